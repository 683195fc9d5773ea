import type { BriefContact, BriefPerson } from '../../domain/person/brief.ts'
import { nameFields } from '../../domain/person/fields.ts'
import {
  roleNames,
  type ContactPoint,
  type Note,
  type Person,
  type PersonName,
  type Role,
  type RoleName,
  type Tag,
} from '../../domain/person/person.ts'
import { fold, foldContact, foldTag, wordsOf } from '../../reading/fold.ts'
import { backwards } from '../rows/columns.ts'
import { after, amongIds, byPerson, mostWords, rowOf, rowsOf, someOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** A person with everything that hangs on them but their history. */
export interface PersonFile {
  readonly person: Person
  readonly roles: ReadonlySet<RoleName>
  readonly contacts: readonly ContactPoint[]
  readonly tags: readonly string[]
}

const shownOfName = ['id', 'no', ...nameFields] as const
const shownOfContact = ['personId', 'kind', 'value', 'label', 'state'] as const
const shownOfTag = ['personId', 'tag'] as const
const shownOfRole = ['personId', 'role'] as const

/** What is asked of the list of people. */
export class People {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** The person of a number; a number whose person was joined with another leads to that one. */
  byNo(no: number): Person | undefined {
    return (
      rowOf(this.#sql, 'person', 'WHERE no = ? AND voided_at IS NULL', [no]) ??
      rowOf(
        this.#sql,
        'person',
        'WHERE id = (SELECT person_id FROM alias WHERE number = ? AND voided_at IS NULL) AND voided_at IS NULL',
        [no],
      )
    )
  }

  byId(id: string): Person | undefined {
    return rowOf(this.#sql, 'person', 'WHERE id = ? AND voided_at IS NULL', [id])
  }

  /** People whose whole name is this one, folded; at most `limit`. */
  named(name: string, limit = -1): readonly Person[] {
    return rowsOf(this.#sql, 'person', 'WHERE name_folded = ? AND voided_at IS NULL ORDER BY no LIMIT ?', [
      fold(name),
      limit,
    ])
  }

  /** Whether everyone of this name is reached by something of one of these kinds. */
  namedAllHave(name: string, kinds: readonly ContactPoint['kind'][]): boolean {
    return (
      this.#sql.get(
        `SELECT no FROM person p WHERE name_folded = ? AND voided_at IS NULL AND NOT EXISTS (SELECT 1 FROM contact_point
           WHERE person_id = p.id AND voided_at IS NULL AND kind IN (SELECT value FROM json_each(?))) LIMIT 1`,
        [fold(name), JSON.stringify(kinds)],
      ) === undefined
    )
  }

  /** People reached by this phone (E.164 or digits), email or handle. */
  reachedBy(kind: ContactPoint['kind'], value: string): readonly Person[] {
    return rowsOf(
      this.#sql,
      'person',
      `WHERE id IN (SELECT person_id FROM contact_point WHERE value_folded = ? AND voided_at IS NULL)
         AND voided_at IS NULL ORDER BY no`,
      [foldContact(kind, value)],
    )
  }

  /** People with a phone that ends in these digits; at most `limit`. */
  reachedByEnd(digits: string, limit: number): readonly Person[] {
    return rowsOf(
      this.#sql,
      'person',
      `WHERE id IN (SELECT person_id FROM contact_point WHERE digits_back >= ? AND digits_back < ? AND voided_at IS NULL)
         AND voided_at IS NULL ORDER BY no LIMIT ?`,
      [backwards(digits), `${backwards(digits)}:`, limit],
    )
  }

  /** People each word of the text begins a word of, in name or company; at most `limit`. */
  withWords(text: string, limit: number): readonly Person[] {
    const words = [...new Set(wordsOf(fold(text)))]
    if (words.length === 0 || words.length > mostWords) return []
    const each = words.map(() => 'SELECT person_no FROM person_word WHERE word >= ? AND word < ?').join(' INTERSECT ')
    return rowsOf(this.#sql, 'person', `WHERE no IN (${each}) AND voided_at IS NULL ORDER BY no LIMIT ?`, [
      ...words.flatMap((word) => [word, after(word)]),
      limit,
    ])
  }

  /** People with one of the words of each set, in name or company; at most `limit`. */
  ofWords(sets: readonly (readonly string[])[], limit: number): readonly PersonName[] {
    const lists = [...new Set(sets.map((words) => JSON.stringify(words)))]
    if (lists.length > mostWords) return []
    const each = lists
      .map(() => 'SELECT person_no FROM person_word WHERE word IN (SELECT value FROM json_each(?))')
      .join(' INTERSECT ')
    return someOf(this.#sql, 'person', shownOfName, `WHERE no IN (${each}) AND voided_at IS NULL ORDER BY no LIMIT ?`, [
      ...lists,
      limit,
    ])
  }

  /** The words of names and companies that are heard by one of these skeletons. */
  wordsHeard(skeletons: readonly string[]): readonly string[] {
    return nameWords(this.#sql, 'WHERE heard IN (SELECT value FROM json_each(?))', [JSON.stringify(skeletons)])
  }

  /** The words of names and companies that begin so; at most `limit`. */
  wordsBegun(start: string, limit: number): readonly string[] {
    return nameWords(this.#sql, 'WHERE word >= ? AND word < ? ORDER BY word LIMIT ?', [start, after(start), limit])
  }

  /** Words of names and companies a text is a part of; at most `limit`. Reads every word there is, once. */
  wordsAround(part: string, limit: number): readonly string[] {
    return nameWords(this.#sql, 'WHERE instr(word, ?) > 0 LIMIT ?', [part, limit])
  }

  contactsOf(personId: string): readonly ContactPoint[] {
    return rowsOf(this.#sql, 'contactPoint', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY created_at, id', [
      personId,
    ])
  }

  /** Ways to reach each of many people, by their ids. */
  contactsOfMany(ids: readonly string[]): ReadonlyMap<string, readonly BriefContact[]> {
    return byPerson(
      someOf(
        this.#sql,
        'contactPoint',
        shownOfContact,
        `WHERE person_id ${amongIds} AND voided_at IS NULL ORDER BY created_at, id`,
        [JSON.stringify(ids)],
      ),
    )
  }

  /** The roles of each of many people, by their ids. */
  rolesOfMany(ids: readonly string[]): ReadonlyMap<string, readonly Pick<Role, 'role'>[]> {
    return byPerson(
      someOf(this.#sql, 'role', shownOfRole, `WHERE person_id ${amongIds} AND voided_at IS NULL ORDER BY rowid`, [
        JSON.stringify(ids),
      ]),
    )
  }

  rolesOf(personId: string): readonly Role[] {
    return rowsOf(this.#sql, 'role', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY rowid', [personId])
  }

  roleNamesOf(personId: string): ReadonlySet<RoleName> {
    const rows = this.#sql.lists('SELECT role FROM role WHERE person_id = ? AND voided_at IS NULL', [personId])
    return new Set(roleNames.filter((name) => rows.some(([role]) => role === name)))
  }

  tagsOf(personId: string): readonly Tag[] {
    return rowsOf(this.#sql, 'tag', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY tag_folded', [personId])
  }

  /** The tags of each of many people, by their ids. */
  tagsOfMany(ids: readonly string[]): ReadonlyMap<string, readonly Pick<Tag, 'tag'>[]> {
    return byPerson(
      someOf(this.#sql, 'tag', shownOfTag, `WHERE person_id ${amongIds} AND voided_at IS NULL ORDER BY tag_folded`, [
        JSON.stringify(ids),
      ]),
    )
  }

  notesOf(personId: string, limit: number): readonly Note[] {
    return rowsOf(this.#sql, 'note', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY at DESC, id DESC LIMIT ?', [
      personId,
      limit,
    ])
  }

  /** The person with roles, ways to reach them and tags. */
  fileOf(of: Person): PersonFile {
    return {
      person: of,
      roles: this.roleNamesOf(of.id),
      contacts: this.contactsOf(of.id),
      tags: this.tagsOf(of.id).map((row) => row.tag),
    }
  }

  /** Everyone with a tag, written in any case. */
  idsTagged(tag: string): readonly string[] {
    return this.#sql
      .all<{ id: string }>('SELECT person_id AS id FROM tag WHERE tag_folded = ? AND voided_at IS NULL', [foldTag(tag)])
      .map((row) => row.id)
  }

  /** Everyone in a role. */
  idsInRole(role: RoleName): readonly string[] {
    return this.#sql
      .lists('SELECT person_id FROM role WHERE role = ? AND voided_at IS NULL', [role])
      .map(([id]) => String(id))
  }

  /** Tags that begin with a text, in any case; at most `limit`. */
  tagsLike(text: string, limit: number): readonly string[] {
    return this.#sql
      .all<{ tag: string }>(
        `SELECT min(tag) AS tag FROM tag WHERE tag_folded >= ? AND tag_folded < ? AND voided_at IS NULL
           GROUP BY tag_folded ORDER BY tag_folded LIMIT ?`,
        [fold(text), after(fold(text)), limit],
      )
      .map((row) => row.tag)
  }

  /** Whether nobody has been added yet. */
  isEmpty(): boolean {
    return this.#sql.get('SELECT no FROM person WHERE voided_at IS NULL ORDER BY no LIMIT 1') === undefined
  }

  /** How many active people have no next step, those who said no among them. */
  orphanCount(): number {
    return this.#sql.get<{ n: number }>(`SELECT count(*) AS n FROM person WHERE ${orphaned}`)?.n ?? 0
  }

  /**
   * Active people without a next step, whoever was added last first; who said no is not asked again, and who can be reached by
   * nothing but a number that is marked wrong not called.
   */
  orphans(): readonly Person[] {
    return rowsOf(
      this.#sql,
      'person',
      `WHERE ${orphaned} AND NOT ${misnumbered} AND NOT EXISTS (
           SELECT 1 FROM placement l JOIN stage s ON s.id = l.stage_id
           WHERE l.person_id = t.id AND l.voided_at IS NULL AND s.kind = 'lost')
         ORDER BY no DESC`,
    )
  }

  /** Active people without a next step whom only a number that is marked wrong would reach. */
  orphansMisnumbered(): readonly BriefPerson[] {
    return this.#sql.all(`SELECT id, no, name FROM person t WHERE ${orphaned} AND ${misnumbered} ORDER BY no`)
  }

  /** The active people without a next step who said no, with the stage that says so; of two funnels someone comes twice. */
  orphansLost(): readonly (BriefPerson & { readonly stageId: string })[] {
    return this.#sql.all(
      `SELECT t.id, t.no, t.name, s.id AS stageId
         FROM person t JOIN placement l ON l.person_id = t.id JOIN stage s ON s.id = l.stage_id
         WHERE t.next_day IS NULL AND t.voided_at IS NULL AND t.let_go_at IS NULL AND l.voided_at IS NULL AND s.kind = 'lost'
         ORDER BY t.no`,
    )
  }
}

/** Each word of all names and companies stands once in a table of its own. */
function nameWords(sql: Sql, tail: string, values: readonly unknown[]): readonly string[] {
  return sql.lists(`SELECT word FROM name_word ${tail}`, values).map(([word]) => String(word))
}

const orphaned = 'next_day IS NULL AND voided_at IS NULL AND let_go_at IS NULL AND do_not_contact IS NULL'

/** A phone of theirs is marked, and nothing else is there to reach them by. */
const misnumbered = `(
  EXISTS (SELECT 1 FROM contact_point c WHERE c.person_id = t.id AND c.voided_at IS NULL AND c.state IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM contact_point c WHERE c.person_id = t.id AND c.voided_at IS NULL AND c.state IS NULL))`

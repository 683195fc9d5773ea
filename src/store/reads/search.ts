import type { Found, SearchPlace, TextPlace } from '../../domain/list/search.ts'
import { fold } from '../../reading/fold.ts'
import { after, mostWords } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/**
 * What is asked when words are looked for anywhere.
 *
 * Every read gives a person once, however many of their rows fit.
 */
export class WordSearch {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  notes(words: readonly string[]): readonly Found[] {
    return this.#inTexts('note', words)
  }

  touches(words: readonly string[]): readonly Found[] {
    return this.#inTexts('touch', words)
  }

  /** What was agreed in follow-ups, open and closed; each by when it was written down. */
  followups(words: readonly string[]): readonly Found[] {
    return this.#inTexts('followup', words)
  }

  /** The words of one note, touch or follow-up. */
  wordsAt(table: TextPlace, seq: number): string {
    return (
      this.#sql.get<{ words: string }>(`SELECT ${texts[table].words} AS words FROM ${table} WHERE seq = ?`, [seq])
        ?.words ?? ''
    )
  }

  /** People each of the words begins a word of, in name or company. */
  names(looked: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
    const words = [...new Set(looked)]
    if (words.length === 0 || words.length > mostWords) return []
    const each = words.map(() => 'SELECT person_no FROM person_word WHERE word >= ? AND word < ?').join(' INTERSECT ')
    return this.#sql.all(
      `SELECT id, name FROM person WHERE no IN (${each}) AND voided_at IS NULL`,
      words.flatMap((word) => [word, after(word)]),
    )
  }

  /** People with a phone or another contact these digits are a part of. Reads all there are. */
  digits(digits: string): readonly Found[] {
    return contacts(this.#sql, 'instr(c.value_folded, ?) > 0', [digits])
  }

  /** People with an email, handle or address that begins with a text, or whose email is at a place that does. */
  addresses(text: string): readonly Found[] {
    const start = fold(text).replace(/^@/, '')
    if (start === '') return []
    const ends = [start, after(start)]
    return contacts(
      this.#sql,
      `c.rowid IN (
           SELECT rowid FROM contact_point WHERE value_folded >= ? AND value_folded < ?
           UNION ALL SELECT rowid FROM contact_point
             WHERE kind = 'email' AND substr(value_folded, instr(value_folded, '@') + 1) >= ?
               AND substr(value_folded, instr(value_folded, '@') + 1) < ?)`,
      [...ends, ...ends],
    )
  }

  /** People with a tag that begins with a text. */
  tagged(text: string): readonly Found[] {
    const start = fold(text).replace(/^#/, '')
    if (start === '') return []
    return found(
      this.#sql.all(
        `SELECT t.person_id AS personId, min(t.tag) AS value, count(*) AS count FROM tag t JOIN person p ON p.id = t.person_id
           WHERE t.tag_folded >= ? AND t.tag_folded < ? AND t.voided_at IS NULL AND p.voided_at IS NULL GROUP BY t.person_id`,
        [start, after(start)],
      ),
      'tag',
    )
  }

  #inTexts(table: TextPlace, words: readonly string[]): readonly Found[] {
    if (words.length === 0) return []
    const { at, more } = texts[table]
    // The newest of a person's rows: SQLite takes bare columns from the row that has the maximum.
    const text = `SELECT t.person_id AS personId, t.seq, max(t.${at}) AS at${more}, count(*) AS count
      FROM ${table}_text f CROSS JOIN ${table} t ON t.seq = f.rowid JOIN person p ON p.id = t.person_id
      WHERE f.words MATCH ? AND t.voided_at IS NULL AND p.voided_at IS NULL GROUP BY t.person_id`
    return found(this.#sql.all<Partial<Found>>(text, [matchOf(words)]), table)
  }
}

/** Where words stand in the tables that are searched for them, and what tells their time. */
const texts: Readonly<Record<TextPlace, { readonly words: string; readonly at: string; readonly more: string }>> = {
  note: { words: 'words', at: 'at', more: '' },
  touch: { words: 'words', at: 'at', more: '' },
  followup: { words: 'what', at: 'created_at', more: ', t.day' },
}

function contacts(sql: Sql, fits: string, values: readonly string[]): readonly Found[] {
  return found(
    sql.all(
      `SELECT c.person_id AS personId, min(c.value) AS value, c.kind, count(*) AS count
       FROM contact_point c JOIN person p ON p.id = c.person_id
       WHERE ${fits} AND c.voided_at IS NULL AND p.voided_at IS NULL GROUP BY c.person_id`,
      values,
    ),
    'contact',
  )
}

function found(rows: readonly Partial<Found>[], place: SearchPlace): readonly Found[] {
  return rows.map((row) => ({
    personId: '',
    seq: null,
    value: '',
    kind: null,
    at: null,
    day: null,
    count: 1,
    ...row,
    in: place,
  }))
}

/** Words in quotes, so that none is a sign or an operator of the query language; the last may go on. */
function matchOf(words: readonly string[]): string {
  return `${words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')}*`
}

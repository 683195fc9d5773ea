import { refuseBeyondBounds } from '../domain/bounds.ts'
import type { Change, Entity, Label } from '../domain/record/change.ts'
import type { SettingChange } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import type { Instant } from '../domain/time/zone.ts'
import { changeRows, insertRow } from './rows/sealed-rows.ts'
import type { Sql } from './sql.ts'
import { apply, type Stamp, type Written } from './write.ts'

/** One commit as `history` lists it. */
export interface JournalEntry {
  readonly seq: number
  readonly id: string
  readonly at: Instant
  readonly actor: 'user' | 'daemon'
  readonly command: string
  readonly about: string
  readonly changes: number
  /** The person it was about, voided ones too; null where it was about none or several. */
  readonly personId: string | null
  readonly personNo: number | null
  /** The commit that this one took back, if it did. */
  readonly undoes: number | null
  /** The commit that took something back and that this one made good again, if it did. */
  readonly redoes: number | null
  readonly undoneAt: Instant | null
}

/** Applies changes and records them; inside the caller's transaction. Gives the journal's number. */
export function record(sql: Sql, id: string, changes: readonly Change[], label: Label, stamp: Stamp): number {
  refuseForGone(sql, changes)
  changes.forEach(refuseBeyondBounds)
  if (changes.length > manyChanges) sql.enlargeCache()
  const written = changes.map((change) => apply(sql, change, stamp))
  return enter(sql, id, written, label, stamp)
}

/**
 * Applies changes and records them with a commit that is still the last, so that one undo takes back both; undefined where it is the last no
 * more. Inside the caller's transaction.
 */
export function recordWith(sql: Sql, seq: number, changes: readonly Change[], stamp: Stamp): number | undefined {
  const entry = sql.get<{ changes: number }>(
    'SELECT changes FROM journal WHERE seq = ? AND undone_at IS NULL AND seq = (SELECT max(seq) FROM journal)',
    [seq],
  )
  if (!entry) return undefined
  refuseForGone(sql, changes)
  changes.forEach(refuseBeyondBounds)
  const written = changes.map((change) => apply(sql, change, stamp))
  changeRows(sql, 'journal', { where: 'seq = ?', values: [seq] }, { changes: entry.changes + written.length })
  enterChanges(sql, seq, written)
  return seq
}

/** Nothing is hung on a person who was taken off the list, by undo or a joining in another window, after they were read. */
function refuseForGone(sql: Sql, changes: readonly Change[]): void {
  const fresh = new Set<string>()
  const asked = new Set<string>()
  for (const change of changes) {
    if (change.op === 'add' && change.entity === 'person') fresh.add(change.row.id)
    const personId = change.op === 'void' ? undefined : personOf(change.op === 'add' ? change.row : change.set)
    if (personId === undefined || fresh.has(personId) || asked.has(personId)) continue
    asked.add(personId)
    if (sql.list('SELECT 1 FROM person WHERE id = ? AND voided_at IS NULL', [personId]) === undefined)
      throw new Fault('changed-meanwhile')
  }
}

function personOf(row: object): string | undefined {
  const { personId } = row as { readonly personId?: unknown }
  return typeof personId === 'string' ? personId : undefined
}

/** From so many changes on a commit is that of an import. */
export const manyChanges = 1000

/** Records the change of a setting, which is kept outside the database; inside the caller's transaction. */
export function recordSetting(sql: Sql, id: string, change: SettingChange, label: Label, stamp: Stamp): number {
  return enter(sql, id, [settingWritten(change)], label, stamp)
}

/** The user's last commit that still stands, of all or of these. */
export function lastStanding(sql: Sql, among?: readonly number[]): JournalEntry | undefined {
  const own = among === undefined ? '' : 'AND seq IN (SELECT value FROM json_each(?))'
  return sql.get<JournalEntry>(
    `SELECT ${entryColumns} FROM journal WHERE actor = 'user' AND undoes IS NULL AND undone_at IS NULL ${own}
     ORDER BY seq DESC LIMIT 1`,
    among === undefined ? [] : [JSON.stringify(among)],
  )
}

/** The user's last commit that took another back and was not itself taken back by `redo`, with the command it took back. */
export function lastUndo(sql: Sql): (JournalEntry & { readonly undoneCommand: string }) | undefined {
  return sql.get(
    `SELECT ${entryColumns}, (SELECT command FROM journal AS of WHERE of.seq = journal.undoes) AS undoneCommand
     FROM journal WHERE actor = 'user' AND undoes IS NOT NULL AND undone_at IS NULL ORDER BY seq DESC LIMIT 1`,
  )
}

/** Counts the user's commits that stand, or those that took one back and stand; at most `limit`. */
export function countStanding(sql: Sql, which: 'done' | 'undone', limit: number): number {
  const kind = which === 'done' ? 'undoes IS NULL' : 'undoes IS NOT NULL'
  return Number(
    sql.value(
      `SELECT count(*) FROM (SELECT 1 FROM journal WHERE actor = 'user' AND ${kind} AND undone_at IS NULL LIMIT ${String(limit)})`,
    ),
  )
}

/** Reads the number of the last change; more may be added to a commit that stands already. */
export const lastChange = 'SELECT max(seq) FROM journal_change'

/** Which commits are meant: all, or those that changed one person, and those made within a span of time. */
export interface JournalQuery {
  readonly personId?: string | undefined
  /** From this instant on, and before the other. */
  readonly between?: readonly [from: Instant, to: Instant] | undefined
}

/** Lists commits, newest first. */
export function entries(sql: Sql, limit: number, query: JournalQuery = {}): readonly JournalEntry[] {
  const { where, values } = conditionOf(query)
  return sql.all<JournalEntry>(`SELECT ${entryColumns} FROM journal ${where} ORDER BY seq DESC LIMIT ?`, [
    ...values,
    limit,
  ])
}

/** Counts commits. None is ever taken out, so the last number is the count of all. */
export function entryCount(sql: Sql, query: JournalQuery = {}): number {
  const { where, values } = conditionOf(query)
  const counted = where === '' ? 'max(seq)' : 'count(*)'
  return sql.get<{ n: number | null }>(`SELECT ${counted} AS n FROM journal ${where}`, values)?.n ?? 0
}

function conditionOf({ personId, between }: JournalQuery): {
  readonly where: string
  readonly values: readonly string[]
} {
  const conditions = [
    ...(personId === undefined ? [] : ['seq IN (SELECT journal_seq FROM journal_change WHERE person_id = ?)']),
    ...(between === undefined ? [] : ['at >= ? AND at < ?']),
  ]
  return {
    where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`,
    values: [...(personId === undefined ? [] : [personId]), ...(between ?? [])],
  }
}

const entryColumns = `seq, id, at, actor, command, about, changes, undoes, redoes, undone_at AS undoneAt,
  person_id AS personId, (SELECT no FROM person WHERE id = journal.person_id) AS personNo`

export interface ChangeColumns {
  readonly seq: number
  readonly entity: Journalled['entity']
  readonly row_id: string
  readonly person_id: string | null
  readonly op: Written['op']
  readonly before: string | null
  readonly after: string | null
}

/** What one line of the journal is about: a row, or a setting under its key. */
interface Journalled extends Pick<Written, 'rowId' | 'personId' | 'op'> {
  readonly entity: Entity | 'setting'
  readonly before: object | null
  readonly after: object | null
}

export function enter(
  sql: Sql,
  id: string,
  written: readonly Journalled[],
  label: Label,
  stamp: Stamp,
  { undoes, redoes }: Pick<JournalEntry, 'undoes' | 'redoes'> = {
    undoes: null,
    redoes: null,
  },
): number {
  const seq = insertRow(sql, 'journal', {
    id,
    at: stamp.at,
    device: stamp.owner,
    actor: label.actor,
    command: label.command,
    about: label.about,
    changes: written.length,
    person_id: label.ofNobody ? null : onePerson(written),
    undoes,
    redoes,
  })
  enterChanges(sql, seq, written)
  return seq
}

function enterChanges(sql: Sql, seq: number, written: readonly Journalled[]): void {
  for (const one of written) {
    insertRow(sql, 'journal_change', {
      journal_seq: seq,
      entity: one.entity,
      row_id: one.rowId,
      person_id: one.personId,
      op: one.op,
      before: asJson(one.before),
      after: asJson(one.after),
    })
  }
}

/** Whom all of it is about, where that is one person. */
function onePerson(written: readonly Journalled[]): string | null {
  const people = new Set(written.flatMap(({ personId }) => personId ?? []))
  const [only = null] = people
  return people.size === 1 ? only : null
}

export function settingWritten({ key, before, after }: SettingChange): Journalled {
  return {
    entity: 'setting',
    rowId: key,
    personId: null,
    op: 'alter',
    before: { value: before },
    after: { value: after },
  }
}

function asJson(value: object | null): string | null {
  return value && JSON.stringify(value)
}

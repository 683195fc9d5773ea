import { refuseBeyondBounds } from '../domain/bounds.ts'
import type { Change, Entity, Label } from '../domain/record/change.ts'
import type { SettingChange, SettingValue } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import type { Instant } from '../domain/time/zone.ts'
import { tableOf, type Columns } from './rows/columns.ts'
import { changeRows, insertRow } from './rows/sealed-rows.ts'
import type { Sql } from './sql.ts'
import { apply, writeColumns, type Stamp, type Written } from './write.ts'

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
  readonly undoneAt: Instant | null
}

/** Applies changes and records them; inside the caller's transaction. Gives the journal's number. */
export function record(sql: Sql, id: string, changes: readonly Change[], label: Label, stamp: Stamp): number {
  refuseForGone(sql, changes)
  changes.forEach(refuseBeyondBounds)
  if (changes.length > many) sql.enlargeCache()
  const written = changes.map((change) => apply(sql, change, stamp))
  return enter(sql, id, written, label, stamp, null)
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
const many = 1000

/** Records the change of a setting, which is kept outside the database; inside the caller's transaction. */
export function recordSetting(sql: Sql, id: string, change: SettingChange, label: Label, stamp: Stamp): number {
  return enter(sql, id, [settingWritten(change)], label, stamp, null)
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

/** Takes back a commit that still stands; inside the caller's transaction. A setting goes back through `writeSetting`. */
export function takeBackCommit(sql: Sql, entry: JournalEntry, { id, stamp, writeSetting }: Undoing): JournalEntry {
  const changes = sql.all<ChangeColumns>('SELECT * FROM journal_change WHERE journal_seq = ? ORDER BY seq DESC', [
    entry.seq,
  ])
  if (changes.length !== entry.changes) throw new Fault('undo-damaged', { command: entry.command })
  if (changes.length > many) sql.enlargeCache()
  for (const change of changes) refuseIfTouchedLater(sql, entry, change)
  const written = changes.map((change) =>
    change.entity === 'setting'
      ? settingWritten(settingBack(change))
      : reverse(sql, entry, change, change.entity, stamp),
  )
  changeRows(sql, 'journal', { where: 'seq = ?', values: [entry.seq] }, { undone_at: stamp.at })
  const label: Label = { command: 'undo', about: entry.about, actor: 'user' }
  enter(sql, id, written, entry.personId === null ? { ...label, ofNobody: true } : label, stamp, entry.seq)
  for (const change of changes) if (change.entity === 'setting') writeSetting(settingBack(change))
  return { ...entry, undoneAt: stamp.at as Instant }
}

/** What taking back a commit needs beside it: the id and stamp of the commit that does so. */
export interface Undoing {
  readonly id: string
  readonly stamp: Stamp
  readonly writeSetting: (change: SettingChange) => void
}

/** Reads the number of the last change; more may be added to a commit that stands already. */
export const lastChange = 'SELECT max(seq) FROM journal_change'

/** Lists commits, newest first: all, or those that changed one person. */
export function entries(sql: Sql, limit: number, personId?: string): readonly JournalEntry[] {
  if (personId === undefined)
    return sql.all<JournalEntry>(`SELECT ${entryColumns} FROM journal ORDER BY seq DESC LIMIT ?`, [limit])
  return sql.all<JournalEntry>(
    `SELECT ${entryColumns} FROM journal WHERE seq IN (SELECT journal_seq FROM journal_change WHERE person_id = ?)
     ORDER BY seq DESC LIMIT ?`,
    [personId, limit],
  )
}

/** Counts commits: all, or those that changed one person. None is ever taken out, so the last number is the count. */
export function entryCount(sql: Sql, personId?: string): number {
  const counted =
    personId === undefined
      ? sql.get<{ n: number | null }>('SELECT max(seq) AS n FROM journal')
      : sql.get<{ n: number }>('SELECT count(DISTINCT journal_seq) AS n FROM journal_change WHERE person_id = ?', [
          personId,
        ])
  return counted?.n ?? 0
}

const entryColumns = `seq, id, at, actor, command, about, changes, undoes, undone_at AS undoneAt,
  person_id AS personId, (SELECT no FROM person WHERE id = journal.person_id) AS personNo`

interface ChangeColumns {
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

function enter(
  sql: Sql,
  id: string,
  written: readonly Journalled[],
  label: Label,
  stamp: Stamp,
  undoes: number | null,
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

/** A later commit that still stands and touched the same row, or the same person where this commit added the person. */
function refuseIfTouchedLater(sql: Sql, entry: JournalEntry, change: ChangeColumns): void {
  const added = change.op === 'add' && change.entity === 'person'
  const later = sql.get<{ command: string; about: string; at: string }>(
    `SELECT j.command, j.about, j.at FROM journal_change c JOIN journal j ON j.seq = c.journal_seq
     WHERE c.${added ? 'person_id' : 'row_id'} = ? AND c.journal_seq > ? AND j.undone_at IS NULL AND j.undoes IS NULL LIMIT 1`,
    [change.row_id, entry.seq],
  )
  if (later) {
    throw new Fault('undo-blocked', {
      command: entry.command,
      about: entry.about,
      laterCommand: later.command,
      laterAbout: later.about,
    })
  }
}

function reverse(sql: Sql, entry: JournalEntry, change: ChangeColumns, entity: Entity, stamp: Stamp): Written {
  const stored = sql.get<Columns>(`SELECT * FROM "${tableOf(entity)}" WHERE id = ?`, [change.row_id])
  if (!stored) {
    const { command, about } = entry
    throw new Fault('undo-blocked', { command, about, laterCommand: 'forget', laterAbout: about })
  }
  if (change.op === 'add') return writeColumns(sql, entity, stored, { voided_at: stamp.at }, 'void', stamp)
  const before = JSON.parse(change.before ?? '{}') as Columns
  return writeColumns(sql, entity, stored, before, change.op === 'void' ? 'restore' : 'alter', stamp)
}

function settingBack(change: ChangeColumns): SettingChange {
  const valueOf = (json: string | null) => (JSON.parse(json ?? '{}') as { value?: SettingValue | null }).value ?? null
  return { key: change.row_id, before: valueOf(change.after), after: valueOf(change.before) }
}

function settingWritten({ key, before, after }: SettingChange): Journalled {
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

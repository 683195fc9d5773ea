import type { Entity, Label } from '../domain/record/change.ts'
import type { SettingChange, SettingValue } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import type { Instant } from '../domain/time/zone.ts'
import { enter, manyChanges, settingWritten, type ChangeColumns, type JournalEntry } from './journal.ts'
import { tableOf, type Columns } from './rows/columns.ts'
import { changeRows } from './rows/sealed-rows.ts'
import type { Sql } from './sql.ts'
import { writeColumns, type Stamp, type Written } from './write.ts'

/** Takes back a commit that still stands; inside the caller's transaction. A setting goes back through `writeSetting`. */
export function takeBackCommit(sql: Sql, entry: JournalEntry, undoing: Undoing): JournalEntry {
  return reverseCommit(sql, entry, undoing, { command: 'undo', undoes: entry.seq, redoes: null })
}

/** Does again what a commit took back, as a commit that can be taken back itself; inside the caller's transaction. */
export function redoCommit(
  sql: Sql,
  { undoneCommand, ...undo }: JournalEntry & { readonly undoneCommand: string },
  undoing: Undoing,
): JournalEntry {
  const done = reverseCommit(sql, undo, undoing, { command: undoneCommand, undoes: null, redoes: undo.seq })
  return { ...done, command: undoneCommand }
}

/** How a commit that reverses another stands in the journal. */
interface Reversal {
  readonly command: string
  readonly undoes: number | null
  readonly redoes: number | null
}

/** Reverses the changes of a commit by another one, of which `by` tells how it stands in the journal. */
function reverseCommit(
  sql: Sql,
  entry: JournalEntry,
  { id, stamp, writeSetting }: Undoing,
  by: Reversal,
): JournalEntry {
  const changes = sql.all<ChangeColumns>('SELECT * FROM journal_change WHERE journal_seq = ? ORDER BY seq DESC', [
    entry.seq,
  ])
  if (changes.length !== entry.changes) throw new Fault('undo-damaged', { command: entry.command })
  if (changes.length > manyChanges) sql.enlargeCache()
  for (const change of changes) refuseIfTouchedLater(sql, entry, change, by)
  const written = changes.map((change) =>
    change.entity === 'setting'
      ? settingWritten(settingBack(change))
      : reverse(sql, entry, change, change.entity, stamp),
  )
  changeRows(sql, 'journal', { where: 'seq = ?', values: [entry.seq] }, { undone_at: stamp.at })
  const label: Label = { command: by.command, about: entry.about, actor: 'user' }
  enter(sql, id, written, entry.personId === null ? { ...label, ofNobody: true } : label, stamp, by)
  for (const change of changes) if (change.entity === 'setting') writeSetting(settingBack(change))
  return { ...entry, undoneAt: stamp.at as Instant }
}

/** What taking back a commit needs beside it: the id and stamp of the commit that does so. */
export interface Undoing {
  readonly id: string
  readonly stamp: Stamp
  readonly writeSetting: (change: SettingChange) => void
}

/**
 * A later commit that still stands and touched the same row, or the same person where this commit put the person on the list. What was
 * done again of a time before does not count against doing this again.
 */
function refuseIfTouchedLater(sql: Sql, entry: JournalEntry, change: ChangeColumns, by: Reversal): void {
  const added = (change.op === 'add' || change.op === 'restore') && change.entity === 'person'
  const later = sql.get<{ command: string; about: string; at: string }>(
    `SELECT j.command, j.about, j.at FROM journal_change c JOIN journal j ON j.seq = c.journal_seq
     WHERE c.${added ? 'person_id' : 'row_id'} = ? AND c.journal_seq > ? AND j.undone_at IS NULL AND j.undoes IS NULL
       AND (j.redoes IS NULL OR (SELECT undoes FROM journal WHERE seq = j.redoes) > ?) LIMIT 1`,
    [change.row_id, entry.seq, by.undoes === null ? (entry.undoes ?? 0) : 0],
  )
  if (later) {
    throw new Fault(by.undoes === null ? 'redo-blocked' : 'undo-blocked', {
      command: by.undoes === null ? by.command : entry.command,
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
  return writeColumns(sql, entity, stored, before, opposites[change.op], stamp)
}

/** What the reversal of a change is. */
const opposites = { add: 'void', alter: 'alter', void: 'restore', restore: 'void' } as const

function settingBack(change: ChangeColumns): SettingChange {
  const valueOf = (json: string | null) => (JSON.parse(json ?? '{}') as { value?: SettingValue | null }).value ?? null
  return { key: change.row_id, before: valueOf(change.after), after: valueOf(change.before) }
}

import type { Change, Entity, Rows } from '../domain/record/change.ts'
import { Fault } from '../domain/fault.ts'
import { fold, wordsOf } from '../reading/fold.ts'
import { skeletonOf } from '../reading/names/skeleton.ts'
import {
  derivedColumns,
  fromColumns,
  personWords,
  tableOf,
  toColumns,
  type Columns,
  type ZoneTimes,
} from './rows/columns.ts'
import { changeRow, insertRow } from './rows/sealed-rows.ts'
import type { Sql } from './sql.ts'

/** What writing a row needs beside the row; one for each commit. */
export interface Stamp extends ZoneTimes {
  readonly at: string
  readonly owner: string
  /** How the rows this commit has changed were stamped before it, by id: one commit may change a row more than once. */
  readonly changed: Map<string, string>
  /** The words of names this commit has kept: in a large import most names are made of the same ones. */
  readonly words: Set<string>
}

/** What the journal keeps of one change: enough to reverse it. */
export interface Written {
  readonly entity: Entity
  readonly rowId: string
  readonly personId: string | null
  readonly op: Change['op'] | 'restore'
  readonly before: Columns | null
  readonly after: Columns | null
}

/** Applies one change and tells what the journal is to keep of it. */
export function apply(sql: Sql, change: Change, stamp: Stamp): Written {
  switch (change.op) {
    case 'add':
      return insert(sql, change.entity, change.row, stamp)
    case 'alter':
      return set(sql, change.entity, change.was, toColumns(change.set), 'alter', stamp)
    case 'void':
      return set(sql, change.entity, change.was, { voided_at: stamp.at }, 'void', stamp)
  }
}

function insert(sql: Sql, entity: Entity, row: { readonly id: string }, stamp: Stamp): Written {
  const columns: Columns = {
    ...toColumns(row),
    ...derivedColumns(entity, row, stamp),
    created_at: stamp.at,
    updated_at: stamp.at,
    owner: stamp.owner,
  }
  const personId = personOf(entity, row)
  if (entity === 'followup') columns.handle = nextHandle(sql, personId ?? '')
  const rowid = insertRow(sql, tableOf(entity), columns)
  keepWords(sql, entity, rowid, null, row, stamp)
  return { entity, rowId: row.id, personId, op: 'add', before: null, after: null }
}

/** Sets columns of a row that must still be as `was` says, but for what this commit itself has done to it. */
function set(sql: Sql, entity: Entity, was: Rows[Entity], columns: Columns, op: Written['op'], stamp: Stamp): Written {
  const stored = sql.get<Columns>(`SELECT * FROM "${tableOf(entity)}" WHERE id = ?`, [was.id])
  const stampBefore = stamp.changed.get(was.id) ?? stored?.updated_at
  if (!stored || stampBefore !== was.updatedAt) throw new Fault('changed-meanwhile')
  stamp.changed.set(was.id, stampBefore)
  return writeColumns(sql, entity, stored, withHandle(sql, entity, stored, columns), op, stamp)
}

/** Writes columns over a stored row, keeping search words in step; the caller has checked that it may. */
export function writeColumns(
  sql: Sql,
  entity: Entity,
  stored: Columns,
  columns: Columns,
  op: Written['op'],
  stamp: Stamp,
): Written {
  const before: Columns = {}
  for (const name of Object.keys(columns)) before[name] = stored[name] ?? null
  const rowBefore = fromColumns(entity, stored)
  const rowAfter = fromColumns(entity, { ...stored, ...columns })
  const all: Columns = { ...columns, updated_at: later(stamp.at, stored.updated_at) }
  // One that is set to what it is has its indexes written all the same.
  for (const [name, value] of Object.entries(derivedColumns(entity, rowAfter, stamp)))
    if (stored[name] !== value || name in columns) all[name] = value
  changeRow(sql, tableOf(entity), stored, all)
  const rowid = Number(entity === 'person' ? stored.no : (stored.seq ?? 0))
  keepWords(sql, entity, rowid, rowBefore, rowAfter, stamp)
  return {
    entity,
    rowId: String(stored.id),
    personId: personOf(entity, rowAfter as unknown as Columns),
    op,
    before,
    after: columns,
  }
}

/** Two changes of one row in the same millisecond still get different stamps, so that a stale copy is noticed. */
function later(at: string, previous: Columns[string] | undefined): string {
  if (typeof previous !== 'string' || previous < at) return at
  return new Date(Date.parse(previous) + 1).toISOString()
}

function personOf(entity: Entity, row: Columns): string | null {
  const id = entity === 'person' ? row.id : row.personId
  return typeof id === 'string' ? id : null
}

/** A follow-up that goes to another person takes that person's next handle. */
function withHandle(sql: Sql, entity: Entity, stored: Columns, columns: Columns): Columns {
  const { person_id: personId } = columns
  if (entity !== 'followup' || typeof personId !== 'string' || personId === stored.person_id) return columns
  return { ...columns, handle: nextHandle(sql, personId) }
}

function nextHandle(sql: Sql, personId: string): number {
  const row = sql.get<{ last: number | null }>('SELECT max(handle) AS last FROM followup WHERE person_id = ?', [
    personId,
  ])
  return (row?.last ?? 0) + 1
}

/** Keeps the search tables in step with a row that is added, changed or voided. */
export function keepWords(
  sql: Sql,
  entity: Entity,
  rowid: number,
  before: object | null,
  after: object,
  stamp: Pick<Stamp, 'words'>,
): void {
  if (entity === 'person') {
    const gone = isVoided(after)
    const old = before && !isVoided(before) ? personWords(before) : new Set<string>()
    const now = gone ? new Set<string>() : personWords(after)
    for (const word of old) if (!now.has(word)) dropWord(sql, word, rowid, stamp)
    for (const word of now) if (!old.has(word)) addWord(sql, word, rowid, stamp)
  }
  const key = textKeys[entity]
  if (key !== undefined) {
    const was = before && !isVoided(before) ? searchText(before, key) : ''
    const now = isVoided(after) ? '' : searchText(after, key)
    if (was === now) return
    if (was !== '') sql.run(`DELETE FROM ${entity}_text WHERE rowid = ?`, [rowid])
    if (now !== '') sql.run(`INSERT INTO ${entity}_text (rowid, words) VALUES (?, ?)`, [rowid, now])
  }
}

function addWord(sql: Sql, word: string, personNo: number, stamp: Pick<Stamp, 'words'>): void {
  sql.run('INSERT INTO person_word (word, person_no) VALUES (?, ?)', [word, personNo])
  if (stamp.words.has(word)) return
  stamp.words.add(word)
  sql.run('INSERT OR IGNORE INTO name_word (word, heard) VALUES (?, ?)', [word, skeletonOf(word)])
}

/** The word itself goes with the last who has it. */
function dropWord(sql: Sql, word: string, personNo: number, stamp: Pick<Stamp, 'words'>): void {
  stamp.words.delete(word)
  sql.run('DELETE FROM person_word WHERE word = ? AND person_no = ?', [word, personNo])
  sql.run('DELETE FROM name_word WHERE word = ? AND NOT EXISTS (SELECT 1 FROM person_word WHERE word = ?)', [
    word,
    word,
  ])
}

/** What is searched for words, by the key of its text; each has a table of its own, `note_text` and so on. */
const textKeys: Readonly<Partial<Record<Entity, string>>> = { touch: 'words', note: 'words', followup: 'what' }

/** SQLite would part some texts into other words than we do, at emoji for one; it is given ours. */
function searchText(row: object, key: string): string {
  const text = (row as Readonly<Record<string, unknown>>)[key]
  return typeof text === 'string' ? wordsOf(fold(text)).join(' ') : ''
}

function isVoided(row: object): boolean {
  return ((row as { voidedAt?: string | null }).voidedAt ?? null) !== null
}

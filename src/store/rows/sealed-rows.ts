import { checksumChange, checksumOf, sealedTables } from './checksum.ts'
import type { Columns } from './columns.ts'
import type { Sql } from '../sql.ts'

/** Writes a new row with its checksum; gives its number. */
export function insertRow(sql: Sql, table: string, given: Columns): number {
  const columns = { ...defaults[table], ...given }
  const sum = checksumOf(table, columns)
  columns.sum = sum
  const rowid = sql.run(insertText(table, columns), columns)
  sql.seals.put(sql, table, sealedTables[table] === null ? 0 : rowid, sum)
  return rowid
}

/** What SQLite would put in by itself, where no checksum could know of it. */
const defaults: Readonly<Record<string, Columns>> = {
  person: { custom: '{}' },
  order: { items: '[]' },
  saved_list: { options: '{}' },
  reminder: { attempts: 0, shows: 0 },
}

const insertTexts = new Map<string, string>()

function insertText(table: string, columns: Columns): string {
  const names = Object.keys(columns)
  const key = `${table} ${names.join()}`
  let text = insertTexts.get(key)
  if (text === undefined) {
    const values = names.map((name) => `:${name}`).join(', ')
    text = `INSERT INTO "${table}" (${names.map(quoted).join(', ')}) VALUES (${values})`
    insertTexts.set(key, text)
  }
  return text
}

/** Writes columns over a row as it is stored. A row that does not fit its checksum still does not afterwards. */
export function changeRow(sql: Sql, table: string, stored: Columns, columns: Columns): void {
  const key = sealedTables[table] ?? 'id'
  const before = Number(stored.sum)
  const sum = (before + checksumChange(stored, columns)) | 0
  const set = Object.keys(columns).map((name) => `${quoted(name)} = :${name}`)
  sql.run(`UPDATE "${table}" SET ${[...set, '"sum" = :sum'].join(', ')} WHERE ${quoted(key)} = :key`, {
    ...columns,
    sum,
    key: stored[key] ?? null,
  })
  const rowid = rowidOf(table, stored)
  sql.seals.take(sql, table, rowid, before)
  sql.seals.put(sql, table, rowid, sum)
}

/** Writes over every row that a condition finds what is given, or what is made of the row. */
export function changeRows(
  sql: Sql,
  table: string,
  { where, values }: RowsWhere,
  changes: Columns | ((row: Columns) => Columns),
): void {
  for (const row of sql.all<Columns>(`SELECT * FROM "${table}" WHERE ${where}`, values))
    changeRow(sql, table, row, typeof changes === 'function' ? changes(row) : changes)
}

/** Erases every row that a condition finds. */
export function eraseRows(sql: Sql, table: string, { where, values }: RowsWhere): void {
  for (const row of sql.all<Columns>(`SELECT * FROM "${table}" WHERE ${where}`, values))
    sql.seals.take(sql, table, rowidOf(table, row), Number(row.sum))
  sql.run(`DELETE FROM "${table}" WHERE ${where}`, values)
}

/** Which rows are meant. */
export interface RowsWhere {
  readonly where: string
  readonly values: readonly (string | number | null)[]
}

/** The number of a row in a table that is known by it; 0 where the row's id is among its columns. */
export function rowidOf(table: string, row: Columns): number {
  const key = sealedTables[table]
  return typeof key === 'string' ? Number(row[key]) : 0
}

function quoted(name: string): string {
  return `"${name}"`
}

import { checksumOf } from '../rows/checksum.ts'
import type { Columns } from '../rows/columns.ts'
import type { OpenOptions } from '../file/open.ts'
import { rowidOf } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'

/** Those there were. */
const tables = [
  'meta',
  'person',
  'role',
  'contact_point',
  'tag',
  'note',
  'touch',
  'followup',
  'order',
  'funnel',
  'stage',
  'placement',
  'stage_move',
  'cadence',
  'alias',
  'template',
  'saved_list',
  'reminder',
  'watch_run',
  'go_step',
  'journal',
  'journal_change',
]

/** Gives every row its checksum and every table its seal; never edited once a version with it was released. */
export function seals(sql: Sql, { newId }: Pick<OpenOptions, 'newId'>): void {
  sql.db.exec(
    [
      ...tables.map((table) => `ALTER TABLE "${table}" ADD COLUMN sum INTEGER;`),
      `CREATE TABLE seal (name TEXT NOT NULL PRIMARY KEY, rows INTEGER NOT NULL, total INTEGER NOT NULL,
         against INTEGER NOT NULL) WITHOUT ROWID, STRICT;`,
      ...tables.map((table) => `INSERT INTO seal VALUES ('${table}', 0, 0, 0);`),
    ].join('\n'),
  )
  sql.run("INSERT INTO meta (key, value) VALUES ('salt', ?)", [newId()])
  sealMeta(sql)
  for (const table of tables) if (table !== 'meta') sealTable(sql, table)
}

function sealMeta(sql: Sql): void {
  for (const row of sql.all<Columns>('SELECT * FROM meta')) {
    const sum = checksumOf('meta', row)
    sql.run('UPDATE meta SET sum = ? WHERE key = ?', [sum, row.key])
    sql.seals.put(sql, 'meta', 0, sum)
  }
}

/** So many rows are read before they are written: a statement that reads stops others from writing. */
const atOnce = 1000

function sealTable(sql: Sql, table: string): void {
  let last = -Infinity
  for (;;) {
    const rows = sql.all<Columns & { place: number }>(
      `SELECT rowid AS place, * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${String(atOnce)}`,
      [last],
    )
    for (const { place, ...row } of rows) {
      const sum = checksumOf(table, row)
      sql.run(`UPDATE "${table}" SET sum = ? WHERE rowid = ?`, [sum, place])
      sql.seals.put(sql, table, rowidOf(table, row), sum)
      last = place
    }
    if (rows.length < atOnce) return
  }
}

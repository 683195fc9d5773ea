import { Fault } from '../../domain/fault.ts'
import type { Columns } from '../rows/columns.ts'
import { isUnwritable } from '../faults.ts'
import { openCurrent, type OpenOptions } from '../file/open.ts'
import { changeRow, insertRow } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'

/** What the watch writes down of itself: neither the user's words nor in the journal. */
const tables = ['reminder', 'watch_run'] as const

type Rows = Readonly<Record<(typeof tables)[number], readonly Columns[]>>

/**
 * The bookkeeping of a watch, which must ring whether or not the disk takes anything: where it does not, temporary tables in memory stand
 * before those of the file under the same names, and are written down when writing works again.
 */
export class Bookkeeping {
  #trouble: Fault | null = null

  constructor(
    private readonly sql: Sql,
    private readonly options: OpenOptions,
  ) {}

  /** Why it is in memory alone; null where the file holds it. */
  get trouble(): Fault | null {
    return this.#trouble
  }

  /** Does work in one transaction, all or none. */
  write<T>(work: () => T): T {
    if (this.#trouble) return this.sql.writeInMemory(work)
    try {
      return this.sql.write(work)
    } catch (error) {
      if (!isUnwritable(error)) throw error
      if (!this.#canStand(error)) throw error
      return this.sql.writeInMemory(work)
    }
  }

  /** Writes down what is in memory alone, if the disk takes it by now; a list that was only a copy is opened as it lies. */
  writeDown(): void {
    if (!this.#trouble) return
    const rows = this.#unwritten()
    if (this.sql.unwritable && !this.#reopened()) return
    this.#drop()
    try {
      this.sql.write(() => this.#put(rows))
      this.#trouble = null
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      this.#stand(error)
      this.sql.writeInMemory(() => this.#put(rows))
    }
  }

  #canStand(why: Fault): boolean {
    try {
      this.#stand(why)
      return true
    } catch {
      return false
    }
  }

  #stand(why: Fault): void {
    this.sql.db.exec('PRAGMA temp_store = MEMORY')
    for (const table of tables) {
      const made =
        this.sql.get<{ sql: string }>('SELECT sql FROM main.sqlite_schema WHERE name = ?', [table])?.sql ?? ''
      this.sql.db.exec(made.replace(/^CREATE TABLE/, 'CREATE TEMP TABLE'))
      this.sql.db.exec(`INSERT INTO temp.${table} SELECT * FROM main.${table}`)
    }
    this.#trouble = why
  }

  #unwritten(): Rows {
    const changed = (table: string) =>
      this.sql.all<Columns>(`SELECT * FROM temp.${table} EXCEPT SELECT * FROM main.${table}`)
    return { reminder: changed('reminder'), watch_run: changed('watch_run') }
  }

  #put(rows: Rows): void {
    for (const table of tables) {
      for (const { sum: _, ...row } of rows[table]) {
        const stored = this.sql.get<Columns>(`SELECT * FROM ${table} WHERE id = ?`, [row.id])
        if (stored) changeRow(this.sql, table, stored, row)
        else insertRow(this.sql, table, row)
      }
    }
  }

  #drop(): void {
    for (const table of tables) this.sql.db.exec(`DROP TABLE IF EXISTS temp.${table}`)
  }

  #reopened(): boolean {
    try {
      const there = openCurrent(this.options) ?? this.#broughtUp()
      if (there) this.sql.adopt(there)
      return there !== undefined
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      return false
    }
  }

  #broughtUp(): Sql | undefined {
    this.options.bringUp?.()
    return openCurrent(this.options)
  }
}

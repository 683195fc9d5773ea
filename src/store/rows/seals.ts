import { saltOf, sealHash, sealSize, type Salt } from './checksum.ts'

/** What seals are read and written with; `Sql` is one. */
interface Statements {
  get<T>(text: string): T | undefined
  run(text: string, values: Readonly<Record<string, unknown>>): unknown
}

/**
 * What the transaction has done to the seal of each table: how many rows it has, and the sum of their salted hashes. A sum
 * knows no order, so that a write costs the same in any table, a row that is erased leaves no trace, and every row taken
 * out, put in or changed past this code shows (D. Clarke and others, Incremental Multiset Hash Functions, 2003).
 */
export class Seals {
  readonly #changes = new Map<string, { rows: number; total: number }>()
  #salt: Salt | undefined

  /** Notes a row that is there now. */
  put(sql: Statements, table: string, rowid: number, sum: number): void {
    const change = this.#of(table)
    change.rows++
    change.total = (change.total + sealHash(this.#saltOf(sql), rowid, sum)) % sealSize
  }

  /** Notes a row, as it was, that is not there any more. */
  take(sql: Statements, table: string, rowid: number, sum: number): void {
    const change = this.#of(table)
    change.rows--
    change.total = (change.total + sealSize - sealHash(this.#saltOf(sql), rowid, sum)) % sealSize
  }

  /** Writes what was noted, at the end of the transaction. */
  write(sql: Statements): void {
    for (const [name, change] of this.#changes) sql.run(added, { name, ...change })
    this.#changes.clear()
  }

  /** Forgets what was noted, with a transaction that is taken back. */
  forget(): void {
    this.#changes.clear()
  }

  #of(table: string) {
    let change = this.#changes.get(table)
    if (!change) this.#changes.set(table, (change = { rows: 0, total: 0 }))
    return change
  }

  #saltOf(sql: Statements): Salt {
    return (this.#salt ??= saltOf(sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'salt'")?.value ?? ''))
  }
}

const total = `((total + :total) & ${String(sealSize - 1)})`

/** `against` is the two negated, so that damage to the seal itself is told apart. */
const added = `UPDATE seal SET rows = rows + :rows, total = ${total}, against = -(rows + :rows) - ${total} WHERE name = :name`

import { checksumOf, saltOf, sealedTables, sealHash, sealSize } from '../rows/checksum.ts'
import type { Columns } from '../rows/columns.ts'
import { rowidOf } from '../rows/sealed-rows.ts'
import type { Pages } from './pages.ts'
import { cellAt, mayBegin, type Cell, type Shape, type Value } from './record.ts'
import { cellsOf, freePages, headerOf, leafOfKeys, leafOfRows, leavesOf } from './trees.ts'

/** A row as it could be read. */
export interface FoundRow {
  readonly columns: Columns
  /** Whether it fits its checksum: then it is as it was written once. */
  readonly fits: boolean
}

/** What could be read of one table. */
export interface FoundTable {
  readonly rows: readonly FoundRow[]
  /** How many rows its seal says it had; null where the seal itself cannot be believed. */
  readonly had: number | null
  /** Every row of it was read as it was written last. */
  readonly isWhole: boolean
}

/** The columns of each table, in the order of its records. */
export type Schema = Readonly<Record<string, readonly string[]>>

/** Rows of these are erased in the ordinary course, or have no checksum; one that no tree leads to is not to be trusted. */
const onTreesAlone = new Set(['go_step', 'watch_run', 'sqlite_sequence'])

/**
 * Reads every row of our tables there is: first as the trees lead to them; then, for tables whose rows do not add up to their seal,
 * from every place of every page and of its earlier states. A row that fits the checksum of its table is taken wherever it is
 * found: none of another table does, nor bytes by chance.
 */
export function collect(pages: Pages, schema: Schema): ReadonlyMap<string, FoundTable> {
  const search = new RowSearch(pages, schema)
  for (const table of Object.keys(schema)) search.alongTree(table)
  const poor = Object.keys(schema).filter((table) => !onTreesAlone.has(table) && !search.isComplete(table))
  if (poor.length > 0 && schema.person?.includes('sum')) search.everywhere(poor)
  return new Map(Object.keys(schema).map((table) => [table, search.found(table)]))
}

class RowSearch {
  readonly #rows = new Map<string, Map<string, FoundRow>>()
  readonly #roots: ReadonlyMap<string, number>
  readonly #least: Readonly<Record<string, number>>

  constructor(
    private readonly pages: Pages,
    private readonly schema: Schema,
  ) {
    this.#roots = rootsOf(pages)
    this.#least = Object.fromEntries(Object.entries(schema).map(([table, columns]) => [table, leastOf(columns)]))
    for (const table of Object.keys(schema)) this.#rows.set(table, new Map())
  }

  alongTree(table: string): void {
    const root = this.#roots.get(table)
    if (root === undefined) return
    const columns = this.schema[table]?.length ?? 0
    const least = this.#least[table] ?? columns
    for (const number of leavesOf(this.pages, root, new Set())) {
      const page = this.pages.page(number)
      if (!page) continue
      const header = headerOf(number)
      if (page[header] !== leafOfRows && page[header] !== leafOfKeys) continue
      const tree = page[header] === leafOfRows ? 'rows' : 'keys'
      for (const at of cellsOf(page, header, 8)) {
        const cell = cellAt(this.pages, page, at, { tree, columns, least })
        if (cell && !this.#isOfAnother(table, cell)) this.#take(table, cell)
      }
    }
  }

  /** Takes what fits from anywhere, for these tables; what was found along a tree stays. */
  everywhere(tables: readonly string[]): void {
    const columns = Math.max(...tables.map((table) => this.schema[table]?.length ?? 0))
    const least = Math.min(...tables.map((table) => this.#least[table] ?? 0))
    const free = freePages(this.pages)
    for (let number = 1; number <= this.pages.count; number++) {
      if (free.has(number)) continue
      for (const page of this.pages.states(number))
        for (const tree of ['rows', 'keys'] as const) this.#scan(page, { tree, columns, least }, tables)
    }
  }

  #scan(page: Buffer, shape: Shape, tables: readonly string[]): void {
    const wanted = tables.filter((table) => withoutRowid.has(table) === (shape.tree === 'keys'))
    if (wanted.length === 0) return
    for (let at = 8; at < page.length - 4; at++) {
      const cell = mayBegin(page, at, shape) ? cellAt(this.pages, page, at, shape) : undefined
      const table = cell && wanted.find((one) => this.#mayHold(one, cell) && fits(one, this.#columnsOf(one, cell)))
      if (table !== undefined && cell) this.#take(table, cell)
    }
  }

  isComplete(table: string): boolean {
    if (table === 'seal') return this.found(table).rows.length === Object.keys(sealedTables).length
    return this.found(table).isWhole
  }

  found(table: string): FoundTable {
    const rows = [...(this.#rows.get(table)?.values() ?? [])]
    const seal = this.#sealOf(table)
    const total = rows.reduce((sum, { columns }) => (sum + this.#hashOf(table, columns)) % sealSize, 0)
    const isWhole = rows.every((row) => row.fits) && seal?.rows === rows.length && seal.total === total
    return { rows, had: seal?.rows ?? null, isWhole }
  }

  #hashOf(table: string, columns: Columns): number {
    const salt = this.#rows.get('meta')?.get('salt')?.columns.value
    return sealHash(saltOf(String(salt)), rowidOf(table, columns), Number(columns.sum))
  }

  /** Null where it says nothing, or what cannot be. */
  #sealOf(table: string): { readonly rows: number; readonly total: number } | null {
    const columns = this.#rows.get('seal')?.get(table)?.columns
    return columns ? { rows: Number(columns.rows), total: Number(columns.total) } : null
  }

  #isOfAnother(table: string, cell: Cell): boolean {
    if (fits(table, this.#columnsOf(table, cell))) return false
    return Object.keys(this.schema).some(
      (other) => other !== table && this.#mayHold(other, cell) && fits(other, this.#columnsOf(other, cell)),
    )
  }

  #mayHold(table: string, { values }: Cell): boolean {
    return values.length <= (this.schema[table]?.length ?? 0) && values.length >= (this.#least[table] ?? 0)
  }

  #columnsOf(table: string, cell: Cell): Columns {
    const columns: Columns = {}
    for (const [index, name] of (this.schema[table] ?? []).entries()) columns[name] = plain(cell.values[index] ?? null)
    const key = sealedTables[table]
    if (typeof key === 'string') columns[key] = cell.rowid
    return columns
  }

  #take(table: string, cell: Cell): void {
    const columns = this.#columnsOf(table, cell)
    const row = { columns, fits: fits(table, columns) }
    if (table === 'seal' && !row.fits) return
    const rows = this.#rows.get(table)
    const key = identityOf(table, columns)
    const known = rows?.get(key)
    if (!known || isBetter(row, known)) rows?.set(key, row)
  }
}

/** Rows that were written before a column was added do not have it; every one has its checksum. */
function leastOf(columns: readonly string[]): number {
  const sum = columns.indexOf('sum')
  return sum < 0 ? columns.length : sum + 1
}

/** Kept in trees of keys. */
const withoutRowid = new Set(['meta', 'seal'])

function fits(table: string, columns: Columns): boolean {
  if (table === 'seal') return columns.against === -Number(columns.rows) - Number(columns.total)
  if (table === 'sqlite_sequence') return false
  return !('sum' in columns) || columns.sum === checksumOf(table, columns)
}

function isBetter(row: FoundRow, known: FoundRow): boolean {
  if (row.fits !== known.fits) return row.fits
  return row.fits && String(row.columns.updated_at) > String(known.columns.updated_at)
}

/** What tells a row from the others of its table. */
function identityOf(table: string, columns: Columns): string {
  if (table === 'meta') return String(columns.key)
  if (table === 'seal' || table === 'sqlite_sequence') return String(columns.name)
  return String(columns[sealedTables[table] ?? 'id'])
}

/** Damage alone makes a value that is neither text nor number. */
function plain(value: Value): string | number | null {
  return Buffer.isBuffer(value) ? value.toString('utf8') : value
}

/** Where the trees of the tables begin, as far as the schema can be read (section 2.6). */
function rootsOf(pages: Pages): ReadonlyMap<string, number> {
  const roots = new Map<string, number>()
  for (const number of leavesOf(pages, 1, new Set())) {
    const page = pages.page(number)
    if (!page) continue
    for (const at of cellsOf(page, headerOf(number), 8)) {
      const cell = cellAt(pages, page, at, { tree: 'rows', columns: 5, least: 5 })
      const [type, name, , root] = cell?.values ?? []
      if (type === 'table' && typeof name === 'string' && typeof root === 'number') roots.set(name, root)
    }
  }
  return roots
}

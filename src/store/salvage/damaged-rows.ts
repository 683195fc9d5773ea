import type { Day } from '../../domain/time/day.ts'
import { cleanText } from '../../reading/clean.ts'
import { derivedColumns, entities, fromColumns, tableOf, type Columns, type ZoneTimes } from '../rows/columns.ts'
import { jsonKeys } from '../rows/keys.ts'
import type { OpenOptions } from '../file/open.ts'
import type { Sql } from '../sql.ts'

/** Makes damaged rows into ones that the program can live with. */
export class DamagedRows {
  readonly #cells = new Map<string, readonly TableCell[]>()
  /** None of what stays in its place follows from the rules of zones. */
  readonly times: ZoneTimes

  constructor(
    private readonly sql: Sql,
    { now }: Pick<OpenOptions, 'now'>,
  ) {
    this.times = { dayOf: () => now().slice(0, 10) as Day, instantSaid: (_wall, _zone, said) => said }
  }

  /** A damaged row as far as it can be read; undefined where a cell is lost that no row is without. */
  readable(table: string, columns: Columns): Columns | undefined {
    const readable: Columns = {}
    for (const { name, type, isNeeded } of this.#cellsOf(table)) {
      const cell = typed(type, columns[name] ?? null)
      readable[name] = jsonKeys.has(name) && !isJson(name, cell) ? emptyJson(name) : cell
      if (isNeeded && readable[name] === null) return undefined
    }
    const entity = entities.find((one) => tableOf(one) === table)
    return entity === undefined
      ? readable
      : { ...readable, ...derivedColumns(entity, fromColumns(entity, readable), this.times) }
  }

  #cellsOf(table: string): readonly TableCell[] {
    let cells = this.#cells.get(table)
    if (!cells) {
      cells = this.sql
        .all<{ name: string; type: string; needed: number }>(
          `SELECT name, type, "notnull" AS needed FROM pragma_table_info('${table}')`,
        )
        .map(({ name, type, needed }) => ({ name, type, isNeeded: needed === 1 }))
      this.#cells.set(table, cells)
    }
    return cells
  }
}

interface TableCell {
  readonly name: string
  readonly type: string
  readonly isNeeded: boolean
}

/** What SQLite would keep of a damaged cell, made before it is sealed: a number where a text belongs becomes one. */
function typed(type: string, value: Columns[string]): Columns[string] {
  if (value === null) return null
  if (type === 'TEXT') return legible(String(value))
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}

/** A text in which letters that cannot be told are question marks. */
export function legible(text: string): string {
  return cleanText(text).replaceAll('\uFFFD', '?')
}

/** JSON that is a list; the other is an object. */
const lists = new Set(['items', 'steps'])

function emptyJson(name: string): string {
  return lists.has(name) ? '[]' : '{}'
}

function isJson(name: string, text: Columns[string]): boolean {
  try {
    const value: unknown = JSON.parse(String(text))
    return typeof value === 'object' && value !== null && Array.isArray(value) === lists.has(name)
  } catch {
    return false
  }
}

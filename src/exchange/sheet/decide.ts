import type { DateOrder } from '../../domain/time/date-order.ts'
import { bareNumbers } from '../../reading/phones.ts'
import { orderProven } from './cells/dates.ts'
import { nameInOrder, orderOfNames, type NameOrder } from './cells/names.ts'
import { saysNothing } from './cells/nothing.ts'
import { phonesIn } from './cells/phones.ts'
import type { SheetNote } from '../../domain/record/sheet-facts.ts'
import type { SheetRow } from './grid.ts'
import { unguarded } from './header/column-of.ts'
import type { HeadedColumn } from './header/read-header.ts'

/** A column with what was decided about all its cells at once. */
export interface DecidedColumn extends HeadedColumn {
  readonly dateOrder?: DateOrder
  readonly nameOrder?: NameOrder
  /** Bare digits that are a whole number of another country, with that number. */
  readonly abroad?: ReadonlyMap<string, string>
  /** Whether nothing tells which country they are of; then they stay as written. */
  readonly isUnsure?: true
}

/** How the user reads what nothing else decides. */
export interface DecideOptions {
  readonly region: string
  readonly dateOrder: DateOrder
}

/** Decides each column once: the order of its dates and names, the country of its bare digits. */
export async function decideColumns(
  columns: readonly HeadedColumn[],
  rows: readonly SheetRow[],
  options: DecideOptions,
): Promise<{ readonly columns: readonly DecidedColumn[]; readonly notes: readonly SheetNote[] }> {
  const notes: SheetNote[] = []
  const decided: DecidedColumn[] = []
  for (const [index, one] of columns.entries()) {
    const cells = () =>
      rows
        .map((row) => unguarded(row.cells[index] ?? '').trim())
        .filter((cell) => cell !== '' && !saysNothing(cell, true))
    const made = await decide(one, cells, options)
    decided.push(made.column)
    if (made.note) notes.push(made.note)
  }
  return { columns: decided, notes }
}

interface Decided {
  readonly column: DecidedColumn
  readonly note?: SheetNote
}

async function decide(one: HeadedColumn, cells: () => readonly string[], options: DecideOptions): Promise<Decided> {
  const { column, heading } = one
  if (column.holds === 'birthday') return dates(one, cells(), options)
  if (column.holds === 'name') {
    const names = cells()
    const nameOrder = orderOfNames(names)
    if (!nameOrder) return { column: one }
    const example = names.map((name) => nameInOrder(name, nameOrder)).find(Boolean)?.name ?? ''
    return { column: { ...one, nameOrder }, note: { kind: 'family-first', column: heading, example } }
  }
  return column.holds === 'contact' && column.kind === 'phone' ? phones(one, cells(), options) : { column: one }
}

function dates(one: HeadedColumn, cells: readonly string[], options: DecideOptions): Decided {
  const { order, isOpen } = orderProven(cells)
  const dateOrder = order ?? options.dateOrder
  const column = { ...one, dateOrder }
  if (!isOpen) return { column }
  return { column, note: { kind: 'date-order', column: one.heading, order: dateOrder, isProven: order !== undefined } }
}

async function phones(one: HeadedColumn, cells: readonly string[], { region }: DecideOptions): Promise<Decided> {
  const bare = cells
    .flatMap((cell) => {
      if (/^\+\d{7,15}$/.test(cell)) return []
      const read = phonesIn(cell)
      return 'cut' in read ? [] : read.phones.map(({ value }) => value.replace(/[\s().-]/g, ''))
    })
    .filter((number) => /^[1-9]\d{9,14}$/.test(number))
  const { reading, abroad } = await bareNumbers(bare, region)
  const [example = ''] = abroad.keys()
  if (reading === 'home' || example === '') return { column: one }
  if (reading === 'unsure') {
    return { column: { ...one, abroad, isUnsure: true }, note: { kind: 'unsure-phones', column: one.heading, example } }
  }
  const note = { kind: 'abroad', column: one.heading, example: abroad.get(example) ?? '' } as const
  return { column: { ...one, abroad }, note }
}

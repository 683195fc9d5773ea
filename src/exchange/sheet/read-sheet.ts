import { Fault } from '../../domain/fault.ts'
import { cleanLine } from '../../reading/clean.ts'
import type { FormatOptions } from '../import-format.ts'
import type { RawPerson, Reading } from '../people/record.ts'
import { dayInTitle } from './cells/dates.ts'
import { saysNothing } from './cells/nothing.ts'
import { areMost, isDateCell, isEmailCell, isNameCell, isPhoneCell } from './content.ts'
import { decideColumns } from './decide.ts'
import type { SheetFacts, SheetNote } from '../../domain/record/sheet-facts.ts'
import type { SheetRow } from './grid.ts'
import type { CellsAt, Column, ColumnMap } from './header/column.ts'
import { unguarded } from './header/column-of.ts'
import { readHeader, type Header } from './header/read-header.ts'
import { personFrom } from './row.ts'
import { shapeOf } from './shape.ts'

/** The people of a sheet, and what was found of it. */
export interface SheetReading {
  readonly raw: Reading<RawPerson>
  /** Whether its headings are Russian, and so its dates. */
  readonly isRussian: boolean
  readonly sheet: SheetFacts
}

export interface SheetOptions extends Pick<FormatOptions, 'region' | 'dateOrder' | 'russianOrder'> {
  readonly map: ColumnMap
}

/**
 * Reads the people of a sheet. Faults: `file-format` with the `problem`: `no-people`, `no-header` where neither a row nor what stands in
 * the columns says what they hold, `question-marks` where the letters were lost when the file was saved, and as `readHeader`.
 */
export async function readSheet(rows: readonly SheetRow[], options: SheetOptions): Promise<SheetReading> {
  const { map, region = 'US' } = options
  const shape = shapeOf(rows, map)
  if (rows.length === 0) throw new Fault('file-format', { line: 1, problem: 'no-people' })
  refuseQuestionMarks(rows)
  const cellsAt = sampleOf(shape.body)
  const { header } = shape
  const read = header
    ? readHeader(header.cells, { line: header.line, map, cellsAt })
    : headerByContent(Math.max(...shape.body.map(({ cells }) => cells.length)), cellsAt, shape.body[0]?.line ?? 1)
  const isRussian = header !== undefined && /[а-яё]/i.test(header.cells.join(' '))
  const dateOrder = (isRussian ? options.russianOrder : undefined) ?? options.dateOrder ?? 'dmy'
  const decided = read.isOwn
    ? { columns: read.columns, notes: [] }
    : await decideColumns(read.columns, shape.body, { region, dateOrder })
  const { people, notes } = peopleFrom(shape.body, decided.columns, read.isOwn)
  const title = cleanLine(
    shape.above.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' ')).join(' '),
  ).slice(0, 200)
  return {
    raw: { people, skipped: [], headings: header?.cells ?? [] },
    isRussian,
    sheet: {
      title,
      day: dayInTitle(title, dateOrder),
      notes: [...shape.notes, ...contentNotes(read, header === undefined), ...decided.notes, ...notes],
    },
  }
}

function peopleFrom(rows: readonly SheetRow[], columns: Header['columns'], isOwn: boolean) {
  const extra: number[] = []
  const cut: number[] = []
  let value = ''
  const people = rows.map((row) => {
    const { person, found } = personFrom(row, columns, isOwn)
    if (found.extraCells) extra.push(row.line)
    if (found.cutPhone !== '') {
      cut.push(row.line)
      value ||= found.cutPhone
    }
    return person
  })
  const notes: readonly SheetNote[] = [
    ...(extra.length > 0 ? [{ kind: 'extra-cells', lines: extra } as const] : []),
    ...(cut.length > 0 ? [{ kind: 'cut-phones', lines: cut, value } as const] : []),
  ]
  return { people, notes }
}

function contentNotes({ columns, byContent }: Header, isHeaderless: boolean): readonly SheetNote[] {
  if (isHeaderless) {
    const known = columns.filter(({ column }) => column.holds !== 'custom').map(({ heading }) => heading)
    return [{ kind: 'no-header', columns: known.join(', ') }]
  }
  return byContent.length === 0 ? [] : [{ kind: 'by-content', columns: byContent.join(', ') }]
}

/** So many rows tell what stands in a column. */
const sample = 200

function sampleOf(rows: readonly SheetRow[]): CellsAt {
  const some = rows.slice(0, sample)
  const known = new Map<number, readonly string[]>()
  return (index) => {
    const cells =
      known.get(index) ??
      some.map((row) => unguarded(row.cells[index] ?? '').trim()).map((cell) => (saysNothing(cell, true) ? '' : cell))
    known.set(index, cells)
    return cells
  }
}

/** Tells the columns of a sheet without headings by what stands in them: a way to reach people, and their names. */
function headerByContent(width: number, cellsAt: CellsAt, line: number): Header {
  const columns = Array.from({ length: width }, (_, index): Column => contentColumn(cellsAt(index), index))
  const isReach = columns.some(({ holds }) => holds === 'contact')
  const isWord = (index: number) => columns[index]?.holds === 'custom' && areMost(cellsAt(index), isNameCell)
  const several = (index: number) => areMost(cellsAt(index), (cell) => isNameCell(cell) && /\s/.test(cell.trim()))
  const words = columns.flatMap((_, index) => (isWord(index) ? [index] : []))
  const whole = words.find(several)
  const [first, second] = words
  if (!isReach || first === undefined) throw new Fault('file-format', { line, problem: 'no-header' })
  if (whole !== undefined) columns[whole] = { holds: 'name' }
  else {
    columns[first] = { holds: 'givenName' }
    if (second === first + 1) columns[second] = { holds: 'familyName' }
  }
  return {
    columns: columns.map((column, index) => ({ heading: String(index + 1), column })),
    isOwn: false,
    byContent: [],
  }
}

function contentColumn(cells: readonly string[], index: number): Column {
  if (areMost(cells, isEmailCell)) return { holds: 'contact', kind: 'email' }
  if (areMost(cells, (cell) => isPhoneCell(cell)) && !areMost(cells, isDateCell))
    return { holds: 'contact', kind: 'phone' }
  return cells.every((cell) => cell === '')
    ? { holds: 'nothing' }
    : { holds: 'custom', name: `column ${String(index + 1)}` }
}

/** Letters that an encoding does not have are saved as question marks, and are lost. */
function refuseQuestionMarks(rows: readonly SheetRow[]): void {
  const some = rows
    .slice(0, sample)
    .flatMap((row) => row.cells.filter((cell) => /[^\s\d+()@./-]/.test(cell)).map((cell) => ({ row, cell })))
  const lost = some.filter(({ cell }) => cell.includes('??') && !/[\p{L}]{2}/u.test(cell))
  const [first] = lost
  if (first && lost.length * 3 >= some.length)
    throw new Fault('file-format', { line: first.row.line, problem: 'question-marks' })
}

import { fold } from '../../reading/fold.ts'
import { isEmailCell, isPhoneCell, isValueCell } from './content.ts'
import type { SheetNote } from '../../domain/record/sheet-facts.ts'
import type { SheetRow } from './grid.ts'
import type { ColumnMap } from './header/column.ts'
import { columnOf } from './header/column-of.ts'
import { isOwnHeader } from './header/read-header.ts'

/** A sheet in its parts: what stands above, the headings, and the rows that may be people. */
export interface SheetShape {
  readonly above: readonly SheetRow[]
  /** Undefined where no row names the columns. */
  readonly header: SheetRow | undefined
  readonly body: readonly SheetRow[]
  readonly notes: readonly SheetNote[]
}

/** The header is looked for among so many rows. */
const depth = 30

/**
 * Parts a sheet. The header is the row of the first thirty with the most names of columns we know; where there is none it is the
 * first row, unless that holds addresses and phones itself.
 */
export function shapeOf(rows: readonly SheetRow[], map: ColumnMap): SheetShape {
  const [first] = rows
  if (first && isOwnHeader(first.cells)) return { above: [], header: first, body: rows.slice(1), notes: [] }
  const at = headerAt(rows, map)
  if (at === undefined) return { above: [], header: undefined, ...withoutTotals(rows, rows[0]?.cells.length ?? 0) }
  const header = rows[at]
  const { body, notes } = withoutTotals(rows.slice(at + 1), saidIn(header).length, header)
  return { above: rows.slice(0, at), header, body, notes }
}

function saidIn(row: SheetRow | undefined): readonly string[] {
  return (row?.cells ?? []).filter((cell) => cell.trim() !== '')
}

function headerAt(rows: readonly SheetRow[], map: ColumnMap): number | undefined {
  const known = rows.slice(0, depth).map((row) => knownIn(row, map))
  const most = Math.max(0, ...known)
  const best = known.indexOf(most)
  if (most >= 2 || (most === 1 && isPlainHeader(rows, best))) return best
  const widest = Math.max(0, ...rows.slice(0, depth).map((row) => saidIn(row).length))
  const first = rows.findIndex((row) => saidIn(row).length * 2 > widest)
  const cells = saidIn(rows[first])
  return first < 0 || cells.some((cell) => isEmailCell(cell) || isPhoneCell(cell)) || cells.every(isValueCell)
    ? undefined
    : first
}

/** One known word alone is a header where nothing wider comes after it than a column beside. */
function isPlainHeader(rows: readonly SheetRow[], at: number): boolean {
  const width = saidIn(rows[at]).length
  const widths = rows.slice(at + 1, at + depth).map((row) => saidIn(row).length)
  return widths.length === 0 || at === 0 || Math.max(...widths) <= Math.max(width, 2)
}

/** How many columns of a row have a name we know; a row that holds values is no header. */
function knownIn(row: SheetRow, map: ColumnMap): number {
  const cells = saidIn(row)
  const values = cells.filter(isValueCell).length
  if (values * 3 > cells.length || cells.some((cell) => isEmailCell(cell) || isPhoneCell(cell))) return 0
  return new Set(cells.filter((cell) => map.has(fold(cell)) || isKnownHeading(cell)).map((cell) => fold(cell))).size
}

function isKnownHeading(cell: string): boolean {
  if (cell.length > 60) return false
  const { holds } = columnOf(cell)
  return holds !== 'custom' && holds !== 'nothing'
}

const totalWords =
  /^(?:grand total|sub ?total|totals?|sum|итого?|всего|общий итог|итоги|сумма|summe|gesamt(?:summe)?|insgesamt|somme|total general|suma)(?![\p{L}])/u
const remarkWords =
  /^(?:generated|copyright|confidential|printed|created|exported|report|page|records?|rows|count|end of|source:|©|\*|сформирован|создан|выгружен|отчет|страница|стр\.|записей|строк|количество|подпись|руководитель|директор|конец|erstellt|stand|seite|datensatze|genere|imprime|fin de|pagina|generado)/u

/** Takes out rows that are no people: totals, headings said again, remarks below. A row with a phone or an address is never one. */
function withoutTotals(
  rows: readonly SheetRow[],
  width: number,
  header?: SheetRow,
): { readonly body: readonly SheetRow[]; readonly notes: readonly SheetNote[] } {
  const dropped = new Map<'totals' | 'headers-again' | 'remarks', number[]>()
  const heading = header && sameness(header)
  const [firstHeading] = saidIn(header)
  const body = rows.filter((row, index) => {
    const isAgain = row.cells.some((cell) => cell === firstHeading) && sameness(row) === heading
    const kind = isAgain ? 'headers-again' : strayOf(row, width, rows[index + 1])
    if (kind === undefined) return true
    dropped.set(kind, [...(dropped.get(kind) ?? []), row.line])
    return false
  })
  return { body, notes: [...dropped].map(([kind, lines]) => ({ kind, lines })) }
}

function sameness(row: SheetRow): string {
  return saidIn(row)
    .map((cell) => fold(cell))
    .join('\n')
}

function strayOf(row: SheetRow, width: number, next: SheetRow | undefined): 'totals' | 'remarks' | undefined {
  const cells = saidIn(row)
  // Most rows are left here: all of them are asked.
  const mayBe = (cell: string) => totalWords.test(fold(cell)) || remarkWords.test(fold(cell))
  if (!cells.slice(0, 3).some(mayBe) || cells.some((cell) => isEmailCell(cell) || isPhoneCell(cell))) return undefined
  const words = cells.filter((cell) => !isValueCell(cell))
  const [first = ''] = words
  const folded = fold(first)
  if (totalWords.test(folded) && words.length <= 2 && isTotal(folded, cells, width)) return 'totals'
  const isLast = next === undefined || saidIn(next).length <= 1
  return isLast && cells.length === 1 && width >= 3 && remarkWords.test(folded) && /[\d:.]|\s/.test(first)
    ? 'remarks'
    : undefined
}

/** "Total" alone may be a surname; a total has a colon, a number beside it, or hardly any other cell. */
function isTotal(folded: string, cells: readonly string[], width: number): boolean {
  return /[:\d]/.test(folded) || cells.length === 1 || cells.some(isValueCell) || cells.length * 2 <= width
}

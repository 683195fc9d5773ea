import { flow, type Inline } from './flow.ts'
import { beside } from './grid.ts'
import type { Ui } from '../ui.ts'
import { widthOf } from './width.ts'

/** One column of a table. */
export interface Column {
  readonly heading: string
  readonly align?: 'right'
  /** May be made narrower than its longest text, down to this many columns. */
  readonly shrinksTo?: number
}

/** One cell: text to flow into its column, or lines drawn for a width. */
export type TableCell = Inline | readonly Inline[]

/** Rows of cells; they are gone through more than once. */
export type Rows = Iterable<readonly TableCell[]>

/** The narrowest page that holds a table whose columns shrink as far as they may. */
export function narrowest(columns: readonly Column[], rows: Rows): number {
  return narrowestFor(columns, longestOf(columns, rows))
}

/** The same for columns of which the longest texts are known. */
export function narrowestFor(columns: readonly Column[], longest: readonly number[]): number {
  const widths = columns.map(({ heading, shrinksTo }, index) =>
    Math.max(widthOf(heading), Math.min(longest[index] ?? 0, shrinksTo ?? Infinity)),
  )
  return widths.reduce((sum, one) => sum + one, margin + gap * (widths.length - 1))
}

/** The width of the longest text of each column, its heading among them. */
export function longestOf(columns: readonly Column[], rows: Rows): readonly number[] {
  const longest = columns.map(({ heading }) => widthOf(heading))
  for (const row of rows)
    row.forEach((cell, index) => (longest[index] = Math.max(longest[index] ?? 0, textWidth(cell))))
  return longest
}

const gap = 2
const margin = 1
/** A cell of a table is no place for long texts. */
const mostLines = 3

/** Draws a small table with cli-table3, which loads here: a rule under the headings and nothing else. */
export async function drawTable(columns: readonly Column[], rows: Rows, ui: Ui): Promise<string> {
  const { default: Table } = await import('cli-table3')
  const widths = fitted(columns, longestOf(columns, rows), ui.width)
  const table = new Table({
    head: columns.map(({ heading }) => ui.paint.quiet(heading)),
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align ?? 'left'),
    chars: borders,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of rows) table.push(linesOf(row, widths).map((lines) => lines.join('\n')))
  const lines = table.toString().split('\n')
  return lines
    .map((line) => (' '.repeat(margin) + line).trimEnd())
    .map((line, index) => (index === 1 ? ui.paint.quiet(line) : line))
    .join('\n')
}

/**
 * Draws a table of any number of rows in the same look, row by row; the longest texts of its columns are known. cli-table3 takes
 * ten times as long for rows that are cut to their columns already.
 */
export function* tableParts(
  columns: readonly Column[],
  rows: Rows,
  longest: readonly number[],
  ui: Ui,
): Generator<string> {
  const widths = fitted(columns, longest, ui.width)
  const drawn = (cells: readonly (readonly string[])[]) => {
    const placed = cells.map((lines, index) => ({ lines, width: widths[index] ?? 0, align: columns[index]?.align }))
    return beside(placed, gap).map((line) => ' '.repeat(margin) + line)
  }
  yield* drawn(columns.map(({ heading }) => [ui.paint.quiet(heading)]))
  yield ui.paint.quiet(' '.repeat(margin) + widths.map((width) => '─'.repeat(width)).join('─'.repeat(gap)))
  for (const row of rows) yield drawn(linesOf(row, widths)).join('\n')
}

/** The lines of each cell of a row, cut to the widths of their columns. */
function linesOf(row: readonly TableCell[], widths: readonly number[]): readonly (readonly string[])[] {
  return row.map((cell, index) => flow(piecesOf(cell), widths[index] ?? 1, mostLines))
}

const none = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'right',
  'right-mid',
] as const
const borders = {
  ...Object.fromEntries(none.map((place) => [place, ''])),
  mid: '─',
  'mid-mid': '─'.repeat(gap),
  middle: ' '.repeat(gap),
}

/** Gives each column the width of its longest text, and takes from the widest that may shrink until the page holds them. */
function fitted(columns: readonly Column[], longest: readonly number[], page: number): readonly number[] {
  const width = page - margin
  const widths = columns.map(({ heading }, index) => Math.max(widthOf(heading), Math.min(width, longest[index] ?? 0)))
  const taken = () => widths.reduce((sum, one) => sum + one, gap * (widths.length - 1))
  while (taken() > width) {
    const [widest] = columns
      .map(({ shrinksTo }, index) => ({ index, spare: shrinksTo === undefined ? 0 : (widths[index] ?? 0) - shrinksTo }))
      .sort((a, b) => b.spare - a.spare)
    if (!widest || widest.spare <= 0) break
    widths[widest.index] = (widths[widest.index] ?? 1) - 1
  }
  return widths
}

/** The pieces a cell is made of. */
export function piecesOf(cell: TableCell): readonly Inline[] {
  return Array.isArray(cell) ? (cell as readonly Inline[]) : [cell as Inline]
}

function textWidth(cell: TableCell): number {
  return piecesOf(cell).reduce((sum, piece) => sum + widthOf(typeof piece === 'string' ? piece : piece.text), 0)
}

import { flow, type Inline } from './flow.ts'
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

/** Draws a table with cli-table3, which loads here: a rule under the headings and nothing else. */
export async function drawTable(columns: readonly Column[], rows: Rows, ui: Ui): Promise<string> {
  return [...(await tableParts(columns, rows, longestOf(columns, rows), ui))].join('\n')
}

/** Draws a table part by part, each some of its lines, for any number of rows; the longest texts of its columns are known. */
export async function tableParts(
  columns: readonly Column[],
  rows: Rows,
  longest: readonly number[],
  ui: Ui,
): Promise<Iterable<string>> {
  const { default: Table } = await import('cli-table3')
  const widths = fitted(columns, longest, ui.width - margin)
  const draw = (head: readonly string[], some: readonly (readonly TableCell[])[]) => {
    const table = new Table({
      head: [...head],
      colWidths: [...widths],
      colAligns: columns.map(({ align }) => align ?? 'left'),
      chars: borders,
      style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    })
    for (const row of some) {
      table.push(row.map((cell, index) => flow(piecesOf(cell), widths[index] ?? 1, mostLines).join('\n')))
    }
    const lines = table.toString().split('\n')
    return lines.map((line) => (' '.repeat(margin) + line).trimEnd())
  }
  const headings = columns.map(({ heading }) => ui.paint.quiet(heading))
  return (function* () {
    let isFirst = true
    for (const some of inBatches(rows)) {
      const lines = draw(isFirst ? headings : [], some)
      yield lines.map((line, index) => (isFirst && index === 1 ? ui.paint.quiet(line) : line)).join('\n')
      isFirst = false
    }
  })()
}

/** cli-table3 takes a time that grows with the square of the rows, so long tables are drawn in parts. */
const batch = 50

/** Gives the rows some at a time; where there are none, none of them. */
function* inBatches(rows: Rows): Generator<readonly (readonly TableCell[])[]> {
  let some: (readonly TableCell[])[] = []
  let isFirst = true
  for (const row of rows) {
    if (some.length === batch) {
      yield some
      isFirst = false
      some = []
    }
    some.push(row)
  }
  if (some.length > 0 || isFirst) yield some
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
function fitted(columns: readonly Column[], longest: readonly number[], width: number): readonly number[] {
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

import { flow, type Inline } from './flow.ts'
import type { Ui } from './ui.ts'
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

/** The narrowest page that holds a table whose columns shrink as far as they may. */
export function narrowest(columns: readonly Column[], rows: readonly (readonly TableCell[])[]): number {
  const widths = columns.map(({ heading, shrinksTo }, index) => {
    const longest = rows.reduce((most, row) => Math.max(most, textWidth(row[index] ?? '')), widthOf(heading))
    return Math.max(widthOf(heading), Math.min(longest, shrinksTo ?? longest))
  })
  return widths.reduce((sum, one) => sum + one, margin + gap * (widths.length - 1))
}

const gap = 2
const margin = 1
/** A cell of a table is no place for long texts. */
const mostLines = 3

/** Draws a table with cli-table3, which loads here: a rule under the headings and nothing else. */
export async function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  ui: Ui,
): Promise<string> {
  const { default: Table } = await import('cli-table3')
  const widths = fitted(columns, rows, ui.width - margin)
  const draw = (head: readonly string[], some: typeof rows) => {
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
  const [head = '', rule = '', ...first] = draw(
    columns.map(({ heading }) => ui.paint.quiet(heading)),
    rows.slice(0, batch),
  )
  const lines = [head, ui.paint.quiet(rule), ...first]
  for (let from = batch; from < rows.length; from += batch) lines.push(...draw([], rows.slice(from, from + batch)))
  return lines.join('\n')
}

/** cli-table3 takes a time that grows with the square of the rows, so long tables are drawn in parts. */
const batch = 50

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
function fitted(columns: readonly Column[], rows: readonly (readonly TableCell[])[], width: number): readonly number[] {
  const widths = columns.map(({ heading }, index) =>
    rows.reduce((most, row) => Math.max(most, Math.min(width, textWidth(row[index] ?? ''))), widthOf(heading)),
  )
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

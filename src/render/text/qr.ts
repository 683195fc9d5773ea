import { encode } from 'uqr'
import type { CodePaint } from './paint.ts'
import type { Ui } from '../ui.ts'

/** A QR code (ISO/IEC 18004) as its modules, row by row; true is dark. */
export interface QrCode {
  readonly modules: readonly (readonly boolean[])[]
}

/** Light modules around a code: the standard asks for four, and every reader takes two, which leaves room for a longer text. */
const quiet = 2

/** Counts the columns a code takes, its quiet zone with it. */
export function qrColumns({ modules }: QrCode): number {
  return modules.length + 2 * quiet
}

/** Columns and rows that a code may take; null for rows where nothing limits them. */
export interface Room {
  readonly width: number
  readonly height: number | null
}

/** Makes the smallest code that holds a text, at the strongest correction of that size; null where it does not fit into the room. */
export function qrWithin(text: string, room: Room): QrCode | null {
  const most = largestIn(room)
  if (most < 1) return null
  try {
    // The library's own border would be drawn as modules; ours is made of half rows.
    const { data } = encode(text, { ecc: 'L', boostEcc: true, maxVersion: Math.min(most, 40), border: 0 })
    return { modules: data }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The largest version of a code that a room holds, less than 1 where it holds none. */
function largestIn({ width, height }: Room): number {
  return Math.floor((Math.min(width, height === null ? Infinity : height * 2) - 2 * quiet - 17) / 4)
}

/**
 * Draws a code with its quiet zone, a module in half a row. Where there are colours, a cell's ground is its upper module and `▄` the
 * lower one where that is another: many fonts leave a line of the ground above a full block, which would cut the code at every
 * row. Without colours a screen is taken for a dark one, where what is printed is light; elsewhere what is printed is ink.
 */
export function drawQr(code: QrCode, { paint, height }: Pick<Ui, 'paint' | 'height'>): readonly string[] {
  const rows = cellRows(code)
  return paint.code ? rows.map(painted(paint.code)) : rows.map(printed(height === null))
}

/** Half blocks by what is printed of a cell: nothing, the lower half, the upper, both. */
const blocks = [' ', '▄', '▀', '█'] as const

interface Cell {
  readonly upper: boolean
  readonly lower: boolean
}

function cellRows({ modules }: QrCode): readonly (readonly Cell[])[] {
  const size = modules.length + 2 * quiet
  const isDark = (row: number, column: number) => modules[row - quiet]?.[column - quiet] === true
  return Array.from({ length: Math.ceil(size / 2) }, (_, row) =>
    Array.from({ length: size }, (__, column) => ({
      upper: isDark(row * 2, column),
      lower: isDark(row * 2 + 1, column),
    })),
  )
}

/** Paints the cells of a row, neighbours on the same ground at once. */
function painted(paint: CodePaint): (row: readonly Cell[]) => string {
  return (row) => {
    const runs: { dark: boolean; text: string }[] = []
    for (const { upper, lower } of row) {
      const sign = lower === upper ? ' ' : '▄'
      const last = runs.at(-1)
      if (last?.dark === upper) last.text += sign
      else runs.push({ dark: upper, text: sign })
    }
    return runs.map(({ dark, text }) => (dark ? paint.onDark(text) : paint.onLight(text))).join('')
  }
}

function printed(inkIsDark: boolean): (row: readonly Cell[]) => string {
  return (row) =>
    row.map(({ upper, lower }) => blocks[2 * Number(upper === inkIsDark) + Number(lower === inkIsDark)]).join('')
}

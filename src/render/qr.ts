import { encode } from 'uqr'
import type { Ui } from './ui.ts'

/** A QR code (ISO/IEC 18004) as its modules, row by row; true is dark. */
export interface QrCode {
  readonly modules: readonly (readonly boolean[])[]
}

/** The light modules the standard asks for around a code. */
const quiet = 4

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
 * Draws a code in half blocks with its quiet zone, dark on light in light and dark terminals. Without colour a screen is taken
 * for a dark one, where what is printed is light; elsewhere what is printed is ink.
 */
export function drawQr({ modules }: QrCode, { paint, height }: Pick<Ui, 'paint' | 'height'>): readonly string[] {
  const inkIsDark = paint.code !== null || height === null
  const size = modules.length + 2 * quiet
  const rows = Array.from({ length: Math.ceil(size / 2) }, (_, row) =>
    Array.from({ length: size }, (__, column) => {
      const upper = isDark(modules, row * 2, column) === inkIsDark
      const lower = isDark(modules, row * 2 + 1, column) === inkIsDark
      return upper ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    }).join(''),
  )
  return paint.code ? rows.map(paint.code) : rows
}

function isDark(modules: QrCode['modules'], row: number, column: number): boolean {
  return modules[row - quiet]?.[column - quiet] === true
}

import type { CellObject } from '@e965/xlsx'

/** What a cell is read with. */
export interface CellReader {
  /** Whether days are counted from 1904 and not from 1900. */
  readonly is1904: boolean
  /** Writes a number by its format, as the program shows it. */
  readonly format: (format: string, value: number) => string
  readonly isDate: (format: string) => boolean
}

/** Writes what stands in a cell as text: a day as ISO 8601, a number as it is kept, or as it is shown where zeros lead it. */
export function cellText(cell: CellObject | undefined, reader: CellReader): string {
  if (!cell || cell.v === undefined) return ''
  switch (cell.t) {
    case 's':
      return typeof cell.v === 'string' ? cell.v : ''
    case 'n':
      return numberText(Number(cell.v), typeof cell.z === 'string' ? cell.z : 'General', reader)
    case 'b':
      return cell.v === true ? 'true' : 'false'
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v)
    default:
      return ''
  }
}

function numberText(value: number, format: string, reader: CellReader): string {
  if (reader.isDate(format)) return dateText(value, format, reader)
  return shownAsDigits.test(format) && /0.*0/.test(format) ? reader.format(format, value) : plainNumber(value)
}

/** Formats that put digits in their places: `0000`, `(000) 000-0000`. */
const shownAsDigits = /^(?:[0()+\- /]|\\.|"[^"]*")+$/

function dateText(value: number, format: string, { is1904, format: write }: CellReader): string {
  // Before the first day there are only hours.
  if (value < 1) return write(format, value)
  const seconds = Math.round((value + (is1904 ? 1_462 : 0)) * 86_400)
  const instant = new Date(Date.UTC(1899, 11, 30) + seconds * 1000)
  if (Number.isNaN(instant.getTime())) return plainNumber(value)
  const text = instant.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

/** Fifteen digits are what a spreadsheet keeps; the rest is noise of its arithmetic. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(Math.round(value)).toString()
}

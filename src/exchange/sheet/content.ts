import { bareEmail } from '../../reading/clean.ts'

/** Tells whether a cell is an email address and nothing else. */
export function isEmailCell(cell: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(bareEmail(cell))
}

/** Tells whether a cell is a date in figures. */
export function isDateCell(cell: string): boolean {
  return /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d))(?:[T\s,].*)?$/.test(cell.trim())
}

/** Tells whether a cell is a phone: seven to fifteen digits as phones are written. Bare digits are one from ten on. */
export function isPhoneCell(cell: string, isWritten = false): boolean {
  const text = cell.trim().replace(/^(.*\d)\s*(?:ext\.?|x|доб\.?)\s*\d{1,6}$/i, '$1')
  if (!/^[+(\d][\d\s().\u2010-\u2013/\u00a0-]+$/.test(text) || isDateCell(text)) return false
  const digits = text.replace(/\D/g, '').length
  if (digits < 7 || digits > 15) return false
  if (/^\d+$/.test(text)) return !isWritten && digits >= 10
  return !/^\d{1,3}(?:[\s\u00a0]\d{3})*(?:\.\d\d?)?$/.test(text) && !/^\d+\.\d+$/.test(text)
}

/** Tells whether a cell may be a phone in a column that says so: grouped like an amount, too. */
export function isLikelyPhone(cell: string): boolean {
  const digits = cell.replace(/\D/g, '').length
  return /^[+(\d][\d\s().\u2010-\u2013/\u00a0-]+$/.test(cell.trim()) && digits >= 7 && digits <= 15 && !isDateCell(cell)
}

/** Tells whether a cell is a number, an amount or a share. */
export function isNumberCell(cell: string): boolean {
  return /^[-−]?\s*[$€£₽]?\s*\d[\d\s\u00a0.,]*\s*(?:[%$€£₽]|руб\.?|[A-Z]{3})?$/.test(cell.trim())
}

/** Tells whether a cell may be the name of somebody: one to four words of letters that begin with a capital. */
export function isNameCell(cell: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}][\p{L}'’.-]*){0,3}$/u.test(cell.trim()) && cell.trim().length <= 60
}

/** Tells whether a cell is a value rather than the name of a column. */
export function isValueCell(cell: string): boolean {
  return cell.includes('@') || isDateCell(cell) || isPhoneCell(cell) || isNumberCell(cell)
}

/** The share of cells that are of some kind: four of five. */
const most = 0.8

/** Tells whether most of what stands in a column is of a kind. */
export function areMost(cells: readonly string[], isSuch: (cell: string) => boolean): boolean {
  const said = cells.filter((cell) => cell.trim() !== '')
  return said.length > 0 && said.filter(isSuch).length >= said.length * most
}

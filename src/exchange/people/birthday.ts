import { dateAndMonth, type DateOrder } from '../../domain/time/date-order.ts'
import { dayFrom, type Day } from '../../domain/time/day.ts'
import { fold } from '../../reading/fold.ts'

/**
 * Reads a birthday: `1985-02-03`, `1985/2/3`, `19850203`, `--02-03`, with a time behind it, the day and month of a sheet
 * (`3.2.1985`, `3/2`, `5/17/61`), with its month in words, or the number a spreadsheet keeps a day as. `02-03` is of the month first, as
 * ISO has it; between dashes and slashes beside a year the order is the user's, and what cannot be a month is the date. Null where it
 * is none or lies after `today`; a year before 1900 is a stand-in for none.
 */
export function readBirthday(text: string, order: DateOrder, today?: Day): string | null {
  const read = readParts(text.trim(), order, today ?? '2030-01-01')
  return read !== null && today !== undefined && !read.startsWith('-') && read > today ? null : read
}

function readParts(text: string, order: DateOrder, today: Day): string | null {
  const iso = /^(\d{4}|-)-?(\d{2})-?(\d{2})(?:[T\s].*)?$/.exec(text)
  if (iso) return birthdayFrom(iso[1] ?? '', Number(iso[2]), Number(iso[3]))
  const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:[T\s].*)?$/.exec(text)
  if (yearFirst) return birthdayFrom(yearFirst[1] ?? '', Number(yearFirst[3]), Number(yearFirst[4]))
  const sheet = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d\d))?\.?(?:\s.*)?$/.exec(text)
  if (sheet) {
    const isIso = sheet[4] === undefined && /^\d\d-\d\d$/.test(text)
    const way = isIso ? 'mdy' : sheet[2] === '.' ? 'dmy' : order
    const [date, month] = dateAndMonth(Number(sheet[1]), Number(sheet[3]), way)
    return birthdayFrom(fullYear(sheet[4] ?? '', today), month, date)
  }
  if (/^[1-6]\d{4}(?:\.0+)?$/.test(text)) return fromSerial(Math.trunc(Number(text)))
  return inWords(text, today)
}

/** The year of two figures is the last one that has been. */
function fullYear(year: string, today: Day): string {
  if (year.length !== 2) return year
  return `${year > today.slice(2, 4) ? '19' : '20'}${year}`
}

/** Spreadsheets count days from the end of 1899. */
function fromSerial(days: number): string {
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)
}

/** `9 May 1990`, `May 9, 1990`, `09-May-1990`, `9 de mayo de 1990`, «9 мая». */
function inWords(text: string, today: Day): string | null {
  const words = fold(text)
    .replace(/\s*г(?:\.|ода)?$/, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|er|\.|-?(?:е|го|ое))(?=[\s-]|$)/g, '')
    .replace(/[\s,.-]+/g, ' ')
    .replace(/ (?:de|of|del|den) /g, ' ')
    .trim()
  const dayFirst = /^(\d{1,2}) (\p{L}+)(?: (\d{4}|\d\d))?$/u.exec(words)
  const monthFirst = /^(\p{L}+) (\d{1,2})(?: (\d{4}))?$/u.exec(words)
  const [date, name, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  const month = months.findIndex((one) => one.test(name ?? '')) + 1
  return month === 0 ? null : birthdayFrom(fullYear(year ?? '', today), month, Number(date))
}

/** Folded; in English, Russian, German, French and Spanish. */
const months: readonly RegExp[] = [
  /^(?:jan|janv|янв|ene)/,
  /^(?:feb|fev|фев)/,
  /^(?:mar|мар)/,
  /^(?:apr|avr|abr|апр)/,
  /^(?:may|mai|ма[ия]$)/,
  /^(?:jun|juin|июн)/,
  /^(?:jul|juil|июл)/,
  /^(?:aug|aout|ago|авг)/,
  /^(?:sep|сен)/,
  /^(?:oct|okt|окт)/,
  /^(?:nov|ноя)/,
  /^(?:dec|dez|dic|дек)/,
]

function birthdayFrom(year: string, month: number, date: number): string | null {
  const known = /^\d{4}$/.test(year) && Number(year) >= 1900
  const day = dayFrom(known ? Number(year) : 2000, month, date)
  return day === undefined ? null : known ? day : `-${day.slice(4)}`
}

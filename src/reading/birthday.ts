import { dateAndMonth } from '../domain/time/date-order.ts'
import { dayFrom, dayParts, readDay, type Day } from '../domain/time/day.ts'

/**
 * Reads a birthday as it is stored, `YYYY-MM-DD` or `--MM-DD`: from those forms, `12.05`, `12.05.1990`, "12 May 1990",
 * "May 12", «12 мая». Undefined where it is none or lies after `today`. Day before month between dots; with slashes, or
 * dashes beside a year, only where one of them cannot be a month; `05-12` is month and day, as ISO has it.
 */
export function readBirthday(text: string, today: Day): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s*г(?:\.|ода)?$/u, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
  const parts = partsOf(words)
  if (!parts) return undefined
  const { year, month, date } = parts
  const day = dayFrom(year ?? 2000, month, date)
  if (day === undefined || (year !== null && (day > today || year < dayParts(today).year - 130))) return undefined
  return year === null ? `-${day.slice(4)}` : day
}

interface Parts {
  readonly year: number | null
  readonly month: number
  readonly date: number
}

function partsOf(words: string): Parts | undefined {
  const iso = readDay(words)
  if (iso) return dayParts(iso)
  const noYear = /^--(\d{2})-(\d{2})$/.exec(words)
  if (noYear) return { year: null, month: Number(noYear[1]), date: Number(noYear[2]) }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?$/.exec(words)
  if (dotted) {
    const [date, month] = dateAndMonth(Number(dotted[1]), Number(dotted[2]), 'dmy')
    return { year: yearOf(dotted[3]), month, date }
  }
  const monthAndDay = /^(0\d|1[0-2])-(\d{2})$/.exec(words)
  if (monthAndDay) return { year: null, month: Number(monthAndDay[1]), date: Number(monthAndDay[2]) }
  const parted = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}))?$/.exec(words)
  if (parted) return inEitherOrder(Number(parted[1]), Number(parted[3]), yearOf(parted[4]))
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{L}+)\.?(?: (\d{4}))?$/u.exec(words)
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3])
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words)
  return monthFirst ? named(monthFirst[1], monthFirst[2], monthFirst[3]) : undefined
}

function inEitherOrder(first: number, second: number, year: number | null): Parts | undefined {
  if (first !== second && first <= 12 && second <= 12) return undefined
  const [date, month] = dateAndMonth(first, second, 'dmy')
  return { year, month, date }
}

function named(month = '', date = '', year: string | undefined): Parts | undefined {
  const index = monthStarts.findIndex((starts) => starts.test(month))
  return index < 0 ? undefined : { year: yearOf(year), month: index + 1, date: Number(date) }
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

const monthStarts: readonly RegExp[] = [
  /^(?:jan(?:uary)?|янв(?:ар[ья])?)$/u,
  /^(?:feb(?:ruary)?|фев(?:рал[ья])?)$/u,
  /^(?:mar(?:ch)?|мар(?:та?)?)$/u,
  /^(?:apr(?:il)?|апр(?:ел[ья])?)$/u,
  /^(?:may|ма[йя])$/u,
  /^(?:june?|июн[ья])$/u,
  /^(?:july?|июл[ья])$/u,
  /^(?:aug(?:ust)?|авг(?:уста?)?)$/u,
  /^(?:sept?(?:ember)?|сент(?:ябр[ья])?)$/u,
  /^(?:oct(?:ober)?|окт(?:ябр[ья])?)$/u,
  /^(?:nov(?:ember)?|ноя(?:бр[ья])?)$/u,
  /^(?:dec(?:ember)?|дек(?:абр[ья])?)$/u,
]

import type { DateOrder } from '../../../domain/time/date-order.ts'
import { dayFrom } from '../../../domain/time/day.ts'
import type { DayTerm, YearSaid } from './meaning.ts'
import { fullYear, readNumberWords, readOrdinal, readYear, readYearWords } from './numbers.ts'
import { dateTerm, readCompact, readNumeric, separatorAt } from './numeric-dates.ts'
import {
  as,
  digitCount,
  digitsAt,
  is,
  isGlued,
  isText,
  skip,
  skipStop,
  type Hit,
  type Tokens,
} from '../lexicon/tokens.ts'

/** Gives every date by number that begins at a place. */
export function readDates(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const hits = [
    readNumeric(tokens, at, order),
    readDayMonth(tokens, at),
    readMonthDay(tokens, at),
    readBareDay(tokens, at),
    readYearMonthDay(tokens, at),
    readCompact(tokens, at),
  ]
  return hits.flatMap((hit) => (hit ? [hit] : []))
}

function skipSeparator(tokens: Tokens, at: number): number {
  if (separatorAt(tokens, at) !== undefined && isGlued(tokens, at)) return at + 1
  return isText(tokens, at, ',') ? at + 1 : at
}

/** 24 nov, 24th of November 2026, 24-Nov-2026, двадцать четвёртого ноября. */
function readDayMonth(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const isBetween = isText(tokens, at, 'between') || isText(tokens, at, 'между')
  const isLed = isBetween || isText(tokens, at, 'from') || isText(tokens, at, 'числа')
  const start = skip(tokens, isLed ? at + 1 : at, 'the')
  const day = readDayNumber(tokens, start)
  if (!day) return undefined
  const last = rangeEnd(tokens, day, isBetween)
  if (isBetween && last === day) return undefined
  const afterWord = is(tokens, last.next, 'dayword') ? last.next + 1 : last.next
  const joint = skip(tokens, skipSeparator(tokens, afterWord), 'of', 'the')
  const month = as(tokens, joint, 'month')
  if (month === undefined) return undefined
  // "first one dec 15": a count in a word before a month that has its own day is none of it.
  const isCount = digitsAt(tokens, start) === undefined && readOrdinal(tokens, start) === undefined
  if (isCount && digitsAt(tokens, skipStop(tokens, joint + 1)) !== undefined) return undefined
  const year = readYearAfter(tokens, skipStop(tokens, joint + 1))
  const short = shortYearAt(tokens, year.next)
  if (year.value === null && short !== undefined)
    return { value: firstOf(day.value, last.value, month, { year: short }), next: year.next + 1 }
  return { value: firstOf(day.value, last.value, month, year.value), next: year.next }
}

/** «2 апр 26»: what closes a phrase and can be no hour. */
function shortYearAt(tokens: Tokens, at: number): number | undefined {
  const digits = digitCount(tokens, at) === 2 && tokens[at + 1] === undefined ? digitsAt(tokens, at) : undefined
  return digits === undefined || digits < 25 || isGlued(tokens, at) ? undefined : fullYear(digits)
}

/** Nov 24, November the 24th, 2026, May twenty-first, Oct2. */
function readMonthDay(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const start = is(tokens, at, 'the') ? at + 1 : at
  const month = as(tokens, start, 'month')
  if (month === undefined) return undefined
  const joint = skip(tokens, skipSeparator(tokens, skipStop(tokens, start + 1)), 'the')
  const day = readDayNumber(tokens, joint)
  if (!day || isText(tokens, day.next, ':') || isText(tokens, day.next, '%')) return undefined
  if (is(tokens, day.next, 'am') && as(tokens, day.next, 'am') === 0) return undefined
  if (is(tokens, day.next, 'pm') && (as(tokens, day.next, 'pm') === 0 || isGlued(tokens, day.next))) return undefined
  const last = rangeEnd(tokens, day)
  const year = readYearAfter(tokens, last.next)
  return { value: firstOf(day.value, last.value, month, year.value), next: year.next }
}

/**
 * "7th-11th", «с 7 по 11»: a stretch of days is taken at its beginning. Gives the last of the days and the place after them.
 */
function rangeEnd(tokens: Tokens, day: Hit<number>, isBetween = false): Hit<number> {
  const joint = tokens[day.next]?.text ?? ''
  const isJoint = isBetween
    ? is(tokens, day.next, 'and')
    : ['-', '–', '—', 'по', 'to', 'through', 'thru'].includes(joint)
  if (!isJoint) return day
  const to = readDayNumber(tokens, skip(tokens, day.next + 1, 'the'))
  return to && to.value > day.value && to.value <= 31 && !isText(tokens, to.next, ':') ? to : day
}

/** The first of the days; where the month has no such last day, that one, which no calendar has. */
function firstOf(first: number, last: number, month: number, year: YearSaid): DayTerm {
  const exists = dayFrom(year !== null && 'year' in year ? year.year : leapYear, month, last) !== undefined
  return dateTerm(exists ? first : last, month, year)
}

const leapYear = 2000

/** 2026 Nov 24, 2026/nov/24. */
function readYearMonthDay(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const year = readYear(tokens, at)
  if (!year) return undefined
  const monthAt = skipSeparator(tokens, year.next)
  const month = as(tokens, monthAt, 'month')
  if (month === undefined) return undefined
  const dayAt = skipSeparator(tokens, skipStop(tokens, monthAt + 1))
  const day = digitCount(tokens, dayAt) <= 2 ? readDayNumber(tokens, dayAt) : undefined
  if (day && !isText(tokens, day.next, ':'))
    return { value: dateTerm(day.value, month, { year: year.value }), next: day.next }
  return {
    value: {
      kind: 'period',
      period: { kind: 'month', month, year: { year: year.value }, which: 'bare' },
      edge: 'whole',
    },
    next: monthAt + 1,
  }
}

function readDayNumber(tokens: Tokens, at: number): Hit<number> | undefined {
  const ordinal = readOrdinal(tokens, at)
  if (ordinal) return ordinal
  const digits = digitsAt(tokens, at)
  if (digits !== undefined) return digitCount(tokens, at) <= 2 ? { value: digits, next: at + 1 } : undefined
  const words = readNumberWords(tokens, at)
  return words && words.value >= 1 && Number.isInteger(words.value) ? words : undefined
}

/** A year behind a date: 2026, '26, 2026 года, of 2026; two digits alone only where they can be neither an hour nor a day. */
export function readYearAfter(tokens: Tokens, at: number): Hit<YearSaid> {
  const none = { value: null, next: at }
  const joint = skip(tokens, skipSeparator(tokens, at), 'of')
  const year = readYear(tokens, joint) ?? readYearWords(tokens, joint)
  const endAt = (next: number) => skipStop(tokens, is(tokens, next, 'yearword') ? next + 1 : next)
  if (year) {
    if (isText(tokens, year.next, ':')) return none
    return { value: { year: year.value }, next: endAt(year.next) }
  }
  const quoteAt = isText(tokens, joint, "'") || isText(tokens, joint, '’') ? joint + 1 : joint
  const short = digitCount(tokens, quoteAt) === 2 ? digitsAt(tokens, quoteAt) : undefined
  if (short === undefined || isText(tokens, quoteAt + 1, ':')) return none
  const isMarked =
    quoteAt > joint ||
    isText(tokens, joint - 1, 'of') ||
    is(tokens, quoteAt + 1, 'yearword') ||
    (joint > at && separatorAt(tokens, at) !== undefined && isGlued(tokens, quoteAt))
  if (!isMarked && (short < 32 || joint > at || !isLast(tokens, quoteAt) || is(tokens, quoteAt + 1, 'unit')))
    return none
  return { value: { year: fullYear(short) }, next: endAt(quoteAt + 1) }
}

function isLast(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 1]
  return after === undefined || !after.glued
}

/** The 15th, 15-го, 15 числа, числа 15-го, the 27. */
function readBareDay(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const the = is(tokens, at, 'the') || isText(tokens, at, 'числа')
  const start = the ? at + 1 : at
  const ordinal = readOrdinal(tokens, start)
  const isNumber = digitsAt(tokens, start) !== undefined
  const value = ordinal?.value ?? (isNumber && digitCount(tokens, start) <= 2 ? digitsAt(tokens, start) : undefined)
  if (value === undefined || value < 1) return undefined
  const only = ordinal?.next ?? start + 1
  const last = rangeEnd(tokens, { value, next: only }).next
  const isRange =
    isText(tokens, at, 'числа') || is(tokens, last, 'dayword') || (ordinal && is(tokens, last - 1, 'suffix'))
  const next = isRange ? last : only
  const isDayWord = isText(tokens, next, 'числа') || isText(tokens, next, 'число')
  const isOf = isText(tokens, next, 'of')
  const whole = isOf ? monthAt(tokens, next + 1) : isDayWord ? monthAt(tokens, next + 1) : undefined
  if (whole !== undefined) return { value: dateTerm(value, null, null), next: whole }
  if (!ordinal && !the && !isDayWord && !isOf) return undefined
  if (ordinal && !isNumber && !the && !isDayWord && !isOf && !isRussianOrdinal(tokens, start)) return undefined
  return { value: dateTerm(value, null, null), next: isDayWord || isText(tokens, next, 'day') ? next + 1 : next }
}

/** "the first of the month", «15 числа месяца»: of the one that has it next. */
function monthAt(tokens: Tokens, at: number): number | undefined {
  const the = skip(tokens, at, 'the')
  if (isText(tokens, the + 1, 'after')) return undefined
  return isText(tokens, the, 'месяца') || (the > at && isText(tokens, the, 'month')) ? the + 1 : undefined
}

function isRussianOrdinal(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return (
    text.endsWith('ого') ||
    text.endsWith('ого') ||
    text.endsWith('ьего') ||
    text.startsWith('двадцат') ||
    text.startsWith('тридцат')
  )
}

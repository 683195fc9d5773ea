import { dateAndMonth, type DateOrder } from '../../../domain/time/date-order.ts'
import { dayFrom } from '../../../domain/time/day.ts'
import { isBehindPart, isRussianWeekday, isOfThisDay, partFollows } from './clock-digits.ts'
import type { DayTerm, Period, YearSaid } from './meaning.ts'
import { fullYear } from './numbers.ts'
import { digitCount, digitsAt, is, isGlued, isText, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** Makes a date term without a weekday. */
export function dateTerm(date: number, month: number | null, year: YearSaid): DayTerm {
  return { kind: 'date', date, month, year, weekday: null }
}

const separators = ['-', '/', '.']

/** Gives the mark that stands between the numbers of a date. */
export function separatorAt(tokens: Tokens, at: number): string | undefined {
  const text = tokens[at]?.text
  return text !== undefined && separators.includes(text) ? text : undefined
}

/** 2026-11-24, 24.11.2026, 24/11, 11-24, 11/2026, 31 10 1974. */
export function readNumeric(tokens: Tokens, at: number, order: DateOrder): Hit<DayTerm> | undefined {
  const first = digitsAt(tokens, at)
  if (first === undefined) return undefined
  const mark = separatorAt(tokens, at + 1)
  if (mark === undefined || !isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return readSpaced(tokens, at)
  const second = digitsAt(tokens, at + 2)
  if (second === undefined || digitCount(tokens, at + 2) > 2)
    return digitCount(tokens, at) <= 2 ? readMonthYear(tokens, at, first, second) : undefined
  const third =
    isText(tokens, at + 3, mark) && isGlued(tokens, at + 3) && isGlued(tokens, at + 4)
      ? digitsAt(tokens, at + 4)
      : undefined
  if (third === undefined) return readTwo(tokens, at, { first, second, mark, order })
  const next = at + 5
  if (continuesNumber(tokens, next)) return undefined
  if (digitCount(tokens, at) === 4) {
    if (digitCount(tokens, at + 4) > 2) return undefined
    return { value: dateTerm(third, second, { year: first }), next }
  }
  const yearDigits = digitCount(tokens, at + 4)
  if (digitCount(tokens, at) > 2 || (yearDigits !== 2 && yearDigits !== 4)) return undefined
  const year = { year: yearDigits === 2 ? fullYear(third) : third }
  const [date, month] = dateAndMonth(first, second, mark === '.' ? 'dmy' : order)
  return { value: dateTerm(date, month, year), next }
}

function readTwo(
  tokens: Tokens,
  at: number,
  { first, second, mark, order }: { first: number; second: number; mark: string; order: DateOrder },
): Hit<DayTerm> | undefined {
  const next = mark === '.' && isText(tokens, at + 3, '.') && isGlued(tokens, at + 3) ? at + 4 : at + 3
  if (
    continuesNumber(tokens, next) ||
    (mark === '.' && (partFollows(tokens, next) || (first <= 12 && isOfThisDay(tokens, next))))
  )
    return undefined
  if (digitCount(tokens, at) === 4) {
    const period: Period = { kind: 'month', month: second, year: { year: first }, which: 'bare' }
    return second >= 1 && second <= 12 && digitCount(tokens, at + 2) === 2
      ? { value: { kind: 'period', period, edge: 'whole' }, next }
      : undefined
  }
  if (digitCount(tokens, at) > 2 || first === 0 || second === 0) return undefined
  // "sat 10.30" is an hour: nobody writes the month first before a full stop.
  if (mark === '.' && second > 12 && (isBehindPart(tokens, at) || is(tokens, at - 1, 'weekday'))) return undefined
  if (mark === '-' && second > 12 && isRussianWeekday(tokens, at - 1)) return undefined
  const [date, month] = dateAndMonth(first, second, order)
  return { value: dateTerm(date, month, null), next }
}

/** A number that goes on behind a date makes it no date: 1.2.3.4, 12/11/2026/7. */
function continuesNumber(tokens: Tokens, at: number): boolean {
  if (!isGlued(tokens, at)) return false
  if (digitsAt(tokens, at) !== undefined || isText(tokens, at, '%')) return true
  return (
    separatorAt(tokens, at) !== undefined &&
    isGlued(tokens, at + 1) &&
    digitsAt(tokens, at + 1) !== undefined &&
    !isText(tokens, at + 2, ':')
  )
}

function readMonthYear(tokens: Tokens, at: number, month: number, year: number | undefined): Hit<DayTerm> | undefined {
  if (year === undefined || digitCount(tokens, at + 2) !== 4 || year < 1900 || year > 2199 || month < 1 || month > 12)
    return undefined
  if (continuesNumber(tokens, at + 3)) return undefined
  return {
    value: { kind: 'period', period: { kind: 'month', month, year: { year }, which: 'bare' }, edge: 'whole' },
    next: at + 3,
  }
}

/** "31 10 1974", "2016 10 16". */
function readSpaced(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const [first, second, third] = [digitsAt(tokens, at), digitsAt(tokens, at + 1), digitsAt(tokens, at + 2)]
  if (first === undefined || second === undefined || third === undefined || digitCount(tokens, at + 1) > 2)
    return undefined
  if (isText(tokens, at + 3, ':')) return undefined
  if (digitCount(tokens, at) === 4 && first >= 1900 && first < 2200 && digitCount(tokens, at + 2) === 2)
    return { value: dateTerm(third, second, { year: first }), next: at + 3 }
  if (
    digitCount(tokens, at + 2) === 4 &&
    third >= 1900 &&
    third < 2200 &&
    digitCount(tokens, at) <= 2 &&
    second <= 12
  ) {
    return { value: dateTerm(first, second, { year: third }), next: at + 3 }
  }
  return undefined
}

/** 20261124, as ISO 8601 writes a date without its hyphens. */
export function readCompact(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const digits = digitCount(tokens, at) === 8 ? (digitsAt(tokens, at) ?? 0) : 0
  const [year, month, date] = [Math.trunc(digits / 10_000), Math.trunc(digits / 100) % 100, digits % 100]
  if (year < 2000 || year > 2099 || dayFrom(year, month, date) === undefined) return undefined
  if (isGlued(tokens, at) || isGlued(tokens, at + 1)) return undefined
  return { value: dateTerm(date, month, { year }), next: at + 1 }
}

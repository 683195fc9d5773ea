import type { Weekday } from '../../../domain/time/day.ts'
import { readUnit } from './durations.ts'
import type { Counted, DayTerm, Period } from './meaning.ts'
import { readOrdinal } from './numbers.ts'
import { readNewYear, readPeriod } from './period-words.ts'
import { as, is, isText, skip, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** First monday of may, last day of the month, second to last friday in february, последняя пятница месяца. */
export function readNth(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const start = skip(tokens, at, 'the')
  const n = readPlace(tokens, start)
  if (!n) return undefined
  const what = countedAt(tokens, n.next)
  if (!what) return undefined
  const joint = skip(tokens, what.next, 'of', 'on')
  const period = readPeriod(tokens, joint) ?? readNewYear(tokens, joint)
  if (
    !period ||
    (period.value.kind === 'unit' && period.value.bare && joint === what.next && !isRussianGenitive(tokens, joint))
  )
    return undefined
  if (what.value === 'month' && !isOfMonths(period.value)) return undefined
  return { value: { kind: 'nth', n: n.value, what: what.value, period: period.value }, next: period.next }
}

/** A quarter, a half or a year, which months are counted in. */
function isOfMonths(period: Period): boolean {
  if (period.kind === 'unit') return period.unit === 'quarter' || period.unit === 'year'
  return period.kind === 'quarter' || period.kind === 'half' || period.kind === 'year'
}

function isRussianGenitive(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return text === 'месяца' || text === 'недели' || text === 'года' || text === 'квартала'
}

/** Counts from the front, or from the end where negative. */
export function readPlace(tokens: Tokens, at: number): Hit<number> | undefined {
  if (is(tokens, at, 'last')) return { value: -1, next: at + 1 }
  const fromEnd = as(tokens, at, 'fromend')
  if (fromEnd !== undefined) return { value: fromEnd, next: at + 1 }
  const ordinal = readOrdinal(tokens, at)
  if (!ordinal) return undefined
  if (isText(tokens, ordinal.next, 'to') && is(tokens, ordinal.next + 1, 'last'))
    return { value: -ordinal.value, next: ordinal.next + 2 }
  if (isText(tokens, ordinal.next, 'с') && isText(tokens, ordinal.next + 1, 'конца'))
    return { value: -ordinal.value, next: ordinal.next + 2 }
  if (isText(tokens, ordinal.next, 'last')) return { value: -ordinal.value, next: ordinal.next + 1 }
  return ordinal
}

function countedAt(tokens: Tokens, at: number): Hit<Counted> | undefined {
  const weekday = as(tokens, at, 'weekday') as Weekday | undefined
  if (weekday !== undefined) return { value: weekday, next: skipStop(tokens, at + 1) }
  const business = is(tokens, at, 'business') ? at + 1 : at
  const unit = readUnit(tokens, business)
  if (business > at) return unit?.value[0] === 'day' ? { value: 'workday', next: unit.next } : undefined
  if (is(tokens, at, 'workday')) return { value: 'workday', next: at + 1 }
  const name = unit?.value[0]
  return unit && (name === 'day' || name === 'week' || name === 'month' || name === 'weekend')
    ? { value: name, next: unit.next }
    : undefined
}

/** "first days of may", «в первых числах июля», «в двадцатых числах», «в последние дни декабря»: where they begin. */
export function readDaysOf(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  if (tokens[at + 1] === undefined) return undefined
  const place = readPlace(tokens, at)
  const noun = place && (tokens[place.next]?.text ?? '')
  if (!place || noun === undefined || !daysOfMonth.has(noun)) return undefined
  const n = noun.startsWith('декад') ? tenDays[place.value] : place.value
  if (n === undefined || (n !== 1 && n !== -1 && (!isBeforeMonthLeftOut(noun) || place.value % 10 > 3)))
    return undefined
  const period = readPeriod(tokens, skip(tokens, place.next + 1, 'of', 'the'))
  const isMonth = period?.value.kind === 'month' || (period?.value.kind === 'unit' && period.value.unit === 'month')
  if (!period) return isBeforeMonthLeftOut(noun) ? ofNearMonth(n, place.next + 1) : undefined
  if (!isMonth) return undefined
  if (n < 2)
    return { value: { kind: 'period', period: period.value, edge: n === 1 ? 'start' : 'end' }, next: period.next }
  return { value: { kind: 'nth', n, what: 'day', period: period.value }, next: period.next }
}

const daysOfMonth = new Set(['days', 'числах', 'дни', 'дней', 'декада', 'декаде', 'декаду', 'декады'])

/** The day that each ten days of a month begin on. */
const tenDays: Readonly<Record<number, number>> = { 1: 1, 2: 11, 3: 21, [-1]: 21 }

/** «в двадцатых числах», «во второй декаде» need no month; "first days" do. */
function isBeforeMonthLeftOut(noun: string): boolean {
  return noun === 'числах' || noun.startsWith('декад')
}

function ofNearMonth(n: number, next: number): Hit<DayTerm> {
  if (n < 0)
    return {
      value: { kind: 'period', period: { kind: 'unit', unit: 'month', offset: 0, bare: true }, edge: 'end' },
      next,
    }
  return { value: { kind: 'date', date: n, month: null, year: null, weekday: null }, next }
}

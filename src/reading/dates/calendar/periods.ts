import {
  addDays,
  addMonths,
  dayFrom,
  dayParts,
  daysBetween,
  daysInMonth,
  weekdayOf,
  type Day,
  type Weekday,
} from '../../../domain/time/day.ts'
import { nthWeekday } from '../grammar/holidays.ts'
import type { DayTerm, Edge, Period, YearSaid } from '../grammar/meaning.ts'
import type { Env } from './env.ts'

/** A stretch of days, both ends included. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

/** The first day of the week a day lies in. */
export function weekStartOf(day: Day, weekStart: Env['weekStart']): Day {
  const back = weekStart === 'monday' ? weekdayOf(day) - 1 : weekdayOf(day) % 7
  return addDays(day, -back)
}

/** Gives the weekday of the week that a day lies in. */
export function weekdayInWeek(day: Day, weekday: Weekday, weekStart: Env['weekStart']): Day {
  const start = weekStartOf(day, weekStart)
  return addDays(start, weekStart === 'monday' ? weekday - 1 : weekday % 7)
}

/** Finds the days of a period; undefined where the calendar has none such. */
export function spanOf(period: Period, env: Env, near: Near = {}): Span | undefined {
  const { year, month } = dayParts(env.today)
  switch (period.kind) {
    case 'year':
      return spanFrom(dayFrom(period.year, 1, 1), 12)
    case 'quarter': {
      const of = (y: number) => spanFrom(dayFrom(y, period.quarter * 3 - 2, 1), 3)
      return inYear(period.year, env, near, of)
    }
    case 'half': {
      const of = (y: number) => spanFrom(dayFrom(y, period.half * 6 - 5, 1), 6)
      return inYear(period.year, env, near, of)
    }
    case 'month': {
      const of = (y: number) => spanFrom(dayFrom(y, period.month, 1), 1)
      if (period.which === 'this') return of(year)
      if (period.which === 'last' || period.which === 'beforelast') return of(period.month < month ? year : year - 1)
      if (period.which === 'next' || period.which === 'coming' || period.which === 'afternext')
        return of(period.month > month ? year : year + 1)
      return inYear(period.year, env, near, of)
    }
    case 'season':
      return seasonSpan(period, env, near)
    case 'unit':
      return unitSpan(period.unit, period.that && env.tense !== 'past' ? -period.offset : period.offset, env)
  }
}

/** Spring begins in March; a winter belongs to the year it begins in. */
function seasonSpan(period: Period & { readonly kind: 'season' }, env: Env, near: Near): Span | undefined {
  const { year } = dayParts(env.today)
  const of = (one: number) => spanFrom(dayFrom(one, period.season * 3, 1), 3)
  const years = [year - 2, year - 1, year, year + 1].flatMap((one) => of(one) ?? [])
  switch (period.which) {
    case 'last':
      return years.findLast(({ last }) => last < env.today)
    case 'beforelast':
      return years.filter(({ last }) => last < env.today).at(-2)
    case 'next':
    case 'coming':
    case 'afternext':
      return years.find(({ first }) => first > env.today)
    case 'this':
      return years.find(({ first, last }) => first <= env.today && last >= env.today) ?? of(year)
    case 'bare':
      if (period.year !== null) return inYear(period.year, env, near, of)
      if (near.fits) return inYear(null, env, near, of)
      return env.tense === 'past'
        ? years.findLast(({ first }) => first <= env.today)
        : years.find(({ last }) => last >= env.today)
  }
}

/** Narrows the year of what was said without one. */
export interface Near {
  /** Which span is wanted; without it the one that is not over yet, or has begun. */
  readonly fits?: (span: Span) => boolean
}

function inYear(said: YearSaid, env: Env, near: Near, of: (year: number) => Span | undefined): Span | undefined {
  const { year } = dayParts(env.today)
  if (said !== null) return of('year' in said ? said.year : year + said.offset)
  const fits = near.fits ?? ((span: Span) => (env.tense === 'past' ? span.first <= env.today : span.last >= env.today))
  const years = env.tense === 'past' ? [year, year - 1] : [year, year + 1]
  for (const one of years) {
    const span = of(one)
    if (span && fits(span)) return span
  }
  return of(year)
}

function spanFrom(first: Day | undefined, months: number): Span | undefined {
  return first && { first, last: addDays(addMonths(first, months), -1) }
}

function unitSpan(unit: (Period & { readonly kind: 'unit' })['unit'], offset: number, env: Env): Span | undefined {
  const { today } = env
  const { year, month } = dayParts(today)
  switch (unit) {
    case 'day': {
      const day = addDays(today, offset)
      return { first: day, last: day }
    }
    case 'week': {
      const first = addDays(weekStartOf(today, env.weekStart), offset * 7)
      return { first, last: addDays(first, 6) }
    }
    case 'weekend': {
      const first = addDays(weekdayInWeek(today, 6, 'monday'), offset * 7)
      return { first, last: addDays(first, 1) }
    }
    case 'month':
      return spanFrom(addMonths(dayFrom(year, month, 1) ?? today, offset), 1)
    case 'quarter':
      return spanFrom(addMonths(dayFrom(year, month - ((month - 1) % 3), 1) ?? today, offset * 3), 3)
    case 'year':
      return spanFrom(dayFrom(year + offset, 1, 1), 12)
  }
}

/** Picks the day meant by a period or an edge of it: its first day, or of one that runs already its last, of a week the friday. */
export function pickDay(span: Span, period: Period, edge: Edge, env: Env): Day {
  const isWeek = period.kind === 'unit' && period.unit === 'week'
  const end = isWeek ? weekdayInWeek(span.first, 5, env.weekStart) : span.last
  switch (edge) {
    case 'start':
      return isWeek ? weekdayInWeek(span.first, 1, env.weekStart) : beginning(span, env)
    case 'middle':
      return isWeek
        ? weekdayInWeek(span.first, 3, env.weekStart)
        : addDays(span.first, middleOf(daysBetween(span.first, span.last)))
    case 'end':
      return end
    case 'whole':
      return pickWhole(span, end, isWeek, env)
  }
}

/** The middle of a month is its 15th. */
function middleOf(days: number): number {
  return days >= 27 && days <= 30 ? 14 : Math.floor(days / 2)
}

function pickWhole(span: Span, end: Day, isWeek: boolean, env: Env): Day {
  if (env.tense === 'past') return span.first
  if (span.first > env.today || span.last < env.today)
    return isWeek ? weekdayInWeek(span.first, 1, env.weekStart) : beginning(span, env)
  return end >= env.today ? end : span.last
}

/**
 * Whoever is to be called in May is called on a day of work: its first day, or where that is of a weekend the monday after. With a
 * time beside it, "next month at 6pm", it is as exact as it was said.
 */
function beginning({ first, last }: Span, env: Env): Day {
  const isLong = daysBetween(first, last) > 7
  return isLong && env.tense === 'future' && env.isTimed !== true ? addWorkdays(addDays(first, -1), 1) : first
}

/** Finds the nth of something in a span, from its end where n is negative. Two days where people differ about the weeks of a month. */
export function nthIn(
  span: Span,
  { n, what, period }: DayTerm & { readonly kind: 'nth' },
  { isRussian }: Pick<Env, 'isRussian'>,
): readonly Day[] {
  if (n === 0) return []
  const inside = (day: Day | undefined) => (day !== undefined && day >= span.first && day <= span.last ? [day] : [])
  switch (what) {
    case 'day':
      return inside(n > 0 ? addDays(span.first, n - 1) : addDays(span.last, n + 1))
    case 'workday':
      return inside(n > 0 ? addWorkdays(addDays(span.first, -1), n) : addWorkdays(addDays(span.last, 1), n))
    case 'weekend':
      return inside(nthWeekdayIn(span, n, 6))
    case 'month': {
      const start = n > 0 ? addMonths(span.first, n - 1) : addMonths(addDays(span.last, 1), n)
      return inside(addWorkdays(addDays(start, -1), 1))
    }
    case 'week':
      return nthWeek(span, n, period, !isRussian)
    default:
      return inside(nthWeekdayIn(span, n, what))
  }
}

function nthWeekdayIn(span: Span, n: number, weekday: Weekday): Day | undefined {
  const { year, month } = dayParts(span.first)
  if (daysBetween(span.first, span.last) < daysInMonth(year, month)) return nthWeekday(year, month, n, weekday)
  if (n > 0) return addDays(span.first, ((weekday - weekdayOf(span.first) + 7) % 7) + (n - 1) * 7)
  return addDays(span.last, -((weekdayOf(span.last) - weekday + 7) % 7) + (n + 1) * 7)
}

/** Weeks of a year are counted as ISO 8601 counts them; the first week of a month holds its 1st or begins within it, see `fewestDays`. */
function nthWeek(span: Span, n: number, period: Period, doPeopleDiffer: boolean): readonly Day[] {
  if (period.kind === 'year' || (period.kind === 'unit' && period.unit === 'year')) {
    return [addDays(weekStartOf(addDays(span.first, 3), 'monday'), (n > 0 ? n - 1 : 52 + n) * 7)]
  }
  const edge = weekStartOf(n > 0 ? span.first : span.last, 'monday')
  const whole =
    n > 0
      ? weekdayOf(span.first) === 1
        ? edge
        : addDays(edge, 7)
      : weekdayOf(span.last) === 7
        ? edge
        : addDays(edge, -7)
  const split = n > 0 ? 6 - weekdayOf(span.first) : Math.min(weekdayOf(span.last), 5)
  const firsts =
    edge === whole || split >= fewestDays ? [edge] : split <= 1 || !doPeopleDiffer ? [whole] : [edge, whole]
  const by = (n > 0 ? n - 1 : n + 1) * 7
  // Of a last week the day has to lie in the last seven days as well, whichever way the weeks are counted.
  const from = n > 0 || doPeopleDiffer ? span.first : addDays(span.last, by - 6)
  return firsts
    .map((day) => addDays(day, by))
    .filter((day) => day <= span.last && addDays(day, 6) >= span.first)
    .map((day) => (day < from ? from : day))
}

/**
 * So many days of work make a week that two months share that of one of them, and none that of the other. Between them
 * English readers differ; in Russian the first week is that of the first seven days.
 */
const fewestDays = 4

/** Moves by days of work, monday to friday. */
export function addWorkdays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.min(Math.abs(count), 2600); left > 0;) {
    at = addDays(at, step)
    if (weekdayOf(at) <= 5) left -= 1
  }
  return at
}

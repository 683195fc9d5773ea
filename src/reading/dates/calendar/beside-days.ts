import { addDays, dayFrom, dayParts, weekdayOf, type Day } from '../../../domain/time/day.ts'
import { lastOfHoliday } from '../grammar/holidays.ts'
import type { DayTerm } from '../grammar/meaning.ts'
import { addWorkdays, spanOf, weekdayInWeek, weekStartOf } from './periods.ts'
import type { Days, Env } from './env.ts'

type Beside = DayTerm & { readonly kind: 'beside' }
type FindDays = (term: DayTerm, env: Env) => Days

/** How long after a feast or a date "after" it still speaks of that one, in days. */
const longestAfter = 9

/** Finds the days set by another one. */
export function besideDays(term: Beside, env: Env, daysOf: FindDays): readonly Day[] {
  const anchors = anchorDays(term, env, daysOf)
  return anchors.map((anchor) => besideOf(anchor, term, env))
}

/** On the 27th "the monday after christmas" is the coming one, not the next year's. */
function anchorDays(term: Beside, env: Env, daysOf: FindDays): readonly Day[] {
  const { of, sign } = term
  const yearly = of.kind === 'holiday' || of.kind === 'date'
  if (sign > 0 && yearly && env.tense !== 'past') {
    const anchors = edgesOf(of, { ...env, today: addDays(env.today, -longestAfter) }, sign, daysOf)
    if (anchors.some((anchor) => anchor < env.today || besideOf(anchor, term, env) >= env.today)) return anchors
  }
  return edgesOf(of, env, sign, daysOf)
}

/** The day itself, or the end of a stretch that lies nearer. */
function edgesOf(of: DayTerm, env: Env, sign: 1 | -1, daysOf: FindDays): readonly Day[] {
  if (of.kind === 'period') {
    const span = spanOf(of.period, env)
    return span ? [sign > 0 ? span.last : span.first] : []
  }
  const { days } = daysOf(of, env)
  return of.kind === 'holiday' && sign > 0 ? days.map((day) => lastOfHoliday(of.name, day)) : days
}

function besideOf(anchor: Day, { what, sign, n, of }: Beside, env: Env): Day {
  switch (what) {
    case 'day':
      // A stretch of feasts is over on the first day of work.
      return of.kind === 'holiday' && sign > 0 && lastOfHoliday(of.name, anchor) !== anchor
        ? addWorkdays(anchor, n)
        : addDays(anchor, sign * n)
    case 'workday':
      return addWorkdays(sign > 0 && of.kind === 'holiday' ? lastFreeDay(of.name, anchor) : anchor, sign * n)
    case 'week':
      return addDays(
        weekStartOf(weekBeside(anchor, sign), env.weekStart),
        sign * n * 7 + (env.weekStart === 'sunday' ? 1 : 0),
      )
    case 'weekend':
      if (n === 0) return addDays(anchor, weekdayOf(anchor) < 3 ? -1 - weekdayOf(anchor) : 6 - weekdayOf(anchor))
      return nearestWeekday(anchor, 6, sign, n)
    default:
      return nearestWeekday(anchor, what, sign, n)
  }
}

/** The week before a Sunday is the one that it ends. */
function weekBeside(anchor: Day, sign: 1 | -1): Day {
  return sign < 0 && weekdayOf(anchor) === 7 ? addDays(anchor, 1) : anchor
}

/** Nobody works in Russia in the first week of a year. */
function lastFreeDay(name: string, day: Day): Day {
  return name.startsWith('нов') ? lastOfHoliday('новогодние праздники', day) : day
}

function nearestWeekday(anchor: Day, weekday: number, sign: 1 | -1, n: number): Day {
  const away = (((sign * (weekday - weekdayOf(anchor))) % 7) + 7) % 7
  return addDays(anchor, sign * ((away === 0 ? 7 : away) + (n - 1) * 7))
}

/** Finds the day meant by the week that begins on a monday: of one that runs already its friday or last day. */
export function dayOfWeek(monday: Day, env: Env): Day {
  const isRunning = monday < env.today && addDays(monday, 6) >= env.today
  if (!isRunning || env.tense === 'past') return monday
  const friday = addDays(monday, 4)
  return friday >= env.today ? friday : addDays(monday, 6)
}

/** Finds the day of a week that was said by its number; without its year the one that is not over. */
export function isoWeekDays({ week, year, weekday }: DayTerm & { readonly kind: 'isoWeek' }, env: Env): readonly Day[] {
  const now = dayParts(env.today).year
  const years = year === null ? (env.tense === 'past' ? [now, now - 1] : [now, now + 1]) : [yearOf(year, now)]
  for (const one of years) {
    const monday = mondayOfWeek(one, week)
    const isAhead = monday !== undefined && addDays(monday, 6) >= env.today
    const isOn = env.tense === 'past' ? monday !== undefined && monday <= env.today : isAhead
    if (monday === undefined || (year === null && !isOn)) continue
    return [weekday === null ? dayOfWeek(monday, env) : weekdayInWeek(monday, weekday, 'monday')]
  }
  return []
}

function yearOf(year: { readonly year: number } | { readonly offset: number }, now: number): number {
  return 'year' in year ? year.year : now + year.offset
}

/** ISO 8601: the first week is that of 4 January; a year has 52 or 53. */
function mondayOfWeek(year: number, week: number): Day | undefined {
  const fourth = dayFrom(year, 1, 4)
  const nextFourth = dayFrom(year + 1, 1, 4)
  if (!fourth || !nextFourth || week < 1 || week > 53) return undefined
  const monday = addDays(weekStartOf(fourth, 'monday'), (week - 1) * 7)
  return monday < weekStartOf(nextFourth, 'monday') ? monday : undefined
}

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
import { besideDays, dayOfWeek, isoWeekDays } from './beside-days.ts'
import { holidayIn } from '../grammar/holidays.ts'
import type { DateTerm, DayTerm, Said, Which } from '../grammar/meaning.ts'
import { nthIn, pickDay, spanOf, weekdayInWeek, weekStartOf } from './periods.ts'
import { shifted } from './shifts.ts'
import { timeOf } from './times.ts'
import type { Env, Days, Moment } from './env.ts'

/** Finds the moments a phrase may mean: one, several where it is doubtful, none where there is no such day or time. */
export function resolve(said: Said, env: Env): readonly Moment[] {
  const fixed = said.day ?? (said.partToday ? ({ kind: 'away', days: 0 } as const) : null)
  if (fixed === null) return timeOf(said, null, env)
  const { days, moment } = daysOf(fixed, said.clock === null ? env : { ...env, isTimed: true })
  const hour = days.length === 0 ? hourBeside(said) : null
  if (hour) return resolve(hour, env)
  if (moment) return [moment]
  return days.flatMap((day) => onSameWeekday(said, timeOf(said, day, env), env))
}

/** "tuesday at 6pm" on a Tuesday morning is today; a time that is over is that of the week to come, or of the week that was. */
function onSameWeekday(said: Said, moments: readonly Moment[], { today, now, tense }: Env): readonly Moment[] {
  const { day: term, clock, part } = said
  if (term?.kind !== 'weekday' || term.which !== 'bare' || (clock === null && part === null)) return moments
  const [moment, another] = moments
  if (!moment || another || moment.time === null || weekdayOf(moment.day) !== weekdayOf(today)) return moments
  const isToday = tense === 'past' ? moment.time <= now.time : moment.time > now.time
  return isToday && Math.abs(daysBetween(today, moment.day)) === 7 ? [{ ...moment, day: today }] : moments
}

/** "thu 11" is at eleven where that thursday is not the 11th. */
function hourBeside(said: Said): Said | null {
  const { day, clock, part } = said
  if (day?.kind !== 'date' || day.near !== true || day.weekday === null) return null
  if (clock !== null || part !== null || day.month !== null || day.date > 12) return null
  return {
    ...said,
    day: { kind: 'weekday', weekday: day.weekday, which: 'bare' },
    clock: { hour: day.date, minute: 0, exact: false },
  }
}

/** Finds the days a term means. */
export function daysOf(term: DayTerm, env: Env): Days {
  switch (term.kind) {
    case 'now':
      return { days: [env.today] }
    case 'away':
      return { days: [addDays(env.today, term.days)] }
    case 'weekday':
      return {
        days: term.which === 'afternext' ? afterNext(term.weekday, env) : [weekdayDay(term.weekday, term.which, env)],
      }
    case 'date':
      return { days: dateDays(term, env) }
    case 'period': {
      const span = spanOf(term.period, env)
      if (!span) return { days: [] }
      const isOver =
        term.period.kind === 'unit' && term.period.unit === 'weekend' && term.period.bare && env.today >= span.first
      const shift =
        isOver && env.tense !== 'past' ? 7 : isOver || env.tense !== 'past' || span.first <= env.today ? 0 : -7
      const isWeekend = term.period.kind === 'unit' && term.period.unit === 'weekend' && term.period.bare
      if (isWeekend && term.edge === 'whole') return { days: [addDays(span.first, shift)] }
      if (term.period.kind === 'unit' && term.period.unit === 'day' && term.edge !== 'whole')
        return endOfDay(term.edge, span.first, env)
      return { days: [pickDay(span, term.period, term.edge, env)] }
    }
    case 'nth':
      return { days: nthDays(term, env) }
    case 'weekdayIn': {
      const [base] = daysOf(term.week, env).days
      return {
        days: base === undefined ? [] : [notTooNear(weekdayInWeek(base, term.weekday, env.weekStart), term, env)],
      }
    }
    case 'shift':
      return shifted(term, env, resolve)
    case 'weekdaysAway':
      return term.count > 0
        ? { days: [addDays(weekdayDay(term.weekday, 'coming', env), (term.count - 1) * 7)] }
        : { days: [addDays(weekdayDay(term.weekday, 'last', env), (term.count + 1) * 7)] }
    case 'holiday':
      return { days: holidayDays(term, env) }
    case 'checked': {
      const found = daysOf(term.term, env)
      const days = found.days.filter((day) => weekdayOf(day) === term.weekday)
      return days.length === 0 ? { days } : { ...found, days }
    }
    case 'both': {
      const { days } = daysOf(term.other, env)
      const found = daysOf(term.one, env)
      return { ...found, days: found.days.filter((day) => days.includes(day)) }
    }
    case 'beside':
      return { days: besideDays(term, env, daysOf) }
    case 'weekOf':
      return { days: daysOf(term.of, env).days.map((day) => dayOfWeek(weekStartOf(day, 'monday'), env)) }
    case 'isoWeek':
      return { days: isoWeekDays(term, env) }
  }
}

/** "in a week on wednesday" is no day of the six to come, "in 2 weeks" none of the ten to come. */
function notTooNear(day: Day, { week }: DayTerm & { readonly kind: 'weekdayIn' }, { today }: Env): Day {
  const amount = week.kind === 'shift' && week.sign > 0 && week.amounts.length === 1 ? week.amounts[0] : undefined
  if (amount?.unit !== 'week') return day
  const fewest = amount.count === 1 ? 7 : amount.count * 7 - 3
  return daysBetween(today, day) < fewest ? addDays(day, 7) : day
}

function endOfDay(edge: 'start' | 'middle' | 'end', day: Day, env: Env): Days {
  const time = edge === 'start' ? env.config.morning : edge === 'middle' ? env.config.noon : env.config.evening
  return { days: [day], moment: { day, time } }
}

function weekdayDay(weekday: Weekday, which: Exclude<Which, 'afternext'>, env: Env): Day {
  const { today } = env
  const ahead = ((weekday - weekdayOf(today) + 6) % 7) + 1
  const behind = ((weekdayOf(today) - weekday + 6) % 7) + 1
  switch (which) {
    case 'bare':
      return addDays(today, env.tense === 'past' ? -behind : ahead)
    case 'this':
      if (ahead === 7) return today
      return addDays(today, env.tense === 'past' ? -behind : ahead)
    case 'coming':
      return addDays(today, ahead)
    case 'next':
      return env.config.nextWeekday === 'first-to-come'
        ? addDays(today, ahead)
        : addDays(weekdayInWeek(today, weekday, env.weekStart), 7)
    case 'last':
      return addDays(today, -behind)
    case 'beforelast':
      return addDays(today, -behind - 7)
  }
}

/** A week after the coming one; where the next one is that of next week, a weekday of this week still ahead leaves two. */
function afterNext(weekday: Weekday, env: Env): readonly Day[] {
  const first = addDays(weekdayDay(weekday, 'coming', env), 7)
  const second = addDays(weekdayDay(weekday, 'next', env), 7)
  return first === second || env.config.nextWeekday === 'first-to-come' ? [first] : [first, second]
}

function dateDays({ date, month, year, weekday, near }: DateTerm, env: Env): readonly Day[] {
  const fits = (day: Day | undefined) => day !== undefined && (weekday === null || weekdayOf(day) === weekday)
  const now = dayParts(env.today)
  if (near === true && weekday !== null) {
    const days = [env.today, weekdayDay(weekday, 'bare', env)].filter((day) => dayParts(day).date === date && fits(day))
    return days.slice(0, 1)
  }
  if (month === null) return bareDates(date, env, fits)
  if (year !== null) {
    const day = dayFrom('year' in year ? year.year : now.year + year.offset, month, date)
    return day !== undefined && fits(day) ? [day] : []
  }
  if (month < 1 || month > 12 || date < 1 || date > (month === 2 ? 29 : daysInMonth(now.year, month))) return []
  const step = env.tense === 'past' ? -1 : 1
  for (let away = 0; away <= 8; away += 1) {
    const day = dayFrom(now.year + away * step, month, date)
    if (day !== undefined && (step > 0 ? day >= env.today : day <= env.today)) return fits(day) ? [day] : []
  }
  return []
}

/** The next day of any month that bears the number; beside a weekday only this month and the next two are looked at. */
function bareDates(date: number, env: Env, fits: (day: Day) => boolean): readonly Day[] {
  if (date < 1 || date > 31) return []
  const step = env.tense === 'past' ? -1 : 1
  const { year, month } = dayParts(env.today)
  const start = dayFrom(year, month, 1) ?? env.today
  for (let away = 0; away <= 2; away += 1) {
    const of = dayParts(addMonths(start, away * step))
    const day = dayFrom(of.year, of.month, date)
    if (day !== undefined && (step > 0 ? day >= env.today : day <= env.today) && fits(day)) return [day]
  }
  return []
}

function nthDays(term: DayTerm & { readonly kind: 'nth' }, env: Env): readonly Day[] {
  const fits = (days: readonly Day[]) =>
    days.some((day) => (env.tense === 'past' ? day <= env.today : day >= env.today))
  const span = spanOf(term.period, env, { fits: (one) => fits(nthIn(one, term, env)) })
  return span ? nthIn(span, term, env) : []
}

function holidayDays({ name, year, which }: DayTerm & { readonly kind: 'holiday' }, env: Env): readonly Day[] {
  const now = dayParts(env.today).year
  const of = (one: number) => {
    const day = holidayIn(name, one)
    return day === undefined ? [] : [day]
  }
  if (year !== null) return of('year' in year ? year.year : now + year.offset)
  const isBehind = which === 'last' || which === 'beforelast' || (env.tense === 'past' && which === 'bare')
  const years = isBehind ? [now, now - 1] : [now, now + 1]
  const found = years
    .flatMap(of)
    .find((day) =>
      isBehind ? day < env.today : which === 'next' || which === 'coming' ? day > env.today : day >= env.today,
    )
  return found === undefined ? [] : [found]
}

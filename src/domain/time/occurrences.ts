import type { Interval } from '../step/cadence.ts'
import {
  addDays,
  dayNumber,
  dayParts,
  daysBetween,
  daysInMonth,
  readDay,
  readWallTime,
  weekdayOf,
  type Day,
} from './day.ts'
import type { Recurrence, RuleWeekday } from './recurrence.ts'

/** How far ahead an occurrence is looked for: a leap day, every fourth year, over a century without one. */
const farthestDays = 366 * 41

/**
 * Finds the first day of a rule after a day, by RFC 5545 section 3.3.10; null where there is none. The expansion is our own
 * because a library would cost its loading whenever something that repeats is done, and the domain imports nothing;
 * `occurrences-library.test.ts` holds it to ical.js. `anchor` is a day of the rule from which its intervals
 * count (DTSTART of RFC 5545 section 3.8.2.4).
 */
export function occurrenceAfter(rule: Recurrence, anchor: Day, after: Day): Day | null {
  const first = after < anchor ? addDays(anchor, -1) : after
  for (let step = 1; step <= farthestDays; step++) {
    const day = addDays(first, step)
    if (rule.until !== null && day > rule.until) return null
    if (occursOn(rule, anchor, day)) return day
  }
  return null
}

/** Gives the plain interval of a rule that names no days: such a rule counts from the touch, not by the calendar. */
export function plainInterval(rule: Recurrence): Interval | null {
  const named = [rule.weekdays, rule.monthDays, rule.months, rule.yearDays, rule.weekNumbers, rule.positions]
  if (named.some((part) => part.length > 0)) return null
  return { count: rule.interval, unit: units[rule.freq] }
}

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const

/** Reads a rule as a row keeps it, with where it was moved from; parts this version does not know are passed over. */
export function readRule(text: string): Recurrence {
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string]))
  const numbers = (name: string) => (parts.get(name) ?? '').split(',').filter(Boolean).map(Number)
  const [hour, minute] = [parts.get('BYHOUR'), parts.get('BYMINUTE') ?? '0']
  const dayIn = (name: string) =>
    readDay(parts.get(name)?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3') ?? '') ?? null
  const freq = parts.get('FREQ')
  return {
    freq: freq === 'WEEKLY' || freq === 'MONTHLY' || freq === 'YEARLY' ? freq : 'DAILY',
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays: (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(readRuleWeekday),
    monthDays: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH'),
    yearDays: numbers('BYYEARDAY'),
    weekNumbers: numbers('BYWEEKNO'),
    positions: numbers('BYSETPOS'),
    time: hour === undefined ? null : (readWallTime(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`) ?? null),
    zone: parts.get('TZID') ?? null,
    start: dayIn('DTSTART'),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until: dayIn('UNTIL'),
  }
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

function readRuleWeekday(text: string): RuleWeekday {
  const n = text.slice(0, -2)
  return { weekday: weekdays[names.indexOf(text.slice(-2))] ?? 1, n: n === '' ? null : Number(n) }
}

function occursOn(rule: Recurrence, anchor: Day, day: Day): boolean {
  if (turnsBetween(rule, anchor, day) % rule.interval !== 0) return false
  if (!fits(rule, anchor, day)) return false
  return (
    rule.positions.length === 0 ||
    rule.positions.some((position) => day === inTurn(rule, anchor, day).at(place(position)))
  )
}

function place(position: number): number {
  return position > 0 ? position - 1 : position
}

/** Counts the days, weeks from Monday, months or years between. */
function turnsBetween({ freq }: Recurrence, anchor: Day, day: Day): number {
  const [from, to] = [dayParts(anchor), dayParts(day)]
  switch (freq) {
    case 'DAILY':
      return daysBetween(anchor, day)
    case 'WEEKLY':
      return (dayNumber(mondayOf(day)) - dayNumber(mondayOf(anchor))) / 7
    case 'MONTHLY':
      return (to.year - from.year) * 12 + to.month - from.month
    case 'YEARLY':
      return to.year - from.year
  }
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function fits(rule: Recurrence, anchor: Day, day: Day): boolean {
  const { month, date } = dayParts(day)
  const { months, monthDays, yearDays, weekNumbers } = rule
  if (months.length > 0 && !months.includes(month)) return false
  if (monthDays.length > 0 && !monthDays.includes(date) && !monthDays.includes(date - monthLength(day) - 1))
    return false
  if (yearDays.length > 0 && !yearDays.includes(yearDay(day)) && !yearDays.includes(yearDay(day) - yearLength(day) - 1))
    return false
  if (weekNumbers.length > 0 && !weekNumbers.includes(isoWeek(day))) return false
  if (rule.weekdays.length > 0) return rule.weekdays.some((weekday) => isWeekday(rule, weekday, day))
  return named(rule) || fitsAnchor(rule, anchor, day)
}

/** Where the rule names no day, it is the anchor's. */
function fitsAnchor({ freq, months, weekNumbers }: Recurrence, anchor: Day, day: Day): boolean {
  const [from, to] = [dayParts(anchor), dayParts(day)]
  switch (freq) {
    case 'DAILY':
      return true
    case 'WEEKLY':
      return weekdayOf(anchor) === weekdayOf(day)
    case 'MONTHLY':
      return from.date === to.date
    case 'YEARLY':
      if (weekNumbers.length > 0) return weekdayOf(anchor) === weekdayOf(day)
      return from.date === to.date && (months.length > 0 || from.month === to.month)
  }
}

function named({ monthDays, yearDays }: Recurrence): boolean {
  return monthDays.length > 0 || yearDays.length > 0
}

/** "The second Tuesday", counted in the month, or in the year where a yearly rule names no month. */
function isWeekday(rule: Recurrence, { weekday, n }: RuleWeekday, day: Day): boolean {
  if (weekdayOf(day) !== weekday) return false
  if (n === null) return true
  const ofYear = rule.freq === 'YEARLY' && rule.months.length === 0
  const at = ofYear ? yearDay(day) : dayParts(day).date
  const length = ofYear ? yearLength(day) : monthLength(day)
  return n > 0 ? Math.ceil(at / 7) === n : Math.ceil((length - at + 1) / 7) === -n
}

/** The days that fit in the turn of a day - that day, its week, month or year - in order. */
function inTurn(rule: Recurrence, anchor: Day, day: Day): readonly Day[] {
  const [at, length] = placeInTurn(rule, day)
  const first = addDays(day, 1 - at)
  return Array.from({ length }, (_, index) => addDays(first, index)).filter((one) => fits(rule, anchor, one))
}

/** Which day of its turn a day is, from 1 on, and how many days that turn has. */
function placeInTurn({ freq }: Recurrence, day: Day): readonly [at: number, length: number] {
  switch (freq) {
    case 'DAILY':
      return [1, 1]
    case 'WEEKLY':
      return [weekdayOf(day), 7]
    case 'MONTHLY':
      return [dayParts(day).date, monthLength(day)]
    case 'YEARLY':
      return [yearDay(day), yearLength(day)]
  }
}

function monthLength(day: Day): number {
  const { year, month } = dayParts(day)
  return daysInMonth(year, month)
}

function yearDay(day: Day): number {
  return daysBetween(`${day.slice(0, 4)}-01-01` as Day, day) + 1
}

function yearLength(day: Day): number {
  return 337 + daysInMonth(dayParts(day).year, 2)
}

/** ISO 8601: the week of a day is the one its Thursday falls in. */
function isoWeek(day: Day): number {
  return Math.ceil(yearDay(addDays(mondayOf(day), 3)) / 7)
}

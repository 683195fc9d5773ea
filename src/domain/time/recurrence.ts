import type { Day, WallTime, Weekday } from './day.ts'
import type { Zone } from './zone.ts'

/** A rule by which a follow-up comes again, in the terms of RFC 5545 section 3.3.10. */
export interface Recurrence {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  /** Every so many of them, 1 or more. */
  readonly interval: number
  readonly weekdays: readonly RuleWeekday[]
  /** Dates of the month, counted from its end where negative. */
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  readonly yearDays: readonly number[]
  /** Weeks of the year by ISO 8601. */
  readonly weekNumbers: readonly number[]
  /** Which of the days that fit in one turn are meant. */
  readonly positions: readonly number[]
  readonly time: WallTime | null
  /** The zone of that time, where one was said; else it is the user's. */
  readonly zone: Zone | null
  /** Where the rule begins, if that was said. */
  readonly start: Day | null
  readonly count: number | null
  readonly until: Day | null
}

/** A weekday of a rule, the nth of its month or year where n is given. */
export interface RuleWeekday {
  readonly weekday: Weekday
  readonly n: number | null
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Writes a rule as an RFC 5545 RRULE value; its start and its zone are no part of that. */
export function writeRule(rule: Recurrence): string {
  const parts: (readonly [string, readonly (string | number)[]])[] = [
    ['BYMONTH', rule.months],
    ['BYWEEKNO', rule.weekNumbers],
    ['BYYEARDAY', rule.yearDays],
    ['BYMONTHDAY', rule.monthDays],
    [
      'BYDAY',
      rule.weekdays.map(({ weekday, n }) => `${n === null ? '' : String(n)}${weekdayNames[weekday - 1] ?? ''}`),
    ],
    ['BYSETPOS', rule.positions],
    ['BYHOUR', rule.time === null ? [] : [Number(rule.time.slice(0, 2))]],
    ['BYMINUTE', rule.time === null ? [] : [Number(rule.time.slice(3, 5))]],
    ['COUNT', rule.count === null ? [] : [rule.count]],
    ['UNTIL', rule.until === null ? [] : [rule.until.replaceAll('-', '')]],
  ]
  const said = parts.filter(([, values]) => values.length > 0).map(([name, values]) => `${name}=${values.join(',')}`)
  return [`FREQ=${rule.freq}`, `INTERVAL=${String(rule.interval)}`, ...said].join(';')
}

/** The RRULE value alone of what stands in a row. */
export function rruleOf(text: string): string {
  return text.replace(/;(?:DTSTART|TZID)=[^;]*/g, '')
}

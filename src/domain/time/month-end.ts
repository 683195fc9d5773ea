import type { Interval } from '../step/cadence.ts'
import { dayParts, type Day } from './day.ts'
import type { Recurrence } from './recurrence.ts'

/** Says a date of the month, 29 to 31, or the last day of a shorter month, in the terms of RFC 5545. */
export function dateOrLast(date: number): Pick<Recurrence, 'monthDays' | 'positions'> {
  if (date >= 31) return { monthDays: [-1], positions: [] }
  return { monthDays: [28, 29, 30].filter((one) => one <= date), positions: [-1] }
}

/** Gives the date, 29 or 30, in whose place the last day of a shorter month stands; null where the rule has none. */
export function dateElseLast(rule: Recurrence): 29 | 30 | null {
  if (rule.freq !== 'MONTHLY') return null
  const days = daysNamed(rule)
  return days === '28,29 of -1' ? 29 : days === '28,29,30 of -1' ? 30 : null
}

/** Gives the length of time by which a rule counts from the touch; null of one that names days, but for the end of a month. */
export function touchInterval(rule: Recurrence): Interval | null {
  const { freq, interval } = rule
  const days = daysNamed(rule)
  const isLast = days === '-1' && freq === 'MONTHLY'
  const isLeapDay = days === '-1 in 2' && freq === 'YEARLY'
  return days === '' || isLast || isLeapDay || dateElseLast(rule) ? { count: interval, unit: units[freq] } : null
}

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const

/**
 * Makes a rule that counts from the touch hold to the date it is counted from: from the 31st to the last day of each month, from the
 * 29th of February to the last day of that month.
 */
export function countedFrom(rule: Recurrence, day: Day): Recurrence {
  const { month, date } = dayParts(day)
  const plain = { ...rule, monthDays: [], positions: [], months: [] }
  if (rule.freq === 'MONTHLY' && date > 28) return { ...plain, ...dateOrLast(date) }
  return rule.freq === 'YEARLY' && month === 2 && date === 29 ? { ...plain, months: [2], monthDays: [-1] } : plain
}

function daysNamed({ weekdays, monthDays, months, yearDays, weekNumbers, positions }: Recurrence): string {
  if (weekdays.length + yearDays.length + weekNumbers.length > 0) return 'others'
  return [
    monthDays.join(),
    ...(positions.length > 0 ? [` of ${positions.join()}`] : []),
    ...(months.length > 0 ? [` in ${months.join()}`] : []),
  ].join('')
}

import { readRule } from '../domain/occurrences.ts'
import type { Recurrence } from '../domain/recurrence.ts'
import { dateWords } from './day-words.ts'
import type { Ui } from './ui.ts'

type RuleUi = Pick<Ui, 'words' | 'today'>

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const

/** "every Monday and Thursday at 09:00, until 1 Jun": an RFC 5545 rule as people say it; what words do not cover stays a rule. */
export function ruleWords(rule: string, ui: RuleUi): string {
  const text = rule.replace(/^RRULE:/, '')
  if (!/(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/.test(text)) return ui.words.followups.repeats
  return recurrenceWords(readRule(text), ui)
}

/** The same of a rule that was just read. */
export function recurrenceWords(rule: Recurrence, ui: RuleUi): string {
  const { at, times, until, from } = ui.words.followups.rule
  const limits = [
    ...(rule.start === null ? [] : [from({ day: dateWords(rule.start, ui) })]),
    ...(rule.until === null ? [] : [until({ day: dateWords(rule.until, ui) })]),
    ...(rule.count === null ? [] : [times(rule.count)]),
  ]
  return [daysOf(rule, ui) + (rule.time === null ? '' : ` ${at({ time: rule.time })}`), ...limits].join(', ')
}

function daysOf(rule: Recurrence, { words }: RuleUi): string {
  const { freq, interval, weekdays, monthDays, months, yearDays, weekNumbers, positions } = rule
  const said = words.followups.rule
  const every = words.followups.every[units[freq]](interval)
  if (yearDays.length > 0 || weekNumbers.length > 0 || positions.length > 0 || months.length > 1)
    return odd(every, rule)
  const days = weekdays.map(({ weekday }) => weekday)
  const month = months[0] ?? null
  if (freq === 'WEEKLY' && month === null && monthDays.length === 0) {
    if (days.length === 0) return every
    const isWork = days.join('') === '12345'
    if (interval === 1) return isWork ? said.workdays : said.weekdays(days)
    return said.onWeekdays({ every, days })
  }
  const places = weekdays.flatMap(({ weekday, n }) => (n === null ? [] : [{ weekday, n }]))
  if (freq === 'MONTHLY' && month === null) {
    if (places.length > 0 && places.length === weekdays.length && monthDays.length === 0)
      return said.onPlaces({ every, places, month })
    if (weekdays.length === 0) return monthDays.length === 0 ? every : said.onDates({ every, dates: monthDays })
  }
  if (freq === 'YEARLY') {
    if (weekdays.length === 0 && month === null && monthDays.length === 0) return every
    if (weekdays.length === 0 && month !== null && monthDays.length > 0 && monthDays.every((date) => date > 0))
      return said.onMonthDates({ every, dates: monthDays, month })
    if (month !== null && places.length > 0 && places.length === weekdays.length && monthDays.length === 0)
      return said.onPlaces({ every, places, month })
  }
  return freq === 'DAILY' && weekdays.length + monthDays.length + months.length === 0 ? every : odd(every, rule)
}

/** Days no phrase of ours names: how often, and the parts of the rule as they are. */
function odd(every: string, rule: Recurrence): string {
  const parts: readonly (readonly [string, readonly (number | string)[]])[] = [
    ['BYMONTH', rule.months],
    ['BYWEEKNO', rule.weekNumbers],
    ['BYYEARDAY', rule.yearDays],
    ['BYMONTHDAY', rule.monthDays],
    ['BYDAY', rule.weekdays.map(({ weekday, n }) => (n === null ? '' : String(n)) + (codes[weekday - 1] ?? ''))],
    ['BYSETPOS', rule.positions],
  ]
  const said = parts.filter(([, values]) => values.length > 0).map(([name, values]) => `${name}=${values.join(',')}`)
  return `${every} (${said.join(';')})`
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

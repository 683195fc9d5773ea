import { readRule } from '../../domain/time/occurrences.ts'
import { dateElseLast } from '../../domain/time/month-end.ts'
import type { Recurrence } from '../../domain/time/recurrence.ts'
import { dateWords } from './day.ts'
import type { Ui } from '../ui.ts'

type RuleUi = Pick<Ui, 'words' | 'today'>

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const

/** "every Monday and Thursday at 09:00, until 1 Jun": an RFC 5545 rule as people say it; what no rule of ours has is told as repeating. */
export function ruleWords(rule: string, ui: RuleUi): string {
  const text = rule.replace(/^RRULE:/, '')
  if (!/(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/.test(text)) return ui.words.followups.repeats
  // The rule of a row begins where its person stands; what it was moved away from is no beginning.
  return recurrenceWords({ ...readRule(text), start: null }, ui)
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
  const others = [weekdays, monthDays, yearDays, weekNumbers, positions].flat()
  if (others.length + months.length === 0) return every
  const elseLast = dateElseLast(rule)
  if (elseLast !== null) return said.onDateElseLast({ every, date: elseLast })
  const days = weekdays.map(({ weekday }) => weekday)
  const [month = null] = months
  const isOdd = yearDays.length + weekNumbers.length + positions.length > 0 || months.length > 1
  const places = weekdays.flatMap(({ weekday, n }) => (n === null ? [] : [{ weekday, n }]))
  const isPlaces = places.length > 0 && places.length === weekdays.length && monthDays.length === 0
  if (freq === 'WEEKLY' && !isOdd && monthDays.length === 0 && places.length === 0 && days.length > 0) {
    const weekly =
      interval > 1 ? said.onWeekdays({ every, days }) : days.join('') === '12345' ? said.workdays : said.weekdays(days)
    return month === null ? weekly : said.onDays({ every: weekly, days: { ...noDays, months } })
  }
  if (freq === 'MONTHLY' && !isOdd && month === null) {
    if (isPlaces) return said.onPlaces({ every, places, month })
    if (weekdays.length === 0) return said.onDates({ every, dates: monthDays })
  }
  if (freq === 'YEARLY' && !isOdd && month !== null) {
    if (weekdays.length === 0 && monthDays.join() === '-1') return said.onLastOf({ every, month })
    if (weekdays.length === 0 && monthDays.length > 0 && monthDays.every((date) => date > 0))
      return said.onMonthDates({ every, dates: monthDays, month })
    if (isPlaces) return said.onPlaces({ every, places, month })
  }
  return said.onDays({ every, days: rule })
}

const noDays = { weekdays: [], monthDays: [], yearDays: [], weekNumbers: [], positions: [] } as const

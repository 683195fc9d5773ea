import { addDays, addMonths, dayParts, weekdayOf, type Day } from '../../domain/time/day.ts'
import type { Followup } from '../../domain/step/followup.ts'
import { countedFrom, dateElseLast, touchInterval } from '../../domain/time/month-end.ts'
import { occurrenceAfter, plainInterval } from '../../domain/time/occurrences.ts'
import { writeRule, type Recurrence } from '../../domain/time/recurrence.ts'
import { nextInSeries, seriesOf, type Repeating, type SeriesNext } from '../../domain/time/series.ts'
import { instantAt, instantMs, instantOf, type OffsetAt, type Zone } from '../../domain/time/zone.ts'

type Hideable = Repeating & Pick<Followup, 'hiddenUntilDay'>

/** A series as a calendar can repeat it. */
export interface CalendarSeries extends SeriesNext {
  /** It begins after the follow-up's own day, which was moved or put off and stands alone. */
  readonly isBeside: boolean
}

/**
 * Gives the series by which a calendar can repeat a follow-up; null where only its next day is known. What counts from the touch
 * is such a series only where its length was said.
 */
export function calendarSeries(followup: Hideable): CalendarSeries | null {
  const own = seriesOf(followup)
  if (!own) return null
  const { rule } = own
  const interval = followup.ruleFrom === 'touch' ? touchInterval(rule) : null
  if (followup.ruleFrom === 'touch' && (!interval || (rule.count === null && rule.until === null))) return null
  const { day, time, zone, hiddenUntilDay } = followup
  const isOwnDay = occurrenceAfter(rule, day, addDays(day, -1)) === day
  const isBeside = hiddenUntilDay !== null || own.isMoved || !isOwnDay || own.time !== time
  const series = isBeside ? nextInSeries(followup, hiddenUntilDay ?? day) : { day, time, zone, rule }
  if (!series) return null
  const held = interval && plainInterval(series.rule) ? countedFrom(series.rule, series.day) : series.rule
  return { ...series, rule: held, isBeside }
}

/**
 * Gives the days of a year by which a series stands in a calendar one by one; null of one that repeats there. "The 30th, else the
 * last day" takes BYSETPOS beside BYMONTHDAY, which not every calendar reads.
 */
export function daysOneByOne({ rule, day }: CalendarSeries): readonly Day[] | null {
  if (dateElseLast(rule) === null) return null
  const days: Day[] = []
  const end = addMonths(day, 12)
  for (let next: Day | null = day; next !== null && next < end; next = occurrenceAfter(rule, day, next)) days.push(next)
  return rule.count === null ? days : days.slice(0, rule.count)
}

/**
 * Writes a rule as an RRULE value beside a DTSTART on `day`. The time is DTSTART's alone, and so are days it names already: read in
 * another zone, where the first one falls on another day, calcurse drops a rule that says them again. The end of a timed rule
 * is the instant at which its last day ends in the zone, in UTC (RFC 5545 section 3.3.10).
 */
export function calendarRuleText(rule: Recurrence, day: Day, at: { zone: Zone; offsetAt: OffsetAt } | null): string {
  const text = writeRule({ ...withoutDaysOf(rule, day), time: null })
  if (rule.until === null || at === null) return text
  const end = instantMs(instantOf({ day: addDays(rule.until, 1), time: '00:00' }, at.zone, at.offsetAt)) - 1000
  return text.replace(/UNTIL=\d{8}/, `UNTIL=${instantAt(end).slice(0, 19).replace(/[-:]/g, '')}Z`)
}

/** Takes out the one day that DTSTART says too; the leap day stays, which programs take for the 1st of March without it. */
function withoutDaysOf(rule: Recurrence, day: Day): Recurrence {
  const { freq, weekdays, monthDays, months, yearDays, weekNumbers, positions } = rule
  const { month, date } = dayParts(day)
  if ([yearDays, weekNumbers, positions].some((part) => part.length > 0)) return rule
  const isOnly = (list: readonly number[], one: number) => list.length === 1 && list[0] === one
  const isWeekday = isOnly(
    weekdays.map(({ weekday, n }) => (n === null ? weekday : 0)),
    weekdayOf(day),
  )
  if (freq === 'WEEKLY' && isWeekday && monthDays.length + months.length === 0) return { ...rule, weekdays: [] }
  if (weekdays.length > 0 || !isOnly(monthDays, date)) return rule
  if (freq === 'MONTHLY' && months.length === 0) return { ...rule, monthDays: [] }
  const isLeapDay = month === 2 && date === 29
  return freq === 'YEARLY' && isOnly(months, month) && !isLeapDay ? { ...rule, months: [], monthDays: [] } : rule
}

import { addInterval } from '../step/cadence.ts'
import type { Day, WallTime } from './day.ts'
import type { Followup } from '../step/followup.ts'
import { countedFrom, touchInterval } from './month-end.ts'
import { occurrenceAfter, readRule } from './occurrences.ts'
import { writeRule, type Recurrence } from './recurrence.ts'
import type { Zone } from './zone.ts'

/** What a series is known by: a follow-up that repeats. */
export type Repeating = Pick<Followup, 'day' | 'time' | 'zone' | 'rule' | 'ruleFrom'>

/** Where an occurrence stands by the rule itself, wherever it was moved to. */
export interface SeriesPlace {
  readonly rule: Recurrence
  readonly day: Day
  readonly time: WallTime | null
  /** Null where the rule says no time, or the time of a rule that never stood in a zone. */
  readonly zone: Zone | null
  /** The occurrence was moved away from there, or its hour was. */
  readonly isMoved: boolean
}

/** The next occurrence of a series, with the rule that goes on from it. */
export interface SeriesNext {
  readonly day: Day
  readonly time: WallTime | null
  readonly zone: Zone | null
  readonly rule: Recurrence
}

/** Tells where a follow-up stands in its own series; null of one that does not repeat. */
export function seriesOf({ day, time, zone, rule: text }: Repeating): SeriesPlace | null {
  if (text === null) return null
  const rule = readRule(text)
  const own = { ...rule, start: null, zone: null }
  // Whoever says at what hour it is done once says so of each, where the rule names none.
  if (rule.start === null) return { rule: own, day, time: rule.time ?? time, zone, isMoved: false }
  return { rule: own, day: rule.start, time: rule.time, zone: rule.zone, isMoved: true }
}

/** Writes the rule of an occurrence that is moved: its own day, time and zone stay with the series. Null of what does not repeat. */
export function ruleWhenMoved(followup: Repeating): string | null {
  const own = seriesOf(followup)
  return own && writeMoved({ ...own.rule, time: own.time, start: own.day, zone: own.time === null ? null : own.zone })
}

/** An RRULE value, and as parts of their own the DTSTART and TZID that the occurrence was moved away from. */
function writeMoved(rule: Recurrence): string {
  const start = rule.start === null ? '' : `;DTSTART=${rule.start.replaceAll('-', '')}`
  return `${writeRule(rule)}${start}${rule.zone === null ? '' : `;TZID=${rule.zone}`}`
}

/**
 * Finds the occurrence after the one that a touch kept: a plain interval counts from the touch, the rest goes by the calendar and
 * skips what was missed. One that was kept on its day goes on from the date it is counted from: the 28th of February from the
 * 31st of January to the 31st of March. Null where the rule has come to its end.
 */
export function nextInSeries(followup: Repeating, touchDay: Day): SeriesNext | null {
  const own = seriesOf(followup)
  if (!own || (own.rule.count !== null && own.rule.count <= 1)) return null
  const { time, zone } = own
  const isKept = !own.isMoved && touchDay === own.day && own.rule.monthDays.length > 0
  const interval = followup.ruleFrom === 'touch' && !isKept ? touchInterval(own.rule) : null
  const rule = interval ? countedFrom(own.rule, touchDay) : own.rule
  const later = touchDay > own.day ? touchDay : own.day
  const day = interval ? addInterval(touchDay, interval) : occurrenceAfter(rule, own.day, later)
  if (day === null || (rule.until !== null && day > rule.until)) return null
  return { day, time, zone, rule: rule.count === null ? rule : { ...rule, count: rule.count - 1 } }
}

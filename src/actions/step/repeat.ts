import { addInterval, type Interval } from '../../domain/step/cadence.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import { countedFrom } from '../../domain/time/month-end.ts'
import { occurrenceAfter, plainInterval } from '../../domain/time/occurrences.ts'
import { writeRule, type Recurrence } from '../../domain/time/recurrence.ts'
import { wallClockAt, type WallClock } from '../../domain/time/zone.ts'
import type { When } from '../../reading/dates/context.ts'
import { readRecurrence } from '../../reading/dates/recurrence/read.ts'
import type { App } from '../../app/app.ts'
import type { Step } from './step.ts'
import { dateContext, type Whose } from '../when/when.ts'

/** A rule the user typed. */
export interface TypedRule {
  /** As it was typed. */
  readonly phrase: string
  readonly rule: Recurrence
}

/** The first day of a rule, with what a follow-up keeps of it. */
export interface FirstOfRule {
  readonly when: When
  readonly repeat: NonNullable<Step['repeat']>
}

/** "every" may be said or left out: `--every monday`, `--every "every 2 weeks"`, «--every "2 недели"». */
const openings = ['', 'every ', 'каждый ', 'каждую ', 'каждое ', 'каждые ']

/** What a rule is counted from. */
interface Since {
  /** What the clock shows, in the rule's own zone. */
  readonly now: WallClock
  readonly lastTouch: Day | null
}

/** Gives the rule by which a plain interval that begins or is counted today comes again: "every month" from the 31st on each last day. */
export function heldRule(rule: Recurrence, today: Day): Recurrence {
  return plainInterval(rule) ? countedFrom(rule, rule.start ?? today) : rule
}

/** Gives the next days of a rule that was typed, a few at most: by the calendar from now on, a plain interval from today on. */
export function nextDays(rule: Recurrence, now: WallClock, count: number): readonly Day[] {
  const days: Day[] = []
  const most = Math.min(count, rule.count ?? count)
  const held = heldRule(rule, now.day)
  for (let next = firstDay(rule, { now, lastTouch: null }); next !== null && days.length < most;) {
    days.push(next)
    next = dayAfter(held, next, days[0] ?? next)
  }
  return days
}

/** The day after one that was kept: a plain interval later, or the next by the calendar. */
function dayAfter(rule: Recurrence, day: Day, anchor: Day): Day | null {
  const interval = plainInterval(rule)
  return within(rule, interval ? addInterval(day, interval) : occurrenceAfter(rule, anchor, day))
}

function within({ until }: Recurrence, day: Day | null): Day | null {
  return day !== null && until !== null && day > until ? null : day
}

/** Reads what the user typed after `--every`. Faults: `date-not-understood`; as `readRecurrence`. */
export function ruleFrom(app: App, phrase: string, hint: Hint, whose: Whose): TypedRule {
  const words = phrase.trim().replace(/^(?:on )?the (?!\d)/i, '')
  for (const opening of openings) {
    const typed = inTyped(phrase, () => typedRule(app, opening + words, whose))
    if (typed) return { ...typed, phrase }
  }
  throw new Fault('date-not-understood', { phrase, part: phrase }, [hint])
}

/** Makes a refusal speak of the words that were typed. */
function inTyped<T>(phrase: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const part = 'part' in error.data ? { part: phrase.trim() } : {}
    throw new Fault(error.code, { ...error.data, phrase, ...part }, error.hints)
  }
}

/** Reads a phrase that says itself that it comes again; null where it is no rule. Faults as `readRecurrence`. */
export function typedRule(app: App, phrase: string, whose: Whose): TypedRule | null {
  const rule = readRecurrence(phrase, dateContext(app, 'any', whose))
  return rule && { phrase, rule }
}

/** Gives what a follow-up keeps of a rule that begins on a day, or is counted from it. */
export function repeatFrom({ rule }: TypedRule, day: Day): FirstOfRule['repeat'] {
  const isPlain = plainInterval(rule) !== null
  return { rule: writeRule(isPlain ? countedFrom(rule, day) : rule), from: isPlain ? 'touch' : 'calendar' }
}

/**
 * Finds the first day of a rule: by the calendar from now on, a plain interval after the person's last touch; null where none is
 * left. A time that is still ahead today counts.
 */
export function firstOf({ clock }: App, typed: TypedRule, lastTouch: Day | null): FirstOfRule | null {
  const { rule } = typed
  const zone = rule.time === null ? null : rule.zone
  const now = zone === null ? clock.wall() : wallClockAt(clock.now(), zone, clock.offsetAt)
  const day = firstDay(rule, { now, lastTouch })
  if (day === null) return null
  return { when: { day, time: rule.time, zone }, repeat: repeatFrom(typed, rule.start ?? lastTouch ?? now.day) }
}

function firstDay(rule: Recurrence, { now, lastTouch }: Since): Day | null {
  const { start, time } = rule
  const isAhead = time !== null && time > now.time
  const mayBeToday = isAhead || (time === null && start === now.day)
  const from = mayBeToday ? now.day : addDays(now.day, 1)
  const interval = plainInterval(rule)
  if (!interval && start === null) return firstAfter(rule, from)
  if (!interval && start !== null) return occurrenceFrom(rule, start, start > from ? start : from)
  return (
    interval &&
    within(rule, start === null ? counted(interval, { now, lastTouch }, isAhead) : later(start, interval, from))
  )
}

/** The first of the days that a rule without a beginning names, from which its intervals count: of "every second tuesday" the coming one. */
function firstAfter(rule: Recurrence, from: Day): Day | null {
  return occurrenceFrom({ ...rule, interval: 1 }, from, from)
}

function occurrenceFrom(rule: Recurrence, anchor: Day, from: Day): Day | null {
  return within(rule, occurrenceAfter(rule, anchor, addDays(from, -1)))
}

/** A day that was said as the beginning, or, where it is over, an interval after it. */
function later(start: Day, interval: Interval, from: Day): Day {
  return start >= from ? start : addInterval(from, interval)
}

/** An interval after the last touch, never before today; every day is today too where its time is still ahead. */
function counted(interval: Interval, { now: { day: today }, lastTouch }: Since, isAhead: boolean): Day {
  if (isAhead && interval.unit === 'day' && interval.count === 1) return today
  const day = addInterval(lastTouch ?? today, interval)
  return day < today ? today : day
}

/** Finds the first day of a rule from a day on: that day itself where it is one of the rule's, or the rule names none. */
export function startFrom({ rule }: TypedRule, from: Day): Day | null {
  return within(rule, plainInterval(rule) ? from : occurrenceAfter(rule, from, addDays(from, -1)))
}

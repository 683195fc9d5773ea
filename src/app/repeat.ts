import { addInterval } from '../domain/cadence.ts'
import { addDays, type Day } from '../domain/day.ts'
import { Fault, type Hint } from '../domain/fault.ts'
import type { Followup } from '../domain/followup.ts'
import { occurrenceAfter, plainInterval, readRule } from '../domain/occurrences.ts'
import { writeRule, type Recurrence } from '../domain/recurrence.ts'
import type { When } from '../reading/dates/context.ts'
import { readRecurrence } from '../reading/dates/recurrence.ts'
import type { App } from './app.ts'
import type { Step } from './step.ts'
import { dateContext } from './when.ts'

/** A rule the user typed, with what a follow-up keeps of it. */
export interface TypedRule {
  /** As it was typed. */
  readonly phrase: string
  readonly rule: Recurrence
  readonly repeat: NonNullable<Step['repeat']>
}

/** "every" may be said or left out: `--every monday`, `--every "every 2 weeks"`, «--every "2 недели"». */
const openings = ['', 'every ', 'каждый ', 'каждую ', 'каждое ', 'каждые ']

/** Gives the next days of a rule that was typed, a few at most: by the calendar after today, a plain interval from today on. */
export function nextDays(rule: Recurrence, today: Day, count: number): readonly Day[] {
  const days: Day[] = []
  const most = Math.min(count, rule.count ?? count)
  for (let next = firstDay(rule, { today, lastTouch: null }); next !== null && days.length < most;) {
    days.push(next)
    next = dayAfter(rule, next, days[0] ?? next)
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

/** The first of the days that a rule without a beginning names, from which its intervals count: of "every second tuesday" the coming one. */
function firstAfter(rule: Recurrence, today: Day): Day | null {
  return plainInterval(rule) ? null : occurrenceAfter({ ...rule, interval: 1 }, today, today)
}

/** Reads what the user typed after `--every`. Fault: `date-not-understood`. */
export function ruleFrom(app: App, phrase: string, hint: Hint): TypedRule {
  const context = dateContext(app, 'any')
  const words = phrase.trim().replace(/^(?:on )?the (?!\d)/i, '')
  for (const opening of openings) {
    const rule = readRecurrence(opening + words, context)
    if (rule)
      return { phrase, rule, repeat: { rule: writeRule(rule), from: plainInterval(rule) ? 'touch' : 'calendar' } }
  }
  throw new Fault('date-not-understood', { phrase, part: phrase }, [hint])
}

interface Since {
  readonly today: Day
  readonly lastTouch: Day | null
}

/** Finds the first day of a rule: by the calendar after today, a plain interval after the person's last touch; null where none is left. */
export function firstOf({ rule }: TypedRule, since: Since): When | null {
  const day = firstDay(rule, since)
  return day && { day, time: rule.time, zone: null }
}

function firstDay(rule: Recurrence, { today, lastTouch }: Since): Day | null {
  const interval = plainInterval(rule)
  const { start } = rule
  if (start !== null && start >= today)
    return within(rule, interval ? start : occurrenceAfter(rule, start, addDays(start, -1)))
  if (!interval) return start === null ? firstAfter(rule, today) : occurrenceAfter(rule, start, today)
  const counted = addInterval(lastTouch ?? today, interval)
  return within(rule, counted < today ? today : counted)
}

/** Finds the first day of a rule from a day on: that day itself where it is one of the rule's, or the rule names none. */
export function startFrom({ rule }: TypedRule, from: Day): Day | null {
  return within(rule, plainInterval(rule) ? from : occurrenceAfter(rule, from, addDays(from, -1)))
}

/**
 * Makes the next step of a follow-up that comes again, after a touch: a plain interval counts from the touch, the rest goes by
 * the calendar and skips what was missed. Null where the rule has come to its end.
 */
export function nextOf(followup: Followup, touchDay: Day): Step | null {
  if (followup.rule === null) return null
  const rule = readRule(followup.rule)
  if (rule.count !== null && rule.count <= 1) return null
  const interval = followup.ruleFrom === 'touch' ? plainInterval(rule) : null
  const later = touchDay > followup.day ? touchDay : followup.day
  const day = interval ? addInterval(touchDay, interval) : occurrenceAfter(rule, followup.day, later)
  if (day === null || (rule.until !== null && day > rule.until)) return null
  const left = rule.count === null ? rule : { ...rule, count: rule.count - 1 }
  return {
    when: { day, time: followup.time, zone: followup.zone },
    kind: followup.kind,
    by: followup.by,
    what: followup.what,
    repeat: { rule: writeRule(left), from: followup.ruleFrom ?? 'calendar' },
  }
}

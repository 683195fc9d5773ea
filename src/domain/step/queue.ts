import type { BriefContact, BriefFollowup, BriefPerson, BriefStage, BriefTouch, DatedTouch } from '../person/brief.ts'
import type { Interval } from './cadence.ts'
import { daysBetween, type Day, type WallTime } from '../time/day.ts'
import { shownAt, type DueFollowup } from './followup.ts'
import type { RoleName } from '../person/person.ts'
import type { TouchCount } from '../touch/touch.ts'
import { coolOffDays, warmthAfter } from '../person/warmth.ts'

/** One person of today's queue with the follow-up that put them there. */
export interface QueueItem extends Due {
  /** The person's other open follow-ups that are due as well. */
  readonly alsoDue: readonly DueFollowup[]
  readonly group: QueueGroup
  /** Days since the day it was to show up; 0 when due today. */
  readonly overdueDays: number
  /** 0 to 100. */
  readonly warmth: number
}

/** The groups of the queue in their order. */
export type QueueGroup = 'promise' | 'timed' | 'nudge'

export const queueGroups: readonly QueueGroup[] = ['promise', 'timed', 'nudge']

/** What is known of a due follow-up before it is ranked. */
export interface Due {
  readonly person: BriefPerson
  readonly roles: ReadonlySet<RoleName>
  readonly followup: DueFollowup
  readonly lastTouch: BriefTouch | null
  readonly lastTouchDay: Day | null
}

/** One line of the queue as results give it: all that is needed to get in touch. */
export interface QueueEntry {
  readonly person: BriefPerson
  readonly roles: readonly RoleName[]
  readonly followup: BriefFollowup
  readonly alsoDue: readonly BriefFollowup[]
  readonly group: QueueGroup
  /** The day it shows up, and the time on the user's own clock where it has one. */
  readonly day: Day
  readonly time: WallTime | null
  readonly overdueDays: number
  /** Whether its day, or its time today, has passed. */
  readonly late: boolean
  readonly warmth: number
  /** How long it will take, as estimated. */
  readonly minutes: number
  /** The gap after the last touch that the cadence asked for. */
  readonly gap: Interval | null
  readonly lastTouch: DatedTouch | null
  readonly touches: TouchCount
  readonly stages: readonly BriefStage[]
  readonly contacts: readonly BriefContact[]
}

/**
 * Ranks what is due: promises first, then what has a time, then nudges; a person comes once, with the first of their
 * follow-ups. Promises and timed ones stand by day and time, overdue first; nudges by how cold the person has become.
 */
export function rankQueue(due: readonly Due[], today: Day): readonly QueueItem[] {
  const ranked = due.map((one) => itemOf(one, today)).sort(compareItems)
  const byPerson = new Map<string, QueueItem>()
  for (const item of ranked) {
    const first = byPerson.get(item.person.id)
    byPerson.set(item.person.id, first ? { ...first, alsoDue: [...first.alsoDue, item.followup] } : item)
  }
  return [...byPerson.values()]
}

function itemOf(due: Due, today: Day): QueueItem {
  const { person, roles, followup, lastTouch, lastTouchDay } = due
  return {
    person,
    roles,
    followup,
    lastTouch,
    lastTouchDay,
    alsoDue: [],
    group: groupOf(followup),
    overdueDays: Math.max(0, daysBetween(followup.showDay, today)),
    warmth: warmthOf({ roles, lastTouchDay }, today),
  }
}

function groupOf(followup: DueFollowup): QueueGroup {
  if (followup.kind === 'promise') return 'promise'
  return followup.time === null ? 'nudge' : 'timed'
}

/** Tells how warm somebody is on a day, by their roles and the day of the last touch; 0 to 100. */
export function warmthOf({ roles, lastTouchDay }: Pick<Due, 'roles' | 'lastTouchDay'>, today: Day): number {
  return warmthAfter(lastTouchDay && daysBetween(lastTouchDay, today), coolOffOf(roles))
}

/** The cool-off in days that fits a person's roles. */
function coolOffOf(roles: ReadonlySet<RoleName>): number {
  if (roles.has('team')) return coolOffDays.team
  return roles.has('customer') ? coolOffDays.customer : coolOffDays.lead
}

function compareItems(a: QueueItem, b: QueueItem): number {
  if (a.group !== b.group) return queueGroups.indexOf(a.group) - queueGroups.indexOf(b.group)
  if (a.group === 'nudge' && a.warmth !== b.warmth) return a.warmth - b.warmth
  const byDay = compareText(a.followup.showDay, b.followup.showDay)
  if (byDay !== 0) return byDay
  return compareText(showMoment(a.followup), showMoment(b.followup)) || a.person.no - b.person.no
}

/** Instants compare as text; what has no time comes after what has one. */
function showMoment(followup: DueFollowup): string {
  return shownAt(followup) ?? '~'
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Caps the nudges; promises and timed ones always stay. Gives what is shown and how many nudges were left out. */
export function capNudges<I extends { readonly group: QueueGroup }>(items: readonly I[], cap: number): Share<I> {
  let nudges = 0
  const shown = items.filter((item) => item.group !== 'nudge' || ++nudges <= cap)
  return { shown, left: items.length - shown.length }
}

/** A part of the queue, and how many were left out. */
export interface Share<I> {
  readonly shown: readonly I[]
  readonly left: number
}

/** Estimated minutes for one contact: an agreed hour is a talk, a promise is something to prepare or explain, a nudge is short. */
export const minutesFor: Readonly<Record<QueueGroup, number>> = { promise: 6, timed: 10, nudge: 3 }

/** Fits the queue into the minutes there are: every promise, then what still fits in the order of the queue. */
export function fitMinutes<I extends { readonly group: QueueGroup }>(items: readonly I[], minutes: number): Share<I> {
  let taken = items.filter((item) => item.group === 'promise').length * minutesFor.promise
  const shown = items.filter((item) => {
    if (item.group === 'promise') return true
    const fits = taken + minutesFor[item.group] <= minutes
    if (fits) taken += minutesFor[item.group]
    return fits
  })
  return { shown, left: items.length - shown.length }
}

import { daysBetween, type Day } from './day.ts'
import { showDay, type Followup } from './followup.ts'
import type { Person, RoleName } from './person.ts'
import type { Touch, TouchCount } from './touch.ts'
import { coolOffDays, warmthAfter } from './warmth.ts'

/** One person of today's queue with the follow-up that put them there. */
export interface QueueItem {
  readonly person: Person
  readonly roles: ReadonlySet<RoleName>
  readonly followup: Followup
  /** The person's other open follow-ups that are due as well. */
  readonly alsoDue: readonly Followup[]
  readonly lastTouch: Touch | null
  readonly touches: TouchCount
  readonly group: QueueGroup
  /** Days since the day it should have been done; 0 when due today. */
  readonly overdueDays: number
  /** 0 to 100. */
  readonly warmth: number
}

/** The groups of the queue in their order. */
export type QueueGroup = 'promise' | 'timed' | 'nudge'

/** What the store knows of a due follow-up before it is ranked. */
export interface Due {
  readonly person: Person
  readonly roles: ReadonlySet<RoleName>
  readonly followup: Followup
  readonly lastTouch: Touch | null
  readonly lastTouchDay: Day | null
  readonly touches: TouchCount
}

/**
 * Ranks what is due: promises first, then what has a time, then nudges; a person comes once, with the first of their
 * follow-ups. Promises and timed ones stand by day and time, overdue first; nudges by how cold the person has become.
 */
export function rankQueue(due: readonly Due[], today: Day): readonly QueueItem[] {
  const ranked = due.map((one) => ({ one, item: itemOf(one, today) })).sort((a, b) => compareItems(a.item, b.item))
  const byPerson = new Map<string, QueueItem>()
  for (const { item } of ranked) {
    const first = byPerson.get(item.person.id)
    byPerson.set(item.person.id, first ? { ...first, alsoDue: [...first.alsoDue, item.followup] } : item)
  }
  return [...byPerson.values()]
}

function itemOf(due: Due, today: Day): QueueItem {
  const sinceTouch = due.lastTouchDay === null ? null : daysBetween(due.lastTouchDay, today)
  return {
    person: due.person,
    roles: due.roles,
    followup: due.followup,
    alsoDue: [],
    lastTouch: due.lastTouch,
    touches: due.touches,
    group: groupOf(due.followup),
    overdueDays: Math.max(0, daysBetween(showDay(due.followup), today)),
    warmth: warmthAfter(sinceTouch, coolOffOf(due.roles)),
  }
}

function groupOf(followup: Followup): QueueGroup {
  if (followup.kind === 'promise') return 'promise'
  return followup.time === null ? 'nudge' : 'timed'
}

/** Gives the cool-off in days that fits a person's roles. */
export function coolOffOf(roles: ReadonlySet<RoleName>): number {
  if (roles.has('team')) return coolOffDays.team
  return roles.has('customer') ? coolOffDays.customer : coolOffDays.lead
}

const groupOrder: Readonly<Record<QueueGroup, number>> = { promise: 0, timed: 1, nudge: 2 }

function compareItems(a: QueueItem, b: QueueItem): number {
  if (a.group !== b.group) return groupOrder[a.group] - groupOrder[b.group]
  if (a.group === 'nudge' && a.warmth !== b.warmth) return a.warmth - b.warmth
  const byDay = compareText(showDay(a.followup), showDay(b.followup))
  if (byDay !== 0) return byDay
  return compareText(a.followup.time ?? '99', b.followup.time ?? '99') || a.person.no - b.person.no
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Caps the nudges; promises and timed ones always stay. Gives what is shown and how many nudges were left out. */
export function capNudges(
  items: readonly QueueItem[],
  cap: number,
): { readonly shown: readonly QueueItem[]; readonly left: number } {
  let nudges = 0
  const shown = items.filter((item) => item.group !== 'nudge' || ++nudges <= cap)
  return { shown, left: items.length - shown.length }
}

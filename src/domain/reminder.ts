import type { Day } from './day.ts'
import type { Followup } from './followup.ts'
import type { Person } from './person.ts'
import { instantMs, type Instant } from './zone.ts'

/** A follow-up that shows by now, and since when it does; null for a day-only one. */
export interface Waiting {
  readonly followup: Followup
  readonly person: Person
  readonly since: Instant | null
}

/** A follow-up with a time that has come and that no reminder has shown. */
export interface Unshown extends Waiting {
  readonly since: Instant
}

/** What one popup is about. */
export type Delivery =
  | { readonly kind: 'one'; readonly item: Waiting; readonly moments: readonly Moment[] }
  | {
      readonly kind: 'digest'
      readonly cause: 'morning' | 'missed'
      readonly items: readonly Waiting[]
      readonly moments: readonly Moment[]
    }

/** What the ledger keeps a row of: a follow-up's moment, or the morning of a day. */
export type Moment =
  | { readonly kind: 'followup'; readonly followupId: string; readonly dueAt: Instant }
  | { readonly kind: 'morning'; readonly day: Day; readonly dueAt: Instant }

/** What is known when popups are planned. */
export interface RemindersDue {
  readonly now: Instant
  readonly unshown: readonly Unshown[]
  /** Set once a day, from the morning hour on, until the digest was shown: everything that waits. */
  readonly morning: { readonly day: Day; readonly at: Instant; readonly waiting: readonly Waiting[] } | null
}

/** Minutes after which a timed reminder counts as missed: the machine slept, or nothing was there to show it. */
export const missedAfterMinutes = 5

/** How many missed ones come one by one; more of them become one digest. */
export const missedAlone = 2

/**
 * Plans the popups that are due: each timed one at its time; day-only ones as one digest in the morning, which takes the
 * missed ones in; many missed ones as one digest at any hour. A digest of one person is that person's own popup.
 */
export function planDeliveries({ now, unshown, morning }: RemindersDue): readonly Delivery[] {
  const missed = unshown.filter((item) => isMissed(item, now))
  const inTime = unshown.filter((item) => !isMissed(item, now)).map(one)
  const dayOnly = morning?.waiting.filter((item) => item.since === null) ?? []
  if (morning && dayOnly.length > 0) {
    const fresh = new Set(unshown.filter((item) => !isMissed(item, now)).map((item) => item.followup.id))
    const items = morning.waiting.filter((item) => !fresh.has(item.followup.id))
    const moments = [{ kind: 'morning', day: morning.day, dueAt: morning.at } as const, ...missed.map(momentOf)]
    return [digest('morning', items, moments), ...inTime]
  }
  if (missed.length > missedAlone) return [digest('missed', missed, missed.map(momentOf)), ...inTime]
  return [...missed.map(one), ...inTime]
}

function isMissed(item: Unshown, now: Instant): boolean {
  return instantMs(now) - instantMs(item.since) > missedAfterMinutes * 60_000
}

function one(item: Unshown): Delivery {
  return { kind: 'one', item, moments: [momentOf(item)] }
}

function momentOf(item: Unshown): Moment {
  return { kind: 'followup', followupId: item.followup.id, dueAt: item.since }
}

function digest(cause: 'morning' | 'missed', items: readonly Waiting[], moments: readonly Moment[]): Delivery {
  const [only, ...others] = items
  if (only && others.length === 0) return { kind: 'one', item: only, moments }
  return { kind: 'digest', cause, items, moments }
}

/** Why a popup was not shown: no program for it, no answer in time, refused (no server or no display), asked to end. */
export type NoticeTrouble = 'missing' | 'no-answer' | 'refused' | 'stopped'

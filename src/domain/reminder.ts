import type { Day, WallTime } from './day.ts'
import type { Followup } from './followup.ts'
import type { Person } from './person.ts'
import { instantAt, instantMs, type Instant } from './zone.ts'

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

/** A follow-up that was shown, not acted on, and whose reminder is to come again. */
export interface Again extends Unshown {
  readonly againAt: Instant
  /** The tag of the popup that it was in. */
  readonly tag: string | null
}

/** What one popup is about. */
export type Delivery =
  | { readonly kind: 'one'; readonly tag: string; readonly item: Waiting; readonly moments: readonly Moment[] }
  | {
      readonly kind: 'digest'
      readonly tag: string
      readonly cause: DigestCause
      readonly items: readonly Waiting[]
      readonly moments: readonly Moment[]
    }

/** Why several come together: it is morning, the machine was away, it was quiet hours, or they were shown together before. */
export type DigestCause = 'morning' | 'missed' | 'quiet' | 'again'

/** What the ledger keeps a row of: a follow-up's moment, or the morning of a day. */
export type Moment =
  | { readonly kind: 'followup'; readonly followupId: string; readonly dueAt: Instant }
  | { readonly kind: 'morning'; readonly day: Day; readonly dueAt: Instant }

/** What is known when popups are planned. */
export interface RemindersDue {
  readonly now: Instant
  readonly unshown: readonly Unshown[]
  readonly again: readonly Again[]
  /** Set once a day, from the morning hour on, until the digest was shown: everything that waits. */
  readonly morning: { readonly day: Day; readonly at: Instant; readonly waiting: readonly Waiting[] } | null
  /** Tells whether a moment fell into quiet hours. */
  readonly wasQuiet: (at: Instant) => boolean
}

/** Minutes after which a timed reminder counts as missed: the machine slept, or nothing was there to show it. */
export const missedAfterMinutes = 5

/** How many missed ones come one by one; more of them become one digest. */
export const missedAlone = 2

/**
 * Plans the popups that are due: each timed one at its time; everything that waits as one digest in the morning, which takes
 * the missed ones in; many missed ones, and several that quiet hours held back, as one digest at any hour; what comes again as
 * it was shown before. A digest of one person is that person's own popup.
 */
export function planDeliveries(due: RemindersDue): readonly Delivery[] {
  const { now, unshown, again, morning, wasQuiet } = due
  const missed = unshown.filter((item) => isMissed(item, now))
  const inTime = unshown.filter((item) => !isMissed(item, now)).map(one)
  const fresh = new Set(inTime.map(({ item }) => item.followup.id))
  const waiting = morning?.waiting.filter((item) => !fresh.has(item.followup.id)) ?? []
  if (morning && waiting.length > 0) {
    const moment = { kind: 'morning', day: morning.day, dueAt: morning.at } as const
    return [digest('morning', waiting, [moment, ...missed.map(momentOf), ...again.map(momentOf)]), ...inTime]
  }
  const heldBack = [
    ...missed.filter(({ since }) => wasQuiet(since)),
    ...again.filter(({ againAt }) => wasQuiet(againAt)),
  ]
  if (heldBack.length > 1) {
    const others = again.filter((item) => !heldBack.includes(item))
    const items = [...missed, ...heldBack.filter((item) => !missed.includes(item))]
    return [digest('quiet', items, items.map(momentOf)), ...comeAgain(others), ...inTime]
  }
  if (missed.length > missedAlone)
    return [digest('missed', missed, missed.map(momentOf)), ...comeAgain(again), ...inTime]
  return [...missed.map(one), ...comeAgain(again), ...inTime]
}

/** How many come again one by one; more of them become one digest. */
export const againAlone = 5

/** What was in one popup comes again in one, which takes its place. */
function comeAgain(again: readonly Again[]): readonly Delivery[] {
  if (again.length > againAlone) return [digest('again', again, again.map(momentOf))]
  const together = new Map<string, Again[]>()
  for (const item of again) {
    const tag = item.tag?.startsWith(digestMark) === true ? item.tag : tagOf(item)
    together.set(tag, [...(together.get(tag) ?? []), item])
  }
  return [...together].map(([tag, items]) => digest('again', items, items.map(momentOf), tag))
}

/**
 * When a reminder that was shown comes again, `shows` times shown so far; null where it waits for a morning. Minutes. A
 * digest waits the longest of them each time, for it speaks of much at once.
 */
export function againAt(
  {
    after,
    shows,
    digest: isDigest,
  }: { readonly after: readonly number[]; readonly shows: number; readonly digest: boolean },
  at: Instant,
): Instant | null {
  const minutes = after[(isDigest ? Math.max(shows, after.length) : shows) - 1]
  return minutes === undefined ? null : instantAt(instantMs(at) + minutes * 60_000)
}

/** A nudge is told of in the first morning after it came due, and in no other; a promise every morning. */
export function isForMorning(
  { followup, since }: Waiting,
  last: { readonly day: Day; readonly at: Instant } | null,
): boolean {
  if (followup.kind === 'promise' || last === null) return true
  return since === null ? last.day < followup.showDay : last.at < since
}

/** Tells whether a wall clock stands within quiet hours, which may go over midnight; the same time twice means none. */
export function isQuiet(time: WallTime, from: WallTime, to: WallTime): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** Tells whether a timed one came due longer ago than a pass takes. */
export function isMissed(item: Unshown, now: Instant): boolean {
  return instantMs(now) - instantMs(item.since) > missedAfterMinutes * 60_000
}

function one(item: Unshown): Delivery & { readonly kind: 'one' } {
  return { kind: 'one', tag: tagOf(item), item, moments: [momentOf(item)] }
}

function momentOf(item: Unshown): Moment {
  return { kind: 'followup', followupId: item.followup.id, dueAt: item.since }
}

const digestMark = 'digest-'

/** Why the popup of a tag held several; null where it held one. A morning's that comes again has no morning in it. */
export function causeOf(tag: string, withMorning: boolean): DigestCause | null {
  if (!tag.startsWith(digestMark)) return null
  const cause = tag.slice(digestMark.length) as DigestCause
  return cause === 'morning' && !withMorning ? 'again' : cause
}

function digest(
  cause: DigestCause,
  items: readonly Waiting[],
  moments: readonly Moment[],
  tag = `${digestMark}${cause}`,
): Delivery {
  const [only, ...others] = items
  if (only && others.length === 0) return { kind: 'one', tag: tagOf(only), item: only, moments }
  return { kind: 'digest', tag, cause, items, moments }
}

function tagOf({ followup }: Waiting): string {
  return `followup-${followup.id}`
}

/** What the buttons of a popup do: open the card with the number to dial, close the follow-up, hide it for a while. */
export const actionKeys = ['call', 'done', 'snooze'] as const
export type ActionKey = (typeof actionKeys)[number]

/** What was done at a popup: a button pressed, or something written into its field. */
export type AnswerKey = ActionKey | 'reply'

/** Why a popup was not shown: no program for it, no answer in time, refused (no server or no display), switched off, the program not allowed to start, asked to end. */
export type NoticeTrouble = 'missing' | 'no-answer' | 'refused' | 'off' | 'blocked' | 'stopped'

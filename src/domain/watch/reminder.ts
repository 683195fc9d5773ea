import type { Day, WallTime } from '../time/day.ts'
import type { Followup } from '../step/followup.ts'
import type { Person } from '../person/person.ts'
import { instantAt, instantMs, type Instant } from '../time/zone.ts'

/** A follow-up that shows by now, and since when it does; null for a day-only one. */
export interface Waiting {
  readonly followup: Followup
  readonly person: Person
  readonly since: Instant | null
}

/** A follow-up with a time, and when that comes. */
export interface Timed extends Waiting {
  readonly since: Instant
}

/** A follow-up whose time has come and that no reminder has shown. */
export interface Unshown extends Timed {
  /** The tag of a popup that may be up and whose number is not known: the process was killed before it heard it. */
  readonly claimedTag: string | null
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

/** Why several come together: it is morning, the machine was away, it was quiet hours, they are too many, or they come again. */
export type DigestCause = 'morning' | 'missed' | 'quiet' | 'together' | 'again'

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

/** How many popups of single people are up at most; servers there are that take 21 of all programs together. */
export const mostAlone = 10

/** How many popups of single people may stay up when so many came due; the others make room for them. */
export function roomBeside(unshown: number): number {
  return mostAlone - (unshown > mostAlone ? 1 : unshown)
}

/**
 * Plans the popups that are due: each timed one at its time, too many of them as one digest; everything that waits as one digest
 * in the morning, which takes the missed ones in; many missed ones, and several that quiet hours held back, as one digest at any
 * hour; what comes again as it was shown before. A digest of one person is that person's own popup. What may be up already comes
 * first and as it was, so that it takes its own place.
 */
export function planDeliveries(due: RemindersDue): readonly Delivery[] {
  const maybeUp = [...due.unshown, ...due.again].filter((item) => isMaybeUp(item, due))
  const first = [...groupedBy(maybeUp, ({ claimedTag }) => claimedTag ?? '')].map(([tag, items]) => asItWas(tag, items))
  const isLeft = (item: Waiting) => !maybeUp.some(({ followup }) => followup.id === item.followup.id)
  const { morning } = due
  const rest = planRest({
    ...due,
    unshown: due.unshown.filter(isLeft),
    again: due.again.filter(isLeft),
    morning: morning && { ...morning, waiting: morning.waiting.filter(isLeft) },
  })
  const takenIn = (one: Delivery) => first.some(({ tag }) => tag === one.tag)
  return [...first.map((one) => withTwin(one, rest)), ...rest.filter((one) => !takenIn(one))]
}

/** Two digests of one tag have one place, and the second would hide the first. */
function withTwin(delivery: Delivery, rest: readonly Delivery[]): Delivery {
  const twin = rest.find(({ tag }) => tag === delivery.tag)
  if (delivery.kind === 'one' || twin?.kind !== 'digest') return delivery
  return { ...delivery, items: [...delivery.items, ...twin.items], moments: [...delivery.moments, ...twin.moments] }
}

/** A morning that is still to come takes in what was in it before. */
function isMaybeUp({ claimedTag }: Unshown, { morning }: RemindersDue): boolean {
  return claimedTag !== null && !(morning && claimedTag === tagOfDigest('morning'))
}

function asItWas(tag: string, items: readonly Unshown[]): Delivery {
  const cause = causeOf(tag, false)
  const [only] = items
  if (cause === null && only) return one(only)
  return { kind: 'digest', tag, cause: cause ?? 'again', items, moments: items.map(momentOf) }
}

function planRest(due: RemindersDue): readonly Delivery[] {
  const { now, unshown, again, morning, wasQuiet } = due
  const missed = unshown.filter((item) => isMissed(item, now))
  const fresh = unshown.filter((item) => !isMissed(item, now))
  const inTime = fresh.length > mostAlone ? [digest('together', fresh, fresh.map(momentOf))] : fresh.map(one)
  const room = roomBeside(fresh.length)
  const waiting =
    morning?.waiting.filter(({ followup }) => !fresh.some((item) => item.followup.id === followup.id)) ?? []
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
    return [digest('quiet', items, items.map(momentOf)), ...comeAgain(others, room), ...inTime]
  }
  if (missed.length > missedAlone)
    return [digest('missed', missed, missed.map(momentOf)), ...comeAgain(again, room), ...inTime]
  return [...missed.map(one), ...comeAgain(again, room), ...inTime]
}

/** How many come again one by one; more of them become one digest. */
export const againAlone = 5

/** What was in one popup comes again in one, which takes its place. */
function comeAgain(again: readonly Again[], room: number): readonly Delivery[] {
  if (again.length > Math.min(againAlone, room)) return [digest('again', again, again.map(momentOf))]
  const together = groupedBy(again, (item) => (item.tag?.startsWith(digestMark) === true ? item.tag : tagOf(item)))
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
export function isMissed(item: Timed, now: Instant): boolean {
  return instantMs(now) - instantMs(item.since) > missedAfterMinutes * 60_000
}

function one(item: Timed): Delivery & { readonly kind: 'one' } {
  return { kind: 'one', tag: tagOf(item), item, moments: [momentOf(item)] }
}

function momentOf(item: Timed): Moment {
  return { kind: 'followup', followupId: item.followup.id, dueAt: item.since }
}

const digestMark = 'digest-'

function tagOfDigest(cause: DigestCause): string {
  return `${digestMark}${cause}`
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

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
  tag = tagOfDigest(cause),
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

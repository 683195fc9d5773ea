import { add, alter, takeBack, type Change, type New } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Channel, Outcome, Touch } from '../../domain/touch/touch.ts'
import type { App } from '../../app/app.ts'
import { refuseBoth } from '../asking/asking.ts'
import { recountOn, type Recounted } from './recount.ts'
import { instantOfTouch } from './read.ts'
import { whenFrom } from '../when/when.ts'
import { wordsWithin } from '../asking/words-from.ts'

/** What is to become of a touch. */
export interface TouchEditFlags {
  /** `last`, or its place counted from the newest, from 1. */
  readonly touch: string | undefined
  readonly words: string | undefined
  readonly at: string | undefined
  readonly outcome: Outcome | 'none' | undefined
  readonly channel: Channel | 'none' | undefined
  readonly void: boolean
}

/** A touch as it was, and as it is; null where it was taken back. */
export interface TouchEdit {
  readonly before: Touch
  readonly after: Omit<Touch, 'createdAt' | 'updatedAt' | 'owner' | 'voidedAt'> | null
  readonly changes: readonly Change[]
  /** The nudges that are counted anew, where the last touch is another one now or of another day. */
  readonly recounted: readonly Recounted[]
}

/** Tells whether the flags are about a touch. */
export function isAboutTouch(flags: TouchEditFlags): boolean {
  return Object.values(flags).some((value) => value !== undefined && value !== false)
}

/**
 * Corrects a touch: the old one is taken back and a new one written in its place, since touches are never overwritten; a
 * follow-up it closed points to the new one. Faults: `touch-not-found`, `options-clash`, those of `whenFrom`.
 */
export async function editTouch(app: App, person: Person, flags: TouchEditFlags): Promise<TouchEdit> {
  const { touch: _, void: isVoid, ...corrections } = flags
  for (const [name, value] of Object.entries(corrections)) refuseBoth({ void: isVoid, [name]: value })
  const before = await touchNamed(app, person, flags.touch ?? 'last')
  if (flags.void) {
    const recounted = await recountedWithout(app, person, before, null)
    return { before, after: null, recounted, changes: [takeBack('touch', before), ...changesOf(recounted)] }
  }
  const when = flags.at === undefined ? null : await whenFrom(app, flags.at, 'past', person)
  const { personId, direction } = before
  const after = {
    id: app.newId(),
    personId,
    direction,
    at: when ? instantOfTouch(app, when) : before.at,
    zone: when?.zone ?? before.zone,
    words: flags.words === undefined ? before.words : wordsWithin(flags.words, app.words.steps.whatHappened),
    outcome: chosen(flags.outcome, before.outcome),
    channel: chosen(flags.channel, before.channel),
    via: flags.channel === undefined ? before.via : null,
  }
  const recounted = await recountedWithout(app, person, before, after)
  return { before, after, recounted, changes: [...(await writtenAnew(app, before, after)), ...changesOf(recounted)] }
}

/** Makes the changes that write a touch anew; what it closed points to the new one. */
export async function writtenAnew(app: App, before: Touch, after: New<'touch'>): Promise<readonly Change[]> {
  const { followups } = await app.store()
  const closed = followups.closedOf(before.personId, 50).filter(({ touchId }) => touchId === before.id)
  return [
    takeBack('touch', before),
    add('touch', after),
    ...closed.map((followup) => alter('followup', followup, { touchId: after.id })),
  ]
}

/** Counts the open nudges anew where a correction moves the day of the person's last touch. */
async function recountedWithout(
  app: App,
  person: Person,
  before: Touch,
  after: Pick<Touch, 'at'> | null,
): Promise<readonly Recounted[]> {
  const { touches, followups } = await app.store()
  const [last, earlier] = touches.of(person.id, 2)
  const others = last?.id === before.id ? earlier : last
  const now = [others, after].reduce<Pick<Touch, 'at'> | null>(
    (latest, one) => (one && (!latest || one.at > latest.at) ? one : latest),
    null,
  )
  if (!last || !now) return []
  const dayOf = ({ at }: Pick<Touch, 'at'>) => app.clock.wallAt(at).day
  return dayOf(now) === dayOf(last) ? [] : recountOn(app, followups.openOf(person.id), dayOf(now))
}

function changesOf(recounted: readonly Recounted[]): readonly Change[] {
  return recounted.map(({ change }) => change)
}

function chosen<T extends string>(wish: T | 'none' | undefined, before: T | null): T | null {
  if (wish === undefined) return before
  return wish === 'none' ? null : wish
}

async function touchNamed(app: App, person: Person, which: string): Promise<Touch> {
  const { touches } = await app.store()
  const place = /^(?:last|последнее)$/i.test(which) ? 1 : Number(which)
  const touch =
    Number.isInteger(place) && place > 0 && place < 10_000 ? touches.of(person.id, place)[place - 1] : undefined
  if (!touch) throw new Fault('touch-not-found', { touch: which }, [['show', String(person.no), '--full']])
  return touch
}

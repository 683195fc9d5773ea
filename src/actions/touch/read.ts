import type { New } from '../../domain/record/change.ts'
import type { Day, WallTime } from '../../domain/time/day.ts'
import type { Via } from '../../domain/person/link.ts'
import type { KnownOutcome } from '../../domain/touch/outcome.ts'
import type { Person, PhoneState } from '../../domain/person/person.ts'
import type { Channel, Outcome } from '../../domain/touch/touch.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { UnreadWhen, When } from '../../reading/dates/context.ts'
import { readTouchDates, type AheadWhen } from '../../reading/touch/dates.ts'
import { guessTouch } from '../../reading/touch/guess.ts'
import { withoutOthers } from '../../reading/touch/others-doing.ts'
import type { App } from '../../app/app.ts'
import { refuseBoth } from '../asking/asking.ts'
import { dateContext, whenFrom, withZoneHint } from '../when/when.ts'

/** What the command line said of a touch beside its words. */
export interface TouchFlags {
  readonly at: string | undefined
  readonly channel: Channel | undefined
  readonly outcome: Outcome | undefined
  readonly in: boolean
  readonly out: boolean
}

/** A touch to be logged, the user's day it fell on, and the next step its words speak of. */
export interface ReadTouch {
  readonly row: New<'touch'>
  readonly day: Day
  readonly known: KnownOutcome
  /** The time of day, where it was said. */
  readonly time: WallTime | null
  readonly ahead: AheadWhen | null
  /** Words of a next step that stand like its date and are none. */
  readonly unread: UnreadWhen | null
  /** What else the user is to do by the words, on another day. */
  readonly others: readonly AheadWhen[]
  /** The words are a no that ends it: "stop calling". */
  readonly noMore: boolean
  /** Why nobody is reached by the phone that was called. */
  readonly phone: PhoneState | null
  /** The number that was called, where that is known. */
  readonly called?: string
}

/**
 * Reads a touch from its words: when it happened, channel, direction and outcome where they are plain; of a record a bare date is
 * when. Flags win. Faults as `readWhen`, `options-clash`.
 */
export async function readTouch(
  app: App,
  person: Pick<Person, 'id' | 'zone' | 'no' | 'name'>,
  words: string,
  flags: TouchFlags,
  isRecord = false,
): Promise<ReadTouch> {
  refuseBoth({ in: flags.in, out: flags.out })
  const dates = await withZoneHint(person, () =>
    readTouchDates(words, { ...dateContext(app, 'past', person), isRecord }),
  )
  const when = flags.at === undefined ? (dates.happened?.when ?? null) : await whenFrom(app, flags.at, 'past', person)
  const at = when === null ? app.clock.now() : instantOfTouch(app, when)
  const own = await withoutOthers(words, person.name)
  const guess = guessTouch(own)
  // Whoever answered: it was by phone.
  const channel = guess.channel ?? (own === words ? null : guessTouch(words).channel)
  const row = {
    id: app.newId(),
    personId: person.id,
    at,
    zone: when?.zone ?? app.clock.zone(),
    channel: flags.channel ?? channel,
    via: null,
    direction: flags.in ? 'in' : flags.out ? 'out' : (guess.direction ?? 'out'),
    outcome: flags.outcome ?? guess.outcome,
    words,
  } as const
  return {
    row,
    day: app.clock.wallAt(at).day,
    known: { outcome: row.outcome, said: flags.outcome !== undefined },
    time: when?.time ?? null,
    ahead: dates.ahead,
    unread: dates.unread,
    others: dates.others,
    noMore: guess.noMore && flags.outcome === undefined,
    phone: guess.phone,
  }
}

/** What a key says of a touch that happens now. */
export interface KeyedTouch extends Pick<New<'touch'>, 'channel' | 'outcome' | 'words'> {
  readonly via: Via | null
}

/** Makes the touch of a key: now, outgoing; its words are what was sent, and nothing is read off them. */
export function keyedTouch(app: App, person: Pick<Person, 'id'>, { via, ...keyed }: KeyedTouch): ReadTouch {
  return {
    row: {
      id: app.newId(),
      personId: person.id,
      at: app.clock.now(),
      zone: app.clock.zone(),
      direction: 'out',
      ...keyed,
      // A call and an email are told by the channel alone.
      via: via === 'phone' || via === 'email' ? null : via,
    },
    day: app.clock.today(),
    known: { outcome: keyed.outcome, said: keyed.outcome !== null },
    time: null,
    ahead: null,
    unread: null,
    others: [],
    noMore: false,
    phone: null,
  }
}

/** A touch on a day without a time counts as of noon, or of now where the day is today. */
export function instantOfTouch(app: App, when: When): Instant {
  if (when.time === null && when.day === app.clock.today()) return app.clock.now()
  return app.clock.instantOf({ day: when.day, time: when.time ?? app.config.noon }, when.zone ?? undefined)
}

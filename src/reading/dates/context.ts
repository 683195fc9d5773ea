// Dates: phrases of time in English and Russian and what they mean. A small grammar of our own reads what people type daily;
// chrono-node reads the rest. A phrase is read whole or refused.
import type { Config } from '../../domain/config.ts'
import type { Day, WallTime } from '../../domain/time/day.ts'
import type { Instant, OffsetAt, WallClock, Zone } from '../../domain/time/zone.ts'
import type { Lang } from '../../i18n/lang.ts'

/** What a phrase is read against. */
export interface DateContext {
  /** The user's wall clock. */
  readonly now: WallClock
  /** The instant of that minute, which of an hour that comes twice tells the first from the second. */
  readonly at?: Instant | undefined
  readonly zone: Zone
  /** The language refusals are told in. */
  readonly lang: Lang
  /** The user's own language, where it is another one; the order of n/m follows it. */
  readonly homeLang?: Lang
  /** Which way a bare "friday" looks: a follow-up lies ahead, a touch behind; `any` looks ahead and refuses neither. */
  readonly tense: 'future' | 'past' | 'any'
  /** ISO 3166; the order of n/m follows it too where none is configured. */
  readonly region?: string
  readonly config: Pick<Config, 'morning' | 'noon' | 'evening' | 'nextWeekday' | 'dateOrder' | 'weekStart'>
  /** The other person's zone, for "10am her time"; null where it is not known. */
  readonly theirZone?: Zone | null
  /** Tells what is ahead over clock changes and between zones; without it the wall clock is taken as it is. */
  readonly offsetAt?: OffsetAt
}

/** A day with or without a time; the zone is null where it is the user's own. */
export interface When {
  readonly day: Day
  readonly time: WallTime | null
  readonly zone: Zone | null
  /** The instant, where it is counted from now and is the second at which the user's clock shows that time. */
  readonly at?: Instant
}

/**
 * A date phrase found inside free text, characters `start` to `end` of it; the phrase is given as it would be typed alone,
 * without a preposition it does not need.
 */
export interface FoundWhen {
  readonly when: When
  readonly phrase: string
  readonly start: number
  readonly end: number
  /** It may be about something else than a next step: "is away in may", "friday prayers". */
  readonly unsure?: boolean
}

/** Words of free text that stand like a date and are none, characters `start` to `end` of it. */
export interface UnreadWhen {
  readonly phrase: string
  readonly start: number
  readonly end: number
  /** The nearest readings, and the words in place of those that lead to them. */
  readonly near: readonly { readonly words: string; readonly when: When }[]
  /** They leave the choice between the readings: "monday or tuesday". */
  readonly isEither?: true
}

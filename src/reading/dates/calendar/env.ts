import type { Day } from '../../../domain/time/day.ts'
import type { Instant, OffsetAt, WallClock, Zone } from '../../../domain/time/zone.ts'
import type { Config } from '../../../domain/config.ts'

/** What the words are measured against. */
export interface Env {
  readonly today: Day
  readonly now: WallClock
  /** The instant of that minute, where it is known. */
  readonly at: Instant | null
  readonly zone: Zone
  readonly tense: 'future' | 'past' | 'any'
  readonly config: Pick<Config, 'morning' | 'noon' | 'evening' | 'nextWeekday'>
  readonly weekStart: 'monday' | 'sunday'
  readonly offsetAt: OffsetAt | null
  /** A time written with its minutes is of 24 hours, as in Russian. */
  readonly is24: boolean
  /** Said in Russian words. */
  readonly isRussian: boolean
  /** A time is said beside the day. */
  readonly isTimed?: boolean
}

/** The days a term may mean: one, two where people differ, none where the calendar has no such day; with the moment where it is counted on the clock. */
export interface Days {
  readonly days: readonly Day[]
  readonly moment?: Moment
}

/** A day with or without a time, before it is held against the present. */
export interface Moment {
  readonly day: Day
  readonly time: WallClock['time'] | null
  /** The instant, where the user's clock shows this time twice and the second is meant. */
  readonly at?: Instant
}

import type { BriefFollowup, BriefPerson } from '../person/brief.ts'
import type { PersonCard } from '../person/card.ts'
import type { Day, WallTime } from '../time/day.ts'
import type { Deed, SnoozeLength } from '../touch/deed.ts'
import type { Fault } from '../fault.ts'
import type { GoEcho, GoSaved } from './go-sight.ts'
import type { AnswerKey, DigestCause } from '../watch/reminder.ts'
import type { Instant } from '../time/zone.ts'

/** What the page of `watch` shows. In discreet mode people are named by their initials, but for the open card. */
export interface WatchSight {
  /** Since when this process watches, or looks on. */
  readonly since: Instant
  readonly ringer: Ringer
  readonly quiet: { readonly from: WallTime; readonly to: WallTime; readonly isNow: boolean } | null
  readonly discreet: boolean
  /** How long the snooze that is set takes. */
  readonly snoozeMinutes: number
  /** What shows by now, in the order of `today`. */
  readonly due: readonly SeenFollowup[]
  /** What has a time that is still to come, the next one first. */
  readonly coming: readonly SeenFollowup[]
  /** What happened while this process watched, the last first. */
  readonly lately: readonly Happened[]
  readonly open: OpenCard | null
}

/** Who rings: this process, or another that has the lock - one in the background, or one that somebody sits at. */
export type Ringer = 'here' | 'background' | 'elsewhere'

/** A follow-up with its person, and when it shows by the user's own clock. */
export interface SeenFollowup {
  readonly person: BriefPerson
  readonly followup: BriefFollowup
  readonly day: Day
  readonly time: WallTime | null
}

/** A card that fills the screen, the n-th of those to be gone through. */
export interface OpenCard {
  readonly nth: number
  readonly of: number
  readonly seen: SeenFollowup
  readonly card: PersonCard
}

/** Something that happened, and when. */
export type Happened = { readonly at: Instant } & (
  | { readonly kind: 'shown'; readonly person: BriefPerson }
  | { readonly kind: 'digest'; readonly cause: DigestCause; readonly count: number }
  | { readonly kind: 'pressed'; readonly person: BriefPerson; readonly button: AnswerKey }
  | { readonly kind: 'deed'; readonly deed: Deed }
  | { readonly kind: 'took-over'; readonly from: Exclude<Ringer, 'here'> }
)

/** What a key of the page asks for. What acts on a follow-up names it, for another card may have come up meanwhile. */
export type WatchEffect =
  | { readonly kind: 'open' | 'close' | 'next' | 'previous' | 'undo' }
  | { readonly kind: 'done' | 'leave'; readonly followupId: string }
  /** Reads the line that is typed about what was done last, and adds it. */
  | { readonly kind: 'read'; readonly phrase: string }
  | { readonly kind: 'say'; readonly typed: string; readonly asWords: boolean }
  | { readonly kind: 'snooze'; readonly followupId: string; readonly length: SnoozeLength }

/** What the page hears: news, or what a pass of the loop failed with, which is tried again. */
export type WatchMessage = WatchNews | WatchEcho | { readonly failed: Fault }

/** How a line was understood. */
export interface WatchEcho {
  readonly phrase: string
  readonly echo: GoEcho
}

/** News for the page. */
export interface WatchNews {
  readonly sight: WatchSight
  /** What a key has just done. */
  readonly deed: Deed | null
  /** A touch that was saved by it, whose line may be typed now. */
  readonly saved?: GoSaved
  /** Something has come due. */
  readonly rings: boolean
  /** Call was pressed on a popup: the card is open, and its number is wanted. */
  readonly dials?: true
  /** Whose place this process has just taken: from now on it rings itself. */
  readonly tookOver?: Exclude<Ringer, 'here'>
}

import type { BriefContact, BriefFollowup, BriefPerson, BriefTouch } from '../person/brief.ts'
import type { Interval } from '../step/cadence.ts'
import type { Day, WallTime } from '../time/day.ts'
import type { Labelled, StageKind } from '../funnel/funnel.ts'
import type { PhoneState } from '../person/person.ts'

/**
 * Where a next step came from - `repeat`: what was closed comes again - or why there is none: an open promise stands, the user
 * wants none, the person was let go before, or is now.
 */
export type NextFrom = 'said' | 'words' | 'cadence' | 'repeat' | 'standing' | 'none' | 'let-go' | 'letting-go'

/** A follow-up in a result, with the words after `followup` that would correct its date. */
export interface SetStep extends BriefFollowup {
  readonly correct: readonly string[]
}

/** A move between stages as results tell it. */
export interface ToldMove {
  readonly funnel: Labelled
  readonly from: Labelled | null
  readonly stage: Labelled & { readonly kind: StageKind }
}

/** What the words say was bought, as `order` takes it; empty where they leave it open. */
export interface ToldOrder {
  readonly items: string
  readonly amount: string
}

/** A date that was not taken for a step, as it was written. */
export interface UnusedWhen {
  readonly phrase: string
  readonly plan: readonly string[]
}

/** What came of a touch that was logged with its next step. */
export interface Finished {
  readonly person: BriefPerson
  readonly touch: BriefTouch
  /** The user's day of the touch. */
  readonly day: Day
  /** Where it was said. */
  readonly time: WallTime | null
  readonly closed: readonly BriefFollowup[]
  readonly next: SetStep | null
  readonly nextFrom: NextFrom
  /** How long after the touch, where a cadence proposed it. */
  readonly gap: Interval | null
  readonly replaced: readonly BriefFollowup[]
  /** The moves between stages that the outcome brought with it. */
  readonly moved: readonly ToldMove[]
  /** The person was let go now, and what was open besides was dropped. */
  readonly letGo: boolean
  /** They were let go because the words say that they want to hear no more. */
  readonly noMore: boolean
  /** Why nobody is reached by the phone that was called. */
  readonly phone: PhoneState | null
  /** That phone, as it is marked now. */
  readonly marked: BriefContact | null
  /** What was bought, where it was an order and the words tell. */
  readonly bought: ToldOrder | null
  readonly dropped: readonly BriefFollowup[]
  /** The next occurrences of what repeats and was closed, where another step is the next. */
  readonly goesOn: readonly SetStep[]
  /** What repeats and was closed for the last time: its rule has come to its end, or the user wants no more. */
  readonly ended: readonly BriefFollowup[]
  /** The other promises that stay open. */
  readonly others: readonly BriefFollowup[]
  /** The open follow-up that is the next step where none was set. */
  readonly standing: SetStep | null
  /** The first date in the words that was not taken, with the command line that would plan it. */
  readonly unused: UnusedWhen | null
  /** The further ones. */
  readonly alsoUnused: readonly UnusedWhen[]
}

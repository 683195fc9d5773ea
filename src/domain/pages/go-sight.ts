import type { BriefContact, BriefFollowup, BriefPerson } from '../person/brief.ts'
import type { PersonCard } from '../person/card.ts'
import type { Interval } from '../step/cadence.ts'
import type { Day, WallTime } from '../time/day.ts'
import type { Fault } from '../fault.ts'
import type { NextFrom } from '../touch/finished.ts'
import type { Via } from '../person/link.ts'
import type { Money } from '../touch/money.ts'
import type { QueueGroup } from '../step/queue.ts'
import type { Outcome } from '../touch/touch.ts'
import type { Instant, Zone } from '../time/zone.ts'

/** What the page of a session shows. */
export interface GoSight {
  /** The saved list, where it goes through one. */
  readonly list: string | null
  readonly discreet: boolean
  /** How long the snooze that is set takes. */
  readonly snoozeMinutes: number
  readonly progress: GoProgress
  /** The card in front; null where everybody was dealt with or skipped. */
  readonly open: GoCard | null
  readonly tally: GoTally
}

/** How far a session has come. */
export interface GoProgress {
  /** Which card is in front, of how many. */
  readonly nth: number
  readonly of: number
  /** Estimated minutes for those that are left, without those skipped. */
  readonly minutes: number
  /** Skipped since the pass began: who is gone through again when asked. */
  readonly aside: number
  /** People beyond the cap of nudges, or the time there is. */
  readonly beyond: number
}

/** What came of a session: people, each counted where they are last. */
export interface GoTally {
  /** People dealt with. */
  readonly done: number
  readonly talked: number
  readonly unanswered: number
  /** A touch without an outcome: a message that was sent. */
  readonly sent: number
  readonly snoozed: number
  readonly letGo: number
  readonly skipped: number
  /** Still to be gone through, those skipped with them. */
  readonly left: number
}

/** What people are told by when a session ends, in this order. */
export const tallied = [
  'talked',
  'unanswered',
  'sent',
  'snoozed',
  'letGo',
  'skipped',
] as const satisfies readonly (keyof GoTally)[]

/** A person in front. */
export interface GoCard {
  readonly card: PersonCard
  /** The follow-ups that are due. */
  readonly due: readonly string[]
  /** The first of them; null where somebody of a list has none due. */
  readonly first: Pick<BriefFollowup, 'kind' | 'by'> | null
  readonly group: QueueGroup
  readonly wasSkipped: boolean
  /** Another one than before means that something was changed, here or elsewhere. */
  readonly stamp: string
}

/** Whose card a key was pressed for, as it was seen. */
export interface GoAt {
  readonly personId: string
  readonly stamp: string
}

/** How somebody is reached, with codes as their rows of modules. */
export interface GoReach {
  readonly by: 'call' | 'message'
  readonly via: Via
  readonly contact: BriefContact
  readonly link: string
  /** The link without the message. */
  readonly chat: string
  /** Of the link with the message, then of the bare chat; a code too large for any window is none. */
  readonly codes: readonly (readonly (readonly boolean[])[])[]
  readonly message: { readonly subject: string | null; readonly text: string } | null
  /** The template that was filled in, of those that can be; after the last comes none. Null where there are none. */
  readonly template: { readonly name: string | null; readonly nth: number; readonly of: number } | null
}

/** A touch that a key tells of. */
export interface GoTouch {
  readonly outcome: Outcome | null
  readonly channel: 'call' | 'message' | 'email' | null
  readonly via: Via | null
  /** What was sent. */
  readonly words: string
  /** The one follow-up it closes; null for all that are due. */
  readonly closes: string | null
}

/** What was bought, as it is typed. */
export interface GoOrder {
  readonly items: string
  readonly amount: string
}

/** A moment as pages tell it. */
export interface GoMoment {
  readonly day: Day
  readonly time: WallTime | null
  readonly zone?: Zone | null
  readonly dueAt?: Instant | null
}

/** What Enter would do after a touch. */
export interface GoProposal {
  readonly from: NextFrom
  readonly when: GoMoment | null
  readonly gap: Interval | null
}

/** A touch that was saved at its key, as its line is asked for. */
export interface GoSaved {
  readonly touch: GoTouch
  /** The card as the touch left it. */
  readonly at: GoAt
  readonly proposal: GoProposal
}

/** How words typed were understood: a moment, an amount, no next step, letting go, words without a date; or why they were not. */
export type GoEcho =
  | { readonly kind: 'when'; readonly when: GoMoment }
  /** With what was said behind it. */
  | { readonly kind: 'money'; readonly money: Money; readonly rest?: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'let-go' }
  /** Words that say no for good. */
  | { readonly kind: 'no-more' }
  | { readonly kind: 'words' }
  | { readonly kind: 'unread'; readonly fault: Pick<Fault, 'code' | 'data'> }

/** What a key of the session asks for. */
export type GoEffect =
  | { readonly kind: 'reach'; readonly at: GoAt; readonly by: 'call' | 'message'; readonly template: number }
  | { readonly kind: 'open'; readonly at: GoAt; readonly link: string }
  /** Saves a touch at its key. */
  | { readonly kind: 'save'; readonly at: GoAt; readonly touch: GoTouch }
  | { readonly kind: 'drops'; readonly at: GoAt }
  | {
      readonly kind: 'read'
      readonly as: 'next' | 'until' | 'items' | 'amount'
      readonly at: GoAt
      readonly phrase: string
    }
  /** Adds to a saved touch the line that was typed, and what was bought. */
  | {
      readonly kind: 'say'
      readonly at: GoAt
      readonly typed: string
      /** It is words alone, whatever stands in it like a date. */
      readonly asWords: boolean
      readonly order: GoOrder | null
    }
  /** Takes a saved touch back: its key was not meant. */
  | { readonly kind: 'unsay'; readonly at: GoAt }
  /** After a touch that was saved, or without one. */
  | { readonly kind: 'let-go'; readonly at: GoAt; readonly after: boolean; readonly why: string }
  | { readonly kind: 'snooze'; readonly at: GoAt; readonly until: string | null }
  | { readonly kind: 'note'; readonly at: GoAt; readonly words: string }
  | { readonly kind: 'skip'; readonly at: GoAt }
  | { readonly kind: 'again' | 'undo' }

/** What a key did. */
export type GoDeed =
  | {
      readonly kind: 'logged'
      readonly person: BriefPerson
      readonly outcome: Outcome | null
      readonly next: GoMoment | null
      readonly letGo: boolean
    }
  | { readonly kind: 'snoozed'; readonly person: BriefPerson; readonly until: GoMoment }
  | { readonly kind: 'let-go' | 'noted' | 'skipped' | 'back'; readonly person: BriefPerson }
  | { readonly kind: 'undone'; readonly command: string; readonly person: BriefPerson }

/** What the page hears. */
export type GoMessage =
  | {
      readonly kind: 'sight'
      readonly sight: GoSight
      readonly deed: GoDeed | null
      readonly elsewhere: GoElsewhere | null
    }
  | { readonly kind: 'reach'; readonly reach: GoReach }
  | { readonly kind: 'opened' }
  | { readonly kind: 'saved'; readonly saved: GoSaved }
  /** A saved touch was taken back: the card waits for a key as before it. */
  | { readonly kind: 'unsaid'; readonly sight: GoSight }
  | { readonly kind: 'drops'; readonly drops: readonly BriefFollowup[] }
  | { readonly kind: 'echo'; readonly phrase: string; readonly echo: GoEcho }

/** The card that was in front was changed in another window; `gone` where it is none of the session's any more. */
export interface GoElsewhere {
  readonly person: BriefPerson
  readonly gone: boolean
}

import type { NextBirthday } from '../time/birthday.ts'
import type { BriefContact, BriefFollowup, BriefPerson, DatedTouch, StandingStage } from './brief.ts'
import type { Interval } from '../step/cadence.ts'
import type { Category } from './category.ts'
import type { Day } from '../time/day.ts'
import type { Closing } from '../step/followup.ts'
import type { CardField, FieldValues } from './fields.ts'
import type { Order } from '../touch/order.ts'
import type { RoleName } from './person.ts'
import type { TouchCount } from '../touch/touch.ts'
import type { Instant, WallClock, Zone } from '../time/zone.ts'

/** All there is to know of one person, as results give it. */
export interface PersonCard extends FieldValues<CardField> {
  readonly person: BriefPerson
  readonly category: Category
  readonly roles: readonly RoleName[]
  readonly tags: readonly string[]
  readonly letGo: { readonly day: Day; readonly reason: string | null } | null
  readonly sponsor: BriefPerson | null
  readonly nextBirthday: NextBirthday | null
  readonly zone: Zone | null
  /** Whether there is such a zone: one that an older file brought may be none. */
  readonly isZoneKnown: boolean
  /** What the person's own clock shows now; null where it is not known or is the user's own. */
  readonly localTime: WallClock | null
  readonly custom: Readonly<Record<string, string>>
  readonly contacts: readonly BriefContact[]
  readonly stages: readonly StandingStage[]
  readonly next: readonly CardStep[]
  readonly warmth: number
  readonly touches: TouchCount
  readonly lastTouch: DatedTouch | null
  /** The last few of each, newest first; all of them with `--full`. */
  readonly history: readonly DatedTouch[]
  readonly orders: readonly CardOrder[]
  readonly notes: readonly { readonly id: string; readonly at: Instant; readonly day: Day; readonly words: string }[]
  /** Follow-ups that are closed and moves between stages; null unless the whole history was asked for. */
  readonly past: CardPast | null
}

/** An open follow-up with what explains it. */
export interface CardStep extends BriefFollowup {
  readonly gap: Interval | null
  /** When it shows up on the user's own clock: another zone's hour converted, a snoozed one's later day. */
  readonly show: { readonly day: Day; readonly time: WallClock['time'] | null }
  readonly overdueDays: number
}

export type CardOrder = Pick<Order, 'id' | 'day' | 'items' | 'amountMinor' | 'currency' | 'lastsDays' | 'words'>

export interface CardPast {
  readonly closed: readonly (BriefFollowup & { readonly closedDay: Day; readonly closedBy: Closing | null })[]
  readonly moves: readonly {
    readonly day: Day
    readonly funnelLabel: string
    readonly from: string | null
    readonly to: string
  }[]
}

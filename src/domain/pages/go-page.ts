import type { BriefContact, BriefFollowup, BriefPerson } from '../person/brief.ts'
import type { Day } from '../time/day.ts'
import type { GoTally } from './go-sight.ts'
import type { QueueGroup } from '../step/queue.ts'

/** How far a session is, as results give it, and with `items` who is still to be gone through. */
export interface GoPage {
  readonly kind: 'list' | 'left'
  /** Today's people, or those of a list. */
  readonly of: 'today' | 'list'
  readonly day: Day
  readonly list: { readonly slug: string; readonly name: string } | null
  readonly items: readonly GoItem[]
  readonly total: number
  readonly done: number
  readonly left: number
  /** Estimated for those that are left. */
  readonly minutes: number
  /** Beyond the cap of nudges, or the time there is. */
  readonly beyond: number
  readonly tally: GoTally
  /** The words after `followup` that go on, and those that go beyond the cap or the time. */
  readonly goOn: readonly string[]
  readonly goBeyond: readonly string[]
  /** Whether filters chose among those who are due. */
  readonly filtered: boolean
  /** Active people with no next step, where nobody at all is due; else null. */
  readonly orphans: number | null
  /** Whether nobody is on the list at all. */
  readonly firstRun: boolean
}

/** Someone still to be gone through. */
export interface GoItem {
  readonly person: BriefPerson
  readonly group: QueueGroup
  readonly minutes: number
  readonly followup: BriefFollowup | null
  readonly contacts: readonly BriefContact[]
  readonly skipped: boolean
}

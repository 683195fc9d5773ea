import type { BriefContact, BriefFollowup, BriefPerson, StandingStage } from '../person/brief.ts'
import type { Category } from '../person/category.ts'
import type { Day } from '../time/day.ts'
import type { RoleName } from '../person/person.ts'
import type { Instant } from '../time/zone.ts'

/**
 * How a list can be ordered: by name, by the next step, the coldest first, the newest first, those first who were not touched
 * for longest, by where they stand.
 */
export const listSorts = ['name', 'next', 'cold', 'added', 'touch', 'stage'] as const
export type ListSort = (typeof listSorts)[number]

/** What a list can tell of each person, in the order in which it is told where nothing else is asked for. */
export const listColumns = [
  'no',
  'name',
  'company',
  'role',
  'category',
  'stage',
  'source',
  'warmth',
  'touch',
  'next',
  'what',
  'reach',
  'phone',
  'email',
  'tags',
] as const
export type ListColumn = (typeof listColumns)[number]

/** Which people a list is of; everything named must hold. */
export interface ListFilter {
  readonly role?: RoleName | undefined
  readonly category?: Category | undefined
  /** All of these. */
  readonly tags: readonly string[]
  /** Part of where they were met. */
  readonly source?: string | undefined
  /** Any of these stages. */
  readonly stageIds?: readonly string[] | undefined
  readonly cold: boolean
  readonly orphan: boolean
  /** Who stands too long on a stage: on one of those named, where some are. */
  readonly rotting: boolean
  /** With a step that shows by this day. */
  readonly dueBy?: Day | undefined
  /** The people who were let go instead of the others. */
  readonly letGo: boolean
}

/** What the store finds of a person before it is known who is shown. */
export interface Listed {
  readonly id: string
  readonly no: number
  readonly name: string
  readonly company: string | null
  readonly source: string | null
  readonly letGoAt: Instant | null
  readonly roles: readonly RoleName[]
  readonly lastTouchAt: Instant | null
  readonly firstOrderDay: Day | null
  readonly lastOrderDay: Day | null
}

/** Under this warmth a person counts as cold: two cool-offs without a touch. */
export const coldWarmth = 25

/** One line of a list as results give it. */
export interface ListEntry {
  readonly person: BriefPerson
  readonly category: Category
  readonly roles: readonly RoleName[]
  readonly tags: readonly string[]
  readonly company: string | null
  readonly source: string | null
  readonly stages: readonly StandingStage[]
  readonly next: BriefFollowup | null
  readonly nextDay: Day | null
  readonly lastTouchDay: Day | null
  readonly warmth: number
  readonly contacts: readonly BriefContact[]
}

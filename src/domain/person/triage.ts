import type { BriefContact, BriefPerson } from './brief.ts'
import { addDays, type Day } from '../time/day.ts'
import type { RoleName } from './person.ts'
import type { Span } from '../step/spread.ts'

/** How soon somebody is worth a next step. */
export const ranks = ['soon', 'later', 'someday'] as const
export type Rank = (typeof ranks)[number]

/** The roles in which people may turn out to be on the list already. */
export const triagedRoles = ['customer', 'team'] as const
export type TriagedRole = (typeof triagedRoles)[number]

/** What is decided about somebody: a next step, in a role too, or to let them go. */
export type Verdict =
  | { readonly kind: 'step'; readonly rank: Rank; readonly as: TriagedRole | null }
  | { readonly kind: 'let-go'; readonly why: string }

/** The days after today on which each rank may fall: a week, up to three weeks, up to three months. */
const spans: Readonly<Record<Rank, readonly [first: number, last: number]>> = {
  soon: [1, 7],
  later: [8, 21],
  someday: [22, 90],
}

/** The days over which the steps of a rank are spread. */
export function spanOf(rank: Rank, today: Day): Span {
  const [first, last] = spans[rank]
  return { from: addDays(today, first), until: addDays(today, last) }
}

/** How soon somebody in a role hears from the user where nothing is said: the team this week, who buys already within three. */
export const rankOfRole: Readonly<Record<TriagedRole, Rank>> = { customer: 'later', team: 'soon' }

const letGo: Verdict = { kind: 'let-go', why: '' }

/** The key of each decision, by what an English layout has there; the same on the page and where keys are asked for. */
export const verdictKeys = {
  '1': { name: 'soon', verdict: { kind: 'step', rank: 'soon', as: null } },
  '2': { name: 'later', verdict: { kind: 'step', rank: 'later', as: null } },
  '3': { name: 'someday', verdict: { kind: 'step', rank: 'someday', as: null } },
  x: { name: 'letGo', verdict: letGo },
  k: { name: 'customer', verdict: { kind: 'step', rank: rankOfRole.customer, as: 'customer' } },
  t: { name: 'team', verdict: { kind: 'step', rank: rankOfRole.team, as: 'team' } },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly verdict: Verdict }>>

/** Somebody about whom nothing is decided yet, as results give them. */
export interface Undecided {
  readonly person: BriefPerson
  readonly company: string | null
  readonly source: string | null
  readonly roles: readonly RoleName[]
  readonly tags: readonly string[]
  readonly contacts: readonly BriefContact[]
  /** The day they came onto the list. */
  readonly addedDay: Day
}

/** What a decision came to. */
export interface Decided {
  /** With the day of the next step; null where they were let go. */
  readonly items: readonly { readonly person: BriefPerson; readonly day: Day | null }[]
  readonly total: number
  readonly verdict: Verdict
  /** The first and the last day; null where they were let go. */
  readonly from: Day | null
  readonly until: Day | null
}

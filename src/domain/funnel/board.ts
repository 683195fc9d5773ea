import type { BriefFollowup, BriefPerson } from '../person/brief.ts'
import type { Day } from '../time/day.ts'
import type { StageKind } from './funnel.ts'
import { coldWarmth } from '../list/listing.ts'

/** A funnel as a board: its stages side by side, on each the cards of those who stand there. */
export interface Board {
  /** Slug and label in the language of the run. */
  readonly funnel: string
  readonly label: string
  readonly items: readonly BoardStage[]
  /** How many stand on all of the stages. */
  readonly total: number
}

export interface BoardStage {
  readonly stage: string
  readonly label: string
  readonly kind: StageKind
  readonly rotDays: number | null
  /** How many stand here, those whose cards are left out too. */
  readonly people: number
  /** Whose next step is nearest stands first; where the way is lost, who came last. */
  readonly items: readonly BoardCard[]
}

/** One person on a board. */
export interface BoardCard {
  readonly person: BriefPerson
  readonly next: BriefFollowup | null
  readonly nextDay: Day | null
  readonly sinceDay: Day
  readonly lastTouchDay: Day | null
  readonly warmth: number
  /** Null where there was no touch that could be forgotten. */
  readonly heat: Heat | null
  readonly rotting: boolean
  /** Days on the stage without a touch. */
  readonly stillDays: number
}

/** How well a person remembers the user, in three words. */
export type Heat = 'warm' | 'cooling' | 'cold'

/** Under this warmth a person cools: one cool-off without a touch. */
const coolingWarmth = 50

/** Tells in a word how warm a person is. */
export function heatOf(warmth: number): Heat {
  if (warmth < coldWarmth) return 'cold'
  return warmth < coolingWarmth ? 'cooling' : 'warm'
}

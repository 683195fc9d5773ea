import type { Money } from '../touch/money.ts'
import type { StageKind } from './funnel.ts'

/** A funnel in numbers, as results give it. */
export interface FunnelReport {
  /** Slug and label in the language of the run. */
  readonly funnel: string
  readonly label: string
  /** Everyone who ever entered and is still on the list. */
  readonly entered: number
  readonly won: number
  readonly lost: number
  readonly stages: readonly StageReport[]
  /** The same people by where they were met or when they entered; null unless asked for. */
  readonly groups: readonly GroupReport[] | null
}

export interface StageReport {
  readonly stage: string
  readonly label: string
  readonly kind: StageKind
  /** Who stands here now. */
  readonly people: number
  /** Who came at least this far. */
  readonly reached: number
  /** The share of those who reached the stage before, 0 to 1; null for the first and for lost ones. */
  readonly conversion: number | null
  /** Of the stays that have ended; null where none has. */
  readonly medianDays: number | null
  /** Who stands here without a touch longer than the stage allows, and has no day set for it. */
  readonly rotting: number
  /** Orders of the people who stand here, a sum for each currency. */
  readonly value: readonly Money[]
}

export interface GroupReport {
  /** A source as it was written, or a month `YYYY-MM`; null for people without a source. */
  readonly key: string | null
  readonly entered: number
  readonly won: number
  readonly lost: number
  readonly value: readonly Money[]
}

/** One stage with what the store counted of it. */
export interface StageCount {
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly kind: StageKind
  readonly position: number
  readonly people: number
  readonly rotting: number
  /** Days of each stay that has ended. */
  readonly stays: readonly number[]
  readonly value: readonly Money[]
}

/** Makes a funnel's stages of what was counted. `tops` tells how many people came how far: the position of their furthest stage. */
export function reportStages(
  stages: readonly StageCount[],
  tops: readonly { readonly position: number; readonly people: number }[],
): readonly StageReport[] {
  const reachedAt = (position: number) =>
    tops.reduce((sum, top) => (top.position >= position ? sum + top.people : sum), 0)
  let before: number | null = null
  return stages.map(({ slug, label, kind, position, people, rotting, stays, value }) => {
    const reached = kind === 'lost' ? people : reachedAt(position)
    const conversion = kind === 'lost' || before === null || before === 0 ? null : reached / before
    if (kind !== 'lost') before = reached
    return { stage: slug, label, kind, people, reached, conversion, medianDays: medianOf(stays), rotting, value }
  })
}

/** The middle of some numbers, rounded; of two middles their mean. Null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return Math.round(sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2)
}

import type { Entity } from './change.ts'
import type { Day, WallTime } from './day.ts'

/** One change of a commit, as the journal keeps it. */
export interface RecordedChange {
  readonly entity: Entity
  readonly op: 'add' | 'alter' | 'void' | 'restore'
  /** The whole row as this change left it. */
  readonly row: Readonly<Record<string, unknown>>
  /** What it changed, as it was. Empty where the row was added. */
  readonly before: Readonly<Record<string, unknown>>
}

/** What one change of a commit comes to, for people. */
export type HistoryChange =
  /** A field of a person by its name, a kind of contact, `tag`, `role` or `custom`. */
  | { readonly kind: 'field'; readonly field: string; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'step'; readonly before: StepDay | null; readonly after: StepDay; readonly what: string }
  | { readonly kind: 'hidden'; readonly until: StepDay }
  | { readonly kind: 'stage'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'said'; readonly words: string }

/** When a step is. */
export interface StepDay {
  readonly day: Day
  readonly time: WallTime | null
}

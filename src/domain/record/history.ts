import type { PhoneState } from '../person/person.ts'
import type { Entity } from './change.ts'
import type { Day, WallTime } from '../time/day.ts'

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
  /** A phone marked as none that reaches the person; null where it is right again. */
  | { readonly kind: 'phoneState'; readonly value: string; readonly state: PhoneState | null }
  | { readonly kind: 'step'; readonly before: StepDay | null; readonly after: StepDay; readonly what: string }
  | { readonly kind: 'hidden'; readonly until: StepDay }
  /** A setting; null where none was set. */
  | { readonly kind: 'setting'; readonly key: string; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'stage'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'said'; readonly words: string }
  /** What became of something that is nobody's: a stage, a template, a saved list. */
  | { readonly kind: 'became'; readonly what: Became }
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  /** After how many days people of a stage are stuck. */
  | { readonly kind: 'rotDays'; readonly before: number | null; readonly after: number | null }

export type Became = 'added' | 'changed' | 'removed' | 'moved'

/** When a step is. */
export interface StepDay {
  readonly day: Day
  readonly time: WallTime | null
}

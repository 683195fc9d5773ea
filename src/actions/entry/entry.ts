import type { AddedField, FieldValues } from '../../domain/person/fields.ts'
import type { RoleName } from '../../domain/person/person.ts'
import type { When } from '../../reading/dates/context.ts'
import type { Doubt, Reach } from '../../reading/sentence/draft.ts'
import type { Named } from '../../reading/sentence/take-name.ts'
import type { StageOf } from '../finding/stage.ts'
import type { FieldFlags } from '../person/fields.ts'
import type { Step } from '../step/step.ts'

/** A person to be added, or what is to be added to one, before anything is saved. */
export interface Entry extends FieldValues<AddedField> {
  /** Null where none was found; of somebody new in the nominative. */
  readonly name: string | null
  /** Of somebody new, every name in the nominative that may be meant, where it is not plain which. */
  readonly names: readonly string[]
  /** Whom the sentence names, as it is written there. */
  readonly whom: Named | null
  readonly roles: readonly RoleName[]
  readonly reach: readonly Reach[]
  readonly tags: readonly string[]
  readonly stage: StageOf | null
  readonly note: string
  readonly when: When | null
  /** The words that say when, or how often. */
  readonly phrase: string | null
  /** Another step that the sentence dates. */
  readonly second: { readonly when: When; readonly what: string } | null
  /** How often it comes again. */
  readonly repeat: Step['repeat'] | null
  /** What was agreed. */
  readonly what: string
  readonly doubts: readonly Doubt[]
}

/** The parts of an entry as flags give them; they count before the sentence. */
export interface EntryFlags extends FieldFlags<AddedField> {
  readonly name: string | undefined
  readonly phone: readonly string[]
  readonly email: readonly string[]
  readonly tag: readonly string[]
  readonly stage: string | undefined
  readonly next: string | undefined
  readonly note: string | undefined
  readonly role: readonly string[]
}

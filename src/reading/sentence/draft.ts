import type { ContactKind } from '../../domain/person/person.ts'
import type { When } from '../dates/context.ts'

/** What characters of a sentence were taken as. */
export type Field =
  | 'name'
  | 'lead'
  | 'company'
  | 'phone'
  | 'email'
  | 'handle'
  | 'link'
  | 'tag'
  | 'stage'
  | 'source'
  | 'birthday'
  | 'when'
  | 'what'
  | 'note'

/** Characters `start` to `end` of a sentence. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Part extends Span {
  readonly field: Field
}

/** A way to reach someone as it was read. */
export interface Reach {
  readonly kind: ContactKind
  readonly value: string
  readonly label: string | null
}

/** Something in a sentence that may not be what it was taken for. */
export interface Doubt {
  readonly kind: DoubtKind
  /** The words in doubt. */
  readonly text: string
  /** What a date that was not understood may be, and the whole sentence that would say so. */
  readonly near?: readonly { readonly sentence: string; readonly when: When }[]
}

/**
 * More than one whom it may be about; a name of which several nominatives are possible; a run of digits that is no phone; a broken email; a name that was guessed; no name at all; two dates, or words of time
 * left over beside the one understood; a date that may belong to where the person was met, to what happened, or to anything;
 * one gone by, beside what is to be done; a sentence that asks the program something.
 */
export type DoubtKind =
  | 'who'
  | 'name-form'
  | 'phone'
  | 'email'
  | 'name'
  | 'no-name'
  | 'date-left'
  | 'date-where'
  | 'date-none'
  | 'date-maybe'
  | 'date-behind'
  | 'question'

/** A sentence while it is taken apart. */
export interface Draft {
  readonly text: string
  readonly parts: Part[]
  readonly reach: Reach[]
  readonly tags: string[]
  readonly doubts: Doubt[]
}

/** Stands for each character that was taken; a control character, which cleaned text never holds. */
export const gone = '\u0000'

/** The sentence with what was taken blanked, so that places stay. */
export function leftOf(draft: Draft): string {
  let left = draft.text
  for (const { start, end } of draft.parts) left = left.slice(0, start) + gone.repeat(end - start) + left.slice(end)
  return left
}

/** Takes characters out as a field. */
export function take(draft: Draft, field: Field, start: number, end: number): void {
  draft.parts.push({ field, start, end })
}

/** Notes something that may not be what it was taken for. */
export function doubt(draft: Draft, kind: DoubtKind, text: string): void {
  draft.doubts.push({ kind, text })
}

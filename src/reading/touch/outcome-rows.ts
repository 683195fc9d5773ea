import type { Outcome } from '../../domain/touch/touch.ts'

/** A class of words and what it tells of how a touch ended. */
export interface OutcomeRow {
  readonly means?: Outcome
  /** What it tells with "not" before it. */
  readonly negated?: Outcome
  /** Alternatives of a pattern over the words of a clause. */
  readonly says: string
  /** What has to stand somewhere in the clause too. */
  readonly beside?: string
  /** What must not stand in the clause. */
  readonly without?: string
  /** The clause says nothing else. */
  readonly alone?: true
  /** It counts in a clause about what is to come as well. */
  readonly ahead?: true
  /** It stands for nobody reached unless another clause tells more: of what they said, or of anything at all. */
  readonly yields?: 'to-talk' | 'to-any'
}

/** What one language says of how a touch ended. */
export interface OutcomeWords {
  /** Turns of phrase that mean something else than their words, and what to read in their place. */
  readonly idioms: readonly (readonly [says: string, instead: string])[]
  /** What makes a word its contrary. */
  readonly negators: string
  /** What may stand between those and the word, and how many of them. */
  readonly between: string
  readonly reach: number
  /** What may stand at either end of a clause that says nothing else. */
  readonly beside: string
  /** A count or its number, with the word behind it, that may stand there too. */
  readonly counted: RegExp
  readonly rows: readonly OutcomeRow[]
}

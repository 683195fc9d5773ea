import type { Span } from '../draft.ts'
import type { Tagged } from './words.ts'

/** Words side by side that may name one person. */
export interface Mention extends Span {
  readonly words: readonly Tagged[]
  /** Where the words stand among all. */
  readonly from: number
  readonly to: number
  /** A first name that the lists know is among them. */
  readonly isKnown: boolean
  /** Written as names are: with capital letters. */
  readonly isCapital: boolean
  /** Its last word stands in small letters beside a first name, and may be another word as well as the surname. */
  readonly isLoose: boolean
}

import type { PersonName } from '../../domain/person/person.ts'

/** Whom a text may mean. */
export interface Meant {
  /** The likeliest first. */
  readonly people: readonly PersonName[]
  /** Whether the user is to be told: a letter had to be wrong in the text for it to mean them, or it is but a part of a word. */
  readonly isGuessed: boolean
}

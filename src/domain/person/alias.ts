import type { Row } from './person.ts'

/** A number that leads to another person: its own was joined with that one, and numbers stay valid for ever. */
export interface Alias extends Row {
  /** The number as people type it. */
  readonly number: number
  readonly personId: string
}

import type { Day } from '../time/day.ts'
import type { RoleName, Row } from '../person/person.ts'

/** A report that comes again and again: the company's sheet, known by its headings and the column of its keys. */
export interface Source extends Row {
  /** What it is found by: its name folded. */
  readonly slug: string
  readonly name: string
  /** The headings that hold figures and the like, folded and in order. */
  readonly headers: readonly string[]
  /** The heading of the column that tells its people apart; null where names do. */
  readonly keyColumn: string | null
  /** What the user said of its columns. */
  readonly columns: readonly string[]
  /** What new people of it are to the user; null for what everybody new is. */
  readonly role: RoleName | null
  /** The day of the last one that was read. */
  readonly lastDay: Day
}

/** What a report said of a person, by field; a list where there may be several. */
export type SaidFields = Readonly<Record<string, string | readonly string[]>>

/** One person in one report. */
export interface SourceRow extends Row {
  readonly sourceId: string
  readonly personId: string
  /** The report's own number of the person. */
  readonly key: string
  /** What the report said last. */
  readonly said: SaidFields
  /** What of it the list did not take as it was said: what it has from there instead, an empty text for nothing. */
  readonly gave: SaidFields
  /** Values the user took off; they are not brought again. */
  readonly held: readonly string[]
  readonly firstDay: Day
  /** The last day on which the person was in the report, where that is gone. */
  readonly goneDay: Day | null
}

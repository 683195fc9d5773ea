import type { Instant } from '../time/zone.ts'

/** What became of a table in a repair. */
export interface RepairedTable {
  readonly table: string
  /** How many rows it had; null where that is not known any more. */
  readonly had: number | null
  /** Rows that are there as they were written. */
  readonly read: number
  /** Rows that were there and did not fit their checksums. */
  readonly doubtful: number
  /** Rows that are there as they were before their last change. */
  readonly old: number
  /** Rows of which nothing was found; null where that is not known. */
  readonly missing: number | null
}

/** What one person lost: the tables, once for each row. */
export interface LostOf {
  /** Null where nothing of the person was found but that there was one. */
  readonly no: number | null
  readonly name: string | null
  readonly doubtful: readonly string[]
  readonly missing: readonly string[]
  readonly old: readonly string[]
}

/** A list that another one took the place of. */
export interface Replaced {
  readonly file: string
  /** The file that was there before, as it was. */
  readonly kept: string
  /** The side file of that one, where it had one. */
  readonly keptWal: string | null
}

/** A backup that may be put back. */
export interface BackupThere {
  readonly file: string
  /** When it was written. */
  readonly at: Instant
}

/** What putting a backup back did; nothing is kept where there was no list. */
export interface Restored extends Omit<Replaced, 'kept'> {
  readonly kept: string | null
  readonly people: number
  /** When something was last saved to what is the list now; null where nothing was. */
  readonly lastAt: Instant | null
}

/** What a repair did. */
export interface Repaired extends Replaced {
  readonly people: readonly LostOf[]
  /** Those alone of which something is missing or doubtful. */
  readonly tables: readonly RepairedTable[]
  /** Rows in the new file that are as they were written. */
  readonly rows: number
}

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

/** What a repair did. */
export interface Repaired {
  readonly file: string
  /** The damaged file, as it was. */
  readonly kept: string
  /** The side file of the damaged one, where it had one. */
  readonly keptWal: string | null
  readonly people: readonly LostOf[]
  /** Those alone of which something is missing or doubtful. */
  readonly tables: readonly RepairedTable[]
  /** Rows in the new file that are as they were written. */
  readonly rows: number
}

/** A claimed row of the ledger. */
export interface Claimed {
  readonly id: string
  /** How many times it was shown before. */
  readonly shows: number
  /** The popup of an earlier claim may be up, for nobody said what became of it. */
  readonly maybeUp: boolean
}

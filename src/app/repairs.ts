import type { Repaired } from '../domain/repaired.ts'
import type { RepairWords } from '../store/salvage/rebuild.ts'

/** Looks at and mends a damaged list from outside; the list must not be open in this process. */
export interface Repairs {
  /** Counts pages of its side file that damage keeps SQLite from reading; whatever opens the list drops them. */
  unreadPages(): number
  /**
   * Saves what can be read into a new list and keeps the damaged one beside it, under a name with `stamp`; null where nothing is damaged. Faults:
   * `file-missing`, `store-busy`, `store-not-ours`, `disk-full`, `file-unwritable`.
   */
  repair(stamp: string, words: RepairWords): Repaired | null
}

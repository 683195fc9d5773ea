import type { BackupThere, Repaired, Restored } from '../domain/record/repaired.ts'
import type { RepairWords } from '../store/salvage/rebuild.ts'

/** Looks at and mends a damaged list from outside; the list must not be open in this process. */
export interface Repairs {
  /** Counts pages of its side file that damage keeps SQLite from reading; whatever opens the list drops them. */
  unreadPages(): number
  /** Finds the backup that was written last; null where there is none. */
  newestBackup(): BackupThere | null
  /**
   * Saves what can be read into a new list and keeps the damaged one beside it, under a name with `stamp`; null where nothing is damaged. Faults:
   * `file-missing`, `store-busy`, `repair-nothing`, `disk-full`, `file-unwritable`.
   */
  repair(stamp: string, words: RepairWords): Repaired | null
  /**
   * Puts a backup in the place of the list and keeps that beside it, under a name with `stamp`. Faults: `file-missing`, `file-unreadable`,
   * `store-not-ours`, `store-newer`, `backup-damaged`, `restore-same`, `store-busy`, `disk-full`, `file-unwritable`.
   */
  restore(from: string, stamp: string): Restored
}

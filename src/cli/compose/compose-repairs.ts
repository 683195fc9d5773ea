import type { Repairs } from '../../app/repairs.ts'
import { newestBackup } from '../../store/backup/backups.ts'
import type { OpenOptions } from '../../store/file/open.ts'
import { repair, unreadPages } from '../../store/salvage/repair.ts'
import { restore } from '../../store/backup/restore.ts'

/** The looks and mends of this machine's own list. */
export function makeRepairs(options: OpenOptions, backups: string): Repairs {
  return {
    unreadPages: () => unreadPages(options.file),
    newestBackup: () => newestBackup(options.file, backups),
    repair: (stamp, words) => repair(options, stamp, words),
    restore: (from, stamp) => restore(options, from, stamp),
  }
}

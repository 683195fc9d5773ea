import type { Repairs } from '../app/repairs.ts'
import type { OpenOptions } from '../store/open.ts'
import { repair, unreadPages } from '../store/repair.ts'

/** The looks and mends of this machine's own list. */
export function makeRepairs(options: OpenOptions): Repairs {
  return {
    unreadPages: () => unreadPages(options.file),
    repair: (stamp, words) => repair(options, stamp, words),
  }
}

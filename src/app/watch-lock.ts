import type { Instant } from '../domain/time/zone.ts'

/** Who watches: a process, and since when. Both are null for the moment in which it has not said so yet. */
export interface Holder {
  readonly pid: number | null
  readonly since: Instant | null
}

/** The lock that lets one process alone watch a database. It falls free with the process, however that ends. */
export interface WatchLock {
  /** Takes it, waiting a second at most; gives who holds it where that failed, else null. */
  take(): Promise<Holder | null>
  /** Tells who holds it, or null where nobody does. */
  holder(): Promise<Holder | null>
  release(): void
}

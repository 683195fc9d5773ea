import type { BriefPerson } from '../person/brief.ts'
import type { Day, WallTime } from '../time/day.ts'

/** What a key or a button did to a follow-up. */
export type Deed =
  | { readonly kind: 'done'; readonly person: BriefPerson; readonly next: NextShows | null }
  | { readonly kind: 'snoozed'; readonly person: BriefPerson; readonly until: NextShows }
  /** Nothing was changed: it comes again. */
  | { readonly kind: 'left'; readonly person: BriefPerson }
  | { readonly kind: 'undone'; readonly command: string; readonly about: string }

interface NextShows {
  readonly day: Day
  readonly time: WallTime | null
}

/** How long a key snoozes: as it is set, or one of the others. */
export type SnoozeLength = 'set' | '10m' | '1h' | 'tomorrow'

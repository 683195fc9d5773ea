// Render: data to text. Days in words, tables, cards, queues. Knows no terminal, decides nothing.
import type { Day } from '../domain/time/day.ts'
import type { Instant, WallClock } from '../domain/time/zone.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Words } from '../i18n/words.ts'
import type { Paint } from './text/paint.ts'

/** What a view draws with. */
export interface Ui {
  readonly words: Words
  readonly lang: Lang
  /** Columns to stay within. */
  readonly width: number
  /** Rows of the screen; null where the page goes to no screen. */
  readonly height: number | null
  readonly paint: Paint
  readonly today: Day
  /** Whether a person sits at a terminal, who can be told how to go on. */
  readonly interactive: boolean
  /** The page is about the sample of the demo, and so are the commands to type next. */
  readonly demo: boolean
  /** What the user's wall clock showed at an instant. */
  wallAt(instant: Instant): WallClock
}

/** What a page that fills the window is drawn with. */
export interface PageUi extends Ui {
  /** Rows to stay within. */
  readonly height: number
  /** What the user's wall clock shows. */
  readonly now: WallClock
}

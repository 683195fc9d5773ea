import type { WallTime } from '../../domain/time/day.ts'
import type { Ringer } from '../../domain/pages/watch-sight.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { momentWords } from '../words/day.ts'
import type { Ui } from '../ui.ts'
import { wrap } from '../text/width.ts'

/** What `watch` gives, by the way it was called. */
export type WatchPage =
  | {
      readonly kind: 'once'
      readonly items: readonly object[]
      readonly total: number
      /** The end of the quiet hours, in which only a promise for its own time rings; null outside them. */
      readonly quietUntil: WallTime | null
    }
  | { readonly kind: 'held'; readonly holder: WatchHolder }
  | { readonly kind: 'watched'; readonly since: Instant; readonly until: Instant; readonly shown: number }
  /** A page that looked on while another process rang. */
  | { readonly kind: 'looked'; readonly since: Instant; readonly until: Instant; readonly ringer: OtherRinger }

type OtherRinger = Exclude<Ringer, 'here'>

export interface WatchHolder {
  readonly pid: number | null
  readonly since: Instant | null
}

type WatchUi = Pick<Ui, 'words' | 'today' | 'wallAt'>

/** Draws what `watch` did or knows. */
export function drawWatch(page: WatchPage, ui: Ui): string {
  return linesOf(page, ui)
    .flatMap((line) => wrap(line, ui.width))
    .join('\n')
}

/** The process and the moment of who watches, as the words of `watch` take them. */
export function holderWords(
  { pid, since }: WatchHolder,
  ui: WatchUi,
): { readonly pid: string; readonly since: string } {
  return { pid: pid === null ? '?' : String(pid), since: since === null ? '?' : momentWords(ui.wallAt(since), ui) }
}

function linesOf(page: WatchPage, ui: Ui): readonly string[] {
  const { watch } = ui.words.commands
  switch (page.kind) {
    case 'once':
      // In quiet hours nothing shown says nothing about what is due.
      return [
        ...(page.quietUntil === null || page.total > 0 ? [watch.once({ count: page.total })] : []),
        ...(page.quietUntil === null ? [] : [watch.quiet({ until: page.quietUntil })]),
      ]
    case 'held':
      return [watch.running(holderWords(page.holder, ui))]
    case 'watched':
      return [watch.ended({ count: page.shown })]
    case 'looked':
      return [watch.looked[page.ringer]]
  }
}

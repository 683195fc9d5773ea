import type { App } from '../../app/app.ts'
import type { FullScreen, Size } from '../../app/full-screen.ts'
import { drawableSize, systemFullScreen } from '../../system/full-screen.ts'
import type { PageUi, Ui } from '../../render/ui.ts'
import { coloursOf, drawnBy } from '../output/draw.ts'
import { safe } from '../output/safe-text.ts'

/** The terminal as one page; null where somebody reads lines, or nobody could press a key. */
export function makeFullScreen(app: App): FullScreen | null {
  const { terminal, flags } = app
  if (flags.json || !terminal.interactive || !terminal.isScreen || drawableSize() === null) return null
  const screen = systemFullScreen({
    draw: (data, view) => drawnBy(app, data, (harmless, ui) => view(harmless, pageUi(app, ui, screen.size()))),
    safe: (line) => safe(line.replaceAll('\n', ' '), coloursOf(terminal, true)),
    write: (text) => {
      terminal.out(text)
    },
  })
  return screen
}

/** What a page is drawn with, in a window of a size. */
export function pageUi({ clock }: Pick<App, 'clock'>, ui: Ui, size: Size): PageUi {
  return { ...ui, ...size, now: clock.wall() }
}

import type { App } from '../../app/app.ts'
import type { View } from '../../app/command.ts'
import type { Day } from '../../domain/time/day.ts'
import { Series } from '../../app/lines.ts'
import { learnPhoneGroups, withPhoneGroups } from '../../reading/phone-groups.ts'
import { codePaint, plainPaint, type Paint } from '../../render/text/paint.ts'
import type { Ui } from '../../render/ui.ts'
import { drawnWithWidths, learnWidths } from '../../render/text/width.ts'
import { safe, safeData, type Colours } from './safe-text.ts'

/** Tells how a page is coloured: as is wished; only a code that a camera reads keeps its two colours wherever a screen has any. */
export function coloursOf({ colour, knowsColour }: App['terminal'], isSeen: boolean): Colours {
  return colour || (isSeen && knowsColour && 'code')
}

/** A longer series is drawn while it is written, and what some texts of it may need is loaded before: nothing of it is drawn anew. */
const drawnAtOnce = 500

/** Draws a page of data with what the app draws with. */
export async function draw<T>(
  app: App,
  data: T,
  view: (data: T, ui: Ui) => View | string | Promise<View | string>,
): Promise<View> {
  const length = seriesLength(data)
  if (length > drawnAtOnce) await Promise.all([learnPhoneGroups(), learnWidths()])
  return drawnBy(app, data, async (harmless, ui) => {
    const drawn = await view(harmless, ui)
    if (typeof drawn === 'string') return { out: drawn }
    return drawn.parts && length > 0 && length <= drawnAtOnce ? { ...drawn, parts: [...drawn.parts] } : drawn
  })
}

/** How many items of a page are made while they are read. */
function seriesLength(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0
  return Object.values(data).reduce<number>((sum, part) => (part instanceof Series ? sum + part.length : sum), 0)
}

/** Draws data with what the app draws with, to the width of the terminal, and gives what the view gives. */
export async function drawnBy<T, D>(
  app: App,
  data: T,
  view: (data: T, ui: Ui) => D | Promise<D>,
  colours = coloursOf(app.terminal, app.terminal.isScreen),
): Promise<D> {
  const harmless = safeData(data)
  let today: Day | undefined
  const ui: Ui = {
    words: app.words,
    lang: app.lang,
    width: app.terminal.width,
    height: app.terminal.interactive || app.terminal.isScreen ? app.terminal.height : null,
    paint: await paintOf(colours),
    // Asked for where it is drawn: a page that mends an unknown zone has no day.
    get today() {
      return (today ??= app.clock.today())
    },
    interactive: app.terminal.interactive,
    demo: app.flags.demo,
    wallAt: (instant) => app.clock.wallAt(instant),
  }
  return withPhoneGroups(() => drawnWithWidths(() => view(harmless, ui)))
}

async function paintOf(colours: Colours): Promise<Paint> {
  if (colours === true) return (await import('../../render/text/colour-paint.ts')).colourPaint()
  return colours === 'code' ? { ...plainPaint, code: codePaint } : plainPaint
}

/** Shows a page on stderr, before a question about it. */
export async function showPage<T>(
  app: App,
  data: T,
  view: (data: T, ui: Ui) => string | Promise<string>,
): Promise<void> {
  const colours = coloursOf(app.terminal, app.terminal.interactive)
  const page = await drawnBy(app, data, view, colours)
  app.terminal.talk(ended(safe(page, colours)))
}

/** Ends a text with a line break, unless there is nothing to end. */
export function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

import type { App } from '../app/app.ts'
import type { View } from '../app/command.ts'
import { plainPaint } from '../render/paint.ts'
import type { Ui } from '../render/ui.ts'
import { prepareWidths } from '../render/width.ts'
import { safe } from './safe-text.ts'

/** Draws a page of data with what the app draws with; the width table is loaded first where a text of it needs one. */
export async function draw<T>(
  app: App,
  data: T,
  view: (data: T, ui: Ui) => View | string | Promise<View | string>,
): Promise<View> {
  await prepareWidths(textsIn(data))
  const paint = app.terminal.colour ? (await import('../render/colour-paint.ts')).colourPaint() : plainPaint
  const drawn = await view(data, {
    words: app.words,
    lang: app.lang,
    width: app.terminal.width,
    paint,
    today: app.clock.today(),
    interactive: app.terminal.interactive,
    wallAt: (instant) => app.clock.wallAt(instant),
  })
  return typeof drawn === 'string' ? { out: drawn } : drawn
}

/** Shows a page on stderr, before a question about it. */
export async function showPage<T>(app: App, data: T, view: (data: T, ui: Ui) => string): Promise<void> {
  const { out } = await draw(app, data, view)
  app.terminal.talk(ended(safe(out)))
}

/** Ends a text with a line break, unless there is nothing to end. */
export function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** Every text in a result, so that the width table loads only when one of them needs it. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part)
}

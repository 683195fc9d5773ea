import type { PageUi } from '../ui.ts'
import { cut, lettersOf, widthOf } from './width.ts'

/** A line that is typed, as it is drawn. */
export interface ShownEntry {
  readonly before: string
  readonly after: string
}

/** The cursor, which is seen without colour too. */
const cursor = '▏'
/** A line with less room than this has its question above it. */
const leastRoom = 16

/**
 * Draws a line that is being typed behind its question; a question that leaves it too little room stands above it. A longer
 * text goes by under the cursor, with `…` where more of it is. Where nothing is typed yet, the first of `empty` that
 * fits says what Enter does.
 */
export function drawEntry(
  question: string,
  entry: ShownEntry,
  { empty, width }: { readonly empty: readonly string[]; readonly width: number },
  ui: Pick<PageUi, 'paint'>,
): readonly string[] {
  const { paint } = ui
  const isBeside = width - widthOf(question) - 1 >= leastRoom
  const room = isBeside ? width - widthOf(question) - 1 : width
  const aside = cut(empty.find((text) => widthOf(text) <= room - 2) ?? empty.at(-1) ?? '', room - 2)
  const typed =
    entry.before + entry.after === ''
      ? `${paint.command(cursor)}${aside === '' ? '' : ` ${paint.quiet(aside)}`}`
      : drawTyped(entry, room, paint.command)
  const asked = paint.strong(isBeside ? question : cut(question, width))
  return isBeside ? [`${asked} ${typed}`] : [asked, typed]
}

/** Draws what is typed around the cursor, in so many columns. */
export function drawTyped({ before, after }: ShownEntry, width: number, paint: (text: string) => string): string {
  const ahead = Math.min(widthOf(after), Math.floor(width / 3))
  const left = endOf(before, width - 1 - ahead)
  const right = startOf(after, width - 1 - widthOf(left))
  return `${left}${paint(cursor)}${right}`
}

function endOf(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const signs = Array.from(lettersOf(text))
  let kept = ''
  for (let at = signs.length - 1; at >= 0; at--) {
    const next = (signs[at] ?? '') + kept
    if (widthOf(next) > width - 1) break
    kept = next
  }
  return `…${kept}`
}

function startOf(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const sign of lettersOf(text)) {
    if (widthOf(kept + sign) > width - 1) break
    kept += sign
  }
  return width < 1 ? '' : `${kept}…`
}

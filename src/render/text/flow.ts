import { flowByWords } from './flow-by-words.ts'
import type { Colour } from './paint.ts'
import { textOf, type Inline, type Span } from './span.ts'
import { isOneColumnEach } from './width.ts'

export type { Inline, Span } from './span.ts'

/** Makes a piece that is not broken at its spaces. */
export function kept(text: string, paint?: Colour): Span {
  return paint ? { text, paint, keep: true } : { text, keep: true }
}

/** Joins pieces by a dot in a paint, leaving out the empty ones; a dot that would end a line is dropped. */
export function dotted(pieces: readonly Inline[], paint: Colour): readonly Inline[] {
  const full = pieces.filter((piece) => textOf(piece) !== '')
  const dot: Span = { text: ' ·', paint, keep: true, between: true }
  return full.flatMap((piece, index) => (index === 0 ? [piece] : [dot, ' ', piece]))
}

/** Breaks painted text into lines of at most a width, at spaces; over `most` lines the rest is cut off with `…`. */
export function flow(pieces: readonly Inline[], width: number, most = Infinity): readonly string[] {
  return flowQuickly(pieces, width, most) ?? flowByWords(pieces, width, most)
}

/** Blanks that would not stay as they are: at the ends, doubled, or other than a space. */
const oddSpace = /^\s|\s$|\s\s|[^\S ]/

/**
 * Most texts are taken as they stand: every character one column wide, single spaces, no word that must be broken, nothing to
 * cut off. Undefined for all others.
 */
function flowQuickly(pieces: readonly Inline[], width: number, most: number): readonly string[] | undefined {
  let text = ''
  for (const piece of pieces) text += textOf(piece)
  const last = pieces[pieces.length - 1]
  if (text === '' || oddSpace.test(text) || !isOneColumnEach(text)) return undefined
  if (typeof last === 'object' && last.between) return undefined
  if (text.length <= width) return [painted(pieces, text, 0, text.length)]
  const breakable = withoutKeptSpaces(pieces, text, width)
  const lines: string[] = []
  for (let start = 0; start < text.length;) {
    const end = text.length - start <= width ? text.length : breakable.lastIndexOf(' ', start + width)
    if (end <= start || lines.length === most) return undefined
    lines.push(painted(pieces, text, start, end))
    start = end + 1
  }
  return lines
}

/** The same text with something else for each space that is no place to break at. */
function withoutKeptSpaces(pieces: readonly Inline[], text: string, width: number): string {
  let result = ''
  let taken = 0
  let at = 0
  for (const piece of pieces) {
    const end = at + textOf(piece).length
    if (typeof piece === 'object' && piece.keep && end - at <= width && piece.text.includes(' ')) {
      result += text.slice(taken, at) + piece.text.replaceAll(' ', '_')
      taken = end
    }
    at = end
  }
  return taken === 0 ? text : result + text.slice(taken)
}

/** One line of the text, from `start` to `end`, each run of one paint painted as a whole; a dot that would end it is dropped. */
function painted(pieces: readonly Inline[], text: string, start: number, end: number): string {
  let line = ''
  let run = start
  let paint: Colour | undefined
  let at = 0
  for (const piece of pieces) {
    const from = at
    at += textOf(piece).length
    if (at <= start || from === at) continue
    if (from >= end || (at === end && typeof piece === 'object' && piece.between)) {
      at = Math.min(from, end)
      break
    }
    const next = typeof piece === 'string' ? undefined : piece.paint
    if (next === paint) continue
    const before = Math.max(from, start)
    if (before > run) line += paint ? paint(text.slice(run, before)) : text.slice(run, before)
    run = before
    paint = next
  }
  const rest = text.slice(run, Math.min(at, end))
  if (rest === '') return line
  return line + (paint ? paint(rest) : rest)
}

import type { Colour } from './paint.ts'
import { textOf, type Inline } from './span.ts'
import { breakWord, widthOf } from './width.ts'

type Paint = Colour | undefined

/** Breaks painted text into lines as `flow` does, word by word: for text of wide characters, odd blanks, words too long, or too much of it. */
export function flowByWords(pieces: readonly Inline[], width: number, most = Infinity): readonly string[] {
  const lines = linesOf(wordsOf(pieces, Math.max(1, width)), Math.max(1, width))
  const shown = lines.slice(0, most)
  const last = shown.at(-1)
  if (lines.length > most && last) shown[shown.length - 1] = shortened(last, width)
  return shown.map(painted)
}

interface Part {
  readonly text: string
  readonly paint: Paint
  readonly between: boolean
}

/** What stands between two spaces; its parts may differ in paint. */
interface Word {
  readonly parts: readonly Part[]
  readonly width: number
  /** The paint of the space before it. */
  readonly space: Paint
}

function wordsOf(pieces: readonly Inline[], width: number): readonly Word[] {
  const words: Word[] = []
  let parts: Part[] = []
  let space: Paint
  const end = () => {
    if (parts.length > 0) words.push(...fitted({ parts, width: widthOfParts(parts), space }, width))
    parts = []
  }
  for (const piece of pieces) {
    const paint = typeof piece === 'string' ? undefined : piece.paint
    const between = typeof piece !== 'string' && piece.between === true
    const keeps = typeof piece !== 'string' && piece.keep === true && widthOf(piece.text) <= width
    for (const [index, text] of (keeps ? [piece.text] : textOf(piece).split(/\s/)).entries()) {
      if (index > 0) {
        end()
        space = paint
      }
      if (text !== '') parts.push({ text, paint, between })
    }
  }
  end()
  return words
}

/** A word wider than the line is broken where it must be. */
function fitted(word: Word, width: number): readonly Word[] {
  if (word.width <= width) return [word]
  return word.parts.flatMap(({ text, paint }) =>
    breakWord(text, width).map((piece) => ({
      parts: [{ text: piece, paint, between: false }],
      width: widthOf(piece),
      space: word.space,
    })),
  )
}

function linesOf(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = []
  let taken = 0
  for (const word of words) {
    const line = lines.at(-1)
    if (line && taken + 1 + word.width <= width) {
      line.push(word)
      taken += 1 + word.width
    } else {
      lines.push([word])
      taken = word.width
    }
  }
  return lines
}

/** Ends a line with `…`, dropping words until it fits and punctuation that would stand before it. */
function shortened(line: readonly Word[], width: number): Word[] {
  const words = [...line]
  const taken = () =>
    Math.max(
      0,
      words.reduce((sum, word) => sum + word.width + 1, -1),
    )
  while (words.length > 1 && taken() + 1 > width) words.pop()
  while (
    words.length > 1 &&
    /^[\s,.;:·–-]+$/.test(
      words
        .at(-1)
        ?.parts.map(({ text }) => text)
        .join('') ?? '',
    )
  )
    words.pop()
  const cutOff = words.pop()
  if (!cutOff) return words
  const last = withoutEnd(cutOff)
  const paint = last.parts.at(-1)?.paint
  const text = last.parts.map((part) => part.text).join('')
  const room = width - taken() - (words.length > 0 ? 1 : 0) - 1
  const bare = (breakWord(text, Math.max(1, room))[0] ?? '').replace(/[,.;:–-]+$/, '')
  const parts =
    last.parts.length === 1 || bare !== text
      ? [{ text: `${bare}…`, paint, between: false }]
      : [...last.parts, { text: '…', paint, between: false }]
  return [...words, { parts, width: widthOfParts(parts), space: last.space }]
}

/** A dot at the end of a line stands between nothing. */
function withoutEnd(word: Word): Word {
  const end = word.parts.at(-1)
  if (!end?.between) return word
  const parts = word.parts.slice(0, -1)
  return { ...word, parts, width: widthOfParts(parts) }
}

function painted(line: readonly Word[]): string {
  const runs: { text: string; paint: Paint }[] = []
  const put = (text: string, paint: Paint) => {
    const run = runs.at(-1)
    if (run && run.paint === paint) run.text += text
    else runs.push({ text, paint })
  }
  for (const [index, word] of line.entries()) {
    if (index > 0) put(' ', word.space)
    const { parts } = index === line.length - 1 ? withoutEnd(word) : word
    for (const part of parts) put(part.text, part.paint)
  }
  return runs.map(({ text, paint }) => (paint ? paint(text) : text)).join('')
}

function widthOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + widthOf(part.text), 0)
}

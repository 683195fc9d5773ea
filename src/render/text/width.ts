/** Tells how many columns a text takes, and cuts and pads by columns. Colour codes take none. */

let fullWidth: ((text: string) => number) | undefined

/** Characters that take one column each: Latin, Greek, Cyrillic, common punctuation, box drawing, blocks, arrows. */
const simple =
  /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2116\u2190-\u21ff\u2500-\u259f\u25a0-\u25ff]*$/
const colourCode = /\u001b\[[0-9;]*m/g

/** How many texts were measured that only the full table can measure. */
let missed = 0

/**
 * Draws a page; where a text in it holds a wide, combining or emoji character, loads the full width table and draws it
 * anew. Most pages hold none, and to look for one in all their data costs more than to draw again.
 */
export async function drawnWithWidths<T>(draw: () => T | Promise<T>): Promise<T> {
  const before = missed
  const drawn = await draw()
  if (missed === before) return drawn
  await learnWidths()
  return draw()
}

/** Loads the full width table, for a text that is drawn a piece at a time and not anew. */
export async function learnWidths(): Promise<void> {
  fullWidth = (await import('string-width')).default
}

/** Counts the columns a text takes. */
export function widthOf(text: string): number {
  const bare = text.includes('\u001b') ? text.replace(colourCode, '') : text
  if (simple.test(bare)) return bare.length
  if (fullWidth) return fullWidth(bare)
  missed += 1
  return bare.length
}

/** Whether every character of a text takes one column, as nearly always; one with colour in it does not count as such. */
export function isOneColumnEach(text: string): boolean {
  return simple.test(text)
}

/** Fills a text with spaces on the right up to a width; longer ones stay. */
export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Fills a text with spaces on the left up to a width. */
export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** Cuts a plain text to a width, at a word where one ends in its second half, with `…` where something was cut. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  if (width <= 1) return width === 1 ? '…' : ''
  let kept = ''
  let taken = 0
  for (const letter of lettersOf(text)) {
    const next = widthOf(letter)
    if (taken + next > width - 1) break
    kept += letter
    taken += next
  }
  const space = kept.lastIndexOf(' ')
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).replace(/[\s,.;:–-]+$/, '')}…`
}

/**
 * Cuts a name to a width in its middle, for two people may share a beginning: the last word stays where it takes no more than
 * half of the room, else a third of the room from its end.
 */
export function cutName(name: string, width: number): string {
  if (widthOf(name) <= width) return name
  const last = name.slice(name.lastIndexOf(' ') + 1)
  const isShort = last !== name && widthOf(last) + 1 <= width / 2
  const end = isShort ? ` ${last}` : lastOf(name, Math.floor(width / 3))
  const room = width - 1 - widthOf(end)
  return room < 1 ? cut(name, width) : `${firstOf(name, room).trimEnd()}…${end}`
}

function firstOf(text: string, width: number): string {
  let kept = ''
  for (const letter of lettersOf(text)) {
    if (widthOf(kept) + widthOf(letter) > width) break
    kept += letter
  }
  return kept
}

function lastOf(text: string, width: number): string {
  let kept = ''
  for (const letter of Array.from(lettersOf(text)).reverse()) {
    if (widthOf(kept) + widthOf(letter) > width) break
    kept = letter + kept
  }
  return kept.trimStart()
}

/** Breaks a plain text into lines of at most a width, at spaces; a longer word is broken where it must be. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      const joined = line === '' ? word : `${line} ${word}`
      if (widthOf(joined) <= width) {
        line = joined
        continue
      }
      if (line !== '') lines.push(line)
      const pieces = breakWord(word, width)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    }
    lines.push(line)
  }
  return lines
}

/** Breaks a word into pieces of at most a width: after a hyphen, a slash or an `@` where one stands in the second half. */
export function breakWord(word: string, width: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of lettersOf(word)) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      const joint = Math.max(piece.lastIndexOf('-'), piece.lastIndexOf('/'), piece.lastIndexOf('@')) + 1
      const end = joint > piece.length / 2 ? joint : piece.length
      pieces.push(piece.slice(0, end))
      piece = piece.slice(end)
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** Characters as people see them: Intl.Segmenter costs a start-up, so only for text that needs it. */
export function lettersOf(text: string): Iterable<string> {
  if (!fullWidth || simple.test(text)) return text
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (one) => one.segment)
}

/** Wide in every terminal: Hangul, kana, Han, full-width forms and pictures (Unicode UAX #11, EastAsianWidth W and F). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
const picture = /\p{Emoji_Presentation}|\ufe0f/u
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Counts a terminal's cells letter by letter, by another way than the program's: what joins or combines takes no cell of its own. */
export function cells(text: string): number {
  let taken = 0
  for (const { segment } of letters.segment(text)) taken += wide.test(segment) || picture.test(segment) ? 2 : 1
  return taken
}

/** The cell at which a word begins in a line; undefined where the line does not hold it. */
export function cellOf(line: string, word: string): number | undefined {
  const at = line.indexOf(word)
  return at < 0 ? undefined : cells(line.slice(0, at))
}

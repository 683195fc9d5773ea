/** One word of a command line that is still being typed. */
export interface TypedWord {
  /** The word as the command would get it; nothing in it is expanded. */
  readonly text: string
  /** The quote that is still open at its end. */
  readonly quote: '' | '"' | "'"
  /** The open quote began inside the word, so that bash would put what is completed behind what is typed. */
  readonly inner: boolean
}

/** Splits the beginning of a POSIX shell line into words; the last is the one under the cursor, empty after a blank. */
export function typedWords(line: string): readonly TypedWord[] {
  const words: TypedWord[] = []
  let text = ''
  let quote: TypedWord['quote'] = ''
  let inner = false
  let started = false
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? ''
    if (quote === '' && /\s/.test(letter)) {
      if (started) words.push({ text, quote, inner: false })
      text = ''
      started = false
      continue
    }
    const first = !started
    started = true
    if (letter === '\\' && quote !== "'") text += line[++at] ?? ''
    else if (quote === '' && (letter === '"' || letter === "'")) {
      quote = letter
      inner = !first
    } else if (letter === quote) quote = ''
    else text += letter
  }
  return [...words, { text, quote, inner: quote !== '' && inner }]
}

/** Writes a word so that bash takes it as it is, in the quote that is open. */
export function inBash(text: string, quote: TypedWord['quote']): string {
  if (quote === "'") return text.replaceAll("'", "'\\''")
  if (quote === '"') return text.replace(/["$`\\!]/g, '\\$&')
  return text.replace(/[^\p{L}\p{M}\p{N}_@%+:,./=-]/gu, '\\$&')
}

/** The longest text that is taken of a command line, a question or a line of stdin, in UTF-16 units. */
export const longestTyped = 10_000

/** What keeps a text from being read. */
export type Flaw = 'too-long' | 'not-text'

/** Tells what keeps a typed text from being read: its length, or bytes that were no UTF-8, which arrive as U+FFFD. */
export function flawOf(text: string): Flaw | null {
  if (text.length > longestTyped) return 'too-long'
  return text.includes('\ufffd') ? 'not-text' : null
}

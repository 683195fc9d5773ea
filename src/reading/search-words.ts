import { fold, wordsOf } from './fold.ts'

/** Tells of a word of a text whether it is one that was looked for. */
export type WordTest = (word: string) => boolean

/** Gives the words to look for; the last may be the beginning of a longer one. Signs and quotes part words, nothing else. */
export function searchWords(text: string): readonly string[] {
  return wordsOf(fold(text))
}

/** Makes the test of which words of a text are those looked for, by the rule the search itself goes by. */
export function wordTest(looked: readonly string[]): WordTest {
  const whole = new Set(looked)
  const start = looked.at(-1)
  return (word) => wordsOf(fold(word)).some((one) => whole.has(one) || (start !== undefined && one.startsWith(start)))
}

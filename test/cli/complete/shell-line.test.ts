import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inBash, typedWords } from '../../../src/cli/complete/shell-line.ts'

test.each([
  ['followup show an', ['followup', 'show', 'an'], ''],
  ['followup show ', ['followup', 'show', ''], ''],
  ['followup show "Anna P', ['followup', 'show', 'Anna P'], '"'],
  ["followup show 'Anna P", ['followup', 'show', 'Anna P'], "'"],
  ['followup show Anna\\ P', ['followup', 'show', 'Anna P'], ''],
  ['followup  show\t"Anna P" x', ['followup', 'show', 'Anna P', 'x'], ''],
  ['followup show $(touch x)', ['followup', 'show', '$(touch', 'x)'], ''],
  ['', [''], ''],
])('%s is split into its words', (line, words, quote) => {
  const typed = typedWords(line)
  expect(typed.map(({ text }) => text)).toEqual(words)
  expect(typed.at(-1)?.quote).toBe(quote)
})

test('a quote that opens inside a word is told', () => {
  expect(typedWords("followup show o'b").at(-1)).toEqual({ text: 'ob', quote: "'", inner: true })
})

const word = fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((text) => !/^\s|\s$/.test(text))

test('a word quoted for bash is read back as it was', () => {
  fc.assert(
    fc.property(word, (text) => {
      expect(typedWords(`x ${inBash(text, '')}`).at(-1)?.text).toBe(text)
      expect(typedWords(`x '${inBash(text, "'")}' `).at(-2)?.text).toBe(text)
    }),
  )
})

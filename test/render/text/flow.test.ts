import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowByWords } from '../../../src/render/text/flow-by-words.ts'
import { dotted, flow, kept, type Inline } from '../../../src/render/text/flow.ts'
import { widthOf } from '../../../src/render/text/width.ts'

const loud = (text: string) => `<${text}>`
const same = (text: string) => text

test.each([
  [['call about the price list'], 12, ['call about', 'the price', 'list']],
  [['call ', kept('+1 415 555-2671')], 16, ['call', '+1 415 555-2671']],
  [['well', { text: ' done', paint: loud }], 40, ['well< done>']],
  [['one ', { text: 'two three', paint: loud }], 9, ['one <two>', '<three>']],
  [['Featherstonehaugh-Smith'], 20, ['Featherstonehaugh-', 'Smith']],
  [dotted(['2 late', '', 'about 24 min'], same), 10, ['2 late', 'about 24', 'min']],
  [dotted(['2 late', 'soon'], same), 40, ['2 late · soon']],
  [[''], 10, []],
])('%j flows into %d columns', (pieces, width, lines) => {
  expect(flow(pieces, width)).toEqual(lines)
})

test.each([
  ['call about the price list', 12, 1, ['call about…']],
  ['call about the price list, soon', 15, 2, ['call about the', 'price list…']],
  ['Featherstonehaugh', 10, 1, ['Featherst…']],
  ['short', 10, 1, ['short']],
])('%s is cut to %d columns and %d lines at a word', (text, width, most, lines) => {
  expect(flow([text], width, most)).toEqual(lines)
})

test('no line is wider than asked, and nothing but spaces is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-zа-я-]{1,30}$/), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(words, fc.integer({ min: 3, max: 60 }), fc.integer({ min: 1, max: 4 }), (list, width, most) => {
      const text = list.join(' ')
      const lines = flow([text], width)
      expect(lines.every((line) => widthOf(line) <= width)).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      const cut = flow([text], width, most)
      expect(cut.length).toBe(Math.min(most, lines.length))
      expect(cut.every((line) => widthOf(line) <= width)).toBe(true)
    }),
  )
})

test('the quick way gives the lines that the way word by word gives', () => {
  const paint = fc.constantFrom(undefined, loud, same)
  const text = fc.stringMatching(/^[aй. -]{0,9}$/)
  const piece = fc.oneof(
    text,
    fc.tuple(text, paint).map(([text, paint]): Inline => (paint ? { text, paint } : { text })),
    fc.tuple(text, paint).map(([text, paint]): Inline => kept(text, paint)),
  )
  const some = fc.array(piece, { maxLength: 6 })
  const pieces = fc.oneof(
    some,
    some.map((list) => dotted(list, same)),
    some.map((list) => list.flatMap((one) => [one, ' '])),
    some.map((list) => list.flatMap((one) => [one, '漢 '])),
  )
  const most = fc.constantFrom(1, 2, 3, Infinity)
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 30 }), most, (list, width, most) => {
      expect(flow(list, width, most)).toEqual(flowByWords(list, width, most))
    }),
    { numRuns: 3000 },
  )
})

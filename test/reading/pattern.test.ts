import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { slowPatterns } from '../../build/light-patterns.mjs'
import { pattern } from '../../src/reading/pattern.ts'
import { plainSource } from '../../src/reading/plain-source.ts'
import { root, sources } from '../support/house.ts'

const written = sources('src').flatMap((file) =>
  slowPatterns(readFileSync(join(root, file), 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').flatMap(
    ({ source, flags }) => (source === undefined || flags === undefined ? [] : [{ source, flags }]),
  ),
)

/** Words that the expressions themselves are written with, so that they find something. */
const vocabulary = [...new Set(written.flatMap(({ source }) => source.match(/[a-zа-яё]{2,}/gi) ?? []))]
const odd = ['Łukasz', 'ÉCOLE', 'Straße', 'İzmir', '李娜', '👩‍💻', 'e\u0301', 'ſ', 'µ', '½', 'Ґалаґан', 'K']
const marks = [
  ' ',
  ', ',
  '. ',
  ' - ',
  ': ',
  '@',
  '#',
  '/',
  '+7 916 123-45-67',
  '12',
  '10:30',
  '№',
  '«',
  '»',
  '…',
  '\n',
  '',
]
const cased = fc
  .constantFrom(...vocabulary)
  .chain((word) => fc.constantFrom(word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: cased },
      { weight: 6, arbitrary: fc.constantFrom(...marks) },
      fc.constantFrom(...odd),
    ),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(''))

test('there are many expressions to be lightened', () => {
  expect(written.length).toBeGreaterThan(100)
})

test('every one of them finds what it finds as it is written', () => {
  const pairs = written.map(({ source, flags }) => {
    const plain = plainSource(source, flags)
    return { ours: pattern(source, flags, plain === source || plain), source, flags }
  })
  fc.assert(
    fc.property(text, (text) => {
      for (const { ours, source, flags } of pairs)
        expect(allOf(ours(), text), `/${source}/${flags}`).toEqual(allOf(new RegExp(source, flags), text))
    }),
    { numRuns: 300 },
  )
})

test('every one of them can be said plainer but for a few', () => {
  expect(written.filter(({ source }) => /[\u{10000}-\u{10ffff}]|\\k|\\u\{/u.test(source)).length).toBeLessThan(10)
})

test.each([
  [/(?<first>[a-z]+) (\p{Lu}+)/giu, 'Jane DOE, Лена ПЕТРОВА'],
  [/[^\p{L}]+/u, 'abc, где'],
  [/\P{L}+/gu, 'abc, где'],
  [/[\P{L}]/u, 'abc, где'],
  [/\u0410б/iu, 'Хаб аБ'],
  [/^(\p{L})\1$/iu, 'Аа'],
  [/(a)|b/i, 'B'],
  [/привет/iy, 'Привет'],
])('%s does the same through every call', (written, text) => {
  const ours = () => pattern(written.source, written.flags)()
  expect(ours().source).toBe(written.source)
  expect(ours().flags).toBe(written.flags)
  expect(ours().test(text)).toBe(new RegExp(written).test(text))
  expect(text.replace(ours(), '<$&|$1>')).toBe(text.replace(new RegExp(written), '<$&|$1>'))
  expect(text.split(ours())).toEqual(text.split(new RegExp(written)))
  expect(text.search(ours())).toBe(text.search(new RegExp(written)))
})

/** All that an expression finds, one after the other where it goes on, with where it stands afterwards. */
function allOf(expression: RegExp, text: string) {
  const found = []
  for (let one = expression.exec(text); one !== null; one = expression.exec(text)) {
    found.push({ all: [...one], index: one.index, groups: { ...one.groups }, at: expression.lastIndex })
    if (!expression.global) break
    if (one[0] === '') expression.lastIndex += 1
  }
  return { found, at: expression.lastIndex }
}

import { expect, test } from 'vitest'
import { writtenOf } from '../../../build/ready-words.mjs'
import { english } from '../../../src/reading/touch/outcome-en.ts'
import { russian } from '../../../src/reading/touch/outcome-ru.ts'
import { alternativesIn, alternativesOf } from '../../../src/reading/touch/word-needs.ts'
import { WordPattern } from '../../../src/reading/touch/word-pattern.ts'

const texts = [
  ' called not answer ',
  ' he will pass on the offer ',
  ' very interested in the starter kit ',
  ' re ordered two jars at 20 ',
  ' too busy right now call after the holidays ',
  ' еще не купила думает до пятницы ',
  ' трубку взяла дочка ее не было ',
  ' просила больше не звонить ',
  ' взяла набор за 5400 ',
]

test.each([...english.rows, ...russian.rows].filter(({ alone }) => !alone).map((row) => [row.says.slice(0, 40), row]))(
  'what is left out of "%s" would not be found',
  (_, { says }) => {
    const whole = new RegExp(` (?:${says.replace(/(?<! )\$/g, ' $')})(?= |$)`)
    for (const text of texts) expect(new WordPattern(says).exec(text)?.[0]).toBe(whole.exec(text)?.[0])
  },
)

test.each([
  ['(?:re ?)?ordered|took', ' reordered it ', 1],
  ['(?:very |so )?keen', ' so keen ', 1],
  ['(?<!be )called', ' she called ', 1],
  ['no way$', ' no way at all ', 0],
] as const)('"%s" in "%s"', (says, text, found) => {
  expect(new WordPattern(says).test(text) ? 1 : 0).toBe(found)
})

test('what the build writes down of a pattern is read as the pattern itself', () => {
  for (const { says } of [...english.rows, ...russian.rows])
    expect(alternativesIn(writtenOf(alternativesOf(says)), says)).toEqual(alternativesOf(says))
})

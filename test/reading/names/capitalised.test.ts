import { expect, test } from 'vitest'
import { capitalised } from '../../../src/reading/names/capitalised.ts'

test.each([
  ['hazel dunn', 'Hazel Dunn'],
  ['piet van der meer', 'Piet van der Meer'],
  ["maeve o'dowd", "Maeve O'Dowd"],
  ['anne-marie pike', 'Anne-Marie Pike'],
  ['лидия петрова-водкина', 'Лидия Петрова-Водкина'],
  ['Hazel dunn', 'Hazel dunn'],
  ['DJ hazel', 'DJ hazel'],
])('"%s" is written %s', (typed, written) => {
  expect(capitalised(typed)).toBe(written)
})

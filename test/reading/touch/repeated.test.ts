import { expect, test } from 'vitest'
import { repeatedIn } from '../../../src/reading/touch/repeated.ts'

test.each([
  ['keen, call every monday at 10', ['call every monday at 10']],
  ['she wants a call every friday', ['she wants a call every friday']],
  ['reached, ring her each month', ['ring her each month']],
  ['просила писать раз в неделю', ['просила писать раз в неделю']],
  ['texted her every week', []],
  ['left a message every day, no answer', []],
  ['she trains every monday', []],
  ['she wants a discount every month', []],
  ['набирала каждый день, не берёт', []],
  ['call friday, likely keen', []],
])('of %j time and again is %j', (words, clauses) => {
  expect(repeatedIn(words).map((clause) => clause.trim())).toEqual(clauses)
})

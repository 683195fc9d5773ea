import { expect, test } from 'vitest'
import { withoutOthers } from '../../../src/reading/touch/others-doing.ts'

test.each([
  ['Linda Kowalski bought the starter kit', 'Gary Bell', ''],
  ['Mike Brennan called, wants the quote', 'Priya Raman', ','],
  ['helen ordered, priya is keen', 'Priya Raman', ', priya is keen'],
  ['called, tom answered', 'Priya Raman', 'called,'],
  ['Karen said stop calling', 'Priya Raman', ''],
])('what somebody else did is not theirs: %s', async (words, own, left) => {
  expect((await withoutOthers(words, own)).replace(/\s+/g, ' ').trim()).toBe(left)
})

test.each([
  ['Gary bought the starter kit', 'Gary Bell'],
  ['Beth ordered two sets', 'Elizabeth Hartley'],
  ['Bell said no', 'Gary Bell'],
  ['she said no', 'Priya Raman'],
  ['May is better for her', 'Priya Raman'],
  ['Deposit paid', 'Priya Raman'],
  ['her husband said no', 'Priya Raman'],
  ['spoke to Helen, she is interested', 'Priya Raman'],
  ['mark is fine', 'Priya Raman'],
])('all other words are left: %s', async (words, own) => {
  expect(await withoutOthers(words, own)).toBe(words)
})

import { expect, test } from 'vitest'
import { keyOf, russianOn } from '../../src/reading/physical-key.ts'

test.each([
  ['к', 'r'],
  ['т', 'n'],
  ['ш', 'i'],
  ['д', 'l'],
  ['щ', 'o'],
  ['ч', 'x'],
  ['Й', 'q'],
  ['ё', '`'],
  ['r', 'r'],
  ['7', '7'],
  ['漢', '漢'],
])('%s is on the key %s', (letter, key) => {
  expect(keyOf(letter)).toBe(key)
})

test('every letter key leads there and back', () => {
  for (const key of 'abcdefghijklmnopqrstuvwxyz') expect(keyOf(russianOn(key))).toBe(key)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../src/reading/nearest.ts'
import { isOneSlip } from '../../../src/reading/names/slip.ts'

test.each([
  ['иванов', 'ивнов', true],
  ['иванов', 'ивванов', true],
  ['иванов', 'ивонов', true],
  ['иванов', 'ивнаов', true],
  ['иванов', 'иванов', false],
  ['иванов', 'ивнвоа', false],
  ['иванов', 'ива', false],
  ['', 'я', true],
  ['ab', 'ba', true],
])('%s and %s: one letter apart is %s', (one, other, expected) => {
  expect([isOneSlip(one, other), isOneSlip(other, one)]).toEqual([expected, expected])
})

const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 6 })

test('it is one slip where the distance is one', () => {
  fc.assert(fc.property(word, word, (one, other) => isOneSlip(one, other) === (editDistance(one, other, 3) === 1)))
})

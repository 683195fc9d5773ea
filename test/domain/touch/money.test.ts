import { expect, test } from 'vitest'
import { decimalOf, minorFrom } from '../../../src/domain/touch/money.ts'
import { runsOutOn } from '../../../src/domain/touch/order.ts'

test.each([
  ['49', 'EUR', 4900],
  ['49.5', 'EUR', 4950],
  ['1 200,50', 'EUR', 120050],
  ['1\u00a0200\u202f300', 'RUB', 120030000],
  ['49.505', 'EUR', undefined],
  ['49.505', 'KWD', 49505],
  ['49.5050', 'KWD', undefined],
  ['1500', 'JPY', 1500],
  ['1500.5', 'JPY', undefined],
  ['12 34', 'EUR', undefined],
  ['.5', 'EUR', undefined],
  ['49.', 'EUR', undefined],
  ['-49', 'EUR', undefined],
  ['a lot', 'EUR', undefined],
  ['90071992547409.91', 'EUR', 9007199254740991],
  ['90071992547409.92', 'EUR', undefined],
])('%s of %s is %s', (text, currency, minor) => {
  expect(minorFrom(text, currency)).toBe(minor)
})

test.each([
  [4950, 'EUR', '49.50'],
  [-4950, 'EUR', '-49.50'],
  [1500, 'JPY', '1500'],
  [49505, 'KWD', '49.505'],
])('%i of %s is written %s', (minor, currency, text) => {
  expect(decimalOf({ minor, currency })).toBe(text)
})

test('what was bought is used up after the days it lasts, where they are known', () => {
  expect(runsOutOn({ day: '2026-03-10', lastsDays: 30 })).toBe('2026-04-09')
  expect(runsOutOn({ day: '2026-03-10', lastsDays: null })).toBeNull()
  expect(runsOutOn(undefined)).toBeNull()
})

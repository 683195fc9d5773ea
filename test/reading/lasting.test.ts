import { expect, test } from 'vitest'
import { readLasting } from '../../src/reading/lasting.ts'

test.each([
  ['30', 30],
  ['30d', 30],
  ['30 days', 30],
  ['6 weeks', 42],
  ['2 months', 60],
  ['month', 30],
  ['месяц', 30],
  ['3 недели', 21],
  ['45 дней', 45],
  ['год', 365],
  ['', undefined],
  ['0', undefined],
  ['9999', undefined],
  ['some', undefined],
  ['1.5 months', undefined],
] as const)('"%s" is %s days', (text, days) => {
  expect(readLasting(text)).toBe(days)
})

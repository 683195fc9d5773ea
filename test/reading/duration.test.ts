import { expect, test } from 'vitest'
import { readLength, readMinutes } from '../../src/reading/duration.ts'

test.each([
  ['45', 45],
  ['45m', 45],
  ['45 min', 45],
  ['1h', 60],
  ['1h30', 90],
  ['1h 30m', 90],
  ['1:30', 90],
  ['1.5h', 90],
  ['2 hours', 120],
  ['45м', 45],
  ['45 минут', 45],
  ['1 час', 60],
  ['2 часа 15 минут', 135],
  ['1,5 часа', 90],
  ['полчаса', 30],
  ['0', undefined],
  ['soon', undefined],
  ['-5m', undefined],
  ['1:75', undefined],
  ['45m please', undefined],
])('%s is %s minutes', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes)
})

test.each([
  ['2d', 2880],
  ['2 days', 2880],
  ['1 день', 1440],
  ['168h', 10_080],
  ['90m', 90],
  ['0d', undefined],
  ['2 weeks', undefined],
])('the length %s is %s minutes', (text, minutes) => {
  expect(readLength(text)).toBe(minutes)
})

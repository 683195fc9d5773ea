import { expect, test } from 'vitest'
import {
  addMonths,
  dayFrom,
  dayNumber,
  readDay,
  readWallTime,
  wallTimeFrom,
  weekdayOf,
} from '../../../src/domain/time/day.ts'

test.each([
  [1, 1, 1, '0001-01-01'],
  [9999, 12, 31, '9999-12-31'],
  [2024, 2, 29, '2024-02-29'],
  [2000, 2, 29, '2000-02-29'],
  [1900, 2, 29, undefined],
  [2026, 2, 29, undefined],
  [2026, 4, 31, undefined],
  [2026, 6, 30, '2026-06-30'],
  [2026, 1, 0, undefined],
  [2026, 0, 1, undefined],
  [2026, 13, 1, undefined],
  [0, 1, 1, undefined],
  [10_000, 1, 1, undefined],
  [2026.5, 1, 1, undefined],
])('%d-%d-%d is the day %s', (year, month, date, day) => {
  expect(dayFrom(year, month, date)).toBe(day)
})

test.each([
  ['2026-03-10', '2026-03-10'],
  ['2026-3-10', undefined],
  ['12026-03-10', undefined],
  ['2026-03-10T09:00', undefined],
])('%s is read as the day %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each([
  ['00:00', '00:00'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['12:60', undefined],
  ['9:30', undefined],
  ['09:30:00', undefined],
])('%s is the time %s', (text, time) => {
  expect(readWallTime(text)).toBe(time)
})

test('a clock shows whole hours and minutes from 0 on', () => {
  expect(wallTimeFrom(-1, 0)).toBeUndefined()
  expect(wallTimeFrom(9, -1)).toBeUndefined()
  expect(wallTimeFrom(9.5, 0)).toBeUndefined()
  expect(wallTimeFrom(9, 0.5)).toBeUndefined()
  expect(wallTimeFrom(9, 5)).toBe('09:05')
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
] as const)('%s moved by %i months is %s', (day, months, moved) => {
  expect(addMonths(day, months)).toBe(moved)
})

test('days before 1970 have their weekday too', () => {
  expect(dayNumber('1969-12-31')).toBe(-1)
  expect([weekdayOf('1969-12-31'), weekdayOf('1970-01-01'), weekdayOf('1900-01-01')]).toEqual([3, 4, 1])
})

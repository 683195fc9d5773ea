import { expect, test } from 'vitest'
import { nextBirthday } from '../../../src/domain/time/birthday.ts'

test.each([
  ['1986-03-14', '2026-03-10', { day: '2026-03-14', age: 40 }],
  ['1986-03-10', '2026-03-10', { day: '2026-03-10', age: 40 }],
  ['1986-03-09', '2026-03-10', { day: '2027-03-09', age: 41 }],
  ['--12-24', '2026-03-10', { day: '2026-12-24', age: null }],
  ['2000-02-29', '2026-02-01', { day: '2026-02-28', age: 26 }],
  ['2000-02-29', '2028-02-01', { day: '2028-02-29', age: 28 }],
  ['someday', '2026-03-10', null],
] as const)('of %s the next birthday from %s on is %j', (birthday, today, next) => {
  expect(nextBirthday(birthday, today)).toEqual(next)
})

import { expect, test } from 'vitest'
import { readBirthday as fromSheet } from '../../src/exchange/people/tidy.ts'
import { readBirthday } from '../../src/reading/birthday.ts'

test.each([
  ['05-09-1990', '1990-05-09', '1990-09-05'],
  ['5-9-1990', '1990-05-09', '1990-09-05'],
  ['05/09/1990', '1990-05-09', '1990-09-05'],
  ['5-9', '--05-09', '--09-05'],
  ['5/9', '--05-09', '--09-05'],
  ['05-09', '--05-09', '--05-09'],
  ['02-29', '--02-29', '--02-29'],
  ['--05-09', '--05-09', '--05-09'],
  ['12-25-1990', '1990-12-25', '1990-12-25'],
  ['25-12-1990', '1990-12-25', '1990-12-25'],
  ['12-25', '--12-25', '--12-25'],
  ['25-12', '--12-25', '--12-25'],
  ['05.09.1990', '1990-09-05', '1990-09-05'],
  ['1990-05-09', '1990-05-09', '1990-05-09'],
  ['13-13-1990', null, null],
  ['31-02-1990', null, null],
])('the birthday %s of a sheet is %s month first, %s day first', (text, monthFirst, dayFirst) => {
  expect([fromSheet(text, 'mdy'), fromSheet(text, 'dmy')]).toEqual([monthFirst, dayFirst])
})

test.each([
  ['12-25-1990', '1990-12-25'],
  ['25-12-1990', '1990-12-25'],
  ['05-05-1990', '1990-05-05'],
  ['05-09', '--05-09'],
  ['12-25', '--12-25'],
  ['25-12', '--12-25'],
  ['05-09-1990', undefined],
  ['5-9', undefined],
  ['5/9/1990', undefined],
])('a typed birthday %s is %s', (text, expected) => {
  expect(readBirthday(text, '2026-03-10')).toBe(expected)
})

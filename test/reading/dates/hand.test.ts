import { expect, test } from 'vitest'
import { readOwn } from '../../../src/reading/dates/own.ts'
import { readWhen } from '../../../src/reading/dates/read-when.ts'
import { dateContext, read } from '../../support/dates.ts'

test.each([
  ['next business day', '2026-03-12'],
  ['friday week', '2026-03-20'],
  ['tuesday fortnight', '2026-03-31'],
  ['friday eod', '2026-03-13 18:00'],
  ['end of the day tomorrow', '2026-03-12 18:00'],
  ['in two and a half weeks', '2026-03-28'],
  ['in 2 fridays', 'date-not-understood'],
  ['24 november twenty twenty seven', '2027-11-24'],
  ['may 5th two thousand and thirty', '2030-05-05'],
  ['june 10-14', '2026-06-10'],
  ['10th-14th june 2027', '2027-06-10'],
  ['june 10 - 31', 'date-impossible'],
  ['10:00 GMT+0300 (Moscow Standard Time) 24 nov 2026', '2026-11-24 10:00 Etc/GMT-3'],
  ['3 weeks from tomorrow', '2026-04-02'],
])('"%s" is %s', async (phrase, expected) => {
  expect(await read(phrase)).toBe(expected)
})

test.each([
  ['two fridays ago', '2026-02-27'],
  ['3 years ago tomorrow', '2023-03-12'],
  ['a year ago today', '2025-03-11'],
  ['2 пятницы назад', '2026-02-27'],
  ['fifteen august nineteen ninety three', '1993-08-15'],
])('of a touch "%s" is %s', async (phrase, expected) => {
  expect(await read(phrase, { tense: 'past' })).toBe(expected)
})

test.each([
  ['днём', '2026-03-11 15:00'],
  ['завтра днём', '2026-03-12 15:00'],
  ['в часе', 'date-not-understood'],
  ['в час дня', '2026-03-11 13:00'],
  ['завтра в час', '2026-03-12 13:00'],
  ['в час ночи', '2026-03-12 01:00'],
  ['через час', '2026-03-11 11:20'],
  ['часов в пять', '2026-03-11 17:00'],
  ['завтра часов в 11', '2026-03-12 11:00'],
  ['в 3 квартале', '2026-07-01'],
  ['через 3 квартала', '2026-12-11'],
  ['следующий рабочий день', '2026-03-12'],
  ['в пятницу к концу дня', '2026-03-13 18:00'],
  ['в четверг через неделю', '2026-03-19'],
  ['через 2 пятницы', '2026-03-20'],
  ['с 7 по 11 мая', '2026-05-07'],
])('«%s» - %s', async (phrase, expected) => {
  expect(await read(phrase, { lang: 'ru' })).toBe(expected)
})

test.each([
  ['in several days', '2026-03-18'],
  ['через несколько дней', '2026-03-14'],
])('"%s" is left to chrono-node, as the measurements need', async (phrase, expected) => {
  expect(readOwn(phrase, dateContext()).kind).toBe('unknown')
  expect(await read(phrase)).toBe(expected)
})

test.each([
  ['2026-10-25T00:10:00.000Z', '2026-10-25 02:30', undefined],
  ['2026-10-25T01:10:00.000Z', '2026-10-25 02:30', '2026-10-25T01:30:00.000Z'],
] as const)(
  'at %s, when the clock shows 02:10 for one of two times, 20 minutes are 20 minutes',
  async (at, said, second) => {
    const given = { zone: 'Europe/Berlin', now: '2026-10-25 02:10', at }
    expect(await read('in 20 minutes', given)).toBe(said)
    expect((await readWhen('in 20 minutes', dateContext(given))).at).toBe(second)
    expect(await read('через 2 часа', given)).toBe(second === undefined ? '2026-10-25 03:10' : '2026-10-25 04:10')
  },
)

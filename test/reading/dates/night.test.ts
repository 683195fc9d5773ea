import { describe, expect, test } from 'vitest'
import { read } from '../../support/dates.ts'

describe('an hour of the night is of the night to come', () => {
  test.each([
    ['tonight at 1', '2026-03-12 01:00'],
    ['1 tonight', '2026-03-12 01:00'],
    ['tonight at one', '2026-03-12 01:00'],
    ['tonight at half past one', '2026-03-12 01:30'],
    ['tonight at 1am', '2026-03-12 01:00'],
    ['tonight at 12', '2026-03-12 00:00'],
    ['tonight at 12:30', '2026-03-12 00:30'],
    ['tonight at 00:30', '2026-03-12 00:30'],
    ['tonight at half past twelve', '2026-03-12 00:30'],
    ['tonight at midnight', '2026-03-12 00:00'],
    ['tonight at 4', '2026-03-12 04:00'],
    ['this night at 2', '2026-03-12 02:00'],
    ['2 at night', '2026-03-12 02:00'],
    ['tomorrow night at 1', '2026-03-13 01:00'],
    ['friday night at 12:30', '2026-03-14 00:30'],
    ['friday evening at 12', '2026-03-14 00:00'],
    ['сегодня ночью в час', '2026-03-12 01:00'],
    ['сегодня ночью в 2', '2026-03-12 02:00'],
    ['сегодня ночью в полпервого', '2026-03-12 00:30'],
    ['сегодня ночью в 12', '2026-03-12 00:00'],
    ['сегодня ночью в 5', '2026-03-12 05:00'],
    ['сегодня в час ночи', '2026-03-12 01:00'],
    ['сегодня вечером в 12', '2026-03-12 00:00'],
    ['ночью в 2', '2026-03-12 02:00'],
    ['в час ночи', '2026-03-12 01:00'],
    ['завтра в 2 ночи', '2026-03-12 02:00'],
    ['в пятницу в час ночи', '2026-03-13 01:00'],
  ])('%s', async (phrase, expected) => {
    expect(await read(phrase)).toBe(expected)
  })

  test.each([
    ['tonight at 5', '2026-03-11 17:00'],
    ['tonight', '2026-03-11 18:00'],
    ['this evening at 4', '2026-03-11 16:00'],
    ['сегодня вечером в 4', '2026-03-11 16:00'],
    ['friday evening at 4', '2026-03-13 16:00'],
    ['tonight at 8', '2026-03-11 20:00'],
    ['tonight at 11', '2026-03-11 23:00'],
    ['friday night at 9', '2026-03-13 21:00'],
    ['friday evening at 6', '2026-03-13 18:00'],
    ['сегодня ночью в 11', '2026-03-11 23:00'],
    ['завтра ночью в 11', '2026-03-12 23:00'],
    ['сегодня вечером в 8', '2026-03-11 20:00'],
    ['today at 24:00', '2026-03-12 00:00'],
  ])('an hour of the evening before is not: %s', async (phrase, expected) => {
    expect(await read(phrase)).toBe(expected)
  })

  test.each(['завтра ночью в 2', 'в пятницу ночью в 12', 'вчера ночью в 2'])(
    'of the night of a day named in Russian people mean either: %s',
    async (phrase) => {
      expect(await read(phrase, { tense: phrase.startsWith('вчера') ? 'past' : 'future' })).toBe('doubtful')
    },
  )

  test.each([
    ['tonight at 1', '2026-03-11 01:00'],
    ['сегодня ночью в 2', '2026-03-11 02:00'],
    ['сегодня в 2 ночи', '2026-03-11 02:00'],
    ['tonight at 12', '2026-03-12 00:00'],
  ])('at twenty past midnight it is the night there is: %s', async (phrase, expected) => {
    expect(await read(phrase, { now: '2026-03-11 00:20' })).toBe(expected)
  })

  test.each([
    ['last night at 1', '2026-03-11 01:00'],
    ['last night at 12:30', '2026-03-11 00:30'],
    ['last night at 8', '2026-03-10 20:00'],
    ['сегодня ночью в 2', '2026-03-11 02:00'],
    ['ночью в 2', '2026-03-11 02:00'],
    ['вчера в 2 ночи', '2026-03-10 02:00'],
  ])('of a touch it is the night that was: %s', async (phrase, expected) => {
    expect(await read(phrase, { tense: 'past' })).toBe(expected)
  })

  test.each(['24:10', 'tonight at 24:10', 'friday 13pm'])('no clock shows %s', async (phrase) => {
    expect(await read(phrase)).toMatch(/^date-/)
  })
})

import { expect, test } from 'vitest'
import { find, read } from '../../support/dates.ts'

test.each([
  ['today', '2026-03-11'],
  ['tomorrow', '2026-03-12'],
  ['the day after tomorrow', '2026-03-13'],
  ['friday', '2026-03-13'],
  ['on friday', '2026-03-13'],
  ['wednesday', '2026-03-18'],
  ['this friday', '2026-03-13'],
  ['next friday', '2026-03-20'],
  ['next tue 10am', '2026-03-17 10:00'],
  ['tue 10am', '2026-03-17 10:00'],
  ['fri at 5', '2026-03-13 17:00'],
  ['in 3 days', '2026-03-14'],
  ['in a week', '2026-03-18'],
  ['in two months', '2026-05-11'],
  ['in 1 minute', '2026-03-11 10:21'],
  ['in an hour', '2026-03-11 11:20'],
  ['2026-11-24', '2026-11-24'],
  ['24 nov', '2026-11-24'],
  ['nov 24th at 10:30', '2026-11-24 10:30'],
  ['4/5', '2026-04-05'],
  ['24.11', '2026-11-24'],
  ['at 10:30', '2026-03-11 10:30'],
  ['at 10', '2026-03-12 10:00'],
  ['tomorrow morning', '2026-03-12 09:00'],
  ['tomorrow evening', '2026-03-12 18:00'],
  ['сегодня', '2026-03-11'],
  ['завтра', '2026-03-12'],
  ['послезавтра', '2026-03-13'],
  ['в пятницу', '2026-03-13'],
  ['в следующий вторник', '2026-03-17'],
  ['в пн', '2026-03-16'],
  ['через 3 дня', '2026-03-14'],
  ['через неделю', '2026-03-18'],
  ['через полчаса', '2026-03-11 10:50'],
  ['24 ноября', '2026-11-24'],
  ['24.11 в 11', '2026-11-24 11:00'],
  ['в 11', '2026-03-11 11:00'],
  ['в 11 утра', '2026-03-11 11:00'],
  ['в пятницу в 11', '2026-03-13 11:00'],
  ['завтра утром', '2026-03-12 09:00'],
  ['завтра в 5 вечера', '2026-03-12 17:00'],
  ['next вторник', '2026-03-17'],
])('"%s" is %s', async (phrase, expected) => {
  expect(await read(phrase)).toBe(expected)
})

test.each([
  ['yesterday', '2026-03-10'],
  ['3 days ago', '2026-03-08'],
  ['last friday', '2026-03-06'],
  ['friday', '2026-03-06'],
  ['yesterday at 5', '2026-03-10 17:00'],
  ['вчера', '2026-03-10'],
  ['неделю назад', '2026-03-04'],
  ['в прошлую пятницу', '2026-03-06'],
])('"%s" of a touch is %s', async (phrase, expected) => {
  expect(await read(phrase, { tense: 'past' })).toBe(expected)
})

test.each([
  ['31 june', 'date-impossible'],
  ['24:10', 'date-impossible'],
  ['yesterday', 'date-past'],
  ['1 march 2026', 'date-past'],
  ['sometime soonish', 'date-not-understood'],
  ['friday tomorrow', 'date-impossible'],
])('"%s" is refused: %s', async (phrase, code) => {
  expect(await read(phrase)).toBe(code)
})

test.each([
  ['Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo', 'next tue 10am = 2026-03-17 10:00'],
  ['Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня', 'через 3 дня = 2026-03-14'],
  ['room 12', 'none'],
  ['2 boxes for $24.11', 'none'],
  ['May called about the order', 'none'],
  ['5 упаковок', 'none'],
])('in "%s" stands %s', async (text, expected) => {
  expect(await find(text)).toBe(expected)
})

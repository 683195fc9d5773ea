import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Weekday } from '../../../src/domain/time/day.ts'
import { readRule } from '../../../src/domain/time/occurrences.ts'
import { writeRule, type Recurrence } from '../../../src/domain/time/recurrence.ts'
import { en } from '../../../src/i18n/en.ts'
import { ru } from '../../../src/i18n/ru.ts'
import { readRecurrence } from '../../../src/reading/dates/recurrence/read.ts'
import { recurrenceWords, ruleWords } from '../../../src/render/words/rule.ts'
import { dateContext } from '../../support/dates.ts'

const today = '2026-03-11'

describe('a rule is told as people say it', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=MO', 'every Monday', 'по понедельникам'],
    ['FREQ=WEEKLY;BYDAY=TU,FR', 'every Tuesday and Friday', 'по вторникам и пятницам'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,SU', 'every Monday, Wednesday and Sunday', 'по понедельникам, средам и воскресеньям'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday', 'по будням'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'every 2 weeks on Thursday', 'каждые 2 недели по четвергам'],
    ['FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=30', 'every Monday at 09:30', 'по понедельникам в 09:30'],
    ['FREQ=DAILY;INTERVAL=3;COUNT=5', 'every 3 days, 5 times', 'каждые 3 дня, 5 раз'],
    ['FREQ=DAILY;UNTIL=20260601', 'every day, until 1 Jun', 'каждый день, до 1 июня'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', 'every month on the 15th', 'каждый месяц 15-го числа'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'every month on the 1st and the 15th', 'каждый месяц 1-го и 15-го числа'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day', 'каждый месяц в последний день'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
      'every month on the 30th, else the last day',
      'каждый месяц 30-го числа, иначе в последний день',
    ],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      'every year on the last day of February',
      'каждый год в последний день февраля',
    ],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=2', 'every 3 months on the 2nd', 'каждые 3 месяца 2-го числа'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'every month on the first Monday', 'каждый месяц в первый понедельник'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday', 'каждый месяц в последнюю пятницу'],
    [
      'FREQ=MONTHLY;BYDAY=2WE,4WE',
      'every month on the second Wednesday and the fourth Wednesday',
      'каждый месяц во вторую среду и в четвёртую среду',
    ],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=9', 'every year on 9 May', 'каждый год 9 мая'],
    [
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      'every year on the fourth Thursday of November',
      'каждый год в четвёртый четверг ноября',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'every month on the last weekday',
      'каждый месяц в последний будний день',
    ],
    [
      'FREQ=MONTHLY;BYDAY=WE,FR;BYSETPOS=1',
      'every month on the first of Wednesday and Friday',
      'каждый месяц в первый день из тех, что выпадают по средам и пятницам',
    ],
    ['FREQ=WEEKLY;BYMONTH=1;BYDAY=MO', 'every Monday in January', 'по понедельникам в январе'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYMONTH=6,7;BYDAY=TU',
      'every 2 weeks on Tuesday in June and July',
      'каждые 2 недели по вторникам в июне и июле',
    ],
    [
      'FREQ=YEARLY;BYWEEKNO=12,14;BYDAY=MO',
      'every year on Monday in week 12 and 14',
      'каждый год по понедельникам на 12-й и 14-й неделе',
    ],
    ['FREQ=YEARLY;BYYEARDAY=100', 'every year on the 100th day of the year', 'каждый год в 100-й день года'],
    ['FREQ=YEARLY;BYYEARDAY=-1', 'every year on the last day of the year', 'каждый год в последний день года'],
    ['FREQ=YEARLY;BYDAY=20MO', 'every year on the 20th Monday', 'каждый год в 20-й понедельник'],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      'every month on Friday and the 13th',
      'каждый месяц по пятницам 13-го числа',
    ],
    ['FREQ=HOURLY;BYDAY=FR', 'repeats', 'повторяется'],
  ])('%s is %s, in Russian %s', (rule, english, russian) => {
    expect(ruleWords(rule, { words: en, today })).toBe(english)
    expect(ruleWords(rule, { words: ru, today })).toBe(russian)
  })
})

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)
const none: Omit<Recurrence, 'freq'> = {
  interval: 1,
  weekdays: [],
  monthDays: [],
  months: [],
  yearDays: [],
  weekNumbers: [],
  positions: [],
  time: null,
  zone: null,
  start: null,
  count: null,
  until: null,
}
const interval = fc.integer({ min: 1, max: 12 })
const dates = fc
  .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 })
  .map((list) => list.sort((a, b) => a - b))
const days: fc.Arbitrary<Recurrence> = fc
  .oneof(
    fc.record({ interval, freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY') }),
    fc
      .uniqueArray(weekday, { minLength: 1, maxLength: 7 })
      .map((list) => list.sort((a, b) => a - b).map((one) => ({ weekday: one, n: null })))
      .chain((weekdays) => interval.map((every) => ({ freq: 'WEEKLY' as const, interval: every, weekdays }))),
    fc.record({ freq: fc.constant('MONTHLY'), interval, monthDays: fc.oneof(dates, fc.constant([-1])) }),
    fc
      .record({ weekday, n: fc.constantFrom(1, 2, 3, 4, 5, -1) })
      .chain((one) => interval.map((every) => ({ freq: 'MONTHLY' as const, interval: every, weekdays: [one] }))),
    fc.record({
      freq: fc.constant('YEARLY'),
      months: fc.integer({ min: 1, max: 12 }).map((one) => [one]),
      monthDays: fc.integer({ min: 1, max: 28 }).map((one) => [one]),
    }),
  )
  .map((rule) => ({ ...none, ...rule }))
const time = fc.constantFrom(null, '09:00', '14:30', '00:05', '23:59')
const limits = fc.constantFrom({}, { count: 5 }, { count: 1 }, { until: '2026-06-01' }, { until: '2027-12-24' })

test.each(['en', 'ru'] as const)('in words (%s) a rule reads back as the same rule', (lang) => {
  const words = lang === 'en' ? en : ru
  fc.assert(
    fc.property(days, time, limits, (rule, at, limit) => {
      const whole = { ...rule, time: at, ...limit } as Recurrence
      const said = recurrenceWords(whole, { words, today })
      const read = readRecurrence(said, dateContext({ lang, tense: 'any' }))
      expect(read === null ? said : writeRule(read)).toBe(writeRule(readRule(writeRule(whole))))
    }),
    { numRuns: 400, seed: 7 },
  )
})

test('no rule is told by its own letters, whatever is in it', () => {
  const numbers = (min: number, max: number) =>
    fc.uniqueArray(fc.integer({ min, max }).filter(Boolean), { maxLength: 3 })
  const whole = fc.record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval,
    weekdays: fc.uniqueArray(
      fc.record({ weekday, n: fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 5 }).filter(Boolean)) }),
      { maxLength: 7 },
    ),
    monthDays: numbers(-31, 31),
    months: numbers(1, 12),
    yearDays: numbers(-366, 366),
    weekNumbers: numbers(1, 53),
    positions: numbers(-5, 5),
    time,
    zone: fc.constant(null),
    start: fc.constant(null),
    count: fc.constantFrom(null, 3),
    until: fc.constant(null),
  }) as fc.Arbitrary<Recurrence>
  fc.assert(
    fc.property(whole, (rule) => {
      for (const words of [en, ru]) {
        const said = ruleWords(writeRule(rule), { words, today })
        expect(said).not.toMatch(/[A-Z]{2}|[=;_]|undefined|null|NaN/)
        expect(said).toBe(said.trim().replaceAll('  ', ' '))
      }
    }),
    { numRuns: 500 },
  )
})

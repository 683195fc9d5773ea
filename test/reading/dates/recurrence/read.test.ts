import { describe, expect, test } from 'vitest'
import { writeRule } from '../../../../src/domain/time/recurrence.ts'
import { readOwn } from '../../../../src/reading/dates/own.ts'
import { readRecurrence } from '../../../../src/reading/dates/recurrence/read.ts'
import { dateContext } from '../../../support/dates.ts'

function rule(phrase: string): string {
  const read = readRecurrence(phrase, dateContext())
  if (!read) return 'none'
  return read.start === null ? writeRule(read) : `${writeRule(read)} from ${read.start}`
}

test.each([
  ['every 2 weeks', 'FREQ=WEEKLY;INTERVAL=2'],
  ['every three months', 'FREQ=MONTHLY;INTERVAL=3'],
  ['every month', 'FREQ=MONTHLY;INTERVAL=1'],
  ['every other friday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
  ['every first monday', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO'],
  ['every last thursday of the month', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=-1TH'],
  ['every second tuesday of the month', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU'],
  ['every second tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
  ['weekdays at 9', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0'],
  ['mondays, wednesdays and fridays at 8:15', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR;BYHOUR=8;BYMINUTE=15'],
  ['mon-thu every week', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH'],
  ['every morning', 'FREQ=DAILY;INTERVAL=1;BYHOUR=9;BYMINUTE=0'],
  ['every quarter', 'FREQ=MONTHLY;INTERVAL=3'],
  ['once a quarter', 'FREQ=MONTHLY;INTERVAL=3'],
  ['fortnightly', 'FREQ=WEEKLY;INTERVAL=2'],
  ['the 1st and 15th of each month', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,15'],
  ['last day of every month', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1'],
  ['every month on the 31st, else the last day', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1'],
  ['on the 30th of each month or on the last day', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
  [
    'every 2 months on the 29th, otherwise the last day of the month',
    'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29;BYSETPOS=-1',
  ],
  ['каждый месяц 30-го, иначе в последний день', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
  ['31 числа каждого месяца или в последний день месяца', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1'],
  ['every year on may 9', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=9'],
  ['every 29 feb', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=29'],
  ['weekly until 1 june', 'FREQ=WEEKLY;INTERVAL=1;UNTIL=20260601'],
  ['daily for 2 weeks', 'FREQ=DAILY;INTERVAL=1;UNTIL=20260325'],
  ['every monday from 6 april 4 times', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=4 from 2026-04-06'],
  ['каждый второй вторник', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
  ['каждый второй вторник месяца', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU'],
  ['каждые две недели', 'FREQ=WEEKLY;INTERVAL=2'],
  ['каждый месяц', 'FREQ=MONTHLY;INTERVAL=1'],
  ['каждый понедельник в 10', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=10;BYMINUTE=0'],
  ['по понедельникам и четвергам', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH'],
  ['раз в 3 месяца', 'FREQ=MONTHLY;INTERVAL=3'],
  ['раз в год 8 марта', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=3;BYMONTHDAY=8'],
  ['каждое утро', 'FREQ=DAILY;INTERVAL=1;BYHOUR=9;BYMINUTE=0'],
  ['через день', 'FREQ=DAILY;INTERVAL=2'],
  ['по будням в 9:30', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=30'],
  ['в последний день каждого месяца', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1'],
  ['5-го числа каждого месяца', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=5'],
  ['ежеквартально', 'FREQ=MONTHLY;INTERVAL=3'],
])('"%s" comes again by %s', (phrase, expected) => {
  expect(rule(phrase)).toBe(expected)
})

describe('a rule ends where its words say, and no part of its end is taken for a time or a month', () => {
  const weekly = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO'
  const at21 = `${weekly};BYHOUR=21;BYMINUTE=0`
  test.each([
    ['every monday at 21:00 until 18 june', `${at21};UNTIL=20260618`],
    ['mondays at 21:00 until 18 june 2027', `${at21};UNTIL=20270618`],
    ['every monday at 21:00 till june 18', `${at21};UNTIL=20260618`],
    ['every monday at 21:00 till 18.06', `${at21};UNTIL=20260618`],
    ['every monday at 21:00 till 18.06.2027', `${at21};UNTIL=20270618`],
    ['every monday at 21:00 until the 18th of june', `${at21};UNTIL=20260618`],
    ['every monday at 21:00 to 18 june', `${at21};UNTIL=20260618`],
    ['every monday until 18 june at 21:00', `${at21};UNTIL=20260618`],
    ['until 18 june every monday at 21:00', `${at21};UNTIL=20260618`],
    ['every monday up to and including 18 june', `${weekly};UNTIL=20260618`],
    ['every monday ending on june 18', `${weekly};UNTIL=20260618`],
    ['every monday through 18 june', `${weekly};UNTIL=20260618`],
    ['every monday through june', `${weekly};UNTIL=20260630`],
    ['every monday through 2026', `${weekly};UNTIL=20261231`],
    ['every monday until the end of june', `${weekly};UNTIL=20260630`],
    ['every monday until next friday', `${weekly};UNTIL=20260320`],
    ['every monday for 3 weeks', `${weekly};UNTIL=20260401`],
    ['for 3 weeks every monday', `${weekly};UNTIL=20260401`],
    ['every monday from 6 april for 3 weeks', `${weekly};UNTIL=20260426 from 2026-04-06`],
    ['every monday from 6 april to 18 june', `${weekly};UNTIL=20260618 from 2026-04-06`],
    ['every monday at 21:00, 5 times', `${at21};COUNT=5`],
    ['every monday at 21:00, 5 times in all', `${at21};COUNT=5`],
    ['каждый понедельник в 21:00 до 18 июня', `${at21};UNTIL=20260618`],
    ['по понедельникам в 21:00 до 18 июня 2027 года', `${at21};UNTIL=20270618`],
    ['каждый понедельник в 21:00 до 18.06.2027', `${at21};UNTIL=20270618`],
    ['каждый понедельник в 21:00 по 18 июня включительно', `${at21};UNTIL=20260618`],
    ['до 18 июня каждый понедельник в 21:00', `${at21};UNTIL=20260618`],
    ['каждый понедельник вплоть до восемнадцатого июня', `${weekly};UNTIL=20260618`],
    ['каждый понедельник до конца июня', `${weekly};UNTIL=20260630`],
    ['каждый понедельник до следующей пятницы', `${weekly};UNTIL=20260320`],
    ['каждый понедельник в течение 3 недель', `${weekly};UNTIL=20260401`],
    ['каждый понедельник на протяжении месяца', `${weekly};UNTIL=20260411`],
    ['каждый понедельник три недели подряд', `${weekly};UNTIL=20260401`],
    ['с 6 апреля по 18 июня каждый понедельник', `${weekly};UNTIL=20260618 from 2026-04-06`],
    ['каждый понедельник в 21:00, всего 5 раз', `${at21};COUNT=5`],
  ])('%s', (phrase, expected) => {
    expect(rule(phrase)).toBe(expected)
  })

  test.each([
    ['every monday from 10 to 12', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=10;BYMINUTE=0'],
    ['every monday at 10 till 12:30', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=10;BYMINUTE=0'],
    ['каждый понедельник с 9 до 18.30', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=9;BYMINUTE=0'],
    ['по средам с 10 до 12 до конца июня', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;BYHOUR=10;BYMINUTE=0;UNTIL=20260630'],
  ])('a stretch of hours is none of that: %s', (phrase, expected) => {
    expect(rule(phrase)).toBe(expected)
  })

  test.each(['monday at 21:00 until 18 may', 'понедельник в 21:00 до 18 мая', 'monday 10:00 - 18 may'])(
    'without "every" it is no one day either: %s',
    (phrase) => {
      // 18 May 2026 is a Monday, so that nothing but the words speaks against it.
      expect(readOwn(phrase, dateContext()).kind).toBe('unknown')
    },
  )
})

test.each([
  'friday',
  'in 2 weeks',
  'every now and then',
  'every time',
  'each of them',
  'every 0 days',
  'every 1.5 weeks',
  'every 40th of the month',
  'на выходных',
  'через неделю',
  'каждый раз',
  'в среду и пятницу',
])('"%s" is no rule', (phrase) => {
  expect(rule(phrase)).toBe('none')
})

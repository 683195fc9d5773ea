import { expect, test } from 'vitest'
import { writeRule } from '../../../src/domain/recurrence.ts'
import { readRecurrence } from '../../../src/reading/dates/recurrence.ts'
import { dateContext } from '../../support/dates.ts'

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

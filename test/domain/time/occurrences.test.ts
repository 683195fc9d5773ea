import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/time/day.ts'
import { occurrenceAfter, plainInterval, readRule } from '../../../src/domain/time/occurrences.ts'
import { writeRule } from '../../../src/domain/time/recurrence.ts'

/** The next few days of a rule from its anchor on. */
function next(text: string, anchor: Day, count = 3): readonly string[] {
  const rule = readRule(text)
  const days: Day[] = []
  for (let day: Day | null = addDays(anchor, -1); days.length < count;) {
    day = occurrenceAfter(rule, anchor, day)
    if (day === null) break
    days.push(day)
  }
  return days
}

test.each([
  ['FREQ=DAILY;INTERVAL=2', '2026-03-10', ['2026-03-10', '2026-03-12', '2026-03-14']],
  ['FREQ=DAILY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR', '2026-03-13', ['2026-03-13', '2026-03-16', '2026-03-17']],
  ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH', '2026-03-10', ['2026-03-12', '2026-03-16', '2026-03-19']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-03-09', ['2026-03-09', '2026-03-23', '2026-04-06']],
  ['FREQ=WEEKLY;INTERVAL=2', '2026-03-10', ['2026-03-10', '2026-03-24', '2026-04-07']],
  ['FREQ=MONTHLY;INTERVAL=1', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
  ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31']],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU', '2026-03-10', ['2026-03-10', '2026-04-14', '2026-05-12']],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR', '2026-03-10', ['2026-03-27', '2026-04-24', '2026-05-29']],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '2026-03-10', ['2026-03-15', '2026-06-15', '2026-09-15']],
  [
    'FREQ=MONTHLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    '2026-05-01',
    ['2026-05-29', '2026-06-30', '2026-07-31'],
  ],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;BYSETPOS=-1', '2026-03-11', ['2026-03-11', '2026-03-25', '2026-04-08']],
  ['FREQ=DAILY;INTERVAL=3;BYSETPOS=1', '2026-03-10', ['2026-03-10', '2026-03-13', '2026-03-16']],
  ['FREQ=YEARLY;INTERVAL=1', '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
  ['FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=9', '2026-03-10', ['2026-05-09', '2027-05-09', '2028-05-09']],
  ['FREQ=YEARLY;INTERVAL=1;BYMONTH=11;BYDAY=4TH', '2026-03-10', ['2026-11-26', '2027-11-25', '2028-11-23']],
  ['FREQ=YEARLY;INTERVAL=1;BYYEARDAY=-1', '2026-03-10', ['2026-12-31', '2027-12-31', '2028-12-31']],
  ['FREQ=YEARLY;INTERVAL=1;BYWEEKNO=1;BYDAY=MO', '2026-03-10', ['2027-01-04', '2028-01-03', '2029-01-01']],
  // Examples of section 3.8.5.3, and what ical.js reads otherwise.
  ['FREQ=YEARLY;INTERVAL=1;BYDAY=20MO', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
  ['FREQ=YEARLY;INTERVAL=1;BYWEEKNO=20;BYDAY=MO', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
  ['FREQ=MONTHLY;INTERVAL=1;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', ['1997-09-04', '1997-10-07', '1997-11-06']],
  ['FREQ=YEARLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-12-31', ['2026-12-31', '2027-12-31', '2028-12-29']],
  ['FREQ=YEARLY;INTERVAL=4;BYMONTH=1;BYMONTHDAY=-1', '2022-01-31', ['2022-01-31', '2026-01-31', '2030-01-31']],
  ['FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=29', '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
  ['FREQ=YEARLY;INTERVAL=1;BYMONTHDAY=30', '2027-01-30', ['2027-01-30', '2027-03-30', '2027-04-30']],
  ['FREQ=MONTHLY;INTERVAL=5;BYMONTH=1;BYDAY=1MO', '2023-01-02', ['2023-01-02', '2028-01-03', '2033-01-03']],
  ['FREQ=WEEKLY;INTERVAL=1;UNTIL=20260317', '2026-03-10', ['2026-03-10', '2026-03-17']],
  ['FREQ=WEEKLY;INTERVAL=1;UNTIL=20260317T235959Z', '2026-03-10', ['2026-03-10', '2026-03-17']],
  ['FREQ=YEARLY;INTERVAL=1;BYWEEKNO=11', '2026-03-10', ['2026-03-10', '2027-03-16', '2028-03-14']],
] as const)('%s from %s', (rule, anchor, days) => {
  expect(next(rule, anchor)).toEqual(days)
})

test('a rule that names no day is a plain interval', () => {
  expect(plainInterval(readRule('FREQ=WEEKLY;INTERVAL=2'))).toEqual({ count: 2, unit: 'week' })
  expect(plainInterval(readRule('FREQ=WEEKLY;INTERVAL=1;BYDAY=MO'))).toBeNull()
})

test('a rule is read as it was written', () => {
  const rule = fc.record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 12 }),
    weekdays: fc.array(
      fc.record({ weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7), n: fc.constantFrom(null, 1, 2, -1) }),
    ),
    monthDays: fc.array(fc.integer({ min: 1, max: 31 })),
    months: fc.array(fc.integer({ min: 1, max: 12 })),
    yearDays: fc.constant([]),
    weekNumbers: fc.constant([]),
    positions: fc.array(fc.constantFrom(1, -1)),
    time: fc.constantFrom(null, '09:00', '18:30'),
    zone: fc.constant(null),
    start: fc.constant(null),
    count: fc.constantFrom(null, 5),
    until: fc.constantFrom(null, '2026-12-31'),
  } as const)
  fc.assert(
    fc.property(rule, (one) => {
      expect(readRule(writeRule(one))).toEqual(one)
    }),
  )
})

test('a rule that never comes true, or hardly ever, is given up after a bounded look ahead', () => {
  expect(next('FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=30', '2026-03-10')).toEqual([])
  expect(next('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', '2026-02-10')).toEqual([])
  expect(next('FREQ=YEARLY;INTERVAL=1000', '2026-03-10', 2)).toEqual(['2026-03-10'])
  expect(next('FREQ=YEARLY;INTERVAL=1;BYDAY=MO;BYSETPOS=99', '2026-03-10', 1)).toEqual([])
})

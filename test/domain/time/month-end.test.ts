import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/domain/time/day.ts'
import { countedFrom, dateElseLast, touchInterval } from '../../../src/domain/time/month-end.ts'
import { readRule } from '../../../src/domain/time/occurrences.ts'
import { writeRule } from '../../../src/domain/time/recurrence.ts'
import { nextInSeries } from '../../../src/domain/time/series.ts'

const monthly = 'FREQ=MONTHLY;INTERVAL=1'

test.each([
  [monthly, '2027-01-28', monthly],
  [monthly, '2027-01-29', `${monthly};BYMONTHDAY=28,29;BYSETPOS=-1`],
  [monthly, '2027-01-30', `${monthly};BYMONTHDAY=28,29,30;BYSETPOS=-1`],
  [monthly, '2027-01-31', `${monthly};BYMONTHDAY=-1`],
  [`${monthly};BYMONTHDAY=-1`, '2027-03-15', monthly],
  ['FREQ=YEARLY;INTERVAL=1', '2028-02-29', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=-1'],
  ['FREQ=YEARLY;INTERVAL=1', '2027-01-31', 'FREQ=YEARLY;INTERVAL=1'],
  ['FREQ=WEEKLY;INTERVAL=2', '2027-01-31', 'FREQ=WEEKLY;INTERVAL=2'],
  ['FREQ=WEEKLY;INTERVAL=1', '2028-02-29', 'FREQ=WEEKLY;INTERVAL=1'],
  ['FREQ=YEARLY;INTERVAL=1', '2027-03-29', 'FREQ=YEARLY;INTERVAL=1'],
  ['FREQ=YEARLY;INTERVAL=1', '2027-02-28', 'FREQ=YEARLY;INTERVAL=1'],
] as const)('%s that is counted from %s is %s', (rule, day, expected) => {
  expect(writeRule(countedFrom(readRule(rule), day))).toBe(expected)
})

test.each([
  ['FREQ=MONTHLY;INTERVAL=2', 2],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 1],
  ['FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1', 1],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 1],
  ['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1', null],
  ['FREQ=MONTHLY;BYMONTHDAY=15', null],
  ['FREQ=MONTHLY;BYDAY=-1FR', null],
  ['FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=1', null],
])('%s counts from the touch by %s of its lengths', (rule, expected) => {
  expect(touchInterval(readRule(rule))?.count ?? null).toBe(expected)
})

test.each([
  ['FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', 30],
  ['FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1', 29],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', null],
  ['FREQ=YEARLY;BYMONTHDAY=28,29;BYSETPOS=-1', null],
  ['FREQ=MONTHLY;BYMONTHDAY=28,30;BYSETPOS=-1', null],
])('%s has the last day in place of %s', (rule, expected) => {
  expect(dateElseLast(readRule(rule))).toBe(expected)
})

describe('what is kept on its day goes on from the date it is counted from', () => {
  const series = (rule: string, from: Day, kept: (day: Day) => Day): readonly string[] => {
    const days: Day[] = [from]
    let text = rule
    for (let n = 0; n < 4; n++) {
      const day = days.at(-1) ?? from
      const standing = { day, time: null, zone: null, rule: text, ruleFrom: 'touch' } as const
      const next = nextInSeries(standing, kept(day))
      if (!next) break
      text = writeRule(next.rule)
      days.push(next.day)
    }
    return days
  }
  const onTime = (day: Day) => day
  test.each([
    ['the 31st', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2027-01-31', '2027-02-28 2027-03-31 2027-04-30 2027-05-31'],
    [
      'the 30th',
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
      '2027-01-30',
      '2027-02-28 2027-03-30 2027-04-30 2027-05-30',
    ],
    [
      'every second month',
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1',
      '2026-12-31',
      '2027-02-28 2027-04-30 2027-06-30 2027-08-31',
    ],
    [
      'the 29th of February',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      '2028-02-29',
      '2029-02-28 2030-02-28 2031-02-28 2032-02-29',
    ],
    ['a plain one from the 31st', 'FREQ=MONTHLY', '2027-01-31', '2027-02-28 2027-03-31 2027-04-30 2027-05-31'],
  ] as const)('%s', (_, rule, from, expected) => {
    expect(series(rule, from, onTime).slice(1).join(' ')).toBe(expected)
  })

  test('what is done later counts from the day it was done', () => {
    const late = (day: Day) => (day === '2027-02-28' ? '2027-03-03' : day)
    expect(series('FREQ=MONTHLY;BYMONTHDAY=-1', '2027-02-28', late)).toEqual([
      '2027-02-28',
      '2027-04-03',
      '2027-05-03',
      '2027-06-03',
      '2027-07-03',
    ])
  })

  test('an occurrence that was moved counts from its touch', () => {
    const moved = {
      day: '2027-03-02',
      time: null,
      zone: null,
      rule: 'FREQ=MONTHLY;BYMONTHDAY=-1;DTSTART=20270228',
      ruleFrom: 'touch',
    } as const
    expect(nextInSeries(moved, '2027-03-02')?.day).toBe('2027-04-02')
  })
})

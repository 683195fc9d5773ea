import { expect, test } from 'vitest'
import { writeRule } from '../../../src/domain/time/recurrence.ts'
import { nextInSeries, ruleWhenMoved, seriesOf, type Repeating } from '../../../src/domain/time/series.ts'

const weekly: Repeating = {
  day: '2026-03-10',
  time: '10:00',
  zone: 'Europe/Berlin',
  rule: 'FREQ=WEEKLY;INTERVAL=1',
  ruleFrom: 'calendar',
}

test('what does not repeat is no series', () => {
  const once = { ...weekly, rule: null }
  expect([seriesOf(once), ruleWhenMoved(once), nextInSeries(once, '2026-03-10')]).toEqual([null, null, null])
})

test.each<readonly [string, Partial<Repeating>, string]>([
  ['its day, time and zone', {}, 'FREQ=WEEKLY;INTERVAL=1;BYHOUR=10;BYMINUTE=0;DTSTART=20260310;TZID=Europe/Berlin'],
  ['no zone where it has no time', { time: null }, 'FREQ=WEEKLY;INTERVAL=1;DTSTART=20260310'],
  [
    'the time that its rule says',
    { rule: 'FREQ=WEEKLY;INTERVAL=1;BYHOUR=9;BYMINUTE=30' },
    'FREQ=WEEKLY;INTERVAL=1;BYHOUR=9;BYMINUTE=30;DTSTART=20260310;TZID=Europe/Berlin',
  ],
  [
    'what it was moved from before',
    { rule: 'FREQ=WEEKLY;INTERVAL=1;DTSTART=20260309' },
    'FREQ=WEEKLY;INTERVAL=1;DTSTART=20260309',
  ],
])('an occurrence that is moved leaves the series %s', (_, given, rule) => {
  expect(ruleWhenMoved({ ...weekly, ...given })).toBe(rule)
})

test.each<readonly [string, Partial<Repeating>, string, object | null]>([
  ['goes by its weekday', {}, '2026-03-10', { day: '2026-03-17', time: '10:00', zone: 'Europe/Berlin' }],
  ['skips what was missed', {}, '2026-03-26', { day: '2026-03-31' }],
  ['is not the occurrence that is open, done before its day', {}, '2026-03-08', { day: '2026-03-17' }],
  ['counts from the touch', { ruleFrom: 'touch' }, '2026-03-26', { day: '2026-04-02' }],
  ['ends with its last day', { rule: 'FREQ=WEEKLY;UNTIL=20260316' }, '2026-03-10', null],
  ['keeps its last day', { rule: 'FREQ=WEEKLY;UNTIL=20260317' }, '2026-03-10', { day: '2026-03-17' }],
  [
    'ends with its last day when it counts from the touch',
    { rule: 'FREQ=WEEKLY;UNTIL=20260316', ruleFrom: 'touch' },
    '2026-03-10',
    null,
  ],
  ['ends with the last of so many', { rule: 'FREQ=WEEKLY;COUNT=1' }, '2026-03-10', null],
  ['goes on from where it was moved', { rule: 'FREQ=WEEKLY;DTSTART=20260309' }, '2026-03-10', { day: '2026-03-16' }],
])('a weekly series %s', (_, given, touched, next) => {
  const found = nextInSeries({ ...weekly, ...given }, touched as Repeating['day'])
  if (next === null) expect(found).toBeNull()
  else expect(found).toMatchObject(next)
})

test('each of so many that is kept leaves one less', () => {
  const next = nextInSeries({ ...weekly, rule: 'FREQ=WEEKLY;INTERVAL=1;COUNT=3' }, '2026-03-10')
  expect(next && writeRule(next.rule)).toBe('FREQ=WEEKLY;INTERVAL=1;COUNT=2')
})

import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/time/day.ts'
import { occurrenceAfter, readRule } from '../../../src/domain/time/occurrences.ts'
import { instantMs, instantOf } from '../../../src/domain/time/zone.ts'
import { calendarSeries, calendarRuleText } from '../../../src/exchange/ics/rule.ts'
import type { EventOut } from '../../../src/exchange/ics/write.ts'
import { writeCalendar } from '../../support/exported.ts'
import { offsetOf } from '../../support/zones.ts'

const zones = ['America/New_York', 'Asia/Tokyo', 'Europe/Moscow', 'Asia/Kolkata', 'America/Havana', 'UTC']

function text(rule: string, day: Day, zone: string | null = null): string {
  return calendarRuleText(readRule(rule), day, zone === null ? null : { zone, offsetAt: offsetOf })
}

describe('a timed rule ends at the instant its last day ends in its zone', () => {
  const rule = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=20;BYMINUTE=0;UNTIL=20270118'
  test.each([
    ['America/New_York', '20270119T045959Z'],
    ['Asia/Tokyo', '20270118T145959Z'],
    ['Europe/Moscow', '20270118T205959Z'],
    ['Asia/Kolkata', '20270118T182959Z'],
    ['UTC', '20270118T235959Z'],
  ])('%s', (zone, until) => {
    expect(text(rule, '2027-01-11', zone)).toBe(`FREQ=WEEKLY;INTERVAL=1;UNTIL=${until}`)
  })

  test('of a day on which midnight comes twice, the first one ends it', () => {
    expect(text('FREQ=DAILY;INTERVAL=1;UNTIL=20261031', '2026-10-30', 'America/Havana')).toContain('20261101T035959Z')
  })

  test('one of days ends on a day', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;UNTIL=20270118'
    expect(text(rule, '2027-01-11')).toBe('FREQ=WEEKLY;INTERVAL=1;UNTIL=20270118')
  })
})

describe('a day that the first day says is not said again', () => {
  test.each([
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=1'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=4', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4'],
    ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=11', 'FREQ=MONTHLY;INTERVAL=1'],
    ['FREQ=YEARLY;INTERVAL=1;BYMONTH=1;BYMONTHDAY=11', 'FREQ=YEARLY;INTERVAL=1'],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH'],
    ['FREQ=WEEKLY;INTERVAL=1;BYMONTH=1;BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=1;BYMONTH=1;BYDAY=MO'],
    ['FREQ=MONTHLY;INTERVAL=1;BYDAY=2MO', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2MO'],
    ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,11', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,11'],
  ])('%s', (rule, expected) => {
    expect(text(rule, '2027-01-11')).toBe(expected)
  })

  test('but the leap day is', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=29'
    expect(text(rule, '2028-02-29')).toBe(rule)
  })
})

describe('a calendar repeats what has days of its own', () => {
  const dayOnly = { time: null, zone: null, hiddenUntilDay: null } as const
  const touch = { ...dayOnly, day: '2026-03-31', ruleFrom: 'touch' } as const
  const monday = {
    ...dayOnly,
    day: '2026-03-16',
    ruleFrom: 'calendar',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
  } as const
  test.each([
    ['by the calendar', monday, '2026-03-16'],
    ['put off, beside it from the next on', { ...monday, hiddenUntilDay: '2026-03-25' }, '2026-03-30 beside'],
    ['moved before rules kept their days', { ...monday, day: '2026-03-17' }, '2026-03-23 beside'],
    ['moved', { ...monday, day: '2026-03-17', rule: `${monday.rule};DTSTART=20260316` }, '2026-03-23 beside'],
    ['moved, the last one', { ...monday, rule: `${monday.rule};COUNT=1;DTSTART=20260309` }, null],
    ['once', { ...monday, rule: null }, null],
    ['counted from the touch without an end', { ...touch, rule: 'FREQ=DAILY' }, null],
    ['counted from the touch, so many times', { ...touch, rule: 'FREQ=DAILY;COUNT=5' }, '2026-03-31'],
    ['counted from the touch until a day', { ...touch, rule: 'FREQ=WEEKLY;UNTIL=20260501' }, '2026-03-31'],
    ['from the 31st, which not every month has', { ...touch, rule: 'FREQ=MONTHLY;COUNT=5' }, '2026-03-31'],
    ['past its end', { ...touch, rule: 'FREQ=WEEKLY;UNTIL=20260301' }, null],
  ] as const)('%s', (_, followup, expected) => {
    const series = calendarSeries(followup)
    expect(series && `${series.day}${series.isBeside ? ' beside' : ''}`).toBe(expected)
  })
})

// Clock changes are told for ten years.
test('another program finds the very instants at which the rule falls due, in every zone', () => {
  const rules = fc.constantFrom(
    'FREQ=DAILY;INTERVAL=1',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH',
    'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15',
    'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31',
    'FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO',
    'FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR',
    'FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=9',
  )
  const limits = fc.oneof(
    fc.integer({ min: 1, max: 7 }).map((count) => ({ count, until: null })),
    fc.integer({ min: 0, max: 400 }).map((days) => ({ count: null, until: days })),
  )
  const times = fc.constantFrom('00:05', '01:30', '09:00', '20:00', '21:00', '23:55')
  fc.assert(
    fc.property(rules, limits, fc.constantFrom(...zones), times, fc.integer({ min: 0, max: 300 }), (...given) => {
      const [text, { count, until }, zone, time, days] = given
      const open = readRule(text)
      const first = occurrenceAfter(open, addDays('2026-11-30', days), addDays('2026-11-30', days))
      if (first === null) throw new Error('no day')
      const rule = { ...open, count, until: until === null ? null : addDays(first, until) }
      const wanted: string[] = []
      for (let day: Day | null = first; day !== null && wanted.length < Math.min(count ?? 60, 60);) {
        wanted.push(instantOf({ day, time }, zone, offsetOf))
        day = occurrenceAfter(rule, first, day)
      }
      const limit = count === null ? `UNTIL=${(rule.until ?? '').replaceAll('-', '')}` : `COUNT=${String(count)}`
      const due = instantOf({ day: first, time }, zone, offsetOf)
      expect(expanded({ rule: `${text};${limit}`, day: first, time, zone, dueAt: due })).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})

function expanded(given: Pick<EventOut['followup'], 'rule' | 'day' | 'time' | 'zone' | 'dueAt'>): readonly string[] {
  const written = writeCalendar(
    [
      {
        followup: { id: 'f1', what: '', ruleFrom: 'calendar', hiddenUntilDay: null, hiddenUntilAt: null, ...given },
        name: 'Anna Petrova',
        reach: [],
        phone: null,
      },
    ],
    { now: '2026-11-30T09:00:00.000Z', morning: '09:30', offsetAt: offsetOf },
  )
  const calendar = new ICAL.Component(ICAL.parse(written) as unknown[] as never)
  const [zone] = calendar.getAllSubcomponents('vtimezone')
  ICAL.TimezoneService.reset()
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  if (!event.isRecurring()) return [event.startDate.toJSDate().toISOString()]
  const times = event.iterator()
  const found: string[] = []
  for (let next = times.next(); (next as unknown) && found.length < 60; next = times.next())
    found.push(new Date(instantMs(next.toJSDate().toISOString() as `${string}Z`)).toISOString())
  return found
}

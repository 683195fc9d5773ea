import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addDays, dayAt, type Day } from '../../../src/domain/time/day.ts'
import { occurrenceAfter } from '../../../src/domain/time/occurrences.ts'
import { writeRule, type Recurrence, type RuleWeekday } from '../../../src/domain/time/recurrence.ts'
import { instantOf, instantMs } from '../../../src/domain/time/zone.ts'
import { zoneLines } from '../../../src/exchange/ics/zone.ts'
import { offsetOf } from '../../support/zones.ts'

/** So many days are compared, at most so many days ahead. */
const compared = 8
const horizonDays = 366 * 8

const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7)
const weekdaySet = fc
  .uniqueArray(weekday, { minLength: 1, maxLength: 7 })
  .map((days): readonly RuleWeekday[] => days.sort().map((one) => ({ weekday: one, n: null })))
const places = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), { minLength: 1, maxLength: 3 })
const nthWeekdays = fc
  .tuple(weekday, places)
  .map(([one, all]): readonly RuleWeekday[] => all.map((n) => ({ weekday: one, n })))
const month = fc.integer({ min: 1, max: 12 })
const aMonth = month.map((one) => [one])
const perhapsMonth = fc.uniqueArray(month, { maxLength: 1 })
const upTo = (last: number) =>
  fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: last }), fc.integer({ min: -last, max: -1 })), {
    minLength: 1,
    maxLength: 3,
  })
const dates = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 3 })
const any = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')
const [weekly, monthly, yearly] = [fc.constant('WEEKLY'), fc.constant('MONTHLY'), fc.constant('YEARLY')] as const

type Parts = { readonly [K in keyof Recurrence]?: fc.Arbitrary<Recurrence[K]> }

/**
 * The rules that phrases come to, as far as the library follows RFC 5545 in them; the others stand in `occurrences.test.ts`
 * with days from the standard. The library takes BYDAY with a number, BYSETPOS and BYWEEKNO of a year without a month for
 * every such weekday, or never ends; BYMONTHDAY of a year without a month for the month of the start alone, and with one
 * makes 1 December of 31 November; it counts no intervals of months beside BYMONTH but those that part a year evenly; and
 * of two months it gives days twice.
 */
const shapes: readonly (readonly [name: string, parts: Parts])[] = [
  ['a plain interval', { freq: any, months: perhapsMonth }],
  ['weekdays', { freq: any, weekdays: weekdaySet, months: perhapsMonth }],
  ['every other week of weekdays', { freq: weekly, weekdays: weekdaySet, interval: fc.constant(2) }],
  ['nth weekdays of a month', { freq: monthly, weekdays: nthWeekdays, months: perhapsMonth }],
  ['nth weekdays of one month a year', { freq: yearly, weekdays: nthWeekdays, months: aMonth }],
  ['the nth of a set of weekdays in a month', { freq: monthly, weekdays: weekdaySet, positions: places }],
  ['the nth of a set in one month', { freq: yearly, weekdays: weekdaySet, positions: places, months: aMonth }],
  ['dates of a month, from its end too', { freq: monthly, monthDays: upTo(31), months: perhapsMonth }],
  ['dates of one month a year', { freq: yearly, monthDays: dates, months: aMonth }],
  ['days of a year, from its end too', { freq: yearly, yearDays: upTo(366) }],
]

test.each(shapes)('%s: the same days as the library', (_, parts) => {
  fc.assert(
    fc.property(ruleOf(parts), nearDay, fc.integer({ min: -30, max: 1500 }), (open, near, lasts) => {
      const anchor = firstOf(open, near)
      fc.pre(anchor !== null)
      const rule = { ...open, until: lasts < 0 ? null : addDays(anchor, lasts) }
      expect(ours(rule, anchor)).toEqual(theirs(rule, anchor).map((one) => one.toString()))
    }),
    { numRuns: 60 },
  )
})

/** Not at a time that a change skips or repeats: of one that comes twice the library takes the second, section 3.3.5 the first. */
test.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago'])(
  'in %s a time of the rule is the same instant as the library has it, over clock changes',
  (name) => {
    const start = Date.UTC(2026, 0, 1)
    const text = ['BEGIN:VCALENDAR', ...zoneLines(name, start, offsetOf), 'END:VCALENDAR'].join('\r\n')
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vtimezone'))
    const parts: Parts = { freq: any, weekdays: weekdaySet, time: fc.constantFrom('04:30', '09:00', '22:15') }
    fc.assert(
      fc.property(ruleOf(parts), fc.integer({ min: 0, max: 700 }), (rule, later) => {
        const anchor = firstOf(rule, addDays('2026-01-01', later))
        const { time } = rule
        fc.pre(anchor !== null && time !== null)
        const instants = ours(rule, anchor).map((day) => instantMs(instantOf({ day, time }, name, offsetOf)))
        expect(instants).toEqual(theirs(rule, anchor, zone).map((one) => one.toUnixTime() * 1000))
      }),
      { numRuns: 60 },
    )
  },
)

const nearDay = fc.integer({ min: 19_000, max: 22_500 }).map((days) => dayAt(days))

function ruleOf(parts: Parts): fc.Arbitrary<Recurrence> {
  const none = fc.constant([])
  return fc.record({
    freq: weekly,
    interval: fc.constantFrom(1, 2, 3, 4, 6, 12),
    weekdays: none,
    monthDays: none,
    months: none,
    yearDays: none,
    weekNumbers: none,
    positions: none,
    time: fc.constant(null),
    zone: fc.constant(null),
    start: fc.constant(null),
    count: fc.constant(null),
    until: fc.constant(null),
    ...parts,
  })
}

/** A day of the rule, as an anchor is. */
function firstOf(rule: Recurrence, near: Day): Day | null {
  return occurrenceAfter({ ...rule, interval: 1 }, near, near)
}

function ours(rule: Recurrence, anchor: Day): readonly Day[] {
  const days: Day[] = []
  for (let day: Day | null = addDays(anchor, -1); days.length < compared;) {
    day = occurrenceAfter(rule, anchor, day)
    if (day === null || day > addDays(anchor, horizonDays)) break
    days.push(day)
  }
  return days
}

function theirs(rule: Recurrence, anchor: Day, zone?: ICAL.Timezone): readonly ICAL.Time[] {
  const [year, month, day] = anchor.split('-').map(Number)
  const [hour, minute] = (rule.time ?? '00:00').split(':').map(Number)
  const start = new ICAL.Time(
    { year, month, day, hour, minute, isDate: rule.time === null },
    zone ?? ICAL.Timezone.localTimezone,
  )
  const found = ICAL.Recur.fromString(writeRule(rule)).iterator(start)
  const times: ICAL.Time[] = []
  while (times.length < compared) {
    const next = found.next() as ICAL.Time | null
    if (next === null || next.toString().slice(0, 10) > addDays(anchor, horizonDays)) break
    // The iterator gives the same object each time.
    times.push(next.clone())
  }
  return times
}

import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { EventOut } from '../../../src/exchange/ics/write.ts'
import { writeCalendar } from '../../support/exported.ts'
import { zoneLines } from '../../../src/exchange/ics/zone.ts'
import { offsetOf } from '../../support/zones.ts'

const options = { now: '2026-03-10T09:00:00.000Z', morning: '09:30', offsetAt: offsetOf } as const

function event(given: Partial<EventOut['followup']> = {}, name = 'Anna Petrova'): EventOut {
  return {
    followup: {
      id: 'f1',
      day: '2026-03-13',
      time: null,
      zone: null,
      dueAt: null,
      what: '',
      rule: null,
      ruleFrom: null,
      hiddenUntilDay: null,
      hiddenUntilAt: null,
      ...given,
    },
    name,
    reach: ['+1 415 555-2671', 'anna@example.com'],
    phone: '+14155552671',
  }
}

test('a day without a time takes the whole day and rings in the morning, a time rings at once', () => {
  const timed = event({
    id: 'f2',
    dueAt: '2026-03-13T08:15:00.000Z',
    what: 'send the list; ask, too',
  })
  expect(writeCalendar([event(), timed], options).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//followup//followup-cli//EN
    CALSCALE:GREGORIAN
    BEGIN:VEVENT
    UID:f1@followup
    DTSTAMP:20260310T090000Z
    DTSTART;VALUE=DATE:20260313
    DTEND;VALUE=DATE:20260314
    TRANSP:TRANSPARENT
    SUMMARY:Anna Petrova
    DESCRIPTION:+1 415 555-2671\\nanna@example.com
    URL:tel:+14155552671
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:Anna Petrova\\, +1 415 555-2671
    TRIGGER:PT570M
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:f2@followup
    DTSTAMP:20260310T090000Z
    DTSTART:20260313T081500Z
    DURATION:PT15M
    SUMMARY:Anna Petrova: send the list\\; ask\\, too
    DESCRIPTION:+1 415 555-2671\\nanna@example.com
    URL:tel:+14155552671
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:Anna Petrova: send the list\\; ask\\, too\\, +1 415 555-2671
    TRIGGER:PT0M
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    "
  `)
})

test('a follow-up put off stands where it comes up again', () => {
  const [whole, timed] = eventsOf([
    event({ hiddenUntilDay: '2026-03-20' }),
    event({
      dueAt: '2026-03-13T08:15:00.000Z',
      hiddenUntilDay: '2026-03-14',
      hiddenUntilAt: '2026-03-14T07:00:00.000Z',
    }),
  ])
  expect(whole?.startDate.toString()).toBe('2026-03-20')
  expect(timed?.startDate.toString()).toBe('2026-03-14T07:00:00Z')
})

test('another program reads every event as it was written, whatever the words', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .map((one) => one.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/g, '?'))
  fc.assert(
    fc.property(text, text, (name, what) => {
      const [read, ...others] = eventsOf([event({ what }, name)])
      expect(others).toEqual([])
      expect(read?.summary).toBe(`${name}: ${what}`)
      expect(read?.description).toBe('+1 415 555-2671\nanna@example.com')
      const [alarm] = read?.component.getAllSubcomponents('valarm') ?? []
      expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('PT570M')
    }),
  )
})

test('line ends in the words begin no event of their own', () => {
  const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y'
  expect(eventsOf([event({ what: evil }, evil)])).toHaveLength(1)
})

test('what repeats at a time does so by the clock of its zone, over clock changes', () => {
  const weekly = event({
    day: '2026-03-02',
    time: '21:00',
    zone: 'America/New_York',
    dueAt: '2026-03-03T02:00:00.000Z',
    rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;BYHOUR=21;BYMINUTE=0;UNTIL=20261130',
    ruleFrom: 'calendar',
  })
  const text = writeCalendar([weekly], options)
  expect(text).toContain('DTSTART;TZID=America/New_York:20260302T210000')
  expect(text.replaceAll('\r\n ', '')).toContain('UNTIL=20261201T045959Z')
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never)
  const [zone] = calendar.getAllSubcomponents('vtimezone')
  if (!zone) throw new Error('no zone')
  ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const [one] = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  const times = one?.iterator()
  const instants = Array.from({ length: 36 }, () => times?.next().toJSDate().toISOString() ?? '')
  expect([instants[0], instants[1], instants[34], instants[35]]).toEqual([
    '2026-03-03T02:00:00.000Z',
    '2026-03-10T01:00:00.000Z',
    '2026-10-27T01:00:00.000Z',
    '2026-11-03T02:00:00.000Z',
  ])
})

test.each(['Asia/Kolkata', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo'])(
  'the clock changes of %s are told as they are',
  (zone) => {
    const calendar = new ICAL.Component(
      ICAL.parse(
        ['BEGIN:VCALENDAR', ...zoneLines(zone, Date.UTC(2026, 0, 1), offsetOf), 'END:VCALENDAR'].join('\r\n'),
      ) as unknown[] as never,
    )
    const told = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'))
    for (let month = 0; month < 48; month++) {
      const at = new Date(Date.UTC(2026, month, 15, 12))
      const local = ICAL.Time.fromJSDate(new Date(at.getTime() + offsetOf(zone, at.getTime()) * 60_000), true)
      expect(told.utcOffset(local) / 60, at.toISOString()).toBe(offsetOf(zone, at.getTime()))
    }
  },
)

function eventsOf(events: readonly EventOut[]) {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar(events, options)) as unknown[] as never)
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

test('"the 30th, else the last day" stands there one by one for a year, as calendars differ in it', () => {
  const series = { day: '2027-01-30', rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1' } as const
  const text = writeCalendar([event({ ...series, ruleFrom: 'calendar' })], options)
  expect(text).not.toContain('RRULE')
  expect(text.match(/DTSTART;VALUE=DATE:\d+/g)?.map((line) => line.slice(-8))).toEqual([
    '20270130',
    '20270228',
    '20270330',
    '20270430',
    '20270530',
    '20270630',
    '20270730',
    '20270830',
    '20270930',
    '20271030',
    '20271130',
    '20271230',
  ])
  expect(new Set(text.match(/UID:.*/g)).size).toBe(12)
  const counted = writeCalendar([event({ ...series, rule: `${series.rule};COUNT=3`, ruleFrom: 'calendar' })], options)
  expect(counted.match(/BEGIN:VEVENT/g)).toHaveLength(3)
})

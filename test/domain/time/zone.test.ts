import { describe, expect, test } from 'vitest'
import {
  addMinutes,
  instantOf,
  instantSaid,
  startOfMinute,
  wallClockAt,
  zoneName,
  type OffsetAt,
} from '../../../src/domain/time/zone.ts'

/** A zone of its own: an hour ahead in winter, two from 29 March 01:00 to 25 October 01:00 UTC of 2026. */
const summer: OffsetAt = (_, at) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60)
const west: OffsetAt = () => -570

test('seconds are dropped, before 1970 too', () => {
  expect(startOfMinute('2026-03-10T09:00:59.999Z')).toBe('2026-03-10T09:00:00.000Z')
  expect(startOfMinute('1969-12-31T23:59:59.999Z')).toBe('1969-12-31T23:59:00.000Z')
})

test.each([
  ['2026-03-10T23:30:00.000Z', summer, '2026-03-11', '00:30'],
  ['2026-03-10T09:00:00.000Z', west, '2026-03-09', '23:30'],
  ['1969-12-31T23:30:00.000Z', west, '1969-12-31', '14:00'],
  ['1969-12-31T23:30:59.000Z', summer, '1970-01-01', '00:30'],
] as const)('at %s a clock of the zone shows %s %s %s', (at, zone, day, time) => {
  expect(wallClockAt(at, '', zone)).toEqual({ day, time })
})

describe('the instant of a wall clock', () => {
  test.each([
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ] as const)('%s %s is %s', (day, time, instant) => {
    expect(instantOf({ day, time }, '', summer)).toBe(instant)
  })

  test('that comes twice is the one that was said', () => {
    const twice = { day: '2026-10-25', time: '02:30' } as const
    expect(instantSaid(twice, '', '2026-10-25T01:30:00.000Z', summer)).toBe('2026-10-25T01:30:00.000Z')
    expect(instantSaid(twice, '', '2026-10-25T00:30:00.000Z', summer)).toBe('2026-10-25T00:30:00.000Z')
    expect(instantSaid(twice, '', null, summer)).toBe('2026-10-25T00:30:00.000Z')
  })

  test.each([
    ['of another minute', '2026-10-25T01:31:00.000Z'],
    ['of another day', '2026-10-24T00:30:00.000Z'],
    ['with seconds', '2026-10-25T01:30:01.000Z'],
  ] as const)('is not what was said %s', (_, said) => {
    expect(instantSaid({ day: '2026-10-25', time: '02:30' }, '', said, summer)).toBe('2026-10-25T00:30:00.000Z')
  })
})

test.each([
  ['23:50', 20, '2026-03-11', '00:10'],
  ['00:10', -20, '2026-03-09', '23:50'],
  ['09:00', 3 * 1440 + 5, '2026-03-13', '09:05'],
  ['09:00', 0, '2026-03-10', '09:00'],
] as const)('%s and %i minutes is %s %s', (time, minutes, day, moved) => {
  expect(addMinutes({ day: '2026-03-10', time }, minutes)).toEqual({ day, time: moved })
})

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Etc/GMT-3', 'UTC+3'],
  ['Etc/GMT+11', 'UTC-11'],
  ['Etc/GMT+0', 'UTC'],
  ['+00:00', 'UTC'],
  ['-00:30', 'UTC-0:30'],
  ['Etc/GMT', 'Etc/GMT'],
  ['+05:45', 'UTC+5:45'],
  ['-03:00', 'UTC-3'],
  ['+13:30', 'UTC+13:30'],
  ['05:45', '05:45'],
  ['+0545', '+0545'],
  ['a+05:45', 'a+05:45'],
  ['+05:45b', '+05:45b'],
])('the zone %s is called %s', (zone, name) => {
  expect(zoneName(zone)).toBe(name)
})

import { expect, test } from 'vitest'
import { systemZones } from '../../src/system/zones.ts'
import type { Day, WallTime } from '../../src/domain/time/day.ts'
import { instantOf, wallClockAt } from '../../src/domain/time/zone.ts'
import { zonesOn } from '../support/zones.ts'

const both = [systemZones().zones.offsetAt, zonesOn().offsetAt] as const

/** Worked out from the tz database's files: what a wall clock says, and the instant that is meant. */
test.each([
  ['Europe/Berlin', 'skips an hour', '2026-03-29 02:30', '2026-03-29T01:30', '03:30'],
  ['Europe/Berlin', 'has an hour twice', '2026-10-25 02:30', '2026-10-25T00:30', '02:30'],
  ['Europe/Dublin', 'has its summer as the usual time', '2026-10-25 01:30', '2026-10-25T00:30', '01:30'],
  ['Australia/Lord_Howe', 'skips half an hour', '2026-10-04 02:15', '2026-10-03T15:45', '02:45'],
  ['Australia/Lord_Howe', 'has half an hour twice', '2026-04-05 01:45', '2026-04-04T14:45', '01:45'],
  ['Antarctica/Troll', 'skips two hours', '2026-03-29 01:30', '2026-03-29T01:30', '03:30'],
  ['Antarctica/Troll', 'has two hours twice', '2026-10-25 02:00', '2026-10-25T00:00', '02:00'],
  ['Africa/Casablanca', 'goes back for Ramadan', '2026-02-15 02:30', '2026-02-15T01:30', '02:30'],
  ['Africa/Casablanca', 'goes on after Ramadan', '2026-03-22 02:30', '2026-03-22T02:30', '03:30'],
  ['Asia/Beirut', 'skips the hour after midnight', '2026-03-29 00:30', '2026-03-28T22:30', '01:30'],
  ['America/Santiago', 'skips it at 24:00 of the day before', '2026-09-06 00:30', '2026-09-06T04:30', '01:30'],
  ['America/Santiago', 'has the last hour of a day twice', '2026-04-04 23:30', '2026-04-05T02:30', '23:30'],
  ['Africa/Cairo', 'skips it on a Friday', '2026-04-24 00:30', '2026-04-23T22:30', '01:30'],
  ['Africa/Cairo', 'has the last hour of a Thursday twice', '2026-10-29 23:30', '2026-10-29T20:30', '23:30'],
  ['America/Nuuk', 'skips the last hour of a day', '2026-03-28 23:30', '2026-03-29T01:30', '00:30'],
  ['Pacific/Chatham', 'has three quarters of an hour beside', '2026-04-05 03:00', '2026-04-04T13:15', '03:00'],
  ['America/St_Johns', 'has half an hour beside', '2026-03-08 02:15', '2026-03-08T05:45', '03:15'],
  ['Asia/Pyongyang', 'went on by half an hour', '2018-05-04 23:45', '2018-05-04T15:15', '00:15'],
  ['Asia/Kathmandu', 'never changes', '2026-06-01 09:00', '2026-06-01T03:15', '09:00'],
  ['Pacific/Apia', 'left out a day', '2011-12-30 10:00', '2011-12-30T20:00', '10:00'],
  ['Pacific/Apia', 'had the evening before it', '2011-12-29 20:00', '2011-12-30T06:00', '20:00'],
  ['Pacific/Apia', 'began the day after it', '2011-12-31 00:00', '2011-12-30T10:00', '00:00'],
  ['Pacific/Kwajalein', 'left out a day', '1993-08-21 12:00', '1993-08-22T00:00', '12:00'],
] as const)('%s %s: %s is %s', (zone, _, wall, instant, shown) => {
  const at = { day: wall.slice(0, 10) as Day, time: wall.slice(11) as WallTime }
  for (const offsetAt of both) {
    expect(instantOf(at, zone, offsetAt)).toBe(`${instant}:00.000Z`)
    expect(wallClockAt(`${instant}:00.000Z`, zone, offsetAt).time).toBe(shown)
  }
})

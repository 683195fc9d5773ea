import { expect, test } from 'vitest'
import { systemZones } from '../../src/system/zones.ts'
import { instantMs, instantOf } from '../../src/domain/time/zone.ts'
import { everyMonth, isComparable, systemDate } from '../support/system-date.ts'

const { files, zones } = systemZones()

test.skipIf(!isComparable)(
  'in every zone, each month of 2026 and 2027, ten o’clock is the instant that date has by the files of the system',
  () => {
    const names = files.names().filter((name) => name !== 'Factory')
    expect(names.length).toBeGreaterThan(500)
    const asked = names.flatMap((zone) => everyMonth(2026, 2027).map((day) => ({ zone, day })))
    const theirs = systemDate.instants(asked.map(({ zone, day }) => ({ zone, day, time: '10:00' })))
    const wrong = asked.filter(
      ({ zone, day }, index) => instantMs(instantOf({ day, time: '10:00' }, zone, zones.offsetAt)) !== theirs[index],
    )
    expect(wrong).toEqual([])
  },
)

test.skipIf(!isComparable)('in every zone the years before and after are those of date too', () => {
  const days = [1975, 1983, 1996, 2004, 2011, 2019, 2025, 2031, 2037, 2038, 2052, 2099].flatMap(
    (year) => [`${String(year)}-01-15`, `${String(year)}-07-15`] as const,
  )
  const asked = files
    .names()
    .filter((name) => name !== 'Factory')
    .flatMap((zone) =>
      days.map((day) => ({ zone, day: day as `${number}-${number}-${number}`, time: '10:00' as const })),
    )
  const theirs = systemDate.instants(asked)
  const wrong = asked.filter(({ zone, day, time }, index) => {
    const ours = instantMs(instantOf({ day, time }, zone, zones.offsetAt))
    // Our wall clocks have no seconds; those of Monrovia and Amsterdam once had.
    return Math.abs(ours - (theirs[index] ?? NaN)) >= 60_000
  })
  expect(wrong).toEqual([])
})

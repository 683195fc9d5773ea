import type { Day } from '../domain/time/day.ts'
import { Fault } from '../domain/fault.ts'
import { instantAt, instantOf, wallClockAt, type Instant, type WallClock, type Zone } from '../domain/time/zone.ts'
import type { Clock } from '../app/app.ts'
import { linkedZone, machineZone } from './machine-zone.ts'
import { systemZones, zoneLink, zonesOf } from './zones.ts'

/**
 * The machine's clock. `configured` is the user's zone, or `auto` for the machine's. `link` is the system's link to its zone,
 * Linux's own but in tests.
 */
export function systemClock(configured: string, link = zoneLink): Clock {
  const { files, zones } = link === zoneLink ? systemZones() : zonesOf(link)
  const follows = configured === 'auto' && process.env.TZ === undefined
  let zone: Zone | undefined
  const ownZone = () => (zone ??= configured === 'auto' ? found() : configured)
  const found = (): Zone => {
    const { TZ: tz } = process.env
    const there = machineZone({ tz, link }, zones, files)
    if (there !== undefined) return there
    const usual = tz === undefined ? undefined : linkedZone(link, zones, files)
    throw new Fault('own-zone-unknown', { zone: tz ?? link }, [['config', 'set', 'zone', usual ?? 'Europe/Moscow']])
  }
  const { offsetAt } = zones
  const clock: Clock = {
    now: () => instantAt(Date.now()),
    zone: ownZone,
    today: (): Day => clock.wall().day,
    wall: (): WallClock => clock.wallAt(clock.now()),
    wallAt: (instant: Instant) => wallClockAt(instant, ownZone(), offsetAt),
    instantOf: (wall, of) => instantOf(wall, of ?? ownZone(), offsetAt),
    offsetAt,
    zones,
    lookAtZone: () => {
      zones.lookAgain()
      const now = follows ? linkedZone(link, zones, files) : undefined
      if (now === undefined || now === ownZone()) return
      zone = now
      // Node keeps the zone it began with until it is told.
      process.env.TZ = now
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', end)
          resolve()
        }
        const timer = setTimeout(end, ms)
        if (signal?.aborted) end()
        signal?.addEventListener('abort', end)
      }),
  }
  return clock
}

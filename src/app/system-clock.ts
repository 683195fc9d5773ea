import { readlinkSync } from 'node:fs'
import type { Day } from '../domain/day.ts'
import { instantAt, instantOf, wallClockAt, type Instant, type WallClock, type Zone } from '../domain/zone.ts'
import type { Clock } from './app.ts'

/**
 * The machine's clock. `configured` is the user's zone, or `auto` for the machine's. `link` is the system's link to its zone,
 * Linux's own but in tests.
 */
export function systemClock(configured: string, link = '/etc/localtime'): Clock {
  let zone: Zone | undefined
  const followed = process.env.TZ === undefined
  const ownZone = () => (zone ??= configured === 'auto' ? machineZone(link) : configured)
  const machineOwn = () => configured === 'auto'
  const offsetAt = (of: Zone, at: number) =>
    machineOwn() && of === ownZone() ? -new Date(at).getTimezoneOffset() : offsetOf(of, at)
  const clock: Clock = {
    now: () => instantAt(Date.now()),
    zone: ownZone,
    today: (): Day => clock.wall().day,
    wall: (): WallClock => clock.wallAt(clock.now()),
    wallAt: (instant: Instant) =>
      machineOwn()
        ? wallClockAt(instant, '', (_, at) => -new Date(at).getTimezoneOffset())
        : wallClockAt(instant, ownZone(), offsetAt),
    instantOf: (wall, of) => instantOf(wall, of ?? ownZone(), offsetAt),
    offsetAt,
    lookAtZone: () => {
      const now = machineOwn() && followed ? linkedZone(link) : undefined
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

/** The machine's zone from TZ or the system's link; Intl, which costs 25 ms, only where neither tells. */
export function machineZone(link: string): Zone {
  const fromEnvironment = process.env.TZ?.replace(/^:/, '')
  if (fromEnvironment !== undefined && /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(fromEnvironment)) return fromEnvironment
  return linkedZone(link) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The zone that the system's link points to; undefined where there is none: Windows, or a container without one. */
function linkedZone(link: string): Zone | undefined {
  try {
    return /zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(readlinkSync(link))?.[1]
  } catch {
    return undefined
  }
}

const formats = new Map<Zone, Intl.DateTimeFormat>()

/** How far a zone is ahead of UTC at a moment, in minutes, by the machine's own zone data. Throws RangeError for no zone. */
export function offsetOf(zone: Zone, at: number): number {
  if (zone === 'UTC') return 0
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value)
  const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000)
}

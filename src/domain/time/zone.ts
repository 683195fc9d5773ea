import { addDays, dayAt, dayNumber, wallTimeFrom, type Day, type WallTime } from './day.ts'

/** A moment as UTC text of fixed width, `2026-11-24T10:00:00.000Z`; instants compare as text. */
export type Instant = `${string}Z`

/** An IANA zone name such as `Europe/Berlin`. */
export type Zone = string

/** What a wall clock shows. */
export interface WallClock {
  readonly day: Day
  readonly time: WallTime
}

/** Tells how far a zone is ahead of UTC at a moment, in minutes. `at` is milliseconds since 1970 UTC. */
export type OffsetAt = (zone: Zone, at: number) => number

/** Tells how far one zone is ahead of UTC at a moment, in minutes. `at` is milliseconds since 1970 UTC. */
export type ZoneRule = (at: number) => number

/** Writes milliseconds since 1970 as an instant. */
export function instantAt(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

/** Reads an instant as milliseconds since 1970. */
export function instantMs(instant: Instant): number {
  return Date.parse(instant)
}

/** Drops the seconds of an instant, as wall clocks do. */
export function startOfMinute(instant: Instant): Instant {
  return instantAt(Math.floor(instantMs(instant) / 60_000) * 60_000)
}

/** Tells what a wall clock in the zone shows at an instant. */
export function wallClockAt(instant: Instant, zone: Zone, offsetAt: OffsetAt): WallClock {
  const ms = instantMs(instant)
  const minutes = Math.floor(ms / 60_000) + offsetAt(zone, ms)
  const day = dayAt(Math.floor(minutes / 1440))
  const rest = ((minutes % 1440) + 1440) % 1440
  return { day, time: wallTimeFrom(Math.floor(rest / 60), rest % 60) ?? '00:00' }
}

/**
 * Finds the instant at which the zone's wall clock shows a day and time. A time that a clock change skips is moved on by
 * the gap (02:30 becomes 03:30); of a time that comes twice the first is meant. Both as RFC 5545 section 3.3.5 has it.
 */
export function instantOf(wall: WallClock, zone: Zone, offsetAt: OffsetAt): Instant {
  const local = dayNumber(wall.day) * 86_400_000 + minutesOf(wall.time) * 60_000
  const before = offsetAt(zone, local - 86_400_000)
  const after = offsetAt(zone, local + 86_400_000)
  for (const offset of [before, after]) {
    const ms = local - offset * 60_000
    if (offsetAt(zone, ms) === offset) return instantAt(ms)
  }
  return instantAt(local - before * 60_000)
}

/**
 * Gives the instant of a wall clock, as `instantOf`; of a time that comes twice it keeps the one that was said. What was said
 * and is not shown then by the zone's clock was told by other rules and counts for nothing.
 */
export function instantSaid(wall: WallClock, zone: Zone, said: Instant | null, offsetAt: OffsetAt): Instant {
  if (said !== null && said === startOfMinute(said)) {
    const shown = wallClockAt(said, zone, offsetAt)
    if (shown.day === wall.day && shown.time === wall.time) return said
  }
  return instantOf(wall, zone, offsetAt)
}

/** Counts the minutes since midnight, 0 to 1439. */
export function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Moves a wall clock by minutes, over midnight where needed; no zone is consulted. */
export function addMinutes(wall: WallClock, minutes: number): WallClock {
  const total = minutesOf(wall.time) + minutes
  const days = Math.floor(total / 1440)
  const rest = total - days * 1440
  return { day: addDays(wall.day, days), time: wallTimeFrom(Math.floor(rest / 60), rest % 60) ?? '00:00' }
}

/** Names a zone to people: one that is nothing but a distance from UTC by that, with the sign they know: `UTC+3`, `UTC+5:45`. */
export function zoneName(zone: Zone): string {
  const [, west, whole] = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone) ?? []
  if (whole !== undefined) return distanceName(west === '+' ? '-' : '+', Number(whole), '00')
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? []
  return sign === '' ? zone : distanceName(sign, Number(hours), minutes)
}

function distanceName(sign: string, hours: number, minutes: string): string {
  if (hours === 0 && minutes === '00') return 'UTC'
  return `UTC${sign}${String(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

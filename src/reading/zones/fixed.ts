import type { Zone, ZoneRule } from '../../domain/time/zone.ts'
import { readPosixZone } from './posix.ts'

/** Reads a zone that is nothing but a distance from UTC: `UTC`, `Etc/GMT+8` (west of it), `+05:30` (east). */
export function readFixedZone(zone: Zone): ZoneRule | undefined {
  if (zone === 'UTC') return () => 0
  // Of the names that are looked up at each start hardly any is of this kind, and patterns take long to set up.
  if (!zone.startsWith('Etc/GMT') && !zone.startsWith('+') && !zone.startsWith('-')) return undefined
  const [, sign, hours] = /^Etc\/GMT([+-])([1-9]|1[0-4])$/.exec(zone) ?? []
  if (hours !== undefined) return rule(sign === '-' ? 1 : -1, Number(hours) * 60, sign === '-' ? 14 : 12)
  const [, east, whole, minutes] = /^([+-])(\d\d):([0-5]\d)$/.exec(zone) ?? []
  if (whole === undefined) return undefined
  return rule(east === '+' ? 1 : -1, Number(whole) * 60 + Number(minutes), 24)
}

function rule(sign: 1 | -1, minutes: number, mostHours: number): ZoneRule | undefined {
  return minutes > mostHours * 60 ? undefined : () => (minutes === 0 ? 0 : sign * minutes)
}

/** Names the zone that is so many minutes ahead of UTC: `UTC`, `Etc/GMT-3`, `+05:30`. */
export function zoneAhead(minutes: number): Zone {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const hours = `Etc/GMT${minutes > 0 ? '-' : '+'}${String(size / 60)}`
  if (readFixedZone(hours)) return hours
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** Names what a POSIX rule without a summer time amounts to: `UTC`, `Etc/GMT-3` for `MSK-3`, `+05:30` for `IST-5:30`. */
export function fixedZoneName(posix: string): Zone | undefined {
  const minutes = readPosixZone(posix)?.fixed ?? undefined
  return minutes === undefined ? undefined : zoneAhead(minutes)
}

import { instantAt, wallClockAt, type OffsetAt, type WallClock, type Zone } from '../../domain/time/zone.ts'

/** Years of clock changes that a calendar is told of, from the year before this one. */
const years = 10

/**
 * Describes a zone's clock changes for a calendar (RFC 5545 section 3.6.5): what stands at the beginning, then each change as an
 * observance of its own. `from` is milliseconds since 1970 UTC.
 */
export function zoneLines(zone: Zone, from: number, offsetAt: OffsetAt): readonly string[] {
  const start = Date.UTC(new Date(from).getUTCFullYear() - 1, 0, 1)
  const first = offsetAt(zone, start)
  const lines = observance('STANDARD', wallClockAt(instantAt(start), zone, offsetAt), first, first)
  for (let day = start, before = first; day < start + years * 366 * dayMs; day += dayMs) {
    const after = offsetAt(zone, day + dayMs)
    if (after === before) continue
    const at = changeBetween(day, day + dayMs, (ms) => offsetAt(zone, ms) === before)
    const onset = wallClockAt(instantAt(at), zone, () => before)
    lines.push(...observance(after > before ? 'DAYLIGHT' : 'STANDARD', onset, before, after))
    before = after
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zoneId(zone)}`, ...lines, 'END:VTIMEZONE']
}

/** Names a zone in a calendar. The rule of a machine whose zone has no name holds signs that would end the name. */
export function zoneId(zone: Zone): string {
  return zone.replace(/[^A-Za-z0-9_+/-]/g, '_')
}

/** `20261124T210000`: a wall clock, as lines with a TZID have it. */
export function localTime({ day, time }: WallClock): string {
  return `${day.replaceAll('-', '')}T${time.replace(':', '')}00`
}

const dayMs = 86_400_000

/** The first minute at which it is no longer as before. */
function changeBetween(from: number, until: number, isBefore: (ms: number) => boolean): number {
  let low = from
  let high = until
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000
    if (isBefore(middle)) low = middle
    else high = middle
  }
  return high
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', onset: WallClock, from: number, to: number): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localTime(onset)}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    `END:${kind}`,
  ]
}

/** `+0530`, `-0800`. */
function offset(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}

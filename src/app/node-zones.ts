import type { Zone, ZoneRule } from '../domain/zone.ts'
import type { NodeZones } from './zones.ts'

/** The zone data of this Node. `ownZone` names the zone that Node itself took at its start. */
export function nodeZones(ownZone: () => Zone | undefined): NodeZones {
  return {
    version: process.versions.tz ?? null,
    ruleOf: (zone) => (zone === ownZone() ? ownRule(zone) : formatRule(zone)),
    nameOf: (zone) => formatOf(zone)?.resolvedOptions().timeZone,
  }
}

/** Spares the 25 ms of Intl where it can: Node takes a name that it does not know for UTC. */
function ownRule(zone: Zone): ZoneRule | undefined {
  const rule = (at: number) => -Math.round(new Date(at).getTimezoneOffset())
  const looksLikeUtc = rule(Date.UTC(2026, 0)) === 0 && rule(Date.UTC(2026, 6)) === 0
  // What it takes for a rule, `MSK-3`, is no name.
  return looksLikeUtc || !zone.includes('/') ? formatRule(zone) : rule
}

const formats = new Map<Zone, Intl.DateTimeFormat>()

function formatRule(zone: Zone): ZoneRule | undefined {
  const format = formatOf(zone)
  if (!format) return undefined
  return (at) => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value)
    const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
    return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000)
  }
}

function formatOf(zone: Zone): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', {
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
    return format
  } catch {
    return undefined
  }
}

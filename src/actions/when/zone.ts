import type { Zone } from '../../domain/time/zone.ts'
import { scan } from '../../reading/dates/lexicon/tokens.ts'
import { readZone } from '../../reading/dates/grammar/zones.ts'
import type { Zones } from '../../app/zones.ts'

/** Finds the zone that a text names as people do: `Chicago`, `Москва`, `UTC+3`, `МСК+4`, and any city the tz database has. */
export function zoneSaid(zones: Pick<Zones, 'knows' | 'named'>, text: string): Zone | undefined {
  const named = zones.named(text)
  if (named !== undefined) return named
  const tokens = scan(`по ${text.replace(/^по\s+/i, '')}`)
  const said = readZone(tokens, 0)
  const isWhole = said !== undefined && said.next === tokens.length && said.value !== 'theirs'
  if (isWhole && zones.knows(said.value)) return said.value
  const city = text.trim().replace(/\s+/g, '_')
  if (!/^[A-Za-z][A-Za-z_-]+$/.test(city)) return undefined
  for (const area of areas) {
    const zone = zones.named(`${area}/${city}`)
    if (zone !== undefined) return zone
  }
  return undefined
}

const areas = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian', 'Antarctica']

import type { Zone } from '../../../domain/time/zone.ts'
import { zoneAhead } from '../../zones/fixed.ts'
import { zoneNamed, zoneOfPlace } from '../../zones/places.ts'
import { digitCount, digitsAt, isGlued, isText, type Hit, type Tokens } from '../lexicon/tokens.ts'
import { bareZones, zoneLetters, zoneSpelt } from '../lexicon/zone-names.ts'
import { wordSet } from '../../names/word-list.ts'

const theirs = new Set(['her', 'his', 'their', 'ее', 'его', 'их'])

/** Reads a zone behind a time: PST, UTC+3, Moscow time, по Москве, her time. */
export function readZone(tokens: Tokens, at: number): Hit<Zone> | undefined {
  const start = isText(tokens, at, '(') ? at + 1 : at
  const by = isText(tokens, start, 'по') ? start + 1 : start
  const text = tokens[by]?.text ?? ''
  if (theirs.has(text)) return isTime(tokens, by + 1) ? { value: 'theirs', next: by + 2 } : undefined
  const place = readName(tokens, by) ?? readPlaceName(tokens, by, by > start)
  if (place) return place
  const zone = Object.hasOwn(zoneLetters, text) ? zoneLetters[text] : undefined
  if (zone === undefined) return undefined
  const ahead = zone === 'UTC' ? 0 : text === 'мск' || text === 'msk' ? moscowMinutes : undefined
  const offset = ahead === undefined ? undefined : readOffset(tokens, by + 1, ahead)
  if (offset) return { ...offset, next: skipName(tokens, offset.next) }
  const next = isTime(tokens, by + 1) ? by + 2 : by + 1
  return { value: zone, next: start > at && isText(tokens, next, ')') ? next + 1 : next }
}

/** The name that the zone has in the tz database: `America/New_York`. */
function readName(tokens: Tokens, at: number): Hit<Zone> | undefined {
  let next = at + 1
  while ((isText(tokens, next, '/') || isText(tokens, next, '_')) && isGlued(tokens, next) && isGlued(tokens, next + 1))
    next += 2
  const parts = tokens.slice(at, next)
  if (!areas.has(parts[0]?.text ?? '') || !parts.some(({ text }) => text === '/')) return undefined
  const name = parts.map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1)).join('')
  return { value: zoneNamed(name) ?? name, next: isTime(tokens, next) ? next + 1 : next }
}

const areas = wordSet('africa america antarctica asia atlantic australia europe indian pacific')

/** How far Moscow is ahead of UTC: «мск+2» is told from there. */
const moscowMinutes = 180
const longestName = 3

/** "eastern standard time", "new york time", "3pm eastern", «по Нью-Йорку», «по московскому времени». */
function readPlaceName(tokens: Tokens, at: number, isBy: boolean): Hit<Zone> | undefined {
  for (let count = longestName; count >= 1; count -= 1) {
    const next = at + count
    const isSaid = isTime(tokens, next)
    const first = tokens[at]?.text ?? ''
    // Most words behind a clock are no zone: what is said about them decides before any table does.
    if (tokens[next - 1] === undefined || (!isSaid && !isBy && !bareZones.has(first))) continue
    const name = tokens
      .slice(at, next)
      .map(({ text }) => text)
      .join(' ')
    const zone = zoneSpelt(name) ?? zoneOfPlace(name)
    if (zone === undefined) continue
    if (isSaid) return { value: zone, next: next + 1 }
    if (isBy || (bareZones.has(name) && isEnd(tokens, next))) return { value: zone, next }
  }
  return undefined
}

/** "at 9 central park" is no zone. */
function isEnd(tokens: Tokens, at: number): boolean {
  return [',', '.', ';', ')', '!', '?'].includes(tokens[at]?.text ?? ',')
}

/** "GMT-0700 (PDT)": what the offset is called there. */
function skipName(tokens: Tokens, at: number): number {
  if (!isText(tokens, at, '(')) return at
  const close = tokens.slice(at, at + 6).findIndex(({ text }) => text === ')')
  return close < 0 ? at : at + close + 1
}

function isTime(tokens: Tokens, at: number): boolean {
  return isText(tokens, at, 'time') || isText(tokens, at, 'времени')
}

/**
 * "+3", "-0700", "+05:30" behind UTC or GMT, «+2» behind «мск», which is `ahead` minutes ahead itself. No clock is more than 14 hours
 * ahead, or 12 behind.
 */
function readOffset(tokens: Tokens, at: number, ahead: number): Hit<Zone> | undefined {
  const sign = isText(tokens, at, '+') ? 1 : isText(tokens, at, '-') ? -1 : 0
  const digits = digitsAt(tokens, at + 1)
  if (sign === 0 || digits === undefined || !isGlued(tokens, at + 1)) return undefined
  const count = digitCount(tokens, at + 1)
  const colon =
    count <= 2 && isText(tokens, at + 2, ':') && digitCount(tokens, at + 3) === 2 ? digitsAt(tokens, at + 3) : undefined
  const hours = count === 4 ? Math.floor(digits / 100) : digits
  const minutes = count === 4 ? digits % 100 : (colon ?? 0)
  const total = ahead + sign * (hours * 60 + minutes)
  if (count > 4 || count === 3 || minutes > 59 || total > 14 * 60 || total < -12 * 60) return undefined
  return { value: zoneAhead(total), next: colon === undefined ? at + 2 : at + 4 }
}

import { units, type Unit } from './lexicon.ts'
import type { Amount } from './meaning.ts'
import { readCount } from './numbers.ts'
import { as, digitsAt, is, isGlued, isText, skip, skipStop, type Hit, type Tokens } from './tokens.ts'

/** Reads a length of time: 3 days, a week and a half, 1 year 2 months, half an hour, полтора часа, неделю. */
export function readDuration(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const amounts: Amount[] = []
  let next = at
  for (;;) {
    const joint = amounts.length === 0 ? next : skipJoint(tokens, next)
    const one = readAmount(tokens, joint, amounts.length === 0)
    if (!one || amounts.length >= 7) break
    amounts.push(...one.value)
    next = one.next
  }
  return amounts.length === 0 ? undefined : { value: amounts, next }
}

function skipJoint(tokens: Tokens, at: number): number {
  const comma = isText(tokens, at, ',') ? at + 1 : at
  return is(tokens, comma, 'and') ? comma + 1 : comma
}

function readAmount(tokens: Tokens, at: number, first: boolean): Hit<readonly Amount[]> | undefined {
  const start = skip(tokens, at, 'about')
  const half = readHalf(tokens, start)
  if (half) return half
  const count = readCount(tokens, start)
  if (count) {
    const half = isAndHalf(tokens, count.next) ? 0.5 : 0
    const unitAt = skip(tokens, half > 0 ? count.next + 3 : count.next, 'more')
    const businessAt = is(tokens, unitAt, 'business') ? unitAt + 1 : unitAt
    const unit = readUnit(tokens, businessAt)
    if (!unit) return undefined
    const ofDays = businessAt > unitAt && unit.value[0] === 'day'
    if (businessAt > unitAt && !ofDays) return undefined
    const amount = amountOf(ofDays ? 'workday' : unit.value[0], (count.value + half) * unit.value[1])
    return withHalf(tokens, { value: [amount], next: unit.next }, unit.value[0])
  }
  const alone = first && isCyrillic(tokens, start) ? readUnit(tokens, start) : undefined
  if (!alone || alone.value[0] === 'weekend' || oblique.test(tokens[start]?.text ?? '')) return undefined
  return withHalf(tokens, { value: [amountOf(alone.value[0], alone.value[1])], next: alone.next }, alone.value[0])
}

/** Cases in which a unit alone is no length: «днём», «на днях», «к году». */
const oblique = /(?:ем|ом|ой|ей|[ая][хм]|дню|часу|году|е)$/u

/** "half an hour", "half a year", "three quarters of an hour", "пол часа", "полгода". */
function readHalf(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const one = as(tokens, at, 'halfunit')
  if (one !== undefined) return { value: [amountOf(units[one] ?? 'hour', 0.5)], next: at + 1 }
  const quarters = isText(tokens, at + 1, 'quarters') ? as(tokens, at, 'number') : undefined
  if (quarters !== undefined && is(tokens, at + 2, 'of') && is(tokens, at + 3, 'article')) {
    const unit = readUnit(tokens, at + 4)
    if (unit) return { value: [amountOf(unit.value[0], (quarters / 4) * unit.value[1])], next: unit.next }
  }
  const start = is(tokens, at, 'article') ? at + 1 : at
  const isHalf = tokens[start]?.text === 'half' || is(tokens, start, 'halfof')
  if (!isHalf) return undefined
  const unit = readUnit(tokens, is(tokens, start + 1, 'article') ? start + 2 : start + 1)
  return unit && { value: [amountOf(unit.value[0], 0.5 * unit.value[1])], next: unit.next }
}

/** "and a half", behind a unit or before it. */
function isAndHalf(tokens: Tokens, at: number): boolean {
  return is(tokens, at, 'and') && is(tokens, at + 1, 'article') && isText(tokens, at + 2, 'half')
}

/** "an hour and a half", "час с половиной". */
function withHalf(tokens: Tokens, hit: Hit<readonly Amount[]>, unit: Unit): Hit<readonly Amount[]> {
  const { next } = hit
  const english = isAndHalf(tokens, next)
  const russian = isText(tokens, next, 'с') && isText(tokens, next + 1, 'половиной')
  if (!english && !russian) return hit
  return { value: [...hit.value, amountOf(unit, 0.5)], next: english ? next + 3 : next + 2 }
}

/** Reads a unit and how many of ours it makes: a fortnight is two weeks. */
export function readUnit(tokens: Tokens, at: number): Hit<readonly [Unit, number]> | undefined {
  const number = as(tokens, at, 'unit')
  if (number === undefined) return undefined
  if (isGlued(tokens, at) && digitsAt(tokens, at - 1) === undefined) return undefined
  const next = skipStop(tokens, at + 1)
  if (number === 14) return { value: ['week', 2], next }
  const unit = units[number]
  return unit && { value: [unit, 1], next }
}

/** Breaks a part of a unit into smaller ones: half a year is six months, half a week three days. */
function amountOf(unit: Unit, count: number): Amount {
  if (Number.isInteger(count)) return { unit, count }
  switch (unit) {
    case 'year':
      return { unit: 'month', count: Math.round(count * 12) }
    case 'quarter':
      return { unit: 'month', count: Math.round(count * 3) }
    case 'month':
      return { unit: 'day', count: Math.round(count * 30) }
    case 'week':
      return { unit: 'day', count: Math.floor(count * 7) }
    case 'day':
      return { unit: 'hour', count: Math.round(count * 24) }
    case 'hour':
      return { unit: 'minute', count: Math.round(count * 60) }
    case 'minute':
    case 'second':
    case 'workday':
    case 'weekend':
      return { unit, count: Math.floor(count) }
  }
}

function isCyrillic(tokens: Tokens, at: number): boolean {
  const code = tokens[at]?.text.charCodeAt(0) ?? 0
  return code >= 0x430 && code <= 0x44f
}

/** Tells whether a length is counted on the clock rather than in days. */
export function isOfClock(amounts: readonly Amount[]): boolean {
  return amounts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')
}

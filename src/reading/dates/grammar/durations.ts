import { units, type Unit } from '../lexicon/lexicon.ts'
import type { Amount } from './meaning.ts'
import { readFewest } from './numbers.ts'
import { as, digitsAt, is, isGlued, isText, skip, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** Reads a length of time: 3 days, a week and a half, 1 year 2 months, half an hour, полтора часа, неделю. */
export function readDuration(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const amounts: Amount[] = []
  let next = at
  for (;;) {
    const joint = amounts.length === 0 ? next : skipJoint(tokens, next)
    const one =
      readAmount(tokens, joint, amounts.length === 0) ??
      (amounts.at(-1)?.unit === 'hour' ? readMinuteSign(tokens, joint) : undefined)
    if (!one || amounts.length >= 7) break
    amounts.push(...one.value)
    next = one.next
  }
  return amounts.length === 0 ? undefined : { value: amounts, next: skipTime(tokens, next) }
}

/** "2h 15m", «2ч 15м»: the letter alone is a minute's behind hours. */
function readMinuteSign(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const count = digitsAt(tokens, at)
  const isSign = isText(tokens, at + 1, 'm') || isText(tokens, at + 1, 'м')
  if (count === undefined || count > 59 || !isSign || !isGlued(tokens, at + 1)) return undefined
  return { value: [{ unit: 'minute', count }], next: at + 2 }
}

/** "in three weeks' time", "in 6 months time", «месяц с небольшим». */
function skipTime(tokens: Tokens, at: number): number {
  if (isText(tokens, at, 'с') && (isText(tokens, at + 1, 'небольшим') || isText(tokens, at + 1, 'лишним')))
    return at + 2
  if (isText(tokens, at, 'to') && isText(tokens, at + 1, 'the') && isText(tokens, at + 2, 'day')) return at + 3
  const next = isText(tokens, at, "'") ? at + 1 : at
  return isText(tokens, next, 'time') ? next + 1 : at
}

function skipJoint(tokens: Tokens, at: number): number {
  const comma = isText(tokens, at, ',') ? at + 1 : at
  return is(tokens, comma, 'and') ? comma + 1 : comma
}

/** "a little over a week", "just under two weeks", "less than a month": about so long. */
function skipRoughly(tokens: Tokens, at: number): number {
  const isLittle = is(tokens, at, 'article') && ['little', 'bit'].includes(tokens[at + 1]?.text ?? '')
  const next = isLittle ? at + 2 : ['just', 'slightly'].includes(tokens[at]?.text ?? '') ? at + 1 : at
  const text = tokens[next]?.text ?? ''
  if ((text === 'more' || text === 'less') && isText(tokens, next + 1, 'than')) return next + 2
  return next > at && (text === 'over' || text === 'under') ? next + 1 : at
}

function readAmount(tokens: Tokens, at: number, first: boolean): Hit<readonly Amount[]> | undefined {
  const start = skipRoughly(tokens, skip(tokens, at, 'about'))
  const half = readHalf(tokens, start)
  if (half) return half
  const count = readFewest(tokens, start)
  if (count) {
    const signed = readSigned(tokens, start)
    if (signed) return signed
    const more = fractionAt(tokens, count.next)
    const half = more?.value === 0.5 ? 0.5 : 0
    const unitAt = skip(tokens, half > 0 && more ? more.next : count.next, 'more')
    const businessAt = is(tokens, unitAt, 'business') ? skipStop(tokens, unitAt + 1) : unitAt
    const unit = readUnit(tokens, businessAt)
    if (!unit || isOrdinalUnit(tokens, businessAt, count.value)) return undefined
    const ofDays = businessAt > unitAt && unit.value[0] === 'day'
    if (businessAt > unitAt && !ofDays) return undefined
    const value = amountsOf(ofDays ? 'workday' : unit.value[0], (count.value + half) * unit.value[1])
    return withHalf(tokens, { value, next: skipOrMore(tokens, unit.next, count.value) }, unit.value[0])
  }
  const alone = first && isCyrillic(tokens, start) ? readUnit(tokens, start) : undefined
  if (isText(tokens, start, 'неделя') && isText(tokens, start + 1, 'с')) return undefined
  if (!alone || alone.value[0] === 'weekend' || oblique.test(tokens[start]?.text ?? '')) return undefined
  return withHalf(tokens, { value: amountsOf(...alone.value), next: skipOrMore(tokens, alone.next, 1) }, alone.value[0])
}

/** "a day or two", «день или два», «неделю или две»: the fewer. */
function skipOrMore(tokens: Tokens, at: number, count: number): number {
  if (count !== 1 || (!isText(tokens, at, 'or') && !isText(tokens, at, 'или'))) return at
  const more = as(tokens, at + 1, 'number')
  return more === 2 && !is(tokens, at + 2, 'unit') ? at + 2 : at
}

/** Cases in which a unit alone is no length: «днём», «на днях», «к году», «3 дня» without its number. */
const oblique = /(?:ем|ом|ой|ей|[ая][хм]|дню|дня|дни|часу|часа|часов|году|года|лет|недели|недель|месяцев|месяца|е)$/u

/** "in 15'", "in 20''": minutes and seconds by their signs, right behind what leads to a length. */
function readSigned(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const count = digitsAt(tokens, at)
  if (count === undefined || !isGlued(tokens, at + 1)) return undefined
  const isDouble = isText(tokens, at + 1, "'") && isText(tokens, at + 2, "'")
  const isLed = is(tokens, at - 1, 'in') || is(tokens, at - 1, 'within')
  if (!isLed && !isText(tokens, at + (isDouble ? 3 : 2), 'from')) return undefined
  if (isDouble || isText(tokens, at + 1, '"'))
    return { value: [{ unit: 'second', count }], next: at + (isDouble ? 3 : 2) }
  return isText(tokens, at + 1, "'") ? { value: [{ unit: 'minute', count }], next: at + 2 } : undefined
}

/** «на 50 неделе», «50 неделя»: a week of that number, no length. */
function isOrdinalUnit(tokens: Tokens, at: number, count: number): boolean {
  const text = tokens[at]?.text ?? ''
  return text === 'неделе' || text === 'месяце' || (text === 'неделя' && (count % 10 !== 1 || count === 11))
}

/** "half an hour", "half a year", "three quarters of an hour", "пол часа", "полгода". */
function readHalf(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const one = as(tokens, at, 'halfunit')
  if (one !== undefined) return { value: amountsOf(units[one] ?? 'hour', 0.5), next: at + 1 }
  const quarters = readQuarters(tokens, at)
  if (quarters) return quarters
  const start = is(tokens, at, 'article') ? at + 1 : at
  const isHalf = tokens[start]?.text === 'half' || is(tokens, start, 'halfof')
  if (!isHalf) return undefined
  const unit = readUnit(tokens, is(tokens, start + 1, 'article') ? start + 2 : start + 1)
  return unit && { value: amountsOf(unit.value[0], 0.5 * unit.value[1]), next: unit.next }
}

/** "a quarter of an hour", "three quarters of an hour", «четверть часа», «три четверти часа». */
function readQuarters(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const count = as(tokens, at, 'article') ?? as(tokens, at, 'number')
  const word = count === undefined ? at : at + 1
  const text = tokens[word]?.text ?? ''
  if (!is(tokens, word, 'quarter') && text !== 'quarters') return undefined
  const of = skip(tokens, word + 1, 'of', 'article')
  const unit = readUnit(tokens, of)
  if (!unit || unit.value[0] !== 'hour' || (of === word + 1 && !isCyrillic(tokens, of))) return undefined
  return { value: amountsOf('hour', (count ?? 1) / 4), next: unit.next }
}

/** "and a half", "and a quarter", «с половиной», «с четвертью», behind a unit or before it. */
function fractionAt(tokens: Tokens, at: number): Hit<number> | undefined {
  const english = is(tokens, at, 'and') && is(tokens, at + 1, 'article') ? tokens[at + 2]?.text : undefined
  if (english === 'half' || english === 'quarter') return { value: english === 'half' ? 0.5 : 0.25, next: at + 3 }
  const russian = isText(tokens, at, 'с') ? tokens[at + 1]?.text : undefined
  if (russian === 'половиной' || russian === 'четвертью')
    return { value: russian === 'половиной' ? 0.5 : 0.25, next: at + 2 }
  return undefined
}

/** "an hour and a half", "час с половиной". */
function withHalf(tokens: Tokens, hit: Hit<readonly Amount[]>, unit: Unit): Hit<readonly Amount[]> {
  const more = fractionAt(tokens, hit.next)
  if (more) return { value: [...hit.value, ...amountsOf(unit, more.value)], next: more.next }
  // "in 1h30"
  const isShort = isText(tokens, hit.next - 1, 'h') || isText(tokens, hit.next - 1, 'ч')
  const isLed = is(tokens, hit.next - 3, 'in') || is(tokens, hit.next - 3, 'within')
  const minutes = isShort && isLed && isGlued(tokens, hit.next) ? digitsAt(tokens, hit.next) : undefined
  if (minutes === undefined || minutes > 59 || as(tokens, hit.next + 1, 'unit') !== undefined) return hit
  return { value: [...hit.value, { unit: 'minute', count: minutes }], next: hit.next + 1 }
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

/** Gives a whole number of units, and of months a part of one in days: a month and a half is a month and 15 days. */
export function amountsOf(unit: Unit, count: number): readonly Amount[] {
  const whole = unit === 'month' ? Math.trunc(count) : 0
  if (whole === 0 || whole === count) return [amountOf(unit, count)]
  return [{ unit, count: whole }, amountOf(unit, count - whole)]
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

import type { Clock } from './meaning.ts'
import { readNumberWords, readOrdinal } from './numbers.ts'
import { as, digitCount, digitsAt, is, isGlued, isText, skip, skipStop, type Hit, type Tokens } from './tokens.ts'

/** A clock that was read, and whether anything but its place tells that it is one: a bare "10" is loose. */
export interface ClockHit extends Hit<Clock> {
  readonly loose: boolean
  /** A number word without more, "ten", which needs a part of the day to be a time. */
  readonly bareWord?: boolean
}

/** Gives every way to read a time of day at a place, the longest first. */
export function readClocks(tokens: Tokens, at: number): readonly ClockHit[] {
  const about = skipHoursIn(tokens, skip(tokens, at, 'about'))
  const start = skipLead(tokens, about)
  const isLed = start > at
  const the = is(tokens, start, 'the') ? start + 1 : start
  const hits = [
    readWordClock(tokens, the),
    readRelativeClock(tokens, the),
    readDigital(tokens, start),
    readHours(tokens, start, isLed),
    readOneOclock(tokens, start),
    readRunTogether(tokens, start, isLed),
    readSpoken(tokens, start, isLed),
  ].flatMap((hit) => (hit ? withRange(tokens, endClock(tokens, hit)) : []))
  return hits.sort((a, b) => b.next - a.next)
}

/** «часов в пять»: about five. */
function skipHoursIn(tokens: Tokens, at: number): number {
  return isText(tokens, at, 'часов') && (isText(tokens, at + 1, 'в') || isText(tokens, at + 1, 'к')) ? at + 1 : at
}

/** "2-4pm", "10:00 - 11:30", "с 10 до 12": a stretch of time is taken at its beginning. */
function withRange(tokens: Tokens, hit: ClockHit): readonly ClockHit[] {
  const joint = tokens[hit.next]?.text ?? ''
  if (!rangeJoints.has(joint)) return [hit]
  const to = readDigital(tokens, hit.next + 1) ?? readHours(tokens, hit.next + 1, false)
  if (!to || hit.value.minute > 59 || isOfDate(tokens, to.next)) return [hit]
  const { hour, minute, exact } = hit.value
  const isAfternoon = !exact && to.value.exact && to.value.hour > 12 && hour < 12 && hour + 12 <= to.value.hour
  const value = isAfternoon ? { hour: hour + 12, minute, exact: true } : hit.value
  return [hit, { value, next: to.next, loose: hit.loose && to.loose }]
}

/** The number before this place is a date's: "until 18 january", "- 18/01", "to 18.01.2027". */
function isOfDate(tokens: Tokens, at: number): boolean {
  const isMore = isText(tokens, at, '.') && isGlued(tokens, at) && isGlued(tokens, at + 1)
  return isMore || is(tokens, at, 'month') || isText(tokens, at, '-') || isText(tokens, at, '/')
}

const rangeJoints = new Set(['-', '–', '—', 'to', 'until', 'till', 'до'])

function skipLead(tokens: Tokens, at: number): number {
  return skip(tokens, at, 'at', 'lead', 'about', 'before', 'from')
}

/** "3ish", "ровно", "sharp" after a time. */
function endClock(tokens: Tokens, hit: ClockHit): ClockHit {
  return closing.has(tokens[hit.next]?.text ?? '') ? { ...hit, next: hit.next + 1 } : hit
}

const closing = new Set(['ish', 'sharp', 'exactly', 'approximately', 'approx', 'ровно', 'примерно'])

/** Noon and midnight; полтретьего. */
function readWordClock(tokens: Tokens, at: number): ClockHit | undefined {
  const start = skip(tokens, at, 'this')
  const minutes = as(tokens, start, 'clockword')
  if (minutes !== undefined) return found(minutes / 60, 0, true, start + 1)
  const halfPast = as(tokens, at, 'halfpast')
  return halfPast === undefined
    ? undefined
    : withMeridiem(tokens, { hour: halfPast === 0 ? 12 : halfPast, minute: 30 }, at + 1)
}

/** 10:30, 10:30:15, 10.30 pm, 10h30, 17ч10, 8-45. */
function readDigital(tokens: Tokens, at: number): ClockHit | undefined {
  const hour = digitsAt(tokens, at)
  const digits = digitCount(tokens, at)
  if (hour === undefined || digits > 2) return undefined
  const mark = tokens[at + 1]?.text ?? ''
  const minute = digitsAt(tokens, at + 2)
  const isPlain = mark === ':' || ((mark === 'h' || mark === 'ч') && isGlued(tokens, at + 1))
  if (minute === undefined || digitCount(tokens, at + 2) !== 2 || !isGlued(tokens, at + 2)) return undefined
  const exact = digits === 2 && hour < 10
  if (isPlain) {
    const end = skipSeconds(tokens, at + 3)
    return withMeridiem(tokens, { hour, minute, exact: exact || mark !== ':' }, end)
  }
  if (mark !== '.' && mark !== '-') return undefined
  const read = withMeridiem(tokens, { hour, minute, exact }, at + 3)
  const isNamed = read.value.exact && !exact && hour <= 12
  const isLed = is(tokens, at - 1, 'at') || is(tokens, at - 1, 'lead')
  if (mark === '-' ? isNamed : isNamed || isLed || partFollows(tokens, at + 3)) return read
  return mark === '-' && partFollows(tokens, at + 3) ? read : undefined
}

/** "8.45 вечера" is a time, "8.11 вечером" the evening of a day. */
export function partFollows(tokens: Tokens, at: number): boolean {
  return ['утра', 'дня', 'вечера', 'ночи'].includes(tokens[at]?.text ?? '')
}

/** Seconds are read and left out. */
function skipSeconds(tokens: Tokens, at: number): number {
  const isSeconds =
    (isText(tokens, at, ':') || isText(tokens, at, '.')) && isGlued(tokens, at + 1) && digitCount(tokens, at + 1) === 2
  if (!isSeconds) return at
  const end = at + 2
  const isFraction =
    (isText(tokens, end, '.') || isText(tokens, end, ',')) &&
    isGlued(tokens, end) &&
    digitsAt(tokens, end + 1) !== undefined &&
    isGlued(tokens, end + 1)
  return isFraction ? end + 2 : end
}

/** 10am, 10 a.m., 10 o'clock, в 15 часов, 19h, at 10. */
function readHours(tokens: Tokens, at: number, isLed: boolean): ClockHit | undefined {
  const digits = digitsAt(tokens, at)
  if (digits !== undefined && (digitCount(tokens, at) > 2 || readOrdinal(tokens, at))) return undefined
  const words = digits === undefined ? readNumberWords(tokens, at) : undefined
  const hour = digits ?? words?.value
  if (hour === undefined || !Number.isInteger(hour) || hour > 24) return undefined
  const next = words?.next ?? at + 1
  const minutes = minutesAfterHours(tokens, next)
  if (minutes) return withMeridiem(tokens, { hour, minute: minutes.value }, minutes.next)
  const meridiem = withMeridiem(tokens, { hour, minute: 0, exact: digitCount(tokens, at) === 2 && hour < 10 }, next)
  if (meridiem.next > next) return meridiem
  if (isText(tokens, next, 'h') && isGlued(tokens, next))
    return { ...found(hour, 0, true, next + 1), loose: hour <= 12 }
  return { ...found(hour, 0, hour > 12 || hour === 0, next), loose: !isLed, bareWord: words !== undefined && !isLed }
}

/** «в час», «час дня»: one o'clock; «на час», «через час» are lengths. */
function readOneOclock(tokens: Tokens, at: number): ClockHit | undefined {
  if (!isText(tokens, at, 'час') && !isText(tokens, at, 'часу')) return undefined
  const isLed = ['в', 'к', 'до', 'около', 'с'].includes(tokens[at - 1]?.text ?? '')
  const read = withMeridiem(tokens, { hour: 1, minute: 0 }, at + 1)
  return isLed || partFollows(tokens, at + 1) ? read : undefined
}

/** "15 часов 30 минут". */
function minutesAfterHours(tokens: Tokens, at: number): Hit<number> | undefined {
  if (as(tokens, at, 'unit') !== 2 || isText(tokens, at, 'h')) return undefined
  const minute = digitsAt(tokens, at + 1) ?? readNumberWords(tokens, at + 1)?.value
  const next = readNumberWords(tokens, at + 1)?.next ?? at + 2
  return minute !== undefined && as(tokens, next, 'unit') === 1 ? { value: minute, next: next + 1 } : undefined
}

/** 730pm, at 1430, tonight 815, "at 3 15". */
function readRunTogether(tokens: Tokens, at: number, isLed: boolean): ClockHit | undefined {
  const digits = digitsAt(tokens, at)
  const count = digitCount(tokens, at)
  if (digits === undefined) return undefined
  if (count === 3 || count === 4) {
    const time = { hour: Math.floor(digits / 100), minute: digits % 100, exact: count === 4 && digits < 1000 }
    if (time.minute > 59 || time.hour > 24) return undefined
    const read = withMeridiem(tokens, time, at + 1)
    return read.next > at + 1 ? read : { ...read, loose: !isLed }
  }
  const minute = digitsAt(tokens, at + 1)
  if (
    !isLed ||
    count > 2 ||
    digits > 24 ||
    minute === undefined ||
    digitCount(tokens, at + 1) !== 2 ||
    isGlued(tokens, at + 1)
  )
    return undefined
  if (
    minute > 59 ||
    (tokens[at + 2] !== undefined && isGlued(tokens, at + 2) && !is(tokens, at + 2, 'am') && !is(tokens, at + 2, 'pm'))
  )
    return undefined
  return withMeridiem(tokens, { hour: digits, minute }, at + 2)
}

/** Quarter to three, half past seven, 10 past 9, без четверти три, половина третьего, 10 минут шестого. */
function readRelativeClock(tokens: Tokens, at: number): ClockHit | undefined {
  return readRussianRelative(tokens, at) ?? readEnglishRelative(tokens, at)
}

function readEnglishRelative(tokens: Tokens, at: number): ClockHit | undefined {
  const start = is(tokens, at, 'article') ? at + 1 : at
  const named = as(tokens, start, 'quarter') ?? (tokens[start]?.text === 'half' ? 30 : undefined)
  const counted = named === undefined ? (digitsAt(tokens, start) ?? readNumberWords(tokens, start)?.value) : undefined
  const minute = named ?? counted
  if (minute === undefined || minute < 1 || minute > 59) return undefined
  let next =
    named !== undefined || digitsAt(tokens, start) !== undefined
      ? start + 1
      : (readNumberWords(tokens, start)?.next ?? start + 1)
  if (as(tokens, next, 'unit') === 1) next += 1
  const isPast = isText(tokens, next, 'past') || isText(tokens, next, 'after')
  const isTo = isText(tokens, next, 'to') || isText(tokens, next, 'till') || isText(tokens, next, 'before')
  if (!isPast && !isTo) return undefined
  // "from 10 to 12" and "10 till 12:30" are stretches of time.
  if (isTo && counted !== undefined && isText(tokens, at - 1, 'from')) return undefined
  const base = readWordClock(tokens, next + 1) ?? readDigital(tokens, next + 1) ?? readHours(tokens, next + 1, true)
  if (!base || base.value.minute > 0) return undefined
  return moved(base, isPast ? minute : -minute)
}

function readRussianRelative(tokens: Tokens, at: number): ClockHit | undefined {
  if (is(tokens, at, 'without')) {
    const named = as(tokens, at + 1, 'quarter')
    const counted = digitsAt(tokens, at + 1) ?? readNumberWords(tokens, at + 1)?.value
    const minute = named ?? counted
    if (minute === undefined || minute > 30) return undefined
    let next =
      named === undefined && digitsAt(tokens, at + 1) === undefined
        ? (readNumberWords(tokens, at + 1)?.next ?? at + 2)
        : at + 2
    if (as(tokens, next, 'unit') === 1) next += 1
    const base = readHours(tokens, next, true)
    return base && moved(base, -minute)
  }
  const named = as(tokens, at, 'half') ?? as(tokens, at, 'quarter') ?? (is(tokens, at, 'halfof') ? 30 : undefined)
  const counted = named === undefined ? (digitsAt(tokens, at) ?? readNumberWords(tokens, at)?.value) : undefined
  const unitAt = named === undefined ? (readNumberWords(tokens, at)?.next ?? at + 1) : at + 1
  if (named === undefined && (counted === undefined || counted > 59 || as(tokens, unitAt, 'unit') !== 1))
    return undefined
  const hourAt = named === undefined ? unitAt + 1 : unitAt
  const next = as(tokens, hourAt, 'ordinal')
  if (next === undefined || next > 12 || !isCyrillicOrdinal(tokens, hourAt)) return undefined
  return withMeridiem(tokens, { hour: next === 1 ? 12 : next - 1, minute: named ?? counted ?? 0 }, hourAt + 1)
}

function isCyrillicOrdinal(tokens: Tokens, at: number): boolean {
  return tokens[at]?.text.endsWith('го') === true
}

function moved(base: ClockHit, by: number): ClockHit {
  const { hour, minute, exact } = base.value
  const total = (hour * 60 + minute + by + 1440) % 1440
  const at = Math.floor(total / 60)
  return found(at === 0 && !exact ? 12 : at, total % 60, exact, base.next)
}

/** "ten thirty", "twelve oh three", "three twenty pm". */
function readSpoken(tokens: Tokens, at: number, isLed: boolean): ClockHit | undefined {
  const hour = as(tokens, at, 'number')
  if (hour === undefined || hour < 1 || hour > 12 || !Number.isInteger(hour)) return undefined
  const zero =
    isText(tokens, at + 1, 'zero') ||
    isText(tokens, at + 1, 'oh') ||
    isText(tokens, at + 1, 'ou') ||
    isText(tokens, at + 1, 'o')
  const minute = readNumberWords(tokens, zero ? at + 2 : at + 1)
  if (!minute || (zero ? minute.value > 9 : minute.value < 10) || minute.value > 59) return undefined
  const read = withMeridiem(tokens, { hour, minute: minute.value }, minute.next)
  return { ...read, loose: read.next === minute.next && !isLed && !zero && minute.value % 5 !== 0 }
}

/** Stands for "13pm", which no clock shows. */
const noHour = 99

interface TimeSaid {
  readonly hour: number
  readonly minute: number
  readonly exact?: boolean
}

/** Reads am, p.m., o'clock, часов after a time, in any order. */
function withMeridiem(tokens: Tokens, said: TimeSaid, at: number): ClockHit {
  let next = at
  let half: 'am' | 'pm' | undefined
  for (let round = 0; round < 2; round += 1) {
    if (is(tokens, next, 'oclock') && !isText(tokens, next, 'ч.')) next = skipStop(tokens, next + 1)
    const meridiem = half === undefined ? readMeridiem(tokens, next) : undefined
    if (meridiem) {
      half = meridiem.value
      next = meridiem.next
    }
  }
  const { hour, minute } = said
  if (half !== undefined && hour > 12) return found(noHour, minute, true, next)
  if (half === 'pm' && hour <= 12) return found(hour === 12 ? 12 : hour + 12, minute, true, next)
  if (half === 'am' && hour <= 12) return found(hour === 12 ? 0 : hour, minute, true, next)
  return found(hour, minute, said.exact === true || hour > 12 || hour === 0, next)
}

/** am, a.m., a m, pm, p; a lone letter only right after its number. */
export function readMeridiem(tokens: Tokens, at: number): Hit<'am' | 'pm'> | undefined {
  const start = isText(tokens, at, '.') && isGlued(tokens, at) && isGlued(tokens, at + 1) ? at + 1 : at
  const afterThe = isText(tokens, start, 'in') && is(tokens, start + 1, 'the') ? start + 2 : start
  const am = as(tokens, afterThe, 'am')
  const half = am !== undefined ? 'am' : is(tokens, afterThe, 'pm') ? 'pm' : undefined
  if (half === undefined) return undefined
  const strength = am ?? as(tokens, afterThe, 'pm')
  if (strength === 0) return { value: half, next: skipStop(tokens, afterThe + 1) }
  const dot = isText(tokens, start + 1, '.') ? start + 2 : start + 1
  if (is(tokens, dot, 'meridiem')) return { value: half, next: isText(tokens, dot + 1, '.') ? dot + 2 : dot + 1 }
  if (isGlued(tokens, start) || dot > start + 1) return { value: half, next: dot }
  return undefined
}

function found(hour: number, minute: number, exact: boolean, next: number): ClockHit {
  return { value: { hour, minute, exact }, next, loose: false }
}

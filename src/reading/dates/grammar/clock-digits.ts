import type { Clock } from './meaning.ts'
import { readNumberWords, readOrdinal } from './numbers.ts'
import { as, digitCount, digitsAt, is, isGlued, isText, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** A clock that was read, and whether anything but its place tells that it is one: a bare "10" is loose. */
export interface ClockHit extends Hit<Clock> {
  readonly loose: boolean
  /** A number word without more, "ten", which needs a part of the day to be a time. */
  readonly bareWord?: boolean
  /** A stretch of six hours and more, which without a day tells when someone is there. */
  readonly wide?: boolean
}

/** 10:30, 10:30:15, 10.30 pm, 10h30, 17ч10, 14ч30м, 8-45 am, «в 14-30». */
export function readDigital(tokens: Tokens, at: number): ClockHit | undefined {
  const hour = digitsAt(tokens, at)
  const digits = digitCount(tokens, at)
  if (hour === undefined || digits > 2) return undefined
  const mark = tokens[at + 1]?.text ?? ''
  const minute = digitsAt(tokens, at + 2)
  const isPlain = mark === ':' || ((mark === 'h' || mark === 'ч') && isGlued(tokens, at + 1))
  if (minute === undefined || digitCount(tokens, at + 2) !== 2 || !isGlued(tokens, at + 2)) return undefined
  const exact = digits === 2 && hour < 10
  if (isPlain) {
    const end = mark === ':' ? skipSeconds(tokens, at + 3) : skipMinuteSign(tokens, at + 3)
    return withMeridiem(
      tokens,
      { hour, minute, exact: exact || mark !== ':' || (end > at + 3 && hour >= 8), written: true },
      end,
    )
  }
  if (mark !== '.' && mark !== '-') return undefined
  const read = withMeridiem(tokens, { hour, minute, exact, written: true }, at + 3)
  const isNamed = read.value.exact && !exact && hour <= 12
  // "thurs 10.15", "this evening, 7.30": where the day of the month is no Thursday it is the time.
  const isOfDay = mark === '.' && minute > 12 && minute <= 59 && hour <= 23 && isBehindDay(tokens, at)
  const isLed = is(tokens, at - 1, 'at') || is(tokens, at - 1, 'lead') || isOfDay
  if (
    isNamed ||
    partFollows(tokens, at + 3) ||
    (mark === '.' && hour <= 12 && isOfThisDay(tokens, at + 3)) ||
    (isNoDate(tokens, at, hour, minute) && isTimeAlone(tokens, at))
  )
    return read
  return isLed && (mark === '.' || isDashed(tokens, at)) ? read : undefined
}

/** "9.30 this morning", "7.30 tonight". */
export function isOfThisDay(tokens: Tokens, at: number): boolean {
  return is(tokens, at, 'tonight') || (isText(tokens, at, 'this') && is(tokens, at + 1, 'part'))
}

function isBehindDay(tokens: Tokens, at: number): boolean {
  return is(tokens, at - 1, 'weekday') || isBehindPart(tokens, at)
}

/** "this evening, 7.30": right behind a part of the day stands its time. */
export function isBehindPart(tokens: Tokens, at: number): boolean {
  const before = isText(tokens, at - 1, ',') ? at - 2 : at - 1
  return is(tokens, before, 'part') || is(tokens, before, 'tonight')
}

/** «14ч30м», "14h30m". */
function skipMinuteSign(tokens: Tokens, at: number): number {
  return ['м', 'мин', 'm', 'min'].includes(tokens[at]?.text ?? '') && isGlued(tokens, at)
    ? skipStop(tokens, at + 1)
    : at
}

/** "15-30", "18.00", "9-45": no day of a month either way; «чт 09-30» after a Russian weekday, beside which no month stands first. */
function isNoDate(tokens: Tokens, at: number, hour: number, minute: number): boolean {
  if (hour > 23 || minute > 59 || !isGlued(tokens, at + 1)) return false
  if (minute === 0 || minute > 31 || (hour > 12 && minute > 12) || hour === 0) return true
  return minute > 12 && isRussianWeekday(tokens, isText(tokens, at - 1, ',') ? at - 2 : at - 1)
}

export function isRussianWeekday(tokens: Tokens, at: number): boolean {
  return is(tokens, at, 'weekday') && (tokens[at]?.text.charCodeAt(0) ?? 0) >= 0x400
}

/** Neither a part of a longer number nor counted: "15-30 boxes" are so many. */
function isTimeAlone(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 3]
  const isMore = next?.glued === true && (digitsAt(tokens, at + 3) !== undefined || numberMarks.has(next.text))
  return !isMore && (!isGlued(tokens, at) || isText(tokens, at - 1, ','))
}

const numberMarks = new Set(['-', '/', '%', ':'])

/** «в 14-30», «к 9-15»: a time; «в 10-12» is a stretch of hours. */
function isDashed(tokens: Tokens, at: number): boolean {
  const [hour = 0, minute = 0] = [digitsAt(tokens, at), digitsAt(tokens, at + 2)]
  const isStretch = minute > hour && minute <= 24 && minute % 5 !== 0
  return ['в', 'во', 'к', 'до', 'с', 'at'].includes(tokens[at - 1]?.text ?? '') && minute < 60 && !isStretch
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
export function readHours(tokens: Tokens, at: number, isLed: boolean): ClockHit | undefined {
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
export function readOneOclock(tokens: Tokens, at: number): ClockHit | undefined {
  if (!isText(tokens, at, 'час') && !isText(tokens, at, 'часу')) return undefined
  const isLed = ['в', 'к', 'до', 'около', 'с'].includes(tokens[at - 1]?.text ?? '')
  const read = withMeridiem(tokens, { hour: 1, minute: 0 }, at + 1)
  return isLed || partFollows(tokens, at + 1) ? read : undefined
}

/** "15 часов 30 минут". */
function minutesAfterHours(tokens: Tokens, at: number): Hit<number> | undefined {
  if (as(tokens, at, 'unit') !== 2 || isText(tokens, at, 'h')) return undefined
  const after = skipStop(tokens, at + 1)
  const words = readNumberWords(tokens, after)
  const minute = digitsAt(tokens, after) ?? words?.value
  const next = words?.next ?? after + 1
  return minute !== undefined && as(tokens, next, 'unit') === 1
    ? { value: minute, next: skipStop(tokens, next + 1) }
    : undefined
}

/** 730pm, at 1430, tonight 815, "at 3 15". */
export function readRunTogether(tokens: Tokens, at: number, isLed: boolean): ClockHit | undefined {
  const digits = digitsAt(tokens, at)
  const count = digitCount(tokens, at)
  if (digits === undefined) return undefined
  if (count === 3 || count === 4) {
    const time = { hour: Math.floor(digits / 100), minute: digits % 100, exact: count === 4 && digits < 1000 }
    if (time.minute > 59 || time.hour > 24) return undefined
    const read = withMeridiem(tokens, time, at + 1)
    const isMilitary = count === 4 && (isText(tokens, at + 1, 'hours') || isText(tokens, at + 1, 'hrs'))
    if (isMilitary) return found(time.hour, time.minute, true, at + 2)
    return read.next > at + 1 ? read : { ...read, loose: !isLed }
  }
  const minute = digitsAt(tokens, at + 1)
  const isBehindDay = isRussianWeekday(tokens, at - 1) || is(tokens, at - 1, 'away') || is(tokens, at - 1, 'month')
  if (
    !(isLed || (isBehindDay && (minute ?? 1) % 15 === 0)) ||
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
  return withMeridiem(tokens, { hour: digits, minute, written: true }, at + 2)
}

/** Stands for "13pm", which no clock shows. */
const noHour = 99

interface TimeSaid {
  readonly hour: number
  readonly minute: number
  readonly exact?: boolean
  readonly written?: boolean
}

/** Reads am, p.m., o'clock, часов after a time, in any order. */
export function withMeridiem(tokens: Tokens, said: TimeSaid, at: number): ClockHit {
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
  const read = found(hour, minute, said.exact === true || hour > 12 || hour === 0, next)
  return said.written === true ? { ...read, value: { ...read.value, written: true } } : read
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

export function found(hour: number, minute: number, exact: boolean, next: number): ClockHit {
  return { value: { hour, minute, exact }, next, loose: false }
}

import { found, readDigital, readHours, withMeridiem, type ClockHit } from './clock-digits.ts'
import { readNumberWords } from './numbers.ts'
import { as, digitsAt, is, isGlued, isText, skip, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** Noon and midnight; полтретьего. */
export function readWordClock(tokens: Tokens, at: number): ClockHit | undefined {
  const start = skip(tokens, at, 'this')
  const word = readNoon(tokens, start)
  if (word) return word
  const ish = as(tokens, at, 'ish')
  if (ish !== undefined) return found(ish, 0, false, at + 1)
  const halfPast = as(tokens, at, 'halfpast')
  return halfPast === undefined
    ? undefined
    : withMeridiem(tokens, { hour: halfPast === 0 ? 12 : halfPast, minute: 30 }, at + 1)
}

/** "noon", "high noon", "mid day", "12 noon", "twelve midnight", "12:00 noon", «в 12:00 в полдень». */
function readNoon(tokens: Tokens, at: number): ClockHit | undefined {
  const twelve = twelveAt(tokens, at)
  const start = isText(tokens, at, 'high') ? at + 1 : skip(tokens, twelve ?? at, 'at')
  const minutes = as(tokens, start, 'clockword')
  if (minutes !== undefined) return found(minutes / 60, 0, true, skipTwelve(tokens, start + 1))
  return isText(tokens, start, 'mid') && isText(tokens, start + 1, 'day') ? found(12, 0, true, start + 2) : undefined
}

/** Noon said again behind itself: "noon, 12 o'clock", «в полдень, в 12:00». */
function skipTwelve(tokens: Tokens, at: number): number {
  const comma = isText(tokens, at, ',') || isText(tokens, at, '(') ? at + 1 : at
  return comma === at ? at : (twelveAt(tokens, skip(tokens, comma, 'at')) ?? at)
}

/** The place after "12", "12:00", "12pm" or "twelve". */
function twelveAt(tokens: Tokens, at: number): number | undefined {
  const hour = digitsAt(tokens, at) ?? as(tokens, at, 'number')
  if (hour !== 12 && hour !== 0) return undefined
  const read = readDigital(tokens, at) ?? readHours(tokens, at, true)
  return read && read.value.minute === 0 && read.value.hour % 12 === 0 ? read.next : undefined
}

/** Quarter to three, half past seven, 10 past 9, без четверти три, половина третьего, 10 минут шестого. */
export function readRelativeClock(tokens: Tokens, at: number): ClockHit | undefined {
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
  if (named === 30 && start === at && !isPast) return readHalfHour(tokens, next)
  const isTo = isText(tokens, next, 'to') || isText(tokens, next, 'till') || isText(tokens, next, 'before')
  // "a quarter of five", as said in America.
  const isOf = named === 15 && isText(tokens, next, 'of') && is(tokens, next + 1, 'number')
  if (!isPast && !isTo && !isOf) return undefined
  // "from 10 to 12" and "10 till 12:30" are stretches of time.
  if (isTo && counted !== undefined && (isText(tokens, at - 1, 'from') || isStretch(tokens, start, next + 1)))
    return undefined
  const base = readWordClock(tokens, next + 1) ?? readDigital(tokens, next + 1) ?? readHours(tokens, next + 1, true)
  if (!base || base.value.minute > 0) return undefined
  return moved(base, isPast ? minute : -minute)
}

/** "half nine": as said in Britain, half past nine. */
function readHalfHour(tokens: Tokens, at: number): ClockHit | undefined {
  const hour = digitsAt(tokens, at) ?? as(tokens, at, 'number') ?? as(tokens, at, 'ish')
  if (hour === undefined || hour < 1 || hour > 12 || !Number.isInteger(hour)) return undefined
  if (is(tokens, at + 1, 'unit') || isText(tokens, at + 1, ':') || is(tokens, at + 1, 'suffix')) return undefined
  return withMeridiem(tokens, { hour, minute: 30 }, at + 1)
}

/** "10 to 12" in digits without more is a stretch of hours; "ten to twelve", "at 10 to 12" and "5 to 3" are times. */
function isStretch(tokens: Tokens, from: number, to: number): boolean {
  const [first, last] = [digitsAt(tokens, from), digitsAt(tokens, to)]
  return first !== undefined && last !== undefined && first < last && !is(tokens, from - 1, 'at')
}

function readRussianRelative(tokens: Tokens, at: number): ClockHit | undefined {
  if (is(tokens, at, 'without')) {
    const minutes = readMinutesLess(tokens, at + 1)
    if (!minutes || minutes.value > 30) return undefined
    const next = as(tokens, minutes.next, 'unit') === 1 ? minutes.next + 1 : minutes.next
    const base = isText(tokens, next, 'час') ? found(1, 0, false, next + 1) : readHours(tokens, next, true)
    return base && moved(base, -minutes.value)
  }
  const edge = readEdgeOfHour(tokens, at)
  if (edge) return edge
  const half = readHalfByNumber(tokens, at)
  if (half) return half
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

/** «в пол 6», «к половине 6»: half of the hour that the number ends. */
function readHalfByNumber(tokens: Tokens, at: number): ClockHit | undefined {
  const hour = is(tokens, at, 'half') || is(tokens, at, 'halfof') ? digitsAt(tokens, at + 1) : undefined
  const isCyrillic = (tokens[at]?.text.charCodeAt(0) ?? 0) >= 0x400
  if (hour === undefined || hour < 1 || hour > 12 || !isCyrillic || isGlued(tokens, at + 2)) return undefined
  const isLed = is(tokens, at - 1, 'lead') || is(tokens, at - 1, 'away') || is(tokens, at - 1, 'weekday')
  if (!isLed || is(tokens, at + 2, 'unit') || is(tokens, at + 2, 'month')) return undefined
  return withMeridiem(tokens, { hour: hour === 1 ? 12 : hour - 1, minute: 30 }, at + 2)
}

/** «в начале пятого», «в конце шестого»: the first minutes of an hour, or its last quarter. */
function readEdgeOfHour(tokens: Tokens, at: number): ClockHit | undefined {
  const isStart = is(tokens, at, 'start')
  if (!isStart && !is(tokens, at, 'end')) return undefined
  const hour = as(tokens, at + 1, 'ordinal')
  if (hour === undefined || hour > 12 || !isCyrillicOrdinal(tokens, at + 1)) return undefined
  const isPeriod = is(tokens, at + 2, 'unit') || is(tokens, at + 2, 'month') || is(tokens, at + 2, 'half')
  if (isPeriod && as(tokens, at + 2, 'unit') !== 2) return undefined
  const time = { hour: hour === 1 ? 12 : hour - 1, minute: isStart ? 0 : 45 }
  return withMeridiem(tokens, time, at + 2)
}

/** «без двадцати пяти», «без четверти»; of «без двадцати семь» the seven, in another case, is the hour. */
function readMinutesLess(tokens: Tokens, at: number): Hit<number> | undefined {
  const named = as(tokens, at, 'quarter') ?? digitsAt(tokens, at) ?? as(tokens, at, 'number')
  if (named !== undefined) return { value: named, next: at + 1 }
  const tens = as(tokens, at, 'tenfold')
  const ones = as(tokens, at + 1, 'number')
  if (tens === undefined) return undefined
  const isGenitive = /(?:[тм]и|х|одной)$/.test(tokens[at + 1]?.text ?? '')
  return ones !== undefined && isGenitive ? { value: tens + ones, next: at + 2 } : { value: tens, next: at + 1 }
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

const zeros = new Set(['zero', 'oh', 'ou', 'o', 'ноль'])

/** "ten thirty", "twelve oh three", "three twenty pm", «шестнадцать тридцать», «двадцать ноль-ноль». */
export function readSpoken(tokens: Tokens, at: number, isLed: boolean): ClockHit | undefined {
  const hour = readNumberWords(tokens, at)
  if (!hour || hour.value < 1 || hour.value > 23 || !Number.isInteger(hour.value)) return undefined
  const zero = zeros.has(tokens[hour.next]?.text ?? '')
  const minute = readNumberWords(tokens, zero ? hour.next + 1 : hour.next)
  if (!minute || (zero ? minute.value > 9 : minute.value < 10) || minute.value > 59) return undefined
  const read = withMeridiem(tokens, { hour: hour.value, minute: minute.value }, minute.next)
  return { ...read, loose: read.next === minute.next && !isLed && !zero && minute.value % 5 !== 0 }
}

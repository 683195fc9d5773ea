import { readDigital, readHours, readOneOclock, readRunTogether, type ClockHit } from './clock-digits.ts'
import { readRelativeClock, readSpoken, readWordClock } from './clock-relative.ts'
import type { Clock } from './meaning.ts'
import { is, isGlued, isText, skip, type Tokens } from '../lexicon/tokens.ts'

/** Gives every way to read a time of day at a place, the longest first. */
export function readClocks(tokens: Tokens, at: number, isBound = false): readonly ClockHit[] {
  const about = skipHoursIn(tokens, skip(tokens, skipSomewhere(tokens, at), 'about'))
  const start = skipLead(tokens, about)
  if (between.has(tokens[start]?.text ?? '')) return readBetween(tokens, start + 1)
  const isLed = isBound || start > at || about > at
  const the = is(tokens, start, 'the') ? start + 1 : start
  const same = readSameTime(tokens, the)
  const hits = [
    readWordClock(tokens, the),
    readRelativeClock(tokens, the),
    readDigital(tokens, start),
    readHours(tokens, start, isLed),
    readOneOclock(tokens, start),
    readRunTogether(tokens, start, isLed),
    readSpoken(tokens, start, isLed),
  ].flatMap((hit) => (hit ? withRange(tokens, endClock(tokens, hit)) : []))
  return [...hits, ...(same ? [same] : [])].sort((a, b) => b.next - a.next)
}

/** «где-то в 4», «в районе 11»: about. */
function skipSomewhere(tokens: Tokens, at: number): number {
  if (isText(tokens, at, 'где') && isText(tokens, at + 1, 'то')) return at + 2
  if (isText(tokens, at, 'any') && isText(tokens, at + 1, 'time')) return at + 2
  return isText(tokens, at, 'в') && isText(tokens, at + 1, 'районе') ? at + 2 : at
}

/** «часов в пять», «часа в три», «часам к пяти»: about five. */
function skipHoursIn(tokens: Tokens, at: number): number {
  const isHours = ['часов', 'часа', 'часам', 'часиков', 'часика', 'часикам'].includes(tokens[at]?.text ?? '')
  return isHours && (isText(tokens, at + 1, 'в') || isText(tokens, at + 1, 'к')) ? at + 1 : at
}

/** "same time", «в это же время»: the time it is now. */
function readSameTime(tokens: Tokens, at: number): ClockHit | undefined {
  const isEnglish = isText(tokens, at, 'same') && isText(tokens, at + 1, 'time')
  const the = isText(tokens, at, 'это') ? at + 1 : isText(tokens, at, 'то') ? at + 1 : at
  const isRussian = the > at && isText(tokens, the, 'же') && isText(tokens, the + 1, 'время')
  if (!isEnglish && !isRussian) return undefined
  return { value: { hour: 0, minute: 0, exact: true, same: true }, next: isEnglish ? at + 2 : the + 2, loose: false }
}

/** "2-4pm", "10:00 - 11:30", «с 10 до 12»: a stretch of time is taken at its beginning. */
function withRange(tokens: Tokens, hit: ClockHit): readonly ClockHit[] {
  const joint = tokens[hit.next]?.text ?? ''
  if (!rangeJoints.has(joint)) return [hit]
  const range = readRange(tokens, hit, hit.next + 1)
  if (range === 'backwards') return []
  if (!range) return [hit]
  return range.wide ? [range] : [hit, range]
}

/** "between 12 and 2", «между 12 и 14». */
function readBetween(tokens: Tokens, at: number): readonly ClockHit[] {
  const from = readWordClock(tokens, at) ?? readDigital(tokens, at) ?? readHours(tokens, at, true)
  if (!from || !is(tokens, from.next, 'and')) return []
  const range = readRange(tokens, from, from.next + 1)
  return range && range !== 'backwards' ? [{ ...range, loose: false }] : []
}

const between = new Set(['between', 'btwn', 'между'])

/** From this length on a stretch without a day is when someone is there: «с 9 до 18». */
const wideMinutes = 360

function readRange(tokens: Tokens, from: ClockHit, at: number): ClockHit | 'backwards' | undefined {
  const start = skip(tokens, at, 'at')
  const to = readWordClock(tokens, start) ?? readDigital(tokens, start) ?? readHours(tokens, start, false)
  if (!to || from.value.minute > 59 || isOfDate(tokens, to.next)) return undefined
  const { hour, minute, exact } = from.value
  const isAfternoon = !exact && to.value.exact && to.value.hour > 12 && hour < 12 && hour + 12 <= to.value.hour
  const value: Clock = isAfternoon ? { hour: hour + 12, minute, exact: true } : from.value
  const length = lengthBetween(value, to.value)
  if (length <= 0 && value.exact && to.value.exact && value.hour < eveningHour) return 'backwards'
  return { value, next: to.next, loose: from.loose && to.loose, wide: length >= wideMinutes }
}

/** From this hour on a stretch may end after midnight. */
const eveningHour = 17

/** The minutes from one time to another; an end that may be after noon is, where it would lie before the beginning. */
function lengthBetween(from: Clock, to: Clock): number {
  const minutes = to.hour * 60 + to.minute - from.hour * 60 - from.minute
  return minutes <= 0 && !to.exact ? minutes + 720 : minutes
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

/** "3ish", "4-ish", "10 or so", "ровно", "sharp" after a time. */
function endClock(tokens: Tokens, hit: ClockHit): ClockHit {
  const next = skipVague(tokens, hit.next)
  const said = next > hit.next ? { ...hit, next, loose: false } : hit
  return closing.has(tokens[next]?.text ?? '') ? { ...said, next: next + 1 } : said
}

const closing = new Set(['sharp', 'exactly', 'approximately', 'approx', 'ровно', 'примерно'])

/** Passes over what makes a day or a time about that: "ish", "-ish", "or so". */
export function skipVague(tokens: Tokens, at: number): number {
  const dash = isText(tokens, at, '-') && isGlued(tokens, at) ? at + 1 : at
  if (isText(tokens, dash, 'ish')) return dash + 1
  return isText(tokens, at, 'or') && (isText(tokens, at + 1, 'so') || isText(tokens, at + 1, 'thereabouts'))
    ? at + 2
    : at
}

import { eitherAround, eitherAtStart, type Either } from '../grammar/alternatives.ts'
import type { DateContext, FoundWhen } from '../context.ts'
import { clauseOf, marksOf, type Clause } from './clauses.ts'
import { endsAt } from './clause-ends.ts'
import { isUnsure, weigh } from './evidence.ts'
import { readHoliday } from '../grammar/holidays.ts'
import type { DayTerm, Said } from '../grammar/meaning.ts'
import { judge, orderOf, readOwn, type Reading } from '../own.ts'
import { readPrefixes } from '../grammar/phrase.ts'
import { correctTypos } from '../lexicon/typos.ts'
import { digitsAt, is, scan, type Tokens } from '../lexicon/tokens.ts'

/** What the search for a date in free text came to. */
export type Search =
  | { readonly kind: 'found'; readonly found: FoundWhen }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly phrase: string; readonly reading: Exclude<Reading, { kind: 'when' }> }

interface Candidate {
  readonly reading: Reading
  readonly weight: number
  readonly unsure: boolean
  /** A day that is called by its name alone: «на новый год». */
  readonly isHoliday: boolean
  readonly start: number
  readonly end: number
}

/** Finds the one phrase in free text that is meant as a date: the one with the most to say for it. */
export function findInText(text: string, context: DateContext): Search {
  const scanned = scan(text)
  const tokens = correctTypos(scanned, true) ?? scanned
  const dead = marksOf(tokens, text)
  const candidates: Candidate[] = []
  for (let at = 0; at < tokens.length;) {
    const clause = clauseOf(tokens, at, text)
    const candidate = dead.has(at) || !canBegin(tokens, at) ? undefined : candidateAt(tokens, at, clause, context)
    if (candidate) candidates.push(candidate)
    at = candidate?.end ?? at + 1
  }
  return choose(candidates, tokens, text, context)
}

/** Finds the longest date that a text begins with; one that cannot be ("today 25:00") is refused, not cut short. */
export function findAtStart(text: string, context: DateContext): Search {
  const tokens = scan(text)
  for (const { value, next } of readPrefixes(tokens, orderOf(context, tokens), 0)) {
    if (!canEnd(tokens, next) || isCounting(value, tokens, next)) continue
    const reading = judge([value], tokens, context)
    const [start, end] = [tokens[0]?.start ?? 0, tokens[next - 1]?.end ?? 0]
    const phrase = text.slice(start, end)
    const either = eitherAround(tokens, { from: 0, to: next }, text, context)
    if (either) return refusedAs(either, text)
    if (reading.kind === 'when') return { kind: 'found', found: { when: reading.when, phrase, start, end } }
    const isLoose = value.day?.kind === 'date' && value.day.near === true
    if (reading.kind !== 'unknown' && !isLoose) return { kind: 'refused', phrase, reading }
  }
  const either = eitherAtStart(tokens, text, context)
  return either ? refusedAs(either, text) : { kind: 'none' }
}

/** Of "monday or tuesday" neither is taken. */
function refusedAs({ options, start, end }: Either, text: string): Search {
  return { kind: 'refused', phrase: text.slice(start, end), reading: { kind: 'doubtful', options } }
}

/** The longest beginning that counts as a date here. */
function candidateAt(tokens: Tokens, at: number, clause: Clause, context: DateContext): Candidate | undefined {
  const prefixes = readPrefixes(tokens, orderOf(context, tokens), at)
  for (const { value, next } of prefixes) {
    if (!canEnd(tokens, next) || isInAddress(tokens, at, next) || isCounting(value, tokens, next)) continue
    if (isMonthBeforeDay(value, tokens, next)) continue
    const place = { tokens, from: at, to: next, clause, tense: context.tense }
    const weight = weigh(value, place)
    if (weight <= 0) continue
    const ways = prefixes.filter((one) => one.next === next).map((one) => one.value)
    const reading = judge(ways, tokens, context)
    if (reading.kind === 'unknown') continue
    // "free tomorrow, friday is busy": two days, of which neither confirms the other.
    if (reading.kind === 'impossible' && (value.day?.kind === 'checked' || value.day?.kind === 'both')) continue
    if (reading.kind !== 'when' && weight < 3) continue
    return {
      reading,
      weight,
      unsure: isUnsure(value, place) || isPerhapsDay(value, tokens, next),
      isHoliday: isHoliday(value.day) && value.clock === null,
      start: at,
      end: next,
    }
  }
  return undefined
}

const streets = new Set([
  'street',
  'st',
  'road',
  'rd',
  'avenue',
  'ave',
  'lane',
  'square',
  'улица',
  'улице',
  'улицы',
  'ул',
  'проспект',
  'проспекте',
  'пр',
  'площадь',
  'площади',
  'переулок',
])

/** Streets where they are written with a capital letter, behind their names. */
const namedWays = new Set([
  'drive',
  'dr',
  'way',
  'court',
  'ct',
  'terrace',
  'close',
  'boulevard',
  'blvd',
  'ln',
  'place',
  'pl',
])

const houses = new Set(['дом', 'дома', 'квартира', 'квартиру', 'кв', 'apt', 'flat', 'unit'])

/** Streets are named after days, and houses are numbered: "24 March Street", «улица 8 Марта», «дом 8». */
function isInAddress(tokens: Tokens, from: number, to: number): boolean {
  const before = (tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1])?.text ?? ''
  const isNumber = to === from + 1 && digitsAt(tokens, from) !== undefined
  if (tokens[to]?.capital === true && namedWays.has(tokens[to].text)) return true
  return streets.has(tokens[to]?.text ?? '') || streets.has(before) || (isNumber && houses.has(before))
}

function choose(candidates: readonly Candidate[], tokens: Tokens, text: string, context: DateContext): Search {
  const good = candidates.filter(({ reading }) => reading.kind === 'when')
  const pool = withoutOccasions(good.length > 0 ? good : candidates)
  const most = Math.max(0, ...pool.map(({ weight }) => weight))
  const [best, ...others] = pool.filter(({ weight }) => weight === most)
  if (!best) return { kind: 'none' }
  const start = tokens[best.start]?.start ?? 0
  const end = tokens[best.end - 1]?.end ?? text.length
  const phrase = text.slice(start, end)
  const either = eitherAround(tokens, { from: best.start, to: best.end }, text, context)
  if (either) return refusedAs(either, text)
  if (best.reading.kind !== 'when') return { kind: 'refused', phrase, reading: best.reading }
  const { when } = best.reading
  const rivals = others.flatMap(({ reading }) =>
    reading.kind === 'when' && (reading.when.day !== when.day || reading.when.time !== when.time) ? [reading.when] : [],
  )
  if (rivals.length > 0)
    return { kind: 'refused', phrase: text, reading: { kind: 'doubtful', options: [when, ...rivals] } }
  const found = { when, phrase: withoutLead(tokens, best, text, context), start, end }
  return { kind: 'found', found: best.unsure ? { ...found, unsure: true } : found }
}

function isHoliday(day: DayTerm | null): boolean {
  return day?.kind === 'holiday' || (day?.kind === 'beside' && isHoliday(day.of))
}

/** «подарок на новый год 25 декабря»: a day of the calendar beside a holiday is the one; the holiday is what for. */
function withoutOccasions(candidates: readonly Candidate[]): readonly Candidate[] {
  const days = candidates.filter(({ isHoliday }) => !isHoliday)
  return days.some(({ reading }) => reading.kind === 'when') ? days : candidates
}

/** The phrase as it would be typed alone: "by friday" is "friday", but "at 10" needs its preposition. */
function withoutLead(tokens: Tokens, { reading, start, end }: Candidate, text: string, context: DateContext): string {
  const from = is(tokens, start, 'lead') ? start + 1 : start
  const [begin, stop] = [tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? text.length]
  const whole = text.slice(tokens[start]?.start, stop)
  if (from === start || reading.kind !== 'when') return whole
  const again = readOwn(text.slice(begin, stop), context)
  const isSame = again.kind === 'when' && again.when.day === reading.when.day && again.when.time === reading.when.time
  return isSame ? text.slice(begin, stop) : whole
}

/** A phrase begins a word of its own: not inside an address, a tag or a longer number. */
function canBegin(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.meanings.length === 0 && Number.isNaN(token.value) && !openers.has(token.text) && !readHoliday(tokens, at))
    return false
  if (!token.glued) return true
  return ['(', '"', '«', '“', '—', '–', ',', ';'].includes(tokens[at - 1]?.text ?? '')
}

/** Words that begin a phrase and are in no table. */
const openers = new Set(['btwn', 'st', 'saint', 'martin', 'memorial', 'labor', 'q'])

/** "friday 2 samples": the number is of the samples, and in «15 декабря на две недели» of the weeks. */
function isCounting({ day, clock }: Said, tokens: Tokens, next: number): boolean {
  if (clock !== null && is(tokens, next, 'unit') && isNumber(tokens, next - 1)) return true
  if (day?.kind === 'date' && day.near === true) return !endsAt(tokens, next)
  // "thurs 30 min": so long.
  return (
    (day?.kind === 'checked' || day?.kind === 'both' || (day?.kind === 'date' && day.weekday !== null)) &&
    is(tokens, next, 'unit') &&
    digitsAt(tokens, next - 1) !== undefined
  )
}

/** "check in jan 29": the month goes with the day behind it. */
function isMonthBeforeDay({ day }: Said, tokens: Tokens, next: number): boolean {
  if (day?.kind !== 'period' || day.period.kind !== 'month' || !is(tokens, next - 1, 'month')) return false
  const isDay = digitsAt(tokens, next) !== undefined && (tokens[next]?.text.length ?? 0) <= 2
  return isDay && tokens[next]?.glued === false && !is(tokens, next + 1, 'unit') && tokens[next + 1]?.text !== ':'
}

/** «в мае до 20»: the day of the month, or an hour. */
function isPerhapsDay({ day, clock }: Said, tokens: Tokens, next: number): boolean {
  if (day?.kind !== 'period' || day.period.kind !== 'month' || clock === null) return false
  return ['до', 'к', 'после'].includes(tokens[next - 2]?.text ?? '') && digitsAt(tokens, next - 1) !== undefined
}

function isNumber(tokens: Tokens, at: number): boolean {
  return is(tokens, at, 'number') || digitsAt(tokens, at) !== undefined
}

function canEnd(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  if (!token?.glued) return true
  if (['.', ',', '!', '?', ';', ':', ')', '"', '»', '”', '—', '–'].includes(token.text))
    return tokens[at + 1]?.glued !== true || Number.isNaN(tokens[at + 1]?.value ?? Number.NaN)
  return false
}

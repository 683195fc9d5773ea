import type { Weekday } from '../../../domain/time/day.ts'
import type { DateOrder } from '../../../domain/time/date-order.ts'
import { workdayAt } from './day-parts.ts'
import type { DayTerm, Period, Said, Shade } from './meaning.ts'
import { readPieces, type Piece } from './pieces.ts'
import { isText, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** A phrase longer than this many tokens is no date. */
export const longestPhrase = 24

/** How many ways to take one phrase are looked at. */
const mostReadings = 6

/** What has been read of a phrase so far. */
interface Slots {
  readonly day: DayTerm | null
  readonly clock: Said['clock']
  readonly clockIsLoose: boolean
  readonly clockIsBareWord: boolean
  readonly clockIsWide: boolean
  readonly part: Said['part']
  readonly shade: Shade | null
  readonly partToday: boolean
  readonly zone: Said['zone']
  readonly dayIsLoose: boolean
}

const empty: Slots = {
  day: null,
  clock: null,
  clockIsLoose: false,
  clockIsBareWord: false,
  clockIsWide: false,
  part: null,
  shade: null,
  partToday: false,
  zone: null,
  dayIsLoose: false,
}

/** Gives the ways to take all tokens from `from` to `to` as one phrase of time, likeliest first; none where a word is left over. */
export function readPhrase(tokens: Tokens, order: DateOrder, from = 0, to = tokens.length): readonly Said[] {
  if (to - from > longestPhrase || to <= from) return []
  const part = from === 0 && to === tokens.length ? tokens : tokens.slice(from, to)
  const found: Said[] = []
  const budget = { steps: 400 }
  compose({ tokens: part, order, found, budget }, 0, empty, undefined)
  return found
}

/** Gives what the tokens from a place on say as far as it is time, longest first. */
export function readPrefixes(tokens: Tokens, order: DateOrder, from: number): readonly Hit<Said>[] {
  const prefixes: Hit<Said>[] = []
  const window = tokens.slice(from, from + longestPhrase)
  compose({ tokens: window, order, found: [], prefixes, budget: { steps: 200 } }, 0, empty, undefined)
  return prefixes.map(({ value, next }) => ({ value, next: next + from })).sort((a, b) => b.next - a.next)
}

interface Search {
  readonly tokens: Tokens
  readonly order: DateOrder
  readonly found: Said[]
  /** Filled with every beginning that makes sense, where given. */
  readonly prefixes?: Hit<Said>[]
  readonly budget: { steps: number }
}

function compose(search: Search, at: number, slots: Slots, last: Piece | undefined): void {
  const { tokens, order, found, budget } = search
  if (found.length >= mostReadings || (budget.steps -= 1) < 0) return
  if (search.prefixes && last) {
    const said = finish(slots, false)
    if (said) search.prefixes.push({ value: said, next: at })
  }
  if (at >= tokens.length) {
    const said = finish(slots, true)
    if (said) found.push(said)
    return
  }
  const start = last ? skipMarks(tokens, at) : skipEmphasis(tokens, at)
  if (start >= tokens.length) return
  for (const { value, next } of readPieces(tokens, start, order, last)) {
    const filled = next > start ? fill(slots, value) : undefined
    if (filled) compose(search, skipEmphasis(tokens, next), filled, value)
  }
}

/** «завтра же», «прямо сейчас», «через неделю ровно». */
function skipEmphasis(tokens: Tokens, at: number): number {
  // «завтра в течение дня» is tomorrow.
  if (isText(tokens, at + 1, 'течение') && isText(tokens, workdayAt(tokens, at + 2), 'дня') && at > 0)
    return workdayAt(tokens, at + 2) + 1
  const same = isText(tokens, at + 2, 'же') ? 3 : 2
  const isSame = isText(tokens, at + 1, 'этот') || isText(tokens, at + 1, 'тот')
  if (at > 0 && isText(tokens, at, 'в') && isSame && isText(tokens, at + same, 'день')) return at + same + 1
  if (isText(tokens, at, 'чуть') && emphasis.has(tokens[at + 1]?.text ?? '')) return at + 2
  return emphasis.has(tokens[at]?.text ?? '') ? at + 1 : at
}

const emphasis = new Set(['же', 'прям', 'прямо', 'ровно', 'точно', 'включительно', 'попозже', 'позже', 'раньше'])

/** A comma, a slash or a "T" between the pieces: "friday, 10am", "2026-11-24T10:00". */
function skipMarks(tokens: Tokens, at: number): number {
  const text = tokens[at]?.text
  const isMark =
    text === ',' ||
    (text === '.' && tokens[at + 1]?.glued === true && isDigit(tokens, at + 1)) ||
    text === '/' ||
    text === '(' ||
    text === ')' ||
    (text === 't' && tokens[at]?.glued === true && isDigit(tokens, at + 1))
  return isMark ? at + 1 : at
}

function isDigit(tokens: Tokens, at: number): boolean {
  return !Number.isNaN(tokens[at]?.value ?? Number.NaN)
}

function fill(slots: Slots, piece: Piece): Slots | undefined {
  switch (piece.is) {
    case 'day': {
      const day = slots.day ? merge(slots.day, piece.term) : piece.term
      return day && { ...slots, day, dayIsLoose: slots.dayIsLoose || piece.loose === true }
    }
    case 'clock':
      return slots.clock
        ? undefined
        : {
            ...slots,
            clock: piece.clock,
            clockIsLoose: piece.loose,
            clockIsBareWord: piece.bareWord,
            clockIsWide: piece.wide,
          }
    case 'part':
      if (slots.part !== null && !(slots.partToday || piece.today || slots.part === piece.part)) return undefined
      if (piece.lastNight === true)
        return slots.day ? undefined : { ...slots, day: { kind: 'away', days: -1 }, part: piece.part }
      return {
        ...slots,
        part: slots.part ?? piece.part,
        shade: slots.shade ?? piece.shade ?? null,
        partToday: slots.partToday || piece.today,
      }
    case 'shade':
      return slots.shade === null ? { ...slots, shade: piece.shade } : undefined
    case 'zone':
      return slots.zone || !slots.clock ? undefined : { ...slots, zone: piece.zone }
  }
}

/** Two terms for one day: "fri, 27 nov", "monday next week", "november 10th next year". */
function merge(one: DayTerm, other: DayTerm): DayTerm | undefined {
  return mergeInOrder(one, other) ?? mergeInOrder(other, one)
}

function mergeInOrder(one: DayTerm, other: DayTerm): DayTerm | undefined {
  if (one.kind === 'weekday') {
    if (one.which === 'bare' || one.which === 'this') return ofWeekday(one.weekday, other)
    if (one.which === 'afternext') return undefined
    if (other.kind === 'date' && other.weekday === null) return { ...other, weekday: one.weekday }
    return isOneDay(other) ? { kind: 'checked', term: other, weekday: one.weekday } : undefined
  }
  if (other.kind === 'date' && isOneDayAhead(one.kind === 'checked' ? one.term : one))
    return { kind: 'both', one, other }
  if (one.kind === 'date' && other.kind === 'period' && other.edge === 'whole') return ofDate(one, other.period)
  if (one.kind === 'date' && one.year === null && one.month !== null) return inYears(one, other)
  if (one.kind === 'period' && 'year' in one.period && one.period.kind !== 'year' && one.period.year === null)
    return ofNamed({ ...one, period: one.period }, other)
  if (one.kind === 'away' && one.days === 0 && other.kind === 'shift' && other.from === null) return other
  if (one.kind === 'shift' && one.from?.day === null && isOneDayOrWeekday(other))
    return { ...one, from: { ...one.from, day: other } }
  if (one.kind === 'now' && (other.kind === 'period' || other.kind === 'shift' || other.kind === 'away'))
    return other.kind === 'period' ? sameIn(other) : other
  return undefined
}

function ofWeekday(weekday: Weekday, other: DayTerm): DayTerm | undefined {
  if (other.kind === 'date') return other.weekday === null ? { ...other, weekday } : undefined
  if (other.kind === 'weekOf' || other.kind === 'isoWeek' || (other.kind === 'nth' && other.what === 'week'))
    return { kind: 'weekdayIn', weekday, week: other }
  if (other.kind === 'beside' && other.loose === true)
    return { kind: 'beside', of: other.of, what: weekday, sign: other.sign, n: 1 }
  if (isOneDay(other)) return { kind: 'checked', term: other, weekday }
  if (other.kind === 'shift')
    return other.from === null &&
      other.amounts.every(({ unit }) => unit === 'week' || unit === 'month' || unit === 'year')
      ? { kind: 'weekdayIn', weekday, week: other }
      : undefined
  if (other.kind !== 'period' || other.edge !== 'whole') return undefined
  const { period } = other
  if (period.kind === 'unit' && period.unit === 'week') return { kind: 'weekdayIn', weekday, week: other }
  return period.kind === 'month' || (period.kind === 'unit' && period.unit === 'month')
    ? { kind: 'nth', n: 1, what: weekday, period }
    : undefined
}

/** What falls on one day, whatever else is said of it. */
function isOneDay(term: DayTerm): boolean {
  return term.kind === 'away' || term.kind === 'beside' || term.kind === 'holiday' || isDays(term)
}

/** What an hour counted from can be of: "an hour before noon tomorrow". */
function isOneDayOrWeekday(term: DayTerm): boolean {
  return term.kind === 'away' || term.kind === 'weekday' || term.kind === 'date'
}

function isOneDayAhead(term: DayTerm): boolean {
  return isOneDay(term) && (term.kind !== 'shift' || term.sign > 0)
}

/** "in two days", "first day of may": what falls on one day and can be checked. */
function isDays(term: DayTerm): boolean {
  if (term.kind === 'nth') return term.what === 'day' || term.what === 'workday'
  return term.kind === 'shift' && term.amounts.every(({ unit }) => unit === 'day' || unit === 'workday')
}

/** "this time next week": a unit from today. */
function sameIn({ period }: DayTerm & { readonly kind: 'period' }): DayTerm | undefined {
  const unit = period.kind === 'unit' && period.offset === 1 ? period.unit : undefined
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined
  return { kind: 'shift', sign: 1, amounts: [{ unit, count: 1 }], from: null }
}

function ofDate(date: DayTerm & { readonly kind: 'date' }, period: Period): DayTerm | undefined {
  if (period.kind === 'unit' && period.unit === 'year')
    return date.month !== null && date.year === null ? { ...date, year: { offset: period.offset } } : undefined
  if (period.kind === 'year')
    return date.month !== null && date.year === null ? { ...date, year: { year: period.year } } : undefined
  if (date.month !== null || date.weekday !== null) return undefined
  return period.kind === 'month' || (period.kind === 'unit' && period.unit === 'month')
    ? { kind: 'nth', n: date.date, what: 'day', period }
    : undefined
}

/** "november 10th in a year". */
function inYears(date: DayTerm & { readonly kind: 'date' }, other: DayTerm): DayTerm | undefined {
  const years = yearsOf(other)
  return years === undefined ? undefined : { ...date, year: { offset: years } }
}

/** "may in a year", "q4 last year", «весной следующего года». */
function ofNamed(
  one: DayTerm & { readonly kind: 'period'; readonly period: Exclude<Period, { kind: 'unit' | 'year' }> },
  other: DayTerm,
): DayTerm | undefined {
  const years =
    other.kind === 'period' && other.period.kind === 'unit' && other.period.unit === 'year'
      ? other.period.offset
      : yearsOf(other)
  return years === undefined ? undefined : { ...one, period: { ...one.period, year: { offset: years } } }
}

function yearsOf(term: DayTerm): number | undefined {
  if (term.kind !== 'shift' || term.from !== null || term.amounts.length !== 1) return undefined
  const [amount] = term.amounts
  return amount?.unit === 'year' ? amount.count * term.sign : undefined
}

function finish(slots: Slots, isWhole: boolean): Said | undefined {
  const { day, clock, part: said, shade, partToday, zone } = slots
  // "tomorrow early", «завтра пораньше» name no part of the day and mean its morning.
  const part = said ?? ((shade === 'early' || shade === 'first') && clock === null ? 'morning' : null)
  if (day === null && clock === null && part === null) return undefined
  if (said === null && shade === 'early' && !isNearDay(day)) return undefined
  if (said === null && (shade === 'late' || shade === 'middle')) return undefined
  if (slots.clockIsWide && day === null && part === null && !isWhole) return undefined
  const isClockOffset =
    day?.kind === 'shift' && day.amounts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')
  if (isClockOffset && (clock !== null || part !== null)) return undefined
  if (day?.kind === 'now' && (clock !== null || part !== null)) return undefined
  if (slots.clockIsLoose && part === null && zone === null && day?.kind !== 'away') return undefined
  if (slots.clockIsBareWord && part === null && zone === null) return undefined
  if (slots.dayIsLoose && day?.kind !== 'date') return undefined
  const only = slots.dayIsLoose && day?.kind === 'date' ? { ...day, near: true } : day
  return { day: only, clock, part, partToday, zone, ...(shade === null ? {} : { shade }) }
}

/** "early tomorrow", "early friday": days that have a morning of their own in the phrase. */
function isNearDay(day: DayTerm | null): boolean {
  return day?.kind === 'away' || day?.kind === 'weekday' || day?.kind === 'date' || day?.kind === 'weekdayIn'
}

/** Tells whether a phrase ends in a mark that closes a sentence, so that it can be left out. */
export function isClosing(tokens: Tokens, at: number): boolean {
  return ['.', ',', '!', '?', ';', ':', ')', ']', '"', '»', '”', "'"].some((mark) => isText(tokens, at, mark))
}

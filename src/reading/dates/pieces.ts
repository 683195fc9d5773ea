import { readClocks } from './clock.ts'
import { dateTerm, readDates, type DateOrder } from './dates.ts'
import { readDuration, readUnit } from './durations.ts'
import { readHoliday } from './holidays.ts'
import { parts, type Part } from './lexicon.ts'
import type { Amount, Clock, DayTerm, Said } from './meaning.ts'
import type { Zone } from '../../domain/zone.ts'
import { readTerms, readWhich } from './terms.ts'
import { as, digitCount, digitsAt, is, isGlued, isText, skip, skipStop, type Hit, type Tokens } from './tokens.ts'
import { readZone } from './zones.ts'

/** One piece of a phrase of time. */
export type Piece =
  | { readonly is: 'day'; readonly term: DayTerm; readonly loose?: boolean }
  | { readonly is: 'clock'; readonly clock: Clock; readonly loose: boolean; readonly bareWord: boolean }
  | { readonly is: 'part'; readonly part: Part; readonly today: boolean; readonly lastNight?: boolean }
  | { readonly is: 'zone'; readonly zone: Zone }

/** Gives every piece that can begin at a place, the longest first. */
export function readPieces(
  tokens: Tokens,
  at: number,
  order: DateOrder,
  after: Piece | undefined,
): readonly Hit<Piece>[] {
  const start = skip(tokens, at, 'lead', 'about', 'of')
  const isIn = isText(tokens, start - 1, 'in') && start > at
  const days = [
    ...readShifts(tokens, at, order),
    ...(after && endsRule.has(tokens[at]?.text ?? '') ? [] : readDays(tokens, start, order)).filter(
      ({ value }) => !(isIn && value.kind === 'date'),
    ),
  ]
  const hits: Hit<Piece>[] = days.map(({ value, next }) => ({ value: { is: 'day', term: value }, next }))
  if (after?.is === 'day' && after.term.kind === 'weekday') hits.push(...readNumberAfterWeekday(tokens, at))
  for (const { value, next, loose, bareWord = false } of readClocks(tokens, at))
    hits.push({ value: { is: 'clock', clock: value, loose, bareWord }, next })
  const part = readPart(tokens, at)
  if (part) hits.push(part)
  const zone = after ? readZone(tokens, at) : undefined
  if (zone) hits.push({ value: { is: 'zone', zone: zone.value }, next: zone.next })
  return hits.sort((a, b) => b.next - a.next)
}

/** Before a date and behind something of it these end what comes again: "monday at 21:00 until 18 january" is no one day. */
const endsRule = new Set(['until', 'till', 'до'])

/** Gives the day terms at a place, prepositions passed. */
export function readDays(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const holiday = readHoliday(tokens, at)
  return [...readDates(tokens, at, order), ...readTerms(tokens, at), ...(holiday ? [holiday] : [])]
}

/** "monday 21": a day's number without more. */
function readNumberAfterWeekday(tokens: Tokens, at: number): readonly Hit<Piece>[] {
  const digits = digitsAt(tokens, at)
  if (digits === undefined || digitCount(tokens, at) > 2 || digits < 1 || digits > 31) return []
  return [{ value: { is: 'day', term: dateTerm(digits, null, null), loose: true }, next: at + 1 }]
}

/** In 3 days, 2 weeks ago, a week from tuesday, +2 years, через час; a length alone counts from now. */
function readShifts(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const hits: Hit<DayTerm>[] = []
  const now = isText(tokens, at, 'now') ? at + 1 : at
  const signAt = isText(tokens, now, '+') || isText(tokens, now, '-') ? now : undefined
  const lead = signAt === undefined ? skipIn(tokens, skip(tokens, at, 'about')) : signAt + 1
  const duration = readDuration(tokens, skip(tokens, lead, 'about')) ?? readLoneUnit(tokens, lead)
  const sundays = readWeekdaysAway(tokens, lead)
  if (sundays) hits.push(sundays)
  if (!duration) return hits
  const { value: amounts, next } = duration
  if (signAt !== undefined) return [...hits, { value: shift(isText(tokens, signAt, '+') ? 1 : -1, amounts), next }]
  const ago = isText(tokens, next, 'тому') ? next + 1 : next
  if (is(tokens, ago, 'ago')) {
    const away = as(tokens, ago + 1, 'away')
    const base = away === undefined ? undefined : saidOf({ kind: 'away', days: away }, null)
    if (base) hits.push({ value: shift(-1, amounts, base), next: ago + 2 })
    return [...hits, { value: shift(-1, amounts), next: ago + 1 }]
  }
  if (lead === at || !is(tokens, lead - 1, 'in')) hits.push(...readFrom(tokens, next, amounts, order))
  if (is(tokens, next, 'hence')) hits.push({ value: shift(1, amounts), next: next + 1 })
  const bare = skip(tokens, lead, 'about')
  const isLone = readUnit(tokens, bare) !== undefined
  const isMarked = lead > skip(tokens, at, 'about') || (at === 0 && next === tokens.length)
  if (readDuration(tokens, bare) && (!isLone || isMarked)) hits.push({ value: shift(1, amounts), next })
  return hits
}

function shift(sign: 1 | -1, amounts: readonly Amount[], from: Said | null = null): DayTerm {
  return { kind: 'shift', sign, amounts, from }
}

/** "in", "within", "через", "в течение", "на протяжении". */
function skipIn(tokens: Tokens, at: number): number {
  if (isText(tokens, at, 'в') && (isText(tokens, at + 1, 'течение') || isText(tokens, at + 1, 'течении'))) return at + 2
  if (isText(tokens, at, 'on') && is(tokens, at + 1, 'article')) return at + 1
  return is(tokens, at, 'in') || is(tokens, at, 'within') ? skip(tokens, at + 1, 'about') : at
}

/** "week from tuesday": English leaves the article out. */
function readLoneUnit(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const unit = readUnit(tokens, at)
  if (!unit || !(is(tokens, unit.next, 'from') || isText(tokens, unit.next, 'before'))) return undefined
  return { value: [{ unit: unit.value[0], count: unit.value[1] }], next: unit.next }
}

/** From now, from tomorrow, after 5 may, before yesterday, from 1pm. */
function readFrom(tokens: Tokens, at: number, amounts: readonly Amount[], order: DateOrder): readonly Hit<DayTerm>[] {
  const sign = is(tokens, at, 'from') ? 1 : is(tokens, at, 'before') || isText(tokens, at, 'до') ? -1 : undefined
  if (sign === undefined) return []
  if (is(tokens, at + 1, 'now')) return [{ value: shift(sign, amounts), next: at + 2 }]
  const clocks = readClocks(tokens, at + 1).filter(({ loose }) => !loose)
  const withClock = clocks.map(({ value, next }) => ({ value: shift(sign, amounts, saidOf(null, value)), next }))
  const withDay = readDays(tokens, at + 1, order)
    .filter(({ value }) => value.kind !== 'now')
    .map(({ value, next }) => ({ value: shift(sign, amounts, saidOf(value, null)), next }))
  return [...withDay, ...withClock]
}

function saidOf(day: DayTerm | null, clock: Clock | null): Said {
  return { day, clock, part: null, partToday: false, zone: null }
}

/** "two sundays from now", "three fridays ago", «через 2 пятницы». */
function readWeekdaysAway(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const count = digitsAt(tokens, at) ?? as(tokens, at, 'number')
  const weekday = as(tokens, at + 1, 'weekdays') ?? as(tokens, at + 1, 'weekday')
  if (count === undefined || weekday === undefined || count < 1 || count > 99) return undefined
  if (is(tokens, at + 2, 'ago'))
    return { value: { kind: 'weekdaysAway', weekday: weekday as 1, count: -count }, next: at + 3 }
  if (isText(tokens, at - 1, 'через'))
    return { value: { kind: 'weekdaysAway', weekday: weekday as 1, count }, next: at + 2 }
  if (!is(tokens, at + 2, 'from') || !is(tokens, at + 3, 'now')) return undefined
  return { value: { kind: 'weekdaysAway', weekday: weekday as 1, count }, next: at + 4 }
}

/** "eod", "end of the day", «конец дня» beside a day: its evening. Gives the place after it. */
function endOfDay(tokens: Tokens, at: number): number | undefined {
  if (as(tokens, at, 'edge') === 3) return at + 1
  const unit = skip(tokens, at + 1, 'of', 'the')
  return is(tokens, at, 'end') && (isText(tokens, unit, 'day') || isText(tokens, unit, 'дня')) ? unit + 1 : undefined
}

function isWholePhrase(tokens: Tokens, from: number, to: number): boolean {
  return from === 0 && to === tokens.length
}

/** In the morning, tonight, this afternoon, after lunch, утром, к вечеру, после обеда. */
function readPart(tokens: Tokens, at: number): Hit<Piece> | undefined {
  const led = skip(tokens, at, 'about', 'of', 'lead')
  const ending = endOfDay(tokens, led)
  if (ending !== undefined && !isWholePhrase(tokens, at, ending))
    return { value: { is: 'part', part: 'evening', today: false }, next: ending }
  if (is(tokens, led, 'tonight')) return { value: { is: 'part', part: 'tonight', today: true }, next: led + 1 }
  const isAfter =
    (is(tokens, at, 'from') || isText(tokens, at, 'after')) &&
    (as(tokens, at + 1, 'part') === 1 || isText(tokens, at + 1, 'work') || isText(tokens, at + 1, 'работы'))
  if (isAfter)
    return {
      value: { is: 'part', part: as(tokens, at + 1, 'part') === 1 ? 'afternoon' : 'evening', today: false },
      next: at + 2,
    }
  const which = readWhich(tokens, led)
  const start = skip(tokens, which?.next ?? skip(tokens, led, 'the'), 'early', 'late')
  const part = parts[as(tokens, start, 'part') ?? -1]
  if (part !== undefined) {
    if (which && which.value !== 'this' && !(which.value === 'last' && (part === 'night' || part === 'deep night')))
      return undefined
    return {
      value: { is: 'part', part, today: which?.value === 'this', lastNight: which?.value === 'last' },
      next: skipStop(tokens, start + 1),
    }
  }
  if (isGlued(tokens, at)) return undefined
  if (as(tokens, at, 'am') === 0) return { value: { is: 'part', part: 'morning', today: false }, next: at + 1 }
  if (as(tokens, at, 'pm') === 0) return { value: { is: 'part', part: 'afternoon', today: false }, next: at + 1 }
  return undefined
}

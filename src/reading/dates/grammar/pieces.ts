import { readBeside } from './beside.ts'
import { skipBound, skipLatest } from './bounds.ts'
import { readClocks, skipVague } from './clock.ts'
import type { DateOrder } from '../../../domain/time/date-order.ts'
import { readDates } from './dates.ts'
import { dateTerm } from './numeric-dates.ts'
import { amountsOf, readDuration, readUnit } from './durations.ts'
import { readHoliday } from './holidays.ts'
import { readDayPart, type PartPiece } from './day-parts.ts'
import type { Amount, Clock, DayTerm, Said } from './meaning.ts'
import type { Zone } from '../../../domain/time/zone.ts'
import { readCount, readFewest } from './numbers.ts'
import { readTerms } from './terms.ts'
import type { Part } from '../lexicon/lexicon.ts'
import { as, digitCount, digitsAt, is, isText, skip, type Hit, type Tokens } from '../lexicon/tokens.ts'
import { readWeekNumber } from './weeks.ts'
import { readZone } from './zones.ts'

/** One piece of a phrase of time. */
export type Piece =
  | { readonly is: 'day'; readonly term: DayTerm; readonly loose?: boolean }
  | {
      readonly is: 'clock'
      readonly clock: Clock
      readonly loose: boolean
      readonly bareWord: boolean
      readonly wide: boolean
    }
  | PartPiece
  | { readonly is: 'zone'; readonly zone: Zone }

/** Gives every piece that can begin at a place, the longest first. */
export function readPieces(
  tokens: Tokens,
  from: number,
  order: DateOrder,
  after: Piece | undefined,
): readonly Hit<Piece>[] {
  const at = skipBound(tokens, from)
  const start = skip(
    tokens,
    isText(tokens, at, 'где') && isText(tokens, at + 1, 'то') ? at + 2 : at,
    'lead',
    'about',
    'of',
  )
  const isIn = isText(tokens, start - 1, 'in') && start > at
  const afterDate = after?.is === 'day' && after.term.kind === 'date' && is(tokens, start, 'article')
  const dayAt = afterDate && is(tokens, start + 1, 'weekday') ? start + 1 : start
  const days = [
    ...(isText(tokens, start - 1, 'до') && start > at ? readBeside(tokens, start - 1, order) : []),
    ...readShifts(tokens, at, order),
    ...(after && endsRule.has(tokens[at]?.text ?? '') ? [] : readDays(tokens, dayAt, order)).filter(
      ({ value }) => !(isIn && value.kind === 'date'),
    ),
  ]
  const nights = after?.is === 'part' && isNight(after.part) ? readNightBefore(tokens, at, order) : []
  if (nights.length > 0) return nights.map(({ value, next }) => ({ value: { is: 'day', term: value }, next }))
  const hits: Hit<Piece>[] = [...days, ...days.flatMap((day) => spanOfDates(tokens, day, order) ?? [])].map(
    ({ value, next }) => ({
      value: { is: 'day', term: value },
      next: skipLatest(tokens, skipVague(tokens, next)),
    }),
  )
  if (after?.is === 'day' && after.term.kind === 'weekday') hits.push(...readNumberAfterWeekday(tokens, at))
  for (const { value, next, loose, bareWord = false, wide = false } of readClocks(tokens, at, at > from))
    hits.push({ value: { is: 'clock', clock: value, loose, bareWord, wide }, next })
  hits.push(...readDayPart(tokens, at))
  const zone = after ? readZone(tokens, at) : undefined
  if (zone) hits.push({ value: { is: 'zone', zone: zone.value }, next: zone.next })
  return hits.sort((a, b) => b.next - a.next)
}

/** «в ночь на пятницу», «в ночь с четверга на пятницу»: the night begins the day before. */
function readNightBefore(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  if (isText(tokens, at, 'на'))
    return readDays(tokens, at + 1, order).map(({ value, next }) => ({
      value: { kind: 'beside', of: value, what: 'day', sign: -1, n: 1 },
      next,
    }))
  if (!isText(tokens, at, 'с') && !isText(tokens, at, 'со')) return []
  return readDays(tokens, at + 1, order).flatMap(({ value, next }) =>
    isText(tokens, next, 'на') ? readDays(tokens, next + 1, order).map((last) => ({ value, next: last.next })) : [],
  )
}

function isNight(part: Part): boolean {
  return part === 'night' || part === 'deep night'
}

/** Before a date and behind something of it these end what comes again: "monday at 21:00 until 18 january" is no one day. */
const endsRule = new Set(['until', 'till', 'до'])

/** Gives the day terms at a place, prepositions passed. */
export function readDays(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const holiday = readHoliday(tokens, at)
  const week = readWeekNumber(tokens, at)
  return [
    ...readBeside(tokens, at, order),
    ...readDates(tokens, at, order),
    ...readTerms(tokens, at),
    ...(holiday ? [holiday] : []),
    ...(week ? [week] : []),
  ]
}

/** "dec 29 through jan 2", "from the 3rd to the 7th", «с 28 декабря по 3 января»: a stretch of dates, taken at its beginning. */
function spanOfDates(tokens: Tokens, { value, next }: Hit<DayTerm>, order: DateOrder): Hit<DayTerm> | undefined {
  if (value.kind !== 'date' || !spanJoints.has(tokens[next]?.text ?? '')) return undefined
  const [last] = [...readDates(tokens, skip(tokens, next + 1, 'the'), order)].sort((a, b) => b.next - a.next)
  if (last?.value.kind !== 'date' || (last.value.month === null) !== (value.month === null)) return undefined
  return value.month !== null || last.value.date > value.date ? { value, next: last.next } : undefined
}

const spanJoints = new Set(['-', '–', '—', 'to', 'through', 'thru', 'по'])

/** "monday 21": a day's number without more. */
function readNumberAfterWeekday(tokens: Tokens, at: number): readonly Hit<Piece>[] {
  const digits = digitsAt(tokens, at)
  if (digits === undefined || digitCount(tokens, at) > 2 || digits < 1 || digits > 31) return []
  const loose = digits <= 24
  return [{ value: { is: 'day', term: dateTerm(digits, null, null), loose }, next: at + 1 }]
}

/** In 3 days, 2 weeks ago, a week from tuesday, +2 years, через час; a length alone counts from now. */
function readShifts(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  // «с неделю назад»
  if (isText(tokens, at, 'с') && readUnit(tokens, at + 1) && isText(tokens, at + 2, 'назад'))
    return readShifts(tokens, at + 1, order)
  const hits: Hit<DayTerm>[] = []
  const now = isText(tokens, at, 'now') ? at + 1 : at
  const signAt = isText(tokens, now, '+') || isText(tokens, now, '-') ? now : undefined
  const lead = signAt === undefined ? skipIn(tokens, skip(tokens, at, 'about')) : signAt + 1
  const duration =
    readDuration(tokens, skip(tokens, lead, 'about')) ?? readLoneUnit(tokens, lead) ?? readWholeUnit(tokens, lead)
  const about = readInverted(tokens, at)
  if (about) hits.push(about)
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
  const isIn = is(tokens, lead - 1, 'in') && !['через', 'спустя'].includes(tokens[lead - 1]?.text ?? '')
  if (lead === at && !is(tokens, at, 'in')) hits.push(...readLater(tokens, next, amounts))
  if (lead === at || !isIn) hits.push(...readFrom(tokens, next, amounts, order))
  if (is(tokens, next, 'hence')) hits.push({ value: shift(1, amounts), next: next + 1 })
  const bare = skip(tokens, lead, 'about')
  const isLone = readUnit(tokens, bare) !== undefined
  const isMarked = lead > skip(tokens, at, 'about') || (at === 0 && next === tokens.length)
  // «юбилей 30 лет 18 октября»
  const isAge = !isMarked && isCyrillic(tokens, next - 1) && amounts.every(({ unit }) => unit === 'year')
  if ((readDuration(tokens, bare) ?? readWholeUnit(tokens, lead)) && !isAge && (!isLone || isMarked))
    hits.push({ value: shift(1, amounts), next })
  return hits
}

function shift(sign: 1 | -1, amounts: readonly Amount[], from: Said | null = null): DayTerm {
  return { kind: 'shift', sign, amounts, from }
}

/** «через минут двадцать», «дня через три», «дней пять назад»: about so many, by the order of the words. */
function readInverted(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const isLed = isText(tokens, at, 'через') || isText(tokens, at, 'спустя')
  const unit = inverted.test(tokens[isLed ? at + 1 : at]?.text ?? '')
    ? readUnit(tokens, isLed ? at + 1 : at)
    : undefined
  if (!unit) return undefined
  const isMiddle = !isLed && isText(tokens, unit.next, 'через')
  const count = readFewest(tokens, isMiddle ? unit.next + 1 : unit.next)
  if (!count || count.value <= 1 || readUnit(tokens, count.next)) return undefined
  const isAgo = !isLed && !isMiddle && is(tokens, count.next, 'ago')
  if (!isLed && !isMiddle && !isAgo) return undefined
  const amounts = amountsOf(unit.value[0], count.value * unit.value[1])
  return { value: shift(isAgo ? -1 : 1, amounts), next: isAgo ? count.next + 1 : count.next }
}

const inverted = /^(?:минут|час(?:а|ов|иков|ика)|дн(?:я|ей)|деньк(?:а|ов)|недел[ьи]|недельки|месяц(?:а|ев)|года|лет)$/

/** "in", "within", "через, "в течение", "на протяжении". */
function skipIn(tokens: Tokens, at: number): number {
  if (isText(tokens, at, 'в') && (isText(tokens, at + 1, 'течение') || isText(tokens, at + 1, 'течении'))) return at + 2
  if (isText(tokens, at, 'по') && isText(tokens, at + 1, 'прошествии')) return at + 2
  if (isText(tokens, at, 'on') && is(tokens, at + 1, 'article')) return at + 1
  if (!is(tokens, at, 'in') && !is(tokens, at, 'within')) return at
  const next = skip(tokens, at + 1, 'the', 'next', 'coming')
  return next > at + 1 && (readCount(tokens, next) || is(tokens, next, 'half')) ? next : skip(tokens, at + 1, 'about')
}

/** "week from tuesday": English leaves the article out. */
function readLoneUnit(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const unit = readUnit(tokens, at)
  if (!unit || isCyrillic(tokens, at) || !(is(tokens, unit.next, 'from') || isText(tokens, unit.next, 'before')))
    return undefined
  return { value: [{ unit: unit.value[0], count: unit.value[1] }], next: unit.next }
}

/** «в течение часа», «по прошествии месяца», "within the hour": one of them; «в течение дня» is today. */
function readWholeUnit(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const before = tokens[at - 1]?.text ?? ''
  const isHour = before === 'within' && isText(tokens, at, 'the') && as(tokens, at + 1, 'unit') === 2
  if (isHour) return { value: [{ unit: 'hour', count: 1 }], next: at + 2 }
  const unit = ledByGenitive.has(before) ? readUnit(tokens, at) : undefined
  return unit && unit.value[0] !== 'day' ? { value: amountsOf(...unit.value), next: unit.next } : undefined
}

const ledByGenitive = new Set(['течение', 'течении', 'прошествии'])

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

/** "a week tomorrow", "two weeks on monday": as said in Britain, so many weeks after that day. */
function readLater(tokens: Tokens, at: number, amounts: readonly Amount[]): readonly Hit<DayTerm>[] {
  const away = as(tokens, at, 'away')
  const on = isText(tokens, at, 'on') ? at + 1 : at
  const weekday = as(tokens, on, 'weekday')
  if (!amounts.every(({ unit }) => unit === 'week') || isCyrillic(tokens, at)) return []
  if (away !== undefined && away >= 0)
    return [{ value: shift(1, amounts, saidOf({ kind: 'away', days: away }, null)), next: at + 1 }]
  if (weekday === undefined) return []
  const day = { kind: 'weekday', weekday: weekday as 1, which: 'bare' } as const
  return [{ value: shift(1, amounts, saidOf(day, null)), next: on + 1 }]
}

function isCyrillic(tokens: Tokens, at: number): boolean {
  return (tokens[at]?.text.charCodeAt(0) ?? 0) >= 0x400
}

function saidOf(day: DayTerm | null, clock: Clock | null): Said {
  return { day, clock, part: null, partToday: false, zone: null }
}

/** "two sundays from now", "three fridays ago", «через 2 пятницы». */
function readWeekdaysAway(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const over = isText(tokens, at - 1, 'через') ? as(tokens, at, 'weekday') : undefined
  // «через пятницу» lets the coming one pass.
  if (over !== undefined && /(?:у|ье|ник|рг|пн|вт|ср|чт|пт|сб|вс)$/.test(tokens[at]?.text ?? ''))
    return { value: { kind: 'weekdaysAway', weekday: over as 1, count: 2 }, next: at + 1 }
  const count = digitsAt(tokens, at) ?? as(tokens, at, 'number')
  const weekday = as(tokens, at + 1, 'weekdays') ?? as(tokens, at + 1, 'weekday')
  if (count === undefined || weekday === undefined || count < 1 || count > 99) return undefined
  if (is(tokens, at + 2, 'ago'))
    return { value: { kind: 'weekdaysAway', weekday: weekday as 1, count: -count }, next: at + 3 }
  // «через одну пятницу» is the next one to some and the one after it to others.
  if (isText(tokens, at - 1, 'через') && count > 1)
    return { value: { kind: 'weekdaysAway', weekday: weekday as 1, count }, next: at + 2 }
  if (!is(tokens, at + 2, 'from') || !is(tokens, at + 3, 'now')) return undefined
  return { value: { kind: 'weekdaysAway', weekday: weekday as 1, count }, next: at + 4 }
}

import { readYearAfter } from './dates.ts'
import { units } from '../lexicon/lexicon.ts'
import type { Period, Which, YearSaid } from './meaning.ts'
import { readOrdinal, readYear } from './numbers.ts'
import { as, digitsAt, is, isGlued, isText, skip, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** Reads "this", "next", "this coming", "в следующий", "прошлую" before what comes again and again. */
export function readWhich(tokens: Tokens, at: number): Hit<Which> | undefined {
  const start = skip(tokens, at, 'the')
  const isThis = is(tokens, start, 'this')
  const after = isThis ? start + 1 : start
  if (is(tokens, after, 'coming')) return { value: 'coming', next: after + 1 }
  if (is(tokens, after, 'next')) return { value: isThis ? 'coming' : 'next', next: skipStop(tokens, after + 1) }
  if (is(tokens, after, 'last') || is(tokens, after, 'gone')) return { value: 'last', next: after + 1 }
  if (is(tokens, after, 'beforelast')) return { value: 'beforelast', next: after + 1 }
  return isThis ? { value: 'this', next: after } : undefined
}

/** "friday after next", "the week before last", «на неделе после следующей». */
export function farWhich(tokens: Tokens, at: number): Hit<Which> | undefined {
  const word = tokens[at]?.text
  if (word === 'just' && isText(tokens, at + 1, 'gone')) return { value: 'last', next: at + 2 }
  if ((word === 'after' || word === 'после') && is(tokens, at + 1, 'next') && !isNamed(tokens, at + 2))
    return { value: 'afternext', next: at + 2 }
  return word === 'before' && isText(tokens, at + 1, 'last') && !isNamed(tokens, at + 2)
    ? { value: 'beforelast', next: at + 2 }
    : undefined
}

/** "friday after next week" is none after the next. */
function isNamed(tokens: Tokens, at: number): boolean {
  return (['unit', 'month', 'weekday', 'weekend'] as const).some((kind) => is(tokens, at, kind))
}

/** "early in the new year", «в начале нового года»: the year to come. */
export function readNewYear(tokens: Tokens, at: number): Hit<Period> | undefined {
  const start = skip(tokens, at, 'the')
  const isNew = isText(tokens, start, 'new') || isText(tokens, start, 'нового')
  if (!isNew || (!isText(tokens, start + 1, 'year') && !isText(tokens, start + 1, 'года'))) return undefined
  return { value: { kind: 'unit', unit: 'year', offset: 1, bare: false }, next: start + 2 }
}

/** A month, a quarter, a year, this or next week. */
export function readPeriod(tokens: Tokens, at: number): Hit<Period> | undefined {
  return (
    readNamed(tokens, at) ??
    readHalfYear(tokens, at) ??
    readQuarter(tokens, at) ??
    readUnitPeriod(tokens, at) ??
    readWholeYear(tokens, at)
  )
}

/** "may", "next may 2027", "the spring", «прошлой весной», "autumn 2027". */
function readNamed(tokens: Tokens, at: number): Hit<Period> | undefined {
  const which = readWhich(tokens, at)
  const start = which?.next ?? skip(tokens, at, 'the')
  const month = as(tokens, start, 'month')
  const season = month === undefined ? as(tokens, start, 'season') : undefined
  if (month === undefined && season === undefined) return undefined
  const year = which
    ? { value: null, next: skipStop(tokens, start + 1) }
    : readMonthYearAfter(tokens, skipStop(tokens, start + 1))
  const said = { year: year.value, which: which?.value ?? 'bare' } as const
  if (season !== undefined) return { value: { kind: 'season', season, ...said }, next: year.next }
  return month === undefined ? undefined : { value: { kind: 'month', month, ...said }, next: year.next }
}

function readMonthYearAfter(tokens: Tokens, at: number): Hit<YearSaid> {
  const dashed = isText(tokens, at, '-') && isGlued(tokens, at) ? at + 1 : at
  const year = readYear(tokens, dashed)
  return year && isText(tokens, year.next, ':') ? { value: null, next: at } : readYearAfter(tokens, at)
}

/** "first half of 2027", "h2 2027", «во втором полугодии». */
function readHalfYear(tokens: Tokens, at: number): Hit<Period> | undefined {
  const start = skip(tokens, at, 'the')
  const isShort = isText(tokens, start, 'h') && isGlued(tokens, start + 1)
  const half = isShort ? digitsAt(tokens, start + 1) : readOrdinal(tokens, start)?.value
  const next = isShort ? start + 2 : (readOrdinal(tokens, start)?.next ?? start)
  if (half === undefined || half < 1 || half > 2) return undefined
  if (isShort || tokens[next]?.text.startsWith('полугоди') === true) {
    const year = readYearAfter(tokens, isShort ? next : next + 1)
    return { value: { kind: 'half', half, year: year.value }, next: year.next }
  }
  const of = is(tokens, next, 'half') ? skip(tokens, next + 1, 'of', 'the') : next
  const which = of === next ? undefined : readWhich(tokens, of)
  const unit = which?.next ?? of
  if (of === next || units[as(tokens, unit, 'unit') ?? 0] !== 'year') return undefined
  const year = which && which.value !== 'this' ? { offset: offsets[which.value] } : null
  return { value: { kind: 'half', half, year }, next: unit + 1 }
}

const offsets: Readonly<Record<Which, number>> = {
  bare: 0,
  this: 0,
  next: 1,
  coming: 1,
  last: -1,
  beforelast: -2,
  afternext: 2,
}

/** Q3, 3rd quarter, second quarter of 2027, 2027Q4, третий квартал. */
function readQuarter(tokens: Tokens, at: number): Hit<Period> | undefined {
  const start = is(tokens, at, 'the') ? at + 1 : at
  const year = readYear(tokens, start)
  const letterAt = year ? skip(tokens, year.next, 'of') : start
  const isLetter = isText(tokens, letterAt, 'q') || isText(tokens, letterAt, 'кв')
  const quarter = isLetter && isGlued(tokens, letterAt + 1) ? digitsAt(tokens, letterAt + 1) : undefined
  if (quarter !== undefined) {
    if (quarter < 1 || quarter > 4) return undefined
    const after = year ? { value: { year: year.value }, next: letterAt + 2 } : readYearAfter(tokens, letterAt + 2)
    return { value: { kind: 'quarter', quarter, year: after.value }, next: after.next }
  }
  const isSaid = ['квартал', 'квартале', 'кварталу'].includes(tokens[start + 1]?.text ?? '')
  const digits = isSaid ? digitsAt(tokens, start) : undefined
  const nth = digits === undefined ? readOrdinal(tokens, start) : { value: digits, next: start + 1 }
  if (!nth || nth.value > 4 || nth.value < 1 || as(tokens, nth.next, 'unit') !== 6) return undefined
  const after = readYearAfter(tokens, skipStop(tokens, nth.next + 1))
  return { value: { kind: 'quarter', quarter: nth.value, year: after.value }, next: after.next }
}

/** Next week, this month, the coming year; after an edge or a count the bare unit is the present one. */
function readUnitPeriod(tokens: Tokens, at: number): Hit<Period> | undefined {
  const which = readWhich(tokens, at) ?? readThat(tokens, at)
  const start = which?.next ?? skip(tokens, at, 'the')
  const unit = units[as(tokens, start, 'unit') ?? 0]
  if (
    !is(tokens, start, 'unit') ||
    unit === undefined ||
    unit === 'second' ||
    unit === 'minute' ||
    unit === 'hour' ||
    unit === 'workday'
  )
    return undefined
  const far = which ? undefined : farWhich(tokens, start + 1)
  if (far) return { value: { kind: 'unit', unit, offset: offsets[far.value], bare: false }, next: far.next }
  const next = skipStop(tokens, start + 1)
  if (which && isThat(tokens, at)) return { value: { kind: 'unit', unit, offset: -1, bare: false, that: true }, next }
  // The coming weekend is the one ahead, as a weekend without more is.
  if (unit === 'weekend' && which?.value === 'coming')
    return { value: { kind: 'unit', unit, offset: 0, bare: true }, next }
  return { value: { kind: 'unit', unit, offset: offsets[which?.value ?? 'bare'], bare: !which }, next }
}

/** «на той неделе», «в том месяце»: of what has happened the last one, of what is to be done the next. */
function readThat(tokens: Tokens, at: number): Hit<Which> | undefined {
  return isThat(tokens, at) ? { value: 'last', next: at + 1 } : undefined
}

function isThat(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text
  return (text === 'той' || text === 'том') && is(tokens, at + 1, 'unit')
}

function readWholeYear(tokens: Tokens, at: number): Hit<Period> | undefined {
  const year = readYear(tokens, at)
  if (!year || isText(tokens, year.next, ':')) return undefined
  const next = is(tokens, year.next, 'yearword') ? year.next + 1 : year.next
  return { value: { kind: 'year', year: year.value }, next }
}

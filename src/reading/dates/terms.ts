import type { Weekday } from '../../domain/day.ts'
import { readYearAfter } from './dates.ts'
import { readDuration, readUnit } from './durations.ts'
import { units } from './lexicon.ts'
import type { Counted, DayTerm, Edge, Period, Which, YearSaid } from './meaning.ts'
import { readCount, readOrdinal, readYear } from './numbers.ts'
import { as, digitsAt, is, isGlued, isText, skip, skipStop, type Hit, type Tokens } from './tokens.ts'

/** Gives every day called by a word that begins at a place: today, next friday, end of the month, first monday of may. */
export function readTerms(tokens: Tokens, at: number): readonly Hit<DayTerm>[] {
  const hits = [
    readAway(tokens, at),
    readWeekday(tokens, at),
    readNth(tokens, at),
    readEdge(tokens, at),
    readPeriodTerm(tokens, at),
    readNextFew(tokens, at),
  ]
  return hits.flatMap((hit) => (hit ? [hit] : []))
}

/** Today, tomorrow, the day after tomorrow, the day before yesterday, now. */
function readAway(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const the = is(tokens, at, 'the') ? at + 1 : at
  const days = as(tokens, the, 'away')
  if (days !== undefined) return { value: { kind: 'away', days }, next: the + 1 }
  if (is(tokens, the, 'now')) return { value: { kind: 'now' }, next: the + 1 }
  if (is(tokens, at, 'this') && isText(tokens, at + 1, 'time')) return { value: { kind: 'now' }, next: at + 2 }
  if (!isText(tokens, the, 'day')) return undefined
  const sign = isText(tokens, the + 1, 'after') ? 1 : isText(tokens, the + 1, 'before') ? -1 : 0
  const base = as(tokens, the + 2, 'away')
  if (sign === 0) return undefined
  if (base !== undefined && tokens[the + 2]?.capital !== undefined)
    return { value: { kind: 'away', days: base + sign }, next: the + 3 }
  return sign < 0 && tokens[the + 2] === undefined ? { value: { kind: 'away', days: -1 }, next: the + 2 } : undefined
}

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

function weekdayAt(tokens: Tokens, at: number): Weekday | undefined {
  return as(tokens, at, 'weekday') as Weekday | undefined
}

function readWeekday(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const which = readWhich(tokens, at)
  const start = which?.next ?? skip(tokens, at, 'the')
  const weekday = weekdayAt(tokens, start)
  if (weekday === undefined) return undefined
  const next = skipStop(tokens, start + 1)
  if (!which && isText(tokens, next, 'next') && !is(tokens, next + 1, 'unit') && !is(tokens, next + 1, 'month')) {
    return { value: { kind: 'weekday', weekday, which: 'next' }, next: next + 1 }
  }
  const later = which ? undefined : weeksOn(tokens, next)
  const day = { kind: 'weekday', weekday, which: which?.value ?? 'bare' } as const
  if (!later) return { value: day, next }
  const from = { day, clock: null, part: null, partToday: false, zone: null } as const
  return { value: { kind: 'shift', sign: 1, amounts: [{ unit: 'week', count: later }], from }, next: next + 1 }
}

/** "friday week", "tuesday fortnight": as said in Britain, so many weeks after that day. */
function weeksOn(tokens: Tokens, at: number): number | undefined {
  if (isText(tokens, at, 'week')) return 1
  return isText(tokens, at, 'fortnight') ? 2 : undefined
}

/** A month, a quarter, a year, this or next week. */
export function readPeriod(tokens: Tokens, at: number): Hit<Period> | undefined {
  return (
    readNamedMonth(tokens, at) ?? readQuarter(tokens, at) ?? readUnitPeriod(tokens, at) ?? readWholeYear(tokens, at)
  )
}

function readNamedMonth(tokens: Tokens, at: number): Hit<Period> | undefined {
  const which = readWhich(tokens, at)
  const start = which?.next ?? skip(tokens, at, 'the')
  const month = as(tokens, start, 'month')
  if (month === undefined) return undefined
  const year = which
    ? { value: null, next: skipStop(tokens, start + 1) }
    : readMonthYearAfter(tokens, skipStop(tokens, start + 1))
  return { value: { kind: 'month', month, year: year.value, which: which?.value ?? 'bare' }, next: year.next }
}

function readMonthYearAfter(tokens: Tokens, at: number): Hit<YearSaid> {
  const dashed = isText(tokens, at, '-') && isGlued(tokens, at) ? at + 1 : at
  const year = readYear(tokens, dashed)
  return year && isText(tokens, year.next, ':') ? { value: null, next: at } : readYearAfter(tokens, at)
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

const offsets: Readonly<Record<Which, number>> = { bare: 0, this: 0, next: 1, coming: 1, last: -1, beforelast: -2 }

/** Next week, this month, the coming year; after an edge or a count the bare unit is the present one. */
function readUnitPeriod(tokens: Tokens, at: number): Hit<Period> | undefined {
  const which = readWhich(tokens, at)
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
  return {
    value: { kind: 'unit', unit, offset: offsets[which?.value ?? 'bare'], bare: !which },
    next: skipStop(tokens, start + 1),
  }
}

function readWholeYear(tokens: Tokens, at: number): Hit<Period> | undefined {
  const year = readYear(tokens, at)
  if (!year || isText(tokens, year.next, ':')) return undefined
  const next = is(tokens, year.next, 'yearword') ? year.next + 1 : year.next
  return { value: { kind: 'year', year: year.value }, next }
}

/** A period taken whole; a bare unit alone ("week") is none, a bare weekend is. */
function readPeriodTerm(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const period = readPeriod(tokens, at)
  if (!period) return undefined
  const { value } = period
  if (value.kind === 'unit' && value.bare && value.unit !== 'weekend') return undefined
  if (value.kind === 'unit' && value.unit === 'day')
    return { value: { kind: 'away', days: value.offset }, next: period.next }
  return { value: { kind: 'period', period: value, edge: 'whole' }, next: period.next }
}

/** End of the month, beginning of next week, mid-may, eom, в конце недели. */
function readEdge(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const start = skip(tokens, at, 'the')
  const short = units[as(tokens, start, 'edge') ?? 0]
  if (is(tokens, start, 'edge') && short !== undefined && short !== 'second')
    return { value: edgeOf({ kind: 'unit', unit: short as 'month', offset: 0, bare: true }, 'end'), next: start + 1 }
  const edge = edgeAt(tokens, start)
  if (!edge) return undefined
  const around = skip(tokens, start + 1, 'of', 'about')
  const period = readPeriod(tokens, around)
  if (period) return { value: edgeOf(period.value, edge), next: period.next }
  return undefined
}

function edgeOf(period: Period, edge: Edge): DayTerm {
  return { kind: 'period', period, edge }
}

function edgeAt(tokens: Tokens, at: number): Edge | undefined {
  if (is(tokens, at, 'start') || is(tokens, at, 'early')) return 'start'
  if (is(tokens, at, 'middle')) return 'middle'
  return is(tokens, at, 'end') || is(tokens, at, 'late') ? 'end' : undefined
}

/** First monday of may, last day of the month, second to last friday in february, последняя пятница месяца. */
function readNth(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const start = skip(tokens, at, 'the')
  const n = readPlace(tokens, start)
  if (!n) return undefined
  const what = countedAt(tokens, n.next)
  if (!what) return undefined
  const joint = skip(tokens, what.next, 'of', 'on')
  const period = readPeriod(tokens, joint)
  if (
    !period ||
    (period.value.kind === 'unit' && period.value.bare && joint === what.next && !isRussianGenitive(tokens, joint))
  )
    return undefined
  return { value: { kind: 'nth', n: n.value, what: what.value, period: period.value }, next: period.next }
}

function isRussianGenitive(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return text === 'месяца' || text === 'недели' || text === 'года' || text === 'квартала'
}

/** Counts from the front, or from the end where negative. */
export function readPlace(tokens: Tokens, at: number): Hit<number> | undefined {
  if (is(tokens, at, 'last')) return { value: -1, next: at + 1 }
  const fromEnd = as(tokens, at, 'fromend')
  if (fromEnd !== undefined) return { value: fromEnd, next: at + 1 }
  const ordinal = readOrdinal(tokens, at)
  if (!ordinal) return undefined
  if (isText(tokens, ordinal.next, 'to') && is(tokens, ordinal.next + 1, 'last'))
    return { value: -ordinal.value, next: ordinal.next + 2 }
  if (isText(tokens, ordinal.next, 'с') && isText(tokens, ordinal.next + 1, 'конца'))
    return { value: -ordinal.value, next: ordinal.next + 2 }
  if (isText(tokens, ordinal.next, 'last')) return { value: -ordinal.value, next: ordinal.next + 1 }
  return ordinal
}

function countedAt(tokens: Tokens, at: number): Hit<Counted> | undefined {
  const weekday = weekdayAt(tokens, at)
  if (weekday !== undefined) return { value: weekday, next: skipStop(tokens, at + 1) }
  const business = is(tokens, at, 'business') ? at + 1 : at
  const unit = readUnit(tokens, business)
  if (business > at) return unit?.value[0] === 'day' ? { value: 'workday', next: unit.next } : undefined
  if (is(tokens, at, 'workday')) return { value: 'workday', next: at + 1 }
  const name = unit?.value[0]
  return unit && (name === 'day' || name === 'week' || name === 'weekend')
    ? { value: name, next: unit.next }
    : undefined
}

/** "next two weeks", "upcoming 2 months", "2 upcoming quarters", "следующие 2 дня": so many on from today. */
function readNextFew(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const which = readWhich(tokens, at)
  if (which && which.value !== 'this' && which.value !== 'bare' && which.value !== 'beforelast') {
    const sign = which.value === 'last' ? -1 : 1
    const business = nextWorkday(tokens, which.next, sign)
    if (business) return business
    if (!readCount(tokens, which.next)) return nextHour(tokens, which.next, sign)
    const duration = readDuration(tokens, which.next)
    return duration && { value: { kind: 'shift', sign, amounts: duration.value, from: null }, next: duration.next }
  }
  const count = readCount(tokens, at)
  if (!count || !is(tokens, count.next, 'coming')) return undefined
  const unit = readUnit(tokens, count.next + 1)
  return (
    unit && {
      value: {
        kind: 'shift',
        sign: 1,
        amounts: [{ unit: unit.value[0], count: count.value * unit.value[1] }],
        from: null,
      },
      next: unit.next,
    }
  )
}

/** "next business day", «следующий рабочий день». */
function nextWorkday(tokens: Tokens, at: number, sign: 1 | -1): Hit<DayTerm> | undefined {
  const isDays = is(tokens, at, 'business') && readUnit(tokens, at + 1)?.value[0] === 'day'
  if (!isDays) return undefined
  return { value: { kind: 'shift', sign, amounts: [{ unit: 'workday', count: 1 }], from: null }, next: at + 2 }
}

function nextHour(tokens: Tokens, at: number, sign: 1 | -1): Hit<DayTerm> | undefined {
  const unit = readUnit(tokens, at)
  if (!unit || (unit.value[0] !== 'hour' && unit.value[0] !== 'minute')) return undefined
  return { value: { kind: 'shift', sign, amounts: [{ unit: unit.value[0], count: 1 }], from: null }, next: unit.next }
}

import type { Weekday } from '../../../domain/time/day.ts'
import { farWhich, readNewYear, readPeriod, readWhich } from './period-words.ts'
import { workdayAt } from './day-parts.ts'
import { units } from '../lexicon/lexicon.ts'
import type { DayTerm, Edge, Period } from './meaning.ts'
import { inSomeDays, readNextFew } from './next-few.ts'
import { readOrdinal } from './numbers.ts'
import { readDaysOf, readNth } from './places.ts'
import { readWeekNumber } from './weeks.ts'
import { as, digitsAt, is, isText, skip, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

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
  if (days !== undefined) {
    const weeks = days > 0 && !isText(tokens, the + 2, 'from') ? weeksOn(tokens, the + 1) : undefined
    return { value: { kind: 'away', days: days + 7 * (weeks ?? 0) }, next: the + (weeks === undefined ? 1 : 2) }
  }
  const later = isText(tokens, at, 'later') || isText(tokens, at, 'earlier') ? at + 1 : at
  if (later > at && as(tokens, later, 'away') === 0) return { value: { kind: 'away', days: 0 }, next: later + 1 }
  if (isText(tokens, at, 'третьего') && isText(tokens, at + 1, 'дня'))
    return { value: { kind: 'away', days: -2 }, next: at + 2 }
  if (isText(tokens, at + 1, 'течение') && isText(tokens, workdayAt(tokens, at + 2), 'дня'))
    return { value: { kind: 'away', days: 0 }, next: workdayAt(tokens, at + 2) + 1 }
  if (isText(tokens, at, 'днях') && isText(tokens, at - 1, 'на')) return { value: inSomeDays, next: at + 1 }
  if (isText(tokens, at, 'неделе') && isText(tokens, at - 1, 'на') && !goesOnWeek.has(tokens[at + 1]?.text ?? ''))
    return { value: inTheWeek, next: at + 1 }
  const same = readSameDay(tokens, the)
  if (same) return same
  if (isText(tokens, the + 1, 'before') && isText(tokens, the + 2, 'last') && is(tokens, the, 'part'))
    return { value: { kind: 'away', days: -2 }, next: the + 3 }
  const isJust = isText(tokens, at, 'just') && isText(tokens, at + 1, 'now')
  if (isJust || (isText(tokens, at, 'только') && isText(tokens, at + 1, 'что')))
    return { value: { kind: 'now' }, next: at + 2 }
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

/** «на неделе»: one of the days of work to come. */
const inTheWeek: DayTerm = { kind: 'shift', sign: 1, amounts: [{ unit: 'workday', count: 2 }], from: null }

/** «на неделе с 14 декабря», «на неделе после праздников» are other ones. */
const goesOnWeek = new Set(['с', 'со', 'после', 'перед', 'до', 'в', 'во', 'от', 'накануне', 'между', 'через'])

/** "same day next week", «в тот же день на следующей неделе»: a unit from today. */
function readSameDay(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const isEnglish = isText(tokens, at, 'same') && isText(tokens, at + 1, 'day')
  const isRussian =
    (isText(tokens, at, 'тот') || isText(tokens, at, 'этот')) &&
    isText(tokens, at + 1, 'же') &&
    isText(tokens, at + 2, 'день')
  if (!isEnglish && !isRussian) return undefined
  const which = readWhich(tokens, skip(tokens, isEnglish ? at + 2 : at + 3, 'lead', 'of'))
  const unit = which && units[as(tokens, which.next, 'unit') ?? 0]
  if (which?.value !== 'next' || (unit !== 'week' && unit !== 'month' && unit !== 'year')) return undefined
  return { value: { kind: 'shift', sign: 1, amounts: [{ unit, count: 1 }], from: null }, next: which.next + 1 }
}

function weekdayAt(tokens: Tokens, at: number): Weekday | undefined {
  return as(tokens, at, 'weekday') as Weekday | undefined
}

function readWeekday(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const isBetween = isText(tokens, at, 'between') || isText(tokens, at, 'между')
  const which = isBetween ? undefined : readWhich(tokens, at)
  const start = isBetween ? at + 1 : (which?.next ?? skip(tokens, at, 'the'))
  const weekday = weekdayAt(tokens, start)
  if (weekday === undefined) return undefined
  const next = skipStop(tokens, start + 1)
  const last = which ? undefined : stretchEnd(tokens, next, isBetween)
  if (last !== undefined) return { value: { kind: 'weekday', weekday, which: 'bare' }, next: last }
  if (isBetween) return undefined
  const far = which ? undefined : farWhich(tokens, next)
  if (far) return { value: { kind: 'weekday', weekday, which: far.value }, next: far.next }
  if (!which && isText(tokens, next, 'next') && !is(tokens, next + 1, 'unit') && !is(tokens, next + 1, 'month')) {
    return { value: { kind: 'weekday', weekday, which: 'next' }, next: next + 1 }
  }
  const later = which ? undefined : weeksOn(tokens, next)
  const day = { kind: 'weekday', weekday, which: which?.value ?? 'bare' } as const
  if (!later) return { value: day, next }
  const from = { day, clock: null, part: null, partToday: false, zone: null } as const
  return { value: { kind: 'shift', sign: 1, amounts: [{ unit: 'week', count: later }], from }, next: next + 1 }
}

/** "between monday and wednesday", «с понедельника по среду»: a stretch of days, taken at its beginning. */
function stretchEnd(tokens: Tokens, at: number, isBetween: boolean): number | undefined {
  const lead = tokens[at - 2]?.text
  const joint = tokens[at]?.text ?? ''
  const last = as(tokens, at + 1, 'weekday')
  if (last === undefined) return undefined
  const isFrom = lead === 'с' || lead === 'со' || lead === 'from'
  const isShort = (last - (as(tokens, at - 1, 'weekday') ?? last) + 7) % 7 <= longestStretch
  const isJoint = isBetween ? is(tokens, at, 'and') : joint === 'по' ? isFrom : stretchJoints.has(joint)
  return isJoint && (isBetween || isFrom || isShort) ? skipStop(tokens, at + 2) : undefined
}

const stretchJoints = new Set(['-', '–', 'to', 'through', 'thru'])

/** So many days on one is still meant; "mon-fri" is said of what comes every week. */
const longestStretch = 3

/** "friday week", "tuesday fortnight": as said in Britain, so many weeks after that day. */
function weeksOn(tokens: Tokens, at: number): number | undefined {
  if ((isText(tokens, at, 'week') || isText(tokens, at, 'wk')) && digitsAt(tokens, at + 1) === undefined) return 1
  return isText(tokens, at, 'fortnight') ? 2 : undefined
}

/** A period taken whole; a bare unit alone ("week") is none, a bare weekend is. */
function readPeriodTerm(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const isLater = (isText(tokens, at, 'later') || isText(tokens, at, 'earlier')) && is(tokens, at + 1, 'this')
  const period = readPeriod(tokens, isLater ? at + 1 : at)
  if (!period) return undefined
  const { value } = period
  if (value.kind === 'unit' && value.bare && value.unit !== 'weekend') return undefined
  if (value.kind === 'unit' && value.unit === 'day')
    return { value: { kind: 'away', days: value.offset }, next: period.next }
  return { value: { kind: 'period', period: value, edge: 'whole' }, next: period.next }
}

/** End of the month, beginning of next week, mid-may, eom, в конце недели. */
function readEdge(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const start = skip(tokens, isText(tokens, at, 'под') ? at + 1 : at, 'the')
  const short = units[as(tokens, start, 'edge') ?? 0]
  if (is(tokens, start, 'edge') && short !== undefined && short !== 'second')
    return { value: edgeOf({ kind: 'unit', unit: short as 'month', offset: 0, bare: true }, 'end'), next: start + 1 }
  const spoken = readSpokenEnd(tokens, start)
  if (spoken) return spoken
  const half = readHalfOf(tokens, start) ?? readDaysOf(tokens, start)
  if (half) return half
  const end = endParts.has(tokens[start]?.text ?? '') && is(tokens, start + 1, 'end') ? start + 1 : start
  const isLatter = end === start && isText(tokens, start, 'latter') && isText(tokens, start + 1, 'part')
  const edge = isLatter ? 'end' : edgeAt(tokens, end)
  if (!edge) return undefined
  const isPart = isLatter || (isText(tokens, end + 1, 'part') && (is(tokens, end, 'early') || is(tokens, end, 'late')))
  const around = skip(tokens, isPart ? end + 2 : end + 1, 'of', 'about')
  const week = readWeekNumber(tokens, around)
  if (week) return { value: { kind: 'weekdayIn', weekday: edgesOfWeek[edge], week: week.value }, next: week.next }
  const period = readPeriod(tokens, around) ?? readNewYear(tokens, around)
  return period && { value: edgeOf(period.value, edge), next: period.next }
}

/** "end of week 14" is its friday. */
const edgesOfWeek = { whole: 1, start: 1, middle: 3, end: 5 } as const

/** "month end", "year-end", "close of play", "end of business", "midweek". */
function readSpokenEnd(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const unit = units[as(tokens, at, 'unit') ?? 0]
  const isPeriod = unit === 'month' || unit === 'quarter' || unit === 'year'
  if (isPeriod && isText(tokens, at + 1, 'end'))
    return { value: edgeOf({ kind: 'unit', unit, offset: 0, bare: true }, 'end'), next: at + 2 }
  if (isText(tokens, at, 'midweek')) {
    const week = readPeriod(tokens, skip(tokens, at + 1, 'of'))
    if (week?.value.kind === 'unit' && week.value.unit === 'week' && !week.value.bare)
      return { value: edgeOf(week.value, 'middle'), next: week.next }
    return { value: edgeOf({ kind: 'unit', unit: 'week', offset: 0, bare: true }, 'middle'), next: at + 1 }
  }
  const close = isText(tokens, at, 'close') || is(tokens, at, 'end') ? skip(tokens, at + 1, 'of') : at
  const isStart = is(tokens, at, 'start')
  const dayAt = workdayAt(tokens, isStart || is(tokens, at, 'end') ? skip(tokens, at + 1, 'of', 'the') : at)
  const isWorkday = isText(tokens, dayAt, 'workday') || is(tokens, dayAt - 1, 'business')
  if (isWorkday && dayAt > at + 1)
    return {
      value: edgeOf({ kind: 'unit', unit: 'day', offset: 0, bare: true }, isStart ? 'start' : 'end'),
      next: dayAt + 1,
    }
  if (close <= at + 1 || !['business', 'play'].includes(tokens[close]?.text ?? '')) return undefined
  return { value: edgeOf({ kind: 'unit', unit: 'day', offset: 0, bare: true }, 'end'), next: close + 1 }
}

/** "first half of january", «во второй половине января»: its first day, or the one after its middle. */
function readHalfOf(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const ordinal = readOrdinal(tokens, at)
  if (!ordinal || ordinal.value > 2 || !is(tokens, ordinal.next, 'half')) return undefined
  const period = readPeriod(tokens, skip(tokens, ordinal.next + 1, 'of', 'the'))
  const isMonth = period?.value.kind === 'month' || (period?.value.kind === 'unit' && period.value.unit === 'month')
  if (period?.value.kind === 'unit' && period.value.unit === 'week') {
    const week = edgeOf(period.value, 'whole')
    return { value: { kind: 'weekdayIn', weekday: ordinal.value === 1 ? 1 : 4, week }, next: period.next }
  }
  if (!period || !isMonth) return undefined
  if (ordinal.value === 1) return { value: edgeOf(period.value, 'start'), next: period.next }
  return { value: { kind: 'nth', n: 16, what: 'day', period: period.value }, next: period.next }
}

/** "the back end", "the tail end", "the very end". */
const endParts = new Set(['back', 'tail', 'very', 'самый', 'самом', 'самому'])

function edgeOf(period: Period, edge: Edge): DayTerm {
  return { kind: 'period', period, edge }
}

function edgeAt(tokens: Tokens, at: number): Edge | undefined {
  if (is(tokens, at, 'start') || is(tokens, at, 'early')) return 'start'
  if (is(tokens, at, 'middle')) return 'middle'
  return is(tokens, at, 'end') || is(tokens, at, 'late') ? 'end' : undefined
}

import { addDays, dayParts, daysInMonth, type Day, type WallTime } from '../../../domain/time/day.ts'
import { Fault } from '../../../domain/fault.ts'
import { dateOrLast } from '../../../domain/time/month-end.ts'
import type { Recurrence } from '../../../domain/time/recurrence.ts'
import type { DateContext } from '../context.ts'
import type { Unit } from '../lexicon/lexicon.ts'
import { envOf, orderOf } from '../own.ts'
import { emptyDraft, type Draft, type RuleContext } from './draft.ts'
import { ruleParts } from './rules.ts'
import { daysOf } from '../calendar/resolve.ts'
import type { Env } from '../calendar/env.ts'
import { is, scan, skip, type Tokens } from '../lexicon/tokens.ts'
import { correctTypos, isSlip } from '../lexicon/typos.ts'
import { timeOf } from '../calendar/times.ts'

/**
 * Reads a phrase as a rule of what comes again: "every 2 weeks", "weekdays at 9", «каждый второй вторник»; null where it is
 * none. Faults: `date-impossible` for "every 31 april", `rule-backwards`, `date-zone-unknown`.
 */
export function readRecurrence(phrase: string, context: DateContext): Recurrence | null {
  const scanned = scan(phrase)
  const tokens = mayBeMistyped(scanned) ? (correctTypos(scanned) ?? scanned) : scanned
  if (tokens.length === 0 || tokens.length > longestRule) return null
  const draft = emptyDraft()
  const rule: RuleContext = { tokens, order: orderOf(context, tokens) }
  let at = 0
  while (at < tokens.length) {
    const next = readPart(draft, rule, at) ?? skipFiller(draft, tokens, at)
    if (next <= at) return null
    at = next
  }
  const read = draft.again ? ruleOf(draft, { ...envOf(context, tokens), tense: 'any' }) : null
  if (!read) return null
  refuseEmpty(read, draft, phrase)
  if (draft.zone === null) return read
  const zone = draft.zone === 'theirs' ? context.theirZone : draft.zone
  if (zone == null) throw new Fault('date-zone-unknown', { phrase })
  return zone === context.zone ? read : { ...read, zone }
}

const longestRule = 32

/** "evry friday", «каждый втроник»: words are looked at for slips only behind one that makes a rule, or nearly. */
function mayBeMistyped(tokens: Tokens): boolean {
  const [first] = tokens
  if (first === undefined || tokens.length > longestRule) return false
  return (first.meanings.length === 0 || is(tokens, 0, 'every')) && tokens.some(isSlip)
}

/** A rule that no day can be of is refused as such. */
function refuseEmpty({ months, monthDays, start, until }: Recurrence, draft: Draft, phrase: string): void {
  const isDated = months.length > 0 && monthDays.length > 0
  if (isDated && !monthDays.some((day) => months.some((month) => isInMonth(day, month))))
    throw new Fault('date-impossible', { phrase, part: phrase.trim() })
  if (start !== null && until !== null && isBackwards(start, until, draft))
    throw new Fault('rule-backwards', { phrase })
}

/** February has 29 days in some years. */
function isInMonth(day: number, month: number): boolean {
  return Math.abs(day) <= daysInMonth(2028, month)
}

/** "From 18 january until 5 january": the same month a year later is a slip, unless its year was said. */
function isBackwards(start: Day, until: Day, { until: said }: Draft): boolean {
  if (until < start) return true
  const [from, to] = [dayParts(start), dayParts(until)]
  const isYearSaid = said?.kind !== 'date' || said.year !== null
  return !isYearSaid && to.year > from.year && to.month === from.month && to.date < from.date
}

function readPart(draft: Draft, rule: RuleContext, at: number): number | undefined {
  for (const part of ruleParts) {
    const next = part(draft, rule, at)
    if (next !== undefined && next > at) return next
  }
  return undefined
}

function skipFiller({ places, monthDays }: Draft, tokens: Tokens, at: number): number {
  // «в последний рабочий день месяца, каждый месяц»
  if (tokens[at]?.text === 'месяца' && places.length + monthDays.length > 0) return at + 1
  if (marks.has(tokens[at]?.text ?? '')) return at + 1
  return at === tokens.length - 1 ? at : skip(tokens, at, 'lead', 'of', 'the', 'on')
}

const marks = new Set([',', '.', ':'])

function ruleOf(draft: Draft, env: Env): Recurrence | null {
  const time = timeOfRule(draft, env)
  const start = draft.start ? firstDay(draft.start, env) : null
  if (start === undefined) return null
  const until = draft.until ? lastDay(draft.until, start, env) : null
  if (time === undefined || until === undefined) return null
  const base = {
    interval: draft.interval * (draft.unit === 'quarter' ? 3 : 1),
    months: [...new Set(draft.months)].sort((one, other) => one - other),
    monthDays: [],
    weekdays: [],
    yearDays: [],
    weekNumbers: draft.weekNumbers,
    positions: [],
    time,
    zone: null,
    start,
    count: draft.count,
    until,
  }
  const days = isAsAnnounced(draft) ? daysOfRule(draft) : null
  return days && { ...base, ...days }
}

/** "twice a month" names two days of the month, or no rule is made of it. */
function isAsAnnounced({ days, unit, weekdays, places, monthDays, months }: Draft): boolean {
  if (days === null) return true
  if (unit === 'week') return weekdays.length === days
  if (unit === 'month') return Math.max(monthDays.length, places.length) === days
  return new Set(months).size * Math.max(monthDays.length, places.length) === days
}

/** How often, and on which days of that. */
function daysOfRule({
  unit,
  weekdays,
  places,
  monthDays,
  elseLast,
  months,
  weekNumbers,
}: Draft): (Pick<Recurrence, 'freq'> & Partial<Recurrence>) | null {
  if (monthDays.length > 0 && weekdays.length > 0) return null
  if (weekNumbers.length > 0)
    return monthDays.length > 0 ? null : { freq: 'YEARLY', weekdays: weekdays.map((weekday) => ({ weekday, n: null })) }
  const isNamed = months.length > 0
  const isYearly = unit === 'year' || (isNamed && unit !== 'day' && unit !== 'hour')
  if (places.length > 0) {
    const freq = isYearly ? 'YEARLY' : 'MONTHLY'
    const [only, ...others] = weekdays
    if (only === undefined || unit === 'day') return null
    if (others.length === 0) return { freq, weekdays: places.map((n) => ({ weekday: only, n })) }
    return { freq, weekdays: weekdays.map((weekday) => ({ weekday, n: null })), positions: places }
  }
  if (weekdays.length > 0) {
    if (unit === 'day' || unit === 'hour') return null
    return {
      freq: freqOf(unit ?? 'week') ?? 'WEEKLY',
      weekdays: [...new Set(weekdays)].sort().map((weekday) => ({ weekday, n: null })),
    }
  }
  if (monthDays.length > 0) {
    if (monthDays.some((day) => Math.abs(day) > 31 && unit !== 'year')) return null
    if (isNamed) return unit === 'week' || unit === 'day' ? null : { freq: 'YEARLY', monthDays }
    if (unit === 'year') return { freq: 'YEARLY', yearDays: monthDays }
    const days = elseLast ? dateOrLast(monthDays[0] ?? 31) : { monthDays }
    return unit === null || unit === 'month' || unit === 'quarter' ? { freq: 'MONTHLY', ...days } : null
  }
  const freq = unit === null ? 'DAILY' : freqOf(unit)
  return freq ? { freq: isNamed && freq === 'MONTHLY' ? 'YEARLY' : freq } : null
}

function freqOf(unit: Unit): Recurrence['freq'] | null {
  switch (unit) {
    case 'day':
      return 'DAILY'
    case 'week':
      return 'WEEKLY'
    case 'month':
    case 'quarter':
      return 'MONTHLY'
    case 'year':
      return 'YEARLY'
    case 'second':
    case 'minute':
    case 'hour':
    case 'workday':
    case 'weekend':
      return null
  }
}

/** The time of the rule; null where none was said, undefined where no clock shows it. */
function timeOfRule({ clock, part }: Draft, env: Env): WallTime | null | undefined {
  if (clock === null && part === null) return null
  const [moment] = timeOf({ day: null, clock, part, partToday: false, zone: null }, '2001-01-01', env)
  return moment?.time ?? undefined
}

/** Of a length that begins on a day that was said, the day before it is over; else the days begin tomorrow. */
function lastDay(term: NonNullable<Draft['until']>, start: Day | null, env: Env): Day | undefined {
  if (start === null) return firstDay(term, env)
  const day = firstDay(term, { ...env, today: start })
  return day !== undefined && term.kind === 'shift' ? addDays(day, -1) : day
}

function firstDay(term: NonNullable<Draft['start']>, env: Env): Day | undefined {
  const of = term.kind === 'period' && term.edge === 'whole' ? ({ ...term, edge: 'start' } as const) : term
  return daysOf(of, env).days[0]
}

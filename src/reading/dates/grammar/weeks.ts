import { units } from '../lexicon/lexicon.ts'
import type { DayTerm, YearSaid } from './meaning.ts'
import { readOrdinal, readYear } from './numbers.ts'
import { readYearAfter } from './dates.ts'
import { as, digitCount, digitsAt, is, isGlued, isText, skip, type Hit, type Tokens } from '../lexicon/tokens.ts'
import { wordSet } from '../../names/word-list.ts'

/** Reads a week by its number (ISO 8601): "week 50", "wk 3 of 2027", "2026-W50-3", «на 50-й неделе», «50 неделя». */
export function readWeekNumber(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const start = skip(tokens, at, 'the')
  const isNumber = digitsAt(tokens, start) !== undefined
  if (!isNumber && !begins.has(tokens[start]?.text ?? '')) return undefined
  return readIsoWeek(tokens, start) ?? readNamedWeek(tokens, start) ?? readCountedWeek(tokens, start)
}

/** What a week's number begins with, where it is not the number. */
const begins = wordSet('week wk iso calendar неделя неделю неделе календарная календарную календарной')

/** 2026-W50, 2026W50, 2026-W50-3. */
function readIsoWeek(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const year = readYear(tokens, at)
  if (!year) return undefined
  const w = isText(tokens, year.next, '-') ? year.next + 1 : year.next
  const week = digitsAt(tokens, w + 1)
  if (!isText(tokens, w, 'w') || week === undefined || !isGlued(tokens, w) || !isGlued(tokens, w + 1)) return undefined
  const value = { kind: 'isoWeek', week, year: { year: year.value }, weekday: null } as const
  const weekday = isText(tokens, w + 2, '-') && isGlued(tokens, w + 3) ? digitsAt(tokens, w + 3) : undefined
  if (weekday === undefined) return { value, next: w + 2 }
  return weekday < 1 || weekday > 7 ? undefined : { value: { ...value, weekday: weekday as 1 }, next: w + 4 }
}

/** "week 50", "calendar week 50", "week number 51", "week no. 3", «неделя 51», «в неделю 51». */
function readNamedWeek(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const name = tokens[at]?.text ?? ''
  const start = name === 'calendar' || name === 'iso' || name.startsWith('календарн') ? at + 1 : at
  const word = tokens[start]?.text ?? ''
  if (!['week', 'wk', 'неделя', 'неделю', 'неделе'].includes(word)) return undefined
  const isNumbered = ['number', 'no', 'номер', '№', '#'].includes(tokens[start + 1]?.text ?? '')
  const dot = isNumbered && isText(tokens, start + 2, '.') ? start + 3 : isNumbered ? start + 2 : start + 1
  const week = digitsAt(tokens, dot)
  if (week === undefined || digitCount(tokens, dot) > 2 || isMore(tokens, dot + 1)) return undefined
  return weekOfYear(tokens, week, dot + 1)
}

/** What goes on behind a number makes it a date, a time or a length: "week 3 december", "week 10:30". */
function isMore(tokens: Tokens, at: number): boolean {
  if (is(tokens, at, 'month') || is(tokens, at, 'unit') || is(tokens, at, 'suffix')) return true
  return isGlued(tokens, at) && !isText(tokens, at, ',') && !isText(tokens, at, ')')
}

/** From this number on a week without its year is no week of a month: «на 50 неделе». */
const fewestOfYear = 6

/** "the 50th week", «на 50-й неделе», «50 неделя», «на 2 неделе 2027 года»; «на 2 неделе» may be one of the month. */
function readCountedWeek(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const ordinal = readOrdinal(tokens, at)
  const week = ordinal?.value ?? (digitCount(tokens, at) <= 2 ? digitsAt(tokens, at) : undefined)
  const next = skip(tokens, ordinal?.next ?? at + 1, 'filler')
  const named = tokens[next]?.text.startsWith('календарн') === true ? next + 1 : next
  const unit = tokens[named]?.text ?? ''
  if (week === undefined || units[as(tokens, named, 'unit') ?? 0] !== 'week') return undefined
  const isNumber = ordinal ? unit === 'week' || isOneWeek.test(unit) : isOneWeek.test(unit) && !endsInOne(unit, week)
  if (!isNumber) return undefined
  const read = weekOfYear(tokens, week, named + 1)
  const isOfYear = read.value.kind === 'isoWeek' && read.value.year !== null
  return isOfYear || week >= fewestOfYear ? read : undefined
}

const isOneWeek = /^недел[яею]$/

/** «21 неделя» is a length. */
function endsInOne(unit: string, week: number): boolean {
  return unit !== 'неделе' && week % 10 === 1 && week !== 11
}

function weekOfYear(tokens: Tokens, week: number, at: number): Hit<DayTerm> {
  const of = readYearAfter(tokens, at)
  const year = of.value ?? thisYear(tokens, at)
  const next = of.value === null ? (year === null ? at : skip(tokens, at, 'of', 'the', 'this', 'next') + 1) : of.next
  return { value: { kind: 'isoWeek', week, year, weekday: null }, next }
}

/** "of next year", «следующего года». */
function thisYear(tokens: Tokens, at: number): YearSaid {
  const which = skip(tokens, at, 'of', 'the')
  const offset = is(tokens, which, 'next') ? 1 : is(tokens, which, 'this') ? 0 : undefined
  return offset !== undefined && units[as(tokens, which + 1, 'unit') ?? 0] === 'year' ? { offset } : null
}

import type { DateOrder } from '../../../domain/time/date-order.ts'
import { readDates } from './dates.ts'
import { readHoliday } from './holidays.ts'
import type { BesideWhat, DayTerm } from './meaning.ts'
import { readPlace } from './places.ts'
import { readTerms } from './terms.ts'
import { as, is, isText, skip, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

/**
 * Reads a day set by another one: "the day after christmas", "the monday before the 15th", "the week after easter", "after
 * thanksgiving", "week of the 10th", «в понедельник после 10 декабря», «накануне рождества», «до нового года».
 */
export function readBeside(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  if (!isLikely(tokens, at)) return []
  return [
    ...readHolidayWeekend(tokens, at),
    ...readCounted(tokens, at, order),
    ...readAround(tokens, at, order),
    ...readWeekOf(tokens, at, order),
  ]
}

/** Most places have none of the words that set a day by another one near; to look for those is quick. */
function isLikely(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + farthestWord; next += 1) {
    const text = tokens[next]?.text
    if (text === undefined) return false
    if (signs.has(text)) return true
  }
  return false
}

/** «на следующий день после», "the second to last monday after": how far from the beginning the word may stand. */
const farthestWord = 6

const afterWords = new Set(['after', 'following', 'после'])
const beforeWords = new Set(['before', 'preceding', 'перед', 'до', 'под'])
const weekWords = ['week', 'weekend', 'wk', 'wc', 'wb', 'w', 'неделя', 'неделе', 'неделю', 'накануне']
const signs = new Set([...afterWords, ...beforeWords, ...weekWords, 'between', 'между'])

function signAt(tokens: Tokens, at: number): 1 | -1 | undefined {
  const text = tokens[at]?.text ?? ''
  return afterWords.has(text) ? 1 : beforeWords.has(text) ? -1 : undefined
}

/** "the day after X", "first monday before X", "the week after X", «на следующий день после X», «в выходные перед X». */
function readCounted(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const the = skip(tokens, at, 'the')
  const nth =
    isText(tokens, the, 'следующий') || isText(tokens, the, 'другой') ? { value: 1, next: the + 1 } : undefined
  const place = nth ?? readPlace(tokens, the)
  const count = place && place.value > 0 ? place : { value: 1, next: the }
  const business = skip(tokens, count.next, 'business')
  const what = whatAt(tokens, business)
  const sign = what && signAt(tokens, business + 1)
  if (!what || sign === undefined || isText(tokens, business + 1, 'до')) return []
  const isWork = business > count.next
  if (isWork && what !== 'day') return []
  return anchorsAt(tokens, business + 2, order).map((hit) =>
    beside(hit, { what: isWork ? 'workday' : what, sign, n: count.value }),
  )
}

function whatAt(tokens: Tokens, at: number): BesideWhat | undefined {
  const weekday = as(tokens, at, 'weekday')
  if (weekday !== undefined) return weekday as BesideWhat
  const text = tokens[at]?.text ?? ''
  if (text === 'day' || text === 'день') return 'day'
  if (text === 'week' || text === 'неделе' || text === 'неделю') return 'week'
  if (text === 'workday') return 'workday'
  return is(tokens, at, 'weekend') ? 'weekend' : undefined
}

/** "after X", "right after X", "before X", «сразу после X», «накануне X»; «до» before a holiday ends before it. */
function readAround(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const week = skip(tokens, at, 'the')
  const joint = ['week', 'неделя', 'неделю', 'неделе'].includes(tokens[week]?.text ?? '') ? week + 1 : at
  if (isText(tokens, joint, 'between') || isText(tokens, joint, 'между')) return readBetween(tokens, joint + 1)
  const start = ['right', 'just', 'сразу', 'straight'].includes(tokens[at]?.text ?? '') ? at + 1 : at
  const sign = isText(tokens, start, 'накануне') ? -1 : signAt(tokens, start)
  if (sign === undefined || isText(tokens, start, 'following')) return []
  const isUntil = isText(tokens, start, 'до') || isText(tokens, start, 'под')
  return anchorsAt(tokens, start + 1, order)
    .filter(({ value }) => !isUntil || value.kind === 'holiday' || isNamedPeriod(value))
    .map((hit) => beside(hit, { what: isToWorkday(hit.value, sign) ? 'workday' : 'day', sign, n: 1, loose: true }))
}

function isToWorkday(term: DayTerm, sign: 1 | -1): boolean {
  return isNamedPeriod(term) || (sign > 0 && isWorkdayAfter(term))
}

/** "easter weekend", "labor day weekend": the saturday that lies nearest. */
function readHolidayWeekend(tokens: Tokens, at: number): readonly Hit<DayTerm>[] {
  const holiday = readHoliday(tokens, at)
  if (!holiday || !is(tokens, holiday.next, 'weekend')) return []
  return [beside({ ...holiday, next: holiday.next + 1 }, { what: 'weekend', sign: 1, n: 0 })]
}

/** After a weekday or a feast is the next day of work; "after the 14th" is the 15th. */
function isWorkdayAfter(term: DayTerm): boolean {
  return term.kind === 'weekday' || term.kind === 'holiday'
}

/** "before may", "after the summer": a stretch that has a name. */
function isNamedPeriod(term: DayTerm): boolean {
  return term.kind === 'period' && term.edge === 'whole' && term.period.kind !== 'unit'
}

/** "between christmas and new year": the day after the first. */
function readBetween(tokens: Tokens, at: number): readonly Hit<DayTerm>[] {
  const first = readHoliday(tokens, at)
  const second = first && is(tokens, first.next, 'and') ? readHoliday(tokens, first.next + 1) : undefined
  return first && second ? [beside({ ...first, next: second.next }, { what: 'day', sign: 1, n: 1 })] : []
}

function beside(of: Hit<DayTerm>, how: { what: BesideWhat; sign: 1 | -1; n: number; loose?: true }): Hit<DayTerm> {
  return { value: { kind: 'beside', of: of.value, ...how }, next: of.next }
}

/** The days that others are counted from; a bare month or an hour is none. */
function anchorsAt(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const very = /^сам(?:ым|ой|ый|ого|ое)$/.test(tokens[at]?.text ?? '') ? at + 1 : at
  const holiday = readHoliday(tokens, very)
  const terms = readTerms(tokens, at).filter(({ value }) => isAnchor(value))
  return [...(holiday ? [holiday] : []), ...readDates(tokens, at, order), ...terms]
}

function isAnchor(term: DayTerm): boolean {
  if (term.kind === 'away') return term.days > 0
  if (term.kind === 'period') return term.edge === 'whole'
  return term.kind === 'weekday' || term.kind === 'nth' || term.kind === 'isoWeek'
}

/** "week of the 10th", "week commencing 11 jan", "w/c 11 jan", "week ending 4 dec", «на неделе с 14 декабря». */
function readWeekOf(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  const start = skip(tokens, at, 'the')
  const isWeekend = is(tokens, start, 'weekend') && isText(tokens, start + 1, 'of')
  const next = isWeekend ? start + 2 : (shortWeekOf(tokens, start) ?? longWeekOf(tokens, start))
  if (next === undefined) return []
  const dayAt = skip(tokens, next, 'on')
  const named = is(tokens, dayAt, 'weekday') ? skip(tokens, skipStop(tokens, dayAt + 1), 'the') : dayAt
  return anchorsAt(tokens, named, order)
    .filter(({ value }) => value.kind === 'date' || value.kind === 'holiday')
    .map(({ value, next: end }) => {
      const week = { kind: 'weekOf', of: value } as const
      return { value: isWeekend ? { kind: 'weekdayIn', weekday: 6, week } : week, next: end } as const
    })
}

/** "w/c", "wc", "w/e", "w/b". */
function shortWeekOf(tokens: Tokens, at: number): number | undefined {
  if (isText(tokens, at, 'wc') || isText(tokens, at, 'wb')) return at + 1
  const isShort = isText(tokens, at, 'w') && isText(tokens, at + 1, '/')
  return isShort && ['c', 'b', 'e'].includes(tokens[at + 2]?.text ?? '') ? at + 3 : undefined
}

function longWeekOf(tokens: Tokens, at: number): number | undefined {
  const text = tokens[at]?.text ?? ''
  const joint = tokens[at + 1]?.text ?? ''
  if (text === 'week' || text === 'wk')
    return ['of', 'commencing', 'beginning', 'starting', 'ending'].includes(joint) ? at + 2 : undefined
  if (!['неделя', 'неделе', 'неделю'].includes(text)) return undefined
  return joint === 'с' || joint === 'со' ? at + 2 : at + 1
}

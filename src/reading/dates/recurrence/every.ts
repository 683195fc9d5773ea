import type { Weekday } from '../../../domain/time/day.ts'
import { readDates } from '../grammar/dates.ts'
import { readUnit } from '../grammar/durations.ts'
import { parts, type Unit } from '../lexicon/lexicon.ts'
import { readCount, readOrdinal } from '../grammar/numbers.ts'
import type { Draft, RuleContext } from './draft.ts'
import { sorted } from './limits.ts'
import { readList, readWeekdays } from './lists.ts'
import { readPlace } from '../grammar/places.ts'
import { as, digitsAt, is, isText, skip, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** "every 2 weeks", "each month", "every other day", "every 5th fri", «каждую вторую неделю», «каждые 3 дня», "every aug 30". */
export function readEvery(draft: Draft, context: RuleContext, at: number): number | undefined {
  const { tokens, order } = context
  if (!is(tokens, at, 'every')) return undefined
  const every = skipStop(tokens, at + 1)
  if (is(tokens, at, 'often')) return setUnit(draft, 'day', 1, every)
  const [date] = sorted(
    readDates(tokens, every, order).filter(
      ({ value }) => value.kind === 'date' && value.month !== null && value.year === null,
    ),
  )
  if (date?.value.kind === 'date') {
    draft.again = true
    draft.months.push(date.value.month ?? 1)
    draft.monthDays.push(date.value.date)
    return readMoreDates(draft, context, date.next)
  }
  const special =
    readEveryWorkday(draft, context, every) ??
    readEveryPlaces(draft, context, every) ??
    readEveryHalf(draft, tokens, every)
  if (special !== undefined) return special
  const nth = readPlace(tokens, every)
  const monthly = nth && (isText(tokens, nth.next, 'месяца') ? undefined : monthFollows(context, nth.next))
  if (nth && monthly !== undefined) {
    draft.monthDays.push(nth.value)
    return setUnit(draft, 'month', 1, monthly)
  }
  const other = is(tokens, every, 'other') ? { value: 2, next: every + 1 } : undefined
  const step = other ?? nth ?? readCount(tokens, every) ?? { value: 1, next: every }
  const unitAt = skip(tokens, step.next, 'business')
  if (is(tokens, step.next, 'weekend') || is(tokens, unitAt, 'workday') || unitAt > step.next)
    return readDayGroup(draft, tokens, step.next, step.value)
  if (is(tokens, step.next, 'weekday') || is(tokens, step.next, 'weekdays')) return everyWeekday(draft, context, step)
  const part = parts[as(tokens, step.next, 'part') ?? -1]
  if (part !== undefined && step.value === 1) {
    draft.part = part
    return setUnit(draft, draft.unit ?? 'day', 1, step.next + 1)
  }
  const unit = readUnit(tokens, step.next)
  if (!unit || step.value < 1 || !Number.isInteger(step.value)) {
    if (nth && endsRule(tokens, nth.next)) {
      draft.monthDays.push(nth.value)
      return setUnit(draft, 'month', 1, nth.next)
    }
    return undefined
  }
  return setUnit(draft, unit.value[0], step.value * unit.value[1], unit.next)
}

/** "january 15 and july 15", «15 января и 15 июля», "1 january, april and july": the same day of other months. */
export function readMoreDates(draft: Draft, { tokens, order }: RuleContext, at: number): number | undefined {
  let next = at
  for (;;) {
    const comma = isText(tokens, next, ',') ? next + 1 : next
    const joint = is(tokens, comma, 'and') ? comma + 1 : comma
    if (joint === next) return next
    const of = skip(tokens, joint, 'on')
    const [date] = sorted(readDates(tokens, of, order))
    const month = as(tokens, of, 'month')
    const isDate = date?.value.kind === 'date' && date.value.month !== null && date.value.year === null
    if (isDate && !draft.monthDays.includes(date.value.date)) return undefined
    const more = isDate ? date.value.month : month
    if (more === undefined) return next
    draft.months.push(more)
    next = isDate ? date.next : of + 1
  }
}

/** "every 2nd and 4th wednesday", "every last day of the month", «каждое 15 число», «каждый первый и третий вторник месяца». */
function readEveryPlaces(draft: Draft, context: RuleContext, at: number): number | undefined {
  const { tokens } = context
  const places = readList(tokens, at, (one) => readPlace(tokens, one))
  const days = places && places.value.length > 1 ? readWeekdays(tokens, places.next) : undefined
  if (places && days) {
    draft.places.push(...places.value)
    draft.weekdays.push(...days.value)
    return setUnit(draft, 'month', 1, monthFollows(context, days.next) ?? days.next)
  }
  if (places && places.value.length > 1 && readOrdinal(tokens, at) && digitsAt(tokens, at) !== undefined) {
    const end = monthFollows(context, places.next) ?? (endsRule(tokens, places.next) ? places.next : undefined)
    draft.monthDays.push(...places.value)
    return end === undefined ? undefined : setUnit(draft, 'month', 1, end)
  }
  const place = readPlace(tokens, at)
  const ofMonth =
    place && is(tokens, place.next, 'dayword') ? monthFollows(context, skip(tokens, place.next, 'dayword')) : undefined
  if (place && ofMonth !== undefined && !isNumberWord(tokens, place.next)) {
    draft.monthDays.push(place.value)
    return setUnit(draft, 'month', 1, ofMonth)
  }
  const date = digitsAt(tokens, at)
  if (date === undefined || !isNumberWord(tokens, at + 1)) return undefined
  draft.monthDays.push(date)
  return setUnit(draft, 'month', 1, isText(tokens, at + 2, 'месяца') ? at + 3 : at + 2)
}

/** "every last working day of the month", «каждый первый рабочий день месяца». */
function readEveryWorkday(draft: Draft, context: RuleContext, at: number): number | undefined {
  const place = readPlace(context.tokens, at)
  const end = place && workdayEnd(context.tokens, place.next)
  if (!place || end === undefined) return undefined
  const monthly = monthFollows(context, end)
  if (monthly === undefined && place.value !== -1) return undefined
  addWorkday(draft, place.value)
  return setUnit(draft, 'month', 1, monthly ?? end)
}

/** The nth of the days of work, which a rule writes as a place among them. */
export function addWorkday(draft: Draft, n: number): void {
  draft.places.push(n)
  draft.weekdays.push(1, 2, 3, 4, 5)
}

/** The place after "working day", "weekday", «рабочий день». */
export function workdayEnd(tokens: Tokens, at: number): number | undefined {
  if (is(tokens, at, 'workday')) return at + 1
  return is(tokens, at, 'business') && is(tokens, at + 1, 'dayword') ? at + 2 : undefined
}

/** «число», «числа»: of a month. */
export function isNumberWord(tokens: Tokens, at: number): boolean {
  return isText(tokens, at, 'число') || isText(tokens, at, 'числа')
}

/** "every half year", «каждые полгода», «каждое полугодие». */
function readEveryHalf(draft: Draft, tokens: Tokens, at: number): number | undefined {
  const next = halfYearEnd(tokens, at)
  return next === undefined ? undefined : setUnit(draft, 'month', 6, next)
}

/** The place after "half a year", «полгода», «полугодие». */
export function halfYearEnd(tokens: Tokens, at: number): number | undefined {
  if (as(tokens, at, 'halfunit') === 7 || tokens[at]?.text.startsWith('полугоди') === true) return at + 1
  const unit = skip(tokens, at + 1, 'article')
  return is(tokens, at, 'half') && as(tokens, unit, 'unit') === 7 ? unit + 1 : undefined
}

function endsRule(tokens: Tokens, at: number): boolean {
  return tokens[at] === undefined || isText(tokens, at, ',') || is(tokens, at, 'at')
}

/** "every first monday" is one a month, "every second monday" every other week unless a month is named. */
function everyWeekday(draft: Draft, context: RuleContext, step: Hit<number>): number | undefined {
  const list = readWeekdays(context.tokens, step.next)
  if (!list) return undefined
  const monthly = monthFollows(context, list.next)
  draft.weekdays.push(...list.value)
  if (step.value < 0 || monthly !== undefined || isFirst(context.tokens, step)) {
    draft.places.push(step.value)
    return setUnit(draft, 'month', 1, monthly ?? list.next)
  }
  return setUnit(draft, draft.unit ?? 'week', step.value, list.next)
}

function isFirst(tokens: Tokens, step: Hit<number>): boolean {
  return step.value === 1 && as(tokens, step.next - 1, 'ordinal') === 1
}

/** "of the month", «месяца», «числа». */
function monthFollows({ tokens }: RuleContext, at: number): number | undefined {
  const number = isText(tokens, at, 'число') || isText(tokens, at, 'числа') ? at + 1 : at
  const after = skip(tokens, number, 'of', 'the')
  if ((after > number || isText(tokens, after, 'месяца')) && as(tokens, after, 'unit') === 5) return after + 1
  return number > at ? number : undefined
}

/** Weekdays and weekends as groups: "every weekday", «по будням», «каждый рабочий день». */
export function readDayGroup(draft: Draft, tokens: Tokens, at: number, interval: number): number | undefined {
  const business = skip(tokens, at, 'business', 'workday')
  const next = business > at && is(tokens, business, 'dayword') ? business + 1 : business
  const isWork = next > at && (is(tokens, at, 'workday') || next > business)
  if (!isWork && !is(tokens, at, 'weekend')) return undefined
  draft.weekdays.push(...((isWork ? [1, 2, 3, 4, 5] : [6, 7]) as Weekday[]))
  return setUnit(draft, draft.unit ?? 'week', interval === 1 ? draft.interval : interval, isWork ? next : at + 1)
}

export function setUnit(draft: Draft, unit: Unit, interval: number, next: number): number | undefined {
  if (!Number.isInteger(interval) || interval < 1 || interval > 1000) return undefined
  if (draft.again && draft.unit !== null && draft.unit !== unit && draft.unit !== 'week') return undefined
  draft.again = true
  if (draft.unit === null || interval > 1 || draft.unit !== unit) draft.interval = interval
  draft.unit = unit
  return next
}

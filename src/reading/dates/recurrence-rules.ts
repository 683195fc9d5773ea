import type { Weekday } from '../../domain/day.ts'
import { readClocks } from './clock.ts'
import { readDates } from './dates.ts'
import { readUnit } from './durations.ts'
import { parts, units, type Unit } from './lexicon.ts'
import { readCount, readOrdinal } from './numbers.ts'
import { emptyDraft, type Draft, type RuleContext, type RulePart } from './recurrence-draft.ts'
import { readStart, readTimes, readUntil, sorted } from './recurrence-limits.ts'
import { readList, readNumbers, readWeekdays } from './recurrence-lists.ts'
import { readPlace } from './terms.ts'
import { as, is, isText, skip, type Hit, type Tokens } from './tokens.ts'

/** The parts of a rule, in the order they are tried. */
export const ruleParts: readonly RulePart[] = [
  readTimes,
  readStart,
  readUntil,
  readEvery,
  readOften,
  readWeekNumbers,
  readPlaces,
  readEdge,
  readWeekdayList,
  readMonthDays,
  readTime,
  readMonth,
]

/** "every 2 weeks", "each month", "every other day", "every 5th fri", «каждую вторую неделю», «каждые 3 дня», "every aug 30". */
function readEvery(draft: Draft, context: RuleContext, at: number): number | undefined {
  const { tokens, order } = context
  if (!is(tokens, at, 'every')) return undefined
  const every = at + 1
  if (is(tokens, at, 'often')) return setUnit(draft, 'day', 1, every)
  const [date] = sorted(
    readDates(tokens, every, order).filter(
      ({ value }) => value.kind === 'date' && value.month !== null && value.year === null,
    ),
  )
  if (date?.value.kind === 'date') {
    draft.again = true
    draft.month = date.value.month
    draft.monthDays.push(date.value.date)
    return date.next
  }
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
function readDayGroup(draft: Draft, tokens: Tokens, at: number, interval: number): number | undefined {
  const business = skip(tokens, at, 'business', 'workday')
  const next = business > at && is(tokens, business, 'dayword') ? business + 1 : business
  const isWork = next > at && (is(tokens, at, 'workday') || next > business)
  if (!isWork && !is(tokens, at, 'weekend')) return undefined
  draft.weekdays.push(...((isWork ? [1, 2, 3, 4, 5] : [6, 7]) as Weekday[]))
  return setUnit(draft, draft.unit ?? 'week', interval === 1 ? draft.interval : interval, isWork ? next : at + 1)
}

/** "daily", "once a week", "one a day", «раз в 2 недели», «через день», «через неделю по субботам». */
function readOften(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const often = as(tokens, at, 'often')
  if (often === 14) return setUnit(draft, 'week', 2, at + 1)
  if (often === 16) return setUnit(draft, 'month', 6, at + 1)
  if (often !== undefined) return setUnit(draft, units[often] ?? 'day', 1, at + 1)
  if (isText(tokens, at, 'через')) {
    const unit = readUnit(tokens, at + 1)
    const isHabit = draft.again && draft.weekdays.length > 0 && draft.interval === 1 && unit?.value[0] === 'week'
    const isAlone =
      unit !== undefined && ((unit.value[0] === 'day' && !draft.again) || isText(tokens, unit.next, 'по') || isHabit)
    return unit && isAlone ? setUnit(draft, unit.value[0], 2, unit.next) : undefined
  }
  const isOnce = as(tokens, at, 'once') === 1 || as(tokens, at, 'number') === 1 || isText(tokens, at, 'раз')
  if (!isOnce) return undefined
  const per = at + 1
  if (
    !is(tokens, per, 'article') &&
    !isText(tokens, per, 'per') &&
    !is(tokens, per, 'every') &&
    !isText(tokens, per, 'в')
  )
    return undefined
  const count = readCount(tokens, per + 1)
  const unit = readUnit(tokens, count?.next ?? per + 1)
  return unit && setUnit(draft, unit.value[0], (count?.value ?? 1) * unit.value[1], unit.next)
}

function setUnit(draft: Draft, unit: Unit, interval: number, next: number): number | undefined {
  if (!Number.isInteger(interval) || interval < 1 || interval > 1000) return undefined
  if (draft.again && draft.unit !== null && draft.unit !== unit && draft.unit !== 'week') return undefined
  draft.again = true
  if (draft.unit === null || interval > 1 || draft.unit !== unit) draft.interval = interval
  draft.unit = unit
  return next
}

/** "in week 12 and 14", «12-й и 14-й недели», «в 12-й неделе». */
function readWeekNumbers(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const isNamed = isText(tokens, at, 'week') || isText(tokens, at, 'weeks')
  const numbers = readNumbers(tokens, isNamed ? at + 1 : at)
  if (!numbers || numbers.value.some((one) => one < 1 || one > 53)) return undefined
  if (!isNamed && !(as(tokens, numbers.next, 'unit') === 4 && tokens[numbers.next]?.text.startsWith('недел') === true))
    return undefined
  draft.weekNumbers.push(...numbers.value)
  return isNamed ? numbers.next : numbers.next + 1
}

/** "first and last friday", "2nd and last fridays", "first instance of wed and fri", «вторая и предпоследняя пятница». */
function readPlaces(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const places = readList(tokens, at, (one) => readPlace(tokens, one))
  if (!places) return undefined
  const instances =
    isText(tokens, places.next, 'instance') || isText(tokens, places.next, 'instances')
      ? skip(tokens, places.next + 1, 'of')
      : places.next
  const days = readWeekdays(tokens, instances)
  if (!days) return undefined
  draft.places.push(...places.value)
  draft.weekdays.push(...days.value)
  return days.next
}

/** "beginning of", "at the end", «в конце», «на старте»: of a month. */
function readEdge(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const isStart = is(tokens, at, 'start') || isText(tokens, at, 'старте')
  if (!isStart && !is(tokens, at, 'end')) return undefined
  draft.monthDays.push(isStart ? 1 : -1)
  return skip(tokens, at + 1, 'of')
}

/** "on mondays", "tuesdays and thursdays", "saturday thru tuesday", «по средам и пятницам», «со вторника по субботу», "weekends". */
function readWeekdayList(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const isHabit =
    draft.again ||
    tokens[at]?.text.endsWith('s') === true ||
    isText(tokens, at - 1, 'по') ||
    isText(tokens, at, 'будни')
  if (isHabit && readDayGroup({ ...draft, weekdays: [] }, tokens, at, 1) !== undefined)
    return readDayGroup(draft, tokens, at, 1)
  const start = isText(tokens, at, 'с') || isText(tokens, at, 'со') ? at + 1 : at
  const list = readWeekdays(tokens, start)
  if (!list) return undefined
  const isPlural =
    tokens.slice(start, list.next).some((token) => token.meanings.some(({ kind }) => kind === 'weekdays')) &&
    !isText(tokens, start - 1, 'до')
  draft.weekdays.push(...list.value)
  if (isPlural && !draft.again) return setUnit(draft, 'week', 1, list.next)
  return list.next
}

/** "on the 4th", "the 4th of", "december 21st and 31st", «21 и 31 декабря», «4-го и 10-го числа», "last day", «день 31». */
function readMonthDays(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const the = skip(tokens, at, 'on', 'the')
  const lastDay = readPlace(tokens, skip(tokens, at, 'the'))
  if (lastDay && lastDay.value < 0 && is(tokens, lastDay.next, 'dayword')) {
    draft.monthDays.push(lastDay.value)
    return lastDay.next + 1
  }
  const before = as(tokens, the, 'month')
  const named = before !== undefined || isText(tokens, the, 'день')
  const days = readNumbers(tokens, named ? skip(tokens, the + 1, 'the') : the)
  if (!days) return undefined
  const after = before === undefined ? as(tokens, skip(tokens, days.next, 'of'), 'month') : undefined
  const isOrdinal = readOrdinal(tokens, the) !== undefined
  if (!named && after === undefined && (!isOrdinal || is(tokens, at, 'on'))) return undefined
  draft.monthDays.push(...days.value)
  draft.month = before ?? after ?? draft.month
  const next = after === undefined ? days.next : skip(tokens, days.next, 'of') + 1
  return is(tokens, next, 'dayword') && after === undefined && before === undefined ? next + 1 : next
}

const partsOften = new Set(['mornings', 'afternoons', 'evenings', 'nights'])

/** "at 9", "10:00", "in the morning", "mornings". */
function readTime(draft: Draft, context: RuleContext, at: number): number | undefined {
  const { tokens } = context
  const partAt = skip(tokens, at, 'lead', 'of', 'the')
  const part = parts[as(tokens, partAt, 'part') ?? -1]
  if (draft.part === null && part !== undefined) {
    draft.part = part
    if (partsOften.has(tokens[partAt]?.text ?? '')) draft.again = true
    return partAt + 1
  }
  const [longest, ...shorter] = draft.clock === null ? readClocks(tokens, at).filter(({ loose }) => !loose) : []
  // "at 9 until 18.01" ends on a day: what can be the end of the rule is none of a stretch of hours.
  const clock = shorter.find(({ next }) => isEnd(context, next)) ?? longest
  if (!clock) return undefined
  draft.clock = clock.value
  return clock.next
}

function isEnd(context: RuleContext, at: number): boolean {
  const draft = { ...emptyDraft(), again: true }
  if (readUntil(draft, context, at) === undefined) return false
  const { until } = draft
  return until?.kind !== 'date' || until.month === null || until.month <= 12
}

function readMonth(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const month = as(tokens, skip(tokens, at, 'of'), 'month')
  if (month === undefined || draft.month !== null) return undefined
  draft.month = month
  return skip(tokens, at, 'of') + 1
}

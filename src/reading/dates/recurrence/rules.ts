import { readClocks } from '../grammar/clock.ts'
import { readUnit } from '../grammar/durations.ts'
import { parts, units } from '../lexicon/lexicon.ts'
import { readCount, readOrdinal } from '../grammar/numbers.ts'
import { emptyDraft, type Draft, type RuleContext, type RulePart } from './draft.ts'
import { readStart, readTimes, readUntil } from './limits.ts'
import { readList, readNumbers, readWeekdays } from './lists.ts'
import {
  addWorkday,
  halfYearEnd,
  isNumberWord,
  readDayGroup,
  readEvery,
  readMoreDates,
  setUnit,
  workdayEnd,
} from './every.ts'
import { readPlace } from '../grammar/places.ts'
import { readZone } from '../grammar/zones.ts'
import { as, is, isText, skip, type Tokens } from '../lexicon/tokens.ts'

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
  readExcept,
  readWeekdayList,
  readElseLast,
  readMonthDays,
  readTime,
  readTimeZone,
  readMonth,
]

/** "daily", "once a week", "one a day", «раз в 2 недели», «через день», «через неделю по субботам». */
function readOften(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const often = as(tokens, at, 'often')
  if (often === 14) return setUnit(draft, 'week', 2, at + 1)
  if (often === 16) return setUnit(draft, 'month', 6, at + 1)
  if (often === 25) return setUnit(draft, 'month', 2, at + 1)
  if (often === 27) return setUnit(draft, 'year', 2, at + 1)
  if (often !== undefined) return setUnit(draft, units[often] ?? 'day', 1, at + 1)
  if (isText(tokens, at, 'через')) {
    const unit = readUnit(tokens, at + 1)
    const isHabit = draft.again && draft.weekdays.length > 0 && draft.interval === 1 && unit?.value[0] === 'week'
    const isAlone =
      unit !== undefined &&
      ((isText(tokens, at + 1, 'день') && !draft.again) || isText(tokens, unit.next, 'по') || isHabit)
    return unit && isAlone ? setUnit(draft, unit.value[0], 2, unit.next) : undefined
  }
  const several = readSeveral(draft, tokens, at)
  if (several !== undefined) return several
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
  const half = halfYearEnd(tokens, per + 1)
  if (half !== undefined) return setUnit(draft, 'month', 6, half)
  const count = readCount(tokens, per + 1)
  const unit = readUnit(tokens, count?.next ?? per + 1)
  return unit && setUnit(draft, unit.value[0], (count?.value ?? 1) * unit.value[1], unit.next)
}

/** "twice a month", «два раза в год»: how often, told before the days of it. */
function readSeveral(draft: Draft, tokens: Tokens, at: number): number | undefined {
  const once = as(tokens, at, 'once')
  const count = once === undefined ? readCount(tokens, at) : { value: once, next: at + 1 }
  const times =
    count && (once === undefined ? (is(tokens, count.next, 'times') ? count.next + 1 : undefined) : count.next)
  if (times === undefined || !count || count.value < 2) return undefined
  if (!is(tokens, times, 'article') && !isText(tokens, times, 'per') && !isText(tokens, times, 'в')) return undefined
  const unit = readUnit(tokens, times + 1)
  const isDated = unit && (unit.value[0] === 'week' || unit.value[0] === 'month' || unit.value[0] === 'year')
  if (!isDated || tokens[unit.next] === undefined) return undefined
  draft.days = count.value
  return setUnit(draft, unit.value[0], 1, unit.next)
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
  const places = readList(tokens, skip(tokens, at, 'the'), (one) => readPlace(tokens, skip(tokens, one, 'the')))
  if (!places) return undefined
  const instances =
    isText(tokens, places.next, 'instance') || isText(tokens, places.next, 'instances')
      ? skip(tokens, places.next + 1, 'of')
      : places.next
  const work = places.value.length === 1 ? workdayEnd(tokens, places.next) : undefined
  if (work !== undefined) {
    addWorkday(draft, places.value[0] ?? 1)
    return work
  }
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
  // «по пн и чт», where «по вторник» is an end.
  const isShort = isText(tokens, start - 1, 'по') && (tokens[start]?.text.length ?? 9) <= 3
  draft.weekdays.push(...list.value)
  if ((isPlural || isShort) && !draft.again) return setUnit(draft, 'week', 1, list.next)
  return list.next
}

/** "every day except weekends", "daily but sunday", «каждый день, кроме выходных»: the other days of the week. */
function readExcept(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  if (!exceptWords.has(tokens[at]?.text ?? '') || draft.unit !== 'day' || draft.interval !== 1) return undefined
  const start = skip(tokens, at + 1, 'on', 'for', 'the')
  const left: Draft = { ...emptyDraft(), again: true }
  const list = readWeekdays(tokens, start)
  const next = list?.next ?? readDayGroup(left, tokens, start, 1)
  const free = list?.value ?? left.weekdays
  if (next === undefined || free.length === 0) return undefined
  draft.weekdays.push(...([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => !free.includes(day)))
  draft.unit = 'week'
  return next
}

const exceptWords = new Set(['except', 'but', 'excluding', 'кроме', 'исключая'])

/** "on the 4th", "the 4th of", "december 21st and 31st", «21 и 31 декабря», «4-го и 10-го числа», "last day", «день 31». */
function readMonthDays(draft: Draft, context: RuleContext, at: number): number | undefined {
  const { tokens } = context
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
  const isOrdinal = readOrdinal(tokens, the) !== undefined || isNumberWord(tokens, days.next)
  if (!named && after === undefined && (!isOrdinal || is(tokens, at, 'on'))) return undefined
  draft.monthDays.push(...days.value)
  // «5-го и 20-го числа»: two days of a month are said of every month.
  if (!draft.again && days.value.length > 1 && isNumberWord(tokens, days.next)) setUnit(draft, 'month', 1, at)
  const month = before ?? after
  if (month !== undefined) draft.months.push(month)
  const next = after === undefined ? days.next : skip(tokens, days.next, 'of') + 1
  if (month !== undefined) return readMoreDates(draft, context, next)
  return is(tokens, next, 'dayword') && after === undefined && before === undefined ? next + 1 : next
}

const elseWords = new Set(['else', 'or', 'otherwise', 'иначе', 'или', 'либо'])

/** "the 30th, else the last day", «31-го, иначе в последний день месяца»: of one date that not every month has. */
function readElseLast(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  if (!elseWords.has(tokens[at]?.text ?? '')) return undefined
  const last = readPlace(tokens, skip(tokens, at + 1, 'on', 'the', 'lead'))
  const [date = 0, ...more] = draft.monthDays
  if (last?.value !== -1 || !is(tokens, last.next, 'dayword') || date < 29 || more.length > 0) return undefined
  draft.elseLast = true
  const of = skip(tokens, last.next + 1, 'of', 'the')
  return as(tokens, of, 'unit') === 5 ? of + 1 : last.next + 1
}

const partsOften = new Set(['mornings', 'afternoons', 'evenings', 'nights', 'утрам', 'вечерам'])

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

/** "at 10 london time", «в 10 по Москве», "10am her time". */
function readTimeZone(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const zone = draft.clock === null || draft.zone !== null ? undefined : readZone(tokens, at)
  if (!zone) return undefined
  draft.zone = zone.value
  return zone.next
}

function isEnd(context: RuleContext, at: number): boolean {
  const draft = { ...emptyDraft(), again: true }
  if (readUntil(draft, context, at) === undefined) return false
  const { until } = draft
  return until?.kind !== 'date' || until.month === null || until.month <= 12
}

function readMonth(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  const list = readList(tokens, skip(tokens, at, 'of'), (one) => {
    const month = as(tokens, skip(tokens, one, 'of'), 'month')
    return month === undefined ? undefined : { value: month, next: skip(tokens, one, 'of') + 1 }
  })
  if (!list || draft.months.length > 0) return undefined
  draft.months.push(...list.value)
  return list.next
}

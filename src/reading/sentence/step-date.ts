import { addMonths, dayFrom, dayParts, daysBetween, type Day } from '../../domain/time/day.ts'
import type { FoundWhen, UnreadWhen } from '../dates/context.ts'
import { hasAny } from '../has-any.ts'
import { wordsIn } from './clauses.ts'
import { dateOfAll } from './clock-apart.ts'
import { alone, blanked, gapsIn, withoutGaps } from './date-text.ts'
import { dayBeside, intervalOn, lastedTo, occasionIn } from './occasions.ts'
import { beginsWithTask, stepsIn } from './step-clauses.ts'
import { isTheirDoing } from './their-doing.ts'
import { doubt, gone, type Draft, type Span } from './draft.ts'
import { stemSet, wordSet } from '../names/word-list.ts'

/** What dates are found with. */
export interface DateFinders {
  readonly findWhen: (text: string) => Promise<FoundWhen | null>
  readonly findUnread: (text: string, whole: string) => Promise<UnreadWhen | null>
  /** Finds the date in text that tells of what was. */
  readonly findPast?: ((text: string) => Promise<FoundWhen | null>) | undefined
}

/** A date and the part of the sentence it stands in. */
export interface StepDate {
  readonly part: Span
  readonly found: FoundWhen
}

/**
 * The date of the part that says what is to be done, where several parts of the sentence hold one: "back on the 12th, ring him on
 * the 13th"; where that names none, of the one part that does not tell of something else.
 */
export async function ofTheStep(
  draft: Draft,
  ahead: string,
  clauses: readonly Span[],
  findWhen: DateFinders['findWhen'],
): Promise<ChosenDate | null> {
  const parts = clauses.flatMap((clause) => stepsIn(ahead, clause))
  const beside = parts.filter(({ nearness }) => nearness !== 'step')
  // A date that stands by itself is of the sentence, wherever it stands; and so is what turns it: "not friday".
  const isOpen = (part: Span) =>
    turned.test(ahead.slice(part.start, part.end)) || isDateAlone(ahead.slice(part.start, part.end))
  if (parts.length < 2 || beside.some(isOpen)) return null
  const dateOf = (part: Span) => dateIn(draft, ahead, part, findWhen)
  const steps = parts.filter(({ nearness }) => nearness === 'step')
  const own: StepDate[] = []
  for (const part of steps) {
    const found = await dateOf(part)
    if (found) own.push({ part, found })
  }
  const [first, ...others] = own
  if (first) {
    const near = bareDate.test(first.found.phrase) ? await datesIn(draft, ahead, beside, { findWhen }) : []
    return withSecond(draft, ahead, { ...first, found: inMonthOf(first.found, near) }, others)
  }
  const said = parts.filter(({ nearness }) => nearness === 'said')
  const hint = steps
    .map((part) => dayNumber.exec(ahead.slice(part.start, part.end))?.[0])
    .find((one) => one !== undefined)
  if (hint !== undefined) doubt(draft, 'date-left', hint)
  if (said.length === beside.length || hint !== undefined) return null
  const dated: { readonly part: Span; readonly found: FoundWhen }[] = []
  for (const part of said) {
    const found = await dateOf(part).catch(() => null)
    if (found) dated.push({ part, found })
  }
  return dated.length === 1 ? (dated[0] ?? null) : null
}

/** "Here on 20 March, confirm on the 19th": a number alone is of the days near the date that was said beside it. */
function inMonthOf(found: FoundWhen, others: readonly FoundWhen[]): FoundWhen {
  const [other, ...more] = others
  if (!other || more.length > 0) return found
  const isNear = (day: Day) => Math.abs(daysBetween(day, other.when.day)) <= nearDays
  if (isNear(found.when.day)) return found
  const { date } = dayParts(found.when.day)
  const day = [0, 1, -1]
    .map((months) => dayParts(addMonths(other.when.day, months)))
    .flatMap(({ year, month }) => dayFrom(year, month, date) ?? [])
    .find(isNear)
  return day ? { ...found, when: { ...found.when, day } } : found
}

const nearDays = 14

const bareDate = /^(?:on |by |the |до |к )*\d{1,2}(?:-?го|-?е|st|nd|rd|th)?$/iu

/** The step's date, and the other step where two have dates of their own. */
export interface ChosenDate extends StepDate {
  readonly second?: StepDate
}

/** Two steps, each with what is to be done at its head and with a day of its own, are two; all else beside the first is a doubt. */
function withSecond(draft: Draft, ahead: string, first: StepDate, others: readonly StepDate[]): ChosenDate {
  const [second, ...more] = others
  if (!second) return first
  const isPlain = ({ part, found }: StepDate) =>
    beginsWithTask(blanked(ahead, found), part) && !timeAlone.test(found.phrase)
  if (more.length === 0 && first.found.when.time === null && isMeeting(ahead, second)) {
    const { time, zone } = second.found.when
    return { ...first, found: { ...first.found, when: { ...first.found.when, time, zone } } }
  }
  const then = countedOn(first, second)
  const isLater = then.found.when.day >= first.found.when.day
  if (more.length === 0 && isLater && isPlain(first) && isPlain(then)) return { ...first, second: then }
  doubt(draft, 'date-left', second.found.phrase)
  return first
}

/** "meet her on the 8th, call in a week", «через неделю позвонить»: behind another step so long after that one. */
function countedOn(first: StepDate, second: StepDate): StepDate {
  const occasion = second.part.start > first.part.start ? intervalOn(second.found.phrase) : null
  if (!occasion) return second
  const when = { ...second.found.when, day: dayBeside(first.found.when.day, occasion) }
  return { ...second, found: { ...second.found, when } }
}

/** "on Wednesday, train 10:03, meet 12:30": the time at which they meet. */
function isMeeting(ahead: string, { part, found }: StepDate): boolean {
  return timeAlone.test(found.phrase) && /^\s*meet(?:ing)?\s/iu.test(ahead.slice(part.start, part.end))
}

const timeAlone =
  /^(?:(?:at|by|around|about|until|till|after|в|к|около|до|после)\s+)?[\d:.\s]+(?:\s*(?:am|pm|утра|дня|вечера|час\p{L}*))?$/iu

/** «обещала набрать в четверг, если нет - пнуть в пт»: what the other person is to do fails, and then there is a step. */
export async function behindCondition(
  draft: Draft,
  ahead: string,
  findWhen: DateFinders['findWhen'],
): Promise<StepDate | null> {
  const condition = hasAny(ahead, ['если ', 'иначе', ' не ']) ? failing.exec(ahead) : null
  if (!condition) return null
  const before = ahead.slice(0, condition.index)
  if (!isTheirDoing(before.replace(/ъ+/gu, ' '), null) && !hasToDo.test(before)) return null
  const part = { start: condition.index + condition[0].length, end: ahead.length }
  const found = await dateIn(draft, ahead, part, findWhen).catch(() => null)
  return found && { part, found }
}

const failing =
  /(?<!\p{L})(?:если (?:же )?(?:она |он )?(?:нет|не \p{L}+|молч\p{L}+|тишина)|иначе|(?<=[,;–—-] ?)не \p{L}+(?:[её]т|ит|ут|ют|ат|ят))(?!\p{L})/iu
const hasToDo = /(?<!\p{L})(?<!я )(?:долж(?:ен|на|ны)|сказал[аи]?|сам[аи]?)(?!\p{L})/iu

/** "clocks change sunday! call is mon": of several clauses with dates the last one, where that names whom the sentence is about. */
export async function ofTheNamed(
  draft: Draft,
  ahead: string,
  clauses: readonly Span[],
  name: Span | null,
  findWhen: DateFinders['findWhen'],
): Promise<StepDate | null> {
  const named = name && clauses.find(({ end }) => end > name.start)
  if (!named || named === clauses[0] || clauses.length < 2) return null
  const dated: StepDate[] = []
  for (const part of clauses) {
    const found = await dateIn(draft, ahead, part, findWhen).catch(() => null)
    if (found) dated.push({ part, found })
  }
  const last = dated.at(-1)
  // «пт Таисия встреча в 11»: an hour is of the day beside it.
  return dated.length > 1 && last?.part === named && !timeAlone.test(last.found.phrase) ? last : null
}

/** A number of a day that was not read as a date: «до 5-го», "call 16". */
const dayNumber =
  /(?:(?:by|on|до|к)\s+)?\d{1,2}(?:-?го|st|nd|rd|th)(?!\p{L})|(?<=^[\s\u0000]*\p{L}+(?:\s+(?:her|him|them|ей|ему|им))?\s+)\d{1,2}(?=\s*$)/u

/** The one date that a part of the sentence holds; null where it is none, or may be of something else. */
async function dateIn(draft: Draft, ahead: string, part: Span, findWhen: DateFinders['findWhen'], mayBeUnsure = false) {
  const found = await dateOfAll(withoutGaps(draft, alone(ahead, part)), findWhen)
  const isWhole =
    found !== null && found.end > found.start && !gapsIn(draft, ahead).slice(found.start, found.end).includes(gone)
  return isWhole && (mayBeUnsure || found.unsure !== true) ? found : null
}

/** The dates of the clauses, and that of a birthday, which may be the occasion; a date that ends its clause needs no word that leads to it. */
async function datesIn(
  draft: Draft,
  ahead: string,
  clauses: readonly Span[],
  { findWhen, findPast }: Pick<DateFinders, 'findWhen' | 'findPast'>,
) {
  const dates: FoundWhen[] = []
  for (const clause of clauses) {
    const was = findPast && tellsOfPast.test(ahead.slice(clause.start, clause.end))
    const before = was ? await dateIn(draft, ahead, clause, findPast, true).catch(() => null) : null
    if (before) {
      dates.push(before)
      continue
    }
    const found = await dateIn(draft, ahead, clause, findWhen, true).catch(() => null)
    const last = found ?? (await lastOf(draft, ahead, clause, findWhen))
    if (last) dates.push(last)
  }
  for (const part of draft.parts.filter(({ field }) => field === 'birthday')) {
    const found = await findWhen(alone(draft.text, part)).catch(() => null)
    if (found) dates.push(found)
  }
  return dates
}

/** «1 сентября было первое занятие», "she joined on the 3rd". */
const tellsOfPast =
  /(?<!\p{L})(?:was|were|had|did|went|came|bought|paid|met|[a-z]{3,}ed|(?!недел|дел|числ|июл|апрел)[а-яё]+(?:[аеиоуыя]л[аио]|[аиуыя]л(?:ся|ась|ись))|был|взял|купил|заказал|приш[её]л|пришла)(?!\p{L})/iu

async function lastOf(draft: Draft, ahead: string, clause: Span, findWhen: DateFinders['findWhen']) {
  for (const { start } of wordsIn(ahead, clause).slice(-3)) {
    const found = await dateIn(draft, ahead, { start, end: clause.end }, findWhen).catch(() => null)
    if (found?.start === start) return found
  }
  return null
}

/** The day before or after the one date that the sentence has beside: "fair on the 18th, call her the day before". */
export async function besideOccasion(
  draft: Draft,
  ahead: string,
  clauses: readonly Span[],
  { findWhen, findPast }: Pick<DateFinders, 'findWhen' | 'findPast'>,
): Promise<ChosenDate | null> {
  const part = clauses.find((clause) => occasionIn(ahead, clause))
  const occasion = part && occasionIn(ahead, part)
  if (!part || !occasion) return null
  // "The day after easter" is a date of its own.
  const own = await dateIn(draft, ahead, { start: occasion.start, end: part.end }, findWhen).catch(() => null)
  if (own && own.start <= occasion.start && own.end > occasion.end) return null
  // «потом набрать в среду» has its own.
  const isThen = occasion.sign === 0 && /^(?:потом|тогда)$/iu.test(ahead.slice(occasion.start, occasion.end))
  if (isThen && (await dateIn(draft, ahead, part, findWhen, true).catch(() => null))) return null
  const clock = await clockBehind(draft, ahead, { start: occasion.end, end: part.end }, findWhen)
  const rest = blanked(ahead, { start: occasion.start, end: clock?.end ?? occasion.end })
  const dates = await datesIn(draft, rest, clauses, { findWhen, findPast })
  const [only, ...more] = dates
  if (more.length > 0 || (isThen && only && only.when.time !== null && timeAlone.test(only.phrase))) return null
  if (!only) {
    doubt(draft, 'date-none', ahead.slice(occasion.start, occasion.end))
    return null
  }
  const { start } = occasion
  const end = clock?.end ?? occasion.end
  const { time, zone } = clock?.when ?? { time: null, zone: null }
  const from = occasion.sign === 0 ? lastedTo(only.when.day, draft.text.slice(only.end)) : only.when.day
  const when = { day: dayBeside(from, occasion), time, zone }
  const beside: StepDate = { part: { start, end }, found: { when, phrase: only.phrase, start, end } }
  const first = occasion.sign > 0 ? ownStep(rest, clauses, only) : undefined
  if (!first || first === part || when.day < only.when.day) return beside
  return { part: first, found: only, second: { ...beside, part } }
}

/** "demo on the 8th, then call a week later": the clause of the occasion, where that is the user's own step. */
function ownStep(text: string, clauses: readonly Span[], date: FoundWhen): Span | undefined {
  const clause = clauses.find(({ start, end }) => start <= date.start && date.end <= end)
  return clause && beginsWithTask(blanked(text, date), clause) ? clause : undefined
}

/** «накануне вечером», "the day before at 6": the time right behind. */
async function clockBehind(draft: Draft, ahead: string, part: Span, findWhen: DateFinders['findWhen']) {
  const words = clockWords.exec(ahead.slice(part.start, part.end))?.[0]
  if (words === undefined) return null
  const end = part.start + words.length
  const found = await dateIn(draft, ahead, { start: part.start, end }, findWhen, true).catch(() => null)
  return found?.when.time == null ? null : { when: found.when, end }
}

const clockWords =
  /^\s+(?:(?:с )?(?:утра|утром|вечером|дн[её]м)|в обед|(?:до|после) обеда|к вечеру|(?:в|к|после|at|by) \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| утра| дня| вечера| час(?:а|ов))?|in the (?:morning|afternoon|evening))(?![\p{L}\p{N}])/iu

const turned = /(?<![\p{L}\p{N}])(?:not|except|but not|or|или|кроме|не раньше)(?![\p{L}\p{N}])/iu

/** Nothing but words of time. */
function isDateAlone(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    words.length > 0 &&
    /^[\p{L}\p{N}\s\u0000:./-]+$/u.test(text) &&
    words.every((word) => /^\d+$/.test(word) || timeWords.has(word) || (/^\p{L}+$/u.test(word) && isOfTime(word)))
  )
}

function isOfTime(word: string): boolean {
  return timeStems.begins(word) || /понедельник|вторник|четверг/.test(word)
}

const timeStems = stemSet(
  'jan feb apr aug sep sept oct nov dec недел месяц час январ феврал март апрел июн июл август сентябр октябр ноябр декабр',
)
const timeWords = wordSet(
  `on at by in the next this of am pm today tomorrow tonight morning afternoon evening noon mon monday tue tueday tues tuesday wed wedday
  wednes wednesday thu thuday thurs thursday fri friday sat satday satur saturday sun sunday mar march may jun june jul july в во на к до
  через после утром днем днём вечером сегодня завтра послезавтра день дня дней среда среду среды пятница пятницу пятницы суббота субботу
  субботы воскресенье воскресенья пн вт ср чт пт сб вс май мая day days week weeks month months hour hours th st nd rd го`,
)

import { addDays } from '../../domain/day.ts'
import type { FoundWhen, UnreadWhen } from '../dates/context.ts'
import { leadsNear } from '../dates/near-words.ts'
import { wordsAbout } from './agreed.ts'
import { wordsIn } from './clauses.ts'
import { stepsIn } from './step-clauses.ts'
import { doubt, gone, leftOf, take, type Doubt, type Draft, type Part, type Span } from './draft.ts'
import { dayNames, isDeed, isPastVerb, isPromise, isReport, pastPhrases, timeWords } from './vocabulary.ts'

/** What dates are found with. */
export interface DateFinders {
  readonly findWhen: (text: string) => Promise<FoundWhen | null>
  readonly findUnread: (text: string, whole: string) => Promise<UnreadWhen | null>
}

/** Finds the date in what is left, the parts that tell of the past aside; words of time beside it are a doubt. */
export async function takeWhen(
  draft: Draft,
  clauses: readonly Span[],
  { aside, name }: { readonly aside: Span | null; readonly name: Span | null },
  { findWhen, findUnread }: DateFinders,
): Promise<FoundWhen | null> {
  const left = plainer(unnamed(leftOf(draft), name))
  const { ahead: all, past } = withoutPast(left, clauses, aside)
  const step = await ofTheStep(draft, all, clauses, findWhen)
  const ahead = step ? alone(all, step.part) : all
  const whole = withoutGaps(draft, ahead)
  const found = step ? step.found : withoutTail(await findWhen(whole))
  const isWhole = found !== null && !gapsIn(draft, ahead).slice(found.start, found.end).includes(gone)
  if (found && !isWhole) doubt(draft, 'date-none', found.phrase)
  const sure = isWhole ? found : null
  const told = found ? null : await toldOf(past, findWhen)
  const when = sure ?? told
  if (when && (told ?? when.unsure)) doubt(draft, 'date-maybe', when.phrase)
  if (when && when.start === when.end) return when
  if (!step) doubtBehind(draft, clauses)
  const rest = when ? ahead.slice(0, when.start) + gone.repeat(when.end - when.start) + ahead.slice(when.end) : ahead
  const unread = await findUnread(rest.replace(/\u0000+/g, fill(';')), whole)
  const over =
    timeWords.exec(rest.replace(dayNames, fill(';')))?.[0] ??
    (when && (wordBefore(rest.slice(0, when.start)) ?? wordAfter(rest.slice(when.end))))
  if (unread) draft.doubts.push(doubtOf(unread, draft.text))
  else if (over) doubt(draft, when ? 'date-left' : 'date-none', over.trim())
  return when && takenDate(draft, ahead, when)
}

function takenDate(draft: Draft, ahead: string, when: FoundWhen): FoundWhen {
  const start = when.start - wordsAbout(ahead.slice(0, when.start))
  for (const run of freeRuns(ahead, start, when.end)) take(draft, 'when', run.start, run.end)
  return when
}

/** "Not before the 25th" is on the 25th, and what was moved is where it was moved to; every other word keeps its place. */
function plainer(text: string): string {
  return text
    .replace(notBefore, (words) => (/^н/iu.test(words) ? 'к' : 'on').padEnd(words.length))
    .replace(moved, (words, to: string) => gone.repeat(words.length - to.length) + to)
}

const notBefore =
  /(?<![\p{L}\p{N}])(?:not? (?:before|until|till|earlier than|sooner than)|не (?:раньше|ранее))(?=\s)/giu
const moved =
  /(?<![\p{L}\p{N}])[^,;.!?\u0000]*?(?:moved?|resched\p{L}+|postponed?|pushed?|перен[её]с\p{L}*|переносим|сдвинул\p{L}*)(?:\s[^,;.!?\u0000]*?)?\s((?:to|till|until|на)\s)/giu

/** A name stands for nothing else: April is no month where it is who is called. */
function unnamed(left: string, name: Span | null): string {
  if (!name) return left
  const letters = left
    .slice(name.start, name.end)
    .replace(/\p{L}/gu, (letter) => (/[а-яё]/i.test(letter) ? 'ъ' : 'x').repeat(letter.length))
  return left.slice(0, name.start) + letters + left.slice(name.end)
}

/**
 * The date of the part that says what is to be done, where several parts of the sentence hold one: "back on the 12th, ring him on
 * the 13th"; where that names none, of the one part that does not tell of something else.
 */
async function ofTheStep(
  draft: Draft,
  ahead: string,
  clauses: readonly Span[],
  findWhen: DateFinders['findWhen'],
): Promise<{ readonly part: Span; readonly found: FoundWhen } | null> {
  const parts = clauses.flatMap((clause) => stepsIn(ahead, clause))
  const others = parts.filter(({ nearness }) => nearness !== 'step')
  // A date that stands by itself is of the sentence, wherever it stands; and so is what turns it: "not friday".
  const isOpen = (part: Span) =>
    turned.test(ahead.slice(part.start, part.end)) || isDateAlone(ahead.slice(part.start, part.end))
  if (parts.length < 2 || others.some(isOpen)) return null
  const dateOf = async (part: Span) => {
    const found = withoutTail(await findWhen(withoutGaps(draft, alone(ahead, part))))
    const isWhole =
      found !== null && found.end > found.start && !gapsIn(draft, ahead).slice(found.start, found.end).includes(gone)
    return isWhole && found.unsure !== true ? found : null
  }
  const steps = parts.filter(({ nearness }) => nearness === 'step')
  const counted = steps.map((part) => occasionIn(ahead, part)).find((one) => one !== null)
  if (counted) return besideOccasion(counted, others, dateOf)
  for (const step of steps) {
    const found = await dateOf(step)
    if (found) return { part: step, found }
  }
  const said = parts.filter(({ nearness }) => nearness === 'said')
  const hint = steps
    .map((part) => dayNumber.exec(ahead.slice(part.start, part.end))?.[0])
    .find((one) => one !== undefined)
  if (hint !== undefined) doubt(draft, 'date-left', hint)
  if (said.length === others.length || hint !== undefined) return null
  const dated: { readonly part: Span; readonly found: FoundWhen }[] = []
  for (const part of said) {
    const found = await dateOf(part).catch(() => null)
    if (found) dated.push({ part, found })
  }
  return dated.length === 1 ? (dated[0] ?? null) : null
}

/** A number of a day that was not read as a date: «до 5-го». */
const dayNumber = /(?:(?:by|on|до|к)\s+)?\d{1,2}(?:-?го|st|nd|rd|th)(?!\p{L})/u

/** A day counted from something else that the sentence tells of: "the day before", «накануне». */
interface Occasion extends Span {
  readonly part: Span
  readonly days: number
}

function occasionIn(text: string, part: Span): Occasion | null {
  for (const [shape, days] of occasions) {
    const match = shape.exec(text.slice(part.start, part.end))
    if (!match) continue
    const start = part.start + match.index
    return { part, days, start, end: start + match[0].length }
  }
  return null
}

const occasions: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:накануне|за день до(?: этого)?|(?:the )?(?:day|night) before)(?!\p{L})/iu, -1],
  [
    /(?<!\p{L})(?:на следующий день|на другой день|(?:the )?(?:day after|next day|following day))(?!\p{L}| tomorrow)/iu,
    1,
  ],
  [/(?<!\p{L})(?:за неделю(?: до(?: этого)?)?|(?:the |a )?week before)(?!\p{L})/iu, -7],
]

/** The day before or after the one date that the rest of the sentence has. */
async function besideOccasion(
  { part, days, start, end }: Occasion,
  others: readonly Span[],
  dateOf: (part: Span) => Promise<FoundWhen | null>,
): Promise<{ readonly part: Span; readonly found: FoundWhen } | null> {
  const dates: FoundWhen[] = []
  for (const other of others) {
    const found = await dateOf(other).catch(() => null)
    if (found) dates.push(found)
  }
  const [only, ...more] = dates
  if (!only || more.length > 0) return null
  const when = { day: addDays(only.when.day, days), time: null, zone: null }
  return { part, found: { when, phrase: only.phrase, start, end } }
}

const turned = /(?<![\p{L}\p{N}])(?:not|except|but not|or|или|кроме|не раньше)(?![\p{L}\p{N}])/iu

/** Nothing but words of time. */
function isDateAlone(text: string): boolean {
  const left = text.replace(timeWord, '').replace(/[\s\u0000\d:./-]+/g, '')
  return left === '' && /[\p{L}\d]/u.test(text)
}

const timeWord =
  /(?<![\p{L}\p{N}])(?:on|at|by|in|the|next|this|of|am|pm|today|tomorrow|tonight|morning|afternoon|evening|noon|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan\p{L}*|feb\p{L}*|mar(?:ch)?|apr\p{L}*|may|june?|july?|aug\p{L}*|sept?\p{L}*|oct\p{L}*|nov\p{L}*|dec\p{L}*|в|во|на|к|до|через|после|утром|днем|днём|вечером|сегодня|завтра|послезавтра|недел\p{L}*|месяц\p{L}*|д(?:ень|ня|ней)|час\p{L}*|\p{L}*(?:понедельник|вторник|четверг)\p{L}*|сред[ауы]|пятниц[ауы]|суббот[ауы]|воскресень[ея]|пн|вт|ср|чт|пт|сб|вс|январ\p{L}*|феврал\p{L}*|март\p{L}*|апрел\p{L}*|ма[йя]|июн\p{L}*|июл\p{L}*|август\p{L}*|сентябр\p{L}*|октябр\p{L}*|ноябр\p{L}*|декабр\p{L}*|days?|weeks?|months?|hours?|th|st|nd|rd|го)(?![\p{L}\p{N}])/giu

/** The doubt about words that are nearly a date, with the sentences that would say what they may mean. */
function doubtOf({ phrase, start, end, near }: UnreadWhen, text: string): Doubt {
  const sentence = (words: string) => text.slice(0, start) + words + text.slice(end)
  return { kind: 'date-none', text: phrase, near: near.map(({ words, when }) => ({ sentence: sentence(words), when })) }
}

/** "10am about the trip": what leads on to the reason belongs to the reason. */
function withoutTail(found: FoundWhen | null): FoundWhen | null {
  const tail = /\s+(?:about|around|for|re|with|про|об?|насч[её]т)$/iu.exec(found?.phrase ?? '')?.[0].length ?? 0
  return found && { ...found, phrase: found.phrase.slice(0, found.phrase.length - tail), end: found.end - tail }
}

/** A contact may stand in the middle of a date; nothing else that was taken may. */
function withoutGaps(draft: Draft, ahead: string): string {
  return gapsIn(draft, ahead)
    .replace(/\u0000+/g, fill(';'))
    .replace(/\u0001+/g, fill(','))
}

/** Puts a mark in place of what was taken, so that every word keeps its place. */
function fill(mark: string) {
  return (run: string) => mark + ' '.repeat(run.length - 1)
}

/** What was taken, contacts marked apart. */
function gapsIn(draft: Draft, ahead: string): string {
  let gaps = ahead
  for (const { field, start, end } of draft.parts)
    if (contactFields.has(field)) gaps = gaps.slice(0, start) + '\u0001'.repeat(end - start) + gaps.slice(end)
  return gaps
}

const contactFields: ReadonlySet<Part['field']> = new Set(['phone', 'email', 'handle', 'link', 'tag'])

function freeRuns(text: string, start: number, end: number): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\u0000]+/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

const turning = new Set('every each not except but or only if каждый каждую каждое кроме не или только если'.split(' '))
const leading = new Set('next this last after следующий следующую через'.split(' '))

/** The word before a date that turns its meaning, or is nearly one that does: "not friday", "nxt tue". */
function wordBefore(before: string): string | null {
  const word = /([\p{L}]+)\s*$/u.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return null
  return turning.has(word) || leading.has(word) || leadsNear(word.replaceAll('ё', 'е')).length > 0 ? word : null
}

/** "friday after next" is another friday. */
function wordAfter(after: string): string | null {
  return /^\s*(after next)(?![\p{L}\p{N}])/iu.exec(after)?.[1] ?? null
}

/** The words that look ahead, and by themselves the clauses of what happened that may still name a date to come. */
interface Tenses {
  readonly ahead: string
  readonly past: readonly string[]
}

/**
 * Blanks what tells of the past. What someone promised, or said is to be done ("said to call on friday"), lies ahead, whatever
 * the tense of the verb.
 */
function withoutPast(left: string, clauses: readonly Span[], aside: Span | null): Tenses {
  let ahead = left.replace(pastPhrases, (phrase) => gone.repeat(phrase.length))
  const past: string[] = []
  for (const clause of clauses) {
    const words = wordsIn(left, clause)
    const report = words.findLast(({ lower }) => isReport(lower))
    const isPast = words[0] !== undefined && isPastVerb(words[0].lower)
    const deed = words.find(({ lower, start }) => start > (report ?? clause).start && isDeed(lower))
    if (report && (isPromise(report.lower) || deed)) {
      const to = isPromise(report.lower) ? report.start : report.end
      ahead = blanked(ahead, { start: isPast ? clause.start : report.start, end: to })
    } else if (isPast) {
      const told = { start: clause.start, end: report?.end ?? clause.start }
      if (
        (report && !report.lower.startsWith('говорил')) ||
        deed ||
        looksAhead.test(left.slice(clause.start, clause.end))
      )
        past.push(blanked(alone(ahead, clause), told))
      ahead = blanked(ahead, clause)
    }
  }
  return { ahead: aside ? blanked(ahead, aside) : ahead, past: past.map((text) => text.replace(/\u0000+/g, fill(';'))) }
}

const looksAhead =
  /(?<![\p{L}\p{N}])(?:tomorrow|next|завтра|послезавтра|следующ\p{L}+|через|in (?:\d+|an?|one|two|three))(?![\p{L}\p{N}])/iu

/** One clause by itself, every word in its place. */
function alone(text: string, { start, end }: Span): string {
  return gone.repeat(start) + text.slice(start, end) + gone.repeat(text.length - end)
}

/** The date in a clause of what happened, which may still be the next step's. */
async function toldOf(past: readonly string[], findWhen: DateFinders['findWhen']): Promise<FoundWhen | null> {
  for (const clause of past) {
    const found = await findWhen(clause).catch(() => null)
    if (found) return withoutTail(found)
  }
  return null
}

/** "call yesterday", «позвонить вчера»: what is to be done right beside a time gone by. */
function doubtBehind(draft: Draft, clauses: readonly Span[]): void {
  const left = leftOf(draft)
  for (const clause of clauses) {
    const text = left.slice(clause.start, clause.end)
    for (const match of text.matchAll(pastPhrases)) {
      const before = taskRightBefore.test(text.slice(0, match.index))
      if (before) doubt(draft, 'date-behind', match[0])
    }
  }
}

const taskRightBefore =
  /(?<![\p{L}\p{N}])(?:call|ring|phone|text|message|remind|follow up|meet|visit|(?:по|пере|со)звонить(?:ся)?|набрать|написать|напомнить|встретиться|зайти|заехать)(?: (?:her|him|them|back|again|ей|ему|им|снова|ещё раз))*\s+$/iu

function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + gone.repeat(end - start) + text.slice(end)
}

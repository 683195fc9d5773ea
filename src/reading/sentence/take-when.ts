import type { FoundWhen, UnreadWhen } from '../dates/context.ts'
import { afterAbsence } from '../absence.ts'
import { asDeadline } from '../dates/text/deadline.ts'
import { asMoved } from '../dates/text/moved.ts'
import { leadsNear } from '../dates/lexicon/near-words.ts'
import { hasAny } from '../has-any.ts'
import { wordsAbout } from './agreed.ts'
import { wordsIn } from './clauses.ts'
import { clockAlone, dateOfAll, timeApart } from './clock-apart.ts'
import { alone, blanked, fill, gapsIn, withoutGaps, withoutTail } from './date-text.ts'
import { doubt, gone, leftOf, take, type Doubt, type Draft, type Span } from './draft.ts'
import { isTaskAtHead, isTold, stepsIn } from './step-clauses.ts'
import type { FoundRule } from './take-rule.ts'
import { onTheBirthday } from './on-birthday.ts'
import {
  behindCondition,
  besideOccasion,
  ofTheNamed,
  ofTheStep,
  type ChosenDate,
  type DateFinders,
  type StepDate,
} from './step-date.ts'
import {
  eventWords,
  isDeed,
  isPastVerb,
  isPromise,
  isReport,
  pastPhrasesIn,
  timeWordsIn,
  withoutDayNames,
} from './vocabulary.ts'
import { unwantedContact } from '../contact-verbs.ts'
import { withoutForbidden } from './forbidden.ts'
import { wordSet } from '../names/word-list.ts'

/** A date that was taken, and the part of the sentence that has another step with its own date. */
export interface TakenWhen {
  readonly when: FoundWhen | null
  readonly second: StepDate | null
}

/** Finds the date in what is left, the parts that tell of the past aside; words of time beside it are a doubt. */
export async function takeWhen(
  draft: Draft,
  clauses: readonly Span[],
  { aside, name, rule }: { readonly aside: Span | null; readonly name: Span | null; readonly rule: FoundRule | null },
  { findWhen, findUnread, findPast }: DateFinders,
): Promise<TakenWhen> {
  const left = plainer(withoutForbidden(unnamed(leftOf(draft), name), clauses))
  const { ahead: all, past } = withoutPast(left, clauses, aside)
  const step: ChosenDate | null =
    (await behindCondition(draft, all, findWhen)) ??
    (await besideOccasion(draft, all, clauses, { findWhen, findPast })) ??
    (await ofTheStep(draft, all, clauses, findWhen)) ??
    (await ofTheNamed(draft, all, clauses, name, findWhen))
  const ahead = step ? alone(all, step.part) : all
  const whole = withoutGaps(draft, ahead)
  const found = step ? step.found : ((await dateOfAll(whole, findWhen)) ?? (await afterBreak(whole, findWhen)))
  const party = found ? null : await onTheBirthday(draft, ahead, findWhen)
  if (party) {
    takeDate(draft, ahead, party)
    return { when: party, second: null }
  }
  const isWhole = found !== null && !gapsIn(draft, ahead).slice(found.start, found.end).includes(gone)
  if (found && !isWhole) doubt(draft, 'date-none', found.phrase)
  const hour = isWhole ? await timeApart(whole, found, findWhen) : null
  const ruled = rule && !found ? await clockAlone(whole, findWhen) : null
  const timed = hour && found && { ...found, when: { ...found.when, time: hour.when.time, zone: hour.when.zone } }
  const sure = isWhole ? (timed ?? found) : null
  const told = found ? null : await toldOf(past, findWhen)
  const chosen = sure ?? ruled ?? told
  const when = chosen && { ...chosen, when: await afterAbsence(draft.text, chosen, findWhen) }
  if (when && ((!ruled && told) || when.unsure)) doubt(draft, 'date-maybe', when.phrase)
  const second = rule ? null : (step?.second ?? null)
  if (rule && step?.second) doubt(draft, 'date-left', step.second.found.phrase)
  if (when && when.start === when.end) return { when, second }
  if (!step) doubtBehind(draft, clauses)
  const rest = [when, hour].reduce((text, span) => (span ? blanked(text, span) : text), ahead)
  const unread = await findUnread(rest.replace(/\u0000+/g, fill(';')), whole)
  const over =
    timeWordsIn(withoutDayNames(rest, fill(';')))?.[0] ??
    (when ? null : eventWords.exec(rest)?.[0]) ??
    (when && (wordBefore(rest.slice(0, when.start)) ?? wordAfter(rest.slice(when.end))))
  if (unread) draft.doubts.push(doubtOf(unread, draft.text))
  else if (over) doubt(draft, when ? 'date-left' : 'date-none', over.trim())
  if (when) takeDate(draft, ahead, when)
  if (hour) takeDate(draft, ahead, hour)
  if (second) takeDate(draft, all, second.found)
  return { when, second }
}

function takeDate(draft: Draft, ahead: string, when: FoundWhen): void {
  const start = when.start - wordsAbout(ahead.slice(0, when.start))
  for (const run of freeRuns(ahead, start, when.end)) take(draft, 'when', run.start, run.end)
}

/** The day on which a break is over that somebody asks for. */
async function afterBreak(whole: string, findWhen: DateFinders['findWhen']): Promise<FoundWhen | null> {
  const lead = hasAny(whole, breakNeeds) ? breaks.exec(whole) : null
  if (!lead) return null
  const start = lead.index + lead[0].length
  const found = await findWhen(`${fill(';')(whole.slice(0, start - 6))}через ${whole.slice(start)}`).catch(() => null)
  return found?.start === start - 6 ? { ...found, start: lead.index } : null
}

/** "Not before the 25th" is on the 25th, and what was moved is where it was moved to; every other word keeps its place. */
function plainer(text: string): string {
  const arrived = asDeadline(asMoved(text))
  const dated = hasAny(arrived, notBeforeNeeds)
    ? arrived
        .replace(notBefore, (words) => (/^н/iu.test(words) ? 'к' : 'on').padEnd(words.length))
        .replace(heldBack, (words) => (/^[а-я]/iu.test(words) ? 'к' : 'on').padEnd(words.length))
    : arrived
  return hasAny(dated, movedNeeds)
    ? dated.replace(moved, (words, to: string) => gone.repeat(words.length - to.length) + to)
    : dated
}

/** «просит паузу на две недели»: a break is over when its length is. */
const breakNeeds = ['пауз', 'перер', 'отср', 'тайм', 'подож', 'подум', 'отлож']
const breaks =
  /(?<=(?:пауз|перерыв|отсрочк|тайм-?аут|подожд|подумать|отлож)\p{L}* )(?:на )?(?=(?:\d+ |пару |две |два |три |четыре |пять |полтора )?(?:недел|месяц|дн(?:я|ей)|год|полгода))/iu

const notBeforeNeeds = ['no ', 'not ', "n't ", 'n’t ', 'dont ', 'не ']
const notBefore =
  /(?<![\p{L}\p{N}])(?:not? (?:before|until|till|earlier than|sooner than)|не (?:раньше|ранее))(?=\s)/giu
/** "don't call before the 18th", «не звонить до 18-го»: it is to be done then, and not earlier. */
const heldInRussian = `(?<=(?<!\\p{L})не ${unwantedContact}(?: (?:ей|ему|её|ее|его|их))? )`
const heldBack = new RegExp(
  `(?<=(?<!\\p{L})(?:(?:do|does) not|do(?:es)?n['’]?t) (?:call|ring|phone|text|email|message|write|contact|chase|bother|disturb|send|visit|book|expect)(?: (?:me|him|her|them|it|back|anything))? )(?:before|until|till)(?=\\s)|${heldInRussian}(?:раньше|до)(?=\\s)`,
  'iu',
)

/** Tells whether a sentence says that something is not to be done before a day. */
export function isHeldBack(text: string): boolean {
  return hasAny(text, notBeforeNeeds) && heldBack.test(text)
}

const movedNeeds = ['move', 'resched', 'postpone', 'push', 'перен', 'сдвинул', 'передвин', 'перезапис']
const moved =
  /(?<![\p{L}\p{N}])[^,;.!?\u0000]*?(?:moved?|resched\p{L}+|postponed?|pushed?|перен[её]с\p{L}*|переносим|(?:с|пере)двинул\p{L}*|перезаписал\p{L}*)(?:\s[^,;.!?\u0000]*?)?\s((?:to|till|until|на)\s)/giu

/** A name stands for nothing else: April is no month where it is who is called. */
function unnamed(left: string, name: Span | null): string {
  if (!name) return left
  const letters = left
    .slice(name.start, name.end)
    .replace(/\p{L}/gu, (letter) => (/[а-яё]/i.test(letter) ? 'ъ' : 'x').repeat(letter.length))
  return left.slice(0, name.start) + letters + left.slice(name.end)
}

/** The doubt about words that are nearly a date, with the sentences that would say what they may mean. */
function doubtOf({ phrase, start, end, near }: UnreadWhen, text: string): Doubt {
  const sentence = (words: string) => text.slice(0, start) + words + text.slice(end)
  return { kind: 'date-none', text: phrase, near: near.map(({ words, when }) => ({ sentence: sentence(words), when })) }
}

function freeRuns(text: string, start: number, end: number): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\u0000]+/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

const turning = wordSet('every each not except but or only if каждый каждую каждое кроме не или только если')
const leading = wordSet('next this last after следующий следующую через')

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
  let ahead = left
  for (const { index, 0: phrase } of pastPhrasesIn(left))
    ahead = blanked(ahead, { start: index, end: index + phrase.length })
  const past: string[] = []
  for (const clause of clauses) {
    const words = wordsIn(left, clause)
    const report = words.findLast(({ lower }) => isReport(lower))
    const first = words.find(({ lower }) => !justNow.has(lower))
    const isPast = first !== undefined && isPastVerb(first.lower)
    const deed = words.find(
      ({ lower, start }) => start > (report ?? clause).start && (isDeed(lower) || isTaskAtHead(lower)),
    )
    const isAsked = report !== undefined && limits.test(left.slice(report.end, clause.end))
    if (report && (isPromise(report.lower) || deed || isAsked)) {
      const to = isPromise(report.lower) ? report.start : report.end
      ahead = blanked(ahead, { start: isPast ? clause.start : report.start, end: to })
      // A date that is left by itself is still of what was asked.
      if (clauses.length > 1 && isAsked && !deed && !isPromise(report.lower))
        ahead = ahead.slice(0, report.start) + 'ъ'.repeat(to - report.start) + ahead.slice(to)
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

/** What stands before the verb of what just happened: «сегодня звонила». */
const justNow = wordSet(
  'сегодня вчера позавчера сейчас только что недавно уже опять снова утром днем днём вечером today just',
)

/** «просила после 15-го», «попросила каталог к пятнице»: what was asked for lies ahead. */
const limits = /(?<!\p{L})(?:после|до|к|ко|через|лучше|только|by|until|till|after)\s/iu

const looksAhead =
  /(?<![\p{L}\p{N}])(?:tomorrow|next|завтра|послезавтра|следующ\p{L}+|через|in (?:\d+|an?|one|two|three))(?![\p{L}\p{N}])/iu

/** The date in a clause of what happened, which may still be the next step's. */
async function toldOf(past: readonly string[], findWhen: DateFinders['findWhen']): Promise<FoundWhen | null> {
  for (const clause of past) {
    const found = await findWhen(clause).catch(() => null)
    if (found) return withoutTail(found)
  }
  return null
}

/** "call Nora yesterday", «вчера позвонить»: what is to be done, and a time gone by for it. */
function doubtBehind(draft: Draft, clauses: readonly Span[]): void {
  const left = leftOf(draft)
  for (const clause of clauses)
    for (const part of stepsIn(left, clause)) {
      if (part.nearness !== 'step') continue
      const text = left.slice(part.start, part.end)
      for (const match of pastPhrasesIn(text)) {
        const end = match.index + match[0].length
        if (isOfTask(text.slice(0, match.index), text.slice(end))) doubt(draft, 'date-behind', match[0])
      }
    }
}

/** Tells whether what stands between is of the task itself: no "from yesterday", "yesterday's", «вчера обещанный», "we met yesterday". */
function isOfTask(before: string, behind: string): boolean {
  const words = wordsIn(before, { start: 0, end: before.length }).map(({ lower }) => lower)
  if (words.length === 0 && verbAtHead.test(behind)) return true
  if (!verbAtHead.test(before) || !nothingBehind.test(behind)) return false
  return !words.some((word) => isPastVerb(word) || isTold(word)) && !ofAnother.test(before)
}

const verbAtHead =
  /^[\s\u0000]*(?:(?:please|then|and|to|надо|нужно|потом|и)\s+)*(?:(?:call|ring|phone|text|message|email|write|send|tell|ask|show|remind|ping|follow up|meet|visit)(?!\p{L}|\s+(?:with|from)\s)|(?:по|пере|со)?звонить(?:ся)?(?!\p{L})|(?:набрать|написать|отправить|послать|скинуть|напомнить|спросить|встретиться|зайти|заехать)(?!\p{L}))/iu
const nothingBehind =
  /^[\s\u0000]*(?:$|(?:about|for|with|at|in|on|re|because|о|об|про|по|насч[её]т|в|на|с|со|чтобы)(?!\p{L}))/iu
const ofAnother =
  /(?<!\p{L})(?:from|of|since|about|for|as|like|what|that|who|which|where|i|we|she|he|they|с|со|от|за|про|о|об|по|насч[её]т|как|что|котор\p{L}+|где|мы|я|он|она|они)(?!\p{L})[^,;]*$/iu

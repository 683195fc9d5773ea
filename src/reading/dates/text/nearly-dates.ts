import type { Kind } from '../lexicon/word-row.ts'
import { leadsNear, wordsNear } from '../lexicon/near-words.ts'
import { as, digitCount, digitsAt, is, isGlued, isText, scan, type Token, type Tokens } from '../lexicon/tokens.ts'
import { wordSet } from '../../names/word-list.ts'

/** Words of free text that stand like a date and are none: mistyped, or cut short. */
export interface Unread {
  readonly phrase: string
  readonly start: number
  readonly end: number
  /** What may have been meant in their place, likeliest first, three at most. */
  readonly instead: readonly string[]
}

/**
 * Finds the first words that stand like a date and are none: a word within a slip or two of a weekday or a month, "in 3 dyas",
 * "call in 3", «через ниделю». Plain words ("in 3 boxes", «через Анну») are left alone.
 */
export function findUnread(text: string): Unread | null {
  const tokens = scan(text)
  for (const rules of [
    [slippedDay, slippedLead, slippedLength, slippedMonth, slippedHour],
    [cutShort, vague, loneLength],
  ])
    for (let at = 0; at < tokens.length; at += 1)
      for (const rule of rules) {
        const found = rule(tokens, at)
        if (found) return unreadOf(text, tokens, found)
      }
  return null
}

/** Tokens `from` to `to`; the last of them is to be replaced by one of `near`, or followed by it where nothing of it is kept. */
interface Found {
  readonly from: number
  readonly to: number
  readonly near: readonly string[]
  readonly adds?: boolean
  /** All of them are replaced. */
  readonly whole?: boolean
}

function unreadOf(text: string, tokens: Tokens, { from, to, near, adds, whole }: Found): Unread {
  const start = tokens[from]?.start ?? 0
  const last = tokens[to - 1]
  const end = last?.end ?? text.length
  const kept = whole ? '' : adds ? `${text.slice(start, end)} ` : text.slice(start, last?.start ?? end)
  return { phrase: text.slice(start, end), start, end, instead: near.slice(0, 3).map((word) => kept + word) }
}

const days: readonly Kind[] = ['weekday', 'month', 'away']
const units: readonly Kind[] = ['unit', 'halfunit']
const hours: readonly Kind[] = ['oclock', 'part', 'unit', 'clockword']

/** "blursday", "Thrusday", «пятнитсу», and whatever else ends like a weekday. */
function slippedDay(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at]
  if (!isUnknown(token) || token.text.length < 4) return undefined
  const near = wordsNear(token.text, { kinds: token.text.length < 5 ? ['away'] : days, ...slipsIn(token, tokens, at) })
  const isDay = !token.capital && endsLikeDay.test(token.text) && !realDays.has(token.text)
  return near.length > 0 || isDay ? { from: at, to: at + 1, near } : undefined
}

/** A name may well lie near a short weekday, as Sundar does; Russian words lie dense, and need a preposition before a second slip. */
function slipsIn(token: Token, tokens: Tokens, at: number) {
  if (token.capital) return { letters: 7, slips: 1, wrongFrom: 7 } as const
  const isLed = token.text.charCodeAt(0) < 0x400 || is(tokens, at - 1, 'lead') || is(tokens, at - 1, 'next')
  return { letters: 5, slips: isLed ? 2 : 1, wrongFrom: 7 } as const
}

const endsLikeDay = /^[a-z]{2,}day$/
const realDays = wordSet(
  'today everyday workaday someday midday payday birthday bday holiday heyday doomsday mayday noonday washday faraday doubleday halliday matchday gameday raceday',
)

/** "nxet week", "lsat friday", «следущий месяц», «черз 3 дня»: what leads to a day, before it. */
function slippedLead(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at]
  if (!isUnknown(token) || token.glued) return undefined
  const day = digitsAt(tokens, at + 1) !== undefined && is(tokens, at + 2, 'unit') ? at + 2 : at + 1
  if (!timesLed.some((kind) => is(tokens, day, kind)) || (tokens[day]?.text.length ?? 0) < 3) return undefined
  const near = leadsNear(token.text)
  const led = tokens
    .slice(at + 1, day + 1)
    .map(({ text }) => text)
    .join(' ')
  return near.length > 0
    ? { from: at, to: day + 1, near: near.map((word) => `${word} ${led}`), whole: true }
    : undefined
}

const timesLed: readonly Kind[] = ['unit', 'weekday', 'weekend', 'month']

/** "in 3 dyas", "next mnth", «через 3 дняя», «через ниделю», «на следующей ниделе». */
function slippedLength(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at]
  if (!isUnknown(token) || token.capital || token.glued) return undefined
  const from = lengthStart(tokens, at)
  if (from === undefined) return undefined
  const near = wordsNear(token.text, { kinds: units, letters: 3, slips: 1, wrongFrom: 6 })
  return near.length > 0 ? { from, to: at + 1, near } : undefined
}

/** The place of "in" before a count, of «через» or of "next" right before a word. */
function lengthStart(tokens: Tokens, at: number): number | undefined {
  if (isText(tokens, at - 1, 'через') || is(tokens, at - 1, 'next') || is(tokens, at - 1, 'coming')) return at - 1
  const counted = countBefore(tokens, at)
  return counted !== undefined && isLengthLead(tokens, counted - 1) ? counted - 1 : undefined
}

/** The place where a count ends right before a word. */
function countBefore(tokens: Tokens, at: number): number | undefined {
  const isCount =
    digitsAt(tokens, at - 1) !== undefined ||
    is(tokens, at - 1, 'number') ||
    is(tokens, at - 1, 'article') ||
    is(tokens, at - 1, 'pair')
  if (!isCount || tokens[at]?.glued === true) return undefined
  return is(tokens, at - 2, 'article') || is(tokens, at - 2, 'tenfold') ? at - 2 : at - 1
}

function isLengthLead(tokens: Tokens, at: number): boolean {
  return ['in', 'within', 'after', 'через', 'спустя'].includes(tokens[at]?.text ?? '')
}

/** "5 apirl", "apirl 5", "24 novmeber". */
function slippedMonth(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at]
  if (!isUnknown(token) || token.text.length < 4 || token.glued) return undefined
  const before = isDate(tokens, at - 1) && !isMarkBefore(tokens, at - 1)
  const after = isDate(tokens, at + 1) && !isGlued(tokens, at + 2)
  if (!before && !after) return undefined
  const near = wordsNear(token.text, { kinds: ['month'], letters: 4, slips: 1, wrongFrom: 6 }).filter(
    (word) => word.charCodeAt(0) === token.text.charCodeAt(0),
  )
  if (near.length === 0) return undefined
  return { from: before ? at - 1 : at, to: at + 1, near }
}

function isDate(tokens: Tokens, at: number): boolean {
  const digits = digitsAt(tokens, at)
  return digits !== undefined && digits >= 1 && digits <= 31 && digitCount(tokens, at) <= 2
}

function isMarkBefore(tokens: Tokens, at: number): boolean {
  return isGlued(tokens, at)
}

/** "at 10 oclok", "at 5pmm", «в 10 утар», «в 5 часоов». */
function slippedHour(tokens: Tokens, at: number): Found | undefined {
  const token = tokens[at]
  if (!isUnknown(token) || token.capital) return undefined
  const isTime = isHour(tokens, at - 1) && isTimeLead(tokens, at - 2)
  if (!isTime) return undefined
  if (token.glued)
    return token.text.length <= 3 && asksAt(tokens, at - 2) ? { from: at - 2, to: at + 1, near: [] } : undefined
  const near = wordsNear(token.text, { kinds: hours, letters: 4, slips: 1, wrongFrom: 7 })
  return near.length > 0 ? { from: at - 2, to: at + 1, near } : undefined
}

function isHour(tokens: Tokens, at: number): boolean {
  const digits = digitsAt(tokens, at)
  return digits !== undefined && digits <= 24 && digitCount(tokens, at) <= 2
}

function isTimeLead(tokens: Tokens, at: number): boolean {
  return ['at', 'by', 'в', 'к', 'до', 'около'].includes(tokens[at]?.text ?? '')
}

/** "call in 3", "call her on 45", "call back in 3 blips", «позвонить через 5», «перезвонить на 45»: right after the task itself. */
function cutShort(tokens: Tokens, at: number): Found | undefined {
  const isLead =
    isLengthLead(tokens, at) || ['on', 'at', 'by', 'until', 'till', 'в', 'к', 'до'].includes(tokens[at]?.text ?? '')
  if (!isLead || digitsAt(tokens, at + 1) === undefined) return undefined
  if (!asksAt(tokens, at) && !(isText(tokens, at, 'через') && ends(tokens, at + 2))) return undefined
  const after = tokens[at + 2]
  if (ends(tokens, at + 2))
    return { from: at, to: at + 2, near: isLengthLead(tokens, at) ? wholeLengths(tokens, at) : [], adds: true }
  const isOdd = isLengthLead(tokens, at) && isUnknown(after) && !after.capital && !after.glued
  return isOdd ? { from: at, to: at + 3, near: wholeLengths(tokens, at) } : undefined
}

function wholeLengths(tokens: Tokens, at: number): readonly string[] {
  if (tokens[at]?.text !== 'через' && tokens[at]?.text !== 'спустя') return ['days', 'weeks']
  const count = digitsAt(tokens, at + 1) ?? 0
  const few = count % 10 >= 2 && count % 10 <= 4 && Math.floor(count / 10) % 10 !== 1
  return few ? ['дня', 'недели'] : ['дней', 'недель']
}

/** «позвонить на днях», "after the holidays": a time to come that names no day, where the next step's date stands. */
function vague(tokens: Tokens, at: number): Found | undefined {
  const to = vagueEnd(tokens, at)
  if (to === undefined || !standsForDate(tokens, at, to)) return undefined
  const isRussian = (tokens[at]?.text.charCodeAt(0) ?? 0) >= 0x400
  return { from: at, to, near: isRussian ? ['через 2 дня', 'через неделю'] : ['in 2 days', 'in a week'], whole: true }
}

function vagueEnd(tokens: Tokens, at: number): number | undefined {
  const said = vagueWords.find((words) => words.every((word, index) => isText(tokens, at + index, word)))
  if (said) return at + said.length
  if (!['after', 'before', 'после', 'перед'].includes(tokens[at]?.text ?? '')) return undefined
  const the = is(tokens, at + 1, 'the') ? at + 2 : at + 1
  return freeDays.test(tokens[the]?.text ?? '') ? the + 1 : undefined
}

const vagueWords = ['на днях', 'как нибудь на днях', 'one of these days', 'one day soon', 'in a few'].map((words) =>
  words.split(' '),
)
const freeDays = /^(?:holidays?|vacations?|праздник(?:ов|а|ами)|каникул|отпуск(?:а|ом)|больничного|сессии|отъезда)$/

/** Right after the task, before it at the head of the clause, or the whole clause. */
function standsForDate(tokens: Tokens, from: number, to: number): boolean {
  const begins = from === 0 || ends(tokens, from - 1)
  return asksAt(tokens, from) || (begins && (ends(tokens, to) || tasks.test(tokens[to]?.text ?? '')))
}

/** "2 weeks", «3 дня» alone between commas: from now on, or something else. */
function loneLength(tokens: Tokens, at: number): Found | undefined {
  const isCount = digitsAt(tokens, at) !== undefined || is(tokens, at, 'number') || is(tokens, at, 'article')
  const unit = as(tokens, at + 1, 'unit')
  if (!isCount || (unit !== 3 && unit !== 4 && unit !== 14)) return undefined
  if ((at > 0 && !ends(tokens, at - 1)) || !ends(tokens, at + 2)) return undefined
  const isRussian = (tokens[at + 1]?.text.charCodeAt(0) ?? 0) >= 0x400
  const length = `${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''}`
  return { from: at, to: at + 2, near: [`${isRussian ? 'через' : 'in'} ${length}`], whole: true }
}

/** A task right before a place, with no more than "her" or "back" between. */
function asksAt(tokens: Tokens, at: number): boolean {
  let before = at - 1
  while (between.has(tokens[before]?.text ?? '')) before -= 1
  return tasks.test(tokens[before]?.text ?? '')
}

const between = wordSet('her him them me us back again up in ей ему им ее его их мне снова еще раз')
const tasks =
  /^(?:call|ring|phone|text|message|remind|ping|follow|followup|check|meet|visit|(?:по|пере|со)звон(?:ить|ю|им|ите|и|иться|имся)|созвон|звонок|набрать|написать|напишу|напомнить|встреча|встретиться|встретимся|зайти|связаться)$/

function ends(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  return token === undefined || ([',', '.', ';', '!', '?', ')'].includes(token.text) && !isGlued(tokens, at + 1))
}

/** A word no table knows. */
function isUnknown(token: Token | undefined): token is Token {
  return token !== undefined && token.meanings.length === 0 && Number.isNaN(token.value) && /^\p{L}/u.test(token.text)
}

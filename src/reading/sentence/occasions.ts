import { addInterval, type Interval } from '../../domain/step/cadence.ts'
import { addDays, addMonths, type Day } from '../../domain/time/day.ts'
import { hasAny } from '../has-any.ts'
import type { Span } from './draft.ts'

/** How far a step is from something else that the sentence dates: "the day before", «за 3 дня», "then". */
export interface Occasion extends Span {
  /** Before it, after it, or on it. */
  readonly sign: 1 | -1 | 0
  readonly interval: Interval
}

/** Gives the day that lies so far from the day of the occasion. */
export function dayBeside(day: Day, { sign, interval }: Occasion): Day {
  const { count, unit } = interval
  if (sign === 0) return day
  if (sign > 0) return addInterval(day, interval)
  return unit === 'day' || unit === 'week' ? addDays(day, -count * (unit === 'week' ? 7 : 1)) : addMonths(day, -count)
}

/** Gives the last day of what begins on a day and lasts as long as the words right behind it say: «15 декабря на две недели». */
export function lastedTo(day: Day, behind: string): Day {
  const [, count, unit] = lasting.exec(behind) ?? []
  return unit === undefined
    ? day
    : dayBeside(day, { start: 0, end: 0, sign: 1, interval: { count: countOf(count), unit: unitOf(unit) } })
}

const lasting =
  /^\s+(?:на|for) (?:(\d{1,2}|пару|дв[ае]|три|четыре|пять|семь|десять|a couple(?: of)?|an?|one|two|three|four|five|ten) )?(д(?:ень|ня|ней)|недел[юиь]|месяц(?:а|ев)?|days?|weeks?|months?)(?!\p{L})/iu

/** Reads a length of time that is counted on: "in two weeks", «через неделю». */
export function intervalOn(phrase: string): Occasion | null {
  const [words, count, unit] = countedOn.exec(phrase) ?? []
  if (words === undefined) return null
  return { start: 0, end: words.length, sign: 1, interval: { count: countOf(count), unit: unitOf(unit) } }
}

const countedOn =
  /^(?:через|in) (?:(\d{1,2}|пару|дв[ае]|три|четыре|пять|семь|десять|a couple(?: of)?|an?|one|two|three|four|five|ten) )?(д(?:ень|ня|ней)|недел[юиь]|месяц(?:а|ев)?|days?|weeks?|months?)$/iu

/** Finds the words of a stretch that count from a day they do not name themselves. */
export function occasionIn(text: string, { start, end }: Span): Occasion | null {
  const stretch = text.slice(start, end)
  for (const [needs, shape, sign] of shapes) {
    const match = hasAny(stretch, needs) ? shape.exec(stretch) : null
    if (!match) continue
    const at = start + match.index
    const [words, count, unit] = match
    return { start: at, end: at + words.length, sign, interval: { count: countOf(count), unit: unitOf(unit) } }
  }
  return null
}

/** Each has one of the pieces before it, and catches how many, and of what. */
const shapes: readonly (readonly [readonly string[], RegExp, 1 | -1 | 0])[] = [
  [['накануне'], /(?<!\p{L})накануне(?!\p{L})/iu, -1],
  [
    ['за '],
    /(?<!\p{L})за (?:(\d{1,2}|пару|дв[ае]|три|четыре|пять|семь|десять) )?(д(?:ень|ня|ней)|сутки|недел[юиь]|месяц(?:а|ев)?)(?: до \p{L}{3,})?(?!\p{L})/iu,
    -1,
  ],
  [[' before'], /(?<!\p{L})(?:the )?()(day|night|evening|week|month) before(?: that)?(?!\p{L})/iu, -1],
  [
    [' before', ' ahead', ' prior', ' earlier', ' in advance'],
    /(?<![\p{L}\p{N}])(\d{1,2}|a couple(?: of)?|an?|one|two|three|four|five|ten) (days?|weeks?|months?) (?:before|ahead|prior|earlier|beforehand|in advance)(?: (?:of )?that)?(?!\p{L})/iu,
    -1,
  ],
  [['на след', 'на другой'], /(?<!\p{L})на ()(?:следующий|след\.?|другой) (день)(?!\p{L})/iu, 1],
  [
    [' после'],
    /(?<!\p{L})через (?:(\d{1,2}|пару|дв[ае]|три|четыре|пять|семь|десять) )?(д(?:ень|ня|ней)|недел[юиь]|месяц(?:а|ев)?) после(?: \p{L}{3,})?(?!\p{L})/iu,
    1,
  ],
  [
    [' after', 'next day', 'following day'],
    /(?<!\p{L})(?:the )?()(?:(day|week) after(?: that)?|next day|following day)(?!\p{L}| tomorrow)/iu,
    1,
  ],
  [
    [' after', ' later'],
    /(?<![\p{L}\p{N}])(\d{1,2}|a couple(?: of)?|an?|one|two|three|four|five|ten) (days?|weeks?) (?:after(?: that)?|later)(?!\p{L})/iu,
    1,
  ],
  [
    ['до этого', 'до того'],
    /(?<!\p{L})(?:до (?:этого|того)(?= \p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L}))|(?<=\p{L}(?:ть|ти|чь)(?:ся)?(?: [^\s,;]+){0,2} )до (?:этого|того)(?=\s*(?:$|[,.;!?])))/iu,
    -1,
  ],
  [
    ['после '],
    /(?<!\p{L})после (?:этого|того|нее|неё|него|них)(?= \p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L})|\s*(?:$|[,.;!?]))/iu,
    1,
  ],
  [['before th'], /(?<!\p{L})before (?:then|that)(?!\p{L})(?! (?!her|him|them)\p{L})/iu, -1],
  [['before'], /(?<=(?:call|text|ring|message|visit|email|remind)\s(?:\S+\s)?)before(?=\s*$|\s*[,.;!?])/iu, -1],
  [
    [' back', 'then'],
    /(?<!\p{L})(?:(?:when|once|as soon as) (?:s?he|they)(?:['’]?s|['’]?re| is| are| gets?)? back|(?<=\s)then(?=\s*$|\s*[,.;!?]))(?!\p{L})/iu,
    0,
  ],
  [
    ['потом', 'тогда'],
    /(?<=^[\s\u0000]*)(?:потом|тогда)(?= (?:\p{L}+(?:ть|ти|чь)(?:ся)?|наберу|позвоню|перезвоню|напишу|спрошу|скину|вышлю)(?!\p{L}))/iu,
    0,
  ],
  [
    ['как ', 'когда '],
    /(?<!\p{L})(?:как(?: только)?|когда) (?:верн[её]тся|приедет|прилетит|выйдет|освободится)(?!\p{L})/iu,
    0,
  ],
]

const counts: Readonly<Record<string, number>> = {
  пару: 2,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  семь: 7,
  десять: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
}

function countOf(word: string | undefined): number {
  const text = word?.toLowerCase() ?? ''
  if (/^\d/.test(text)) return Number(text)
  return text.startsWith('a couple') ? 2 : (counts[text] ?? 1)
}

function unitOf(word: string | undefined): Interval['unit'] {
  const text = word?.toLowerCase() ?? ''
  if (/^(?:week|недел)/u.test(text)) return 'week'
  return /^(?:month|месяц)/u.test(text) ? 'month' : 'day'
}

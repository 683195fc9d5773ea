import { addDays, type Day } from '../domain/time/day.ts'
import type { FoundWhen, When } from './dates/context.ts'
import { hasAny } from './has-any.ts'

/**
 * Moves a step on a weekday behind the day until which somebody is away: "back on the 12th, call tues". A day that says more than its
 * weekday stays where it is, and so does one before they leave.
 */
export async function afterAbsence(
  text: string,
  { when, phrase }: Pick<FoundWhen, 'when' | 'phrase'>,
  find: (phrase: string) => Promise<FoundWhen | null>,
): Promise<When> {
  if (!hasAny(text, needs) || !weekday.test(phrase)) return when
  const said = absence.exec(text)
  if (!said || leaving.test(text)) return when
  const words = text
    .slice(said.index + said[0].length)
    .split(/\s+/)
    .slice(0, longest)
  for (let count = words.length; count > 0; count -= 1) {
    const day = `on ${words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;!)]+$/, '')}`
    const found = await find(day).catch(() => null)
    if (found && found.start === 0 && found.end === day.length)
      return { ...when, day: notBefore(when.day, found.when.day) }
  }
  return when
}

function notBefore(day: Day, back: Day): Day {
  let later = day
  while (later < back) later = addDays(later, 7)
  return later
}

/** A date has no more words than this. */
const longest = 4

const needs = ['until ', 'til ', 'till ', 'through ', 'thru ', 'back ', 'return']
const weekday =
  /^(?:on |at )?(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\.?(?: (?:at |around |about )?\d[\d:.]*\s?(?:[ap]m)?| (?:morning|afternoon|evening|noon))?$/i
const away =
  '(?:away|out|off|gone|busy|abroad|overseas|unavailable|unreachable|travell?ing|sick|ill|ooo|swamped|(?:on |maternity |paternity |parental |annual |sick )?(?:holidays?|vacation|leave|hols|honeymoon|(?:business )?trip|tour|shifts?)|(?:in|at|to|visiting) [a-z]+(?: [a-z]+)?)'
const absence = new RegExp(
  `(?<!\\p{L})(?:(?:${away}(?: (?:of|from) (?:the )?(?:office|town|country|work))?(?: all)?(?: now)? (?:un|')?(?:till?|through|thru)|(?<!(?:call|ring|text|write|email|get|phone|come|go|circle|check) (?:her |him |them |me )?)(?:back(?: (?:home|in (?:the |town|[A-Z][a-z]+)(?:office|country)?|at work|at (?:the |her |his |their )?desk|from [a-z]+(?: [a-z]+)?))?|returns|returning|returned))(?: on| only on)?) `,
  'iu',
)

/** Before that day they are still there. */
const leaving =
  /(?<!\p{L})(?:leav(?:es|ing) (?:on |for |town |the |next |this |tomorrow|mon|tue|wed|thu|fri|sat|sun)|from (?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|dec|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov)|before (?:s?he|they|then|that)|flies (?:on|out)|starting)(?!\p{L}{9})/iu

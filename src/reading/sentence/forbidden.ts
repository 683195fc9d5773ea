import { unwantedContact } from '../contact-verbs.ts'
import { hasAny } from '../has-any.ts'
import { isInfinitive } from '../infinitive.ts'
import { wordsIn } from './clauses.ts'
import { blanked } from './date-text.ts'
import type { Span } from './draft.ts'

/** Blanks what is said of when not to get in touch, «не звонить в среду»; what lasts until a day is left. */
export function withoutForbidden(text: string, clauses: readonly Span[]): string {
  if (!hasAny(text, needs)) return text
  return clauses.reduce((left, clause) => {
    const part = forbiddenIn(left, clause)
    return part ? blanked(left, part) : left
  }, text)
}

/** The part of a clause that says when not to get in touch. */
export function forbiddenIn(text: string, { start, end }: Span): Span | null {
  const said = text.slice(start, end)
  const match = hasAny(said, needs) ? forbidding.exec(said) : null
  if (!match) return null
  const at = start + match.index
  // «отправить прайс в пн не звонить»: the day is of what stands before.
  const isOther = wordsIn(text, { start, end: at }).some(({ lower }) => isInfinitive(lower))
  return { start: isOther ? at : start, end: at + match[0].length }
}

const needs = ['не ', "n't ", 'n’t ', 'dont ', 'not ']

/** Up to what turns it: «не звонить в среду, а в четверг». */
const forbidding = new RegExp(
  `(?<!\\p{L})(?:не (?:надо |нужно |стоит )?${unwantedContact}|(?:do(?:es)?n['’]?t|do(?:es)? not|not to) (?:call|ring|phone|text|email|message|contact|chase|bother|disturb|visit)(?! (?:me |him |her |them )?(?:before|until|till)\\s))(?!\\p{L})(?! (?:\\p{L}+ ){0,2}(?:до|раньше|ранее|until|till|before)\\s)(?:(?!\\s(?:а|но|лучше|только|but|only|rather)\\s).)*`,
  'iu',
)

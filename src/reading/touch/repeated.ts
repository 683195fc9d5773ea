import { hasAny } from '../has-any.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { asksForContact, asksForStep, isReported } from './step-words.ts'
import { tellsOf } from './tells.ts'
import { WordPattern } from './word-pattern.ts'

/** Gives the parts of a touch's words by which the person is to be contacted time and again; "texted her every week" is none. */
export function repeatedIn(words: string): readonly string[] {
  if (!hasAny(words.toLowerCase(), needs)) return []
  return clausesOf(words).flatMap((clause) =>
    repeating.test(clause.said) && asksForContact(clause.text) && isToCome(clause) ? [clause.text] : [],
  )
}

function isToCome(clause: Clause): boolean {
  return tellsOf(clause.said) !== 'happened' || asksForStep(clause) || isReported(clause) || mine.test(clause.said)
}

/** "told her I would call every month" */
const mine = / (?:i|we) (?:would|will|shall) /

const needs = ['every', 'each', 'ly', 'кажд', 'раз в', 'еже']
const repeating = new WordPattern(
  'every|each|daily|weekly|fortnightly|monthly|quarterly|yearly',
  'кажд(?:ую|ый|ое|ые)|раз в|ежедневно|еженедельно|ежемесячно|ежегодно|ежеквартально',
)

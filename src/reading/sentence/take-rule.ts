import { hasAny } from '../has-any.ts'
import { wordsIn } from './clauses.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'
import { stepsIn, type StepPart } from './step-clauses.ts'

/** A phrase that says how often a step comes again, and where it stands. */
export interface FoundRule extends Span {
  readonly phrase: string
}

/** Tells whether a phrase is a rule of what comes again. */
export type IsRule = (phrase: string) => Promise<boolean>

/**
 * Takes out the longest phrase that is a rule, where the user is to do something or nothing else is said: "check in every other
 * tuesday at 9", «раз в две недели». What somebody else does every day is no rule.
 */
export async function takeRule(draft: Draft, clauses: readonly Span[], isRule: IsRule): Promise<FoundRule | null> {
  const left = leftOf(draft)
  if (!hasAny(left, openingNeeds) || !opening.test(left)) return null
  const parts = clauses.flatMap((clause) => stepsIn(left, clause)).filter(({ nearness }) => nearness !== 'aside')
  const steps = parts.filter(({ nearness }) => nearness === 'step')
  for (const part of [...steps, ...parts.filter((one) => !steps.includes(one))]) {
    const found = await ruleIn(left, part, isRule)
    if (!found) continue
    if (part.nearness !== 'step' && tellsHabit(left.slice(part.start, part.end))) continue
    take(draft, 'when', found.start, found.end)
    return found
  }
  return null
}

const openingNeeds = ['every', 'each', 'ly', 'once a', 'twice a', 'weekdays', 'кажд', 'еже', 'раз', 'по ']

/** Words that a rule holds. */
const opening =
  /(?<![\p{L}\p{N}])(?:every|each|daily|weekly|monthly|quarterly|yearly|annually|biweekly|fortnightly|once an?|twice an?|weekdays|кажд\p{L}+|ежедневно|еженедельно|ежемесячно|раз в|раза в|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям|будням|выходным))(?![\p{L}\p{N}])/iu

const mostWords = 9

async function ruleIn(text: string, part: StepPart, isRule: IsRule): Promise<FoundRule | null> {
  const words = wordsIn(text, part).filter((word) => word.text !== '')
  const at = words.findIndex((_, index) =>
    opening.test(text.slice(words[index]?.start, words[index + 1]?.end ?? part.end)),
  )
  if (at < 0) return null
  for (let from = Math.max(0, at - 4); from <= at + 1; from += 1)
    for (let to = Math.min(words.length, at + mostWords); to > Math.max(at, from); to -= 1) {
      const [first, last] = [words[from], words[to - 1]]
      if (!first || !last) continue
      const phrase = text.slice(first.start, last.end).replace(/[.,;:!?]+$/, '')
      if (!phrase.includes('\u0000') && (await isRule(phrase)))
        return { phrase, start: first.start, end: first.start + phrase.length }
    }
  return null
}

/** "drinks omega every day": a verb of somebody else's. */
function tellsHabit(text: string): boolean {
  return habit.test(text)
}

const habit =
  /(?<![\p{L}\p{N}])(?:(?:drink|take|use|eat|run|swim|work|train|play|go|come|teach|cook|bake|walk|smoke|cal)(?:s|es)|is|has|does|[а-яё]{2,}(?:ает|яет|еет|ует|юет|ит|ёт|ет|ьет|ьёт|ают|яют|уют|ят|ат)(?:ся)?)(?![\p{L}\p{N}])/iu

import { hasAny } from '../has-any.ts'
import { wordsIn } from './clauses.ts'
import { forbiddenIn } from './forbidden.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'
import { stepsIn, type StepPart } from './step-clauses.ts'
import { isDeed } from './vocabulary.ts'

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
    if (tellsHabit(draft, left, part) || forbiddenIn(left, part)) continue
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

/** "drinks omega every day", «мелет кофе»: what somebody else does, by the form of the verb; the noun behind it is no task. */
function tellsHabit(draft: Draft, left: string, { start, end, nearness }: StepPart): boolean {
  const whole = left.slice(start, end)
  const text = whole.replace(untilThen, '')
  const isBehindName = /\u0000\s*$/.test(left.slice(0, start)) && !/:\s*$/.test(draft.text.slice(0, start))
  const verb = habit.exec(text) ?? (isBehindName ? verbAtHead.exec(text) : null) ?? thirdPerson.exec(text)
  if (!verb || wishes.test(verb[0])) return nearness !== 'step' && verb !== null && habit.test(text)
  const words = wordsIn(left, { start, end })
  return nearness !== 'step' || !words.some(({ lower }) => isDeed(lower) && !nounTasks.test(lower))
}

/** "till he pays", "while her roof is open": how long it goes on is told of somebody else. */
const untilThen =
  /(?<!\p{L})(?:until|till?|unless|while|as long as|because|since)\s+(?:s?he|they|it|the|h[ei][rs]|their)\s.*$/iu

const habit =
  /(?<![\p{L}\p{N}])(?:(?:drink|take|use|eat|run|swim|work|train|play|go|come|teach|cook|bake|walk|smoke)(?:s|es)|is|has|does|(?!(?:отч[её]т|расч[её]т|уч[её]т|зач[её]т|кредит|визит|аудит|депозит|лимит|пакет|совет|билет|привет|бюджет|букет|кабинет|интернет|формат|салат|мат)(?!\p{L}))[а-яё]{2,}(?:ает|яет|еет|ует|юет|ит|ёт|ет|ьет|ьёт|ают|яют|уют|ят|ат)(?:ся)?)(?![\p{L}\p{N}])/iu

/** "Nora sews", "her son often rides", "they play": a verb right behind who does it. */
const verbAtHead = /^\s*(?:(?:always|also|still|often|usually|only)\s+)?[a-z]{2,}[^s'’\s]s(?![\p{L}\p{N}'’:])/iu
const thirdPerson =
  /(?:^\s*\u0000+\s*|(?<![\p{L}\p{N}])(?:s?he|it|who|(?:her|his|their) \p{L}+)\s+)(?:(?:always|also|still|often|usually|only)\s+)?[a-z]{2,}[^s'’\s]s(?![\p{L}\p{N}'’:])|(?<![\p{L}\p{N}])they\s+[a-z]{2,}/iu

/** Who wishes for a call every month is to be called. */
const wishes =
  /(?<![\p{L}\p{N}])(?:(?:want|need|ask|prefer|like|expect|request|await)s?|прос[ия]т|хо(?:чет|тят)|жд[её]т|ждут|ожидают?|ожидает|предпочита[ею]т|любит)(?![\p{L}\p{N}])/iu

const nounTasks =
  /^(?:coffee|lunch|dinner|meetings?|demos?|quotes?|mail|talks?|кофе\p{L}*|презентац\p{L}*|отч[её]т\p{L}*)$/u

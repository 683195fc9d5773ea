import type { App } from '../../app/app.ts'
import { hasAny } from '../../reading/has-any.ts'
import { ruleAmid } from '../step/rule-amid.ts'
import type { Whose } from '../when/when.ts'

/** Finds how often a next step comes again, where the words of a touch say so: "keen, call every monday at 10". */
export async function ruleInWords(app: App, words: string, whose: Whose): Promise<string | undefined> {
  if (!hasAny(words.toLowerCase(), ruleNeeds)) return undefined
  // What somebody else does every day asks for nothing.
  const clauses = words.split(/[,;.!?](?=\s|$)|\n/u).filter((clause) => hasRule.test(clause) && asksFor.test(clause))
  for (const clause of clauses) {
    const found = await ruleAmid(app, clause.split(/\s+/).filter(Boolean), whose)
    if (found) return found.typed.phrase
  }
  return undefined
}

const ruleNeeds = [
  'every',
  'each',
  'weekly',
  'monthly',
  'daily',
  'quarterly',
  'yearly',
  'кажд',
  'раз в',
  'ежен',
  'ежем',
  'ежед',
]
const hasRule =
  /(?<!\p{L})(?:every|each|weekly|monthly|daily|quarterly|yearly|кажд\p{L}+|раз в|еженед\p{L}+|ежемес\p{L}+|ежедн\p{L}+)(?!\p{L})/iu
const asksFor =
  /(?<!\p{L})(?:call|ring|phone|text|message|email|check in|meet|catch up|write|send|remind|follow up|visit|ping|chase|звонить|созвон\p{L}*|набирать|писать|напоминать|встречаться|отправлять|слать|проверять|заезжать|поздравлять|спрашивать)(?!\p{L})/iu

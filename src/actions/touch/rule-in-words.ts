import type { App } from '../../app/app.ts'
import { repeatedIn } from '../../reading/touch/repeated.ts'
import { ruleAmid } from '../step/rule-amid.ts'
import type { Whose } from '../when/when.ts'

/** Finds how often a next step comes again, where the words of a touch say so: "keen, call every monday at 10". */
export async function ruleInWords(app: App, words: string, whose: Whose): Promise<string | undefined> {
  for (const clause of repeatedIn(words)) {
    const found = await ruleAmid(app, clause.split(/\s+/).filter(Boolean), whose)
    if (found) return found.typed.phrase
  }
  return undefined
}

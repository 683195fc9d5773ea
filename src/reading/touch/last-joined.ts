import type { FoundWhen } from '../dates/context.ts'
import { findWhen } from '../dates/read-when.ts'
import type { TouchContext } from './clause-date.ts'
import type { Clause } from './clauses.ts'

/** Gives the last of two days of a touch: "texted mon + tues". */
export async function lastJoined(found: FoundWhen, clause: Clause, context: TouchContext): Promise<FoundWhen> {
  const joined = /^\s*[+&/]\s*(?=\p{L})/u.exec(clause.text.slice(found.end))?.[0]
  if (joined === undefined) return found
  const from = found.end + joined.length
  const next = await findWhen(/^\p{L}+/u.exec(clause.text.slice(from))?.[0] ?? '', { ...context, tense: 'past' }).catch(
    () => null,
  )
  return next && next.when.day > found.when.day ? { ...found, when: next.when, end: from + next.end } : found
}

import { isBare, isReason } from '../sentence/reason.ts'
import type { Clause } from './clauses.ts'
import { isReported } from './step-words.ts'
import { tellsOf } from './tells.ts'

/** "wants a proposal, promised it by wed": what a step is about is said in the clause before it, where its own words do not. */
export function withReason(what: string, own: Clause, clauses: readonly Clause[]): string {
  if (!isBare(what)) return what
  const before = clauses.filter(({ start }) => start < own.start)
  const wish = before.findLast(
    (clause) => isReason(clause.text) && (tellsOf(clause.said) !== 'happened' || isReported(clause)),
  )
  if (wish) return [trimmed(wish.text), what].join(', ')
  const about = before.map(({ text }) => /(?<!\p{L})(?:re|about|regarding) [^,]+$/iu.exec(text)?.[0]).findLast(Boolean)
  return about === undefined ? what : [what, trimmed(about)].join(' ')
}

function trimmed(text: string): string {
  return text.replace(/^[\s,:]+|[\s,:.!]+$/g, '').replace(/\s+/g, ' ')
}

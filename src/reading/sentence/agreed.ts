import type { FoundWhen } from '../dates/context.ts'
import { runsOf, wordsIn } from './clauses.ts'
import { leftOf, take, type Draft, type Field, type Span } from './draft.ts'
import { isAction, isKin } from './vocabulary.ts'

interface Clause {
  readonly runs: readonly Span[]
  readonly hasDate: boolean
  readonly kind: 'action' | 'kin' | 'kept' | 'other'
}

/** Sorts the words that are left into what was agreed and the note, and takes them. */
export function sortOut(
  draft: Draft,
  spans: readonly Span[],
  when: FoundWhen | null,
): { readonly what: string; readonly note: string } {
  const left = leftOf(draft)
  const clauses = spans.map((span): Clause => {
    const runs = runsOf(left, span)
    const noted = draft.parts.filter(
      ({ field, start, end }) => field === 'note' && start >= span.start && end <= span.end,
    )
    const hasDate = when !== null && when.start >= span.start && when.start < span.end
    return {
      runs: [...noted, ...runs].sort((a, b) => a.start - b.start),
      hasDate,
      kind: noted.length > 0 ? 'kept' : kindOf(left, runs),
    }
  })
  const agreed = agreedIn(clauses)
  const words = (wanted: boolean) =>
    clauses
      .filter((clause) => agreed.has(clause) === wanted && clause.runs.length > 0)
      .map((clause) => {
        for (const run of clause.runs) takeOnce(draft, wanted ? 'what' : 'note', run)
        return clause.runs.map((run) => draft.text.slice(run.start, run.end)).join(' ')
      })
      .join(', ')
  return { what: words(true), note: words(false) }
}

function takeOnce(draft: Draft, field: Field, run: Span): void {
  if (!draft.parts.some((part) => part.start === run.start && part.end === run.end))
    take(draft, field, run.start, run.end)
}

function kindOf(text: string, runs: readonly Span[]): Clause['kind'] {
  const words = runs[0] ? wordsIn(text, runs[0]) : []
  const [first, second] = words
  if (!first) return 'other'
  if (isKin(first.lower) || /['’]s$/.test(first.lower)) return 'kin'
  if (
    ['a', 'my', 'the', 'her', 'his', 'моя', 'мой', 'её', 'его'].includes(first.lower) &&
    second &&
    isKin(second.lower)
  )
    return 'kin'
  return isAction(first.lower) || (first.lower === 'to' && second && isAction(second.lower)) ? 'action' : 'other'
}

/** The clauses that say what was agreed: the date's own, and what there is to do; for a date alone the clause beside it. */
function agreedIn(clauses: readonly Clause[]): ReadonlySet<Clause> {
  const own = clauses.filter(
    (clause) => (clause.hasDate && clause.runs.length > 0 && clause.kind !== 'kept') || clause.kind === 'action',
  )
  const at = clauses.findIndex((clause) => clause.hasDate)
  if (own.length > 0 || at < 0) return new Set(own)
  const free = (clause: Clause) => clause.kind === 'other' && clause.runs.length > 0
  const beside = clauses.slice(0, at).findLast(free) ?? clauses.slice(at + 1).find(free)
  return new Set(beside ? [beside] : [])
}

/** Counts the characters of the small words that lead to a date and belong to it: "by friday", «до пятницы». */
export function wordsAbout(before: string): number {
  return (
    /(?<![\p{L}\p{N}])(?:on|by|at|in|for|until|till|before|в|во|на|к|ко|до|по|с)\s+$/iu.exec(before)?.[0].length ?? 0
  )
}

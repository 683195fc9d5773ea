import { runsOf, wordsIn } from './clauses.ts'
import { blanked } from './date-text.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'
import { isBare, isMatter, isReason, isReasonBehind, isTrade } from './reason.ts'
import { isAction, isKin } from './vocabulary.ts'
import { wordSet } from '../names/word-list.ts'

interface Clause {
  readonly runs: readonly Span[]
  /** Its words, without the name of whom the sentence is about. */
  readonly said: string
  readonly hasDate: boolean
  readonly kind: 'action' | 'kin' | 'kept' | 'other'
}

/** The date of the step, the stretch that tells of a meeting, and whom the sentence names. */
interface Sorted {
  readonly when: (Span & { readonly phrase: string }) | null
  readonly aside: Span | null
  readonly name: Span | null
}

/**
 * Sorts the words that are left into what was agreed and the note, and takes them. A date that says what to do, as "dinner on
 * saturday" does, has its say. The stretch `aside` tells of a meeting and stays a note.
 */
export function sortOut(
  draft: Draft,
  spans: readonly Span[],
  { when, aside, name }: Sorted,
): { readonly what: string; readonly note: string } {
  const left = leftOf(draft)
  const unnamed = name ? blanked(left, name) : left
  const holds = ({ start, end }: Span, part: Span | null) => part !== null && part.start >= start && part.start < end
  const clauses = spans.map((span): Clause => {
    const runs = runsOf(left, span)
    const said = runs.map((run) => unnamed.slice(run.start, run.end)).join(' ')
    return { runs, said, hasDate: holds(span, when), kind: holds(span, aside) ? 'kept' : kindOf(left, runs) }
  })
  const agreed = withReason(clauses, agreedIn(clauses))
  const words = (wanted: boolean) =>
    clauses
      .filter((clause) => agreed.has(clause) === wanted && clause.runs.length > 0)
      .map((clause) => {
        for (const run of clause.runs) take(draft, wanted ? 'what' : 'note', run.start, run.end)
        return clause.runs.map((run) => draft.text.slice(run.start, run.end)).join(' ')
      })
      .join(', ')
  const inDate = when === null ? [] : wordsIn(when.phrase, { start: 0, end: when.phrase.length })
  // "Dinner on saturday" says what to do, "after lunch" when.
  const doing = inDate
    .filter((word, index) => isAction(word.lower) && !besideMeal.has(inDate[index - 1]?.lower ?? ''))
    .map((word) => word.text)
  return { what: [...doing, words(true)].filter((part) => part !== '').join(' '), note: words(false) }
}

const besideMeal = wordSet('after before at over during around past')

function kindOf(text: string, runs: readonly Span[]): Clause['kind'] {
  const words = runs[0] ? wordsIn(text, runs[0]) : []
  const [first, second] = words
  if (!first) return 'other'
  if (factHeads.has(first.lower) || /^\d/.test(first.lower)) {
    if (facts.test(text.slice(first.start, second?.end ?? first.end))) return 'kin'
  }
  if (isKin(first.lower) || /['’]s$/.test(first.lower)) return 'kin'
  if (
    ['a', 'my', 'the', 'her', 'his', 'моя', 'мой', 'её', 'его'].includes(first.lower) &&
    second &&
    isKin(second.lower)
  )
    return 'kin'
  return isAction(first.lower) || (first.lower === 'to' && second && isAction(second.lower)) ? 'action' : 'other'
}

const factHeads = wordSet('one two three no одна одни один двое трое четверо есть ул улица пр просп проспект пер наб г')

/** What a person has or where one lives is about the person, not about the next step. */
const facts =
  /^(?:(?:\d+|one|two|three|no|одн[аи]|один|двое|трое|четверо|есть) (?:kids?|child(?:ren)?|sons?|daughters?|cats?|dogs?|дет\p{L}+|реб\p{L}+|дочк\p{L}+|сын\p{L}*|внук\p{L}*)|(?:ул|улица|пр|просп|проспект|пер|наб|г)\.? \p{L}+)/iu

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

/** "wants the catalogue, mail it", "invoice unpaid, call her": what it is about is said by what stands before, or else behind. */
function withReason(clauses: readonly Clause[], agreed: ReadonlySet<Clause>): ReadonlySet<Clause> {
  const at = clauses.findIndex((clause) => agreed.has(clause))
  if (agreed.size === 0 || ![...agreed].every(({ said }) => isBare(said))) return agreed
  const free = (clause: Clause) => clause.kind === 'other' && clause.runs.length > 0
  const nearest = clauses.slice(0, at).filter(free).toReversed()
  const behind = clauses.slice(at + 1).filter(free)
  const [next] = behind
  if (!nearest.some(({ said }) => isReason(said)) && next && isReasonBehind(next.said))
    return new Set([next, ...agreed])
  const before = mattersIn(nearest)
  return new Set([...(before.length > 0 ? before : mattersIn(behind)), ...agreed])
}

/** The clauses that say what it is about, up to what is wanted or owed, and no more than is read at a glance. */
function mattersIn(nearest: readonly Clause[]): readonly Clause[] {
  const wish = nearest.findLastIndex(({ said }) => isReason(said))
  const told = nearest
    .slice(0, wish < 0 ? undefined : wish + 1)
    .filter(({ said }) => isReason(said) || isMatter(said))
    .filter(({ said }, _, all) => all.length === 1 || !isTrade(said))
  let letters = 0
  return told.filter(({ said }, index) => {
    letters += said.length
    return index === 0 || letters <= mostLetters
  })
}

const mostLetters = 60

/** Counts the characters of the small words that lead to a date and belong to it: "by friday", «до пятницы». */
export function wordsAbout(before: string): number {
  const words = before.trimEnd()
  const [last] = words === before ? [] : (/[\p{L}\p{N}]+$/u.exec(words) ?? [])
  return last !== undefined && leading.has(last.toLowerCase()) ? before.length - words.length + last.length : 0
}

const leading = wordSet('on by at in for until till before в во на к ко до по с')

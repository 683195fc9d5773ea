import { runsOf, wordsIn } from './clauses.ts'
import { leftOf, take, type Draft, type Span } from './draft.ts'
import { isAction, isKin } from './vocabulary.ts'
import { wordSet } from '../names/word-list.ts'

interface Clause {
  readonly runs: readonly Span[]
  readonly hasDate: boolean
  readonly kind: 'action' | 'kin' | 'kept' | 'other'
}

/**
 * Sorts the words that are left into what was agreed and the note, and takes them. A date that says what to do, as "dinner on
 * saturday" does, has its say. The stretch `aside` tells of a meeting and stays a note.
 */
export function sortOut(
  draft: Draft,
  spans: readonly Span[],
  { when, aside }: { readonly when: (Span & { readonly phrase: string }) | null; readonly aside: Span | null },
): { readonly what: string; readonly note: string } {
  const left = leftOf(draft)
  const holds = ({ start, end }: Span, part: Span | null) => part !== null && part.start >= start && part.start < end
  const clauses = spans.map((span): Clause => {
    const runs = runsOf(left, span)
    return { runs, hasDate: holds(span, when), kind: holds(span, aside) ? 'kept' : kindOf(left, runs) }
  })
  const agreed = withReason(left, clauses, agreedIn(clauses))
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

/** "wants the catalogue, mail it", "invoice unpaid, call her": what it is about is said by the clause before, or else behind. */
function withReason(text: string, clauses: readonly Clause[], agreed: ReadonlySet<Clause>): ReadonlySet<Clause> {
  const at = clauses.findIndex((clause) => agreed.has(clause))
  const saidIn = (clause: Clause | undefined) =>
    clause?.runs.map(({ start, end }) => text.slice(start, end)).join(' ') ?? ''
  if (agreed.size !== 1 || !isBare(saidIn(clauses[at]))) return agreed
  const free = (clause: Clause) => clause.kind === 'other' && clause.runs.length > 0
  const before = clauses.slice(0, at).findLast(free)
  if (before && isReason(saidIn(before))) return new Set([before, ...agreed])
  const behind = clauses.slice(at + 1).find(free)
  return behind && behindReason.test(saidIn(behind)) ? new Set([...agreed, behind]) : agreed
}

/** A deed without what it is about: "call her back", «набрать ей». */
function isBare(said: string): boolean {
  const words = said
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter(Boolean)
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => bareGlue.has(word) || isAction(word) || chasing.has(word))
  )
}

const chasing = wordSet('chase nudge try ping bump speak mail drop ship')
const bareGlue = wordSet(
  'please pls back up in again to with off over round by it them one that her him me them hers his a the on mobile cell phone touch base get ' +
    'ей ему им его её ее их ней ним ними мне с еще ещё раз снова опять надо нужно тел телефону по',
)

/** What is wanted, owed, late or to be settled is what there is to talk about; the rest tells who somebody is. */
function isReason(said: string): boolean {
  return /\s/.test(said.trim()) && (wanting.test(said) || business.test(said))
}

const wanting =
  /(?<!\p{L})(?:wants?|wanted|needs?|needed|asked|asks|asking|would like|looking (?:for|to|at|into)|interested|curious|keen|considering|thinking (?:about|of)|owes?|owed|unpaid|overdue|outstanding|missing|pending|waiting|expires?|expired|expiring|undecided|unsure|complain\p{L}*|unhappy|hasn['’]?t|haven['’]?t|didn['’]?t|хочет|хотят|хотела?|просит|просят|просила?|жд[её]т|ждут|ждала?|нужн?[аоы]?|нужен|надо|интересу\p{L}+|интересова\p{L}+|ищет|ищут|спрашива\p{L}+|спросила?|думает|сомнева\p{L}+|долж[ен]\p{L}*|жалу\p{L}+|жалова\p{L}+|законч\p{L}+|заканчива\p{L}+|конча\p{L}+)(?!\p{L})/iu
const business =
  /(?<!\p{L})(?:quotes?|quotation|invoices?|proposals?|contracts?|renewals?|budgets?|pric(?:es?|ing)|estimates?|orders?|deliver(?:y|ies)|samples?|payments?|deposits?|bills?|audits?|paperwork|polic(?:y|ies)|refunds?|сч[её]т\p{L}{0,2}|договор\p{L}{0,2}|прайс\p{L}{0,2}|цен[ауыеой]{0,2}|оплат\p{L}{0,2}|предоплат\p{L}{0,2}|заказ\p{L}{0,2}|доставк\p{L}{0,2}|образц\p{L}{0,2}|пробник\p{L}{0,2}|каталог\p{L}{0,2}|смет\p{L}{0,2}|бюджет\p{L}{0,2}|долг\p{L}{0,2}|возврат\p{L}{0,2})(?!\p{L})/iu
const behindReason =
  /^\s*(?:re|about|regarding|because|as|since|if|he|she|they|he['’]s|she['’]s|they['’]re|wants?|needs?|asked|про|насчёт|насчет|по поводу|потому|хочет|просит|нужн\p{L}+)(?!\p{L})/iu

/** Counts the characters of the small words that lead to a date and belong to it: "by friday", «до пятницы». */
export function wordsAbout(before: string): number {
  const words = before.trimEnd()
  const [last] = words === before ? [] : (/[\p{L}\p{N}]+$/u.exec(words) ?? [])
  return last !== undefined && leading.has(last.toLowerCase()) ? before.length - words.length + last.length : 0
}

const leading = wordSet('on by at in for until till before в во на к ко до по с')

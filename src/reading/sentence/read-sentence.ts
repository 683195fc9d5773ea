// Sentences: one sentence about a person, taken apart. Pure; every word of it ends up in exactly one part.
import { readBirthday } from '../birthday.ts'
import type { Day } from '../../domain/time/day.ts'
import type { FoundWhen, UnreadWhen } from '../dates/context.ts'
import { fold, wordsOf } from '../fold.ts'
import { hasAny } from '../has-any.ts'
import { sortOut } from './agreed.ts'
import { takeCompany } from './company.ts'
import { clausesOf, runsOf, wordsIn } from './clauses.ts'
import { takeContacts } from './contacts.ts'
import { doubt, leftOf, take, type Doubt, type Draft, type Part, type Reach, type Span } from './draft.ts'
import { takePhones } from './phones.ts'
import { sourceIn } from './source.ts'
import { takeRule, type FoundRule, type IsRule } from './take-rule.ts'
import { takeName, type Named } from './take-name.ts'
import { isHeldBack, takeWhen } from './take-when.ts'
import type { FindNamed } from './whom/find-named.ts'

/** What a sentence is read with. */
export interface SentenceContext {
  readonly today: Day
  readonly region: string
  /** Slugs and labels of the stages there are, in every language. */
  readonly stages: readonly string[]
  /** Finds the date phrase in free text. */
  readonly findWhen: (text: string) => Promise<FoundWhen | null>
  /** The same in text that tells of what was. */
  readonly findPast?: (text: string) => Promise<FoundWhen | null>
  /** Finds whom on the list a name may mean. */
  readonly findNamed: FindNamed
  readonly isRule: IsRule
  /** Finds words that stand like a date and are none; `whole` has the date that was found too. */
  readonly findUnread: (text: string, whole: string) => Promise<UnreadWhen | null>
  /** Parts that were given elsewhere; the sentence is not searched for them. */
  readonly given: Readonly<Partial<Record<'name' | 'company' | 'source' | 'stage' | 'birthday' | 'when', boolean>>>
}

/** What a sentence about a person says. */
export interface Sentence {
  readonly whom: Named | null
  /** Phones, emails, handles and links, in the order they were written. */
  readonly reach: readonly Reach[]
  readonly tags: readonly string[]
  readonly company: string | null
  /** As written, to be matched with the stages there are. */
  readonly stage: string | null
  readonly source: string | null
  readonly birthday: string | null
  readonly when: FoundWhen | null
  /** Another step, with a date of its own. */
  readonly second: { readonly when: FoundWhen; readonly what: string } | null
  /** How often it comes again. */
  readonly rule: FoundRule | null
  /** What was agreed: the words around the date, and what there is to do. */
  readonly what: string
  /** Everything else worth remembering. */
  readonly note: string
  readonly doubts: readonly Doubt[]
  /** Which characters became what; no word stands outside of them. */
  readonly parts: readonly Part[]
}

/**
 * Takes a sentence apart. Links, emails, handles, #tags and phones are taken wherever they stand; the name is the first
 * clause, ended by a comma or by a word no name holds ("from", «мама»); then an explicit stage, a birthday, where the person
 * was met, and the date phrase. The clause of the date, and clauses that begin with something to do, say what was agreed; a date
 * that stands alone takes the clause next to it, unless that says who the person is. All other words are the note.
 * Faults as the date reader's.
 */
export async function readSentence(text: string, context: SentenceContext): Promise<Sentence> {
  const draft: Draft = { text, parts: [], reach: [], tags: [], doubts: [] }
  const { given } = context
  if (text.includes('?') && question.test(text)) doubt(draft, 'question', text.trim())
  takeContacts(draft)
  await takePhones(draft, context.region)
  let clauses = clausesOf(endingAtContacts(draft))
  const whom = given.name ? null : await takeName(draft, clauses, context.findNamed)
  if (whom) clauses = withoutTaken(draft, clauses)
  const company = given.company || !whom ? null : takeCompany(draft, whom.span, whom.people.length > 0 ? [] : clauses)
  const stage = given.stage ? null : takeStage(draft, clauses, context.stages)
  const birthday = given.birthday ? null : takeBirthday(draft, clauses, context.today)
  const source = given.source ? null : takeSource(draft, clauses)
  if (source) clauses = withoutTaken(draft, clauses)
  const rule = given.when ? null : await takeRule(draft, clauses, context.isRule)
  const aside = source?.tellsMore === true ? source : null
  const nothing = { when: null, second: null }
  const { when, second } = given.when
    ? nothing
    : await takeWhen(draft, clauses, { aside, name: whom?.span ?? null, rule }, context)
  const later = second && { when: second.found, what: takeSecond(draft, second.part) }
  if (second) clauses = clauses.map((clause) => before(clause, second.part)).filter(({ start, end }) => start < end)
  if (source?.thenTime && when && startsAt(draft, source.end, when.start)) doubt(draft, 'date-where', when.phrase)
  const { what: agreed, note } = sortOut(draft, clauses, {
    when: when ?? rule,
    aside,
    name: whom?.span ?? null,
  })
  const what = when && isHeldBack(text) ? agreed.replace(forbidding, '') : agreed
  return {
    whom,
    reach: draft.reach,
    tags: draft.tags,
    company,
    stage,
    source: source?.value ?? null,
    birthday,
    when,
    second: later,
    rule,
    what,
    note,
    doubts: draft.doubts,
    parts: [...draft.parts].sort((a, b) => a.start - b.start),
  }
}

/** Of "don't call", which holds until a day, the call is what is to be done on it. */
const forbidding = /^(?:please )?(?:(?:do|does) not|do(?:es)?n['’]?t|не) (?=\p{L})/iu

/** "When did I last talk to Ann?", «когда я звонила Анне?». */
const question =
  /^\s*(?:who|whom|whose|what|when|where|why|how|which|did|does|do|has|have|кто|кому|кого|что|когда|где|сколько|какой|какая|какие|почему|зачем|как)\s[^.!?;]*\?\s*$/iu

/** What there is to do a second time: the words of its part, without those that join it to the first. */
function takeSecond(draft: Draft, part: Span): string {
  const runs = runsOf(leftOf(draft), part)
  for (const run of runs) take(draft, 'what', run.start, run.end)
  const words = runs.map((run) => draft.text.slice(run.start, run.end)).join(' ')
  return words.replace(/^(?:(?:and|then|и|а|потом|затем)\s+)+/iu, '')
}

function before(clause: Span, part: Span): Span {
  return part.start >= clause.start && part.start < clause.end ? { start: clause.start, end: part.start } : clause
}

/** A phone or an email between words ends a clause as a comma does. */
function endingAtContacts(draft: Draft): string {
  let left = leftOf(draft)
  for (const { field, start, end } of draft.parts)
    if (field !== 'tag') left = left.slice(0, start) + ';'.repeat(end - start) + left.slice(end)
  return left
}

/** Clauses begin anew after what was taken at their head. */
function withoutTaken(draft: Draft, clauses: readonly Span[]): readonly Span[] {
  const left = leftOf(draft)
  return clauses
    .map(({ start, end }) => ({ start: start + (/^[\s\u0000]*/.exec(left.slice(start, end))?.[0].length ?? 0), end }))
    .filter(({ start, end }) => start < end)
}

const stageWords = /(?<![\p{L}\p{N}])(?:stage|этапе?|стади[яи])\s*:?\s+([\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,2})/iu

function takeStage(draft: Draft, clauses: readonly Span[], stages: readonly string[]): string | null {
  const left = leftOf(draft)
  if (!hasAny(left, ['stage', 'этап', 'стади'])) return null
  for (const clause of clauses) {
    const match = stageWords.exec(left.slice(clause.start, clause.end))
    if (!match) continue
    const words = wordsIn(left, {
      start: clause.start + match.index,
      end: clause.start + match.index + match[0].length,
    }).slice(1)
    const known = stages.map((stage) => wordsOf(fold(stage)).join(' '))
    const count =
      [3, 2].find(
        (size) => words.length >= size && known.includes(wordsOf(fold(textOf(words.slice(0, size)))).join(' ')),
      ) ?? 1
    const isKnown = known.includes(wordsOf(fold(textOf(words.slice(0, count)))).join(' '))
    // "Key stage 2" and "a stage design" are no stage of a way to yes.
    if (!isKnown && /[\p{L}\p{N}]\s*$/u.test(left.slice(clause.start, clause.start + match.index))) continue
    const taken = words.slice(0, count)
    take(draft, 'stage', clause.start + match.index, taken.at(-1)?.end ?? clause.start)
    return textOf(taken)
  }
  return null
}

function textOf(words: readonly { readonly text: string }[]): string {
  return words.map((word) => word.text).join(' ')
}

const birthdayWords =
  /^\s*(?:(?:her |his )?(?:birthday|bday|b-day|dob)(?: is)?|born(?: on)?|день рождени[яе]|д\.? ?р\.?|родил(?:ась|ся))\s*:?\s+(.+?)\s*$/iu
const birthdayPieces = ['birthday', 'bday', 'b-day', 'dob', 'born', 'рождени', 'др', 'д.', 'д р', 'родил']

function takeBirthday(draft: Draft, clauses: readonly Span[], today: Day): string | null {
  const left = leftOf(draft)
  if (!hasAny(left, birthdayPieces)) return null
  for (const clause of clauses) {
    const run = runsOf(left, clause)[0]
    const words = run && birthdayWords.exec(left.slice(run.start, run.end))?.[1]
    const birthday = words === undefined ? undefined : readBirthday(words, today)
    if (!run || birthday === undefined) continue
    take(draft, 'birthday', run.start, run.end)
    return birthday
  }
  return null
}

function takeSource(draft: Draft, clauses: readonly Span[]) {
  const left = leftOf(draft)
  for (const clause of clauses) {
    const source = sourceIn(left, clause)
    if (!source) continue
    if (!source.tellsMore) take(draft, 'source', source.start, source.end)
    return { ...source, thenTime: source.thenTime && !takeDayThen(draft, clauses, clause, source.end) }
  }
  return null
}

/** "met at the fair tuesday, call thurs": when it was goes with where, if another clause has a time of its own. */
function takeDayThen(draft: Draft, clauses: readonly Span[], clause: Span, end: number): boolean {
  const left = leftOf(draft)
  const day = weekdayAlone.exec(left.slice(end, clause.end))?.[0]
  if (day === undefined) return false
  if (!clauses.some((one) => one.start >= clause.end && weekday.test(left.slice(one.start, one.end)))) return false
  take(draft, 'source', end, end + day.length)
  return true
}

const weekday = /(?<!\p{L})(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?(?!\p{L})/iu
const weekdayAlone = new RegExp(`^\\s*(?:on )?${weekday.source}\\s*$`, 'iu')

/** Tells whether only linking words stand between where the source ends and the date begins. */
function startsAt(draft: Draft, sourceEnd: number, whenStart: number): boolean {
  return sourceEnd <= whenStart && wordsIn(draft.text, { start: sourceEnd, end: whenStart }).length <= 1
}

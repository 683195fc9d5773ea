import type { FoundWhen, UnreadWhen } from '../dates/context.ts'
import { editDistance } from '../nearest.ts'
import { wordsAbout } from './agreed.ts'
import { wordsIn } from './clauses.ts'
import { doubt, gone, leftOf, take, type Doubt, type Draft, type Part, type Span } from './draft.ts'
import { isPastVerb, pastPhrases, timeWords } from './vocabulary.ts'

/** What dates are found with. */
export interface DateFinders {
  readonly findWhen: (text: string) => Promise<FoundWhen | null>
  readonly findUnread: (text: string, whole: string) => Promise<UnreadWhen | null>
}

/** Finds the date in what is left, the parts that tell of the past aside; words of time beside it are a doubt. */
export async function takeWhen(
  draft: Draft,
  clauses: readonly Span[],
  aside: Span | null,
  { findWhen, findUnread }: DateFinders,
): Promise<FoundWhen | null> {
  const ahead = withoutPast(leftOf(draft), clauses, aside)
  const whole = withoutGaps(draft, ahead)
  const found = withoutTail(await findWhen(whole))
  const isWhole = found !== null && !gapsIn(draft, ahead).slice(found.start, found.end).includes(gone)
  if (found && !isWhole) doubt(draft, 'date-none', found.phrase)
  const when = isWhole ? found : null
  const rest = when ? ahead.slice(0, when.start) + gone.repeat(when.end - when.start) + ahead.slice(when.end) : ahead
  const unread = await findUnread(rest.replace(/\u0000+/g, fill(';')), whole)
  const over = timeWords.exec(rest)?.[0] ?? (when && wordBefore(rest.slice(0, when.start)))
  if (unread) draft.doubts.push(doubtOf(unread, draft.text))
  else if (over) doubt(draft, when ? 'date-left' : 'date-none', over.trim())
  if (!when) return null
  const start = when.start - wordsAbout(ahead.slice(0, when.start))
  for (const run of freeRuns(ahead, start, when.end)) take(draft, 'when', run.start, run.end)
  return when
}

/** The doubt about words that are nearly a date, with the sentences that would say what they may mean. */
function doubtOf({ phrase, start, end, near }: UnreadWhen, text: string): Doubt {
  const sentence = (words: string) => text.slice(0, start) + words + text.slice(end)
  return { kind: 'date-none', text: phrase, near: near.map(({ words, when }) => ({ sentence: sentence(words), when })) }
}

/** "10am about the trip": what leads on to the reason belongs to the reason. */
function withoutTail(found: FoundWhen | null): FoundWhen | null {
  const tail = /\s+(?:about|around|for|re|with|про|об?|насч[её]т)$/iu.exec(found?.phrase ?? '')?.[0].length ?? 0
  return found && { ...found, phrase: found.phrase.slice(0, found.phrase.length - tail), end: found.end - tail }
}

/** A contact may stand in the middle of a date; nothing else that was taken may. */
function withoutGaps(draft: Draft, ahead: string): string {
  return gapsIn(draft, ahead)
    .replace(/\u0000+/g, fill(';'))
    .replace(/\u0001+/g, fill(','))
}

/** Puts a mark in place of what was taken, so that every word keeps its place. */
function fill(mark: string) {
  return (run: string) => mark + ' '.repeat(run.length - 1)
}

/** What was taken, contacts marked apart. */
function gapsIn(draft: Draft, ahead: string): string {
  let gaps = ahead
  for (const { field, start, end } of draft.parts)
    if (contactFields.has(field)) gaps = gaps.slice(0, start) + '\u0001'.repeat(end - start) + gaps.slice(end)
  return gaps
}

const contactFields: ReadonlySet<Part['field']> = new Set(['phone', 'email', 'handle', 'link', 'tag'])

function freeRuns(text: string, start: number, end: number): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\u0000]+/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

const turning = new Set('every each not except but or only if каждый каждую каждое кроме не или только если'.split(' '))
const leading = ['next', 'this', 'every', 'last', 'after', 'следующий', 'следующую', 'через']

/** The word before a date that turns its meaning, or is nearly one that does: "not friday", "nxt tue". */
function wordBefore(before: string): string | null {
  const word = /([\p{L}]+)\s*$/u.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return null
  const isNear = word.length >= 3 && leading.some((known) => editDistance(word, known, 1) <= 1)
  return turning.has(word) || isNear ? word : null
}

function withoutPast(left: string, clauses: readonly Span[], aside: Span | null): string {
  let ahead = left.replace(pastPhrases, (phrase) => gone.repeat(phrase.length))
  for (const clause of clauses) {
    const first = wordsIn(left, clause)[0]
    if (first && isPastVerb(first.lower)) ahead = blanked(ahead, clause)
  }
  return aside ? blanked(ahead, aside) : ahead
}

function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + gone.repeat(end - start) + text.slice(end)
}

import { readEither } from './grammar/alternatives.ts'
import type { DateContext, FoundWhen, UnreadWhen, When } from './context.ts'
import { readInstead } from './text/instead.ts'
import { readOwn, sided, type Reading } from './own.ts'
import { refuse } from './refuse.ts'
import { findAtStart, findInText, type Search } from './text/find.ts'
import { findUnread } from './text/nearly-dates.ts'

/**
 * Reads a whole phrase as a day with or without a time. Faults: `date-not-understood` naming the part, `date-impossible`,
 * `doubtful` naming both readings, `date-past` for a follow-up and `date-future` for a touch.
 */
export async function readWhen(phrase: string, context: DateContext): Promise<When> {
  const own = readOwn(phrase, context)
  const read = own.kind === 'unknown' ? await readRest(phrase, own, context) : own
  if (read.kind === 'when') return read.when
  throw await refuse(phrase, read, context)
}

/** What our grammar does not cover, chrono-node may. */
async function readRest(phrase: string, own: Reading, context: DateContext): Promise<Reading> {
  const instead = readInstead(phrase, context)
  if (instead) return instead
  const options = readEither(phrase, context)
  if (options) return { kind: 'doubtful', options }
  const { readWithChrono } = await import('./chrono.ts')
  const when = await readWithChrono(phrase, context)
  return when ? sided(when, context, fullYear.test(phrase)) : own
}

const fullYear = /(?<!\d)(?:19|2[01])\d\d(?!\d)/

/** Finds the date that a text begins with; null where it begins with none. What follows it is left as it is. Faults as `readWhen`. */
export async function leadingWhen(text: string, context: DateContext): Promise<FoundWhen | null> {
  return foundBy(findAtStart(text, context), context)
}

/** Finds the one date phrase in free text; null where there is none. Faults as `readWhen` for what is clearly meant as a date and cannot be one. */
export async function findWhen(text: string, context: DateContext): Promise<FoundWhen | null> {
  return foundBy(findInText(text, context), context)
}

async function foundBy(search: Search, context: DateContext): Promise<FoundWhen | null> {
  if (search.kind === 'refused') throw await refuse(search.phrase, search.reading, context)
  return search.kind === 'found' ? search.found : null
}

/**
 * Finds words of free text that stand like a date and are none, with what they would be if mended; null where there are none.
 * `whole` is the text with what was taken out of it, which the mended words may go with.
 */
export function unreadIn(text: string, context: DateContext, whole = text): UnreadWhen | null {
  const unread = findUnread(text)
  if (!unread) return null
  const { phrase, start, end, instead } = unread
  const near: { readonly words: string; readonly when: When }[] = []
  for (const words of instead) {
    const when = meantBy(words, whole.slice(0, start) + words + whole.slice(end), context)
    if (when && !near.some((one) => one.when.day === when.day && one.when.time === when.time))
      near.push({ words, when })
  }
  return { phrase, start, end, near }
}

/** What mended words mean where they stand, or by themselves. */
function meantBy(words: string, text: string, context: DateContext): When | null {
  const search = findInText(text, context)
  if (search.kind === 'found') return search.found.when
  const alone = readOwn(words, context)
  return alone.kind === 'when' ? alone.when : null
}

import { Fault } from '../../domain/fault.ts'
import type { App } from '../../app/app.ts'
import { ruleIn } from '../when/next.ts'
import type { Whose } from '../when/when.ts'
import type { TypedRule } from './repeat.ts'

/** The longest rule looked for among words without quotes, in words. */
const longestSpoken = 12

/** Finds the longest rule that words begin with, and how many of them are it. Faults as `ruleIn`. */
export async function leadingRule(
  app: App,
  words: readonly string[],
  whose: Whose,
): Promise<{ readonly typed: TypedRule; readonly taken: number } | null> {
  for (let taken = Math.min(words.length, longestSpoken); taken > 0; taken--) {
    if (taken < words.length && isOpen(words.slice(0, taken))) continue
    const typed = await ruleIn(app, words.slice(0, taken).join(' '), whose)
    if (typed) return { typed, taken }
  }
  return null
}

/** What words go on from may belong to the reason: "monday | weekly report", "every friday | 9 boxes". */
function isOpen(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  if (/^(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?)$/i.test(last)) return true
  return /^\d{1,2}$/.test(last) && !/^(?:at|by|в|к|на)$/i.test(words.at(-2) ?? '')
}

/** Finds the first rule that stands among words, with where it begins and how many of them it is. */
export async function ruleAmid(
  app: App,
  words: readonly string[],
  whose: Whose,
): Promise<{ readonly typed: TypedRule; readonly at: number; readonly taken: number } | null> {
  for (let at = 0; at < words.length; at++) {
    // "check in on the 5th of every month"
    if (words[at]?.toLowerCase() === 'in') continue
    const found = await unlessRefused(leadingRule(app, words.slice(at), whose))
    if (found) return { ...found, at }
  }
  return null
}

/** Gives what was found; nothing where it was refused. */
export async function unlessRefused<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Fault) return null
    throw error
  }
}

import { Fault } from '../../domain/fault.ts'
import { cleanLine, cleanText } from '../../reading/clean.ts'
import type { App } from '../../app/app.ts'
import { canAsk } from './asking.ts'

/** The longest text kept of one touch, note or agreement, in characters. */
export const longestWords = 10_000

/**
 * Joins the words of a command line and cleans them; asks for them on a terminal where none were given. `what` names them
 * to the user. Faults: `words-missing`, `too-long`.
 */
export async function wordsFrom(app: App, words: readonly string[], what: string): Promise<string> {
  const given = cleanText(words.join(' '))
  const text =
    given === '' && canAsk(app) ? cleanText(await app.prompt.text(what.endsWith('?') ? what : `${what}?`)) : given
  if (text === '') throw new Fault('words-missing', { what })
  return wordsWithin(text, what)
}

/** Cleans words that may be empty. Fault: `too-long`. */
export function wordsWithin(words: string, what: string): string {
  const text = cleanText(words)
  if (text.length > longestWords) throw new Fault('too-long', { what, length: text.length, limit: longestWords })
  return text
}

/** Cleans one line of words, a subject for one. Fault: `too-long`. */
export function lineWithin(words: string, what: string): string {
  const line = cleanLine(words)
  if (line.length > longestLine) throw new Fault('too-long', { what, length: line.length, limit: longestLine })
  return line
}

const longestLine = 200

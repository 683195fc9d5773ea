import { isText, type Tokens } from '../lexicon/tokens.ts'

/**
 * Passes over words that bound a day or leave it open, and it as it is: "no later than", "not before", "before the end of", "any day
 * after", "starting", «не позднее», «самое позднее», «где-нибудь в».
 */
export function skipBound(tokens: Tokens, at: number): number {
  const first = tokens[at]?.text ?? ''
  const those = openers.get(first)
  if (!those) return at
  const found = those.find((words) => words.every((word, index) => isText(tokens, at + index, word)))
  if (!found) return at
  const next = at + found.length
  if (first === 'before') return at + 1
  return found[1] === 'day' && !dayLeads.has(tokens[next]?.text ?? '') ? at : next
}

/** The longer before what it begins with. */
const phrases = [
  'before the end|before end|any time|some time|any day|some day|one day|starting from|starting on|starting|as of',
  'no later than|not later than|no earlier than|not earlier than|no sooner than|not sooner than|not before',
  'не позднее чем|не позднее|не позже чем|не позже|не раньше чем|не раньше|не ранее чем|не ранее|самое позднее|самое позже',
  'начиная|где нибудь|когда нибудь|где то|когда то|в любой день',
  'чуть больше чем|чуть больше|чуть более чем|чуть более|чуть меньше чем|чуть меньше|чуть менее чем|чуть менее',
]

/** By the first of their words. */
const openers = new Map<string, (readonly string[])[]>()
for (const phrase of phrases.join('|').split('|')) {
  const words = phrase.split(' ')
  const [first = ''] = words
  openers.set(first, [...(openers.get(first) ?? []), words])
}

const dayLeads = new Set(['after', 'before', 'next', 'this', 'in'])

/** Passes over the same behind a day: "at the latest", «самое позднее». */
export function skipLatest(tokens: Tokens, at: number): number {
  const first = tokens[at]?.text
  if (first === 'at' && isText(tokens, at + 1, 'the') && isText(tokens, at + 2, 'latest')) return at + 3
  if (first === 'latest') return at + 1
  return first === 'самое' && isText(tokens, at + 1, 'позднее') ? at + 2 : at
}

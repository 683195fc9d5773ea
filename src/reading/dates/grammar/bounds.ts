import { isText, type Tokens } from '../lexicon/tokens.ts'

/**
 * Passes over words that bound a day and leave it as it is: "no later than", "not before", "before the end of", "any time", «не позднее», «не раньше»,
 * «самое позднее».
 */
export function skipBound(tokens: Tokens, at: number): number {
  const first = tokens[at]?.text ?? ''
  if (!openers.has(first)) return at
  if (first === 'before') return isText(tokens, tokens[at + 1]?.text === 'the' ? at + 2 : at + 1, 'end') ? at + 1 : at
  const second = tokens[at + 1]?.text ?? ''
  if (first === 'any' || first === 'some') return second === 'time' ? at + 2 : at
  if (!bounds.has(second)) return at
  const than = tokens[at + 2]?.text
  return than === 'than' || than === 'чем' ? at + 3 : second === 'before' || first >= 'а' ? at + 2 : at
}

const openers = new Set(['before', 'no', 'not', 'any', 'some', 'не', 'самое'])
const bounds = new Set('later earlier sooner before позднее позже раньше ранее'.split(' '))

/** Passes over the same behind a day: "at the latest", «самое позднее». */
export function skipLatest(tokens: Tokens, at: number): number {
  const first = tokens[at]?.text
  if (first === 'at' && isText(tokens, at + 1, 'the') && isText(tokens, at + 2, 'latest')) return at + 3
  if (first === 'latest') return at + 1
  return first === 'самое' && isText(tokens, at + 1, 'позднее') ? at + 2 : at
}

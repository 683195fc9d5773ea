import type { Tokens } from '../lexicon/tokens.ts'

/** Marks that end a part of a sentence. */
export const stops = [',', '.', ';', '!', '?', '#', ')', '-', '—', '–']

/** Tells whether what stands at a place is no word that the number before it counts. */
export function endsAt(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  return token === undefined || stops.includes(token.text) || after.has(token.text)
}

/** Words that may follow a bare number of a date or an hour without being counted by it. */
const after = new Set([
  'to',
  'about',
  're',
  'for',
  'and',
  'at',
  'with',
  'по',
  'о',
  'об',
  'насчет',
  'и',
  'с',
  'про',
  'чтобы',
])

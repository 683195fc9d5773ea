import type { SnippetPart } from '../domain/list/search.ts'
import type { WordTest } from './search-words.ts'

/** How much is kept before the first word that was found and after it, in characters. */
const before = 30
const after = 140

/** Cuts a text to the surroundings of the words that were found, and marks them. It is cut at spaces, with `…`. */
export function snippetOf(text: string, isFound: WordTest): readonly SnippetPart[] {
  const line = text.replace(/\s+/g, ' ')
  const found = Array.from(line.matchAll(/[\p{L}\p{N}\p{M}]+/gu)).filter(([word]) => isFound(word))
  const first = found[0]?.index ?? 0
  const from = startOf(line, first)
  const to = endOf(line, first + (found[0]?.[0].length ?? 0))
  const parts: SnippetPart[] = from > 0 ? [{ text: '…', found: false }] : []
  let at = from
  for (const { 0: word, index } of found) {
    if (index + word.length > to) break
    if (index > at) parts.push({ text: line.slice(at, index), found: false })
    parts.push({ text: word, found: true })
    at = index + word.length
  }
  const rest = line.slice(at, to) + (to < line.length ? '…' : '')
  return rest === '' ? parts : [...parts, { text: rest, found: false }]
}

function startOf(line: string, first: number): number {
  if (first <= before) return 0
  const space = line.indexOf(' ', first - before)
  return space === -1 || space >= first ? first : space + 1
}

function endOf(line: string, end: number): number {
  if (line.length <= end + after) return line.length
  const space = line.lastIndexOf(' ', end + after)
  return Math.max(space, end)
}

import { endsAt, stops } from './clause-ends.ts'
import { isAsking, type Clause } from './clauses.ts'
import type { DateContext } from '../context.ts'
import { as, is, isText, type Tokens } from '../lexicon/tokens.ts'

/** Where a phrase stands in free text. */
export interface Place {
  readonly tokens: Tokens
  readonly from: number
  readonly to: number
  readonly clause: Clause
  readonly tense: DateContext['tense']
}

/** Tells whether a preposition leads to a phrase. */
export function isLed({ tokens, from, to }: Place): boolean {
  return from < to && (is(tokens, from, 'lead') || is(tokens, from, 'of') || is(tokens, from, 'at'))
}

/** Tells whether a phrase begins with "after". */
export function isAfter({ tokens, from }: Place): boolean {
  return isText(tokens, from, 'after') || isText(tokens, from, 'после')
}

/** Tells of a weekday whether it is written out, not "sun" or "sat". */
export function isLongWord({ tokens, from, to }: Place): boolean {
  for (let at = from; at < to; at += 1) if (is(tokens, at, 'weekday') && (tokens[at]?.text.length ?? 0) > 4) return true
  return false
}

/** Tells whether a length is said to be counted from now. */
export function isMarkedShift({ tokens, from, to, clause }: Place): boolean {
  for (let at = from; at < to; at += 1) {
    if (
      is(tokens, at, 'ago') ||
      is(tokens, at, 'hence') ||
      is(tokens, at, 'now') ||
      is(tokens, at, 'away') ||
      is(tokens, at, 'weekday') ||
      isText(tokens, at, 'через')
    )
      return true
  }
  const first = is(tokens, from, 'about') ? from + 1 : from
  if (isText(tokens, first, 'in') || isText(tokens, first, 'спустя') || isText(tokens, first, 'within')) return true
  // "Call after 90 days", where something is asked for: "after 2 weeks she felt better" tells of what was.
  if (isText(tokens, first, 'after') && clause.asks) return true
  return is(tokens, from, 'next') || is(tokens, from, 'coming')
}

/** Tells of «на неделе», which is when something is done, and when she is busy. */
export function isInTheWeek({ tokens, to }: Place): boolean {
  return isText(tokens, to - 1, 'неделе') && isText(tokens, to - 2, 'на')
}

/** Tells whether a phrase has a word of a kind. */
export function hasKind({ tokens, from, to }: Place, kind: Parameters<typeof is>[2]): boolean {
  for (let at = from; at < to; at += 1) {
    const value = as(tokens, at, kind)
    if (value !== undefined && !((kind === 'am' || kind === 'pm') && value === 1 && tokens[at]?.glued !== true))
      return true
  }
  return false
}

/** Tells whether a phrase has a word or a mark. */
export function hasText({ tokens, from, to }: Place, text: string): boolean {
  for (let at = from; at < to; at += 1) if (isText(tokens, at, text)) return true
  return false
}

/** Gives the other words of the clause. */
export function wordsBeside({ tokens, from, to }: Place): Tokens {
  const isStop = (at: number) => stops.includes(tokens[at]?.text ?? ',')
  let start = from
  while (!isStop(start - 1)) start -= 1
  let end = to
  while (!isStop(end)) end += 1
  return [...tokens.slice(start, from), ...tokens.slice(to, end)]
}

/** Tells whether a phrase ends its clause. */
export function endsClause({ tokens, to }: Place): boolean {
  return endsAt(tokens, to)
}

/** Tells whether a phrase is all of its clause. */
export function standsAlone(place: Place): boolean {
  const before = place.tokens[place.from - 1]
  const begins = before === undefined || stops.includes(before.text)
  const token = place.tokens[place.to]
  return begins && (token === undefined || stops.includes(token.text))
}

/**
 * Tells whether a phrase opens its clause right before what is to be done: "in the evening call", «вечером позвонить»; between them
 * may be a name, which stands here by the letters that are put for it.
 */
export function leadsTask({ tokens, from, to }: Place): boolean {
  const before = tokens[from - 1]
  if (before !== undefined && before.text !== ':' && !stops.includes(before.text)) return false
  let next = to
  while (named.test(tokens[next]?.text ?? '')) next += 1
  return isAsking(tokens[next]?.text ?? '')
}

const named = /^(?:ъ+|x{2,}|ей|ему|им|ее|его|их)$/

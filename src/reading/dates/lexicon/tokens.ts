import { meaningsOf, type Meaning } from './lexicon.ts'
import type { Kind } from './word-row.ts'

/** A piece of a phrase: a word, a number or one mark, with what it may mean. */
export interface Token {
  /** Lower case, ё as е. */
  readonly text: string
  /** Where it stands in the phrase. */
  readonly start: number
  readonly end: number
  /** Nothing stands between it and the token before. */
  readonly glued: boolean
  /** Written with a capital first letter. */
  readonly capital: boolean
  /** The number it is written as, in digits; NaN for words and marks. */
  readonly value: number
  readonly meanings: readonly Meaning[]
}

/** A result of reading tokens, and the place after it. */
export interface Hit<T> {
  readonly value: T
  readonly next: number
}

/** The tokens of one phrase. */
export type Tokens = readonly Token[]

/** Gives the value a token has as a kind of word; undefined where it is no such word. */
export function as(tokens: Tokens, at: number, kind: Kind): number | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  for (const meaning of token.meanings) if (meaning.kind === kind) return meaning.value
  return undefined
}

/** Tells whether a token can be a kind of word. */
export function is(tokens: Tokens, at: number, kind: Kind): boolean {
  return as(tokens, at, kind) !== undefined
}

/** Tells whether a token is this mark or word. */
export function isText(tokens: Tokens, at: number, text: string): boolean {
  return tokens[at]?.text === text
}

/** Tells whether a token follows the one before without a blank. */
export function isGlued(tokens: Tokens, at: number): boolean {
  return tokens[at]?.glued === true
}

/** Gives the number written in digits at a place; undefined for anything else. */
export function digitsAt(tokens: Tokens, at: number): number | undefined {
  const value = tokens[at]?.value
  return value === undefined || Number.isNaN(value) ? undefined : value
}

/** Counts the digits of the number at a place. */
export function digitCount(tokens: Tokens, at: number): number {
  return digitsAt(tokens, at) === undefined ? 0 : (tokens[at]?.text.length ?? 0)
}

/** Passes over tokens of some kinds. */
export function skip(tokens: Tokens, at: number, ...kinds: readonly Kind[]): number {
  let next = at
  while (kinds.some((kind) => is(tokens, next, kind))) next += 1
  return next
}

/** Passes over a full stop written right after a shortened word. */
export function skipStop(tokens: Tokens, at: number): number {
  return isText(tokens, at, '.') && isGlued(tokens, at) ? at + 1 : at
}

/** Cuts a phrase into tokens: runs of letters, runs of digits, single marks. A hyphen between two words joins them and is left out. */
export function scan(text: string): Tokens {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === 'blank') {
      at += 1
      continue
    }
    let end = at + 1
    if (kind === 'digit') while (end < text.length && kindOf(text.charCodeAt(end)) === 'digit') end += 1
    if (kind === 'digit') end = numberedWordEnd(text, at, end)
    if (kind === 'letter') while (isInWord(text, end)) end += 1
    if (kind === 'letter' && joinsWords(text, end)) end = compoundEnd(text, at, end)
    if (!joinsWords(text, at) || beginsStretch(tokens.at(-1))) {
      const isNumber = kind === 'digit' && kindOf(text.charCodeAt(end - 1)) === 'digit'
      tokens.push(tokenOf(text, at, end, isNumber, tokens.at(-1)?.end === at))
    }
    at = end
  }
  return tokens
}

/** "2moro" is a word, "2pm" is a number and a word. */
function numberedWordEnd(text: string, start: number, digits: number): number {
  if (digits !== start + 1 || text.charAt(start) !== '2') return digits
  let end = digits
  while (isInWord(text, end)) end += 1
  return end > digits + 1 && meaningsOf(plain(text.slice(start, end))).length > 0 ? end : digits
}

/** "mon-fri" and "10am-noon" are stretches. */
function beginsStretch(token: Token | undefined): boolean {
  return token?.meanings.some(({ kind, value }) => stretched.has(kind) || (hourEnds.has(kind) && value === 0)) === true
}

const stretched: ReadonlySet<Kind> = new Set<Kind>(['weekday', 'weekdays'])
const hourEnds: ReadonlySet<Kind> = new Set<Kind>(['am', 'pm'])

/** "week-end" is one word with or without its hyphen; "twenty-first" is two. */
function compoundEnd(text: string, start: number, hyphen: number): number {
  let end = hyphen + 1
  while (isInWord(text, end)) end += 1
  return meaningsOf(plain(text.slice(start, end))).length > 0 ? end : hyphen
}

function tokenOf(whole: string, start: number, end: number, isNumber: boolean, glued: boolean): Token {
  const written = whole.slice(start, end)
  const text = plain(written)
  const value = isNumber ? Number(written) : Number.NaN
  const first = written.slice(0, 1)
  const capital = first !== first.toLowerCase()
  return { text, start, end, glued, capital, value, meanings: isNumber ? none : meaningsOf(text) }
}

const none: readonly Meaning[] = []

function plain(written: string): string {
  const lower = written.toLowerCase()
  const whole = lower.length > 1 ? lower.replaceAll('-', '') : lower
  return isAscii(whole) ? whole : whole.normalize('NFC').replaceAll('ё', 'е').replaceAll('’', "'")
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

function isInWord(text: string, at: number): boolean {
  if (at >= text.length) return false
  const code = text.charCodeAt(at)
  if (kindOf(code) === 'letter') return true
  const isApostrophe = code === 0x27 || code === 0x2019
  return isApostrophe && at + 1 < text.length && kindOf(text.charCodeAt(at + 1)) === 'letter'
}

function joinsWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x2d && code !== 0x2010 && code !== 0x2011) return false
  if (at === 0 || at + 1 >= text.length) return false
  return kindOf(text.charCodeAt(at - 1)) === 'letter' && kindOf(text.charCodeAt(at + 1)) === 'letter'
}

type CharKind = 'letter' | 'digit' | 'blank' | 'mark'

/** Quotation marks, dashes, dots and the number sign of General Punctuation and Latin-1 are marks; every other sign beyond ASCII is a letter here. */
function kindOf(code: number): CharKind {
  if (code >= 0x61 && code <= 0x7a) return 'letter'
  if (code >= 0x30 && code <= 0x39) return 'digit'
  if (code <= 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009) return 'blank'
  if (code >= 0x41 && code <= 0x5a) return 'letter'
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? 'letter' : 'mark'
  return (code >= 0x2000 && code <= 0x206f) || code === 0x2116 || code === 0x20ac || code === 0x20bd ? 'mark' : 'letter'
}

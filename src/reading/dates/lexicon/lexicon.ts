import { englishRows } from './words-en.ts'
import { russianRows } from './words-ru.ts'
import type { Kind, Row } from './word-row.ts'

/** One of the things a word can be, with its number: the weekday's, the month's, the unit's. */
export interface Meaning {
  readonly kind: Kind
  readonly value: number
}

/** Units of time by their number in the tables. */
export const units = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'workday',
  'weekend',
] as const
export type Unit = (typeof units)[number]

/** Parts of a day by their number in the tables. */
export const parts = [
  'morning',
  'lunch',
  'afternoon',
  'evening',
  'night',
  'deep night',
  'small hours',
  'tonight',
] as const
export type Part = (typeof parts)[number]

const nothing: readonly Meaning[] = []
let english: Map<string, Meaning[]> | undefined
let russian: Map<string, Meaning[]> | undefined

/** Gives everything a word, in lower case, can be; empty for a word no table knows. */
export function meaningsOf(word: string): readonly Meaning[] {
  return lexiconOf(word).get(word) ?? nothing
}

/** Every word in the script of this one, for finding what was mistyped. */
export function knownWords(like: string): Iterable<string> {
  return lexiconOf(like).keys()
}

/** Only the language that a phrase is written in is built, at its first word. */
function lexiconOf(word: string): Map<string, Meaning[]> {
  return word.charCodeAt(0) >= 0x400 ? (russian ??= build(russianRows)) : (english ??= build(englishRows))
}

function build(rows: readonly Row[]): Map<string, Meaning[]> {
  const map = new Map<string, Meaning[]>()
  for (const row of rows) addRow(map, row)
  return map
}

function addRow(map: Map<string, Meaning[]>, [kind, value, words]: Row): void {
  const meaning: Meaning = { kind, value }
  for (const entry of words.split(' ')) {
    const open = entry.indexOf('(')
    if (open < 0) put(map, entry, meaning)
    else for (const ending of entry.slice(open + 1, -1).split(',')) put(map, entry.slice(0, open) + ending, meaning)
  }
}

function put(map: Map<string, Meaning[]>, word: string, meaning: Meaning): void {
  const before = map.get(word)
  if (before) before.push(meaning)
  else map.set(word, [meaning])
}

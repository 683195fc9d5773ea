import type { Span } from '../draft.ts'
import { isMonth } from '../vocabulary.ts'
import { isFirstNameForm, isKnownForm } from './forms.ts'
import { isDated, type Tagged } from './words.ts'

/** Words side by side that may name one person. */
export interface Mention extends Span {
  readonly words: readonly Tagged[]
  /** Where the words stand among all. */
  readonly from: number
  readonly to: number
  /** A first name that the lists know is among them. */
  readonly isKnown: boolean
  /** Written as names are: with capital letters. */
  readonly isCapital: boolean
}

/** Finds the runs of words that may name a person; `isListed` tells of a word whether somebody on the list has it. */
export function mentionsIn(all: readonly Tagged[], isListed: (at: number) => boolean): readonly Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < all.length;) {
    const to = mentionEnd(all, at, isListed)
    if (to === at) {
      at += 1
      continue
    }
    found.push(mentionOf(all, at, to))
    at = to
  }
  return found
}

/** The mention that words make. */
export function mentionOf(all: readonly Tagged[], from: number, to: number): Mention {
  const words = all.slice(from, to)
  return {
    words,
    from,
    to,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    isKnown: words.some(isKnownForm),
    isCapital: words.every((word) => word.isCapital || word.kind === 'particle'),
  }
}

function mentionEnd(all: readonly Tagged[], from: number, isListed: (at: number) => boolean): number {
  const first = all[from]
  if (!first || !mayBegin(all, from, isListed)) return from
  let to = from + 1
  let names = isFirstNameForm(first) ? 1 : 0
  while (to < all.length && to - from < mostWords) {
    const word = all[to]
    const before = all[to - 1]
    if (
      !word ||
      !before ||
      word.isApart ||
      before.isPossessive ||
      (word.kind !== 'initial' && word.isLatin !== first.isLatin)
    )
      break
    if (isCouple(all, from, to)) {
      to += 1
      continue
    }
    if (word.kind === 'particle') {
      const next = all[to + 1]
      const after = next?.kind === 'particle' ? all[to + 2] : next
      if (!after || after.isApart || !after.isCapital || after.kind !== 'capital' || word.text === '&') break
      to += 1
      continue
    }
    if (!goesOn(word, before, isListed(to))) break
    // A second first name is another person's in Russian: «муж Ольги Сороки Геннадий».
    if (!word.isLatin && isFirstNameForm(word) && names > 0) break
    if (isFirstNameForm(word)) names += 1
    to += 1
  }
  while (to > from + 1 && all[to - 1]?.kind === 'particle') to -= 1
  return to
}

/** "Jane and Bob Smith", alone at the head of a sentence, share a name. */
function isCouple(all: readonly Tagged[], from: number, to: number): boolean {
  if (from !== 0 || to !== 1 || !/^(?:and|&|и)$/.test(all[to]?.lower ?? '')) return false
  const rest = all.slice(to + 1).findIndex(({ isApart }) => isApart)
  const second = all.slice(to + 1, rest < 0 ? undefined : to + 1 + rest)
  return second.length === 2 && second.every(({ kind }) => kind === 'capital')
}

const mostWords = 5

function mayBegin(all: readonly Tagged[], at: number, isListed: (at: number) => boolean): boolean {
  const word = all[at]
  if (!word) return false
  if (word.kind === 'capital') return !isVerbAtHead(word, all[at + 1])
  if (word.kind === 'initial') return all[at + 1]?.kind === 'capital' || all[at + 1]?.kind === 'initial'
  if (word.kind === 'title') return nameable(all[at + 1]) && all[at + 1]?.isApart === false
  if (isListed(at)) return word.kind !== 'frame' && word.kind !== 'time' ? true : word.isCapital
  if (word.kind === 'time' && word.isFirst)
    return word.isCapital && nameable(all[at + 1]) && all[at + 1]?.isApart === false && isMonth(word.lower)
  if (word.kind === 'time' || word.kind === 'verb')
    return word.isCapital && !word.isFirst && isFirstNameForm(word) && !isDated(all, at)
  return word.kind === 'plain' && isFirstNameForm(word)
}

function nameable(word: Tagged | undefined): boolean {
  return word?.kind === 'capital' || (word !== undefined && isFirstNameForm(word))
}

function goesOn(word: Tagged, before: Tagged, isListed: boolean): boolean {
  if (word.kind === 'capital' || word.kind === 'initial')
    return (
      before.isCapital || before.kind === 'title' || before.kind === 'particle' || /^(?:and|&|и)$/.test(before.lower)
    )
  if (isListed && (word.kind === 'plain' || word.isCapital)) return true
  if (word.kind === 'time' || word.kind === 'verb') return word.isCapital && before.isCapital && isFirstNameForm(before)
  // All in small letters, as it is dictated: the word behind a first name is the surname, if it is no other word.
  return !word.isCapital && !before.isCapital && word.kind === 'plain' && isFirstNameForm(before)
}

/** "Emailed Bob": the first word of a sentence is written with a capital letter whatever it is. */
function isVerbAtHead(word: Tagged, next: Tagged | undefined): boolean {
  if (!word.isFirst || isFirstNameForm(word)) return false
  return /^[a-z]+(?:ed|ing)$/.test(word.folded) && next !== undefined && !next.isApart
}

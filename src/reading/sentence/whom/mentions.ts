import { isMonth } from '../vocabulary.ts'
import { surnameBeside } from '../../names/beside-first.ts'
import { isFrequentSurname } from '../../names/surnames.ts'
import { wordSet } from '../../names/word-list.ts'
import { isFirstNameForm, isKnownForm, isPatronymicForm, isPerhapsFirstName } from './forms.ts'
import { isPersonal, saysOrDoes } from './personal.ts'
import { isDated, type Tagged } from './words.ts'
import type { Mention } from './mention.ts'

/** Finds the runs of words that may name a person; `isListed` tells of a word whether somebody on the list has it. */
export function mentionsIn(all: readonly Tagged[], isListed: (at: number) => boolean): readonly Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < all.length;) {
    const to = mentionEnd(all, at, isListed)
    if (to === at) {
      at += 1
      continue
    }
    found.push({ ...mentionOf(all, at, to), isLoose: isLooseAt(all, at, to, isListed) })
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
    isLoose: false,
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
      const isWritten = after?.kind === 'capital' || (after?.kind === 'plain' && !first.isCapital && names > 0)
      if (!after || after.isApart || !isWritten || word.text === '&') break
      to += 1
      continue
    }
    if (!goesOn(all, { from, to }, isListed)) break
    // A second first name is another person's in Russian: «муж Ольги Сороки Геннадий».
    if (
      !word.isLatin &&
      isFirstNameForm(word) &&
      names > 0 &&
      !isPatronymicForm(word) &&
      !(word.kind === 'time' && word.isCapital)
    )
      break
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
  if (!word || mayDo(all, at) || isThanks(all, at) || isThanks(all, at - 1)) return false
  if (word.kind === 'capital' && isAbbreviation(all, at)) return false
  if (word.kind === 'capital')
    return !isVerbAtHead(word, all[at + 1]) && !isDeedAtHead(all, at) && !isPlaceFrom(all, at)
  if (word.kind === 'initial') return all[at + 1]?.kind === 'capital' || all[at + 1]?.kind === 'initial'
  if (word.kind === 'title') return nameable(all[at + 1]) && all[at + 1]?.isApart === false
  if (isDeedAtHead(all, at)) return false
  // «жене» is of Женя before a surname.
  if (word.folded === 'жене') return all[at + 1]?.isApart === false && isListed(at + 1)
  if (word.kind === 'time' && isMonth(word.lower) && isMonthName(all, at, isListed)) return true
  if (isListed(at)) return word.kind !== 'frame' && word.kind !== 'time' ? true : word.isCapital
  if (word.kind === 'time' && word.isFirst)
    return word.isCapital && nameable(all[at + 1]) && all[at + 1]?.isApart === false && isMonth(word.lower)
  if (word.kind === 'verb' && word.isFirst) return word.isCapital && isWillBefore(word, all[at + 1])
  if (word.kind === 'time' || word.kind === 'verb')
    return word.isCapital && !word.isFirst && isFirstNameForm(word) && !isDated(all, at)
  if (word.kind !== 'plain') return false
  // "crystal set": what is an ordinary word too names somebody only where one stands.
  if (word.isLatin && isFirstNameForm(word)) return isPersonal(all, mentionOf(all, at, at + 1))
  return isFirstNameForm(word) || leadsFirstName(word, all[at + 1])
}

/** "the NDA": behind an article capital letters alone are no name. */
function isAbbreviation(all: readonly Tagged[], at: number): boolean {
  const [before, word] = [all[at - 1], all[at]]
  return (
    word?.isApart === false &&
    /^[A-Z]{2,5}s?$/.test(word.text) &&
    /^(?:the|an?|his|her|their|our|my)$/.test(before?.text ?? '')
  )
}

/** «салон Мечта», «закупщица из Пятёрочки Ольга»: where somebody is from. */
function isPlaceFrom(all: readonly Tagged[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]]
  const before = all[at - 1]?.lower ?? ''
  if (!word || word.isApart || isFirstNameForm(word)) return false
  return shops.has(before) || (before === 'из' && next?.isApart === false && isFirstNameForm(next))
}

/** What is called by the name behind it. */
const shops = wordSet(
  'ооо оао зао пао фирма компания завод сеть магазин салон студия агентство клиника аптека кафе ресторан отель школа жк тц бц',
)

/** "Will Baker called": before a surname that cannot be missed. */
function isWillBefore(word: Tagged, next: Tagged | undefined): boolean {
  return word.lower === 'will' && next !== undefined && isFrequentSurname(next.folded) && isCapitalSurname(word, next)
}

/** "May be Bob", "Will not come": no name, for all its capital letter. */
function mayDo(all: readonly Tagged[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]]
  return /^(?:may|will)$/.test(word?.lower ?? '') && next?.isApart === false && /^(?:be|have|not)$/.test(next.lower)
}

/** Tells whether words that begin as a name does say something else: "Mark the date", «Слава Богу». */
export function isNoName(all: readonly Tagged[], at: number): boolean {
  return isDeedAtHead(all, at) || isThanks(all, at)
}

function isThanks(all: readonly Tagged[], at: number): boolean {
  return all[at]?.lower === 'слава' && /^(?:тебе|богу)$/.test(all[at + 1]?.lower ?? '')
}

/** "mark your calendar", "Bill the client": what is to be done. */
function isDeedAtHead(all: readonly Tagged[], at: number): boolean {
  const [word, next, after] = [all[at], all[at + 1], all[at + 2]]
  if (!word || !next || next.isApart || !isAlsoVerb(word) || !all.slice(0, at).every(({ kind }) => kind === 'opener'))
    return false
  return determiners.test(next.lower) && !(after && !after.isApart && (after.kind === 'kin' || after.kind === 'job'))
}

const determiners = /^(?:the|an?|your|my|our|his|her|their|its|it|them|this|that|these|those|all|down|up|off)$/

/** "mark", "bill": what is to be done, where it is no name. */
export function isAlsoVerb({ isLatin, lower }: Tagged): boolean {
  return isLatin && alsoVerbs.has(lower)
}

const alsoVerbs = new Set(
  'mark bill bell will chase pat rob sue drew grant frank jack nick pierce skip chip bob drop ring hunt wade phone'.split(
    ' ',
  ),
)

/** «август ланге», "call june about …": a month that somebody on the list is called. */
function isMonthName(all: readonly Tagged[], at: number, isListed: (at: number) => boolean): boolean {
  const [word, next] = [all[at], all[at + 1]]
  const before = word?.isApart === true ? undefined : all[at - 1]
  if (!word || word.isCapital || isDated(all, at) || /^(?:в|с|к|до|по|на)$/.test(before?.lower ?? '')) return false
  if (next && !next.isApart && next.kind === 'plain' && isListed(at + 1)) return true
  return isListed(at) && isCalledMonth(all, at)
}

/** "call june": right behind what is done with people. */
export function isCalledMonth(all: readonly Tagged[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]]
  const before = word?.isApart === true ? undefined : all[at - 1]
  // "june wants the june catalog".
  if (before === undefined && next?.isApart === false && saysOrDoes.test(next.lower)) return true
  return (
    !isDated(all, at) &&
    /^(?:call|text|ring|phone|email|message|ask|tell|ping|remind|invite|with|w|w\/)$/.test(before?.lower ?? '')
  )
}

/** «дурнова марина»: a surname that cannot be missed, before a first name that agrees with it. */
function leadsFirstName(word: Tagged, next: Tagged | undefined): boolean {
  return (
    next !== undefined &&
    !next.isApart &&
    !word.isLatin &&
    !next.isLatin &&
    isFirstNameForm(next) &&
    surnameBeside(next.lower, word.lower) === 'likely'
  )
}

function nameable(word: Tagged | undefined): boolean {
  return word?.kind === 'capital' || (word !== undefined && isFirstNameForm(word))
}

function goesOn(
  all: readonly Tagged[],
  { from, to }: Pick<Mention, 'from' | 'to'>,
  isListed: (at: number) => boolean,
): boolean {
  const [word, before] = [all[to], all[to - 1]]
  if (!word || !before) return false
  if (word.kind === 'capital' || word.kind === 'initial')
    return (
      before.isCapital || before.kind === 'title' || before.kind === 'particle' || /^(?:and|&|и)$/.test(before.lower)
    )
  if (to - from === 1 && before.isCapital && isFirstNameForm(before) && isCapitalSurname(before, word))
    return !isDated(all, to)
  const isWhole = all
    .slice(from, to)
    .some((one, at) => (at > 0 || !one.isLatin) && (isSurname(one) || (one.isLatin && at > 0 && isListed(from + at))))
  if (isListed(to) && (word.kind === 'plain' || word.isCapital))
    return word.isCapital || !isWhole || !isPerhapsFirstName(word) || from + 1 === to
  if (word.kind === 'time' || word.kind === 'verb')
    return (
      word.isCapital &&
      before.isCapital &&
      isFirstNameForm(before) &&
      to - from === 1 &&
      (word.kind === 'verb' || isMonth(word.lower))
    )
  if (word.isCapital || before.isCapital || word.kind !== 'plain') return false
  // All in small letters, as it is dictated: the word behind a first name is the surname, if it is no other word.
  if (isPatronymicForm(word)) return true
  if (isFirstNameForm(word) && to - from === 1)
    return word.isLatin || isFirstNameForm(before) || surnameBeside(word.lower, before.lower) === 'likely'
  return !isWhole && isSmallSurname(all, to, isListed)
}

/** "Jane Baker", «Роман Май»: right behind a first name a trade or a month with a capital letter is the surname. */
export function isCapitalSurname(first: Tagged, { kind, isCapital, isLatin, isApart, lower, folded }: Tagged): boolean {
  if (!isCapital || isApart || isLatin !== first.isLatin) return false
  return (
    kind === 'capital' ||
    kind === 'job' ||
    (kind === 'time' && isMonth(lower)) ||
    ((kind === 'frame' || kind === 'verb') && isFrequentSurname(folded))
  )
}

/** A word of the name that is no first name and no father's. */
function isSurname(word: Tagged): boolean {
  return !isPerhapsFirstName(word) && !isPatronymicForm(word) && !['initial', 'title', 'particle'].includes(word.kind)
}

function isSmallSurname(all: readonly Tagged[], at: number, isListed: (at: number) => boolean): boolean {
  const [word, before] = [all[at], all[at - 1]]
  if (!word || !before) return false
  if (word.folded.length === 1 && isListed(at - 1)) return true
  if (!isPerhapsFirstName(before)) return before.isLatin && isListed(at - 1) && isFrequentSurname(word.folded)
  if (!isFirstNameForm(before) && !isListed(at - 1)) return false
  return surnameBeside(before.lower, word.lower) !== 'none'
}

/** The last word may be any other: it is on no list, and its letters tell little. */
function isLooseAt(all: readonly Tagged[], from: number, to: number, isListed: (at: number) => boolean): boolean {
  const [word, before] = [all[to - 1], all[to - 2]]
  if (!word || !before || to - from < 2 || word.isCapital || isListed(to - 1)) return false
  if (isPatronymicForm(word) || isFirstNameForm(word) || !isPerhapsFirstName(before)) return false
  const likeness = surnameBeside(before.lower, word.lower)
  const next = all[to]?.isApart === true ? undefined : all[to]
  // "carlos house listing": a surname of English before a thing is one itself.
  return likeness === 'possible' || (word.isLatin && (next?.kind === 'plain' || next?.kind === 'frame'))
}

/** "Emailed Bob": the first word of a sentence is written with a capital letter whatever it is. */
function isVerbAtHead(word: Tagged, next: Tagged | undefined): boolean {
  if (!word.isFirst || isFirstNameForm(word)) return false
  return /^[a-z]+(?:ed|ing)$/.test(word.folded) && next !== undefined && !next.isApart
}

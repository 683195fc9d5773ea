import type { PersonName } from '../../../domain/person/person.ts'
import { fold, wordsOf } from '../../fold.ts'
import { kinOf } from '../../names/nicknames.ts'
import { nominativesOfName } from '../../names/nominative.ts'
import { isOneSlip } from '../../names/slip.ts'
import { isFrequentSurname } from '../../names/surnames.ts'
import { isPlainSurname } from '../../names/beside-first.ts'
import { isAction, isMonth } from '../vocabulary.ts'
import { towards } from './lists.ts'
import { isFirstNameForm, isKnownForm, isPerhapsFirstName } from './forms.ts'
import { isAlsoVerb, isCalledMonth, isCapitalSurname, isNoName, mentionOf, mentionsIn } from './mentions.ts'
import type { Mention } from './mention.ts'
import { isAsListed } from './narrow.ts'
import { partOf, type Part } from './part.ts'
import { isPersonal, saysOrDoes } from './personal.ts'
import { isBeforeThing, isThingAtHead } from './things.ts'
import { firstOf, isDated, type Tagged } from './words.ts'
import { wordSet } from '../../names/word-list.ts'
import type { FindNamed } from './find-named.ts'

/** Somebody a sentence may be about. */
export interface Candidate {
  readonly mention: Mention
  /** Those on the list who may be meant. */
  readonly people: readonly PersonName[]
  readonly part: Part
  readonly score: number
}

/** Weighs everybody whom a sentence names, the likeliest first. */
export async function candidatesIn(all: readonly Tagged[], find: FindNamed): Promise<readonly Candidate[]> {
  const heading = headingOf(all)
  if (heading) {
    const part = partOf(all, heading)
    const people = await find(nameOf(heading))
    return [{ mention: heading, people, part, score: scoreOf(all, heading, people.length, part) }]
  }
  const listed = new Set<number>()
  for (const [at, word] of all.entries()) if (mayBeListed(all, at) && (await find(word.text)).length > 0) listed.add(at)
  const found: Candidate[] = []
  for (const one of mentionsIn(all, (at) => listed.has(at))) {
    const { mention, people } = await namedBy(all, one, find)
    const part = partOf(all, mention)
    found.push({ mention, people, part, score: scoreOf(all, mention, people.length, part) })
  }
  // «знакомый Димы Соколова Артур»: his own name is right behind whose he is.
  const isOwn = (one: Candidate) => found.some(({ mention, part }) => part === 'kin' && mention.to === one.mention.from)
  const scored = found.map((one) =>
    isOwn(one) && !one.mention.words[0]?.isApart ? { ...one, score: one.score + 2 } : one,
  )
  return scored.sort((one, other) => other.score - one.score)
}

/**
 * Whom a mention names. Where nobody is called so, a title is left out ("Mrs Bell"), then a name that is a verb as well ("mark
 * Dana Bell as paid"), then a word that may be no surname.
 */
async function namedBy(all: readonly Tagged[], mention: Mention, find: FindNamed) {
  const people = withInitial(mention, await find(nameOf(mention)))
  const { from, to, words } = mention
  const [first] = words
  if (!first || people.length > 0 || words.length < 2) return { mention: { ...mention, isLoose: false }, people }
  const isLed =
    ['title', 'kin'].includes(first.kind) ||
    (first.kind === 'time' && !(first.isCapital && isPerhapsFirstName(first))) ||
    (isAlsoVerb(first) && (words.length > 2 || isVerbBefore(words)))
  const fewer = isLed
    ? { ...mentionOf(all, from + 1, to), isLoose: false }
    : mention.isLoose || isCutShort(words)
      ? { ...mentionOf(all, from, to - 1), isLoose: true }
      : undefined
  const others = fewer ? await find(nameOf(fewer)) : []
  if (!fewer || others.length === 0) {
    const [amiss, akin] = [await meantThoughAmiss(words, find), await meantByOtherShort(words, find)]
    const meant = amiss.length > 0 ? amiss : akin.length > 0 ? akin : await meantApart(words, find)
    const isSame = amiss.length === 0 && akin.length === 1 && words.every(({ isLatin }) => !isLatin)
    const isLoose = !isSame && !isAsListed(words, amiss)
    return meant.length > 0 ? { mention: { ...mention, isLoose }, people: meant } : { mention, people }
  }
  const begun = others.filter(({ name }) => beginsLike(words.at(-1), name) || isSlipOf(words.at(-1), name))
  return begun.length > 0
    ? { mention: { ...mention, isLoose: false }, people: begun }
    : { mention: fewer, people: others }
}

/** «Юля К.» is nobody whose surname begins otherwise, though «к» is a word too. */
function withInitial({ words }: Mention, people: readonly PersonName[]): readonly PersonName[] {
  const last = words.at(-1)
  if (words.length < 2 || last?.kind !== 'initial' || last.isLatin || !/^[а-я]$/.test(last.folded)) return people
  return people.filter(({ name }) => beginsLike(last, name))
}

/** «игоря заяц»: words that do not agree, each of which somebody has. */
async function meantThoughAmiss(words: readonly Tagged[], find: FindNamed): Promise<readonly PersonName[]> {
  const texts = words.map(({ text }) => text)
  if (words.length < 2 || words.some(({ isLatin }) => isLatin) || nominativesOfName(texts).length > 0) return []
  const [first = [], ...others] = await Promise.all(texts.map((text) => find(text)))
  return first.filter(({ id }) => others.every((some) => some.some((one) => one.id === id)))
}

/** "bell oliver", all in small letters: a verb and a first name. */
function isVerbBefore([verb, name]: readonly Tagged[]): boolean {
  return verb?.isCapital === false && name?.isCapital === false && isPerhapsFirstName(name)
}

/** "fiona mac", in small letters. */
function isCutShort(words: readonly Tagged[]): boolean {
  const last = words.at(-1)
  return words.length === 2 && last !== undefined && !last.isCapital && /^[a-z]{2,4}$/.test(last.lower)
}

/** "bell oliver" in small letters: each is somebody else, and who is meant only the user knows. */
async function meantApart(words: readonly Tagged[], find: FindNamed): Promise<readonly PersonName[]> {
  const [first, second, ...others] = words
  if (!first || !second || others.length > 0 || words.some(({ isCapital, isLatin }) => isCapital || !isLatin)) return []
  const [one, other] = [await find(first.text), await find(second.text)]
  return one.length > 0 && other.length > 0 ? [...one, ...other] : []
}

/** "tommy bell" where Tom Bell is on the list, «титову лехе» where Лёша is: both are short for one name. */
async function meantByOtherShort(words: readonly Tagged[], find: FindNamed): Promise<readonly PersonName[]> {
  const [one, other, ...others] = words
  if (!one || !other || others.length > 0) return []
  const isTurned = !isPerhapsFirstName(one) || (!one.isLatin && isPlainSurname(one.lower))
  const [first, surname] = isTurned ? [other, one] : [one, other]
  if (!isPerhapsFirstName(first) || (isTurned && first.isLatin)) return []
  const named = (name: string) => [name, ...kinOf(name).map((kin) => kin.name)]
  const forms = first.isLatin ? [] : nominativesOfName([first.text]).map(fold)
  const own = new Set([first.folded, ...forms].flatMap(named))
  const isAkin = (name: string) => named(name).some((short) => own.has(short))
  return (await find(surname.text)).filter(({ name }) => isAkin(wordsOf(fold(name))[0] ?? ''))
}

/** "oliver p-s", "sarah b", "fiona mac": the first letters of the surname. */
function beginsLike(word: Tagged | undefined, name: string): boolean {
  const letters = word && /^(?:(\p{L})(?:-\p{L})?\.?|([a-z]{2,4}))$/u.exec(word.lower)?.slice(1).join('')
  return (
    letters !== undefined &&
    wordsOf(fold(name))
      .slice(1)
      .some((one) => one.startsWith(fold(letters)))
  )
}

/** "gwen stapelton": a letter of the surname is wrong, and it is no other name. */
function isSlipOf(word: Tagged | undefined, name: string): boolean {
  if (!word?.isLatin || isFrequentSurname(word.folded) || isPerhapsFirstName(word)) return false
  return wordsOf(fold(name))
    .slice(1)
    .some((own) => own.length >= leastSlipped && isOneSlip(word.folded, own))
}

/** Shorter words are one letter away from too many. */
const leastSlipped = 5

/** A first clause that is nothing but a name: nobody else is looked for. */
function headingOf(all: readonly Tagged[]): Mention | undefined {
  const from = firstOf(all)
  if (isNoName(all, from)) return undefined
  const end = all.findIndex(({ isApart }, at) => at > from && isApart)
  const words = all.slice(from, end < 0 ? undefined : end)
  const isName =
    words.length > 0 &&
    words.length <= 3 &&
    words.every(({ kind, isPossessive }) => kind === 'capital' && !isPossessive)
  const isWhole = isName || isFullName(words)
  return isWhole && isCalledSo(words) && !isListOfNames(all, from + words.length)
    ? mentionOf(all, from, from + words.length)
    : undefined
}

/** "Tom Baker", "Will Grant", «Роман Среда»: a first name and a surname, either of which is another word too. */
function isFullName([first, surname, ...others]: readonly Tagged[]): boolean {
  return (
    first !== undefined &&
    surname !== undefined &&
    others.length === 0 &&
    first.isCapital &&
    !first.isPossessive &&
    isFirstNameForm(first) &&
    // "Chase Bill" is to be done.
    !(first.kind === 'verb' && first.lower !== 'will' && isPerhapsFirstName(surname)) &&
    (isCapitalSurname(first, surname) || (surname.isCapital && !surname.isApart && surname.kind === 'time'))
  )
}

/** "Dana, Derek: ...": another first name is all of the next clause. */
function isListOfNames(all: readonly Tagged[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]]
  return (
    word?.isApart === true &&
    next?.isApart === true &&
    !word.isPossessive &&
    word.kind === 'capital' &&
    isFirstNameForm(word) &&
    at === firstOf(all) + 1 &&
    isKnownForm(all[at - 1] ?? word)
  )
}

/** "Bell, Marcus" and "Northgate, …" are looked at more closely. */
function isCalledSo(words: readonly Tagged[]): boolean {
  return words.length > 1 || words.some(isKnownForm)
}

/** The words of a mention as somebody's name. */
export function nameOf({ words }: Mention): string {
  return words.map(({ text, isPossessive }) => (isPossessive ? text.replace(/['’]s?$/, '') : text)).join(' ')
}

function mayBeListed(all: readonly Tagged[], at: number): boolean {
  const word = all[at]
  if (!word || word.folded.length < 2 || word.kind === 'frame' || word.kind === 'particle') return false
  if (['opener', 'introduction', 'kin', 'job', 'title', 'initial'].includes(word.kind)) return false
  if (word.kind === 'time' && isMonth(word.lower) && !word.isCapital) return isCalledMonth(all, at)
  if (word.kind === 'verb' && !word.isCapital && isAlsoVerb(word)) return isReachedAt(all, at) || isSubject(all, at)
  if (word.kind === 'verb' || word.kind === 'time') return word.isCapital && !isDated(all, at)
  if (word.isCapital) return true
  const before = all[at - 1]
  return !(before && !word.isApart && articles.has(before.lower))
}

/** "speak to will d": behind what leads to people. */
function isReachedAt(all: readonly Tagged[], at: number): boolean {
  const before = all[at]?.isApart === true ? undefined : all[at - 1]
  return (
    before !== undefined &&
    /^(?:to|with|w|for|call|text|ring|phone|email|tell|ask|remind|nudge|ping|message|msg|dm|meet|invite|thank)$/.test(
      before.lower,
    )
  )
}

/** "will needs a reminder": no verb has another one behind it that ends so. */
function isSubject(all: readonly Tagged[], at: number): boolean {
  const next = all[at + 1]
  return (
    at === firstOf(all) && next?.isApart === false && /[^s]s$|n['’]t$/.test(next.lower) && saysOrDoes.test(next.lower)
  )
}

const articles = wordSet('a an the his her my our their some any this that no')

function scoreOf(all: readonly Tagged[], mention: Mention, listed: number, part: Part): number {
  const { words, isKnown, isCapital, from, to } = mention
  const before = words[0]?.isApart === true ? undefined : all[from - 1]
  const next = all[to]?.isApart === true ? undefined : all[to]
  let score = 0
  if (listed > 0) score += listed === 1 ? 4 : 3
  if (isKnown) score += isCapital ? 3 : 1
  const proper = words.filter(({ kind }) => kind !== 'particle').length
  if (proper >= 2) score += isCapital ? 2 : 1
  if (proper === 1 && isCapital && !isKnown && listed === 0) score += words[0]?.isFirst ? 0 : 0.5
  if (!isCapital && listed > 0 && !isKnown && before !== undefined && !leads(before)) score -= 2
  if (before !== undefined && leads(before)) score += 2
  if (from === firstOf(all)) score += 2
  const isAlone = before === undefined && next === undefined
  if (isAlone) score += 1.5
  if (before && (before.kind === 'kin' || before.kind === 'job')) score += 2
  if (next && (next.kind === 'verb' || next.kind === 'frame')) score += 0.5
  if (listed === 0 && isCapital && isBeforeThing(all, mention)) score -= 4
  // "call her back tom 10a": tomorrow.
  if (words.length === 1 && words[0]?.text === 'tom' && /^\d{1,2}(?::\d\d)?[ap]m?$/.test(next?.lower ?? '')) score -= 4
  // "grace period ends friday": any word.
  if (listed > 0 && !isPersonal(all, mention)) score -= 3
  if (listed === 0 && isThingAtHead(all, mention)) score -= 5
  if (part === 'kin') score -= 5
  if (part === 'source' || part === 'aside') score -= 3
  if (part === 'place') score -= 5
  return score
}

/** Somebody is named behind it: "call", "to", "new lead", «у». */
function leads(word: Tagged): boolean {
  return (
    word.kind === 'introduction' ||
    word.kind === 'verb' ||
    isAction(word.lower) ||
    towards.has(word.lower) ||
    arrives.test(word.lower)
  )
}

/** «от Алёны пришла Кристина». */
const arrives = /^(?:при|по)?шла$|^приш[её]л$|^(?:обратил|записал|появил|нашл|наш[её]л)(?:ась|ся)$/

import { editDistance } from '../../nearest.ts'
import { knownWords, meaningsOf } from './lexicon.ts'
import type { Kind } from './word-row.ts'
import { wordSet } from '../../names/word-list.ts'

/** What a word is held against. */
export interface Nearness {
  readonly kinds: readonly Kind[]
  /** The shortest word of time it may stand for, in letters. */
  readonly letters: number
  /** Slips that are looked past in words of seven letters and more; shorter ones bear one. */
  readonly slips: 1 | 2
  /** The shortest one that may bear a wrong letter; in shorter ones letters are swapped, doubled or left out: they lie too near other words. */
  readonly wrongFrom: number
}

const fewestForTwo = 7

/** Gives the words of time that a word, which is none, may have been meant as, nearest first; none where it is a word of its own. */
export function wordsNear(typed: string, { kinds, letters, slips, wrongFrom }: Nearness): readonly string[] {
  if (typed.length < 3) return []
  const once = typed.replace(/(.)\1+/gu, '$1')
  if (once !== typed && once.length >= letters && meaningsOf(once).some(({ kind }) => kinds.includes(kind)))
    return [once]
  const mask = lettersOf(typed)
  const ends = isLatin(typed) ? null : endsOf(typed)
  const near: { readonly word: string; readonly distance: number }[] = []
  for (const word of knownWords(typed)) {
    const limit = word.length < fewestForTwo ? 1 : slips
    if (word.length < letters || Math.abs(word.length - typed.length) > limit) continue
    if (ends !== null && word.charCodeAt(0) !== ends.first && word.charCodeAt(word.length - 1) !== ends.last) continue
    const other = lettersOf(word)
    const isFar =
      word.length < wrongFrom ? !hasItsLetters(typed, mask, word, other) : !differLittle(mask, other, 2 * limit)
    if (isFar || diminutive.test(word) || !meaningsOf(word).some(({ kind }) => kinds.includes(kind))) continue
    const distance = editDistance(typed, word, limit)
    if (distance <= limit && isLike(typed, word, distance)) near.push({ word, distance })
  }
  const longer = (word: string) => Math.abs(word.length - typed.length)
  near.sort((a, b) => a.distance - b.distance || longer(a.word) - longer(b.word))
  const [first] = near
  return first === undefined || isRealWord(typed, first.distance) ? [] : near.map(({ word }) => word)
}

/**
 * Gives the words leading to a day that a word, which is none, may have been meant as: "nxet", «следущий». What is sent and done
 * beside a day all the time ("list", "text", "test") is a word of its own.
 */
export function leadsNear(typed: string): readonly string[] {
  if (typed.length < 3 || meaningsOf(typed).length > 0 || realLeads.has(typed) || realLeadsInRussian.test(typed))
    return []
  const near = leads.filter((word) => editDistance(typed, word, 1) === 1)
  if (near.length > 0 || isLatin(typed)) return near
  return wordsNear(typed, { kinds: leadKinds, letters: 6, slips: 1, wrongFrom: 6 })
}

const leads = ['next', 'this', 'every', 'last', 'after', 'following', 'coming', 'через']
const leadKinds: readonly Kind[] = ['next', 'coming', 'last', 'every']

/** All words of their own a letter away from one that leads to a day, by a spelling dictionary of each language; and a name. */
const realLeads = wordSet(
  'text neat nest newt net nets his thin thins thus very avery revery ever eery emery bast cast fast mast vast east blast lasts lats lase lash lass lest list lost lust least alter apter aster rafter dafter fallowing hollowing coding coking combing cooing coping coring cowing doming homing',
)

const realLeadsInRussian = /^(?:чере[дпн]|берез|п[ои]шл.*|прошл[ао]|[бх]удящ.*|худущ.*)$/

const diminutive = /^(?:выходн|годик|часик|часок|месячиш|деньк|денек|минуточ|секунд)/u

/** Two letters away a Russian word has to begin or end alike: its cases make the words lie dense. */
function isLike(typed: string, word: string, distance: number): boolean {
  return distance < 2 || isLatin(typed) || typed.charCodeAt(0) === word.charCodeAt(0) || typed.endsWith(word.slice(-5))
}

/** The first letter and the last: a Russian word one slip away shares one of them, and one two slips away has to, see `isLike`. */
function endsOf(word: string) {
  return { first: word.charCodeAt(0), last: word.charCodeAt(word.length - 1) }
}

function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 0x400
}

/** One bit for each letter a word has, by its place in the alphabet. */
function lettersOf(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31)
  return mask
}

/** The same letters, some of them swapped or doubled, or all but one. */
function hasItsLetters(typed: string, mask: number, word: string, other: number): boolean {
  return mask === other || (typed.length < word.length && (mask & ~other) === 0)
}

/** A letter replaced changes two bits at most, so that most words are passed over without measuring. */
function differLittle(one: number, other: number, most: number): boolean {
  let count = 0
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count += 1
  return count <= most
}

/** Words of their own one letter away from a word of time, as "mouths" is from "months". */
const realNear =
  /^(?:mouths?|moths?|minuets?|minuses|quartets?|sundaes?|sundry|augusta|yesterdays|todays|tomorrows|ours?|ears?|yeas|wees?|minuted|moaning|mourning|corning|workaday|to[ad]dy|dads?|mins?|minis|says|sees?|seeks|sours|rears?|sears|mom|moo|moss|miss|sos|sins|yea|hunch|clock|diner|inner|mooning|moron|nigh|non)$/
const realNearRussian =
  /^(?:воскре[сш]ен(?:и[ейюя]|ец|ц)|(?:после)?завтрак?ш?н|сегодняшн|вчерашн|(?:сентя|октя|ноя|дека)бр(?:и$|ей|ям|ях|ят)|веер|мат[ео]|прель|седой|модел|недел[яи][мх]|надел|(?:ре|се)дели|не(?:ж|м|т)ел|педел|минут(?:ам|ах|к)|минет|кинут|месяц(?:ам|ах)|месят|кварт|пятниц(?:$|ею)|суббот(?:$|ою)|потниц|путниц|четвер[кнт]|янтар|январ(?:и|ей|ям|ях)|феврал(?:и|ей|ям|ях)|фехрал|вечерн|вечере|игре)/u

/** Words of their own two letters away from a weekday or a month. */
const realFar = /^(?:remember|morrows?|canary|jaguars?|sturdy|deceiver|nonmember|noonday|yesteryear)$/
const realFarRussian =
  /^(?:дворник|водник|сборник|озорник|отборник|вероник|возник|втори[мтчлв]|второ|вчетвер|четвер|втори$|вторични|шорник|шутниц|ависта?|завтрака|феод|пшениц|житниц|птиц|петлиц|пляжниц|потни[кц]|поясниц|пут(?:ник|ниц|аниц)|пьяниц|пяд|пят(?:н[аоуеы]|нист|[аеил])|пенниц|понедельн(?:ы|о|а|у|ич)|суббот|пятниц|сухот|сводн|сходн|спутниц|серал|тоник|тортик|отверг|паролем|пекар|лекар|дикар|декан|декор|декад|авг|аврал|апрош|баррел|опелем|прел|вгуст|густ|негуст|лангуст|мангуст|негод|беготн|на?вр[ае]|врал|воскре|воспре|октябр|ноябр|декабр|сентябр|нетверд|инвар|турник|утятниц|фехрал|медел|мин|мес[аоит]|наследи|недви|неделим|немел|недал|немал|недуг|невел)/u

function isRealWord(word: string, distance: number): boolean {
  if ((isLatin(word) ? realNear : realNearRussian).test(word)) return true
  return distance > 1 && (isLatin(word) ? realFar : realFarRussian).test(word)
}

import { isInfinitive } from '../../infinitive.ts'
import {
  accusative,
  dative,
  everyCase,
  genitive,
  instrumental,
  man,
  prepositional,
  woman,
} from '../../names/declension.ts'
import { isReport } from '../vocabulary.ts'
import { isOrdinary, isPerhapsFirstName } from './forms.ts'
import type { Mention } from './mention.ts'
import type { Tagged } from './words.ts'

const prepositions: Readonly<Record<string, number>> = {
  у: genitive,
  от: genitive,
  ото: genitive,
  для: genitive,
  до: genitive,
  из: genitive,
  без: genitive,
  после: genitive,
  насчет: genitive,
  к: dative,
  ко: dative,
  по: dative,
  с: instrumental,
  со: instrumental,
  за: instrumental | accusative,
  перед: instrumental,
  о: prepositional,
  об: prepositional,
  обо: prepositional,
  про: accusative,
  на: prepositional | accusative,
}

/** Verbs with whom they are done in the accusative: «пригласить Ольгу», and with whom in the dative: «написать Ольге». */
const withAccusative =
  /^(?:на)?бра(?:ть|ла?)$|^набер|^(?:по|с|рас)?проси|^пригла|^поздрав|^добав|^запи[шс]|^встре[чт]|^увид|^вид|^позва|^благодар|^поблагодар|^дожд|^ждать$|^найти$|^жду$|^навест|^провед|^обрад|^уговор|^познаком|^предупред|^угост|^обуч|^отвез/
const withDative =
  /^наб(?:ра|ер|ир)|^(?:по|пере|до)?звон|^(?:на|от|до)?пи[шс]|^(?:с|пере|за|от)?кин|^(?:от|вы|при|пере)?сла|^отправ|^(?:от|вы|при)шл|^ска[зж]|^рассказ|^(?:по|на)каз|^пока[зж]|^напомн|^напомин|^отда|^переда|^(?:по|с)?дари|^подар|^ответ|^предлож|^обеща|^помо[гчщ]|^занес|^завез|^привез|^отвез|^принес|^звяк|^стук|^маякн|^сообщ|^объясн|^верн|^достав/

/**
 * Tells which cases a name may stand in by the word that governs it, as bits: a preposition, or the verb before it. Where nothing
 * governs it it is in any.
 */
export function casesAt(all: readonly Tagged[], from: number): number {
  const before = all[from]?.isApart === true ? undefined : all[from - 1]
  if (!before || before.isLatin) return everyCase
  return prepositions[before.folded] ?? casesBy(before.folded)
}

/** Tells the same where a name may stand before its verb: «Соколову перезвонить», «Соколову прайс отправить». */
export function casesAround(all: readonly Tagged[], from: number): number {
  const before = all[from]?.isApart === true ? undefined : all[from - 1]
  return !before || before.kind === 'opener' ? casesBy(deedBehind(all, from)) : casesAt(all, from)
}

/** Tells whom a verb behind a name is said of, as bits: «просила» of a woman, «хочет» of anyone; undefined where none is. */
export function subjectAt(all: readonly Tagged[], to: number): number | undefined {
  const next = [all[to], all[to + 1]].find(
    (word) => word !== undefined && !/^(?:не|уже|еще|ещё|тоже)$/.test(word.lower),
  )
  if (!next || next.isApart || next.isLatin) return undefined
  const past = /[аеиоуыя](л|ла)(?:с[ья])?$/.exec(next.folded)
  if (!past || !(isReport(next.lower) || casesBy(next.folded) === everyCase)) return undefined
  return past[1] === 'ла' ? woman : man
}

/** Tells which cases a verb asks for of whom something is done with or for; every case where it says nothing. */
export function casesBy(verb: string): number {
  if (withAccusative.test(verb)) return withDative.test(verb) ? accusative | dative : accusative
  return withDative.test(verb) ? dative : everyCase
}

/** The first infinitive behind a name. */
function deedBehind(all: readonly Tagged[], from: number): string {
  const words = all.slice(from + 1, from + 5)
  const end = words.findIndex(({ isApart }) => isApart)
  const near = end < 0 ? words : words.slice(0, end)
  return near.find(({ folded }) => isInfinitive(folded))?.folded ?? ''
}

/** Verbs of what is done with things: who stands behind them in small letters is one. */
const withThing =
  /^(?:купи|куп[ля]|покуп|зака[зж]|взя|возьм|прода|достать|найти|собра|испе|приготов|поменя|посмотр|нарисов|сня|забра|застав|распечат|почини|помы|постира)/

/** Tells whether a word in small letters that is no first name is a thing by the verb before it: «купить зайца», "buy rose". */
export function isThingAt(all: readonly Tagged[], { from, words }: Pick<Mention, 'from' | 'words'>): boolean {
  const [word, ...others] = words
  const before = all[from - 1]
  if (!word || !before || word.isApart || others.length > 0 || word.isCapital) return false
  if (word.isLatin) return /^(?:buy|order|sell|purchase|sold|bought|ordered)$/.test(before.lower)
  if (isPerhapsFirstName(word) && !isOrdinary(word)) return false
  if (withThing.test(before.folded)) return true
  return casesBy(before.folded) === dative && !/(?:у|ю|е|и|ому|ему|ко|[иы]х|аго|яго|ово)$/.test(word.folded)
}

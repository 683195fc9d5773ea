import { accusative, dative, everyCase, genitive, instrumental, prepositional } from '../../names/declension.ts'
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
  /^(?:по|пере|до)?звон|^(?:на|от|до)?пи[шс]|^(?:с|пере|за|от)?кин|^(?:от|вы|при|пере)?сла|^отправ|^(?:от|вы|при)шл|^ска[зж]|^рассказ|^(?:по|на)каз|^пока[зж]|^напомн|^напомин|^отда|^переда|^(?:по|с)?дари|^подар|^ответ|^предлож|^обеща|^помо[гчщ]|^занес|^завез|^привез|^отвез|^принес|^звяк|^стук|^маякн|^сообщ|^объясн|^верн|^достав/

/**
 * Tells which cases a name may stand in by the word that governs it, as bits: a preposition, or the verb before it. Where nothing
 * governs it it is in any.
 */
export function casesAt(all: readonly Tagged[], from: number): number {
  const before = all[from]?.isApart === true ? undefined : all[from - 1]
  if (!before || before.isLatin) return everyCase
  const led = prepositions[before.folded]
  if (led !== undefined) return led
  if (withAccusative.test(before.folded)) return withDative.test(before.folded) ? accusative | dative : accusative
  if (withDative.test(before.folded)) return dative
  return everyCase
}

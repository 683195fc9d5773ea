import { isPlainSurname } from '../../names/beside-first.ts'
import { isFrequentSurname } from '../../names/surnames.ts'
import { isPerhapsFirstName } from './forms.ts'
import type { Mention } from './mention.ts'
import { saysOrDoes } from './personal.ts'
import type { Tagged } from './words.ts'

/** Tells whether a name is one word that may as well be a company or a thing: "Sberbank, call friday", «Аптека, …». */
export function isLoneWord(
  all: readonly Tagged[],
  { words, from, to }: Pick<Mention, 'words' | 'from' | 'to'>,
): boolean {
  const [word, ...others] = words
  if (!word || others.length > 0 || isPerhapsFirstName(word) || isSurname(word)) return false
  const before = word.isApart ? undefined : all[from - 1]
  const next = all[to]?.isApart === true ? undefined : all[to]
  // Whoever is called, met or asked, whoever says something or is from somewhere, is somebody.
  if (before !== undefined || (next && (next.lower === 'from' || saysOrDoes.test(next.lower)))) return false
  return !all.some(({ lower, kind }, at) => at !== from && (kind === 'kin' || kind === 'job' || ofPeople.test(lower)))
}

function isSurname(word: Tagged): boolean {
  return isFrequentSurname(word.folded) || (word.isLatin ? isSurnameByEnding(word) : isPlainSurname(word.lower))
}

/** Tells whether a word of English ends as a surname and hardly as any other: "Bergman", "Kowalski". */
export function isSurnameByEnding({ isLatin, folded }: Tagged): boolean {
  return isLatin && latinSurname.test(folded)
}

const latinSurname =
  /(?:^(?:berg|gold|silver|fried|kauf|leh|hoff|zimmer|feld|wein)mann?|[a-z]{3}(?:son|sen|berg|stein|enko|escu|wicz|ovich)|[a-z]{2}(?:ovic?|ski|sky|ova|eva|ez))$/

const ofPeople =
  /^(?:her|him|his|she|he|hers|met|meet|introduced|спросить|она|он|ей|ему|ее|её|его|нее|неё|него|ней|ним|познаком\p{L}*|встрет\p{L}*)$/u

import { isNameForm } from '../../names/name-form.ts'
import { isKnownName } from '../../names/nicknames.ts'
import type { Tagged } from './words.ts'

/** Tells whether a word is a first name or a patronymic that the lists know, in any case. */
export function isKnownForm({ folded, isLatin, isCapital }: Pick<Tagged, 'folded' | 'isLatin' | 'isCapital'>): boolean {
  if (isLatin) return isKnownName(folded)
  const form = isNameForm(folded)
  return form !== undefined && (isCapital || !form.common)
}

/** Tells whether a word is a first name that the lists know, in any case. */
export function isFirstNameForm(word: Pick<Tagged, 'folded' | 'isLatin' | 'isCapital'>): boolean {
  return isKnownForm(word) && !patronymic.test(word.folded)
}

const patronymic = /^[а-я]{3,}(?:[ое]вич|[ьиы]ич)(?:а|у|ем|е)?$|^[а-я]{3,}(?:[ое]вн|ичн)(?:а|ы|е|у|ои)$/

import { isFirstNameForm, isKnownForm, isPerhapsFirstName } from './forms.ts'
import type { Mention } from './mention.ts'
import type { Tagged } from './words.ts'

/** Finds a surname before a comma at the head of the sentence, and the first name behind it: "Bell, Marcus". */
export function surnameFirst(all: readonly Tagged[], { from, words }: Mention): Surname | undefined {
  const [surname, first, after] = all
  if (from > 1 || words.length !== 1 || !surname?.isCapital || surname.kind !== 'capital' || isKnownForm(surname))
    return undefined
  if (!first?.isApart || !first.isCapital || surname.isLatin !== first.isLatin) return undefined
  const isName = isKnownForm(first) || first.kind === 'capital'
  return isName && (after === undefined || after.isApart) ? { surname, first } : undefined
}

/** A surname and the first name behind it. */
interface Surname {
  readonly surname: Tagged
  readonly first: Tagged
}

/** Puts the first name first, where nobody is called as it is written: «дурнова марина». */
export function inOrder({ words }: Mention, written: string): string {
  const [surname, first, ...others] = words
  if (!surname || !first || others.length > 0 || surname.isLatin) return written
  const isTurned =
    !surname.isCapital && surname.kind === 'plain' && !isPerhapsFirstName(surname) && isFirstNameForm(first)
  return isTurned ? `${first.text} ${surname.text}` : written
}

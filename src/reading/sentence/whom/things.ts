import { sentenceWord } from '../../names/sentence-words.ts'
import { isFrequentSurname } from '../../names/surnames.ts'
import { isFirstNameForm } from './forms.ts'
import { isSurnameByEnding } from './lone.ts'
import type { Mention } from './mention.ts'
import { firstOf, type Tagged } from './words.ts'

/** Tells whether a mention stands before a thing and is hardly a person: "Jordan Almonds sample box", "Home Depot pickup". */
export function isBeforeThing(all: readonly Tagged[], { from, to, words }: Mention): boolean {
  const next = all[to]
  if (!next || next.isApart || !next.isLatin || next.isCapital || words.at(-1)?.isPossessive === true) return false
  if (from !== firstOf(all) && !all.slice(0, from).every(({ kind }) => kind === 'opener' || kind === 'time'))
    return false
  if (next.kind === 'introduction') return false
  if (next.kind === 'job' || /^(?:rep|fan|lady|guy|appt|pickup|order|box|party)$/.test(next.lower)) return true
  if (isWholeName(words)) return false
  return (
    (next.kind === 'plain' && /^[a-z]{3,}$/.test(next.lower) && !/(?:ly|ed|ing|s)$/.test(next.lower)) ||
    sentenceWord(next.folded) === 'thing'
  )
}

/** "Amy Chow violin", "Hollis Bergman retainer": a first name, and a surname that is no thing in the plural; or a surname by its ending. */
function isWholeName([first, surname, ...others]: readonly Tagged[]): boolean {
  if (!first || !surname || others.length > 0 || sentenceWord(surname.folded) !== undefined) return false
  if (isFrequentSurname(surname.folded) || isSurnameByEnding(surname)) return true
  return isFirstNameForm(first) && !/[^s]s$/.test(surname.folded)
}

/** Tells whether it is what a sentence is about, before the one it is with: «Замер у Савченко», «Свадьба у Петровых». */
export function isThingAtHead(all: readonly Tagged[], { from, to, words, isKnown }: Mention): boolean {
  const [word, ...others] = words
  const [next, whose] = [all[to], all[to + 1]]
  if (!word || word.isLatin || isKnown || others.length > 0 || from !== firstOf(all) || !next || next.isApart)
    return false
  return /^(?:у|для|с|со|к|ко|от)$/.test(next.lower) && whose?.isApart === false && whose.isCapital
}

import { fold } from '../fold.ts'
import { isNameForm } from '../names/name-form.ts'
import { runsOf, wordsIn, type Word } from './clauses.ts'
import type { Span } from './draft.ts'
import { endsName, isAction, isKin, isMonth, isWeekday, particles } from './vocabulary.ts'

/** A name and its place in the sentence; guessed where the sentence does not make it plain. */
export interface FoundName extends Span {
  readonly guessed: boolean
}

/** How many words not written like a name are still taken for one. */
const longestPlainName = 3

/**
 * Finds the name at the head of a sentence: the first clause up to a comma or to what was taken out, unless a word in it
 * cannot be part of a name ("from", «мама», "call"), which ends the name. Of a longer clause the leading capitalised words.
 * A sentence that begins with what to do ("call Jane") names a guess.
 */
export function nameIn(text: string, clauses: readonly Span[]): FoundName | null {
  const run = clauses
    .flatMap((clause) => runsOf(text, clause))
    .find((one) => /\p{L}/u.test(text.slice(one.start, one.end)))
  if (!run) return null
  const words = wordsIn(text, run)
  const first = words[0]
  if (!first) return null
  if (isAddress(first)) return null
  const relation = relationIn(words)
  if (relation) return found(relation, false)
  if (isAction(first.lower) || (endsName(first.lower) && !isCapital(first))) return guessIn(words.slice(1))
  const stop = words.findIndex((word, index) => index > 0 && endsHere(word, words[index + 1]))
  const head = stop < 0 ? words : words.slice(0, stop)
  const capitals = leadingCapitals(head)
  if (capitals.length === head.length || capitals.length >= 2) return found(capitals, false)
  if (head.length <= longestPlainName) return found(head, false)
  return capitals.length > 0 ? found(capitals, false) : found(head.slice(0, 1), true)
}

/** Finds who is known by who they are to another at the head of words: «мама Пети», "Tim's mom", "mother of Tim". */
export function relationIn(words: readonly Word[]): readonly Word[] | undefined {
  const [first, second, third] = words
  if (!first || !second) return undefined
  const withSurname = (count: number) => [...words.slice(0, count), ...namesIn(words.slice(count))]
  if (/^\p{Lu}\S*['’]s$/u.test(first.text) && isKin(second.lower)) return words.slice(0, 2)
  if (isWhose(first.lower) && isKin(second.lower)) return words.slice(0, 2)
  if (!isKin(first.lower)) return undefined
  if (second.lower === 'of' && third && isCapital(third)) return withSurname(3)
  return isCapital(second) && isGenitive(second.lower) ? withSurname(2) : undefined
}

/** «дашин», «олиной»: of somebody by a fond name. */
export function isWhose(word: string): boolean {
  const stem = /^([а-яё]{2,})[иы]н(?:а|о|у|ой|ы|ых|ым|ому|ого)?$/.exec(word)?.[1]
  return stem !== undefined && ['а', 'я'].some((ending) => isNameForm(fold(stem + ending))?.kind === 'fond')
}

function namesIn(words: readonly Word[]): readonly Word[] {
  return leadingCapitals(words).filter((word, at, all) => all.slice(0, at + 1).every(({ lower }) => !endsName(lower)))
}

/** «Пети», «Ивана»: whose; «Анна» is who. */
function isGenitive(name: string): boolean {
  return /[^ь][ыи]$/u.test(name) || genitiveMen.test(name)
}

const genitiveMen =
  /^(?:александр|алексе|анатоли|андре|антон|арт[её]м|артур|богдан|борис|вадим|валенти|валентин|васили|виктор|виталия?|владимир|владислав|вячеслав|геннади|георги|глеб|григори|данил|денис|дмитри|евгени|егор|ефим|иван|игор|кирилл|константин|лев|максим|марк|матве|михаил|никола|олег|павл|петр|роман|руслан|семен|серге|станислав|степан|тимофе|тимур|федор|филипп|юри|яков|ярослав)[ая]$/u

function endsHere(word: Word, next: Word | undefined): boolean {
  if (isAddress(word)) return true
  if (!isCapital(word)) return !particles.has(word.lower) && endsName(word.lower)
  return isWeekday(word.lower) || /^\d/.test(word.text) || (isMonth(word.lower) && /^\d/.test(next?.text ?? ''))
}

function leadingCapitals(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word, index) => {
    const next = words[index + 1]
    return !isCapital(word) && !(index > 0 && particles.has(word.lower) && next !== undefined && isCapital(next))
  })
  return end < 0 ? words : words.slice(0, end)
}

function guessIn(words: readonly Word[]): FoundName | null {
  const isName = (word: Word) => isCapital(word) && !isWeekday(word.lower) && !isMonth(word.lower)
  const start = words.findIndex(isName)
  if (start < 0) return null
  const name = leadingCapitals(words.slice(start))
  const end = name.findIndex((word) => isWeekday(word.lower))
  return found(end < 0 ? name : name.slice(0, end), true)
}

/** A broken email or a web address is no name. */
function isAddress(word: Word): boolean {
  return /@|\p{L}\.\p{L}{2,}/u.test(word.text)
}

/** Capital letters begin names; scripts without capitals always may. */
function isCapital(word: Word): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word.text)
}

function found(words: readonly Word[], guessed: boolean): FoundName | null {
  const first = words[0]
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end, guessed } : null
}

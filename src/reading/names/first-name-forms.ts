import { man, woman, type Reading } from './declension.ts'
import { rootsOf } from './fond-forms.ts'
import { moreMen, moreWomen } from './more-names.ts'
import { isKnownName, knownAmong, type KnownName } from './nicknames.ts'
import { undeclined, type Undeclined } from './undeclined.ts'
import { wordsBeginning } from './word-list.ts'

/** A first name that a typed word is a form of. */
export interface FirstName extends Reading {
  /** In the nominative, with й but without ё. */
  readonly name: string
  readonly fond: boolean
  /** Made of a known name by its ending, and in no list itself. */
  readonly byRule: boolean
}

/** Gives the known first names, full, short and fond, of which a word has the given readings. */
export function firstNamesOf(word: string, readings: readonly Undeclined[] = undeclined(word)): readonly FirstName[] {
  const nouns = readings.filter(({ paradigm }) => paradigm !== 'adjective' && paradigm !== 'possessive')
  const listed = startsOf(nouns).flatMap((start) => listedWith(start, nouns))
  const names = listed.filter((one) => !isVocative(one, listed))
  const known = nouns.flatMap(({ name, cases, genders }) =>
    names.flatMap((one) => {
      if (one.name !== foldedName(name) || (one.genders & genders) === 0) return []
      return [{ name, cases, genders: one.genders & genders, fond: one.fond, byRule: false }]
    }),
  )
  return known.length > 0 ? known : fondByRule(nouns)
}

/** As the lists are folded. */
function foldedName(name: string): string {
  return name.replaceAll('й', 'и')
}

/** What the names begin with: the same letters, but where a vowel fled. */
function startsOf(nouns: readonly Undeclined[]): readonly string[] {
  const fled = nouns.filter(({ paradigm }) => paradigm === 'fleeting').map(({ name }) => foldedName(name))
  const [first = '', ...others] = nouns.filter(({ paradigm }) => paradigm !== 'fleeting').map(({ name }) => name)
  let same = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, same))) same -= 1
  return [foldedName(first.slice(0, same)), ...fled].filter((start) => start !== '')
}

function listedWith(start: string, nouns: readonly Undeclined[]): readonly KnownName[] {
  const names = new Set(nouns.map(({ name }) => foldedName(name)).filter((name) => name.startsWith(start)))
  return [...knownAmong(names, start), ...moreAmong(names, start)]
}

function moreAmong(names: ReadonlySet<string>, start: string): readonly KnownName[] {
  more ??= { men: foldedName(moreMen), women: foldedName(moreWomen) }
  const known = (list: string, genders: number) =>
    Array.from(wordsBeginning(list, start), ({ word }) => ({ name: word, genders, fond: false })).filter(({ name }) =>
      names.has(name),
    )
  return [...known(more.men, man), ...known(more.women, woman)]
}

let more: { readonly men: string; readonly women: string } | undefined

/** «Саш» and «Серёж», as people are called, have no cases. */
function isVocative({ name, fond }: KnownName, listed: readonly KnownName[]): boolean {
  return fond && /[^аеиоуыюя]$/.test(name) && listed.some((one) => one.fond && one.name === `${name}а`)
}

/** «Мариночке», «Димону»: no list has all of them. */
function fondByRule(nouns: readonly Undeclined[]): readonly FirstName[] {
  return nouns.flatMap(({ name, cases, genders }) => {
    // «Галушка» may be of Галушок by its letters.
    if (/[ое]к$/.test(name) && nouns.some((one) => one.name === `${name.slice(0, -2)}ка`)) return []
    if (name.length < 5 || !/(?:[кшнлсх][ая]|[ое]к|ик|[оая]н)$/.test(name)) return []
    return rootsOf(foldedName(name)).some(isKnownName) ? [{ name, cases, genders, fond: true, byRule: true }] : []
  })
}

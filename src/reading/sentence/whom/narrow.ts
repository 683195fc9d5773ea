import type { PersonName } from '../../../domain/person.ts'
import { fold, wordsOf } from '../../fold.ts'
import { costOf } from '../../names/agreement.ts'
import { everyCase, man, nominative, woman } from '../../names/declension.ts'
import { Lens } from '../../names/lens.ts'
import { Listed } from '../../names/listed.ts'
import { typedWords } from '../../names/typed.ts'
import { casesAround, casesAt, subjectAt } from './governed.ts'
import type { Mention } from './mentions.ts'
import type { Tagged } from './words.ts'

/**
 * Of several whom a name may mean gives those whom the words around it allow: by the case that its verb asks for («Соколову
 * перезвонить»), by a title ("Mrs Hale"), by the company that is named ("Sarah from Fjord"). All of them where that leaves nobody.
 */
export function narrowed(
  all: readonly Tagged[],
  mention: Mention,
  people: readonly PersonName[],
): readonly PersonName[] {
  const fits = [bySubject(all, mention), byCase(all, mention), byTitle(all, mention), byCompany(all, mention)]
  return fits.reduce((left, fit) => {
    const fitting = fit ? left.filter(fit) : []
    return fitting.length > 0 ? fitting : left
  }, people)
}

/** Tells whether a name stands in a case that its verb does not ask for, and not in the nominative: «Тихонову» is no woman's dative. */
export function isAmiss(all: readonly Tagged[], mention: Mention, [only, ...others]: readonly PersonName[]): boolean {
  if (!only || others.length > 0) return false
  const fits = [bySubject(all, mention), byCase(all, mention, nominative), byTitle(all, mention)]
  return fits.some((fit) => fit !== undefined && !fit(only))
}

type Fit = (person: PersonName) => boolean

/** «Соколова просила»: whoever does something stands in the nominative. */
function bySubject(all: readonly Tagged[], { words, from, to }: Mention): Fit | undefined {
  const gender = subjectAt(all, to)
  if (gender === undefined || casesAt(all, from) !== everyCase || words[0]?.isLatin !== false) return undefined
  const fit = standingIn(words, nominative)
  return (person) => fit(person) && (new Listed(person.name, person.company).genders & gender) !== 0
}

function byCase(all: readonly Tagged[], { words, from }: Mention, also = 0): Fit | undefined {
  const cases = casesAround(all, from)
  return cases === everyCase || words[0]?.isLatin !== false ? undefined : standingIn(words, cases | also)
}

function standingIn(words: Mention['words'], cases: number): Fit {
  const lenses = typedWords(words.map(({ text }) => text).join(' ')).map((typed) => ({ typed, lens: new Lens(typed) }))
  return ({ name, company }) => {
    const listed = new Listed(name, company)
    const heard = lenses.map(({ typed, lens }) => ({
      typed,
      hits: new Map(listed.words.map((word) => [word, lens.hits(word)])),
    }))
    return costOf(heard, listed, cases) < Infinity
  }
}

const ladies = /^(?:mrs|ms|miss|madam|г-жа|т[её]т[яеиью]|баб[аеуы])$/
const gentlemen = /^(?:mr|sir|г-н|дяд[яеию]|дед[ауом]*)$/

function byTitle(all: readonly Tagged[], { from, words }: Mention): Fit | undefined {
  const title = words[0]?.kind === 'title' ? words[0] : words[0]?.isApart === true ? undefined : all[from - 1]
  const gender = ladies.test(title?.lower ?? '') ? woman : gentlemen.test(title?.lower ?? '') ? man : 0
  return gender === 0 ? undefined : ({ name, company }) => (new Listed(name, company).genders & gender) !== 0
}

/** A word of the company's name stands in the sentence, in any case: «из Вектора». */
function byCompany(all: readonly Tagged[], { from, to }: Mention): Fit | undefined {
  const others = all.filter(({ folded }, at) => (at < from || at >= to) && folded.length >= shortestNamed)
  return ({ name, company }) => {
    const own = new Set(wordsOf(fold(name)))
    const named = wordsOf(fold(company ?? '')).filter((word) => word.length >= shortestNamed && !own.has(word))
    return named.some((word) => others.some(({ folded }) => isForm(folded, word)))
  }
}

const shortestNamed = 4

function isForm(said: string, word: string): boolean {
  if (said === word) return true
  const stem = word.replace(/[аеиоуыюяь]$/, '')
  return (
    /^[а-я]/.test(word) && said.startsWith(stem) && /^(?:[аеиоуыюя]|ом|ем|ои|еи|ам|ах)?$/.test(said.slice(stem.length))
  )
}

import type { PersonName } from '../../../domain/person/person.ts'
import { fold, wordsOf } from '../../fold.ts'
import { anyone, everyCase, man, nominative, woman } from '../../names/declension.ts'
import type { FindNamed, Standing } from './find-named.ts'
import { casesAround, casesAt, subjectAt } from './governed.ts'
import type { Mention } from './mention.ts'
import type { Tagged } from './words.ts'

/**
 * Of several whom a name may mean gives those whom the words around it allow: by the case that its verb asks for («Соколову
 * перезвонить»), by a title ("Mrs Hale"), by the company that is named ("Sarah from Fjord"). All of them where that leaves nobody.
 */
export async function narrowed(
  all: readonly Tagged[],
  mention: Mention,
  { people, find }: Among,
): Promise<readonly PersonName[]> {
  let left = people
  for (const standing of [bySubject(all, mention), byCase(all, mention), byTitle(all, mention)]) {
    const fitting = standing && left.length > 1 ? await standingSo(mention, { people: left, find }, standing) : []
    if (fitting.length > 0) left = fitting
  }
  if (left.length < 2) return left
  const ofCompany = left.filter((person) => isOfCompany(all, mention, person))
  // "sarah, not the fjord one".
  const others = isSaidNot(all, mention) ? left.filter((person) => !ofCompany.includes(person)) : ofCompany
  return ofCompany.length > 0 && others.length > 0 ? others : left
}

function isSaidNot(all: readonly Tagged[], { to }: Mention): boolean {
  return all[to]?.lower === 'not' && /^(?:the|from|of|at)$/.test(all[to + 1]?.lower ?? '')
}

/** Tells whether the surname stands as it does on the list, which people leave so: «игоря заяц». */
export function isAsListed(words: readonly Tagged[], [only, ...others]: readonly PersonName[]): boolean {
  const own = only && others.length === 0 ? wordsOf(fold(only.name)) : []
  const isName = words.length > 1 && words.every(({ isLatin, kind }) => !isLatin && kind !== 'title')
  return isName && own.length === words.length && words.slice(1).every(({ folded }) => own.includes(folded))
}

/** Those whom a name may mean, and what finds them. */
interface Among {
  readonly people: readonly PersonName[]
  readonly find: FindNamed
}

/** Tells whether a name stands in a case that its verb does not ask for, and not in the nominative: «Тихонову» is no woman's dative. */
export async function isAmiss(all: readonly Tagged[], mention: Mention, among: Among): Promise<boolean> {
  if (among.people.length !== 1 || isAsListed(mention.words, among.people)) return false
  const governed = byCase(all, mention)
  const allowed = [
    bySubject(all, mention),
    governed && { ...governed, cases: governed.cases | nominative },
    byTitle(all, mention),
  ]
  for (const standing of allowed) if (standing && (await standingSo(mention, among, standing)).length === 0) return true
  return false
}

function standingSo({ words }: Mention, { people, find }: Among, standing: Standing): Promise<readonly PersonName[]> {
  return find(words.map(({ text }) => text).join(' '), { people, standing })
}

/** «Соколова просила»: whoever does something stands in the nominative. */
function bySubject(all: readonly Tagged[], { words, from, to }: Mention): Standing | undefined {
  const genders = subjectAt(all, to)
  if (genders === undefined || casesAt(all, from) !== everyCase || words[0]?.isLatin !== false) return undefined
  return { cases: nominative, genders }
}

function byCase(all: readonly Tagged[], { words, from }: Mention): Standing | undefined {
  const cases = casesAround(all, from)
  return cases === everyCase || words[0]?.isLatin !== false ? undefined : { cases, genders: anyone }
}

const ladies = /^(?:mrs|ms|miss|madam|г-жа|т[её]т[яеиью]|баб[аеуы])$/
const gentlemen = /^(?:mr|sir|г-н|дяд[яеию]|дед[ауом]*)$/

function byTitle(all: readonly Tagged[], { from, words }: Mention): Standing | undefined {
  const title = words[0]?.kind === 'title' ? words[0] : words[0]?.isApart === true ? undefined : all[from - 1]
  const genders = ladies.test(title?.lower ?? '') ? woman : gentlemen.test(title?.lower ?? '') ? man : 0
  return genders === 0 ? undefined : { cases: everyCase, genders }
}

/** Tells whether a word of the company's name stands in the sentence, in any case: «из Вектора». */
export function isOfCompany(all: readonly Tagged[], { from, to }: Mention, { name, company }: PersonName): boolean {
  const others = all.filter(({ folded }, at) => (at < from || at >= to) && folded.length >= shortestNamed)
  const own = new Set(wordsOf(fold(name)))
  const named = wordsOf(fold(company ?? '')).filter((word) => word.length >= shortestNamed && !own.has(word))
  return named.some((word) => others.some(({ folded }) => isForm(folded, word)))
}

const shortestNamed = 4

function isForm(said: string, word: string): boolean {
  if (said === word) return true
  const stem = word.replace(/[аеиоуыюяь]$/, '')
  return (
    /^[а-я]/.test(word) && said.startsWith(stem) && /^(?:[аеиоуыюя]|ом|ем|ои|еи|ам|ах)?$/.test(said.slice(stem.length))
  )
}

import { anyone, everyCase, formsOf, man, prepositional, woman, type Reading } from './declension.ts'
import { capitalised, smallLetters, spelledOut } from './name-letters.ts'
import { doubled, lemmasOf, type Lemma } from './name-lemmas.ts'
import { wordSet } from './word-list.ts'

/**
 * Gives the whole names in the nominative that words may be a form of, the likeliest first: one where only one is possible,
 * none where the words do not agree.
 *
 * `cases` are the bits of `declension.ts` that the words around allow. What stands in the nominative already is given as it is,
 * but for its capital letters. Whether a word is of a name at all is for `isNameForm` to tell.
 */
export function nominativesOfName(words: readonly string[], hint: { readonly cases?: number } = {}): readonly string[] {
  const places = words.map((word) => placeOf(word, words.length === 1))
  const found = wholeNames(places, hint.cases ?? everyCase)
  const best = Math.min(...found.values())
  return [...found]
    .filter(([, cost]) => cost <= Math.min(best + margin, most))
    .sort(([, a], [, b]) => a - b)
    .map(([name]) => name)
}

/** What costs so little more is as likely. */
const margin = 1

/** What costs more is no name that anybody would see in the words. */
const most = 6

/** A typed word, and what it may be; a word that never changes has no lemmas. */
interface Place {
  readonly typed: string
  readonly lemmas: readonly Lemma[]
}

function placeOf(typed: string, alone: boolean): Place {
  const word = smallLetters(typed)
  if (!/^[а-я]+(?:-[а-я]+)*$/.test(word) || word.length < 2 || particles.has(word)) return { typed, lemmas: [] }
  const related = kinOf(word)
  if (related) return { typed, lemmas: related }
  const [first = '', ...rest] = word.split('-')
  let lemmas = lemmasOf(first)
  let before = first
  for (const half of rest) {
    lemmas = doubled(before, lemmas, lemmasOf(half))
    before += `-${half}`
  }
  if (alone) lemmas = lemmas.filter((lemma) => !isDoubtful(lemma, lemmas))
  return { typed, lemmas: lemmas.toSorted((a, b) => a.cost - b.cost) }
}

/** Who is called by one word that is a first name is hardly called by a surname spelt alike. */
function isDoubtful({ part, cost }: Lemma, lemmas: readonly Lemma[]): boolean {
  return part === 'surname' && cost > 1 && lemmas.some((one) => one.part === 'first' && one.cost < 2)
}

const particles = wordSet(
  'фон ван вон вен ден дер тер те де ди да до дос дю дель делла ла ле лас лос эль аль бен ибн оглы кызы гызы заде цу цур и',
)

/** «тёте Тоне»: said before a name. */
const kinWords = 'тетя дядя баба тетка бабушка дедушка дед мама папа госпожа господин'

let kin: ReadonlyMap<string, readonly Lemma[]> | undefined

function kinOf(word: string): readonly Lemma[] | undefined {
  kin ??= new Map(
    kinWords.split(' ').flatMap((name) => {
      const genders = /^(?:дя|де|па|господин)/.test(name) ? man : woman
      return formsOf(name, () => true).map(({ text, cases }): [string, readonly Lemma[]] => [
        text.replace(/([ое])и$/, '$1й'),
        [{ name, part: 'kin', cases, genders, cost: 0 }],
      ])
    }),
  )
  return kin.get(word)
}

/** The whole names that the words may be together, each with the least it costs. */
function wholeNames(places: readonly Place[], cases: number): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  let best = Infinity
  const take = (at: number, taken: readonly (Lemma | undefined)[], cost: number, agreed: Reading): void => {
    if (cost > best + margin) return
    const place = places[at]
    if (!place) {
      const whole = cost + partsCost(taken) + caseCost(agreed.cases)
      const name = places.map(({ typed }, index) => written(typed, taken[index])).join(' ')
      if (whole < (names.get(name) ?? Infinity)) names.set(name, whole)
      best = Math.min(best, whole)
      return
    }
    if (place.lemmas.length === 0) return take(at + 1, [...taken, undefined], cost, agreed)
    for (const lemma of place.lemmas) {
      const both = { cases: agreed.cases & lemma.cases, genders: agreed.genders & lemma.genders }
      if (cost + lemma.cost > best + margin) return
      if (both.cases !== 0 && both.genders !== 0) take(at + 1, [...taken, lemma], cost + lemma.cost, both)
    }
  }
  take(0, [], 0, { cases, genders: anyone })
  return names
}

/** Who is spoken of stands in the prepositional more seldom than in the dative. */
function caseCost(cases: number): number {
  return cases === prepositional ? 1.5 : 0
}

/** A whole name is of one first name, at most one patronymic and a surname, mostly in this order. */
function partsCost(taken: readonly (Lemma | undefined)[]): number {
  const parts = taken.flatMap((lemma) => (lemma && lemma.part !== 'kin' ? [lemma.part] : []))
  const count = (part: Lemma['part']) => parts.filter((one) => one === part).length
  const [firsts, patronymics, surnames] = [count('first'), count('patronymic'), count('surname')]
  let cost = 3 * Math.max(0, firsts - 1) + 5 * Math.max(0, patronymics - 1) + 2 * Math.max(0, surnames - 1)
  if (firsts + patronymics === 0 && parts.length > 1) cost += 3
  if (parts[0] === 'surname' && parts.length > 1) cost += 0.3
  const patronymic = parts.indexOf('patronymic')
  if (patronymic >= 0 && firsts > 0 && parts[patronymic - 1] !== 'first') cost += 2
  return cost
}

function written(typed: string, lemma: Lemma | undefined): string {
  if (lemma) return spelledOut(lemma.name, typed, lemma.part === 'first')
  return particles.has(typed) ? typed : capitalised(typed)
}

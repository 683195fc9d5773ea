import type { PersonName } from '../../domain/person/person.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import { scriptOf } from '../../reading/names/typed.ts'
import type { FindNamed } from '../../reading/sentence/whom/choose.ts'
import type { People } from '../../store/reads/people.ts'
import { peopleCalled } from './people.ts'

/** Of very many namesakes so many are named. */
const mostNamed = 12

/**
 * Finds whom on the list a name in a sentence may mean: by its words as they are written, else by case, short form, initials and
 * alphabet. Where somebody written in the same letters is meant nobody else is. Of some alone gives those whom it means as it stands.
 */
export async function findNamed(
  people: People,
  name: string,
  among?: Parameters<FindNamed>[1],
): Promise<readonly PersonName[]> {
  if (among) {
    const { standingSo } = await import('./by-name.ts')
    return standingSo(among.people, name, among.standing)
  }
  const called = peopleCalled(people, name, mostNamed)
  if (called.length > 0) return called
  const { findByName } = await import('./by-name.ts')
  const found = [name, ...partedName(name)].reduce<readonly PersonName[]>(
    (some, one) =>
      some.length > 0 ? some : findByName(people, one, { slips: false, begun: false, limit: mostNamed }).people,
    [],
  )
  const same = found.filter((person) => scriptOfName(person.name) === scriptOfName(name))
  return same.length > 0 ? same : found
}

/** What is written in one that others write in two: "Oconnor", "maryann". */
function partedName(name: string): readonly string[] {
  const [word = '', ...others] = name.split(/\s+/)
  const irish = /^(o|d)([a-z]{4,})$/i.exec(word)
  const double = /^(anna?|mary|sue|lee|jo|ann?e|maria|jean|billy|bobby)([a-z]{2,5})$/i.exec(word)
  const parted = [irish && `${irish[1] ?? ''}'${irish[2] ?? ''}`, double && `${double[1] ?? ''} ${double[2] ?? ''}`]
  return parted.flatMap((one) => (one === null ? [] : [[one, ...others].join(' ')]))
}

/** Finds whom a name of several words may mean that is on nobody: where one letter is wrong, or a surname sounds the same. */
export async function findAlike(people: People, name: string): Promise<readonly PersonName[]> {
  const mistyped = await findMistyped(people, name)
  const [first = '', last = '', ...others] = wordsOf(fold(name))
  if (mistyped.length > 0 || others.length > 0 || !/^[a-z]{5,}$/.test(last)) return mistyped
  const { skeletonOf } = await import('../../reading/names/skeleton.ts')
  // "Prewitt" and "Pruitt": no w is heard behind a vowel.
  const sounds = [last, last.replace(/(?<=[aeiou])w/g, '')].map((one) => skeletonOf(one))
  const heard = people.wordsHeard(sounds).filter((word) => word.startsWith(last.charAt(0)))
  return heard.length === 0 ? [] : people.ofWords([[first], heard], mostNamed)
}

/** Finds whom a name of several words means where one letter of it is wrong. */
async function findMistyped(people: People, name: string): Promise<readonly PersonName[]> {
  const words = wordsOf(fold(name))
  // «Петровна» is a father's name, and no slip for «Петрова».
  if (words.length < 2 || words.some(isFathersName)) return []
  const { findByName } = await import('./by-name.ts')
  const { people: found, isGuessed } = findByName(people, name, { slips: true, begun: false, limit: mostNamed })
  return isGuessed ? found : []
}

/** Tells whether a folded word ends as a father's name does. */
export function isFathersName(word: string): boolean {
  return /(?:[ое]вна|ична|[ое]вич|[ьи]ич)$/.test(word)
}

/** Which letters a name is written in, by its first word. */
export function scriptOfName(name: string) {
  return scriptOf(wordsOf(fold(name))[0] ?? '')
}

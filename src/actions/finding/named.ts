import type { PersonName } from '../../domain/person/person.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import { scriptOf } from '../../reading/names/typed.ts'
import type { FindNamed } from '../../reading/sentence/whom/find-named.ts'
import type { People } from '../../store/reads/people.ts'
import type { FindByName } from './by-name.ts'
import type { Meant } from './meant.ts'
import { peopleCalled } from './people.ts'

/** Of very many namesakes so many are named. */
const mostNamed = 12

/** Finds the people whom one sentence names; what has been found of a word is kept for the next name that has it. */
export class NameFinder {
  readonly #people: () => Promise<People>
  #find: FindByName | undefined

  constructor(people: () => Promise<People>) {
    this.#people = people
  }

  /**
   * Finds whom on the list a name may mean: by its words as they are written, else by case, short form, initials and alphabet.
   * Where somebody written in the same letters is meant nobody else is. Of some alone gives those whom it means as it stands.
   */
  async named(name: string, among?: Parameters<FindNamed>[1]): Promise<readonly PersonName[]> {
    if (among) {
      const { standingSo } = await import('./by-name.ts')
      return standingSo(among.people, name, among.standing)
    }
    const called = peopleCalled(await this.#people(), name, mostNamed)
    if (called.length > 0) return called
    for (const one of [name, ...partedName(name)]) {
      const { people: found } = await this.#byName(one, { slips: false })
      if (found.length === 0) continue
      const same = found.filter((person) => scriptOfName(person.name) === scriptOfName(name))
      return same.length > 0 ? same : found
    }
    return []
  }

  /** Finds whom a name of several words may mean that is on nobody: where one letter is wrong, or a surname sounds the same. */
  async alike(name: string): Promise<readonly PersonName[]> {
    const mistyped = await this.#mistyped(name)
    const [first = '', last = '', ...others] = wordsOf(fold(name))
    if (mistyped.length > 0 || others.length > 0 || !/^[a-z]{5,}$/.test(last)) return mistyped
    const people = await this.#people()
    const { skeletonOf } = await import('../../reading/names/skeleton.ts')
    // "Prewitt" and "Pruitt": no w is heard behind a vowel.
    const sounds = [last, last.replace(/(?<=[aeiou])w/g, '')].map((one) => skeletonOf(one))
    const heard = people.wordsHeard(sounds).filter((word) => word.startsWith(last.charAt(0)))
    return heard.length === 0 ? [] : people.ofWords([[first], heard], mostNamed)
  }

  /** Finds whom a name of several words means where one letter of it is wrong. */
  async #mistyped(name: string): Promise<readonly PersonName[]> {
    const words = wordsOf(fold(name))
    // «Петровна» is a father's name, and no slip for «Петрова».
    if (words.length < 2 || words.some(isFathersName)) return []
    const { people: found, isGuessed } = await this.#byName(name, { slips: true })
    return isGuessed ? found : []
  }

  async #byName(name: string, { slips }: { readonly slips: boolean }): Promise<Meant> {
    const { finderAmong } = await import('./by-name.ts')
    this.#find ??= finderAmong(await this.#people())
    return this.#find(name, { slips, begun: false, limit: mostNamed })
  }
}

/** What is written in one that others write in two: "Oconnor", "maryann". */
function partedName(name: string): readonly string[] {
  const [word = '', ...others] = name.split(/\s+/)
  const irish = name.replace(/(?<!\S)([od])([a-z]{4,})(?!\S)/gi, "$1'$2")
  const double = /^(anna?|mary|sue|lee|jo|ann?e|maria|jean|billy|bobby)([a-z]{2,5})$/i.exec(word)
  const two = double ? [[`${double[1] ?? ''} ${double[2] ?? ''}`, ...others].join(' ')] : []
  return irish === name ? two : [irish, ...two]
}

/** Tells whether a folded word ends as a father's name does. */
export function isFathersName(word: string): boolean {
  return /(?:[ое]вна|ична|[ое]вич|[ьи]ич)$/.test(word)
}

/** Which letters a name is written in, by its first word. */
export function scriptOfName(name: string) {
  return scriptOf(wordsOf(fold(name))[0] ?? '')
}

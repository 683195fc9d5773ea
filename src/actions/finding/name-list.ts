import { Lens, type Hit } from '../../reading/names/lens.ts'
import type { Typed, Wording } from '../../reading/names/typed.ts'
import type { People } from '../../store/reads/people.ts'

/** The words of the list as a text is compared with them, each typed word once. */
export class NameList {
  readonly #lenses = new Map<string, Lens>()
  readonly #hits = new Map<Lens, ReadonlyMap<string, readonly Hit[]>>()

  constructor(readonly people: People) {}

  /** What words of the list have to do with a typed one; those with a letter wrong only where nothing else does. */
  hits(typed: Typed, { words, whole }: Wording, bySlip: boolean): ReadonlyMap<string, readonly Hit[]> {
    const lens = this.#lensOf(typed)
    const own = this.#hits.get(lens) ?? hitsAmong(this.people.wordsHeard(lens.keys()), (word) => lens.hits(word))
    this.#hits.set(lens, own)
    if (bySlip) {
      if (typed.word.length < (words.length > 1 ? fewestOfSeveral : fewestOfOne)) return own
      if (Array.from(own.values()).some((hits) => hits.some(({ cost }) => cost <= plainCost))) return own
      const near = [...own.keys(), ...this.people.wordsHeard(lens.keysNear())]
      return hitsAmong(near, (word) => [...(own.get(word) ?? []), ...lens.slips(word)])
    }
    if (!whole) return own
    const begun = this.people.wordsBegun(typed.word, mostBegun)
    return new Map([...hitsAmong(begun, (word) => lens.begun(word)), ...own])
  }

  #lensOf(typed: Typed): Lens {
    const key = `${typed.word} ${typed.latin}`
    const known = this.#lenses.get(key) ?? new Lens(typed)
    this.#lenses.set(key, known)
    return known
  }
}

/** Shorter words with a letter wrong are like too many others, alone or beside further words. */
const fewestOfOne = 4
const fewestOfSeveral = 3

/** The cost up to which a typed word is one of the list, and no slip for another of them. */
const plainCost = 2

/** How many words are looked at that begin with a typed one. */
const mostBegun = 500

function hitsAmong(words: readonly string[], hitsOf: (word: string) => readonly Hit[]) {
  const hits = new Map<string, readonly Hit[]>()
  for (const word of words) {
    const found = hitsOf(word)
    if (found.length > 0) hits.set(word, found)
  }
  return hits
}

import { otherNamesOf } from '../../domain/person/fields.ts'
import type { PersonName } from '../../domain/person/person.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import { costOf, type Heard } from '../../reading/names/agreement.ts'
import { otherLayout } from '../../reading/names/layout.ts'
import { Lens, type Hit } from '../../reading/names/lens.ts'
import { Listed } from '../../reading/names/listed.ts'
import { neighboursOf, skeletonOf } from '../../reading/names/skeleton.ts'
import { slipCost } from '../../reading/names/spelling.ts'
import { scriptOf, typedWords, wordingsOf, type Typed, type Wording } from '../../reading/names/typed.ts'
import { nearest } from '../../reading/nearest.ts'
import type { People } from '../../store/reads/people.ts'
import type { Meant } from './meant.ts'
import { NameList } from './name-list.ts'

/** What a text is taken for when nobody is called as it stands. */
export interface Wish {
  /** Whether a letter may be wrong, where nothing else fits. */
  readonly slips: boolean
  /** Whether words may be but begun. */
  readonly begun: boolean
  readonly limit: number
}

/** What finds people by name, see `findByName`. */
export type FindByName = (text: string, wish: Wish) => Meant

/**
 * Finds whom a text names that is no name as it stands on the list: by case, transliteration, short form, initials, the beginning
 * of a word or the other keyboard layout, in the midst of a sentence too; else with one letter wrong; else by a part of a word.
 */
export function findByName(people: People, text: string, wish: Wish): Meant {
  return finderAmong(people)(text, wish)
}

/** Gives what finds people by name and keeps what it has found of a word for further texts, while the list stays as it is. */
export function finderAmong(people: People): FindByName {
  const list = new NameList(people)
  return (text, { slips, begun, limit }) => {
    if (text.length > longestText) return { people: [], isGuessed: false }
    const wordings = [text, otherLayout(text)].flatMap((one) => (one === undefined ? [] : wordingsOf(one)))
    for (const bySlip of slips ? [false, true] : [false]) {
      for (const wording of wordings) {
        const found = peopleNamed(list, { ...wording, whole: wording.whole && begun }, bySlip, limit)
        if (found.length > 0) return { people: found, isGuessed: bySlip }
      }
    }
    return { people: slips ? withPart(people, text, limit) : [], isGuessed: true }
  }
}

/** A name has 200 letters at most; longer texts are not taken apart. */
const longestText = 300

function peopleNamed(list: NameList, wording: Wording, bySlip: boolean, limit: number): readonly PersonName[] {
  const { words } = wording
  const heard: Heard[] = []
  // The surname is asked for first: where nobody has it the many names that a first name may stand for need not be known.
  for (const typed of words.toReversed()) {
    const hits = typed.initial ? noHits : list.hits(typed, wording, bySlip)
    if (!typed.initial && hits.size === 0) return []
    heard.unshift({ typed, hits })
  }
  const sets = heard.filter(({ hits }) => hits.size > 0).map(({ hits }) => wordSet(hits))
  if (sets.length === 0) return []
  const least = sets.reduce((sum, { cost }) => sum + cost, 0)
  const among = (names: readonly (readonly string[])[]) => bestWith(list.people, names, heard, { least, limit })
  const first = among(sets.map(({ nearest }) => nearest))
  // Nobody can be nearer than who has the nearest of all words; where a letter is wrong those little farther are meant too.
  const isNearest = !bySlip && first.cost === least
  const best = isNearest ? first : among(sets.map(({ all }) => all))
  return best.cost < 2 * slipCost ? inScriptOf(words, best.people).slice(0, limit) : []
}

const noHits: ReadonlyMap<string, readonly Hit[]> = new Map()

/** How many people are looked at first: where two of them may be meant, more need not be known. */
const firstLooked = 500
const everyone = -1
/** Of a frequent first name so many are enough, where as many as are wanted are as near as anybody can be. */
const fewLooked = 60

function bestWith(
  people: People,
  sets: readonly (readonly string[])[],
  heard: readonly Heard[],
  { least, limit }: { readonly least: number; readonly limit: number },
): Best {
  if (sets.length === 1 && limit <= fewLooked) {
    const best = bestOf(people.ofWords(sets, fewLooked), heard)
    if (best.cost === least && best.people.length >= limit) return best
  }
  const some = people.ofWords(sets, firstLooked)
  const best = bestOf(some, heard)
  const isSure = some.length < firstLooked || (sets.length === 1 && best.people.length > 1)
  return isSure ? best : bestOf(people.ofWords(sets, everyone), heard)
}

/** Words of the list that a typed one may mean: all of them, and those of the least cost. */
function wordSet(hits: ReadonlyMap<string, readonly Hit[]>) {
  const costs = Array.from(hits, ([word, found]) => ({ word, cost: Math.min(...found.map((hit) => hit.cost)) }))
  const cost = Math.min(...costs.map((one) => one.cost))
  return { all: [...hits.keys()], nearest: costs.filter((one) => one.cost === cost).map(({ word }) => word), cost }
}

/** Those of the people who are nearest to what was typed, and how near that is. */
interface Best {
  readonly people: readonly PersonName[]
  readonly cost: number
}

function bestOf(people: readonly PersonName[], heard: readonly Heard[]): Best {
  const all = people.map((person) => ({ person, cost: costOf(heard, new Listed(person.name, otherNamesOf(person))) }))
  const cost = Math.min(...all.map((one) => one.cost))
  if (cost === Infinity) return { people: [], cost }
  const best = all.filter((one) => one.cost <= cost + leewayOf(cost)).sort((one, other) => one.cost - other.cost)
  return { people: best.map(({ person }) => person), cost }
}

/** Where a letter is wrong the ending is no sure sign either. */
function leewayOf(cost: number): number {
  return cost < slipCost ? 0 : 1
}

/** Those written in the letters that were typed come first. */
function inScriptOf([typed]: readonly Typed[], people: readonly PersonName[]): readonly PersonName[] {
  const other = (person: PersonName) => (scriptOf(wordsOf(fold(person.name))[0] ?? '') === typed?.script ? 0 : 1)
  return people.toSorted((one, two) => other(one) - other(two))
}

/** Gives those of some people whom a name means where it stands in one of the given cases and is of the given genders. */
export function standingSo(
  people: readonly PersonName[],
  name: string,
  { cases, genders }: { readonly cases: number; readonly genders: number },
): readonly PersonName[] {
  const lenses = typedWords(name).map((typed) => ({ typed, lens: new Lens(typed) }))
  return people.filter((person) => {
    const listed = new Listed(person.name, otherNamesOf(person))
    const heard = lenses.map(({ typed, lens }) => ({
      typed,
      hits: new Map([...listed.words, ...listed.companyWords].map((word) => [word, lens.hits(word)])),
    }))
    return (listed.genders & genders) !== 0 && costOf(heard, listed, cases) < Infinity
  })
}

/**
 * Finds the one person whom a WHO names together with some of the words after it, the most first; every word of the name must be
 * there, in any case, alphabet or short form.
 */
export function nameGoingOn(
  people: People,
  names: readonly { readonly taken: number; readonly name: string }[],
): { readonly person: PersonName; readonly taken: number } | null {
  const list = new NameList(people)
  for (const { taken, name } of names) {
    const words = typedWords(name)
    if (words.length !== taken + 1 || words.some(({ plain }) => plain !== undefined)) continue
    const [person, ...others] = peopleNamed(list, { words, whole: false }, false, 2)
    if (person) return others.length === 0 ? { person, taken } : null
  }
  return null
}

/** People the one word typed is a part of a word of. Reads every word there is: for where nothing else found anybody. */
function withPart(people: People, text: string, limit: number): readonly PersonName[] {
  const [word = '', ...others] = wordsOf(fold(text))
  if (others.length > 0 || word.length < fewestLetters) return []
  const words = people.wordsAround(word, limit)
  return words.length === 0 ? [] : people.ofWords([words], limit)
}

/** Fewer letters than this stand in too many words. */
const fewestLetters = 4

/** Finds people each typed word of whom is nearly a word of the name: those to suggest where nobody is meant. */
export function peopleNear(people: People, text: string, limit: number): readonly PersonName[] {
  const typed = text.length > longestText ? [] : wordsOf(fold(text)).slice(0, 3)
  const sets = typed.map((word) => {
    const around = people.wordsHeard(skeletonsAround(word))
    return nearest(
      word,
      around.filter((one) => one.startsWith(word.charAt(0))),
    )
  })
  return sets.length === 0 || sets.some((set) => set.length === 0) ? [] : people.ofWords(sets, limit)
}

function skeletonsAround(word: string): readonly string[] {
  const heard = skeletonOf(word)
  return [heard, ...neighboursOf(heard)]
}

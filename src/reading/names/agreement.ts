import { anyone, everyCase, nominative } from './declension.ts'
import { anyReading, type Hit } from './lens.ts'
import type { Listed } from './listed.ts'
import { spellingsOf } from './spelling.ts'
import { scriptOf, type Typed } from './typed.ts'

const initialCost = 5
const otherInitialCost = 2
const companyCost = 3

/** A typed word and what the words of the list have to do with it. */
export interface Heard {
  readonly typed: Typed
  readonly hits: ReadonlyMap<string, readonly Hit[]>
}

/**
 * Tells how far somebody on the list is from what was typed: each typed word must be a word of theirs, all in one case and of
 * one gender. `allowed` are the cases they may stand in, as bits. Infinity where they are not who is meant.
 */
export function costOf(heard: readonly Heard[], listed: Listed, allowed: number = everyCase): number {
  const places = heard.map((one, at) => placesOf(one, heard.slice(0, at), listed))
  let best = Infinity
  const place = (at: number, taken: number, cost: number, cases: number, genders: number): void => {
    if (cost >= best) return
    const here = places[at]
    if (!here) {
      if (genders === anyone || (genders & listed.genders) !== 0) best = cost
      return
    }
    for (const { bit, hit } of here) {
      const sameCases = cases & hit.cases
      const sameGenders = genders & hit.genders
      if ((taken & bit) === 0 && sameCases !== 0 && sameGenders !== 0)
        place(at + 1, taken | bit, cost + hit.cost, sameCases, sameGenders)
    }
  }
  place(0, 0, 0, allowed, anyone)
  return best
}

/** A word of somebody's that a typed one may be, by its bit. */
interface Place {
  readonly bit: number
  readonly hit: Hit
}

/** The first half of a double name may stay as it is while the other one is declined: «Виктору Бонч-Бруевичу». */
function placesOf({ typed, hits }: Heard, before: readonly Heard[], listed: Listed): readonly Place[] {
  const places: Place[] = typed.initial ? [...initialPlaces(typed, before, listed)] : []
  for (const [at, word] of listed.words.entries())
    for (const hit of hits.get(word) ?? []) {
      places.push({ bit: 1 << at, hit })
      if (typed.half && (hit.cases & nominative) !== 0) places.push({ bit: 1 << at, hit: anyReading(hit.cost) })
    }
  for (const [at, word] of listed.companyWords.entries())
    for (const { cost } of hits.get(word) ?? [])
      places.push({ bit: 1 << (listed.words.length + at), hit: anyReading(cost + companyCost) })
  return places
}

/** An initial is of the first name, the one after it of the patronymic; of another word only for want of these. */
function initialPlaces(typed: Typed, before: readonly Heard[], listed: Listed): readonly Place[] {
  const isFirst = !before.some((one) => one.typed.initial)
  const usual = isFirst ? listed.first : listed.patronymic
  return listed.words.flatMap((word, at) =>
    fits(typed, word) ? [{ bit: 1 << at, hit: anyReading(initialCost + (at === usual ? 0 : otherInitialCost)) }] : [],
  )
}

function fits(typed: Typed, word: string): boolean {
  const script = scriptOf(word)
  if (script === typed.script) return word.startsWith(typed.word)
  if (typed.script === 'latin') return spellingsOf(word.charAt(0)).some((spelt) => spelt.startsWith(typed.latin))
  return spellingsOf(typed.word.charAt(0)).some((spelt) => word.startsWith(spelt))
}

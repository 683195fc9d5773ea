import { anyone, everyCase, formsOf, nominative, nominativesOf, type Form, type Reading } from './declension.ts'
import { isEveryday, rootsOf } from './fond-forms.ts'
import { guessesOf } from './guesses.ts'
import { gendersOf, isKnownName, kinOf, type Kinship } from './nicknames.ts'
import { neighboursOf, skeletonOf, skeletonsOf } from './skeleton.ts'
import { isOneSlip } from './slip.ts'
import { slipCost, spellingCost } from './spelling.ts'
import { isFrequentSurname } from './surnames.ts'
import { scriptOf, type Script, type Typed } from './typed.ts'

/** What a word of the list has to do with a typed one: how far it is from it, and the case and gender it is read in. */
export interface Hit extends Reading {
  readonly cost: number
}

const costs = { oblique: 1, rare: 1, umlaut: 1, spelt: 2, speltInLatin: 4, begun: 5 } as const
const kinCosts: Readonly<Record<Kinship, number>> = { variant: 3, short: 4, foreign: 4, full: 5 }
/** Above a word that is begun: a surname may begin so. */
const fondCost = 6

/** A nominative a typed word may be a form of. */
interface Lemma {
  readonly name: string
  readonly cases: number
  readonly cost: number
}

/** A typed word as it is looked for among the words of the list. */
export class Lens {
  readonly #hits = new Map<string, readonly Hit[]>()
  readonly #slips = new Map<string, readonly Hit[]>()
  #lemmas: readonly Lemma[] | undefined
  #wanted: ReadonlyMap<string, readonly Hit[]> | undefined
  #heardAs: ReadonlyMap<string, readonly string[]> | undefined

  constructor(readonly typed: Typed) {}

  /** The skeletons of the words that may be meant. */
  keys(): readonly string[] {
    return [...new Set([...this.#own(), ...Array.from(this.#wantedNames().keys(), (name) => skeletonOf(name))])]
  }

  /** The skeletons of words that may be meant where a letter is wrong; none for a frequent name, which is no slip for another. */
  keysNear(): readonly string[] {
    const isName = this.#nominatives().some(
      ({ name, cost }) => (cost === 0 ? isKnownName(name) : isFirstName(name)) || isFrequentSurname(name),
    )
    if (isName || this.typed.word.length < shortestSlipped) return []
    return [...new Set([...this.#own().slice(0, 3), skeletonOf(this.typed.word, false)].flatMap(neighboursOf))]
  }

  /** What a folded word of the list has to do with it; nothing where it is another word. */
  hits(word: string): readonly Hit[] {
    const known = this.#hits.get(word)
    if (known) return known
    const { typed } = this
    const script = scriptOf(word)
    const wanted = this.#wantedNames().get(word) ?? []
    const own =
      script !== typed.script
        ? this.#across(word, script)
        : script === 'cyrillic'
          ? declined(typed.word, word)
          : written(typed.word, word)
    const hits = [...wanted, ...own]
    this.#hits.set(word, hits)
    return hits
  }

  /** What a word of the list has to do with it that begins with it. */
  begun(word: string): readonly Hit[] {
    return word.startsWith(this.typed.word) ? [anyReading(costs.begun)] : []
  }

  /** What a word of the list has to do with it where one letter is wrong. */
  slips(word: string): readonly Hit[] {
    const known = this.#slips.get(word)
    if (known) return known
    const hits = isTooShort(this.typed.word, word) ? [] : slipsOf(this.typed, word)
    this.#slips.set(word, hits)
    return hits
  }

  #own(): readonly string[] {
    return this.typed.script === 'latin' ? skeletonsOf(this.typed.latin) : stemsHeard(this.typed.word)
  }

  #nominatives(): readonly Lemma[] {
    const { word, script } = this.typed
    return (this.#lemmas ??= script === 'cyrillic' ? lemmasOf(word) : script === 'latin' ? latinLemmas(this.typed) : [])
  }

  /** The other names it may stand for, each with what that costs. */
  #wantedNames(): ReadonlyMap<string, readonly Hit[]> {
    if (this.#wanted) return this.#wanted
    const wanted = new Map<string, Hit[]>()
    // «маску» is of a thing, and of no Масёк either.
    const isThing = this.#nominatives().some(({ name }) => isEveryday(name))
    for (const { name, cases, cost } of this.#nominatives())
      for (const kin of isThing ? ownKin(name) : kinOrRoots(name, this.typed.word)) {
        const hit = { cost: cost + kin.cost, cases, genders: kin.genders }
        const known = wanted.get(kin.name)
        if (known) known.push(hit)
        else wanted.set(kin.name, [hit])
      }
    return (this.#wanted = wanted)
  }

  #across(word: string, script: Script): readonly Hit[] {
    const { typed } = this
    if (typed.script === 'latin' && script === 'cyrillic') {
      const cost = spellingCost(word, typed.latin)
      return cost === undefined ? [] : [anyReading(costs.spelt + cost)]
    }
    return typed.script === 'cyrillic' && script === 'latin' ? this.#inLatin(word) : []
  }

  /** A Cyrillic word, or another name it stands for, that the list has in Latin letters. */
  #inLatin(word: string): readonly Hit[] {
    this.#heardAs ??= bySkeleton([...this.#nominatives().map(({ name }) => name), ...this.#wantedNames().keys()])
    const names = new Set(skeletonsOf(word).flatMap((heard) => this.#heardAs?.get(heard) ?? []))
    return [...names].flatMap((name) => {
      const spelt = spellingCost(name, word)
      if (spelt === undefined) return []
      const own = this.#nominatives().filter((lemma) => lemma.name === name)
      return [
        ...own.map(({ cases, cost }) => ({ cost: costs.speltInLatin + cost + spelt, cases, genders: anyone })),
        ...(this.#wantedNames().get(name) ?? []).map((hit) => ({ ...hit, cost: hit.cost + costs.spelt + spelt })),
      ]
    })
  }
}

/** One letter of three is too much of a word. */
const shortestSlipped = 3

/** Of three letters one may be missing or out of its place, but no other letter. */
function isTooShort(typed: string, word: string): boolean {
  const letters = (text: string) => Array.from(text).sort().join('')
  return typed.length <= shortestSlipped && typed.length === word.length && letters(typed) !== letters(word)
}

/** A hit of which nothing else is known. */
export function anyReading(cost: number): Hit {
  return { cost, cases: everyCase, genders: anyone }
}

/** The skeletons of a Russian word and of it without the consonant of its ending: «петровым», «белого». */
function stemsHeard(word: string): readonly string[] {
  const heard = skeletonOf(word)
  return /(?:[ыиоеа]м|[ое]го|[ое]му|[ыи]х)$/.test(word) ? [heard, heard.slice(0, -1)] : [heard]
}

function bySkeleton(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const heard = new Map<string, string[]>()
  for (const name of names) {
    const key = skeletonOf(name)
    const known = heard.get(key)
    if (known) known.push(name)
    else heard.set(key, [name])
  }
  return heard
}

function lemmasOf(word: string): readonly Lemma[] {
  return nominativesOf(word).flatMap((name) => {
    let cases = 0
    for (const form of formsOf(name, isFirstName)) if (form.text === word) cases |= form.cases
    return cases === 0 ? [] : [{ name, cases, cost: (cases & nominative) === 0 ? costs.oblique : 0 }]
  })
}

function latinLemmas({ word, latin }: Typed): readonly Lemma[] {
  const guesses = guessesOf(latin).map((name) => ({ name, cases: everyCase, cost: costs.spelt }))
  return [{ name: word, cases: everyCase, cost: 0 }, ...guesses]
}

interface Costly {
  readonly name: string
  readonly cost: number
  readonly genders: number
}

function ownKin(name: string): readonly Costly[] {
  return kinOf(name).map((one) => ({ ...one, cost: kinCosts[one.by] }))
}

function kinOrRoots(name: string, typed: string): readonly Costly[] {
  const kin = ownKin(name)
  // Of those with a vowel put back in only Санёк and his like are fond.
  const isFond = scriptOf(name) === 'cyrillic' && (typed.startsWith(name.slice(0, -2)) || /[ое]к$/.test(name))
  return [...kin, ...(isFond ? rootsOf(name).flatMap(rootKin) : [])]
}

/** A root that is no known name may still be one. */
function rootKin(root: string): readonly Costly[] {
  if (!isKnownName(root)) return [{ name: root, cost: fondCost + 2, genders: anyone }]
  const genders = gendersOf(root)
  const further = kinOf(root).filter(({ by }) => by === 'short' || by === 'variant')
  const more = further.map((one) => ({ ...one, cost: fondCost + (one.by === 'variant' || genders !== 0 ? 1 : 0) }))
  return [{ name: root, cost: fondCost, genders: genders || anyone }, ...more]
}

function declined(typed: string, word: string): readonly Hit[] {
  // Endings are of three letters at most, and vowels flee from before the last one.
  if (!typed.startsWith(word.slice(0, Math.max(1, word.length - 3)))) return []
  return formsOf(word, isFirstName)
    .filter(({ text }) => text === typed)
    .map((form) => ({ cost: formCost(form), cases: form.cases, genders: form.genders }))
}

function isFirstName(word: string): boolean {
  return gendersOf(word) !== 0
}

function formCost({ cases, rare }: Form): number {
  return ((cases & nominative) === 0 ? costs.oblique : 0) + (rare ? costs.rare : 0)
}

function written(typed: string, word: string): readonly Hit[] {
  if (typed === word) return [anyReading(0)]
  return withoutUmlauts(typed) === withoutUmlauts(word) ? [anyReading(costs.umlaut)] : []
}

/** Müller is written Muller and Mueller. */
function withoutUmlauts(word: string): string {
  return /[aou]e/.test(word) ? word.replace(/([aou])e/g, '$1') : word
}

function slipsOf(typed: Typed, word: string): readonly Hit[] {
  const script = scriptOf(word)
  if (script === typed.script)
    return script === 'cyrillic' ? slipsOfForms(typed.word, word) : slipsAsWritten(typed.word, word)
  if (typed.script !== 'latin' || script !== 'cyrillic') return []
  if (!mayBegin(skeletonOf(typed.latin), skeletonOf(word))) return []
  const cost = spellingCost(word, typed.latin, 1)
  return cost === undefined ? [] : [anyReading(costs.spelt + cost)]
}

/** Of two words that are one slip apart the first or the second letters are the same, straight or across. */
function mayBegin(one: string, other: string): boolean {
  const [a = '', b = ''] = one
  const [c = '', d = ''] = other
  return a === c || b === d || a === d || b === c
}

function slipsAsWritten(typed: string, word: string): readonly Hit[] {
  const isNear = isOneSlip(typed, word) || isOneSlip(withoutUmlauts(typed), withoutUmlauts(word))
  return isNear ? [anyReading(slipCost)] : []
}

function slipsOfForms(typed: string, word: string): readonly Hit[] {
  if (!mayBegin(typed, word) || typed.length < word.length - 3 || typed.length > word.length + 4) return []
  return formsOf(word, isFirstName)
    .filter(({ text }) => isOneSlip(typed, text))
    .map((form) => ({ cost: slipCost + formCost(form), cases: form.cases, genders: form.genders }))
}

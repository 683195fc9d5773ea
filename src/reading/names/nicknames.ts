// What a first name may stand for: short and fond forms, variants, the same name in another language. By the lists beside this
// file; nothing here knows who is on the user's list.
import { counterparts } from './counterparts.ts'
import { anyone, man, woman } from './declension.ts'
import { englishNames } from './english-names.ts'
import { heardNames } from './heard-names.ts'
import { otherNames } from './other-names.ts'
import { russianMen } from './russian-men.ts'
import { russianWomen } from './russian-women.ts'
import { skeletonOf } from './skeleton.ts'
import { isOneSlip } from './slip.ts'
import { eitherNames, mensNames, womensNames } from './told-genders.ts'
import { entriesWith, hasWord, wordsBeginning, type Entry } from './word-list.ts'

/** How one name leads to another, the nearest first. */
export type Kinship = 'variant' | 'short' | 'foreign' | 'full'

/** Another name a typed one may stand for. */
export interface Kin {
  readonly name: string
  readonly by: Kinship
  /** Whose name it is, as bits. */
  readonly genders: number
}

/** Gives the names a folded name in the nominative may stand for, itself not among them. */
export function kinOf(name: string): readonly Kin[] {
  if (!isBegun(name)) return []
  const kin = new Map<string, Kin>()
  const tell = (names: readonly string[], by: Kinship, genders: number) => {
    for (const one of names) {
      const known = kin.get(one)
      if (known?.by === by) kin.set(one, { ...known, genders: known.genders | genders })
      else if (!known && one !== name) kin.set(one, { name: one, by, genders })
    }
  }
  const groups = groupsWith(name)
  const full = groups.filter(({ names }) => names.includes(name))
  const short = groups.filter(({ others }) => others.includes(name))
  for (const { names, genders } of full)
    tell(
      names.filter((one) => isVariant(name, one)),
      'variant',
      genders,
    )
  for (const { names, genders } of short) tell(names, 'short', genders)
  tell(abroad(name), 'foreign', anyone)
  for (const { names, genders } of short) tell(names.flatMap(abroad), 'foreign', genders)
  for (const { others, genders } of full) tell(others, 'full', genders)
  return [...kin.values()]
}

/**
 * Tells whether any list has a word that begins as a name does. Of a word many names are made that it may be a form of; most are
 * none, and begin alike.
 */
function isBegun(name: string): boolean {
  const start = name.slice(0, fewest)
  const known = toldBegun.get(start)
  if (known !== undefined) return known
  const { counterparts: same, heard } = listsAbroad()
  const lists = [...listsFor(name).map(({ list }) => list), same, heard]
  const isOnOne = lists.some((list) => wordsBeginning(list, start).next().done !== true)
  toldBegun.set(start, isOnOne)
  return isOnOne
}

const fewest = 3
const toldBegun = new Map<string, boolean>()

/** The Russian lists have variants of one name together, the others what goes by the same short forms too. */
function isVariant(one: string, other: string): boolean {
  if (!/^[a-z]/.test(one)) return true
  return one.length >= 5 && isOneSlip(one, other) && skeletonOf(one) === skeletonOf(other)
}

/** Tells whether a folded name is in the lists at all that tell what it may stand for. */
export function isKnownName(name: string): boolean {
  return listsFor(name).some(({ list }) => hasWord(list, name))
}

/** Tells whether a folded word in Latin letters is a first name, one without short forms too. */
export function isLatinName(name: string): boolean {
  return isKnownName(name) || latinLists.some((list) => hasWord(list, name))
}

const latinLists = [womensNames, mensNames, eitherNames]

/** Tells whose first name a folded one in Latin letters is, as bits; 0 where it is of both, or not known. */
export function latinGendersOf(name: string): number {
  if (hasWord(eitherNames, name)) return 0
  const genders = (hasWord(mensNames, name) ? man : 0) | (hasWord(womensNames, name) ? woman : 0)
  return genders === anyone ? 0 : genders
}

/** Tells whose full first name a folded Russian one is, as bits; 0 where the lists do not know it. */
export function gendersOf(name: string): number {
  const known = toldGenders.get(name)
  if (known !== undefined) return known
  const { men, women } = russian()
  const isOf = (list: string) => entriesWith(list, name).some(({ names }) => names.includes(name))
  const genders = (isOf(men) ? man : 0) | (isOf(women) ? woman : 0)
  toldGenders.set(name, genders)
  return genders
}

/** A Russian first name of the lists. */
export interface KnownName {
  readonly name: string
  readonly genders: number
  /** Short or fond. */
  readonly fond: boolean
}

/** Gives those of some folded names that the Russian lists have; all of them begin alike. */
export function knownAmong(names: ReadonlySet<string>, start: string): readonly KnownName[] {
  const { men, women } = russian()
  const known: KnownName[] = []
  for (const [list, genders] of [
    [men, man],
    [women, woman],
  ] as const)
    for (const { word, isFirst } of wordsBeginning(list, start))
      if (names.has(word)) known.push({ name: word, genders, fond: !isFirst })
  return known
}

const toldGenders = new Map<string, number>()

interface Group extends Entry {
  readonly genders: number
}

function groupsWith(name: string): readonly Group[] {
  return listsFor(name).flatMap(({ list, genders }) => entriesWith(list, name).map((entry) => ({ ...entry, genders })))
}

function listsFor(name: string) {
  if (/^[a-z]/.test(name))
    return [
      { list: englishNames, genders: anyone },
      { list: otherNames, genders: anyone },
    ]
  const { men, women } = russian()
  return [
    { list: men, genders: man },
    { list: women, genders: woman },
  ]
}

let folded: { readonly men: string; readonly women: string } | undefined
let foldedAbroad: { readonly counterparts: string; readonly heard: string } | undefined

/** Folded as names are. */
function russian() {
  return (folded ??= { men: russianMen.replaceAll('й', 'и'), women: russianWomen.replaceAll('й', 'и') })
}

function listsAbroad() {
  return (foldedAbroad ??= { counterparts: counterparts.replaceAll('й', 'и'), heard: heardNames.replaceAll('й', 'и') })
}

function abroad(name: string): readonly string[] {
  const { counterparts: known, heard } = listsAbroad()
  const both = entriesWith(known, name).flatMap(({ names, others }) => (names.includes(name) ? others : names))
  const written = entriesWith(heard, name).flatMap(({ names, others }) => (names.includes(name) ? others : []))
  return [...both, ...written]
}

import { fold, wordsOf } from '../../fold.ts'
import { nominative } from '../../names/declension.ts'
import { isNameForm } from '../../names/name-form.ts'
import { isTaskAtHead } from '../step-clauses.ts'
import { isAction } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { firstOf, type Tagged } from './words.ts'
import { type Candidate, nameOf } from './candidates.ts'

/** Whom a sentence is about, and who else it may be about just as well. */
export interface Choice {
  readonly chosen: Candidate | null
  readonly rivals: readonly Candidate[]
}

/** Chooses the one a sentence is about among those it names. */
export function chooseAmong(candidates: readonly Candidate[], all: readonly Tagged[]): Choice {
  const about = candidates.filter(({ part, score }) => part === 'whom' && score >= leastScore)
  const eligible = about.length > 0 ? about : candidates.filter(({ part }) => part !== 'place')
  const [chosen, ...others] = eligible
  if (!chosen) return { chosen: null, rivals: [] }
  const rivals = others.filter(
    (other) =>
      !isOneCompany(chosen, other) &&
      (!isSame(chosen, other) || isJoinedOther(chosen.mention, other.mention, all)) &&
      (other.score >= chosen.score - leeway ||
        isJoined(chosen.mention, other.mention, all) ||
        isNextInList(chosen, other, all) ||
        (isObject(all, other.mention) && !isObject(all, chosen.mention) && !isHeading(all, chosen.mention))),
  )
  return { chosen, rivals }
}

const leastScore = 1.5
const leeway = 0.9

/** Right behind what is to be done: "teach Lena", «набрать Лену». */
function isObject(all: readonly Tagged[], { from, words }: Mention): boolean {
  const before = words[0]?.isApart === true ? undefined : all[from - 1]
  return (
    before !== undefined &&
    (isAction(before.lower) || isTaskAtHead(before.lower)) &&
    words.some(({ isCapital }) => isCapital)
  )
}

/** "dana, derek, fiona: ...": all of the clause behind one that is nothing but a name. */
function isNextInList({ mention }: Candidate, other: Candidate, all: readonly Tagged[]): boolean {
  const { from, to, words } = other.mention
  return (
    isHeading(all, mention) &&
    from === mention.to &&
    other.people.length > 0 &&
    words[0]?.isApart === true &&
    (all[to]?.isApart ?? true)
  )
}

/** "Nora, ...": all of the first clause. */
function isHeading(all: readonly Tagged[], { from, to }: Mention): boolean {
  return from === firstOf(all) && (all[to]?.isApart ?? true)
}

/** «Соколовой и Соколову» are two, though each may mean the other. */
function isJoinedOther(one: Mention, other: Mention, all: readonly Tagged[]): boolean {
  return nameOf(one).toLowerCase() !== nameOf(other).toLowerCase() && isJoined(one, other, all)
}

/** "bell & sons": words of the company of one. */
function isOneCompany(one: Candidate, other: Candidate): boolean {
  const [first, second] = [one.people[0], other.people[0]]
  if (one.people.length !== 1 || other.people.length !== 1 || first?.id !== second?.id) return false
  const company = wordsOf(fold(first?.company ?? ''))
  return [one, other].every(({ mention }) => mention.words.every(({ folded }) => company.includes(folded)))
}

function isSame(one: Candidate, other: Candidate): boolean {
  if (nameOf(one.mention).toLowerCase() === nameOf(other.mention).toLowerCase()) return true
  const [first] = one.people
  const [second] = other.people
  if (one.people.length === 1 && other.people.length === 1 && first && second) return first.id === second.id
  return one.people.length > 0 && one.people.some(({ id }) => other.people.some((person) => person.id === id))
}

/** «Любу Тихонову, Наташу Черных и Веру»: behind a comma in the same case, which is not the nominative. */
function isListed(one: Mention, other: Mention): boolean {
  const [first, second] = [one.words[0], other.words[0]]
  if (!first || !second || first.isLatin || second.isLatin || !second.isApart) return false
  const cases = (isNameForm(first.folded)?.cases ?? 0) & (isNameForm(second.folded)?.cases ?? 0)
  return cases > nominative && (cases & nominative) === 0
}

/** "Tom and Marcus", «Оля и Света». */
function isJoined(one: Mention, other: Mention, all: readonly Tagged[]): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one]
  const between = all.slice(first.to, second.from)
  if (between.length === 0) return all[second.from]?.isAdded === true || isListed(first, second)
  return between.length === 1 && /^(?:and|&|or|и|или|with|с)$/.test(between[0]?.lower ?? '')
}

import type { PersonName } from '../../domain/person.ts'
import { everyCase } from '../names/declension.ts'
import { nominativesOfName } from '../names/nominative.ts'
import { doubt, leftOf, take, type Draft, type Span } from './draft.ts'
import { nameIn, relationIn } from './name.ts'
import { candidatesIn, chooseAmong, nameOf, type Candidate, type FindNamed } from './whom/choose.ts'
import { casesAt } from './whom/governed.ts'
import { isKnownForm } from './whom/forms.ts'
import { towards } from './whom/lists.ts'
import { isMonth } from './vocabulary.ts'
import { tagged, type Tagged } from './whom/words.ts'
import { wordSet } from '../names/word-list.ts'

/** Whom a sentence names. */
export interface Named {
  /** As it is written in the sentence. */
  readonly name: string
  /** Those on the list who may be meant; none for somebody new. */
  readonly people: readonly PersonName[]
  /** The cases it may stand in, as bits. */
  readonly cases: number
  /** Where the name stands; its words stay in the text where that would be torn without them. */
  readonly span: Span
  /** Something is said of them that tells them from others of that first name: "CFO", «мама Тимы», "met". */
  readonly isDescribed: boolean
  /** Somebody known by who they are to another: «мама Тимы». */
  readonly isRelation: boolean
  /** The name is all of the first clause. */
  readonly isHeading: boolean
}

/** Finds whom a sentence is about. What leads on to the name at the head of a clause goes with it; more than one is a doubt. */
export async function takeName(draft: Draft, clauses: readonly Span[], find: FindNamed): Promise<Named | null> {
  const left = leftOf(draft)
  const all = tagged(left, clauses)
  const relation = relationAtHead(all)
  const { chosen, rivals } = chooseAmong(await candidatesIn(all, find), all)
  if (relation && (!chosen || chosen.part === 'kin' || (isWithin(chosen.mention, relation) && !isBeside(chosen, all))))
    return takenRelation(draft, relation)
  if (!chosen) return guessed(draft, clauses, all)
  const [rival] = rivals
  if (rival)
    draft.doubts.push({ kind: 'who', text: [chosen, ...rivals].map(({ mention }) => nameOf(mention)).join(', ') })
  else if (isUnlikely(all, chosen)) doubt(draft, 'name', nameOf(chosen.mention))
  return taken(draft, all, chosen)
}

function taken(draft: Draft, all: readonly Tagged[], { mention, people }: Candidate): Named {
  const { words, from, to, start, end } = mention
  const [first] = words
  const joined = surnameFirst(all, mention)
  const written = joined ? `${joined.first.text} ${joined.surname.text}` : bare(draft.text.slice(start, end))
  if (joined && !isKnownForm(joined.first)) doubt(draft, 'name', written)
  const lead = joined ? joined.surname.start : leadBefore(all, from)
  const last = words.at(-1)
  const opens = lead !== undefined && last?.isPossessive !== true
  const span = joined ? { start: joined.surname.start, end: joined.first.end } : { start, end: endOf(draft.text, end) }
  if (opens) {
    if (lead < span.start) take(draft, 'lead', lead, span.start)
    take(draft, 'name', span.start, span.end)
  }
  return {
    name: written,
    people,
    cases: first?.isLatin === false ? casesAt(all, from) : everyCase,
    span,
    isDescribed: isDescribed(all, from, to),
    isRelation: false,
    isHeading: opens && lead === start && (all[to]?.isApart ?? true),
  }
}

/** A name without quotes around it, and without the ending of a possessive. */
function bare(text: string): string {
  return text.replace(/^[\s"'«„“(]+|[\s"'»“”:)]+$/g, '').replace(/(?<=[a-z])['’]s?$/i, '')
}

/** A colon behind a name goes with it. */
function endOf(text: string, end: number): number {
  return end + (/^:/.exec(text.slice(end))?.[0].length ?? 0)
}

/** Where what leads on to the name begins, if its clause begins with that; undefined where there is more before it. */
function leadBefore(all: readonly Tagged[], from: number): number | undefined {
  const clause = all[from]?.clause
  let at = from
  while (at > 0 && all[at - 1]?.clause === clause) {
    const before = all[at - 1]
    if (
      !before ||
      !(
        before.kind === 'opener' ||
        before.kind === 'introduction' ||
        before.kind === 'job' ||
        towards.has(before.lower)
      )
    )
      return undefined
    at -= 1
  }
  return all[at]?.start
}

/** "Bell, Marcus": the surname stands before a comma at the head of the sentence, the first name behind it. */
function surnameFirst(all: readonly Tagged[], { from, words }: Candidate['mention']): Surname | undefined {
  const [surname, first, after] = all
  if (from > 1 || words.length !== 1 || !surname?.isCapital || surname.kind !== 'capital' || isKnownForm(surname))
    return undefined
  if (!first?.isApart || !first.isCapital || surname.isLatin !== first.isLatin) return undefined
  const isName = isKnownForm(first) || first.kind === 'capital'
  return isName && (after === undefined || after.isApart) ? { surname, first } : undefined
}

interface Surname {
  readonly surname: Tagged
  readonly first: Tagged
}

function relationAtHead(all: readonly Tagged[]): Span | undefined {
  const head = all.slice(0, 4).filter(({ clause }) => clause === all[0]?.clause)
  const words = relationIn(head)
  const [first] = words ?? []
  const last = words?.at(-1)
  return first && last ? { start: first.start, end: last.end } : undefined
}

/** «соседка Рая», «муж Ольги Геннадий»: somebody's own name behind who they are. */
function isBeside({ mention, part }: Candidate, all: readonly Tagged[]): boolean {
  const [word] = mention.words
  if (!word || word.isLatin || part !== 'whom') return false
  if (all[mention.from - 1]?.kind !== 'kin') return true
  return nominativesOfName([word.text])[0] === word.text
}

function isWithin({ start, end }: Span, outer: Span): boolean {
  return start >= outer.start && end <= outer.end
}

function takenRelation(draft: Draft, span: Span): Named {
  take(draft, 'name', span.start, span.end)
  return {
    name: draft.text.slice(span.start, span.end),
    people: [],
    cases: everyCase,
    span,
    isDescribed: true,
    isRelation: true,
    isHeading: true,
  }
}

/** Nobody is plainly named: the first words, if nothing speaks against their being a name. */
function guessed(draft: Draft, clauses: readonly Span[], all: readonly Tagged[]): Named | null {
  const found = nameIn(leftOf(draft), clauses)
  const name = found === null ? '' : draft.text.slice(found.start, found.end).replace(/^[\s"'«„“]+|[\s"'»“”:]+$/g, '')
  const words = found === null ? [] : all.filter(({ start, end }) => start >= found.start && end <= found.end)
  if (!found || name === '' || !words.every(mayBeName)) {
    doubt(draft, 'no-name', draft.text)
    return null
  }
  if (found.guessed) doubt(draft, 'name', name)
  take(draft, 'name', found.start, found.end)
  return { name, people: [], cases: everyCase, span: found, isDescribed: false, isRelation: false, isHeading: false }
}

/** Nothing that is said of anything else. */
function mayBeName(word: Tagged): boolean {
  const { kind } = word
  if (kind === 'time' || kind === 'verb') return word.isCapital && (isKnownForm(word) || isMonth(word.lower))
  return ['capital', 'plain', 'initial', 'particle', 'title'].includes(kind)
}

/** A single unknown word with more of the sentence right behind it may be any word. */
function isUnlikely(all: readonly Tagged[], { mention, people }: Candidate): boolean {
  const [word, ...others] = mention.words
  const next = all[mention.to]
  if (people.length > 0 || mention.isKnown || others.length > 0 || !word) return false
  return (
    next !== undefined &&
    !next.isApart &&
    !['verb', 'time', 'kin', 'job', 'opener'].includes(next.kind) &&
    !goesOn.has(next.lower)
  )
}

/** What is said of somebody right behind their name. */
const goesOn = wordSet(
  'from at and or aka via who whose not also just still never always из с со от на в и или кто не тоже всё все у',
)

function isDescribed(all: readonly Tagged[], from: number, to: number): boolean {
  const before = all[from]?.isApart === true ? undefined : all[from - 1]
  const next = all[to]?.isApart === true ? all[to] : undefined
  const isRole = (word: Tagged | undefined) => word?.kind === 'kin' || word?.kind === 'job'
  const lead = all
    .slice(0, from)
    .map(({ lower }) => lower)
    .join(' ')
  return isRole(before) || before?.kind === 'introduction' || isRole(next) || fromWhere(all[to]) || met.test(lead)
}

/** «Вера с ярмарки», "Jane from Acme". */
function fromWhere(next: Tagged | undefined): boolean {
  return next !== undefined && !next.isApart && /^(?:с|со|из|от|from)$/.test(next.lower)
}

/** What is said of somebody seen for the first time. */
const met = /(?:^| )(?:met|ran into|bumped into|познаком\p{L}+|разговорил\p{L}+|новый|новая|new)(?: |$)/u

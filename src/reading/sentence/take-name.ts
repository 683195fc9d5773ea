import type { PersonName } from '../../domain/person/person.ts'
import { everyCase } from '../names/declension.ts'
import { nominativesOfName } from '../names/nominative.ts'
import { doubt, leftOf, take, type Draft, type Span } from './draft.ts'
import { isWhose, nameIn, relationIn } from './name.ts'
import { chooseAmong } from './whom/choose.ts'
import { candidatesIn, nameOf, type Candidate } from './whom/candidates.ts'
import type { FindNamed } from './whom/find-named.ts'
import { casesAt } from './whom/governed.ts'
import { isNoName, mentionOf } from './whom/mentions.ts'
import type { Mention } from './whom/mention.ts'
import { isDescribed } from './whom/described.ts'
import { isDoubtful } from './whom/doubtful.ts'
import { isLoneWord } from './whom/lone.ts'
import { isBeforeThing } from './whom/things.ts'
import { isAmiss, isOfCompany, narrowed } from './whom/narrow.ts'
import { isFamily } from './whom/part.ts'
import { isKnownForm, isOrdinary, isPerhapsFirstName } from './whom/forms.ts'
import { companyWords, towards } from './whom/lists.ts'
import { isMonth } from './vocabulary.ts'
import { inOrder, surnameFirst } from './whom/surname-first.ts'
import { tagged, type Tagged } from './whom/words.ts'
import { isPlainSurname, surnameBeside } from '../names/beside-first.ts'
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
  /** A word beside the name may be the surname of somebody else. */
  readonly isLoose: boolean
  /** The name is all of the first clause. */
  readonly isHeading: boolean
}

/** Finds whom a sentence is about. What leads on to the name at the head of a clause goes with it; more than one is a doubt. */
export async function takeName(draft: Draft, clauses: readonly Span[], find: FindNamed): Promise<Named | null> {
  const left = leftOf(draft)
  const all = tagged(left, clauses)
  const relation = relationAtHead(all)
  const candidates = await candidatesIn(all, find)
  const { chosen, rivals } = chooseAmong(candidates, all)
  if (relation && (!chosen || chosen.part === 'kin' || (isWithin(chosen.mention, relation) && !isBeside(chosen, all))))
    return takenRelation(draft, relation, chosen?.people ?? [])
  if (!chosen) return guessed(draft, clauses, all)
  if (chosen.part === 'kin') return takenRelation(draft, relationOf(all, chosen.mention), chosen.people)
  const reached = rivals.length > 0 ? [] : reachedApart(left, candidates, chosen)
  const several = [chosen, ...rivals, ...reached]
  if (several.length > 1 || isFamily(all, chosen.mention, chosen.people.length))
    draft.doubts.push({ kind: 'who', text: several.map(({ mention }) => nameOf(mention)).join(', ') })
  else if (isUnlikely(all, chosen) || isGhost(draft, all, chosen)) doubt(draft, 'name', nameOf(chosen.mention))
  const { people } = chosen
  const unknown = people.length === 0 ? unknownFirst(all, chosen.mention) : undefined
  if (unknown !== undefined)
    return taken(draft, all, { ...chosen, mention: mentionOf(all, unknown, chosen.mention.to) })
  const meant = people.length > 0 ? await meantBy(all, chosen, find) : { people, isAmiss: false }
  return taken(draft, all, {
    ...chosen,
    mention: {
      ...chosen.mention,
      isLoose: chosen.mention.isLoose || meant.isAmiss || isDoubtful(draft.text, all, chosen),
    },
    people: meant.people,
  })
}

async function meantBy(all: readonly Tagged[], { mention, people }: Candidate, find: FindNamed) {
  return people.length > 1
    ? { people: await narrowed(all, mention, { people, find }), isAmiss: false }
    : { people, isAmiss: await isAmiss(all, mention, { people, find }) }
}

/** Others with a phone or an email right behind their names, where the one chosen has one too. */
function reachedApart(left: string, candidates: readonly Candidate[], chosen: Candidate): readonly Candidate[] {
  const isReached = ({ mention, part }: Candidate) =>
    part === 'whom' && /^[\s,:(–—-]*\u0000/.test(left.slice(mention.end))
  return isReached(chosen) ? candidates.filter((one) => one !== chosen && isReached(one)) : []
}

/** «мама Павла Зуева», "Helen's husband": the words of a relation, in the midst of a sentence too. */
function relationOf(all: readonly Tagged[], { from, to, words, start, end }: Mention): Span {
  const isBehind = words.at(-1)?.isPossessive === true
  return { start: isBehind ? start : (all[from - 1]?.start ?? start), end: isBehind ? (all[to]?.end ?? end) : end }
}

function taken(draft: Draft, all: readonly Tagged[], { mention, people }: Candidate): Named {
  const { words, from, to, start, end } = mention
  const [first] = words
  const joined = surnameFirst(all, mention)
  const written = joined
    ? `${joined.first.text} ${joined.surname.text}`
    : inOrder(mention, bare(draft.text.slice(start, end)))
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
    isDescribed:
      isDescribed(all, mention) && !(people.length === 1 && people.some((one) => isOfCompany(all, mention, one))),
    isRelation: false,
    isLoose: mention.isLoose && people.length > 0,
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
        before.lower === 'ип' ||
        towards.has(before.lower)
      )
    )
      return undefined
    at -= 1
  }
  return all[at]?.start
}

/** "met bronwyn lloyd": where a first name that no list has stands, of two small words of which the second is a first name too. */
function unknownFirst(all: readonly Tagged[], { from, words }: Candidate['mention']): number | undefined {
  const [only] = words
  const before = all[from - 1]
  if (!only || words.length > 1 || only.isCapital || only.isApart || !before?.isLatin || before.kind !== 'plain')
    return undefined
  const isLed = leadsToWhom.has(all[from - 2]?.lower ?? '') && !articles.has(before.lower)
  return isLed && surnameBeside(only.lower, before.lower) !== 'none' ? from - 1 : undefined
}

const leadsToWhom = wordSet('met w with add lead contact client prospect')
const articles = wordSet('the a an my our old young new dear uncle aunt mr mrs ms dr')

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

/** Who is known by somebody on the list is asked about: they may be meant, or may be on it by a name of their own. */
function takenRelation(draft: Draft, span: Span, people: readonly PersonName[]): Named {
  take(draft, 'name', span.start, span.end)
  return {
    name: draft.text.slice(span.start, span.end),
    people,
    cases: everyCase,
    span,
    isDescribed: true,
    isRelation: true,
    isLoose: people.length > 0,
    isHeading: true,
  }
}

/** Nobody is plainly named: the first words, if nothing speaks against their being a name. */
function guessed(draft: Draft, clauses: readonly Span[], all: readonly Tagged[]): Named | null {
  const found = nameIn(leftOf(draft), clauses)
  const name = found === null ? '' : draft.text.slice(found.start, found.end).replace(/^[\s"'«„“]+|[\s"'»“”:]+$/g, '')
  const words = found === null ? [] : all.filter(({ start, end }) => start >= found.start && end <= found.end)
  const [first] = words
  if (!found || name === '' || !words.every(mayBeName) || (first && isNoName(all, all.indexOf(first)))) {
    doubt(draft, 'no-name', draft.text)
    return null
  }
  const from = first ? all.indexOf(first) : -1
  const isLone = from >= 0 && draft.reach.length === 0 && isLoneWord(all, { words, from, to: from + words.length })
  if (found.guessed || isAnyWord(words, all) || areAnyWords(words) || isLone) doubt(draft, 'name', name)
  take(draft, 'name', found.start, found.end)
  return {
    name,
    people: [],
    cases: everyCase,
    span: found,
    isDescribed: false,
    isRelation: false,
    isLoose: false,
    isHeading: false,
  }
}

/** A single word in small letters with more behind it. */
function isAnyWord([word, ...others]: readonly Tagged[], all: readonly Tagged[]): boolean {
  const next = word && all[all.indexOf(word) + 1]
  return (
    word !== undefined &&
    others.length === 0 &&
    !word.isCapital &&
    next?.isApart === false &&
    !isPerhapsFirstName(word) &&
    (word.isLatin || isOrdinary(word) || isWhose(word.lower))
  )
}

/** «обзвон базы»: Russian words in small letters, none of which is a first name or ends as a surname. */
function areAnyWords(words: readonly Tagged[]): boolean {
  const isPlainWord = (word: Tagged) =>
    !word.isLatin && !word.isCapital && !isPerhapsFirstName(word) && !isPlainSurname(word.lower)
  return words.length > 1 && words.every(isPlainWord)
}

/** Nothing that is said of anything else. */
function mayBeName(word: Tagged): boolean {
  const { kind } = word
  if (kind === 'time' || kind === 'verb') return word.isCapital && (isKnownForm(word) || isMonth(word.lower))
  return ['capital', 'plain', 'initial', 'particle', 'title'].includes(kind)
}

/** A word that may be anything, where nothing else speaks of somebody. */
function isGhost({ reach }: Draft, all: readonly Tagged[], { mention, people }: Candidate): boolean {
  return people.length === 0 && reach.length === 0 && all.length > 1 && isLoneWord(all, mention)
}

/** A single unknown word with more of the sentence right behind it may be any word. */
function isUnlikely(all: readonly Tagged[], { mention, people }: Candidate): boolean {
  const [word, ...others] = mention.words
  const next = all[mention.to]
  if (people.length > 0 || !word || all[mention.from - 1]?.kind === 'introduction') return false
  if (mention.words.some(({ lower }) => companyWords.has(lower))) return true
  if (mention.isCapital && others.length > 0 && isBeforeThing(all, mention)) return true
  if (mention.isLoose ? false : mention.isKnown || others.length > 0) return false
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

import { fold, wordsOf } from '../../fold.ts'
import { isFrequentSurname } from '../../names/surnames.ts'
import type { Candidate } from './candidates.ts'
import { isPerhapsFirstName } from './forms.ts'
import { places, towards } from './lists.ts'
import { isPersonal, isWhen } from './personal.ts'
import { isAction, isMonth } from '../vocabulary.ts'
import type { Tagged } from './words.ts'

/** Tells whether a sentence that names somebody on the list may be about nobody, or about somebody else. */
export function isDoubtful(text: string, all: readonly Tagged[], chosen: Candidate): boolean {
  return (
    isBySurname(all, chosen) ||
    isBeforeSurname(all, chosen) ||
    isOfAnother(all, chosen) ||
    isByMonth(chosen) ||
    isByCompany(all, chosen) ||
    isBroughtBy(all, chosen) ||
    isQuestion(text, all) ||
    !isPersonal(all, chosen.mention)
  )
}

/** "dana white call mon": a first name alone before what is as often a surname as a thing or a trade. */
function isBySurname(all: readonly Tagged[], { mention: { words, to }, people }: Candidate): boolean {
  const [word, ...others] = words
  const [next, after] = [all[to], all[to + 1]]
  if (!word || others.length > 0 || word.isCapital || !word.isLatin || !next || next.isApart || next.isCapital)
    return false
  if (!['job', 'frame'].includes(next.kind) || !isFrequentSurname(next.folded)) return false
  if (!people.some(({ name }) => wordsOf(fold(name))[0] === word.folded)) return false
  return after === undefined || after.isApart || after.kind === 'verb' || after.kind === 'time'
}

/** "Jane Noon, call friday": a capital letter right behind the first name, in whatever may be a surname. */
function isBeforeSurname(all: readonly Tagged[], { mention: { words, to } }: Candidate): boolean {
  const [word, ...others] = words
  const [next, after] = [all[to], all[to + 1]]
  if (!word?.isCapital || others.length > 0 || word.isPossessive || !isPerhapsFirstName(word)) return false
  if (!next?.isCapital || next.isApart || next.isLatin !== word.isLatin || (after && !after.isApart)) return false
  const isWord = word.isFirst && (next.kind === 'frame' || next.kind === 'job')
  return isWord && /^\p{Lu}\p{Ll}{2,}$/u.test(next.text) && !places.has(next.lower) && !isWhen(next)
}

/** "w grant ellison": behind another first name than that of the one on the list. */
function isOfAnother(all: readonly Tagged[], { mention: { words, from }, people }: Candidate): boolean {
  const [word, ...others] = words
  const [lead, before] = [all[from - 2], all[from - 1]]
  if (!word?.isLatin || others.length > 0 || word.isApart || !before?.isLatin || !isPerhapsFirstName(before))
    return false
  if (!lead || before.isApart || !(towards.has(lead.lower) || lead.kind === 'verb' || isAction(lead.lower)))
    return false
  return people.every(({ name }) => {
    const own = wordsOf(fold(name))
    return own[0] !== word.folded && !own.includes(before.folded)
  })
}

/** "May, call in may" where Maria is on the list. */
function isByMonth({ mention: { words }, people }: Candidate): boolean {
  const [word, ...others] = words
  if (!word || others.length > 0 || !isMonth(word.lower)) return false
  return !people.some(({ name }) => wordsOf(fold(name)).includes(word.folded))
}

/** "gym fri", «Аптека на Ленина»: a word that is of the company alone, of whose name not all is said. */
function isByCompany(all: readonly Tagged[], { mention, people }: Candidate): boolean {
  const [word, ...others] = mention.words
  const [only] = people
  if (!word || others.length > 0 || (word.isCapital && !word.isFirst) || !only?.company) return false
  const has = (text: string) => wordsOf(fold(text)).includes(word.folded)
  if (!has(only.company) || has(only.name)) return false
  const rest = wordsOf(fold(only.company)).filter((one) => one !== word.folded && one.length > 3)
  return !word.isCapital || !rest.every((one) => all.some(({ folded }) => folded === one))
}

/** «от Тамары пришла Виола»: of whoever brought somebody it is hardly said. */
function isBroughtBy(all: readonly Tagged[], { mention, part }: Candidate): boolean {
  return (
    part === 'source' &&
    all.some(
      (word, at) =>
        (at < mention.from || at >= mention.to) &&
        word.kind === 'plain' &&
        (isPerhapsFirstName(word) || at + 2 === mention.from || isAlone(all, at)),
    )
  )
}

/** All of a clause. */
function isAlone(all: readonly Tagged[], at: number): boolean {
  return (at === 0 || all[at]?.isApart === true) && (all[at + 1]?.isApart ?? true)
}

/** "when did I call Dana?" asks for something, and is no note about her. */
function isQuestion(text: string, [first]: readonly Tagged[]): boolean {
  return first !== undefined && /\?\s*$/.test(text) && asking.test(first.lower)
}

const asking =
  /^(?:who|what|when|where|why|how|which|did|do|does|is|are|was|were|has|have|кто|что|когда|где|куда|почему|зачем|как|какой|какая|сколько|чей)$/

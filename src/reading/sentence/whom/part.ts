import { nominativesOfName } from '../../names/nominative.ts'
import { wordSet } from '../../names/word-list.ts'
import { isFirstNameForm, isPerhapsFirstName } from './forms.ts'
import { isThingAt } from './governed.ts'
import { within } from './lists.ts'
import type { Mention } from './mention.ts'
import type { Tagged } from './words.ts'

/**
 * What somebody has to do with the sentence: it is about them; they are of the one it is about ("Dana's sister"); brought them
 * ("referral from Dana"); are spoken of with the one it is about («как жена Ольга»); or are a place, a company or a thing.
 */
export type Part = 'whom' | 'kin' | 'source' | 'aside' | 'place'

/** Tells what the words around a mention make of it. */
export function partOf(all: readonly Tagged[], mention: Mention): Part {
  const next = all[mention.to]
  const last = mention.words.at(-1)
  if (last?.isPossessive && next && !next.isApart && isPersonNoun(next)) return 'kin'
  if (last?.isPossessive && /^(?:day|eve)$/.test(next?.lower ?? '')) return 'place'
  if (recommends(all, mention)) return 'source'
  const [first] = mention.words
  if (first?.isAt || (last?.isPossessive && /^(?:st|saint)$/.test(first?.lower ?? ''))) return 'place'
  const before = first?.isApart === true ? undefined : all[mention.from - 1]
  if (before && /^(?:on|off)$/.test(before.lower) && streets.has(last?.lower ?? '')) return 'place'
  return before ? ledPart(all, mention, before) : 'whom'
}

const streets = wordSet('street st road rd avenue ave lane drive boulevard blvd square highway parade broadway')

function ledPart(all: readonly Tagged[], mention: Mention, before: Tagged): Part {
  const next = all[mention.to]
  const lead = before.isApart ? undefined : all[mention.from - 2]
  // "party at Dana's": where it is says who has to do with it.
  const last = mention.words.at(-1)
  if (before.lower === 'at' && last?.isPossessive && isFirstNameForm(last) && (next?.isApart ?? true)) return 'aside'
  if (within.has(before.lower) && !(before.lower === 'into' && /^(?:ran|run|running|bumped)$/.test(lead?.lower ?? '')))
    return 'place'
  if (isAddress(all, mention, before)) return 'place'
  if (isThingAt(all, mention)) return 'place'
  if (before.kind === 'kin') {
    if (lead && spokenOf.test(lead.lower)) return 'aside'
    if (isGenitive(mention)) return 'kin'
  }
  if (/^(?:рекомендации|совету|наводке|просьбе)$/.test(before.lower)) return 'source'
  if (/^(?:from|by|via|through|от|через)$/.test(before.lower)) {
    if (all[mention.from - 2] === undefined || before.isApart) return 'source'
    if (lead && (sourceLeads.test(lead.lower) || lead.kind === 'capital' || isNamed(all, mention.from - 2)))
      return 'source'
    if (before.lower === 'от' && next?.kind === 'kin') return 'source'
  }
  if (before.lower === 'to' && /^thanks?$/.test(lead?.lower ?? '') && next?.lower === 'for') return 'source'
  return before.lower === 'of' || before.lower === '@' ? 'place' : 'whom'
}

/** «на Мира 12»; but «с анной 14 января» and «у анны 12-го». */
function isAddress(all: readonly Tagged[], { to, isKnown }: Mention, before: Tagged): boolean {
  const [number, unit] = [all[to], all[to + 1]]
  if (!number || number.isApart || !/^\d+(?:[а-дa-d]|\/\d+)?$/i.test(number.text)) return false
  if (unit && !unit.isApart && (unit.kind === 'time' || /^(?:числа|час|мин)/.test(unit.lower))) return false
  return /^(?:на|по)$/.test(before.lower) || (!isKnown && /^(?:с|у)$/.test(before.lower))
}

/** «дарье от Светланы», «дарье котовой от Светланы»: somebody else is named right before. */
function isNamed(all: readonly Tagged[], at: number): boolean {
  const [word, before] = [all[at], all[at - 1]]
  if (!word || word.isLatin) return false
  return (
    isPerhapsFirstName(word) ||
    (!word.isApart && word.kind === 'plain' && before !== undefined && isFirstNameForm(before))
  )
}

/** «как жена Ольга», "ask about his wife Jane": somebody of the one who was named before. */
const spokenOf = /^(?:как|его|ее|её|их|his|her|their)$/

/** "Dana recommended …", «Нина посоветовала …»: whoever brings somebody else. */
function recommends(all: readonly Tagged[], { to, words }: Mention): boolean {
  const next = all[to]?.isApart === true ? undefined : all[to]
  const isTold = all[to + 1]?.isApart === false && /^(?:мне|нам)$/.test(all[to + 1]?.lower ?? '')
  const after = all[isTold ? to + 2 : to + 1]
  if (next?.lower === 'sent' && after?.lower === 'me') return true
  return (
    next !== undefined &&
    after !== undefined &&
    !after.isApart &&
    bringing.test(next.lower) &&
    (after.isCapital || isFirstNameForm(after)) &&
    words.every(({ isPossessive }) => !isPossessive)
  )
}

const bringing =
  /^(?:recommended|referred|introduced|suggested|(?:по|за)?рекомендовала?|порекомендовала?|(?:по)?советовала?)$/

/** Tells whether a word is of somebody and no thing of theirs: "sister", "owner", "gardener". */
export function isPersonNoun({ kind, lower }: Tagged): boolean {
  return (
    kind === 'kin' ||
    kind === 'job' ||
    (kind === 'plain' && /(?:[^aeiou]er|or|ist|ian|ess|mate|man|woman)$/.test(lower))
  )
}

const sourceLeads =
  /^(?:referral|referred|intro|introduced|introduction|recommended|recommendation|via|sent|lead|contact|friend|наводка|рекомендация|заявка|контакт|(?:при)?шла|приш[её]л|пришли|обратил(?:ась|ся)|клиент(?:ка)?|знакомая|знакомый|новенькая|новенький|новая|новый)$/

/** «мама Павла»: in another case than the nominative, which «соседка Рая» stands in. */
function isGenitive({ words }: Mention): boolean {
  const [word] = words
  if (!word || word.isLatin || !/[ыияа]$/.test(word.folded)) return false
  const [first, ...others] = nominativesOfName(words.map(({ text }) => text))
  const isAsWritten = (name: string | undefined) => name?.toLowerCase() === words.map(({ lower }) => lower).join(' ')
  return !isAsWritten(first) && (words.length > 1 || !others.some(isAsWritten))
}

/** Tells whether a mention names several of one surname: «соколовым», «у Ивановых», "the Bakers", or a couple of whom somebody is on the list. */
export function isFamily(all: readonly Tagged[], { from, words }: Mention, listed: number): boolean {
  const [word, ...others] = words
  if (listed > 0 && words.some(({ lower }) => /^(?:and|&|и)$/.test(lower))) return true
  if (!word || others.length > 0) return false
  const before = word.isApart ? undefined : all[from - 1]
  if (word.isLatin) return word.isCapital && !word.isPossessive && before?.lower === 'the' && /[^s]s$/.test(word.folded)
  const ending = /(?:[ое]в|[иы]н)(ы|ых|ым|ыми)$|[сц]к(ие|их|им|ими)$/.exec(word.folded)
  if (!ending) return false
  const mayBeOne = /^[иы]м$/.test(ending[1] ?? ending[2] ?? '')
  return !mayBeOne || before === undefined || !leadsInstrumental.test(before.lower)
}

const leadsInstrumental = /^(?:с|со|за|перед|над|между)$/

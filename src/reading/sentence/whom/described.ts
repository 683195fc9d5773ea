import { hasAny } from '../../has-any.ts'
import { nominative } from '../../names/declension.ts'
import { isNameForm } from '../../names/name-form.ts'
import { isKin } from '../vocabulary.ts'
import { isFirstNameForm } from './forms.ts'
import type { Mention } from './mention.ts'
import { isPersonNoun } from './part.ts'
import { isWhen } from './personal.ts'
import type { Tagged } from './words.ts'

/** Tells whether something is said of somebody that tells them from others of that first name: "CFO", «мама Тимы», "met". */
export function isDescribed(all: readonly Tagged[], { from, to, words }: Mention): boolean {
  const before = words[0]?.isApart === true ? undefined : all[from - 1]
  const lead = all
    .slice(0, from)
    .map(({ lower }) => lower)
    .join(' ')
  return (
    isRole(before) ||
    (before?.kind === 'title' && ownTitles.test(before.lower)) ||
    before?.kind === 'introduction' ||
    isRoleBehind(all, to, before) ||
    fromWhere(all, to) ||
    (hasAny(lead, metNeeds) && met.test(lead))
  )
}

/** «застройщик», «закупщица», «водителем»: what somebody does by the ending of the word. */
const byTrade = /(?:щик|чик|тель|ист)(?:а|у|ом|е)?$|тел(?:я|ю|ем)$|(?:щиц|чиц|истк|тельниц)(?:а|ы|у|е|ей)$/

function isRole(word: Tagged | undefined): boolean {
  return word?.kind === 'kin' || word?.kind === 'job' || (word?.kind === 'plain' && byTrade.test(word.lower))
}

/** "Jane, CFO", "Grace the dentist", «Лена мама Тимы», «Лене маме Тимы»; but «у Лены муж болеет». */
function isRoleBehind(all: readonly Tagged[], to: number, before: Tagged | undefined): boolean {
  const isArticle = /^(?:the|my|our|an?)$/.test(all[to]?.lower ?? '')
  const role = all[isArticle ? to + 1 : to]
  if (!role || !(isArticle ? isPersonNoun(role) : isRole(role))) return false
  if (isArticle || all[to]?.isApart) return true
  if (before?.lower === 'у' || role.isLatin) return false
  const [name, whose] = [all[to - 1], all[to + 1]]
  if (isKin(role.lower)) return name !== undefined && (isNameForm(name.folded)?.cases ?? nominative) % 2 === nominative
  return whose !== undefined && !whose.isApart && isFirstNameForm(whose)
}

/** «Вера с ярмарки», "Jane from Acme"; neither «Веру с праздником» nor «с четверга». */
function fromWhere(all: readonly Tagged[], to: number): boolean {
  const [next, place] = [all[to], all[to + 1]]
  if (next === undefined || next.isApart || !place || place.kind === 'time' || isWhen(place)) return false
  if (/^(?:с|со)$/.test(next.lower)) return !/(?:[оеыи]м|[оеё]й|ами|ями|ью)$/.test(place.lower)
  return /^(?:из|от|from)$/.test(next.lower)
}

const metNeeds = ['met', 'ran into', 'bumped into', 'познаком', 'разговорил', 'нов', 'new']

/** What is said of somebody seen for the first time. */
const met = /(?:^| )(?:met|ran into|bumped into|познаком\p{L}+|разговорил\p{L}+|новый|новая|new(?! years?))(?: |$)/u

/** "Aunt May", «тётя Рая»: who somebody is to the writer, and no form of address. */
const ownTitles =
  /^(?:aunt|auntie|uncle|father|pastor|coach|reverend|rev|officer|т[её]т[яеюи]|дяд[яеюи]|баб[аеу]|дед[ау]?)$/

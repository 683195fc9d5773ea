import { everyCase } from '../../names/declension.ts'
import { isTaskAtHead } from '../step-clauses.ts'
import { isAction } from '../vocabulary.ts'
import { isOrdinary } from './forms.ts'
import { casesAround, casesBy } from './governed.ts'
import { towards } from './lists.ts'
import type { Mention } from './mention.ts'
import type { Tagged } from './words.ts'

/**
 * Tells whether a word that may be any other is said of somebody: «роза», «мороз», "grace" and "bell" are people where something
 * is done with them or they do something, and not in «мороз на улице», "grace period". Longer names always are.
 */
export function isPersonal(all: readonly Tagged[], mention: Mention): boolean {
  const [word, ...others] = mention.words
  if (!word || others.length > 0 || (word.isCapital && !word.isFirst) || !isOrdinary(word)) return true
  const next = all[mention.to]?.isApart === true ? undefined : all[mention.to]
  const before = word.isApart ? undefined : all[mention.from - 1]
  if (word.isPossessive || (next === undefined && isHead(before))) return true
  return word.isLatin ? isPersonalInEnglish(before, next) : isPersonalInRussian(all, mention)
}

function isHead(before: Tagged | undefined): boolean {
  return before === undefined || ['opener', 'introduction', 'title', 'time'].includes(before.kind) || isWhen(before)
}

/** Tells whether a word says when: a number, «завтра», «утра». */
export function isWhen({ text, lower }: Tagged): boolean {
  return (
    /^\d/.test(text) ||
    /^(?:сегодня|завтра|послезавтра|утр(?:а|ом)|вечер(?:а|ом)|дн(?:я|ем|ём)|обеда|начала|конца|today|tomorrow|tonight)$/.test(
      lower,
    )
  )
}

const reaching = /^(?:call|text|ring|phone|email|message|msg|dm|tell|ask|remind|invite|wish|thank|answer|ping)$/

/** What somebody in English says, does, has or is. */
export const saysOrDoes =
  /^(?:(?:want|need|ask|say|like|love|think|call|text|email|reply|prefer|hope|plan|buy|order|pay|owe|know|sign|come|live|work|leave|bring|agree|promise)(?:e?s|e?d)|replie[sd]|said|thought|bought|paid|knew|came|left|brought|wrote|writes|has|had|is|was|can|could|would|should|might|must|can['’]?t|cannot|couldn['’]?t|didn['’]?t|doesn['’]?t|isn['’]?t|hasn['’]?t|wasn['’]?t|won['’]t|never|just|still|also)$/

function isPersonalInEnglish(before: Tagged | undefined, next: Tagged | undefined): boolean {
  if (next && saysOrDoes.test(next.lower)) return true
  // "text grace happy new year": what is done with people alone.
  if (before && reaching.test(before.lower) && !(next && /^(?:period|cards?|notes?|colou?r)$/.test(next.lower)))
    return true
  const isLed =
    isHead(before) ||
    (before !== undefined &&
      (isAction(before.lower) || isTaskAtHead(before.lower) || towards.has(before.lower) || before.kind === 'verb'))
  if (!isLed) return false
  return (
    next === undefined ||
    next.kind === 'verb' ||
    next.kind === 'time' ||
    next.kind === 'capital' ||
    next.kind === 'initial' ||
    next.kind === 'opener' ||
    /^\d/.test(next.text) ||
    /^(?:&|to|about|re|for|with|at|on|in|by|from|and|next|this|every|first|early|late|before|after|when|if|that|who|back|again|asap|today|tomorrow|tonight|tmrw|tmw|his|her|him|the|a|an|some|our|my|new)$/.test(
      next.lower,
    )
  )
}

function isPersonalInRussian(all: readonly Tagged[], { from, to, words }: Mention): boolean {
  const [word] = words
  const before = word?.isApart ? undefined : all[from - 1]
  if (word && isFeeling(all, word, to)) return false
  if (before && leadsToPeople.test(before.lower)) return true
  if (before && casesBy(before.folded) !== everyCase) return true
  if (before?.kind === 'kin' || before?.kind === 'job' || before?.kind === 'introduction') return true
  if (before?.lower === 'ип') return true
  const said = all.slice(to, to + 4)
  const end = said.findIndex(({ isApart }) => isApart)
  const near = (end < 0 ? said : said.slice(0, end)).filter(
    ({ lower }) => !/^(?:не|уже|еще|ещё|тоже|сам|сама|вчера|пока|так)$/.test(lower),
  )
  const [next, after] = near
  if (!isHead(before)) return false
  if (
    next === undefined ||
    next.kind === 'time' ||
    /^\d/.test(next.text) ||
    /^(?:сегодня|завтра|послезавтра|через)$/.test(next.lower)
  )
    return true
  if (/^(?:с|со)$/.test(next.lower) && after?.kind === 'kin') return true
  if (/^(?:нет|вот|этот|тот|хватит)$/.test(next.lower)) return false
  return doesAlone.test(next.lower) || casesAround(all, from) !== everyCase
}

/** «с верой в себя», «надежда есть», «надежда на завтра»: what is felt, and nobody. */
function isFeeling(all: readonly Tagged[], { folded }: Tagged, to: number): boolean {
  const [next, object] = [all[to], all[to + 1]]
  if (!next || next.isApart || !/^(?:вер|надежд|любов|любв)/.test(folded)) return false
  if (folded.startsWith('надежд')) return /^(?:есть|нет|на|что|мало|остается|остаётся|умирает)$/.test(next.lower)
  return next.lower === 'в' && /^(?:себ|успех|лучш|будущ|побед|людеи|добро|чудо|бога)/.test(object?.folded ?? '')
}

const leadsToPeople = /^(?:у|от|к|ко|с|со|для|насчет|насчёт|созвон|звонок|встреча|разговор)$/

/** Somebody alone does it: «просила», «ждёт», «хочет». */
const doesAlone = /(?:[аеиоуыя]л(?:а|ся|ась)?|[аеёиоу]т(?:ся)?|шла|ш[её]л|мог|могла)$/

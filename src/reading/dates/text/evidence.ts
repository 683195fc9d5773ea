import { nameThing } from './bare-thing.ts'
import { stops } from './clause-ends.ts'
import { isAsking } from './clauses.ts'
import type { DayTerm, Said } from '../grammar/meaning.ts'
import { is, isText, type Tokens } from '../lexicon/tokens.ts'
import {
  endsClause,
  hasKind,
  hasText,
  isAfter,
  isInTheWeek,
  isLed,
  isLongWord,
  isMarkedShift,
  leadsTask,
  standsAlone,
  wordsBeside,
  type Place,
} from './place.ts'
import { wordSet } from '../../names/word-list.ts'

/**
 * Weighs what speaks for a phrase being meant as the date: 0 it is none, 1 it may be one, 3 it is one, more where the words
 * around ask for something to be done. The words of a date are often names and amounts: "May called", "5 days", "room 12".
 */
export function weigh(said: Said, place: Place): number {
  const strength = Math.max(dayStrength(said, place), timeStrength(said, place))
  if (strength === 0 || isRate(place) || isAdjective(said, place) || isNoHoliday(said, place)) return 0
  const { clause, tense } = place
  if (tense === 'past') return isAhead(place) || isSince(place) ? 0 : strength + (clause.tells ? 2 : 0)
  if (clause.tells && !speaksAhead(said, place)) return 0
  const asks = clause.asks || leadsTask(place)
  const isBareToday = isToday(said) && said.clock === null && said.part === null
  if (isBareToday && !asks && !standsAlone(place) && !nameThing(wordsBeside(place))) return 0
  return strength + (asks ? 2 : 0)
}

/**
 * Tells whether a phrase may be about something else: a bare month where nothing is asked for ("is away in may"), a weekday
 * before a noun ("friday prayers").
 */
export function isUnsure({ day, clock, part }: Said, place: Place): boolean {
  if (place.clause.asks || leadsTask(place) || clock !== null || part !== null) return false
  if (day?.kind === 'weekday') return day.which === 'bare' && isBeforeNoun(place)
  if (day?.kind !== 'period' || day.edge !== 'whole') return false
  if (day.period.kind !== 'month' && day.period.kind !== 'season') return false
  return day.period.which === 'bare' && day.period.year === null && !standsAlone(place)
}

/** "the sunday market" is a market, "the may order" an order. */
function isAdjective(said: Said, place: Place): boolean {
  const { tokens, from, to } = place
  const first = is(tokens, from, 'lead') || is(tokens, from, 'at') ? from + 1 : from
  const isThe = is(tokens, first, 'the') || is(tokens, from - 1, 'the') || is(tokens, from - 1, 'article')
  const { day } = said
  if (day?.kind === 'weekday') return day.which === 'bare' && isThe && isBeforeNoun(place)
  const isTheMonth = day?.kind === 'period' && is(tokens, to - 1, 'month') && is(tokens, to - 2, 'the')
  return isTheMonth && /^[a-z]{3,}$/.test(tokens[to]?.text ?? '') && !goesOn.has(tokens[to]?.text ?? '')
}

/** An English noun right behind: what a weekday leads to, and no word that goes on with the sentence. */
function isBeforeNoun({ tokens, to }: Place): boolean {
  const next = tokens[to]
  if (next === undefined || next.glued || next.capital || !/^[a-z]{3,}$/.test(next.text)) return false
  return next.meanings.length === 0 && !isAsking(next.text) && !goesOn.has(next.text)
}

const goesOn = wordSet(
  "about with coffee tea dinner chat visit party she her him they them his are was has had will would works suits fits best please only again instead but because when then not too already should must can could may might probably maybe also and both all day she's he's they're",
)

/** "happy new year" is said to somebody, and "the xmas do" is on any day before. */
function isNoHoliday({ day }: Said, { tokens, from, to }: Place): boolean {
  if (day?.kind !== 'holiday') return false
  return /^(?:happy|merry|blessed)$/.test(tokens[from - 1]?.text ?? '') || holidayThings.has(tokens[to]?.text ?? '')
}

const holidayThings = wordSet(
  'do party parties drinks lunch dinner fair fairs market markets bazaar card cards gift gifts present presents shopping bonus hamper hampers event sale sales menu tree campaign order orders stock promo collection edition concert play raffle box boxes',
)

/** "3 times a week", "once a month", "2 a day" say how often. */
function isRate({ tokens, from }: Place): boolean {
  const before = from - 1
  return (
    is(tokens, from, 'article') &&
    is(tokens, from + 1, 'unit') &&
    (is(tokens, before, 'times') ||
      is(tokens, before, 'once') ||
      is(tokens, before, 'unit') ||
      is(tokens, before, 'number') ||
      !Number.isNaN(tokens[before]?.value ?? Number.NaN))
  )
}

/** 3 for what can only be a date, 2 for what is one beside a preposition or a task, 0 for what is more likely something else. */
function dayStrength(said: Said, place: Place): number {
  const { day } = said
  if (day === null) return 0
  const led = isLed(place)
  const timed = said.clock !== null || said.part !== null
  switch (day.kind) {
    case 'away':
    case 'weekdayIn':
    case 'weekdaysAway':
    case 'nth':
    case 'checked':
    case 'both':
      return 3
    case 'beside':
    case 'weekOf':
    case 'isoWeek':
      return led || timed || place.clause.asks || leadsTask(place) || standsAlone(place) ? 3 : 0
    case 'now':
      return 0
    case 'weekday':
      return day.which !== 'bare' || led || timed || isLongWord(place) || place.clause.asks || standsAlone(place)
        ? 3
        : isShortWeekday(place)
          ? 2
          : 0
    case 'date':
      return dateStrength(day, place, led || timed)
    case 'period':
      return periodStrength(day, place, led)
    case 'shift':
      if (isInTheWeek(place)) return place.clause.asks || leadsTask(place) ? 2 : 0
      return isMarkedShift(place) ? 3 : 0
    case 'holiday':
      return led ||
        standsAlone(place) ||
        day.year !== null ||
        day.which !== 'bare' ||
        place.clause.asks ||
        (place.tense === 'past' && place.clause.tells)
        ? 3
        : 0
  }
}

function dateStrength(day: DayTerm & { readonly kind: 'date' }, place: Place, marked: boolean): number {
  const hasWord = hasKind(place, 'month')
  const asked =
    marked ||
    place.clause.asks ||
    (place.tense === 'past' && place.clause.tells && isText(place.tokens, place.from + 1, '/'))
  if (isShare(place)) return 0
  if (day.month !== null && (hasWord || hasLongYear(place))) return 3
  if (day.weekday !== null || (day.year !== null && standsAlone(place))) return 3
  const isLeading = standsAlone(place) || (place.from === 0 && day.month !== null)
  if (day.month !== null) return asked ? 3 : isLeading || leadsTask(place) ? 2 : 0
  // "2nd visit": which of several.
  const fills = standsAlone(place) || (leadsTask(place) && (marked || isNamedDate(place)))
  const isTimed = marked && !isLed(place)
  return fills || (isNamedDate(place) && isTimed) || ((asked || isNamedDate(place)) && endsClause(place)) ? 2 : 0
}

/** "1/12 of the plan", "1/2 price": a part of something. */
function isShare({ tokens, from, to }: Place): boolean {
  return (
    isText(tokens, from + 1, '/') && /^(?:of|price|off|cup|done|dozen|lb|kg|day|hour|hr)$/.test(tokens[to]?.text ?? '')
  )
}

/** «4-го», «9го», «двадцать пятого» by itself is a date, and so is «9-го утром» before other words. */
function isNamedDate({ tokens, from, to }: Place): boolean {
  if (to - from === 2 && /^(?:двадцать|тридцать)$/.test(tokens[from]?.text ?? '')) return true
  return isText(tokens, to - 1, 'го') || isText(tokens, from + 1, 'го') || isText(tokens, from + 2, 'го')
}

/** 1.1.30 may be a version; 1.1.2030 is a date. */
function hasLongYear({ tokens, from, to }: Place): boolean {
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.text.length === 4 && !Number.isNaN(tokens[at]?.value ?? Number.NaN)) return true
  return false
}

function periodStrength(day: DayTerm & { readonly kind: 'period' }, place: Place, led: boolean): number {
  const { period, edge } = day
  if (edge !== 'whole') return 3
  if (period.kind === 'unit') return period.bare ? (led ? 3 : 0) : 3
  if (period.kind === 'year') return 0
  if ((period.kind === 'month' || period.kind === 'season') && (period.which !== 'bare' || period.year !== null))
    return period.which !== 'bare' ? 3 : led ? 3 : 0
  const isSeason = period.kind === 'season' && isAdverb(place) && (place.clause.asks || leadsTask(place))
  return led || isSeason ? 2 : 0
}

/** A time alone: 10am, "at 10:30"; "at 10" where a task asks for it and nothing is counted. */
function timeStrength(said: Said, place: Place): number {
  if (said.day !== null) return 0
  const { clause } = place
  if (said.partToday) return 3
  const fills = standsAlone(place) || leadsTask(place)
  if (said.clock === null) {
    if (said.part === null || isCongratulation(place)) return 0
    const isDeadline = isText(place.tokens, place.from, 'до') && endsClause(place) && !wordsBeside(place).some(lasts)
    return clause.asks || leadsTask(place) || isDeadline || (fills && (isLed(place) || isAdverb(place))) ? 2 : 0
  }
  const isHalf = (hasKind(place, 'half') || hasKind(place, 'halfof')) && endsClause(place)
  const named = isHalf || hourNames.some((kind) => hasKind(place, kind)) || said.part !== null
  const colon = hasText(place, ':')
  if (named && (isLed(place) || clause.asks || standsAlone(place))) return isCounted(place) ? 0 : 3
  if (colon) return isLed(place) || clause.asks || fills ? 3 : 0
  return (isLed(place) || isAfter(place)) && (fills || (clause.asks && endsClause(place))) ? 2 : 0
}

/** «дома до вечера», «занята до обеда»: how long something lasts. */
function lasts({ text }: Tokens[number]): boolean {
  return /^(?:на|в|у|дома|занят|свобод|спит|сидит|будет|работ|учит|отдыха|дежур)/.test(text)
}

/** «с днём матери», «с добрым утром»: what is wished, and no time. */
function isCongratulation({ tokens, from, to }: Place): boolean {
  if (!/(?:ом|ем)$/.test(tokens[to - 1]?.text ?? '')) return false
  return [from, from - 1].some((at) => isText(tokens, at, 'с')) || isText(tokens, from - 1, 'добрым')
}

const hourNames = ['am', 'pm', 'oclock', 'clockword'] as const

/** «вечером», «утром», «весной»: a part of the day or a season as it is said of when something is done. */
function isAdverb({ tokens, to }: Place): boolean {
  return /(?:ом|ем|ью|есной|имой)$/.test(tokens[to - 1]?.text ?? '')
}

/** "3 часа" is a length unless a task asks for it at a preposition. */
function isCounted(place: Place): boolean {
  return hasKind(place, 'oclock') && !isLed(place)
}

/** Tomorrow, next, in three days: ahead whatever the verb says. */
function speaksAhead(said: Said, place: Place): boolean {
  const { day } = said
  if (day === null) return false
  if (day.kind === 'away') return day.days > 0
  if (day.kind === 'weekday') return day.which === 'next' || day.which === 'coming'
  if (day.kind === 'shift') return day.sign > 0
  return isAhead(place)
}

/** "since monday", «с понедельника»: from then on, not then. */
function isSince({ tokens, from }: Place): boolean {
  return isText(tokens, from, 'с') || isText(tokens, from, 'со') || is(tokens, from - 1, 'since')
}

/** By, until, next, in: words that look ahead. */
function isAhead({ tokens, from, to }: Place): boolean {
  for (let at = from; at < to; at += 1) {
    if (is(tokens, at, 'by') || is(tokens, at, 'until') || is(tokens, at, 'next') || is(tokens, at, 'coming'))
      return true
  }
  return isText(tokens, from - 1, 'by') || isText(tokens, from - 1, 'until')
}

function isToday(said: Said): boolean {
  return said.day?.kind === 'away' && said.day.days === 0
}

/** "lunch with Dana tues", "answer mon": hardly anything else; "sat" and "sun" only where the clause ends, and nobody sat. */
function isShortWeekday(place: Place): boolean {
  const { tokens, from, to } = place
  const before = tokens[from - 1]
  // «пт Таисия встреча в 11», «каталог ср»; not «работает пн ср».
  if (/^(?:пн|вт|ср|чт|пт|сб|вс)$/.test(tokens[from]?.text ?? '')) {
    if (before === undefined || stops.includes(before.text)) return true
    return endsClause(place) && before.text !== '-' && !is(tokens, from - 1, 'weekday') && !is(tokens, from - 1, 'and')
  }
  if (!is(tokens, from, 'weekday') || !/^[a-z]/.test(tokens[from]?.text ?? '')) return false
  if (
    before &&
    (before.text === '-' || /^(?:the|a|an|i|you|he|she|it|we|they|who|of|in|no|and|just|then)$/.test(before.text))
  )
    return false
  if (/^(?:tue|tues|thu|thur|thurs|thrs|fri|weds)$/.test(tokens[from]?.text ?? '')) return true
  return endsClause(place) && to > from
}

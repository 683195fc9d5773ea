import { parts, type Part } from '../lexicon/lexicon.ts'
import type { Shade } from './meaning.ts'
import { readWhich } from './period-words.ts'
import { as, is, isGlued, isText, skip, skipStop, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** A part of the day, or how early or late in one. */
export type PartPiece =
  | {
      readonly is: 'part'
      readonly part: Part
      readonly today: boolean
      readonly shade?: Shade
      readonly lastNight?: boolean
    }
  | { readonly is: 'shade'; readonly shade: Shade }

/** Reads "in the morning", "tonight", "late afternoon", "first thing", "after lunch", «утром», «к вечеру», «рано». */
export function readDayPart(tokens: Tokens, at: number): readonly Hit<PartPiece>[] {
  const led = isText(tokens, at, 'под') ? at + 1 : skip(tokens, at, 'about', 'of', 'lead')
  const piece =
    readEndOfDay(tokens, at, led) ??
    readFirstThing(tokens, skip(tokens, at, 'at', 'the')) ??
    readHourOfWork(tokens, led) ??
    readHalfOfDay(tokens, led)
  const part = piece ?? readAround(tokens, at) ?? readPart(tokens, at, led)
  const shade = shadeAt(tokens, at)
  if (shade === undefined || shade === 'middle') return part ? [part] : []
  return [...(part ? [part] : []), { value: { is: 'shade', shade }, next: at + 1 }]
}

function shadeAt(tokens: Tokens, at: number): Shade | undefined {
  if (is(tokens, at, 'early')) return 'early'
  if (is(tokens, at, 'middle')) return 'middle'
  return is(tokens, at, 'late') ? 'late' : undefined
}

/** "eod", "cob", "end of the day", "close of play", «конец дня» beside a day: its evening. */
function readEndOfDay(tokens: Tokens, at: number, led: number): Hit<PartPiece> | undefined {
  const next = endOfDay(tokens, led)
  const isWholePhrase = at === 0 && next === tokens.length
  return next === undefined || isWholePhrase ? undefined : partOf('evening', next)
}

/** Gives the place after "eod", "close of business" and their like. */
export function endOfDay(tokens: Tokens, from: number): number | undefined {
  const at = skip(tokens, from, 'the')
  if (as(tokens, at, 'edge') === 3) return at + 1
  const of = skip(tokens, at + 1, 'of', 'the')
  const noun = workdayAt(tokens, of)
  const text = tokens[noun]?.text ?? ''
  if (of === at + 1 && text !== 'дня') return undefined
  if (is(tokens, at, 'end') && ['day', 'workday', 'дня', 'business', 'play'].includes(text)) return noun + 1
  return isText(tokens, at, 'close') && ['business', 'play', 'day'].includes(text) ? noun + 1 : undefined
}

/** "working day", «рабочего дня»: a day as any other. */
export function workdayAt(tokens: Tokens, at: number): number {
  return is(tokens, at, 'business') && is(tokens, at + 1, 'dayword') ? at + 1 : at
}

/** "first thing", "first thing in the morning", "last thing", «первым делом», «с утра», «с самого утра», «с утра пораньше». */
function readFirstThing(tokens: Tokens, at: number): Hit<PartPiece> | undefined {
  const [one, two, three] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]?.text]
  if (two === 'thing' && (one === 'first' || one === 'last')) {
    const partAt = skip(tokens, at + 2, 'of', 'the', 'lead')
    const part = parts[as(tokens, partAt, 'part') ?? -1]
    if (one === 'last') return partOf('evening', part === 'night' ? partAt + 1 : at + 2)
    return partOf('morning', part === 'morning' ? partAt + 1 : at + 2, 'first')
  }
  if (one === 'crack' && two === 'of' && three === 'dawn') return partOf('morning', at + 3, 'first')
  if (one === 'первым' && two === 'делом') return partOf('morning', at + 2, 'first')
  const morning = two === 'самого' ? three : two
  if (one !== 'с' || (morning !== 'утра' && morning !== 'утречка' && morning !== 'утреца')) return undefined
  const next = two === 'самого' ? at + 3 : at + 2
  return partOf('morning', isText(tokens, next, 'пораньше') ? next + 1 : next, 'first')
}

/** "start of the day", «в начале рабочего дня», "early in the day", "late in the day". */
function readHourOfWork(tokens: Tokens, from: number): Hit<PartPiece> | undefined {
  const at = skip(tokens, from, 'the')
  const isEarly = is(tokens, at, 'start') || is(tokens, at, 'early')
  const isLate = is(tokens, at, 'late') || isText(tokens, at, 'later')
  const of = skip(tokens, at + 1, 'of', 'the')
  const dayAt = workdayAt(tokens, of)
  const isDay = ['day', 'workday', 'дня'].includes(tokens[dayAt]?.text ?? '')
  if ((!isEarly && !isLate) || !isDay || (of === at + 1 && !isText(tokens, dayAt, 'дня'))) return undefined
  return isEarly ? partOf('morning', dayAt + 1, 'first') : partOf('afternoon', dayAt + 1, 'late')
}

/** "first half of the day", «во второй половине дня», «завтра во второй половине». */
function readHalfOfDay(tokens: Tokens, at: number): Hit<PartPiece> | undefined {
  const the = skip(tokens, at, 'the')
  const half = as(tokens, the, 'ordinal')
  const noun = skip(tokens, the + 2, 'of', 'the')
  const isDay = isText(tokens, noun, 'day') || isText(tokens, noun, 'дня')
  if (half === undefined || half > 2 || !is(tokens, the + 1, 'half')) return undefined
  const before = skip(tokens, at, 'lead') === at ? at - 2 : at - 1
  const isOfDay = isText(tokens, the + 1, 'половине') && (is(tokens, before, 'away') || is(tokens, before, 'weekday'))
  if (!isDay && (!isOfDay || is(tokens, noun, 'unit') || is(tokens, noun, 'month'))) return undefined
  return partOf(half === 1 ? 'morning' : 'afternoon', isDay ? noun + 1 : the + 2)
}

/** "after lunch", "after work", "before lunch", «после обеда», «после работы», «до обеда». */
function readAround(tokens: Tokens, from: number): Hit<PartPiece> | undefined {
  const at = ['just', 'right', 'straight', 'сразу'].includes(tokens[from]?.text ?? '') ? from + 1 : from
  const isLunch = as(tokens, at + 1, 'part') === 1
  const isWork = isText(tokens, at + 1, 'work') || isText(tokens, at + 1, 'работы')
  if (!isLunch && !isWork) return undefined
  if (is(tokens, at, 'from') || isText(tokens, at, 'after'))
    return { value: { is: 'part', part: isLunch ? 'afternoon' : 'evening', today: false }, next: at + 2 }
  const isBefore = isText(tokens, at, 'before') || isText(tokens, at, 'до') || isText(tokens, at, 'перед')
  return isBefore ? partOf('morning', at + 2, isLunch ? 'late' : 'first') : undefined
}

function readPart(tokens: Tokens, at: number, led: number): Hit<PartPiece> | undefined {
  if (is(tokens, led, 'tonight')) return { value: { is: 'part', part: 'tonight', today: true }, next: led + 1 }
  const isLater = isText(tokens, led, 'later') || isText(tokens, led, 'earlier')
  const which = readWhich(tokens, isLater ? led + 1 : led)
  if (isLater && which?.value !== 'this') return undefined
  const the = which?.next ?? skip(tokens, led, 'the')
  const shade = shadeAt(tokens, the)
  const start = shade === undefined ? the : skip(tokens, the + 1, 'of', 'the')
  if (shade !== undefined && is(tokens, start, 'tonight'))
    return { value: { is: 'part', part: 'tonight', today: true, shade }, next: start + 1 }
  const part = parts[as(tokens, start, 'part') ?? -1]
  if (part !== undefined) {
    const isNight = part === 'night' || part === 'deep night'
    if (which && which.value !== 'this' && !(which.value === 'last' && isNight)) return undefined
    const lastNight = which?.value === 'last'
    const value = { is: 'part', part, today: which?.value === 'this', lastNight } as const
    return {
      value: shade === undefined ? value : { ...value, shade },
      next: skipStop(tokens, skipBreak(tokens, start)),
    }
  }
  if (isGlued(tokens, at)) return undefined
  if (as(tokens, at, 'am') === 0) return partOf('morning', at + 1)
  return as(tokens, at, 'pm') === 0 ? partOf('afternoon', at + 1) : undefined
}

const meals = new Set(['breakfast', 'lunch', 'dinner'])

/** "dinner time", «в обеденный перерыв», «в обеденное время». */
function skipBreak(tokens: Tokens, at: number): number {
  if (meals.has(tokens[at]?.text ?? '') && isText(tokens, at + 1, 'time')) return at + 2
  const isBreak = tokens[at]?.text.startsWith('обеденн') === true
  return isBreak && (isText(tokens, at + 1, 'перерыв') || isText(tokens, at + 1, 'время')) ? at + 2 : at + 1
}

function partOf(part: Part, next: number, shade?: Shade): Hit<PartPiece> {
  return { value: { is: 'part', part, today: false, ...(shade === undefined ? {} : { shade }) }, next }
}

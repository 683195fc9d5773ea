import type { DateContext, When } from '../context.ts'
import { judge, orderOf } from '../own.ts'
import { readPhrase, readPrefixes } from './phrase.ts'
import { scan, type Tokens } from '../lexicon/tokens.ts'

/** Two dates of which one is meant, characters `start` to `end` of the text. */
export interface Either {
  readonly options: readonly When[]
  readonly start: number
  readonly end: number
}

/** Reads a whole phrase that leaves the choice: "monday or tuesday", "5 or 6 december", «в 10 или в 11». */
export function readEither(text: string, context: DateContext): readonly When[] | undefined {
  if (overWeekend.test(text)) return optionsOf('после выходных', 'в следующие выходные', context)
  const tokens = scan(text)
  const at = tokens.findIndex((_, index) => isOr(tokens, index))
  const or = tokens[at]
  return or && optionsOf(text.slice(0, or.start), text.slice(or.end), context)
}

/** «через выходные» is after them to some, and those after the coming ones to others. */
const overWeekend = /^\s*через (?:выходные|вых)\s*$/iu

/** Finds another date offered beside the one that stands at tokens `from` to `to` of a text. */
export function eitherAround(
  tokens: Tokens,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
  context: DateContext,
): Either | undefined {
  const slice = (first: number, last: number) => text.slice(tokens[first]?.start, tokens[last - 1]?.end)
  const either = (first: number, or: number, last: number) => {
    const options = optionsOf(slice(first, or), slice(or + 1, last), context)
    return options && { options, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? text.length }
  }
  const or = skipComma(tokens, to)
  if (isOr(tokens, or))
    for (const last of endsAfter(tokens, or + 1, context)) {
      const found = either(from, or, last)
      if (found) return found
    }
  // «15 и 30 декабря»: a day by itself, and another.
  if (isAnd(tokens, from - 1) && isDayNumber(tokens, from - 2) && isDayNumber(tokens, from))
    return either(from - 2, from - 1, to)
  if (!isOr(tokens, from - 1)) return undefined
  for (const first of [from - 3, from - 2]) {
    const found = first >= 0 ? either(first, from - 1, to) : undefined
    if (found) return found
  }
  return undefined
}

/** Where the text begins with the first of two numbers that share the rest: "5 or 6 december". */
export function eitherAtStart(tokens: Tokens, text: string, context: DateContext): Either | undefined {
  const or = [1, 2].find((at) => isOr(tokens, at)) ?? 0
  const [longest] = or === 0 ? [] : readPrefixes(tokens, orderOf(context, tokens), or + 1)
  return longest && eitherAround(tokens, { from: or + 1, to: longest.next }, text, context)
}

function isOr(tokens: Tokens, at: number): boolean {
  return tokens[at]?.text === 'or' || tokens[at]?.text === 'или'
}

function isAnd(tokens: Tokens, at: number): boolean {
  return tokens[at]?.text === 'and' || tokens[at]?.text === 'и'
}

/** Part of no longer date and no count: «к 15». */
function isDayNumber(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && /^(?:[1-9]|[12]\d|3[01])$/.test(token.text) && tokens[at + 1]?.glued !== true
}

function skipComma(tokens: Tokens, at: number): number {
  return tokens[at]?.text === ',' ? at + 1 : at
}

/** Where a date that begins here may end, the longest first; a bare number with what leads to it may be half of one. */
function endsAfter(tokens: Tokens, at: number, context: DateContext): readonly number[] {
  const ends = readPrefixes(tokens, orderOf(context, tokens), at).map(({ next }) => next)
  const number = [at, at + 1].find((one) => !Number.isNaN(tokens[one]?.value ?? Number.NaN))
  return number === undefined ? ends : [...ends, number + 1]
}

/** A number alone takes the rest from the other half. */
const bare = /^\s*(?:(?:at|on|by|the|в|к|на|около)\s+)?(\d{1,2}(?::\d\d)?)(?:st|nd|rd|th|-?го|-?е)?\s*$/i

function optionsOf(left: string, right: string, context: DateContext): readonly When[] | undefined {
  const [first, second] = [bare.exec(left)?.[1], bare.exec(right)?.[1]]
  const one = momentOf(first === undefined ? left : right.replace(/\d{1,2}(?::\d\d)?/, first), context)
  const other = momentOf(second === undefined ? right : left.replace(/\d{1,2}(?::\d\d)?(?=\D*$)/, second), context)
  if (!one || !other || (one.day === other.day && one.time === other.time)) return undefined
  return [one, other]
}

/** A date on the wrong side of the present is one of the two all the same. */
function momentOf(text: string, context: DateContext): When | undefined {
  const tokens = scan(text.replace(/^[\s,]+|[\s,.!?]+$/g, ''))
  const reading = judge(readPhrase(tokens, orderOf(context, tokens)), tokens, context)
  return 'when' in reading ? reading.when : undefined
}

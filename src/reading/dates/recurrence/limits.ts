import type { DateOrder } from '../../../domain/time/date-order.ts'
import { isOfClock, readDuration, readUnit } from '../grammar/durations.ts'
import type { Amount, DayTerm } from '../grammar/meaning.ts'
import { readCount } from '../grammar/numbers.ts'
import { readDays } from '../grammar/pieces.ts'
import type { Draft, RuleContext } from './draft.ts'
import { as, digitsAt, is, isGlued, isText, skip, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** "5 times", "for 8 occurrences", "5 times in all", «10 раз», «всего дважды». */
export function readTimes(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  if (draft.count !== null || !draft.again) return undefined
  const start = skip(tokens, isText(tokens, at, 'всего') ? at + 1 : at, 'for', 'until')
  const once = as(tokens, start, 'once')
  if (once !== undefined && once > 1) return ((draft.count = once), start + 1)
  const signed = isText(tokens, start, 'x') || isText(tokens, start, 'х') ? digitsAt(tokens, start + 1) : undefined
  if (signed !== undefined && signed > 0 && isGlued(tokens, start + 1)) return ((draft.count = signed), start + 2)
  const count = readCount(tokens, start)
  if (!count || !isTimes(tokens, count.next) || count.value < 1) return undefined
  draft.count = count.value
  const next = count.next + 1
  const isInAll = isText(tokens, next, 'in') && (isText(tokens, next + 1, 'all') || isText(tokens, next + 1, 'total'))
  return isInAll ? next + 2 : next
}

/** "3 times", "3x", «3х». */
function isTimes(tokens: Tokens, at: number): boolean {
  return is(tokens, at, 'times') || ((isText(tokens, at, 'x') || isText(tokens, at, 'х')) && isGlued(tokens, at))
}

/** "starting march 3rd", "from jan 1", «начиная с апреля». */
export function readStart(draft: Draft, { tokens, order }: RuleContext, at: number): number | undefined {
  const text = tokens[at]?.text ?? ''
  const isNamed = ['starting', 'beginning', 'from', 'since', 'начиная', 'с', 'со'].includes(text)
  if (!isNamed || draft.start) return undefined
  const after = skip(tokens, at + 1, 'lead', 'of', 'from', 'on')
  const [day] = daysAt(tokens, after, order)
  if (!day || day.value.kind === 'weekday') return undefined
  draft.start = day.value
  return day.next
}

/**
 * "until november", "up to and including 18 january", "through may", "for 2 months", «вплоть до 18 января включительно»,
 * «в течение следующих трёх недель». Before what comes again only a word that means nothing but an end is one.
 */
export function readUntil(draft: Draft, { tokens, order }: RuleContext, at: number): number | undefined {
  if (draft.until) return undefined
  const end = endAt(tokens, at)
  const length = readLength(tokens, at, end)
  if (length && (end || draft.again)) {
    draft.until = { kind: 'shift', sign: 1, amounts: length.value, from: null }
    return length.next
  }
  if (!end || (!draft.again && !draft.start && !end.isPlain)) return undefined
  const { word, next: after } = end
  if (word === 'during' || word === 'for') return undefined
  const [day] = daysAt(tokens, skip(tokens, after, 'of'), order)
  const isHabit = word === 'по' && (day?.value.kind === 'weekday' || day?.value.kind === 'period')
  if (!day || isHabit) return undefined
  draft.until = wholeWords.has(word) ? atItsEnd(day.value) : day.value
  return skipInclusive(tokens, day.next)
}

/** "for 3 weeks", «в течение года», «до 2 месяцев»; where nothing says what the length is, it closes the rule: «каждый день 3 недели подряд». */
function readLength(tokens: Tokens, at: number, end: EndWords | undefined): Hit<readonly Amount[]> | undefined {
  if (end === undefined) {
    const length = (readCount(tokens, at) ?? halfAt(tokens, at)) && readDuration(tokens, at)
    const next = length && (isText(tokens, length.next, 'подряд') ? length.next + 1 : length.next)
    return length && next === tokens.length && !isOfClock(length.value) ? { ...length, next } : undefined
  }
  const { word, next } = end
  if (word !== 'during' && word !== 'for' && (word !== 'до' || !readCount(tokens, next))) return undefined
  const lengthAt = skip(tokens, next, 'the', 'next')
  return readDuration(tokens, lengthAt) ?? readWholeUnit(tokens, lengthAt)
}

/** "half a year", «полгода». */
function halfAt(tokens: Tokens, at: number): true | undefined {
  return is(tokens, at, 'halfunit') || isText(tokens, at, 'half') ? true : undefined
}

/** What is said before the end of a rule. */
interface EndWords {
  readonly word: string
  /** It means an end and nothing else, wherever it stands. */
  readonly isPlain: boolean
  readonly next: number
}

function endAt(tokens: Tokens, at: number): EndWords | undefined {
  const text = tokens[at]?.text ?? ''
  const second = tokens[at + 1]?.text ?? ''
  const upTo = text === 'for' && second === 'up' ? at + 1 : text === 'up' ? at : undefined
  if (upTo !== undefined && isText(tokens, upTo + 1, 'to') && (readCount(tokens, upTo + 2) ?? halfAt(tokens, upTo + 2)))
    return { word: 'for', isPlain: true, next: upTo + 2 }
  if (text === 'в' && (second === 'течение' || second === 'течении'))
    return { word: 'during', isPlain: true, next: at + 2 }
  if (text === 'на' && second === 'протяжении') return { word: 'during', isPlain: true, next: at + 2 }
  if ((text === 'up' && second === 'to') || (text === 'вплоть' && second === 'до'))
    return { word: second === 'до' ? 'до' : 'until', isPlain: true, next: skipInclusive(tokens, at + 2) }
  if (text === 'ending' || text === 'ends') return { word: 'until', isPlain: true, next: skip(tokens, at + 1, 'on') }
  if (plainEnds.has(text)) return { word: text, isPlain: true, next: skipInclusive(tokens, at + 1) }
  return otherEnds.has(text) ? { word: text, isPlain: false, next: at + 1 } : undefined
}

const plainEnds = new Set(['until', 'till', 'through', 'thru', 'до'])
const otherEnds = new Set(['to', 'for', 'по'])

/** After these a month or a year is meant with its last day: "through may". */
const wholeWords = new Set(['through', 'thru'])

function atItsEnd(term: DayTerm): DayTerm {
  return term.kind === 'period' && term.edge === 'whole' ? { ...term, edge: 'end' } : term
}

/** "and including", "inclusive", «включительно»: the last day always belongs to the rule. */
function skipInclusive(tokens: Tokens, at: number): number {
  const joint = isText(tokens, at, 'and') && isText(tokens, at + 1, 'including') ? at + 1 : at
  return ['including', 'inclusive', 'inclusively', 'включительно'].includes(tokens[joint]?.text ?? '') ? joint + 1 : at
}

function readWholeUnit(tokens: Tokens, at: number): Hit<readonly Amount[]> | undefined {
  const unit = readUnit(tokens, at)
  return unit && { value: [{ unit: unit.value[0], count: unit.value[1] }], next: unit.next }
}

/** The days at a place, longest first; what is counted by «раз» belongs to that. */
function daysAt(tokens: Tokens, at: number, order: DateOrder): readonly Hit<DayTerm>[] {
  return sorted(readDays(tokens, at, order).filter(({ next }) => !is(tokens, next, 'times')))
}

/** Puts the longest readings first. */
export function sorted<T>(hits: readonly Hit<T>[]): readonly Hit<T>[] {
  return [...hits].sort((a, b) => b.next - a.next)
}

import type { DateOrder } from './dates.ts'
import { readDuration, readUnit } from './durations.ts'
import type { Amount, DayTerm } from './meaning.ts'
import { readCount } from './numbers.ts'
import { readDays } from './pieces.ts'
import type { Draft, RuleContext } from './recurrence-draft.ts'
import { as, is, isText, skip, type Hit, type Tokens } from './tokens.ts'

/** "5 times", "for 8 occurrences", «10 раз», «дважды». */
export function readTimes(draft: Draft, { tokens }: RuleContext, at: number): number | undefined {
  if (draft.count !== null || !draft.again) return undefined
  const start = skip(tokens, at, 'for', 'until')
  const once = as(tokens, start, 'once')
  if (once !== undefined && once > 1) return ((draft.count = once), start + 1)
  const count = readCount(tokens, start)
  if (!count || !is(tokens, count.next, 'times') || count.value < 1) return undefined
  draft.count = count.value
  return count.next + 1
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

/** "until november", "to march 25th", "for 2 months", «в течение следующих трёх недель». */
export function readUntil(draft: Draft, { tokens, order }: RuleContext, at: number): number | undefined {
  if (draft.until || !draft.again) return undefined
  const text = tokens[at]?.text ?? ''
  const isDuring = text === 'в' && (isText(tokens, at + 1, 'течение') || isText(tokens, at + 1, 'течении'))
  const after = isDuring ? at + 2 : at + 1
  if (!isDuring && !['until', 'till', 'to', 'for', 'through', 'до', 'по'].includes(text)) return undefined
  const length =
    readDuration(tokens, skip(tokens, after, 'the', 'next')) ??
    readWholeUnit(tokens, skip(tokens, after, 'the', 'next'))
  const isLength =
    length !== undefined && (isDuring || text === 'for' || (text === 'до' && readCount(tokens, after) !== undefined))
  if (isLength) {
    draft.until = { kind: 'shift', sign: 1, amounts: length.value, from: null }
    return length.next
  }
  if (isDuring || text === 'for') return undefined
  const [day] = daysAt(tokens, skip(tokens, after, 'of'), order)
  const isHabit = text === 'по' && (day?.value.kind === 'weekday' || day?.value.kind === 'period')
  if (!day || isHabit) return undefined
  draft.until = day.value
  return day.next
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

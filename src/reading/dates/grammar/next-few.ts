import { readDuration, readUnit } from './durations.ts'
import type { DayTerm } from './meaning.ts'
import { readCount } from './numbers.ts'
import { readWhich } from './period-words.ts'
import { is, isText, type Hit, type Tokens } from '../lexicon/tokens.ts'

/** The days to come: «на днях», "in the coming days". */
export const inSomeDays: DayTerm = { kind: 'shift', sign: 1, amounts: [{ unit: 'day', count: 3 }], from: null }

/** Reads "next two weeks", "upcoming 2 months", "2 upcoming quarters", "следующие 2 дня": so many on from today. */
export function readNextFew(tokens: Tokens, at: number): Hit<DayTerm> | undefined {
  const which = readWhich(tokens, at)
  if (which && which.value !== 'this' && which.value !== 'bare' && which.value !== 'beforelast') {
    const sign = which.value === 'last' ? -1 : 1
    const business = nextWorkday(tokens, which.next, sign)
    if (business) return business
    const isDays = isText(tokens, which.next, 'days') || isText(tokens, which.next, 'дни')
    if (isDays && sign > 0) return { value: inSomeDays, next: which.next + 1 }
    if (!readCount(tokens, which.next) && !is(tokens, which.next, 'halfunit'))
      return nextStretch(tokens, which.next, sign)
    const duration = readDuration(tokens, which.next)
    return duration && { value: { kind: 'shift', sign, amounts: duration.value, from: null }, next: duration.next }
  }
  const count = readCount(tokens, at)
  if (!count || !is(tokens, count.next, 'coming')) return undefined
  const unit = readUnit(tokens, count.next + 1)
  return (
    unit && {
      value: {
        kind: 'shift',
        sign: 1,
        amounts: [{ unit: unit.value[0], count: count.value * unit.value[1] }],
        from: null,
      },
      next: unit.next,
    }
  )
}

/** "next business day", «следующий рабочий день». */
function nextWorkday(tokens: Tokens, at: number, sign: 1 | -1): Hit<DayTerm> | undefined {
  const isDays = is(tokens, at, 'business') && readUnit(tokens, at + 1)?.value[0] === 'day'
  if (!isDays) return undefined
  return { value: { kind: 'shift', sign, amounts: [{ unit: 'workday', count: 1 }], from: null }, next: at + 2 }
}

/** "next hour", "the next fortnight": so long from now. */
function nextStretch(tokens: Tokens, at: number, sign: 1 | -1): Hit<DayTerm> | undefined {
  const unit = readUnit(tokens, at)
  const [name, count] = unit?.value ?? []
  const isStretch = name === 'hour' || name === 'minute' || (count ?? 1) > 1
  if (!unit || name === undefined || count === undefined || !isStretch) return undefined
  return { value: { kind: 'shift', sign, amounts: [{ unit: name, count }], from: null }, next: unit.next }
}

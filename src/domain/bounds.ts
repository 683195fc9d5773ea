import type { Change } from './record/change.ts'
import type { Day } from './time/day.ts'
import { Fault } from './fault.ts'
import { decimalOf } from './touch/money.ts'

/** The longest texts that a list keeps, in characters. */
export const longest = { name: 200, line: 2_000, words: 10_000, rule: 500 } as const

/** The most of what is counted, either way where it may be less than nothing. */
export const most = {
  /** As far as money adds up exactly over a whole list. Minor units. */
  amountMinor: 1e12,
  /** A place in an order, the number of a person or a handle. */
  place: 999_999_999,
  /** No span is longer than a life. Days. */
  lastsDays: 36_500,
  rotDays: 999,
  /** Of a rule: how often, and every how many. */
  ruleNumber: 999_999,
} as const

/** The days that a list keeps, so that each of their moments has a year of four digits in every zone. */
export const firstDay: Day = '1900-01-01'
export const lastDay: Day = '9998-12-31'

/** Tells whether a day is one that a list keeps. */
export function isKeptDay(day: string): boolean {
  return day >= firstDay && day <= lastDay
}

/** Tells whether an instant is one that a list keeps. */
export function isKeptInstant(at: string): boolean {
  return /^\d{4}-/.test(at) && at >= '1899-12-30' && at < '9999-01-02'
}

/** Refuses a change that holds what no list keeps; what stays as it is counts for nothing. Fault: `beyond-bounds`. */
export function refuseBeyondBounds(change: Change): void {
  if (change.op === 'void') return
  const row = (change.op === 'add' ? change.row : change.set) as Row
  for (const [key, value] of Object.entries(row)) {
    const beyond = Object.hasOwn(bounds, key) ? bounds[key]?.(value, row) : null
    if (beyond) throw new Fault('beyond-bounds', beyond)
  }
}

type Row = Readonly<Record<string, unknown>>

/** What words name of a value that is beyond its bound: the kind of it, itself, and the bound. */
type Bound = (value: unknown, row: Row) => Readonly<Record<string, string | number>> | null

const day: Bound = (value) =>
  typeof value !== 'string' || isKeptDay(value) ? null : { kind: 'day', value, first: firstDay, last: lastDay }
const instant: Bound = (value) =>
  typeof value !== 'string' || isKeptInstant(value) ? null : { kind: 'instant', first: firstDay, last: lastDay }
const text =
  (kind: 'contact' | 'words', limit: number): Bound =>
  (value) =>
    typeof value === 'string' && value.length > limit ? { kind, value: value.length, most: limit } : null

/** By the name of the column, which means the same in every kind of row. */
const bounds: Readonly<Record<string, Bound>> = {
  amountMinor: (minor, { currency: code }) => {
    if (typeof minor !== 'number' || Math.abs(minor) <= most.amountMinor) return null
    const currency = String(code)
    const written = (amount: number) => decimalOf({ minor: amount, currency }).replace(/\.0+$/, '')
    return { kind: 'amount', value: written(minor), most: written(most.amountMinor), currency }
  },
  rule: (rule) => {
    const numbers = typeof rule === 'string' ? [...rule.matchAll(/(?:COUNT|INTERVAL)=(\d+)/g)] : []
    const value = numbers.map(([, number]) => Number(number)).find((number) => number > most.ruleNumber)
    return value === undefined ? null : { kind: 'rule', value, most: most.ruleNumber }
  },
  day,
  hiddenUntilDay: day,
  at: instant,
  since: instant,
  dueAt: instant,
  hiddenUntilAt: instant,
  value: text('contact', longest.line),
  words: text('words', longest.words),
  what: text('words', longest.words),
}

import type { Weekday } from '../../../domain/time/day.ts'
import type { Zone } from '../../../domain/time/zone.ts'
import type { Part, Unit } from '../lexicon/lexicon.ts'

/** What a phrase says, before it is known when it was said. */
export interface Said {
  readonly day: DayTerm | null
  readonly clock: Clock | null
  readonly part: Part | null
  readonly shade?: Shade
  /** "tonight", "this morning": the part belongs to today. */
  readonly partToday: boolean
  /** `theirs` stands for the other person's. */
  readonly zone: Zone | null
}

/** A time on the clock. Not exact: an hour from 1 to 12 that may be before noon or after. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly exact: boolean
  /** Written with its minutes, "7:30", which in Russian is of 24 hours. */
  readonly written?: boolean
  /** The time it is now: "same time tomorrow". */
  readonly same?: boolean
}

/** How far into a part of the day: "early evening", "late afternoon", "first thing". */
export type Shade = 'early' | 'middle' | 'late' | 'first'

/** So many units of time. */
export interface Amount {
  readonly unit: Unit
  readonly count: number
}

/** Which one of those that come again and again: "friday", "this friday", "next", "coming", "last", the one before. */
export type Which = 'bare' | 'this' | 'next' | 'coming' | 'last' | 'beforelast' | 'afternext'

/** A year as said, one counted from this year, or none. */
export type YearSaid = { readonly year: number } | { readonly offset: number } | null

/** A stretch of the calendar. */
export type Period =
  | {
      readonly kind: 'unit'
      readonly unit: Exclude<Unit, 'second' | 'minute' | 'hour' | 'workday'>
      readonly offset: number
      readonly bare: boolean
      /** «на той неделе»: the neighbour that suits the tense. */
      readonly that?: true
    }
  | { readonly kind: 'month'; readonly month: number; readonly year: YearSaid; readonly which: Which }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: YearSaid }
  | { readonly kind: 'half'; readonly half: number; readonly year: YearSaid }
  | { readonly kind: 'year'; readonly year: number }
  /** From spring, 1, to winter, 4. */
  | { readonly kind: 'season'; readonly season: number; readonly year: YearSaid; readonly which: Which }

/** Which part of a period is meant. */
export type Edge = 'whole' | 'start' | 'middle' | 'end'

/** A date by number; without a month the next one that bears the number. */
export interface DateTerm {
  readonly kind: 'date'
  readonly date: number
  readonly month: number | null
  readonly year: YearSaid
  /** Said beside the date, and checked against it. */
  readonly weekday: Weekday | null
  /** A bare number behind a weekday: only the coming one can be meant. */
  readonly near?: boolean
}

/** What can be counted within a period. */
export type Counted = Weekday | 'day' | 'week' | 'month' | 'weekend' | 'workday'

/** What is counted from a day: the nearest weekday, weekend, day or day of work, or its week's neighbour. */
export type BesideWhat = Weekday | 'day' | 'workday' | 'week' | 'weekend'

/** What a day is called by. */
export type DayTerm =
  | { readonly kind: 'away'; readonly days: number }
  | { readonly kind: 'now' }
  | { readonly kind: 'weekday'; readonly weekday: Weekday; readonly which: Which }
  | DateTerm
  | { readonly kind: 'period'; readonly period: Period; readonly edge: Edge }
  | { readonly kind: 'nth'; readonly n: number; readonly what: Counted; readonly period: Period }
  | { readonly kind: 'weekdayIn'; readonly weekday: Weekday; readonly week: DayTerm }
  | { readonly kind: 'shift'; readonly sign: 1 | -1; readonly amounts: readonly Amount[]; readonly from: Said | null }
  /** The count of that weekday from now, back where negative. */
  | { readonly kind: 'weekdaysAway'; readonly weekday: Weekday; readonly count: number }
  | { readonly kind: 'holiday'; readonly name: string; readonly year: YearSaid; readonly which: Which }
  /** A day with the weekday that was said beside it. */
  | { readonly kind: 'checked'; readonly term: DayTerm; readonly weekday: Weekday }
  /** The same day called twice, by its distance and its date: "today, the 15th". */
  | { readonly kind: 'both'; readonly one: DayTerm; readonly other: DayTerm }
  /** "the monday after christmas": the nth of those behind a day, or before it. */
  | {
      readonly kind: 'beside'
      readonly of: DayTerm
      readonly what: BesideWhat
      readonly sign: 1 | -1
      readonly n: number
      /** "after christmas": any day there, which a weekday said with it may narrow. */
      readonly loose?: true
    }
  /** The week that a day lies in. */
  | { readonly kind: 'weekOf'; readonly of: DayTerm }
  /** A week of the year by ISO 8601. */
  | { readonly kind: 'isoWeek'; readonly week: number; readonly year: YearSaid; readonly weekday: Weekday | null }

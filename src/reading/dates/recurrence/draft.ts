import type { Weekday } from '../../../domain/time/day.ts'
import type { DateOrder } from '../../../domain/time/date-order.ts'
import type { Part, Unit } from '../lexicon/lexicon.ts'
import type { Clock, DayTerm, Said } from '../grammar/meaning.ts'
import type { Tokens } from '../lexicon/tokens.ts'

/** What has been read of a rule so far. */
export interface Draft {
  /** Something in it says that it comes again. */
  again: boolean
  unit: Unit | null
  interval: number
  weekdays: Weekday[]
  /** Which of the weekdays of a month. */
  places: number[]
  monthDays: number[]
  /** In a shorter month the last day stands for the date. */
  elseLast: boolean
  months: number[]
  weekNumbers: number[]
  clock: Clock | null
  zone: Said['zone']
  part: Part | null
  count: number | null
  /** How many days of a week, a month or a year were announced: "twice a month, on ...". */
  days: number | null
  start: DayTerm | null
  until: DayTerm | null
}

/** Makes a draft of which nothing has been read. */
export function emptyDraft(): Draft {
  return {
    again: false,
    unit: null,
    interval: 1,
    weekdays: [],
    places: [],
    monthDays: [],
    elseLast: false,
    months: [],
    weekNumbers: [],
    clock: null,
    zone: null,
    part: null,
    count: null,
    days: null,
    start: null,
    until: null,
  }
}

/** What the rules need beside the tokens. */
export interface RuleContext {
  readonly tokens: Tokens
  readonly order: DateOrder
}

/** Reads one part of a rule into the draft and gives the place after it. */
export type RulePart = (draft: Draft, context: RuleContext, at: number) => number | undefined

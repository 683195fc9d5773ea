import { addDays, type Day } from '../time/day.ts'
import type { Row } from '../person/person.ts'

/** What a customer bought on a day. Append-only. */
export interface Order extends Row {
  readonly personId: string
  readonly day: Day
  readonly items: readonly OrderItem[]
  /** Minor units (cents, kopecks) of `currency`; null where the user gave no amount. */
  readonly amountMinor: number | null
  /** An ISO 4217 code such as `EUR`; null exactly where the amount is. */
  readonly currency: string | null
  /** How many days it lasts, for the reorder; null where not known. */
  readonly lastsDays: number | null
  readonly words: string
}

/** The day on which what was bought is used up; null where that is not known. */
export function runsOutOn(order: Pick<Order, 'day' | 'lastsDays'> | undefined): Day | null {
  return order && order.lastsDays !== null ? addDays(order.day, order.lastsDays) : null
}

export interface OrderItem {
  readonly name: string
  /** 1 or more. */
  readonly quantity: number
}

import { daysBetween, type Day } from '../time/day.ts'
import type { RoleName } from './person.ts'

/** What a person is at the moment; derived, never stored. */
export const categories = ['team', 'new-customer', 'active-customer', 'inactive-customer', 'lead', 'let-go'] as const
export type Category = (typeof categories)[number]

/** What a category is derived from. */
export interface Standing {
  readonly roles: ReadonlySet<RoleName>
  readonly letGo: boolean
  readonly firstOrderDay: Day | null
  readonly lastOrderDay: Day | null
  readonly lastTouchDay: Day | null
}

/** Days within which a first order makes a customer new, and an order or a touch keeps one active. */
export const newCustomerDays = 30
export const activeCustomerDays = 90

/** Derives the category: the first that fits of team, new, active and inactive customer, lead (while followed up), let go. */
export function categoryOf(standing: Standing, today: Day): Category {
  if (standing.roles.has('team')) return 'team'
  if (!standing.roles.has('customer')) return standing.letGo ? 'let-go' : 'lead'
  if (within(standing.firstOrderDay, newCustomerDays, today)) return 'new-customer'
  const active =
    within(standing.lastOrderDay, activeCustomerDays, today) || within(standing.lastTouchDay, activeCustomerDays, today)
  return active ? 'active-customer' : 'inactive-customer'
}

function within(day: Day | null, days: number, today: Day): boolean {
  return day !== null && daysBetween(day, today) <= days
}

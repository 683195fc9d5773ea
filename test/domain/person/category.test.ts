import { expect, test } from 'vitest'
import { categoryOf, type Standing } from '../../../src/domain/person/category.ts'
import { addDays } from '../../../src/domain/time/day.ts'

const today = '2026-03-10'
const ago = (days: number) => addDays(today, -days)
const customer: Partial<Standing> = { roles: new Set(['customer']) }

test.each<readonly [string, Partial<Standing>, ReturnType<typeof categoryOf>]>([
  ['nothing yet', {}, 'lead'],
  ['let go', { letGo: true }, 'let-go'],
  ['in the team, whatever else', { roles: new Set(['customer', 'team']), letGo: true }, 'team'],
  ['first ordered 30 days ago', { ...customer, firstOrderDay: ago(30), lastOrderDay: ago(30) }, 'new-customer'],
  ['first ordered 31 days ago', { ...customer, firstOrderDay: ago(31), lastOrderDay: ago(31) }, 'active-customer'],
  ['last ordered 90 days ago', { ...customer, firstOrderDay: ago(400), lastOrderDay: ago(90) }, 'active-customer'],
  ['last ordered 91 days ago', { ...customer, firstOrderDay: ago(400), lastOrderDay: ago(91) }, 'inactive-customer'],
  ['talked to 90 days ago', { ...customer, lastOrderDay: ago(200), lastTouchDay: ago(90) }, 'active-customer'],
  ['talked to 91 days ago', { ...customer, lastOrderDay: ago(200), lastTouchDay: ago(91) }, 'inactive-customer'],
  ['a customer without an order', customer, 'inactive-customer'],
  ['a customer who was let go', { ...customer, letGo: true, lastOrderDay: ago(10) }, 'active-customer'],
])('who is %s is %j: %s', (_, given, category) => {
  const bare = { roles: new Set<never>(), letGo: false, firstOrderDay: null, lastOrderDay: null, lastTouchDay: null }
  expect(categoryOf({ ...bare, ...given }, today)).toBe(category)
})

import { expect, test } from 'vitest'
import { addInterval, impliedCadence, type Interval } from '../../../src/domain/step/cadence.ts'

test.each<readonly [number, Interval['unit'], string]>([
  [3, 'day', '2027-02-03'],
  [3, 'week', '2027-02-21'],
  [1, 'month', '2027-02-28'],
  [3, 'month', '2027-04-30'],
  [1, 'year', '2028-01-31'],
  [2, 'year', '2029-01-31'],
])('%i %s after the last of January is %s', (count, unit, day) => {
  expect(addInterval('2027-01-31', { count, unit })).toBe(day)
})

test('the cadence follows the role that is nearest to an order', () => {
  expect(impliedCadence(new Set())).toBe('lead')
  expect(impliedCadence(new Set(['prospect']))).toBe('lead')
  expect(impliedCadence(new Set(['prospect', 'customer']))).toBe('customer')
  expect(impliedCadence(new Set(['customer', 'team']))).toBe('team')
})

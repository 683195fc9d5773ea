import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { spreadOver } from '../../src/domain/spread.ts'

test('days that are full are passed over', () => {
  const planned = new Map<Day, number>([
    ['2026-03-11', 1],
    ['2026-03-12', 5],
  ])
  expect(spreadOver(4, '2026-03-11', 2, planned)).toEqual(['2026-03-11', '2026-03-13', '2026-03-13', '2026-03-14'])
})

test('everyone gets a day, in order, and no day holds more than asked for', () => {
  const counts = fc.array(fc.nat(6), { maxLength: 9 })
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), counts, (count, perDay, taken) => {
      const planned = new Map(taken.map((one, index) => [addDays('2026-03-11', index), one]))
      const days = spreadOver(count, '2026-03-11', perDay, planned)
      expect(days).toHaveLength(count)
      expect([...days].sort()).toEqual(days)
      for (const day of days)
        expect(days.filter((one) => one === day).length + (planned.get(day) ?? 0)).toBeLessThanOrEqual(perDay)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/time/day.ts'
import { spreadOver, spreadWithin } from '../../../src/domain/step/spread.ts'

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

test('within a span each goes on the emptiest day, the earliest of such', () => {
  const planned = new Map<Day, number>([
    ['2026-03-11', 2],
    ['2026-03-12', 1],
  ])
  const span = { from: '2026-03-11', until: '2026-03-13' } as const
  expect(spreadWithin(1, span, 9, planned)).toEqual(['2026-03-13'])
  expect(spreadWithin(5, span, 9, planned)).toEqual([
    '2026-03-11',
    '2026-03-12',
    '2026-03-12',
    '2026-03-13',
    '2026-03-13',
  ])
})

test('a full span is left behind, its days as full as the others', () => {
  const span = { from: '2026-03-11', until: '2026-03-12' } as const
  const planned = new Map<Day, number>([['2026-03-13', 1]])
  expect(spreadWithin(6, span, 2, planned)).toEqual([
    '2026-03-11',
    '2026-03-11',
    '2026-03-12',
    '2026-03-12',
    '2026-03-13',
    '2026-03-14',
  ])
})

test('one by one or all at once, the days of a span fill in the same way', () => {
  const counts = fc.array(fc.nat(6), { maxLength: 9 })
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.nat(8), counts, (count, perDay, length, taken) => {
      const from = '2026-03-11'
      const span = { from, until: addDays(from, length) } as const
      const planned = new Map(taken.map((one, index) => [addDays(from, index), one]))
      const days = spreadWithin(count, span, perDay, planned)
      const filled = new Map(planned)
      for (let left = count; left > 0; left--) {
        const [day = from] = spreadWithin(1, span, perDay, filled)
        filled.set(day, (filled.get(day) ?? 0) + 1)
      }
      for (const day of days) planned.set(day, (planned.get(day) ?? 0) + 1)
      expect([...filled].sort()).toEqual([...planned].sort())
      expect([...days].sort()).toEqual(days)
    }),
  )
})

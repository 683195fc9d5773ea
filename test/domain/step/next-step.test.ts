import { expect, test } from 'vitest'
import type { Day } from '../../../src/domain/time/day.ts'
import {
  isDue,
  isReorder,
  isReplaceable,
  nextStepAfter,
  recount,
  type AfterTouch,
} from '../../../src/domain/step/next-step.ts'

const cadence: AfterTouch['cadence'] = {
  id: 'lead',
  slug: 'lead',
  labelEn: '',
  labelRu: '',
  steps: [
    { count: 3, unit: 'day' },
    { count: 3, unit: 'week' },
    { count: 3, unit: 'month' },
  ],
  createdAt: 'Z',
  updatedAt: 'Z',
  owner: '',
  voidedAt: null,
}

const facts = (given: Partial<AfterTouch> = {}): AfterTouch => ({
  cadence,
  touchDay: '2026-03-10',
  today: '2026-03-10',
  lastStep: null,
  outcome: null,
  runsOutDay: null,
  ...given,
})

test.each([
  [null, '2026-03-13', 0],
  [0, '2026-03-31', 1],
  [1, '2026-06-10', 2],
  [2, '2026-06-10', 2],
] as const)('after step %s the cadence proposes %s', (lastStep, day, step) => {
  expect(nextStepAfter(facts({ lastStep }))).toMatchObject({ day, step, cadence: 'lead', reorder: false })
})

test('a touch nobody answered is repeated after the first gap and does not move the cadence on', () => {
  expect(nextStepAfter(facts({ lastStep: 1, outcome: 'no-answer' }))).toMatchObject({ day: '2026-03-13', step: 1 })
  expect(nextStepAfter(facts({ outcome: 'no-answer' }))).toMatchObject({ day: '2026-03-13', step: 0 })
})

test.each([
  ['interest begins it anew, however far it was', 'interested', 2, '2026-03-13', 0],
  ['an order begins it anew', 'order', 1, '2026-03-13', 0],
  ['later is not after the first, short gap', 'later', null, '2026-03-31', 1],
  ['later goes on with the cadence', 'later', 1, '2026-06-10', 2],
  ['a no is left alone for the longest gap', 'not-interested', null, '2026-06-10', 2],
] as const)('%s', (_, outcome, lastStep, day, step) => {
  expect(nextStepAfter(facts({ outcome, lastStep }))).toMatchObject({ day, step })
})

test('later with a cadence of one step is after that step', () => {
  const weekly = { ...cadence, steps: [{ count: 1, unit: 'week' }] } as const
  expect(nextStepAfter(facts({ cadence: weekly, outcome: 'later' }))).toMatchObject({ day: '2026-03-17', step: 0 })
})

test('a step counted from a touch long ago is due today, not in the past', () => {
  expect(nextStepAfter(facts({ touchDay: '2026-02-01' }))).toMatchObject({ day: '2026-03-10', gap: null })
})

test('an order that runs out before the cadence comes round is talked about three days earlier', () => {
  const after = facts({ lastStep: 1, runsOutDay: '2026-04-10' })
  expect(nextStepAfter(after)).toMatchObject({ day: '2026-04-07', reorder: true })
  expect(nextStepAfter({ ...after, runsOutDay: '2026-03-11' })).toMatchObject({ day: '2026-06-10', reorder: false })
})

test('a touch restarts the count of the step that is open', () => {
  expect(recount(cadence, 1, '2026-03-12')).toBe('2026-04-02')
  expect(recount(cadence, 9, '2026-03-12')).toBe('2026-06-12')
})

test('only what a cadence proposed gives way to a newer step', () => {
  expect(isReplaceable({ kind: 'nudge', cadence: 'lead', rule: null })).toBe(true)
  expect(isReplaceable({ kind: 'promise', cadence: 'lead', rule: null })).toBe(false)
  expect(isReplaceable({ kind: 'nudge', cadence: null, rule: null })).toBe(false)
  expect(isReplaceable({ kind: 'nudge', cadence: 'lead', rule: 'FREQ=WEEKLY' })).toBe(false)
})

test('what is hidden is due by its own day all the same, the rest by the day on the user’s calendar', () => {
  const due = (day: Day, hiddenUntilDay: Day | null, showDay: Day) =>
    isDue({ day, hiddenUntilDay, showDay }, '2026-03-10')
  expect(due('2026-03-09', '2026-03-20', '2026-03-20')).toBe(true)
  expect(due('2026-03-11', null, '2026-03-11')).toBe(false)
  expect(due('2026-03-11', null, '2026-03-10')).toBe(true)
  expect(due('2026-03-10', null, '2026-03-11')).toBe(false)
})

test.each([
  ['on the day of the touch', '2026-03-13', false],
  ['the day after', '2026-03-14', true],
  ['a day before the cadence', '2026-06-12', true],
  ['with the cadence', '2026-06-13', false],
] as const)('an order that is to be talked about %s (used up on %s) comes first: %s', (_, runsOutDay, reorder) => {
  expect(nextStepAfter(facts({ lastStep: 1, runsOutDay })).reorder).toBe(reorder)
})

test('an order is not talked about on a day that has passed', () => {
  const late = facts({ lastStep: 1, touchDay: '2026-03-01', runsOutDay: '2026-03-12' })
  expect(nextStepAfter(late)).toMatchObject({ day: '2026-06-01', reorder: false })
  expect(nextStepAfter({ ...late, runsOutDay: '2026-03-13' })).toMatchObject({ day: '2026-03-10', reorder: true })
})

test.each([
  ['three days before it runs out', '2026-03-07', 'customer', '2026-03-10', true],
  ['on another day', '2026-03-08', 'customer', '2026-03-10', false],
  ['of the user', '2026-03-07', null, '2026-03-10', false],
  ['of somebody who ordered nothing', '2026-03-07', 'customer', null, false],
] as const)('a step %s is for a reorder: %s %s %s', (_, day, cadence, runsOut, reorder) => {
  expect(isReorder({ day, cadence }, runsOut)).toBe(reorder)
})

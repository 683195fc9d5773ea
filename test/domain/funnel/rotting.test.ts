import { expect, test } from 'vitest'
import type { Day } from '../../../src/domain/time/day.ts'
import { isRotting, setDayOf, stillDays } from '../../../src/domain/funnel/rotting.ts'

const today = '2026-03-10'
const standstill = { rotDays: 7, sinceDay: '2026-03-02', lastTouchDay: null, setDay: null } as const

test.each<readonly [what: string, given: Partial<Parameters<typeof isRotting>[0]>, rots: boolean]>([
  ['longer than the stage allows', {}, true],
  ['exactly as long as it allows', { sinceDay: '2026-03-03' }, false],
  ['on a stage where nobody rots', { rotDays: null }, false],
  ['touched since', { lastTouchDay: '2026-03-05' }, false],
  ['touched since, but too long ago', { sinceDay: '2026-01-01', lastTouchDay: '2026-03-02' }, true],
  ['touched before they came', { lastTouchDay: '2026-02-01' }, true],
  ['with a date set for June', { sinceDay: '2025-12-01', setDay: '2026-06-01' }, false],
  ['with a date set for today', { setDay: today }, false],
  ['with a date that has passed', { setDay: '2026-03-09' }, true],
])('who stands %s: %j rots: %s', (_, given, rots) => {
  expect(isRotting({ ...standstill, ...given }, today)).toBe(rots)
})

test('days are counted from the touch or from the stage, whichever is later', () => {
  expect(stillDays({ sinceDay: '2026-03-01', lastTouchDay: '2026-03-04' }, today)).toBe(6)
  expect(stillDays({ sinceDay: '2026-03-01', lastTouchDay: '2026-02-04' }, today)).toBe(9)
  expect(stillDays({ sinceDay: '2026-03-11', lastTouchDay: null }, today)).toBe(0)
})

test('a day is set by a promise, by a date of the user, by a snooze; not by a cadence', () => {
  const step = (day: Day) => ({ kind: 'nudge' as const, cadence: 'lead', hiddenUntilDay: null, showDay: day })
  expect(setDayOf([])).toBeNull()
  expect(setDayOf([step('2026-04-01')])).toBeNull()
  expect(setDayOf([{ ...step('2026-04-01'), kind: 'promise' }])).toBe('2026-04-01')
  expect(setDayOf([{ ...step('2026-04-01'), cadence: null }])).toBe('2026-04-01')
  expect(setDayOf([{ ...step('2026-04-01'), hiddenUntilDay: '2026-04-01' }])).toBe('2026-04-01')
  expect(
    setDayOf([{ ...step('2026-04-01'), cadence: null }, { ...step('2026-05-01'), cadence: null }, step('2026-06-01')]),
  ).toBe('2026-05-01')
})

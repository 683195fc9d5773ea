import { expect, test } from 'vitest'
import { isInSight, shownAt, shownFrom } from '../../../src/domain/step/followup.ts'
import { followup } from '../../support/people.ts'

const step = followup({ personId: 'a', day: '2026-03-10', time: '15:00', dueAt: '2026-03-10T15:00:00.000Z' })
const put = {
  hiddenUntilDay: '2026-03-12',
  hiddenUntilTime: '09:00',
  hiddenUntilAt: '2026-03-12T09:00:00.000Z',
} as const

test('a step shows when it is due, and one that was put off when it is back', () => {
  expect(shownFrom(step)).toEqual({ day: '2026-03-10', time: '15:00' })
  expect(shownAt(step)).toBe('2026-03-10T15:00:00.000Z')
  expect(shownFrom({ ...step, ...put })).toEqual({ day: '2026-03-12', time: '09:00' })
  expect(shownAt({ ...step, ...put })).toBe('2026-03-12T09:00:00.000Z')
  const put2 = { ...step, ...put, hiddenUntilTime: null, hiddenUntilAt: null }
  expect(shownFrom(put2)).toEqual({ day: '2026-03-12', time: null })
  expect(shownAt(put2)).toBeNull()
})

test.each([
  ['due today', '2026-03-10', null, true],
  ['overdue', '2026-03-01', null, true],
  ['of tomorrow', '2026-03-11', null, false],
  ['hidden till an hour ago', '2026-03-10', '2026-03-10T08:00:00.000Z', true],
  ['hidden till now', '2026-03-10', '2026-03-10T09:00:00.000Z', true],
  ['hidden till this evening', '2026-03-10', '2026-03-10T18:00:00.000Z', false],
] as const)('a step %s is in sight: %s %s %s', (_, showDay, hiddenUntilAt, seen) => {
  const at = { today: '2026-03-10', now: '2026-03-10T09:00:00.000Z' } as const
  expect(isInSight({ showDay, hiddenUntilAt }, at)).toBe(seen)
})

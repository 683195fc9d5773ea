import { expect, test } from 'vitest'
import {
  capNudges,
  fitMinutes,
  rankQueue,
  warmthOf,
  type Due,
  type QueueGroup,
} from '../../../src/domain/step/queue.ts'
import type { Day } from '../../../src/domain/time/day.ts'
import type { Followup } from '../../../src/domain/step/followup.ts'
import { followup, nudge, person } from '../../support/people.ts'

const today = '2026-03-10'
const row = {
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  owner: 'me',
  voidedAt: null,
} as const
let no = 0

function due(
  name: string,
  of: Omit<Followup, keyof typeof row | 'handle' | 'showDay'>,
  lastTouchDay: Day | null = null,
): Due {
  return {
    person: { ...row, ...person({ name, id: name }), no: ++no },
    roles: new Set(['prospect']),
    followup: { ...row, handle: 1, showDay: of.hiddenUntilDay ?? of.day, ...of },
    lastTouch: null,
    lastTouchDay,
  }
}

const names = (list: readonly Due[]) => rankQueue(list, today).map((item) => item.person.name)

test('promises come before timed ones and those before nudges', () => {
  const timed = nudge({ personId: 'b', day: today, time: '09:00', zone: 'UTC', dueAt: '2026-03-10T09:00:00.000Z' })
  expect(
    names([
      due('nudge', nudge({ personId: 'a', day: '2026-03-01' })),
      due('timed', timed),
      due('promise', followup({ personId: 'c', day: today })),
    ]),
  ).toEqual(['promise', 'timed', 'nudge'])
})

test('an overdue promise stands before one of today, an hour before none', () => {
  const at = (time: '09:00' | '17:00') =>
    followup({ personId: 'x', day: today, time, zone: 'UTC', dueAt: `2026-03-10T${time}:00.000Z` })
  expect(
    names([
      due('any time', followup({ personId: 'a', day: today })),
      due('at five', at('17:00')),
      due('at nine', at('09:00')),
      due('late', followup({ personId: 'd', day: '2026-03-09' })),
    ]),
  ).toEqual(['late', 'at nine', 'at five', 'any time'])
})

test('hours in different zones stand by the moment they mean', () => {
  const tokyo = followup({
    personId: 'a',
    day: today,
    time: '15:00',
    zone: 'Asia/Tokyo',
    dueAt: '2026-03-10T06:00:00.000Z',
  })
  const here = followup({ personId: 'b', day: today, time: '09:00', zone: 'UTC', dueAt: '2026-03-10T09:00:00.000Z' })
  expect(names([due('here', here), due('tokyo', tokyo)])).toEqual(['tokyo', 'here'])
})

test('a cold lead stands before a warm one', () => {
  const of = (id: string) => nudge({ personId: id, day: today })
  expect(names([due('warm', of('a'), '2026-03-08'), due('cold', of('b'), '2026-01-08')])).toEqual(['cold', 'warm'])
})

test('a person comes once, with what else is due', () => {
  const anna = due('Anna', followup({ personId: 'Anna', day: today, what: 'price list' }))
  const again = { ...due('Anna', nudge({ personId: 'Anna', day: today, what: 'say hello' })) }
  const [only, ...others] = rankQueue([again, anna], today)
  expect(others).toEqual([])
  expect([only?.followup.what, only?.alsoDue.map(({ what }) => what)]).toEqual(['price list', ['say hello']])
})

test('a snoozed promise is late from the day it hid until', () => {
  const [item] = rankQueue(
    [due('Anna', followup({ personId: 'a', day: '2026-03-01', hiddenUntilDay: '2026-03-09' }))],
    today,
  )
  expect(item?.overdueDays).toBe(1)
})

const groups = (...list: QueueGroup[]) => list.map((group, index) => ({ group, index }))

test('the cap leaves promises and timed ones alone', () => {
  const { shown, left } = capNudges(groups('promise', 'timed', 'nudge', 'nudge', 'nudge'), 1)
  expect([shown.map(({ index }) => index), left]).toEqual([[0, 1, 2], 2])
})

test.each([
  [5, [0, 1], 3],
  [12, [0, 1], 3],
  [15, [0, 1, 3], 2],
  [22, [0, 1, 2], 2],
  [60, [0, 1, 2, 3, 4], 0],
])('%d minutes hold every promise and what else fits', (minutes, indexes, left) => {
  const share = fitMinutes(groups('promise', 'promise', 'timed', 'nudge', 'nudge'), minutes)
  expect([share.shown.map(({ index }) => index), share.left]).toEqual([indexes, left])
})

test('nudges to people as cold stand by their day, then by their number', () => {
  const of = (name: string, day: Day) => due(name, nudge({ personId: name, day }), '2026-03-01')
  const [second, third] = [of('second', '2026-03-08'), of('third', '2026-03-08')]
  expect(names([of('later', '2026-03-09'), third, second])).toEqual(['second', 'third', 'later'])
})

test('promises stand by their day, however cold the people are', () => {
  const of = (name: string, day: Day, last: Day) => due(name, followup({ personId: name, day }), last)
  expect(names([of('cold', '2026-03-09', '2025-01-01'), of('warm', '2026-03-08', '2026-03-09')])).toEqual([
    'warm',
    'cold',
  ])
})

test.each([
  [['prospect'], 50],
  [['customer'], 81],
  [['prospect', 'customer'], 81],
  [['customer', 'team'], 72],
] as const)('who is %s is after 14 days %i warm', (roles, warmth) => {
  expect(warmthOf({ roles: new Set(roles), lastTouchDay: '2026-02-24' }, today)).toBe(warmth)
})

test('nobody is warm without a touch, and a touch of today is all there is', () => {
  expect(warmthOf({ roles: new Set(), lastTouchDay: null }, today)).toBe(0)
  expect(warmthOf({ roles: new Set(), lastTouchDay: today }, today)).toBe(100)
  expect(warmthOf({ roles: new Set(), lastTouchDay: '2026-03-12' }, today)).toBe(100)
})

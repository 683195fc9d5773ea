import { describe, expect, test } from 'vitest'
import type { Followup } from '../../../src/domain/step/followup.ts'
import type { Person } from '../../../src/domain/person/person.ts'
import type { Instant } from '../../../src/domain/time/zone.ts'
import {
  againAlone,
  againAt,
  causeOf,
  isForMorning,
  isMissed,
  isQuiet,
  missedAlone,
  mostAlone,
  planDeliveries,
  roomBeside,
  type Again,
  type RemindersDue,
  type Unshown,
} from '../../../src/domain/watch/reminder.ts'
import { followup, person } from '../../support/people.ts'

const now: Instant = '2026-03-10T09:00:00.000Z'
const at = (time: string): Instant => `2026-03-10T${time}:00.000Z`

function unshown(id: string, since: Instant = now, claimedTag: string | null = null): Unshown {
  const step = followup({ id, personId: id, day: '2026-03-10' }) as Followup
  return { followup: step, person: person({ name: id }) as Person, since, claimedTag }
}

const again = (id: string, tag: string | null = null, given: Partial<Again> = {}): Again => ({
  ...unshown(id, at('08:00')),
  againAt: now,
  tag,
  ...given,
})

const many = <T>(count: number, make: (id: string) => T) =>
  Array.from({ length: count }, (_, index) => make(`p${String(index + 1)}`))

/** "followup-a: a" for a popup of one, "digest-missed: a b" for one of several; with "+ m" where the morning is told of. */
function plan(given: Partial<RemindersDue>): readonly string[] {
  const due: RemindersDue = { now, unshown: [], again: [], morning: null, wasQuiet: () => false, ...given }
  return planDeliveries(due).map((popup) => {
    const items = popup.kind === 'one' ? [popup.item] : popup.items
    const told = popup.moments.map((moment) => (moment.kind === 'morning' ? 'm' : moment.followupId))
    const ids = items.map(({ followup: { id } }) => id)
    const more = told.filter((id) => !ids.includes(id))
    const cause = popup.kind === 'digest' && popup.tag !== `digest-${popup.cause}` ? ` (${popup.cause})` : ''
    return `${popup.tag}${cause}: ${ids.join(' ')}${more.length > 0 ? ` + ${more.join(' ')}` : ''}`
  })
}

describe('what comes at its time', () => {
  test('comes one by one', () => {
    expect(plan({ unshown: [unshown('a'), unshown('b')] })).toEqual(['followup-a: a', 'followup-b: b'])
  })

  test(`comes as one from ${String(mostAlone + 1)} on`, () => {
    expect(plan({ unshown: many(mostAlone, unshown) })).toHaveLength(mostAlone)
    expect(plan({ unshown: many(mostAlone + 1, unshown) })).toEqual([
      'digest-together: p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 p11',
    ])
  })

  test.each([
    [0, 10],
    [4, 6],
    [10, 0],
    [11, 9],
    [40, 9],
  ])('%i of them leave room for %i beside', (count, room) => {
    expect(roomBeside(count)).toBe(room)
  })
})

describe('what was missed', () => {
  test('is what came due more than five minutes ago', () => {
    expect(isMissed(unshown('a', '2026-03-10T08:55:00.000Z'), now)).toBe(false)
    expect(isMissed(unshown('a', '2026-03-10T08:54:59.999Z'), now)).toBe(true)
  })

  test(`comes one by one up to ${String(missedAlone)}, more as one`, () => {
    const missed = (id: string) => unshown(id, at('08:00'))
    expect(plan({ unshown: many(2, missed) })).toEqual(['followup-p1: p1', 'followup-p2: p2'])
    expect(plan({ unshown: [...many(3, missed), unshown('now')] })).toEqual([
      'digest-missed: p1 p2 p3',
      'followup-now: now',
    ])
  })

  test('in quiet hours comes as one with all that was missed, from two on', () => {
    const wasQuiet = (moment: Instant) => moment < at('08:00')
    const night = (id: string) => unshown(id, at('06:00'))
    const late = unshown('late', at('08:30'))
    expect(plan({ unshown: [night('a'), late], wasQuiet })).toEqual(['followup-a: a', 'followup-late: late'])
    expect(plan({ unshown: [night('a'), late, night('b')], wasQuiet })).toEqual(['digest-quiet: a late b'])
    const back = again('back', null, { againAt: at('07:00') })
    const other = again('other')
    expect(plan({ unshown: [night('a')], again: [back, other], wasQuiet })).toEqual([
      'digest-quiet: a back',
      'followup-other: other',
    ])
  })
})

describe('the morning', () => {
  const morning = (...ids: string[]): RemindersDue['morning'] => ({
    day: '2026-03-10',
    at: now,
    waiting: ids.map((id) => unshown(id)),
  })

  test('tells of all that waits at once, with what was missed and what comes again', () => {
    const due = { morning: morning('a', 'b'), unshown: [unshown('a', at('06:00'))], again: [again('c')] }
    expect(plan(due)).toEqual(['digest-morning: a b + m c'])
  })

  test('is the own popup of somebody who waits alone', () => {
    expect(plan({ morning: morning('a') })).toEqual(['followup-a: a + m'])
  })

  test('leaves out what comes at its time by itself', () => {
    expect(plan({ morning: morning('a', 'b', 'c'), unshown: [unshown('b')] })).toEqual([
      'digest-morning: a c + m',
      'followup-b: b',
    ])
    expect(plan({ morning: morning('b'), unshown: [unshown('b')] })).toEqual(['followup-b: b'])
  })

  test('of nothing says nothing', () => {
    expect(plan({ morning: morning() })).toEqual([])
  })
})

describe('what comes again', () => {
  test('comes in the popup that it was in', () => {
    expect(
      plan({ again: [again('a', 'digest-morning'), again('b', 'followup-b'), again('c', 'digest-morning')] }),
    ).toEqual(['digest-morning (again): a c', 'followup-b: b'])
    expect(plan({ again: [again('a', 'digest-morning')] })).toEqual(['followup-a: a'])
    expect(plan({ again: [again('a', 'followup-of-old')] })).toEqual(['followup-a: a'])
  })

  test(`comes as one from ${String(againAlone + 1)} on, or where there is no room`, () => {
    expect(plan({ again: many(5, again) })).toHaveLength(5)
    expect(plan({ again: many(6, again) })).toEqual(['digest-again: p1 p2 p3 p4 p5 p6'])
    const fresh = many(7, (id) => unshown(`new-${id}`))
    expect(plan({ again: many(3, again), unshown: fresh }).slice(0, 3)).toEqual([
      'followup-p1: p1',
      'followup-p2: p2',
      'followup-p3: p3',
    ])
    expect(plan({ again: many(4, again), unshown: fresh })[0]).toBe('digest-again: p1 p2 p3 p4')
  })

  test.each([
    [1, false, '2026-03-10T09:15:00.000Z'],
    [2, false, '2026-03-10T11:00:00.000Z'],
    [3, false, null],
    [1, true, '2026-03-10T11:00:00.000Z'],
    [2, true, '2026-03-10T11:00:00.000Z'],
    [3, true, null],
  ])('after %i shows, of a digest: %s, it comes at %s', (shows, digest, next) => {
    expect(againAt({ after: [15, 120], shows, digest }, now)).toBe(next)
  })

  test('never comes where nothing says after how long', () => {
    expect(againAt({ after: [], shows: 1, digest: true }, now)).toBeNull()
  })
})

describe('what may be up already', () => {
  test('comes first, as it was, and once', () => {
    const up = unshown('a', at('08:58'), 'followup-a')
    expect(plan({ unshown: [unshown('b'), up] })).toEqual(['followup-a: a', 'followup-b: b'])
    const inDigest = (id: string) => unshown(id, at('06:00'), 'digest-missed')
    expect(plan({ unshown: [unshown('b'), inDigest('c'), inDigest('d')] })).toEqual([
      'digest-missed: c d',
      'followup-b: b',
    ])
    expect(
      plan({ unshown: [unshown('x', at('06:00'), 'digest-morning'), unshown('y', at('06:00'), 'digest-morning')] }),
    ).toEqual(['digest-morning (again): x y'])
  })

  test('and has the place of a new popup takes that in', () => {
    const up = unshown('up', at('06:00'), 'digest-missed')
    const missed = many(3, (id) => unshown(id, at('07:00')))
    expect(plan({ unshown: [up, ...missed] })).toEqual(['digest-missed: up p1 p2 p3'])
    const all = [unshown('now'), up, ...missed]
    expect(plan({ unshown: all, again: many(6, again) })).toEqual([
      'digest-missed: up p1 p2 p3',
      'digest-again: p1 p2 p3 p4 p5 p6',
      'followup-now: now',
    ])
  })

  test('is not told of in the morning too', () => {
    const waiting = [unshown('a'), unshown('b'), unshown('c')]
    const morning = { day: '2026-03-10', at: now, waiting } as const
    const up = again('a', 'followup-a', { claimedTag: 'followup-a' })
    expect(plan({ morning, again: [up] })).toEqual(['followup-a: a', 'digest-morning: b c + m'])
  })

  test('in a morning that is still to come is taken in by it', () => {
    const waiting = [unshown('a'), unshown('b')]
    const morning = { day: '2026-03-10', at: now, waiting } as const
    expect(plan({ morning, unshown: [unshown('a', at('06:00'), 'digest-morning')] })).toEqual([
      'digest-morning: a b + m',
    ])
  })
})

test.each([
  ['followup-a', true, null],
  ['digest-missed', false, 'missed'],
  ['digest-morning', true, 'morning'],
  ['digest-morning', false, 'again'],
])('the popup %s, with a morning: %s, was for %s', (tag, withMorning, cause) => {
  expect(causeOf(tag, withMorning)).toBe(cause)
})

describe('a morning tells of', () => {
  const last = { day: '2026-03-09', at: '2026-03-09T08:00:00.000Z' } as const
  const item = (kind: Followup['kind'], showDay: Followup['showDay'], since: Instant | null) => ({
    ...unshown('a'),
    followup: { ...unshown('a').followup, kind, showDay },
    since,
  })

  test.each([
    ['a promise each time', item('promise', '2026-03-01', null), true],
    ['a nudge of the day after the last one', item('nudge', '2026-03-10', null), true],
    ['no nudge that the last one told of', item('nudge', '2026-03-09', null), false],
    ['a nudge whose hour came since', item('nudge', '2026-03-09', '2026-03-09T08:00:00.001Z'), true],
    ['no nudge whose hour had come by then', item('nudge', '2026-03-09', '2026-03-09T08:00:00.000Z'), false],
  ])('%s', (_, one, told) => {
    expect(isForMorning(one, last)).toBe(told)
    expect(isForMorning(one, null)).toBe(true)
  })
})

test.each([
  ['21:00', '08:00', '20:59', false],
  ['21:00', '08:00', '21:00', true],
  ['21:00', '08:00', '00:00', true],
  ['21:00', '08:00', '07:59', true],
  ['21:00', '08:00', '08:00', false],
  ['12:00', '14:00', '11:59', false],
  ['12:00', '14:00', '12:00', true],
  ['12:00', '14:00', '13:59', true],
  ['12:00', '14:00', '14:00', false],
  ['09:00', '09:00', '09:00', false],
] as const)('from %s to %s it is quiet at %s: %s', (from, to, time, quiet) => {
  expect(isQuiet(time, from, to)).toBe(quiet)
})

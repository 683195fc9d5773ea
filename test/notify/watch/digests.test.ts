import { beforeEach, expect, test } from 'vitest'
import type { PopupEvent } from '../../../src/app/notifier.ts'
import { add } from '../../../src/domain/record/change.ts'
import type { Day, WallTime } from '../../../src/domain/time/day.ts'
import { takeEvent } from '../../../src/notify/popup/act.ts'
import { tick } from '../../../src/notify/watch/tick.ts'
import { followup, given, openOf, withPeople } from '../../support/loop.ts'
import { person, save } from '../../support/people.ts'
import type { TestApp } from '../../support/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = withPeople()
  app.watch.desktopIsServer()
  for (let no = 1; no <= 12; no++) save(app.store(), add('person', person({ id: `p${no}`, name: `Person ${no}` })))
  await pass()
})

function timed(personId: string, time: WallTime, day: Day = '2026-03-10') {
  return followup({ personId, what: 'call', day, time, zone: 'UTC', dueAt: `${day}T${time}:00.000Z` })
}

/** Promises to the first so many people, for one time. */
function many(count: number, time: WallTime) {
  return Array.from({ length: count }, (_, index) => timed(`p${index + 1}`, time))
}

async function pass(): Promise<void> {
  const whole = await app.app()
  await tick(whole, await whole.notifier(), whole.stopSignal())
}

async function happens(event: PopupEvent): Promise<void> {
  const whole = await app.app()
  await takeEvent(whole, await whole.notifier(), event, whole.stopSignal())
}

/** The watch was killed, and another one begins. */
async function anotherWatch(): Promise<void> {
  await happens({ kind: 'connected', own: new Set() })
}

const screen = () => app.watch.screen()
const titles = () => app.watch.notices.map(({ title }) => title)

test.each([
  [10, 10, 'Promise: Person 1'],
  [11, 1, 'Due now: 11 people, 11 promises'],
])('%i that come due at once are %i popups', async (count, popups, first) => {
  given(app, ...many(count, '09:30'))
  app.moveTo('2026-03-10T09:30')
  await pass()
  expect(titles()).toHaveLength(popups)
  expect(titles()[0]).toBe(first)
})

test('an eleventh stands alone, and the ten before it come again as one that takes their place', async () => {
  given(app, ...many(10, '09:30'), timed('p11', '09:35'))
  app.moveTo('2026-03-10T09:30')
  await pass()
  expect(screen()).toHaveLength(10)
  app.moveTo('2026-03-10T09:35')
  await pass()
  expect(screen()).toEqual(['1 Still to do: 10 people, 10 promises', '12 Promise: Person 11'])
})

test('two more than there is room for leave one beside them', async () => {
  given(app, ...many(9, '09:30'), ...['p10', 'p11'].map((id) => timed(id, '09:35')))
  app.moveTo('2026-03-10T09:30')
  await pass()
  app.moveTo('2026-03-10T09:35')
  await pass()
  expect(screen()).toHaveLength(3)
})

test('a morning takes in what was shown a moment ago, and tells of it no sooner than a digest does', async () => {
  app.moveTo('2026-03-11T08:00')
  given(app, timed('p1', '08:55', '2026-03-11'), followup({ personId: 'p2', day: '2026-03-11' }))
  app.moveTo('2026-03-11T08:55')
  await pass()
  app.moveTo('2026-03-11T09:00')
  await pass()
  expect(screen()).toEqual(['1 Today: 2 people, 2 promises'])
  app.moveTo('2026-03-11T10:59')
  await pass()
  expect(titles()).toHaveLength(2)
  app.moveTo('2026-03-11T11:00')
  await pass()
  expect(titles()).toHaveLength(3)
})

test('a watch that follows one that was killed takes off the popups which its digest names', async () => {
  given(app, ...many(6, '09:30'))
  app.moveTo('2026-03-10T09:30')
  await pass()
  await anotherWatch()
  await pass()
  expect(screen()).toEqual(['1 Still to do: 6 people, 6 promises'])
  expect(app.watch.taken).toEqual(['2', '3', '4', '5', '6'])
})

test('a popup whose number was never heard comes again alone and first, and says which it is', async () => {
  given(app, ...many(4, '09:30'))
  app.moveTo('2026-03-10T09:30')
  app.watch.crashAfterShowing()
  await expect(pass()).rejects.toThrow('killed')
  app.moveTo('2026-03-10T09:50')
  await anotherWatch()
  await pass()
  expect(titles()).toEqual(['Promise: Person 1', 'Promise: Person 1', 'Missed while away: 3 people, 3 promises'])
  const [lost, again] = app.watch.notices
  expect([again?.tag, again?.body.split('\n').at(-1)]).toEqual([lost?.tag, '#3.1'])
})

test('a digest whose number was never heard comes again as it was', async () => {
  given(app, ...many(11, '09:30'))
  app.moveTo('2026-03-10T09:30')
  app.watch.crashAfterShowing()
  await expect(pass()).rejects.toThrow('killed')
  given(app, ...many(3, '09:40'))
  app.moveTo('2026-03-10T09:50')
  await pass()
  expect(titles()).toEqual([
    'Due now: 11 people, 11 promises',
    'Due now: 11 people, 11 promises',
    'Missed while away: 3 people, 3 promises',
  ])
})

test('a digest whose number was never heard takes in what would be another one of its kind in its place', async () => {
  given(app, ...many(3, '09:30'))
  app.moveTo('2026-03-10T09:50')
  app.watch.crashAfterShowing()
  await expect(pass()).rejects.toThrow('killed')
  given(app, ...[4, 5, 6].map((no) => timed(`p${no}`, '09:55')))
  app.moveTo('2026-03-10T10:10')
  await pass()
  expect(titles()).toEqual(['Missed while away: 3 people, 3 promises', 'Missed while away: 6 people, 6 promises'])
})

test('what was refused is surely not up, and comes as a digest like everything missed', async () => {
  given(app, ...many(4, '09:30'))
  app.moveTo('2026-03-10T09:30')
  app.watch.desktopFails('refused')
  await pass()
  app.watch.desktopFails(null)
  app.moveTo('2026-03-10T09:50')
  await pass()
  expect(titles()).toEqual(['Missed while away: 4 people, 4 promises'])
})

test('the last one of a digest has its place, and a digest leaves the screen when all of it is done', async () => {
  given(app, ...many(3, '09:30'))
  app.moveTo('2026-03-10T09:50')
  await pass()
  await app.run('done 3 sent it')
  await app.run('done 4 sent it')
  app.moveTo('2026-03-10T11:50')
  await pass()
  expect(screen()).toEqual(['1 Promise: Person 3'])
  await happens({ kind: 'action', popup: '1', key: 'done' })
  expect(openOf(app, 'p3')).not.toContain('1 promise 2026-03-10 call')
  given(app, ...many(3, '12:00'))
  app.moveTo('2026-03-10T12:20')
  await pass()
  for (const no of [3, 4, 5]) await app.run(`done ${no} --all sent it`)
  await pass()
  expect(screen().filter((line) => line.includes('Missed'))).toEqual([])
})

test('a number belongs to what was shown under it last', async () => {
  given(app, timed('p1', '09:30'))
  app.moveTo('2026-03-10T09:30')
  await pass()
  await app.run('done 3 sent it')
  given(app, timed('p2', '09:40'))
  app.moveTo('2026-03-10T09:40')
  const whole = await app.app()
  const notifier = await whole.notifier()
  const reuses = {
    ...notifier,
    show: async (...given_: Parameters<typeof notifier.show>) => ({
      ...(await notifier.show(...given_)),
      popup: '1',
    }),
  } as typeof notifier
  await tick(whole, reuses, whole.stopSignal())
  await happens({ kind: 'action', popup: '1', key: 'done' })
  expect(titles().at(-1)).toBe('Done: Person 2')
})

test('what was dealt with and was left up by a watch that was killed is taken off by the next one', async () => {
  given(app, timed('p1', '09:30'), timed('p2', '09:30'))
  app.moveTo('2026-03-10T09:30')
  await pass()
  const whole = await app.app()
  await app.run('done 3 sent it')
  const notifier = { ...(await whole.notifier()), close: () => Promise.reject(new Error('killed')) }
  await expect(tick(whole, notifier, whole.stopSignal())).rejects.toThrow('killed')
  await anotherWatch()
  expect(app.watch.taken).toEqual(['1'])
  await anotherWatch()
  expect(app.watch.taken).toEqual(['1'])
})

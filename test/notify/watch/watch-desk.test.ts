import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { add, alter } from '../../../src/domain/record/change.ts'
import type { SnoozeLength } from '../../../src/domain/touch/deed.ts'
import type { WatchEffect, WatchMessage, WatchNews } from '../../../src/domain/pages/watch-sight.ts'
import type { Pressed } from '../../../src/notify/popup/act.ts'
import { tick } from '../../../src/notify/watch/tick.ts'
import { watchDesk } from '../../../src/notify/watch/watch-desk.ts'
import { did, followup, given, nudge, openOf, withPeople } from '../../support/loop.ts'
import { followup as anyFollowup, person, save } from '../../support/people.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { testApp, type TestApp, type TestOptions } from '../../support/test-app.ts'

/** A promise that comes due at a time of Tuesday 10 March, in UTC; the test's clock begins at 09:00. */
function at(time: '09:00' | '09:30' | '10:00', personId = 'anna') {
  return followup({
    personId,
    what: 'call',
    day: '2026-03-10',
    time,
    zone: 'UTC',
    dueAt: `2026-03-10T${time}:00.000Z`,
  })
}

async function deskOf(app: TestApp) {
  const whole = await app.app()
  const desk = watchDesk(whole)
  const told: WatchMessage[] = []
  let woken = 0
  const events = desk.events((message) => void told.push(message))
  events.ready?.(() => {
    woken++
  })
  const newsOf = (message: WatchMessage | undefined): WatchNews => {
    if (!message || 'failed' in message || 'echo' in message) throw new Error('no news')
    return message
  }
  return {
    desk,
    told,
    lookAtSettings: () => {
      whole.settings.lookAgain()
    },
    woken: () => woken,
    pass: async () => {
      await events.passed(await tick(whole, await whole.notifier(), whole.stopSignal()))
      return newsOf(told.at(-1))
    },
    perform: async (effect: WatchEffect) => newsOf(await desk.perform(effect)),
    pressed: async (button: Pressed) => {
      await events.pressed(button)
    },
  }
}

/** The open card in a few words: "1 of 2 Anna Petrova". */
function cardOf({ sight: { open } }: Pick<WatchNews, 'sight'>): string | null {
  return open && `${String(open.nth)} of ${String(open.of)} ${open.seen.person.name}`
}

let app: TestApp
beforeEach(() => {
  app = withPeople()
})

test('what comes due opens its card and rings; what comes due beside it waits for its turn', async () => {
  const one = at('09:00')
  given(app, one, at('09:30', 'lena'), at('10:00'))
  const { pass, perform, told } = await deskOf(app)
  const first = await pass()
  expect([cardOf(first), first.rings]).toEqual(['1 of 1 Anna Petrova', true])
  expect(first.sight.coming.map(({ time }) => time)).toEqual(['09:30', '10:00'])
  app.moveTo('2026-03-10T09:30')
  const second = await pass()
  expect([cardOf(second), second.rings]).toEqual(['1 of 2 Anna Petrova', true])
  await pass()
  expect(told).toHaveLength(2)
  expect(cardOf(await perform({ kind: 'next' }))).toBe('2 of 2 Лена Орлова')
  expect(cardOf(await perform({ kind: 'next' }))).toBe('1 of 2 Anna Petrova')
  expect(cardOf(await perform({ kind: 'previous' }))).toBe('2 of 2 Лена Орлова')
  await perform({ kind: 'previous' })
  expect(cardOf(await perform({ kind: 'done', followupId: one.id }))).toBe('1 of 1 Лена Орлова')
})

test('done closes, takes the next date of the cadence, wakes the loop, and undo brings the card back', async () => {
  const one = at('09:00')
  given(app, one)
  const { pass, perform, woken } = await deskOf(app)
  await pass()
  const before = app.store().dump()
  const done = await perform({ kind: 'done', followupId: one.id })
  expect([cardOf(done), done.deed?.kind, woken()]).toEqual([null, 'done', 1])
  expect(done.deed).toMatchObject({ next: { day: '2026-03-13', time: null } })
  expect(openOf(app)).toEqual(['2 nudge 2026-03-13'])
  await pass()
  expect(app.watch.taken).toEqual(['1'])
  const undone = await perform({ kind: 'undo' })
  expect([cardOf(undone), undone.deed]).toEqual([
    '1 of 1 Anna Petrova',
    { kind: 'undone', command: 'done', about: 'Anna Petrova' },
  ])
  expect(app.store().dump()).toEqual(before)
  expect(undone.sight.lately.map(({ kind }) => kind)).toEqual(['deed', 'deed', 'shown'])
})

test.each<[SnoozeLength, string | null, string | null]>([
  ['set', '2026-03-10', '09:45'],
  ['10m', '2026-03-10', '09:10'],
  ['1h', '2026-03-10', '10:00'],
  ['tomorrow', '2026-03-11', null],
])('snoozed for %s it is hidden until %s %s, and undo takes it back', async (length, day, time) => {
  const other = withPeople({ config: { snoozeFor: '45m' } })
  const one = at('09:00')
  given(other, one)
  const { pass, perform } = await deskOf(other)
  await pass()
  const before = other.store().dump()
  const snoozed = await perform({ kind: 'snooze', followupId: one.id, length })
  expect([cardOf(snoozed), snoozed.deed]).toMatchObject([null, { until: { day, time } }])
  expect(other.store().dump().followup).toMatchObject([
    { day: '2026-03-10', hiddenUntilDay: day, hiddenUntilTime: time },
  ])
  expect(other.undo()).toBe('snooze')
  expect(other.store().dump()).toEqual(before)
})

test('what is let be changes nothing and comes again', async () => {
  const one = at('09:00')
  given(app, one)
  const { pass, perform, desk } = await deskOf(app)
  await pass()
  const before = app.store().dump()
  expect(cardOf(await perform({ kind: 'leave', followupId: one.id }))).toBeNull()
  expect(app.store().dump()).toEqual(before)
  expect((await desk.sight()).due).toHaveLength(1)
  app.pass(9)
  await pass()
  expect(cardOf({ sight: await desk.sight() })).toBeNull()
  app.pass(1)
  const again = await pass()
  expect([cardOf(again), again.rings]).toEqual(['1 of 1 Anna Petrova', true])
})

test('a card whose follow-up was closed or moved elsewhere gives way to the next', async () => {
  const one = at('09:00')
  given(app, one, at('09:00', 'lena'))
  const { pass, perform } = await deskOf(app)
  expect(cardOf(await pass())).toBe('1 of 2 Anna Petrova')
  const [stored] = app.store().followups.openOf('anna')
  if (!stored) throw new Error('nothing is open')
  did(
    app,
    'done',
    'Anna Petrova',
    alter('followup', stored, { closedAt: '2026-03-10T09:00:00.000Z', closedBy: 'done' }),
  )
  await expect(perform({ kind: 'done', followupId: one.id })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect(cardOf(await pass())).toBe('1 of 1 Лена Орлова')
})

test('a digest of many is listed, of few it is gone through card by card', async () => {
  given(app, followup({ day: '2026-03-10' }), nudge('2026-03-09', 1), followup({ personId: 'lena', day: '2026-03-10' }))
  const few = await deskOf(app)
  expect(cardOf(await few.pass())).toBe('1 of 3 Anna Petrova')
  const other = withPeople()
  const names = ['Ivan', 'Olga', 'Tom', 'Pat']
  save(
    other.store(),
    ...names.flatMap((name) => [
      add('person', person({ id: name, name })),
      add('followup', anyFollowup({ personId: name, day: '2026-03-10', what: 'call' })),
    ]),
  )
  const many = await deskOf(other)
  const news = await many.pass()
  expect([cardOf(news), news.rings, news.sight.due.length]).toEqual([null, true, 4])
  expect(news.sight.lately).toMatchObject([{ kind: 'digest', cause: 'morning', count: 4 }])
  expect(cardOf(await many.perform({ kind: 'open' }))).toBe('1 of 4 Ivan')
  expect(cardOf(await many.perform({ kind: 'close' }))).toBeNull()
})

test('the quiet hours and a button of a popup are told', async () => {
  given(app, at('09:00'))
  const { desk, pass, pressed } = await deskOf(app)
  await pass()
  const [followup] = app.store().followups.openOf('anna')
  const anna = app.store().people.byId('anna')
  if (!followup || !anna) throw new Error('nothing is open')
  await pressed({ key: 'snooze', item: { followup, person: anna, since: null } })
  expect((await desk.sight()).lately[0]).toMatchObject({
    kind: 'pressed',
    button: 'snooze',
    person: { name: 'Anna Petrova' },
  })
  expect((await desk.sight()).quiet).toEqual({ from: '21:00', to: '08:00', isNow: false })
  app.moveTo('2026-03-10T21:30')
  expect((await desk.sight()).quiet?.isNow).toBe(true)
  const always = await deskOf(withPeople({ config: { quietFrom: '00:00', quietTo: '00:00' } }))
  expect((await always.desk.sight()).quiet).toBeNull()
})

test('undo with nothing to take back is refused', async () => {
  const empty = withPeople()
  empty.undo()
  const { perform } = await deskOf(empty)
  await expect(perform({ kind: 'undo' })).rejects.toMatchObject({ code: 'nothing-to-undo-here' })
})

test('undo is for what was done here: what another window did meanwhile stays', async () => {
  const database = join(tempFolder(), 'followup.db')
  const before = withPeople({ database })
  given(before, at('09:00'))
  const { pass, perform } = await deskOf(testApp({ database, now: '2026-03-10T09:00' }))
  await pass()
  await expect(perform({ kind: 'undo' })).rejects.toMatchObject({ code: 'nothing-to-undo-here' })
  expect(openOf(before, 'anna')).toHaveLength(1)
})

test('in discreet mode the sight names nobody but on the card that is to be shown', async () => {
  const options: TestOptions = { config: { discreet: true } }
  const discreet = withPeople(options)
  given(discreet, at('09:00'), at('10:00', 'lena'))
  const { pass, perform } = await deskOf(discreet)
  const { sight } = await pass()
  const { open, ...rest } = sight
  expect(JSON.stringify(rest)).not.toMatch(/Anna|Лена|"call"/)
  expect(open?.seen.person.name).toBe('A. P.')
  const undone = await perform({ kind: 'undo' })
  expect(undone.deed).toEqual({ kind: 'undone', command: 'add', about: '' })
})

test('the page turns discreet at once when the setting does, what happened before included', async () => {
  const changing = withPeople()
  const one = at('09:00')
  given(changing, one, at('09:00', 'lena'))
  const { pass, perform, lookAtSettings } = await deskOf(changing)
  await pass()
  const { sight } = await perform({ kind: 'done', followupId: one.id })
  expect(JSON.stringify(sight.lately)).toMatch(/Anna/)
  changing.hasSet({ discreet: true })
  lookAtSettings()
  const { open, ...rest } = (await perform({ kind: 'next' })).sight
  expect(open).not.toBeNull()
  expect(JSON.stringify(rest)).not.toMatch(/Anna|Лена/)
  expect(JSON.stringify(rest.lately)).toContain('A. P.')
})

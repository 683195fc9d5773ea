import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { App, Clock } from '../../../src/app/app.ts'
import { instantAt } from '../../../src/domain/time/zone.ts'
import { watchLoop } from '../../../src/notify/watch/loop.ts'
import { followup, given, withPeople } from '../../support/loop.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import type { TestApp } from '../../support/test-app.ts'

/** A promise to Anna that is due at a time of the morning of the watch. */
function dueAtTime(time: '09:00' | '09:01') {
  return followup({ day: '2026-03-10', time, zone: 'UTC', what: 'call' })
}

/**
 * Watches from 09:00 on while in each sleep so many seconds go by, or something happens; gives at what times of the clock a
 * whole pass was made.
 */
async function passes(test: TestApp, ...steps: readonly (number | (() => void))[]): Promise<readonly string[]> {
  return slowPasses(0, test, ...steps)
}

/** The same where each pass takes so many seconds. */
async function slowPasses(
  takes: number,
  test: TestApp,
  ...steps: readonly (number | (() => void))[]
): Promise<readonly string[]> {
  let seconds = 0
  const whole = await test.app()
  const clock: Clock = {
    ...whole.clock,
    now: () => instantAt(Date.parse('2026-03-10T09:00:00Z') + seconds * 1000),
    wall: () => clock.wallAt(clock.now()),
    today: () => clock.wall().day,
  }
  const app: App = { ...whole, clock }
  test.watch.whileAsleep(
    ...steps.map((step) => () => {
      if (typeof step === 'number') seconds += step
      else step()
    }),
  )
  const at: string[] = []
  const passed = () => {
    seconds += takes
    at.push(clock.now().slice(11, 19))
  }
  const events = { passed, pressed: () => undefined, failed: () => undefined, unsaved: () => undefined }
  await watchLoop(app, events, { stop: app.stopSignal(), place: 'lines' })
  return at
}

test('what would find everything as it was is left out, but for one in each minute', async () => {
  const at = await passes(withPeople(), ...Array.from({ length: 12 }, () => 15))
  // The first writes down that this morning needs no digest.
  expect(at).toEqual(['09:00:00', '09:00:15', '09:01:00', '09:02:00', '09:03:00'])
})

const settled = ['09:00:00', '09:00:01']

test.each<[what: string, happens: (test: TestApp) => number | (() => void), at: string]>([
  ['nothing happens', () => 1, ''],
  ['something is written', (test) => () => given(test, followup({ day: '2026-03-20' })), '09:00:02'],
  ['the clock is put back', () => -3600, '08:00:02'],
  ['the clock is put ahead', () => 7200, '11:00:02'],
  ['a setting is another', (test) => () => test.hasSet({ quietFrom: '20:00' }), '09:00:02'],
  ['the zone is another', (test) => () => test.travelTo('Asia/Tokyo'), '09:00:02'],
  [
    'a popup is put away',
    (test) => () => test.watch.happens({ kind: 'closed', popup: '1', why: 'dismissed' }),
    '09:00:02',
  ],
])('when %s it is made at once, and only then', async (_, happens, at) => {
  const test = withPeople()
  expect(await passes(test, 1, 1, happens(test))).toEqual([...settled, ...(at === '' ? [] : [at])])
})

test('a setting that is changed while it watches is in force from the next pass on', async () => {
  const test = withPeople()
  given(test, dueAtTime('09:01'))
  await passes(test, 15, () => test.hasSet({ discreet: true }), 50)
  expect(test.watch.notices.map(({ title }) => title)).toEqual(['Promise: A. P.'])
})

test('it is made when something comes due within the minute', async () => {
  const test = withPeople()
  given(test, dueAtTime('09:01'))
  expect(await passes(test, 15, 15, 20, 10)).toContain('09:01:00')
  expect(test.watch.notices.map(({ title }) => title)).toEqual(['Promise: Anna Petrova'])
  expect(test.watch.sleeps.slice(0, 4)).toEqual([15_000, 15_000, 15_000, 10_000])
})

test('while something waits to be shown every pass is made', async () => {
  const test = withPeople()
  given(test, dueAtTime('09:00'))
  test.watch.desktopFails('refused')
  expect(await passes(test, 1, 1, 1, 1)).toHaveLength(5)
})

test('what comes due while a pass goes on is shown by the next one, at once', async () => {
  const test = withPeople()
  given(test, dueAtTime('09:01'))
  expect(await slowPasses(65, test, 0)).toEqual(['09:01:05', '09:02:10'])
  expect(test.watch.sleeps[0]).toBe(0)
  expect(test.watch.notices).toHaveLength(1)
})

test('what became of popups while nothing could be written is taken by a later pass', async () => {
  const test = withPeople()
  given(test, dueAtTime('09:00'))
  const canWrite = (can: boolean) => test.store().sql.db.exec(`PRAGMA query_only = ${can ? 'off' : 'on'}`)
  await passes(
    test,
    () => {
      canWrite(false)
      test.watch.happens({ kind: 'closed', popup: '7', why: 'dismissed' }, { kind: 'action', popup: '1', key: 'done' })
    },
    () => void canWrite(true),
    1,
  )
  expect(test.store().touches.of('anna', 9)).toHaveLength(1)
})

test('what was written into a popup as the watch is asked to end is logged all the same', async () => {
  const app = withPeople()
  given(app, dueAtTime('09:00'))
  const stop = new AbortController()
  const passed = () => {
    app.watch.happens({ kind: 'replied', popup: '1', text: 'sent it' })
    stop.abort()
  }
  const events = { passed, pressed: () => undefined, failed: () => undefined, unsaved: () => undefined }
  await watchLoop(await app.app(), events, { stop: stop.signal, place: 'lines' })
  expect(app.store().touches.of('anna', 1)[0]?.words).toBe('sent it')
})

test('a list that was replaced ends the watch, so that it is started on the one that is there', async () => {
  const database = join(tempFolder(), 'followup.db')
  const app = withPeople({ database })
  const other = withPeople({ database: `${database}.other` })
  other.store().close()
  await expect(passes(app, () => renameSync(`${database}.other`, database), 15)).rejects.toMatchObject({
    code: 'store-replaced',
    data: { file: database },
  })
})

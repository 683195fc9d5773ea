import { expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/time/zone.ts'
import { memoryStore } from '../../support/file-store.ts'
import { followup, given, withPeople } from '../../support/loop.ts'

const at = (time: string): Instant => `2026-03-10T${time}:00.000Z`
const never = '2000-01-01T00:00:00.000Z'

test('a run is read as it was written, and the one before an instant with those after it', () => {
  const { watchRuns } = memoryStore()
  expect([watchRuns.last(), watchRuns.since(at('00:00'))]).toEqual([null, []])
  for (const [from, to] of [
    ['06:00', '07:00'],
    ['08:00', '09:00'],
  ] as const) {
    const id = watchRuns.begin({ pid: 7, background: true }, { at: at(from), forgetBefore: never })
    watchRuns.end(id, at(to), 'asked')
  }
  const id = watchRuns.begin({ pid: null, background: false }, { at: at('10:00'), forgetBefore: never })
  watchRuns.alive(id, at('10:10'))
  const last = {
    pid: null,
    background: false,
    startedAt: at('10:00'),
    aliveAt: at('10:10'),
    endedAt: null,
    why: null,
  }
  expect(watchRuns.last()).toEqual(last)
  expect(watchRuns.since(at('09:30')).map((run) => run.startedAt)).toEqual([at('08:00'), at('10:00')])
  expect(watchRuns.since(never).map((run) => run.endedAt)).toEqual([at('07:00'), at('09:00'), null])
})

test('runs of long ago are forgotten when another begins', () => {
  const { watchRuns } = memoryStore()
  watchRuns.begin({ pid: 1, background: true }, { at: at('06:00'), forgetBefore: never })
  watchRuns.begin({ pid: 2, background: true }, { at: at('10:00'), forgetBefore: at('07:00') })
  expect(watchRuns.since(never).map(({ pid }) => pid)).toEqual([2])
})

test('what came due within a gap is counted once, whether it was shown later or still waits', async () => {
  const app = withPeople({ now: '2026-03-10T08:00' })
  const due = (time: `${number}:${number}`, day = '2026-03-10' as const) =>
    followup({ day, time, zone: 'UTC', dueAt: at(time), kind: 'promise' })
  given(app, due('07:10'), due('07:20'), due('09:10'))
  await app.run('watch --once')
  given(app, due('07:30'))
  const { watchRuns } = app.store()
  expect(watchRuns.dueWithin(at('07:00'), at('08:00'))).toEqual({ reminders: 3, mornings: 0 })
  expect(watchRuns.dueWithin(at('07:20'), at('09:10'))).toEqual({ reminders: 1, mornings: 0 })
  expect(watchRuns.dueWithin(at('10:00'), at('11:00'))).toEqual({ reminders: 0, mornings: 0 })
})

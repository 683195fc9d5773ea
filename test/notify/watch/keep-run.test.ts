import { expect, test } from 'vitest'
import { slowTickMs } from '../../../src/notify/watch/waking.ts'
import type { TestApp } from '../../support/test-app.ts'
import { withPeople } from '../../support/loop.ts'

/** "09:00-10:00 asked": every run of the file. */
function runs(app: TestApp): readonly string[] {
  return app
    .store()
    .watchRuns.since('2000-01-01T00:00:00.000Z')
    .map((run) => `${run.startedAt.slice(11, 16)}-${run.aliveAt.slice(11, 16)} ${run.why ?? 'goes on'}`)
}

/** How often the file was committed to. */
function commits(app: TestApp): number {
  return app.store().sql.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0
}

test('a watch writes down when it began and ended', async () => {
  const app = withPeople()
  app.watch.whileAsleep(() => app.pass(0))
  await app.run('watch')
  expect(runs(app)).toEqual(['09:00-09:00 asked'])
  expect(app.store().watchRuns.last()).toMatchObject({ background: false })
})

test('a nap that ends much later than planned is a sleep of the machine', async () => {
  const app = withPeople()
  app.watch.whileAsleep(
    () => app.moveTo('2026-03-10T09:01'),
    () => app.moveTo('2026-03-10T12:30'),
    () => app.moveTo('2026-03-10T12:31'),
  )
  await app.run('watch')
  expect(runs(app)).toEqual(['09:00-09:01 slept', '12:30-12:31 asked'])
})

test('while it waits it writes four times an hour and no oftener', async () => {
  const app = withPeople()
  const written: number[] = []
  const minutes = Array.from({ length: 35 }, () => () => {
    app.pass(1)
    written.push(commits(app))
  })
  app.watch.whileAsleep(...minutes)
  await app.run('watch')
  expect(app.watch.sleeps.every((ms) => ms === slowTickMs)).toBe(true)
  expect(new Set(written).size).toBe(3)
  expect(runs(app)).toEqual(['09:00-09:35 asked'])
})

test('a clock that is put back ends no run', async () => {
  const app = withPeople()
  app.watch.whileAsleep(
    () => app.moveTo('2026-03-10T08:00'),
    () => app.moveTo('2026-03-10T08:01'),
  )
  await app.run('watch')
  expect(runs(app)).toEqual(['09:00-08:01 asked'])
})

test('a watch that fails is told apart from one that was ended', async () => {
  const app = withPeople({ now: '2026-03-10T08:00' })
  app.watch.whileAsleep(() => {
    throw new Error('a bug')
  })
  await app.run('watch')
  expect(runs(app)).toEqual(['08:00-08:00 failed'])
})

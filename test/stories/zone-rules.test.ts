import { expect, onTestFinished, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { Fault } from '../../src/domain/fault.ts'
import { openCopy } from '../../src/store/file/open-copy.ts'
import { fileStore, optionsFor } from '../support/file-store.ts'
import { followup, person, save } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'
import { zoneFile } from '../support/tzif.ts'
import { zoneFiles } from '../support/zones.ts'

/** A system whose zone files are brought up to date: Winnipeg stays on summer time. */
function updatedSystem() {
  const file = (after: string) => ({ 'America/Winnipeg': zoneFile({ at: -360, after }) })
  let now = zoneFiles('2999a', file('CST6CDT,M3.2.0,M11.1.0'))
  return {
    files: {
      version: () => now.version(),
      folder: () => now.folder(),
      read: (zone: string) => now.read(zone),
      names: () => now.names(),
    },
    update: () => (now = zoneFiles('2999b', file('EST5'))),
  }
}

interface Shown {
  readonly next: readonly { readonly time: string; readonly dueAt: string; readonly show: { readonly time: string } }[]
}

test('a step keeps its hour when a government changes the clock: the instant is derived anew', async () => {
  const system = updatedSystem()
  const app = testApp({ zone: 'America/Winnipeg', zoneFiles: system.files, now: '2026-10-01T09:00' })
  await app.run('add "Jane Doe" --next "15 dec 10:00"')
  expect((await app.json<Shown>('show jane')).next).toMatchObject([
    { time: '10:00', dueAt: '2026-12-15T16:00:00.000Z' },
  ])
  system.update()
  app.travelTo('America/Winnipeg')
  ;(await app.app()).clock.lookAtZone()
  expect((await app.json<Shown>('show jane')).next).toMatchObject([
    { time: '10:00', dueAt: '2026-12-15T15:00:00.000Z', show: { time: '10:00' } },
  ])
})

test('what undo brings back is derived by the rules of now', async () => {
  const system = updatedSystem()
  const app = testApp({ zone: 'America/Winnipeg', zoneFiles: system.files, now: '2026-10-01T09:00' })
  await app.run('add "Jane Doe" --next "15 dec 10:00"')
  await app.run('move jane "16 dec 11:00"')
  system.update()
  ;(await app.app()).clock.lookAtZone()
  await app.run('undo')
  expect((await app.json<Shown>('show jane')).next).toMatchObject([
    { time: '10:00', dueAt: '2026-12-15T15:00:00.000Z' },
  ])
})

test('a step in another zone shows on the day that it is here, wherever here is', async () => {
  const app = testApp({ zone: 'America/New_York', now: '2026-03-10T09:00' })
  await app.run('add "Jane Doe" --next "10 mar 23:00"')
  expect((await app.json<{ items: unknown[] }>('today')).items).toHaveLength(1)
  app.travelTo('Europe/Moscow')
  ;(await app.app()).clock.lookAtZone()
  expect((await app.json<{ items: unknown[] }>('today')).items).toHaveLength(0)
  app.moveTo('2026-03-11T00:30')
  expect((await app.json<{ items: unknown[] }>('today')).items).toHaveLength(1)
})

test('of an hour that comes twice the one that was said stays', async () => {
  const app = testApp({ zone: 'Europe/Berlin', now: '2026-10-25T01:50' })
  await app.run('add "Jane Doe" --next "in 90 minutes"')
  const [step] = (await app.json<Shown>('show jane')).next
  expect(step).toMatchObject({ time: '02:20', dueAt: '2026-10-25T01:20:00.000Z' })
})

test('a list that cannot be written is shown by the rules of now', () => {
  const { store, file } = fileStore()
  const due = { time: '10:00', zone: 'America/Winnipeg', dueAt: '2026-12-15T16:00:00.000Z' } as const
  save(
    store,
    add('person', person({ id: 'jane', name: 'Jane Doe' })),
    add('followup', followup({ personId: 'jane', day: '2026-12-15', ...due })),
  )
  const now = '2026-12-15T15:00:00.000Z' as const
  const times = { dayOf: () => '2026-12-15' as const, instantSaid: () => now, rules: () => '2999b America/Winnipeg' }
  const copy = openCopy({ ...optionsFor(file), times }, new Fault('store-readonly', { file }))
  onTestFinished(() => copy.close())
  expect(copy.followups.openOf('jane')).toMatchObject([{ time: '10:00', dueAt: now }])
  expect(store.followups.openOf('jane')).toMatchObject([{ dueAt: due.dueAt }])
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../src/store/file/open-store.ts'
import { fileStore, optionsFor } from '../../support/file-store.ts'
import { followup, given, withPeople } from '../../support/loop.ts'
import { testApp, type TestApp } from '../../support/test-app.ts'
import { canMount, readOnlyDisk, smallDisk, type Unwritable } from '../../support/unwritable.ts'

const due = () =>
  followup({ day: '2026-03-10', time: '09:00', zone: 'UTC', dueAt: '2026-03-10T09:00:00.000Z', what: 'call' })

/** A promise to Anna that is due now, on a disk that takes nothing; the index of the log is there while `holder` is open. */
function onDisk(make: () => Unwritable, isOpen: boolean) {
  const disk = make()
  const database = join(disk.folder, 'followup.db')
  const before = withPeople({ database })
  given(before, due())
  before.store().close()
  const holder = isOpen ? fileStore(database).store : null
  const app = watchOf(database)
  if (isOpen) app.store()
  return { disk, database, app, holder }
}

function watchOf(database: string): TestApp {
  return testApp({ database })
}

/** What the ledger of the file holds of shown reminders. */
function written(database: string) {
  const store = openStore(optionsFor(database))
  const rows = store.sql.all<{ shows: number; claimed: number }>(
    'SELECT shows, claimed_at IS NOT NULL AS claimed FROM reminder WHERE followup_id IS NOT NULL',
  )
  const runs = store.sql.all<{ ended_why: string }>('SELECT ended_why FROM watch_run')
  const damage = store.sql.value('PRAGMA integrity_check')
  store.close()
  return { rows, runs: runs.length, damage }
}

test.skipIf(!canMount).each([
  ['a full disk, watched since before it was', smallDisk, true],
  ['a full disk', smallDisk, false],
  ['a disk that is only to be read', readOnlyDisk, false],
] as const)(
  'a reminder rings once on %s, it is said, and both are written when writing works',
  async (_, make, isOpen) => {
    const { disk, database, app, holder } = onDisk(make, isOpen)
    disk.close()
    app.watch.whileAsleep(
      () => app.pass(1),
      () => {
        expect(app.watch.notices.map(({ title }) => title)).toEqual(['Promise: Anna Petrova', 'Nothing can be saved'])
        app.pass(1)
        holder?.close()
        disk.open()
      },
      () => app.pass(1),
    )
    const { stdout, exit } = await app.runArgs(['watch', '--plain'])
    expect(exit).toBe(0)
    expect(stdout.match(/reminders ring, but nothing can be saved/g)).toHaveLength(1)
    expect(stdout).toContain('What was kept in memory is saved now.')
    expect(app.watch.notices).toHaveLength(2)
    app.store().close()
    expect(written(database)).toEqual({ rows: [{ shows: 1, claimed: 1 }], runs: 1, damage: 'ok' })
  },
)

test.skipIf(!canMount)(
  'a button that is pressed while nothing can be saved says so, and the reminder comes again',
  async () => {
    const { disk, app } = onDisk(smallDisk, false)
    disk.close()
    app.watch.whileAsleep(
      () => app.watch.happens({ kind: 'action', popup: '1', key: 'done' }),
      () => app.pass(1),
    )
    await app.runArgs(['watch', '--plain'])
    const told = app.watch.notices.at(-1)
    expect(told?.title).toBe('Not saved: Anna Petrova')
    expect(told?.body).toContain('Nothing was saved')
    expect(app.store().followups.openOf('anna')).toHaveLength(1)
  },
)

test.skipIf(!canMount)('what another process wrote meanwhile is seen when the list can be opened again', async () => {
  const { disk, database, app } = onDisk(smallDisk, false)
  disk.close()
  app.watch.whileAsleep(
    () => {
      disk.open()
      const other = watchOf(database)
      given(
        other,
        followup({
          id: 'later',
          personId: 'lena',
          day: '2026-03-10',
          time: '09:01',
          zone: 'UTC',
          dueAt: '2026-03-10T09:01:00.000Z',
        }),
      )
      other.store().close()
      app.pass(2)
    },
    () => app.pass(1),
  )
  await app.runArgs(['watch', '--plain'])
  expect(app.watch.notices.map(({ title }) => title)).toContain('Promise: Лена Орлова')
})

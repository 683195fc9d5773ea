import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { addDays, type Day } from '../../../src/domain/time/day.ts'
import { backUpDay } from '../../../src/store/backup/auto-backup.ts'
import type { Store } from '../../../src/store/store.ts'
import { fileStore } from '../../support/file-store.ts'
import { person, save } from '../../support/people.ts'
import { damageFirst } from '../../support/damage.ts'

const monday = '2026-03-09' as Day

function listed(): { store: Store; folder: string; on: (days: number) => Promise<string | null> } {
  const { store, file } = fileStore()
  save(store, add('person', person({ name: 'Anna' })))
  const folder = join(dirname(file), 'backups')
  const on = (days: number) =>
    backUpDay(store, { folder, list: 'followup', day: addDays(monday, days), now: Date.now() })
  return { store, folder, on }
}

test('a day has one backup, of its owner alone, which opens as a list', async () => {
  const { store, folder, on } = listed()
  const file = await on(0)
  expect(file).toBe(join(folder, 'followup-auto-2026-03-09.db'))
  save(store, add('person', person({ name: 'Jane' })))
  expect(await on(0)).toBeNull()
  expect((statSync(file ?? '').mode & 0o777).toString(8)).toBe('600')
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  expect(fileStore(file ?? '').store.people.withWords('anna', 2)).toHaveLength(1)
})

test('a file where the folder should be is refused by name', async () => {
  const { folder, on } = listed()
  writeFileSync(folder, '')
  await expect(on(0)).rejects.toMatchObject({ code: 'file-unwritable', data: { file: folder } })
})

test('two processes that make one at once leave one', async () => {
  const { folder, on } = listed()
  const made = await Promise.all([on(0), on(0)])
  expect(made.filter((file) => file !== null)).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['followup-auto-2026-03-09.db'])
})

test('a day on which nothing was saved since the last one has none', async () => {
  const { store, on } = listed()
  await on(0)
  expect(await on(1)).toBeNull()
  save(store, add('person', person({ name: 'Jane' })))
  expect(await on(2)).not.toBeNull()
})

test('seven are kept, and none that somebody made by hand is taken away', async () => {
  const { store, folder, on } = listed()
  mkdirSync(folder, { mode: 0o700 })
  const byHand = ['followup-2026-01-01-0900.db', 'followup-auto-before-the-move.db', 'other-auto-2026-01-01.db']
  for (const name of byHand) writeFileSync(join(folder, name), 'mine')
  for (let days = 0; days < 9; days++) {
    save(store, add('person', person({ name: `Person ${String(days)}` })))
    await on(days)
  }
  const own = Array.from({ length: 7 }, (_, index) => `followup-auto-${addDays(monday, index + 2)}.db`)
  expect(readdirSync(folder).sort()).toEqual([...byHand, ...own].sort())
})

test('what an ended backup left half made goes after an hour, nothing else', async () => {
  const { folder, on } = listed()
  mkdirSync(folder, { mode: 0o700 })
  const old = ['followup-auto-2026-03-01.db.0195-aa.part', 'followup-2026-03-01-0900.db.0195-bb.part']
  const kept = ['followup-2026-03-01-0901.db.0195-cc.part', 'letter.part']
  for (const name of [...old, ...kept]) writeFileSync(join(folder, name), 'half')
  for (const name of [...old, 'letter.part']) utimesSync(join(folder, name), 1, 1)
  await on(0)
  expect(readdirSync(folder).sort()).toEqual([...kept, 'followup-auto-2026-03-09.db'].sort())
})

test('a damaged list takes no backup away, and none is made of it', async () => {
  const { store, folder, on } = listed()
  await on(0)
  damageFirst(store)
  save(store, add('person', person({ name: 'Jane' })))
  await expect(on(1)).rejects.toMatchObject({ code: 'store-damaged' })
  expect(readdirSync(folder)).toEqual(['followup-auto-2026-03-09.db'])
  expect(existsSync(join(folder, 'followup-auto-2026-03-10.db'))).toBe(false)
})

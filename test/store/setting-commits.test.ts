import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSettings } from '../../src/system/settings-file.ts'
import { readFile } from '../../src/system/settings-read.ts'
import type { Settings } from '../../src/app/settings.ts'
import type { PendingSetting } from '../../src/domain/config.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { Store } from '../../src/store/store.ts'
import { fileStore } from '../support/file-store.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { canMount, smallDisk } from '../support/unwritable.ts'

const label = { command: 'config', about: 'nudgeCap 40', actor: 'user' } as const

function place(folder = tempFolder()) {
  const { store } = fileStore(join(folder, 'followup.db'))
  const file = join(folder, 'config.json')
  writeFileSync(file, '{ "nudgeCap": 10 }')
  const { settings } = loadSettings(file, {}, readFile(file))
  return { store, file, settings }
}

function set(store: Store, settings: Settings, how: (pending: PendingSetting) => PendingSetting = (one) => one): void {
  store.commitSetting(settings.change('nudgeCap', '40'), label, (...change) => how(settings.draft(...change)))
}

/** What the file holds, what history tells, and what lies beside the file. */
function found({ store, file }: ReturnType<typeof place>) {
  const names = readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))
  const { nudgeCap } = JSON.parse(readFileSync(file, 'utf8')) as { nudgeCap: number }
  return { nudgeCap, commits: store.historyCount(), beside: names.length }
}

test('file and history change together', () => {
  const here = place()
  set(here.store, here.settings)
  expect(found(here)).toEqual({ nudgeCap: 40, commits: 1, beside: 0 })
})

test('a commit that is refused leaves the file as it was', () => {
  const here = place()
  const refused = () => {
    here.store.sql.write(() => {
      set(here.store, here.settings)
    })
  }
  expect(refused).toThrow()
  expect(found(here)).toEqual({ nudgeCap: 10, commits: 0, beside: 0 })
})

test('a crash after the commit is made good by the next look: the file takes the change on', () => {
  const here = place()
  set(here.store, here.settings, (pending) => ({ ...pending, finish: () => undefined }))
  expect(found(here)).toEqual({ nudgeCap: 10, commits: 1, beside: 1 })
  here.store.finishSettings(here.settings.unfinished())
  expect(found(here)).toEqual({ nudgeCap: 40, commits: 1, beside: 0 })
})

test('a crash before the commit is made good by the next look: what was prepared goes', () => {
  const here = place()
  here.settings.draft(here.settings.change('nudgeCap', '40'), '01900000-0000-7000-8000-00000000000f')
  expect(found(here)).toEqual({ nudgeCap: 10, commits: 0, beside: 1 })
  here.store.finishSettings(here.settings.unfinished())
  expect(found(here)).toEqual({ nudgeCap: 10, commits: 0, beside: 0 })
})

test('a file that cannot be put in its place after the commit is told as such, and taken up later', () => {
  const here = place()
  const once = (pending: PendingSetting) => ({
    ...pending,
    finish: () => {
      throw new Fault('file-unwritable', { file: here.file })
    },
  })
  expect(() => set(here.store, here.settings, once)).toThrow('disk-failing')
  here.store.finishSettings(here.settings.unfinished())
  expect(found(here)).toEqual({ nudgeCap: 40, commits: 1, beside: 0 })
})

test('undo of a setting is as whole', () => {
  const here = place()
  set(here.store, here.settings)
  here.store.undo((...change) => ({ ...here.settings.draft(...change), finish: () => undefined }))
  expect(found(here)).toEqual({ nudgeCap: 40, commits: 2, beside: 1 })
  here.store.finishSettings(here.settings.unfinished())
  expect(found(here)).toEqual({ nudgeCap: 10, commits: 2, beside: 0 })
})

test.skipIf(!canMount)('on a full disk neither the file nor history changes, with room for the one or without', () => {
  const disk = smallDisk()
  const database = join(disk.folder, 'list')
  mkdirSync(database)
  const here = place(database)
  // The list is on the full disk, its index is there, and the file of settings is on another one.
  const file = join(tempFolder(), 'config.json')
  writeFileSync(file, '{ "nudgeCap": 10 }')
  const { settings } = loadSettings(file, {}, readFile(file))
  disk.close()
  const elsewhere = { ...here, file, settings }
  for (const one of [here, elsewhere]) {
    expect(() => set(one.store, one.settings)).toThrow(expect.objectContaining({ code: 'disk-full' }))
    expect(found(one)).toEqual({ nudgeCap: 10, commits: 0, beside: 0 })
  }
  disk.open()
  set(elsewhere.store, elsewhere.settings)
  expect(found(elsewhere)).toEqual({ nudgeCap: 40, commits: 1, beside: 0 })
  expect(existsSync(elsewhere.file)).toBe(true)
})

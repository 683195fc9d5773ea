import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { fileStore } from '../../support/file-store.ts'
import { person } from '../../support/people.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { writableFile, writers, writtenIn, type Writers } from '../../support/writers.ts'

let pool: Writers
beforeAll(async () => {
  pool = await writers()
})
afterAll(() => pool.remove())

test('a backup taken while others write is whole and holds what was acknowledged before it', async () => {
  const folder = tempFolder()
  const file = join(folder, 'followup.db')
  writableFile(file)
  const { store } = fileStore(file)
  const writing = Promise.all(['one', 'two', 'three'].map((name) => pool.run(file, name, { commits: 30 })))
  const counts: number[] = []
  const state = { running: true }
  void writing.finally(() => (state.running = false))
  while (state.running || counts.length === 0) {
    const before = writtenIn(file).commits.size
    const copy = join(folder, `copy${String(counts.length)}.db`)
    await store.backup(copy)
    const { whole, commits, torn } = writtenIn(copy)
    expect({ whole, torn }).toEqual({ whole: 'ok', torn: 0 })
    expect(commits.size).toBeGreaterThanOrEqual(before)
    counts.push(commits.size)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect((await writing).every(({ errors }) => errors === '')).toBe(true)
  await store.backup(join(folder, 'last.db'))
  expect(writtenIn(join(folder, 'last.db')).commits.size).toBe(90)
})

test('a backup is its owner’s alone, says what it holds, opens as a list and leaves nothing beside it', async () => {
  const umask = process.umask(0o022)
  try {
    const folder = tempFolder()
    const { store } = fileStore(join(folder, 'followup.db'))
    store.commit([add('person', person({ name: 'Anna' }))], { command: 'add', about: 'Anna', actor: 'user' })
    const copies = join(folder, 'copies')
    mkdirSync(copies)
    const target = join(copies, 'copy.db')
    const { bytes, people } = await store.backup(target)
    expect({ bytes, people }).toEqual({ bytes: statSync(target).size, people: 1 })
    expect(statSync(target).mode & 0o777).toBe(0o600)
    expect(readdirSync(copies)).toEqual(['copy.db'])
    const copy = fileStore(target).store
    expect(copy.dump()).toEqual(store.dump())
    copy.undo()
    expect(copy.people.named('Anna')).toEqual([])
  } finally {
    process.umask(umask)
  }
})

test.each([
  ['a file', (at: string) => writeFileSync(at, 'mine')],
  [
    'a link to a file',
    (at: string) => {
      writeFileSync(`${at}.victim`, 'mine')
      symlinkSync(`${at}.victim`, at)
    },
  ],
  ['a link to nowhere', (at: string) => symlinkSync(`${at}.nowhere`, at)],
  ['a folder', (at: string) => mkdirSync(at)],
])('%s that is there is refused and left as it is', async (_, put) => {
  const folder = tempFolder()
  const { store } = fileStore(join(folder, 'followup.db'))
  const target = join(folder, 'target.db')
  put(target)
  const before = readdirSync(folder)
  await expect(store.backup(target)).rejects.toMatchObject({ code: 'file-exists', data: { file: target } })
  expect(readdirSync(folder)).toEqual(before)
  for (const victim of [target, `${target}.victim`].filter((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  ))
    expect(readFileSync(victim, 'utf8')).toBe('mine')
})

test('a folder that is not there is refused', async () => {
  const { store } = fileStore(join(tempFolder(), 'followup.db'))
  await expect(store.backup('/nowhere/at/all/copy.db')).rejects.toMatchObject({ code: 'file-unwritable' })
})

import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemFiles } from '../../src/system/files.ts'
import { Fault } from '../../src/domain/fault.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('a file that is written is its owner’s alone, whatever the umask, and nothing is left beside it', async () => {
  const umask = process.umask(0o000)
  try {
    const folder = tempFolder()
    await systemFiles.write(join(folder, 'a.csv'), 'one')
    await systemFiles.write(join(folder, 'a.csv'), 'two', { force: true })
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('two')
    expect(statSync(join(folder, 'a.csv')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['a.csv'])
  } finally {
    process.umask(umask)
  }
})

test.each([
  ['an existing file', false, 'file'],
  ['a link to a file', false, 'link'],
  ['a link to nowhere', false, 'dangling'],
  ['a folder', false, 'folder'],
  ['a link to a file, even by force', true, 'link'],
  ['a link to nowhere, even by force', true, 'dangling'],
] as const)('%s is not written over', async (_, force, what) => {
  const folder = tempFolder()
  const [target, victim] = [join(folder, 'target'), join(folder, 'victim')]
  if (what === 'link') writeFileSync(victim, 'mine')
  if (what === 'file') writeFileSync(target, 'mine')
  else if (what === 'folder') mkdirSync(target)
  else symlinkSync(victim, target)
  const before = readdirSync(folder)
  await expect(systemFiles.write(target, 'theirs', { force })).rejects.toMatchObject({ code: 'file-exists' })
  expect(readdirSync(folder)).toEqual(before)
  if (lstatSync(target).isSymbolicLink()) expect(readlinkSync(target)).toBe(victim)
  for (const file of before.filter((name) => lstatSync(join(folder, name)).isFile()))
    expect(readFileSync(join(folder, file), 'utf8')).toBe('mine')
})

test('a folder that is not there, and a file that is not, are told apart', async () => {
  const folder = tempFolder()
  await expect(systemFiles.write(join(folder, 'no', 'a.csv'), 'x')).rejects.toMatchObject({ code: 'file-unwritable' })
  await expect(systemFiles.read(join(folder, 'no.csv'))).rejects.toMatchObject({ code: 'file-missing' })
  await expect(systemFiles.read(folder)).rejects.toMatchObject({ code: 'file-kind' })
})

/** Parts of some megabytes; `midway` is called when half of them were taken. */
function* manyParts(midway: () => void = () => undefined): Generator<string> {
  for (let count = 0; count < 400; count++) {
    if (count === 200) midway()
    yield `${String(count)} ${'ж'.repeat(10_000)}\n`
  }
}

test('a file in parts holds them all, in their order', async () => {
  const target = join(tempFolder(), 'all.csv')
  await systemFiles.write(target, { parts: manyParts() })
  expect(readFileSync(target, 'utf8')).toBe([...manyParts()].join(''))
  expect(statSync(target).mode & 0o777).toBe(0o600)
})

test('parts that fail midway leave no file, and the one that was there stays', async () => {
  const folder = tempFolder()
  const target = join(folder, 'all.csv')
  writeFileSync(target, 'mine')
  const failing = manyParts(() => {
    throw new Fault('store-damaged')
  })
  await expect(systemFiles.write(target, { parts: failing }, { force: true })).rejects.toMatchObject({
    code: 'store-damaged',
  })
  expect(readdirSync(folder)).toEqual(['all.csv'])
  expect(readFileSync(target, 'utf8')).toBe('mine')
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while a file is written leaves none', async (signal) => {
  const folder = tempFolder()
  const before = process.listenerCount(signal)
  const stopped = manyParts(() => process.emit(signal))
  await expect(systemFiles.write(join(folder, 'all.csv'), { parts: stopped })).rejects.toMatchObject({
    code: 'cancelled',
  })
  expect(readdirSync(folder)).toEqual([])
  expect(process.listenerCount(signal)).toBe(before)
})

test('a path that is taken is refused before anything is read', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'all.csv'), 'mine')
  let taken = 0
  const parts = manyParts(() => {
    taken++
  })
  await expect(systemFiles.write(join(folder, 'all.csv'), { parts })).rejects.toMatchObject({ code: 'file-exists' })
  expect(taken).toBe(0)
})

test('a name that is too long is no folder, and cannot be written, as a file or as a folder', async () => {
  const path = join(tempFolder(), 'x'.repeat(300))
  expect(systemFiles.isFolder(path)).toBe(false)
  await expect(systemFiles.write(path, { parts: ['x'] })).rejects.toMatchObject({ code: 'file-unwritable' })
  await expect(systemFiles.fillFolder(path, [])).rejects.toMatchObject({ code: 'file-unwritable' })
})

import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemFiles } from '../../src/system/files.ts'
import { tempFolder } from '../support/temp-folder.ts'

const two = [
  { name: 'a.vcf', content: 'one' },
  { name: 'b.vcf', content: Buffer.from('two') },
]

test.each([
  ['made', false],
  ['empty', true],
])('a folder that is %s is its owner’s alone with all files in it, whatever the umask', async (_, isThere) => {
  const umask = process.umask(0o000)
  try {
    const parent = tempFolder()
    const folder = join(parent, 'contacts')
    if (isThere) mkdirSync(folder)
    await systemFiles.fillFolder(folder, two)
    expect(readdirSync(parent)).toEqual(['contacts'])
    expect(readdirSync(folder)).toEqual(['a.vcf', 'b.vcf'])
    expect(readFileSync(join(folder, 'b.vcf'), 'utf8')).toBe('two')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const { name } of two) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  } finally {
    process.umask(umask)
  }
})

test('a folder with something in it is left alone, by force files of the same names alone are written over', async () => {
  const folder = tempFolder()
  for (const name of ['a.vcf', 'mine.txt']) writeFileSync(join(folder, name), 'mine')
  await expect(systemFiles.fillFolder(folder, two)).rejects.toMatchObject({ code: 'folder-taken' })
  expect(readdirSync(folder)).toEqual(['a.vcf', 'mine.txt'])
  await systemFiles.fillFolder(folder, two, { force: true })
  expect(readdirSync(folder)).toEqual(['a.vcf', 'b.vcf', 'mine.txt'])
  expect(readFileSync(join(folder, 'a.vcf'), 'utf8')).toBe('one')
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
})

test.each([false, true])('a file and a link are no folder to fill (by force: %s)', async (force) => {
  const parent = tempFolder()
  writeFileSync(join(parent, 'file'), 'mine')
  mkdirSync(join(parent, 'theirs'))
  symlinkSync(join(parent, 'theirs'), join(parent, 'link'))
  for (const name of ['file', 'link'])
    await expect(systemFiles.fillFolder(join(parent, name), two, { force })).rejects.toMatchObject({
      code: 'file-exists',
      data: { kind: name },
    })
  expect(readdirSync(join(parent, 'theirs'))).toEqual([])
})

test('where it cannot be filled to the end nothing is left', async () => {
  const parent = tempFolder()
  const broken = [...two, { name: 'no/such/folder.vcf', content: 'three' }]
  await expect(systemFiles.fillFolder(join(parent, 'contacts'), broken)).rejects.toMatchObject({
    code: 'file-unwritable',
  })
  expect(readdirSync(parent)).toEqual([])
  await expect(systemFiles.fillFolder(join(parent, 'none/contacts'), two)).rejects.toMatchObject({
    code: 'file-unwritable',
  })
})

test('where a folder with files in it cannot be filled to the end, it is as it was', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.vcf'), 'mine')
  const broken = [...two, { name: 'no/such/folder.vcf', content: 'three' }]
  await expect(systemFiles.fillFolder(folder, broken, { force: true })).rejects.toMatchObject({
    code: 'file-unwritable',
  })
  symlinkSync(join(folder, 'a.vcf'), join(folder, 'b.vcf'))
  await expect(systemFiles.fillFolder(folder, two, { force: true })).rejects.toMatchObject({ code: 'file-exists' })
  expect(readdirSync(folder)).toEqual(['a.vcf', 'b.vcf'])
  expect(readFileSync(join(folder, 'a.vcf'), 'utf8')).toBe('mine')
})

test('more files than are written at once are all there, each whole', async () => {
  const folder = join(tempFolder(), 'contacts')
  const many = Array.from({ length: 1_000 }, (_, no) => ({ name: `${String(no)}.vcf`, content: `card ${String(no)}` }))
  await systemFiles.fillFolder(folder, many)
  expect(readdirSync(folder)).toHaveLength(1_000)
  for (const { name, content } of many) expect(readFileSync(join(folder, name), 'utf8')).toBe(content)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while a folder is filled leaves none', async (signal) => {
  const parent = tempFolder()
  const before = process.listenerCount(signal)
  function* stopped() {
    for (let no = 0; no < 100; no++) {
      if (no === 5) process.emit(signal)
      yield { name: `${String(no)}.vcf`, content: 'one' }
    }
  }
  await expect(systemFiles.fillFolder(join(parent, 'contacts'), stopped())).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(parent)).toEqual([])
  expect(process.listenerCount(signal)).toBe(before)
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFile } from '../../src/system/settings-read.ts'
import { systemFiles } from '../../src/system/files.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('a file is read whole', async () => {
  const file = join(tempFolder(), 'people.csv')
  writeFileSync(file, 'Name\nAnn')
  expect(Buffer.from(await systemFiles.read(file)).toString()).toBe('Name\nAnn')
})

test.each([
  ['/dev/zero', 'device'],
  ['/dev/random', 'device'],
  ['/dev/null', 'device'],
  ['/dev', 'folder'],
])('%s is refused as a %s, as a list and as settings', async (path, kind) => {
  await expect(systemFiles.read(path)).rejects.toMatchObject({ code: 'file-kind', data: { kind } })
  expect(readFile(path).fault).toMatchObject({ code: 'file-kind', data: { kind } })
})

test('a pipe with a name, into which nobody writes, is not waited for', async () => {
  const pipe = join(tempFolder(), 'pipe')
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
  await expect(systemFiles.read(pipe)).rejects.toMatchObject({ code: 'file-kind', data: { kind: 'pipe' } })
  expect(readFile(pipe).fault).toMatchObject({ code: 'file-kind' })
})

test('a socket is refused', async () => {
  const socket = join(tempFolder(), 'socket')
  const server = createServer()
  await new Promise<void>((listening) => server.listen(socket, listening))
  await expect(systemFiles.read(socket)).rejects.toMatchObject({ code: 'file-kind', data: { kind: 'socket' } })
  server.close()
})

test('a file of more than 100 MB is refused before it is read, a file of settings of more than one', async () => {
  const file = join(tempFolder(), 'large.csv')
  writeFileSync(file, '')
  truncateSync(file, 100_000_001)
  await expect(systemFiles.read(file)).rejects.toMatchObject({ code: 'file-too-large', data: { limit: 100_000_000 } })
  truncateSync(file, 1_000_001)
  expect(readFile(file).fault).toMatchObject({ code: 'file-too-large' })
})

test('settings that are no UTF-8 are refused with their line', () => {
  const file = join(tempFolder(), 'config.json')
  writeFileSync(file, Buffer.from('{\n  "currency": "\xff"}', 'latin1'))
  expect(readFile(file).fault).toMatchObject({ code: 'config-not-json', data: { line: 2 } })
})

test('what is missing and what may not be a path are told apart from what is no file', async () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'a'))
  await expect(systemFiles.read(join(folder, 'none'))).rejects.toMatchObject({ code: 'file-missing' })
  await expect(systemFiles.read(join(folder, 'x'.repeat(300)))).rejects.toMatchObject({ code: 'file-unreadable' })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { asFault } from '../../src/store/faults.ts'
import { fileStore } from '../support/file-store.ts'
import { fillList } from '../support/filled.ts'
import { note } from '../support/rows.ts'

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-failing'],
  ['SQLITE_IOERR_FSYNC', 'disk-failing'],
  // The disk did not give what is there; nothing says that the file is damaged, or what was saved before.
  ['SQLITE_IOERR_READ', 'disk-failing'],
  ['SQLITE_IOERR_SHORT_READ', 'store-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'disk-failing'],
  ['SQLITE_CORRUPT_INDEX', 'store-damaged'],
  ['SQLITE_READONLY_DBMOVED', 'store-readonly'],
  ['SQLITE_CANTOPEN_ISDIR', 'file-unwritable'],
  ['EIO', 'disk-failing'],
])('what SQLite or the system calls %s is told as %s', (code, told) => {
  expect(asFault({ code }, 'followup.db')).toMatchObject({ code: told, data: { file: 'followup.db' } })
})

test('what is known to nobody is given back as it is', () => {
  const error = { code: 'SQLITE_MISMATCH' }
  expect(asFault(error, 'followup.db')).toBe(error)
})

test('a read that fails after a change was saved says so, one before it and a write that fails do not', () => {
  const { store, file } = fileStore()
  fillList(store)
  const page = Number(store.sql.value("SELECT rootpage FROM sqlite_schema WHERE name = 'touch'"))
  const size = Number(store.sql.value('PRAGMA page_size'))
  store.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0, (page - 1) * size, page * size))
  const { store: damaged } = fileStore(file)
  const read = () => damaged.sql.all('SELECT * FROM touch')

  expect(read).toThrow(expect.objectContaining({ code: 'store-damaged', data: { file } }))
  damaged.commit([add('note', note('filled-1', 'written'))], { command: 'note', about: '', actor: 'user' })
  expect(read).toThrow(expect.objectContaining({ code: 'store-damaged', data: { file, saved: true } }))
  expect(() => damaged.sql.read(read)).toThrow(expect.objectContaining({ data: { file, saved: true } }))
  expect(() => damaged.sql.write(read)).toThrow(expect.objectContaining({ code: 'store-damaged', data: { file } }))
})

import { expect, test } from 'vitest'
import { asFault } from '../../src/store/faults.ts'

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

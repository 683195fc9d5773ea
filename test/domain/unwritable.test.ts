import { expect, test } from 'vitest'
import { unwritableCause } from '../../src/domain/unwritable.ts'

test.each([
  ['EROFS', { cause: 'read-only' }],
  ['EACCES', { cause: 'denied' }],
  ['EPERM', { cause: 'denied' }],
  ['ENOENT', { cause: 'missing' }],
  ['ENOTDIR', { cause: 'missing' }],
  ['EISDIR', { cause: 'folder' }],
  ['ENAMETOOLONG', { cause: 'long' }],
  ['ELOOP', { cause: 'round' }],
  ['EIO', {}],
  ['toString', {}],
  [undefined, {}],
])('%s means %j', (code, said) => {
  expect(unwritableCause(code)).toStrictEqual(said)
})

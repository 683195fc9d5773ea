import { expect, test } from 'vitest'
import { pathsFrom } from '../../src/cli/compose.ts'

test('an empty variable is one that is not set', () => {
  const plain = pathsFrom({ HOME: '/home/ann' })
  expect(plain.database).toBe('/home/ann/.local/share/followup/followup.db')
  expect(pathsFrom({ HOME: '/home/ann', FOLLOWUP_HOME: '', FOLLOWUP_DB: '' })).toEqual(plain)
})

test('FOLLOWUP_HOME takes everything, FOLLOWUP_DB the list alone', () => {
  expect(pathsFrom({ FOLLOWUP_HOME: '/f' })).toMatchObject({ database: '/f/followup.db', config: '/f/config.json' })
  expect(pathsFrom({ HOME: '/home/ann', FOLLOWUP_DB: '/l/a.db' })).toMatchObject({
    database: '/l/a.db',
    config: '/home/ann/.config/followup/config.json',
  })
})

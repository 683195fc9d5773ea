import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { homeFolder, pathsFrom } from '../../src/cli/compose/paths.ts'

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

test.each([':memory:', 'file:list.db', 'list.db'])('%s names a file of the folder one is in', (name) => {
  expect(pathsFrom({ HOME: '/home/ann', FOLLOWUP_DB: name }).database).toBe(join(process.cwd(), name))
})

test.each([undefined, '', 'ann'])('a home of %j is none, and the system is asked', (HOME) => {
  expect(homeFolder({ HOME })).toBe(userInfo().homedir)
})

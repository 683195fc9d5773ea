import { spawnSync } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Linux's device that takes nothing, as a file on a full disk does. */
const full = '/dev/full'

function run(home: string, args: readonly string[], full1: boolean, full2 = false) {
  const to = (isFull: boolean) => (isFull ? openSync(full, 'w') : 'pipe')
  return spawnSync(process.execPath, [join(root, 'bin/followup.js'), ...args], {
    env: { PATH: process.env.PATH, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false', LANG: 'C.UTF-8' },
    stdio: ['ignore', to(full1), to(full2)],
    encoding: 'utf8',
  })
}

test
  .skipIf(!existsSync(full))
  .each([
    ['today'],
    ['today', '--json'],
    ['note', '1', 'likes tea'],
    ['export'],
    ['export', '--json'],
    ['export', '--format', 'csv'],
    ['help'],
    ['version'],
    ['watch', '--once'],
  ])('an answer that does not fit on the disk is told, and is no bug (%s)', (...args) => {
  const home = tempFolder()
  expect(run(home, ['add', 'Jane Doe'], false).status).toBe(0)
  const { status, stderr } = run(home, args, true)
  expect(status).toBe(1)
  expect(stderr).toContain('The answer could not be written out: the disk is full.')
  if (args[0] === 'note') expect(run(home, ['history'], false).stdout).toContain('likes tea')
})

test.skipIf(!existsSync(full))('talk that cannot be written changes no exit code', () => {
  const home = tempFolder()
  expect(run(home, ['shwo'], false, true).status).toBe(2)
  expect(run(home, ['show', 'nobody'], false, true).status).toBe(1)
  expect(run(home, ['add', 'Jane Doe'], false, true).status).toBe(0)
})

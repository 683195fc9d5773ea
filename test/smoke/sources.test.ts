import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Runs a line of the shell; `followup` stands for the built program, `people.csv` is there. */
function shell(line: string) {
  const home = tempFolder()
  writeFileSync(join(home, 'people.csv'), 'Name\nAnn Lee\n')
  const program = `followup() { "${process.execPath}" "${join(root, 'bin/followup.js')}" "$@"; }`
  return spawnSync('bash', ['-c', `${program}\n${line}`], {
    cwd: home,
    env: { PATH: process.env.PATH, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false', TZ: 'UTC', LANG: 'C.UTF-8' },
    encoding: 'utf8',
  })
}

test.each([
  'followup import - --yes < people.csv',
  'followup import --yes < people.csv',
  'cat people.csv | followup import --yes',
  'cat people.csv | followup import - --yes',
  'cat people.csv | followup import /dev/stdin --yes',
  'followup import <(cat people.csv) --yes',
])('%s reads what is there', (line) => {
  const { stdout, stderr, status } = shell(line)
  expect(status, stderr).toBe(0)
  expect(stdout).toContain('1 person')
})

test.each([
  ['followup import - < /dev/zero', 'a device'],
  ['followup import - < /', 'a folder'],
  ['followup import /dev/zero', 'a device'],
  ['followup import .', 'a folder'],
  ['followup import < .', 'a folder'],
  ['followup import - < /dev/null', 'a device'],
  ['mkfifo pipe; followup import pipe', 'a named pipe'],
])('%s is refused and ends', (line, what) => {
  const { stderr, status } = shell(line)
  expect(status, stderr).toBe(1)
  expect(stderr).toContain(`is ${what}.`)
})

test.each(['< /dev/null', '<&-', '< <(true)'])('import %s asks for a file', (from) => {
  const { stderr, status } = shell(`followup import ${from}`)
  expect(status, stderr).toBe(2)
  expect(stderr).toContain('FILE is missing')
})

test('a pipe of more than 100 MB is refused', () => {
  const { stderr, status } = shell('head -c 100000001 /dev/zero | followup import -')
  expect(status, stderr).toBe(1)
  expect(stderr).toContain('more than 100 MB')
})

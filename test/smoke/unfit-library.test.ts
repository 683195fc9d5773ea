import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

let program: string
const library = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'

beforeEach(() => {
  program = tempFolder()
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(program, part), { recursive: true })
  mkdirSync(join(program, dirname(library)), { recursive: true })
})

function run(lang: string, ...args: readonly string[]) {
  const home = tempFolder()
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: home, FOLLOWUP_HOME: home, FOLLOWUP_LANG: lang }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'bin/followup.js'), ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe.each([
  ['missing', () => undefined],
  // As one for another Node, which is refused by its first bytes or by its version.
  ['of another kind', () => writeFileSync(join(program, library), 'for another machine')],
])("where SQLite's library is %s", (_, spoil) => {
  beforeEach(spoil)

  test.each([['today'], ['add', 'Jane Doe'], ['watch', '--once'], ['demo', '--yes']])(
    'the line that compiles it is told: %s',
    (...args) => {
      const { status, stdout, stderr } = run('en', ...args)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain(`SQLite's library is missing, or it was compiled for another Node than this one`)
      expect(stderr.replace(/\s+/g, ' ')).toContain(`type "npm rebuild --prefix ${program} better-sqlite3".`)
    },
  )

  test('it is told in Russian, and as data', () => {
    expect(run('ru', 'today').stderr).toContain('Библиотеки SQLite нет')
    expect(JSON.parse(run('en', 'today', '--json').stderr)).toMatchObject({ error: { code: 'library-unfit' } })
  })

  test.each([['--version'], ['--help'], ['when', 'friday']])('what needs no list works: %s', (...args) => {
    expect(run('en', ...args)).toMatchObject({ status: 0, stderr: '' })
  })
})

import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { removeFolder } from '../support/temp-folder.ts'
import { testWith } from '../support/test-with.ts'
import { phoneContacts } from '../support/vcards.ts'
import { zone } from './first-day.ts'
import { installPacked, path, type Installed } from './installed.ts'
import { openWindow, type TerminalWindow } from './tmux.ts'

const isRoot = process.getuid?.() === 0
/** Who did not install it: `nobody`. */
const otherUser = 65534
let installed: Installed
let packed: readonly string[]
beforeAll(() => {
  installed = installPacked()
  packed = files()
})
afterAll(() => installed.end())

/** Every file of a folder, sorted. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

/** What the package itself is, without what is installed with it. */
const files = () => filesIn(installed.folder).filter((file) => !file.startsWith('node_modules'))

test('a clean clone packs to the program, its licences and nothing else, in less than 2.5 MB', () => {
  expect(statSync(installed.tarball).size).toBeLessThan(2_500_000)
  expect(readdirSync(installed.folder).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin',
    'dist',
    'node_modules',
    'package.json',
  ])
  expect(readdirSync(join(installed.folder, 'bin')).sort()).toEqual(['followup.js', 'keep-code.cjs', 'package.json'])
  const dist = ['build-id', 'chunks', 'packs', 'third-party-licences.txt']
  expect(readdirSync(join(installed.folder, 'dist')).sort()).toEqual(dist)
  const built = files().filter((file) => /^dist\/(?:chunks|packs)\//.test(file))
  expect(built.filter((file) => !file.endsWith('.cjs'))).toEqual([])
  expect(built).toEqual(expect.arrayContaining(['dist/chunks/core.cjs', 'dist/packs/today.cjs']))
})

/** What the first lines are, and what tells that they were done. */
const steps: readonly (readonly [line: readonly string[], said: string])[] = [
  [['add', 'Jane Doe, +1 415 555 2671, call today #expo'], 'Added Jane Doe #1.'],
  [['import', 'contacts.vcf'], '200 people added.'],
  [['today'], 'Jane Doe'],
  [['export', 'all.json'], 'all.json: 201 people'],
]

describe('for who installed it', () => {
  firstDayOf(process.getuid?.() ?? 0)
})

describe.skipIf(!isRoot)('for another user, who may not write there', () => {
  firstDayOf(otherUser)
})

function firstDayOf(uid: number): void {
  let home: string
  let window: TerminalWindow | undefined
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'followup-home-'))
    writeFileSync(join(home, 'contacts.vcf'), phoneContacts())
    if (isRoot) chownSync(home, uid, uid)
  })
  afterEach(async () => {
    await window?.end()
    window = undefined
  })
  afterAll(() => removeFolder(home))

  const isOwner = uid === process.getuid?.()
  const env = () => ({ PATH: path(installed.bin), HOME: home, LANG: 'C.UTF-8', TZ: zone.name })

  test('the first lines go well, and the package stays as it is', () => {
    for (const [line, said] of steps) {
      const user = isRoot ? { uid, gid: uid } : {}
      const run = spawnSync('followup', line, { ...user, cwd: home, env: env(), encoding: 'utf8' })
      expect({ ...run, line }).toMatchObject({ status: 0, stderr: '' })
      expect(run.stdout, line.join(' ')).toContain(said)
    }
    expect(readFileSync(join(home, 'all.json'), 'utf8').includes('"Jane Doe"')).toBe(true)
    // Code is kept where the user may write, and nothing else changes in the package.
    const own = join(home, '.cache/followup')
    expect(existsSync(own)).toBe(!isOwner)
    const kept = filesIn(isOwner ? join(installed.folder, 'dist/code') : own)
    expect(kept.filter((file) => file.endsWith('add/pack.cjs'))).toHaveLength(1)
    expect(files().filter((file) => !file.startsWith('dist/code'))).toEqual(packed)
  })

  testWith('tmux', 'setpriv')('on a terminal a reminder rings, and the page of go opens and is left', async () => {
    window = await openWindow(80, 24, { ...env(), SHELL: '/bin/sh' })
    const id = String(uid)
    const user = isRoot ? `setpriv --reuid ${id} --regid ${id} --clear-groups ` : ''
    await window.run(`cd ${home} && ${user}followup watch --once; echo "rang with $?"`)
    await window.shows('rang with 0')
    await window.shows('Promise: Jane Doe')

    await window.run(`clear; ${user}followup go; echo "left with $?"`)
    await window.shows('q leave')
    await window.shows('Jane Doe #1')
    await window.press('q')
    await window.shows('left with 0')
  })
}

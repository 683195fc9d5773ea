import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { bundleScript } from '../../build/bundle-script.mjs'
import { openWindow, type TerminalWindow } from './tmux.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('tmux')

/** A page whose keys fail in every way, on a real terminal. */
let script = ''
beforeAll(async () => {
  script = await bundleScript('test/workers/trial-page.ts')
})
afterAll(() => rmSync(script, { force: true }))

let window: TerminalWindow
let times = 0
beforeEach(async () => {
  times = 0
  window = await openWindow(60, 12)
  writeFileSync(join(window.folder, 'page'), `#!/bin/sh\necho $$ > pid\nexec ${process.execPath} ${script}\n`, {
    mode: 0o755,
  })
  await window.run('stty -a > before; echo earlier')
  await window.shows('\nearlier\n$')
})
afterEach(() => window.end())

async function open(before = ''): Promise<void> {
  await window.run(`${before}./page; echo "exit $?"`)
  await window.shows('corner')
}

/** How the terminal is set, but for its size, which is the window's own. */
function settingsIn(file: string): string {
  return readFileSync(join(window.folder, file), 'utf8').replace(/rows \d+; columns \d+;/, '')
}

/** The terminal is as the shell had it, and shows what it showed. */
async function expectGivenBack(): Promise<void> {
  expect(await window.modes()).toEqual({ other: false, cursor: true, wraps: true })
  const rows = await window.rows()
  expect(rows[1]).toBe('earlier')
  expect(rows.join('\n')).not.toContain('corner')
  await window.run('stty -a > after; echo "settled "$((++times))')
  await window.shows(`settled ${String(++times)}`)
  const [before, after] = ['before', 'after'].map(settingsIn)
  expect(after).toBe(before)
}

test('the page fills the window, and its size is followed', async () => {
  await open()
  await window.shows('foot')
  expect(await window.modes()).toEqual({ other: true, cursor: false, wraps: false })
  await window.rowShows(0, 'corner 60x12')
  await window.rowShows(11, 'foot'.padStart(60))
  await window.resize(200, 60)
  await window.shows('corner 200x60')
  await window.rowShows(59, 'foot'.padStart(200))
  await window.resize(24, 8)
  await window.shows('corner 24x8')
  await window.rowShows(0, 'corner 24x8')
  await window.rowShows(7, 'foot'.padStart(24))
  await window.resize(15, 8)
  await window.shows('Window too')
  await window.resize(60, 12)
  await window.shows('corner 60x12')
  await window.press('q')
  await window.shows('exit 0')
  await expectGivenBack()
})

test.each([
  ['q', 'left', 'exit 0'],
  ['й', 'left', 'exit 0'],
  ['C-c', 'left', 'exit 0'],
  ['d', 'fault: drawn wrong', 'exit 70'],
  ['e', 'fault: done wrong', 'exit 70'],
  ['t', 'fault: thrown astray', 'exit 70'],
  ['p', 'fault: rejected astray', 'exit 70'],
])('after %s the terminal is as it was, and says "%s"', async (key, said, exit) => {
  await open()
  await window.press('Down', key)
  await window.shows(exit)
  const rows = await window.rows()
  expect(rows[rows.indexOf(exit) - 1]).toBe(said)
  await expectGivenBack()
})

test('a refused key stays on the page', async () => {
  await open()
  await window.press('f')
  await window.shows('refused changed-meanwhile')
  await window.press('q')
  await window.shows('exit 0')
})

test.each([
  ['SIGTERM', 'exit 0'],
  ['SIGINT', 'exit 0'],
  ['SIGHUP', 'exit 0'],
  ['SIGQUIT', 'exit 131'],
] as const)('after %s the terminal is as it was', async (signal, exit) => {
  await open()
  await window.press('Down')
  await window.shows('key down')
  kill(signal)
  await window.shows(exit)
  await expectGivenBack()
})

test('stopped by Ctrl-Z it gives the terminal back, and takes it again with fg, whatever size that is now', async () => {
  await open()
  await window.press('Down', 'C-z')
  await window.shows('Stopped')
  await expectGivenBack()
  await window.resize(70, 20)
  await window.run('fg')
  await window.shows('corner 70x20')
  await window.shows('key down')
  expect(await window.modes()).toEqual({ other: true, cursor: false, wraps: false })
  await window.press('Up')
  await window.shows('key up')
  kill('SIGTSTP')
  await window.shows('Stopped')
  await window.run('fg')
  await window.shows('key up')
  await window.press('q')
  await window.shows('left')
  await expectGivenBack()
})

test('in the background it leaves the terminal alone until fg', async () => {
  await window.resize(60, 24)
  await open()
  await window.press('C-z')
  await window.shows('Stopped')
  await window.run('bg')
  await window.shows('./page &')
  await expectGivenBack()
  await window.run('fg')
  await window.shows('corner')
  await window.press('q')
  await window.shows('left')
  await expectGivenBack()
})

test('where nobody would wake it, Ctrl-Z does not stop it', async () => {
  await open('setsid -w -c ')
  await window.press('C-z', 'Up')
  await window.shows('key up')
  await window.press('q')
  await window.shows('exit 0')
  await expectGivenBack()
})

test.each([
  ['in a window that is too small', 19, 12, './page'],
  ['with too few rows', 60, 5, './page'],
  ['on a dumb terminal', 60, 12, 'TERM=dumb ./page'],
  ['in the background', 60, 12, './page &'],
  ['without a keyboard', 60, 12, './page < /dev/null'],
  ['into a file', 60, 12, './page > out; cat out'],
])('%s there is no page', async (_, width, height, line) => {
  await window.resize(width, height)
  await window.run(line)
  await window.shows('no page')
})

function kill(signal: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(window.folder, 'pid'), 'utf8')), signal)
}

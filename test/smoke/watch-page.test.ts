import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, onTestFinished } from 'vitest'
import { hostileNames } from '../support/hostile.ts'
import { busSocket } from '../../src/notify/desktop/session-bus.ts'
import { root } from '../support/house.ts'
import { readQr } from '../support/read-qr.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { ended, startBus } from './desktop.ts'
import { openPageWindow, type PageWindow } from './page-window.ts'
import { until } from './program.ts'
import { fromNow, plan, reminders } from './reminders.ts'
import { startPlayedServer } from './played-server.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('tmux', 'dbus-daemon')

/** The page of the built program's `watch` on a real terminal. */
let window: PageWindow
afterEach(() => window.end())

const sizes = [
  [40, 12],
  [80, 24],
  [200, 60],
] as const

interface Said {
  readonly title: string
  readonly words: string
  readonly done: string
  readonly undone: string
  readonly stopped: string
}

const words: Readonly<Record<string, Said>> = {
  en: {
    title: 'Promise: Лена Орлова',
    words: 'Words or a date:',
    done: 'Done, next ',
    undone: 'Taken back',
    stopped: 'Stopped.',
  },
  ru: {
    title: 'Обещание: Лена Орлова',
    words: 'Слова или дата:',
    done: 'Готово, дальше ',
    undone: 'Отменено',
    stopped: 'Остановлено.',
  },
}

const noQuiet = { FOLLOWUP_QUIET_FROM: '00:00', FOLLOWUP_QUIET_TO: '00:00' }

async function open(width: number, height: number, lang: string): Promise<void> {
  window = await openPageWindow({ width, height, lang, env: noQuiet })
}

/** How many follow-ups of each person are open, by name. */
function openNow(): ReadonlyMap<string, number> {
  return window.withStore(({ sql }) => {
    const rows = sql.all<{ name: string; open: number }>(
      `SELECT p.name, sum(f.closed_at IS NULL AND f.voided_at IS NULL) AS open
         FROM person p JOIN followup f ON f.person_id = p.id GROUP BY p.id`,
    )
    return new Map(rows.map(({ name, open: count }) => [name, count]))
  })
}

describe.each(sizes)('at %i x %i', (width, height) => {
  test.each(Object.entries(words))('in %s a card comes up, is acted on and taken back', async (lang, said) => {
    await open(width, height, lang)
    plan(window.database, { name: 'Лена Орлова', what: 'каталог', dueAt: fromNow(2000), phone: '+79161234567' })
    await window.start('watch')
    await window.shows(said.title)
    await window.shows('+7 916 123-45-67')
    const shown = await window.rows()
    expect(shown.filter((row) => row.length > width)).toEqual([])
    await window.press('с')
    await window.shows('tel:+79161234567')
    const code = width < 80 ? null : 'tel:+79161234567'
    await until(async () => (await readQr(await window.painted(), { paper: 'light' })) === code)
    await window.press('с')
    await window.press('в')
    await window.shows(said.words)
    await window.press('Enter')
    await window.shows(said.done)
    await window.press('u')
    await window.shows(said.undone)
    await window.shows(said.title)
    await window.press('q')
    await window.expectGivenBack(said.stopped)
    expect(openNow().get('Лена Орлова')).toBe(1)
  })
})

/** Starts the watch that is installed, on the window's own list, where nobody sits at it; with no desktop, or a session bus. */
async function background(bus: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const env = { PATH: process.env.PATH ?? '', HOME: window.folder, FOLLOWUP_HOME: window.folder, TZ: 'UTC' }
  const child = spawn(process.execPath, [join(root, 'bin/followup.js'), 'watch', '--background'], {
    env: { ...env, ...noQuiet, ...bus },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

test('beside a background watch the page shows what comes and acts on it, and rings in its place when it is gone', async () => {
  await open(80, 24, 'en')
  plan(window.database, { name: 'Anna Petrova', what: 'call', dueAt: fromNow(3_600_000) })
  const other = await background()
  try {
    await window.start('watch')
    await window.shows('rings in background')
    plan(window.database, { name: 'Лена Орлова', what: 'каталог', dueAt: fromNow(0), phone: '+79161234567' })
    await window.shows('Promise: Лена Орлова')
    await window.shows('+7 916 123-45-67')
    expect(reminders(window.database).map(({ shows }) => shows)).not.toContain(2)
    await window.press('d')
    await window.shows('What was said?')
    await window.press('Enter')
    await window.shows('Done, next ')
    expect(openNow().get('Лена Орлова')).toBe(1)
    await window.shows('rings in background')
    process.kill(other.pid ?? 0, 'SIGKILL')
    await window.shows('The background watch has ended; this page rings now.')
    await window.shows('watching since')
    plan(window.database, { name: 'Bob', what: 'call', dueAt: fromNow(0) })
    await window.shows('Promise: Bob')
    await until(() => reminders(window.database).some(({ shows }) => shows === 1))
    await window.press('q')
    await window.expectGivenBack('Stopped. Shown: 1 reminder.')
  } finally {
    await ended(other)
  }
})

test('Call pressed on a popup of the background watch shows the code on the page', async () => {
  const bus = startBus(tempFolder())
  onTestFinished(() => ended(bus.daemon))
  const address = await bus.address
  const server = await startPlayedServer(busSocket({ DBUS_SESSION_BUS_ADDRESS: address }) ?? '')
  await open(80, 40, 'en')
  plan(window.database, { name: 'Лена Орлова', what: 'каталог', dueAt: fromNow(0), phone: '+79161234567' })
  const other = await background({ DBUS_SESSION_BUS_ADDRESS: address })
  try {
    const popup = await server.popup('Лена Орлова')
    await window.start('watch')
    await window.shows('rings in background')
    server.press(popup, 'call')
    await window.shows('tel:+79161234567')
    await until(async () => (await readQr(await window.painted(), { paper: 'light' })) === 'tel:+79161234567')
  } finally {
    await ended(other)
    server.end()
  }
})

test('a page that looks on is closed without ending the watch that rings', async () => {
  await open(40, 12, 'ru')
  const other = await background()
  try {
    await window.start('watch')
    await window.shows('звонит фоновый watch')
    await window.press('q')
    await window.expectGivenBack('Страница закрыта')
    expect(other.exitCode).toBeNull()
    await window.start('watch')
    await window.shows('звонит фоновый watch')
    // Ended as at the end of a session, it lets the page know at once.
    process.kill(other.pid ?? 0, 'SIGTERM')
    await window.shows('слежу с')
  } finally {
    await ended(other)
  }
})

test('SIGTERM gives the terminal back', async () => {
  await open(80, 24, 'en')
  plan(window.database, { name: 'Anna Petrova', what: 'call', dueAt: fromNow(0) })
  await window.start('watch')
  await window.shows('Promise: Anna Petrova')
  window.signal('SIGTERM')
  await window.expectGivenBack('Stopped. Shown: 1 reminder.')
})

test('killed after each of its keys it has saved every change that was told', async () => {
  await open(80, 24, 'en')
  const names = ['Anna', 'Bob', 'Cleo', 'Dan', 'Eve']
  plan(window.database, ...names.map((name) => ({ name, what: 'call', dueAt: fromNow(-3_600_000) })))
  const done: string[] = []
  for (const [round] of names.entries()) {
    await window.start('watch')
    await window.shows('one by one')
    await window.press('Enter')
    await window.shows('d done')
    await window.press('d')
    let told = ''
    await until(async () => {
      const rows = (await window.rows()).join('\n')
      told = rows.includes('What was said?') ? (/Promise: (\w+)/.exec(rows)?.[1] ?? '') : ''
      return names.includes(told)
    })
    await window.kill()
    done.push(told)
    const left = openNow()
    // Each that is done has its next step in place of the one that was due.
    expect(names.filter((name) => left.get(name) !== 1)).toEqual([])
    expect(new Set(done).size).toBe(round + 1)
  }
})

test('hostile names change nothing of the terminal but their own places', async () => {
  await open(80, 24, 'en')
  plan(window.database, ...hostileNames.map(([, name]) => ({ name, what: name, dueAt: fromNow(-3_600_000) })))
  await window.start('watch')
  await window.shows('Due now: ')
  await window.press('Enter')
  for (const nth of hostileNames.keys()) {
    await window.shows(`${String(nth + 1)} of `)
    await window.rowShows(0, /^\w{3} \d+ \w{3} \d\d:\d\d/)
    await window.rowShows(23, /^d done {2}s snooze/)
    expect(await window.modes()).toEqual({ other: true, cursor: false, wraps: false })
    await window.press('Right')
  }
  expect(await window.title()).not.toBe('title')
  await window.press('q')
  await window.expectGivenBack('Stopped.')
})

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { limitMs } from '../../src/notify/desktop/ask-server.ts'
import { desktopPrograms, startDesktop, type Desktop } from './desktop.ts'
import { patienceFrom } from './patience.ts'
import { builtProgram, until, type Program } from './program.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith(...desktopPrograms)

let desktop: Desktop
let program: Program

beforeAll(async () => {
  desktop = await startDesktop()
})
afterAll(() => desktop.end())

beforeEach(() => {
  program = builtProgram(desktop.env)
})
afterEach(() => program.end())

/** What the checks find, by their names. */
async function findings(env: Readonly<Record<string, string>> = {}): Promise<Readonly<Record<string, string>>> {
  const { stdout, stderr } = await program.run(['doctor', '--json'], { env })
  expect(stderr).toBe('')
  const { items } = JSON.parse(stdout) as { items: readonly { check: string; code: string }[] }
  return Object.fromEntries(items.map(({ check, code }) => [check, code]))
}

test('a real dunst is known by name, with all that reminders want of it', async () => {
  const { stdout } = await program.run(['doctor'])
  expect(stdout).toMatch(/^ok +Notifications +dunst 1\.\d+.*: buttons, text$/m)
  expect(await findings()).toMatchObject({ bus: 'bus', display: 'display', server: 'server', dnd: 'dnd-off' })
})

test('a paused dunst keeps notifications back', async () => {
  await desktop.ask('dunstctl', 'set-paused', 'true')
  expect(await findings()).toMatchObject({ dnd: 'dnd-on' })
  await desktop.ask('dunstctl', 'set-paused', 'false')
})

test('a server that hangs, one that is gone and another in its place are told apart', async () => {
  const patience = patienceFrom(1_000, program.home)
  const heard = await desktop.overhear()
  desktop.freezeServer(true)
  const hanging = findings(patience.env)
  await until(() => heard.soFar().includes('member=GetServerInformation'))
  patience.end(limitMs)
  expect(await hanging).toMatchObject({ bus: 'bus', server: 'server-silent', terminal: 'terminal-none' })
  await heard.end()
  desktop.freezeServer(false)
  await desktop.stopServer()
  expect(await findings()).toMatchObject({ bus: 'bus', server: 'server-none' })
  await desktop.startServer('xfce4-notifyd')
  expect((await program.run(['doctor'])).stdout).toMatch(/Notifications +Xfce Notify Daemon/)
  await desktop.stopServer()
  await desktop.startServer()
})

test('without a bus and a screen the rest is checked all the same', async () => {
  const env = { DISPLAY: '', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }
  const { stdout, exit } = await program.run(['doctor', '--json'], { env })
  const { items } = JSON.parse(stdout) as { items: readonly { check: string; code: string }[] }
  expect(exit).toBe(1)
  expect(items.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['bus-none', 'display-none', 'database-none', 'disk', 'terminal-none']) as string[],
  )
})

test('a damaged list is found, and the newest backup named', async () => {
  await program.run(['add', 'Jane Doe, call tomorrow', '--note', 'likes tea'])
  mkdirSync(join(program.home, 'backups'), { recursive: true })
  expect(await program.run(['backup'])).toMatchObject({ exit: 0 })
  expect(await findings()).toMatchObject({ database: 'database' })
  const bytes = readFileSync(program.database)
  bytes.write('likes pea', bytes.indexOf('likes tea'))
  writeFileSync(program.database, bytes)
  const { stdout, exit } = await program.run(['doctor', '--json'])
  expect(exit).toBe(1)
  expect(stdout).toContain('"code": "database-damaged-copy"')
  expect(stdout).toMatch(/"copy": ".*\/backups\/followup-[\d-]+\.db"/)
})

test('rights that are too wide are told of before the program mends them', async () => {
  await program.run(['add', 'Jane Doe'])
  chmodSync(program.database, 0o644)
  expect(await findings()).toMatchObject({ rights: 'rights-open' })
})

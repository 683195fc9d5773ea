import { chmodSync, existsSync, lstatSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { desktopPrograms, startDesktop, type Desktop } from './desktop.ts'
import { builtProgram, until, type Program } from './program.ts'
import { fromNow, plan } from './reminders.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith(...desktopPrograms)

let desktop: Desktop
let program: Program

beforeEach(async () => {
  desktop = await startDesktop()
  program = builtProgram(desktop.env)
})
afterEach(async () => {
  for (const pid of program.processes()) process.kill(pid, 'SIGKILL')
  await program.end()
  await desktop.end()
})

/** The tests may run as root, who has to mean it. */
const install = ['watch', '--install', '--yes', '--json']

/** Every file, folder and link of the home with its rights, but for the cache, where code is kept for a program that is not the user's. */
function listing(): readonly string[] {
  return readdirSync(program.home, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.cache'))
    .sort()
    .map((path) => `${(lstatSync(join(program.home, path)).mode & 0o7777).toString(8)} ${path}`)
}

/** A list with a lock and kept code, as it is before anything is installed. */
async function usedHome(): Promise<readonly string[]> {
  expect(await program.run(['add', 'Jane Doe, call tomorrow'])).toMatchObject({ exit: 0 })
  expect(await program.run(['watch', '--status'])).toMatchObject({ exit: 0 })
  return listing()
}

/** A `systemctl` of the test's own, whatever machine it runs on. */
function withSystemctl(text: string): Readonly<Record<string, string>> {
  const script = join(program.home, 'systemctl')
  writeFileSync(script, `#!/bin/sh\n${text}\n`)
  chmodSync(script, 0o755)
  return { PATH: `${program.home}:${process.env.PATH ?? ''}`, HOME: program.home }
}

/** Keeps links as systemd does, starts what the unit says and ends it. */
const systemctl = `units=$HOME/.config/systemd/user; wants=$units/graphical-session.target.wants; unit=followup-watch.service
case "$2" in
  is-system-running) echo running ;;
  enable) mkdir -p "$wants" && ln -sf "$units/$unit" "$wants/$unit" ;;
  restart) $(sed -n 's/^ExecStart=//p' "$units/$unit") > /dev/null 2>&1 & echo $! > "$HOME/unit.pid" ;;
  disable) kill "$(cat "$HOME/unit.pid")"; rm -f "$HOME/unit.pid" "$wants/$unit"; rmdir "$wants" ;;
esac`

test('installed it shows a notification and then reminders, with nobody at it; taken away it leaves nothing', async () => {
  const env = withSystemctl('echo offline; exit 1')
  const before = await usedHome()
  const installed = await program.run(install, { env })
  expect(installed).toMatchObject({ exit: 0, stderr: '' })
  const { by, instead, ring, watching, files } = JSON.parse(installed.stdout) as Record<string, unknown>
  expect({ by, instead, ring }).toEqual({
    by: 'desktop-entry',
    instead: 'no-systemd',
    ring: { shown: true, way: 'dbus' },
  })
  expect(watching).toMatchObject({ installed: true })
  expect((await desktop.shown()).map(({ title }) => title)).toEqual(['followup can remind you'])

  plan(program.database, { name: 'Anna Petrova', what: 'call', dueAt: fromNow(0) })
  await until(async () => (await desktop.shown()).some(({ title }) => title === 'Promise: Anna Petrova'))

  const renewed = await program.run(install, { env })
  expect(JSON.parse(renewed.stdout)).toMatchObject({ renewed: true, watching: { installed: true }, files })
  expect((JSON.parse(renewed.stdout) as { watching: unknown }).watching).not.toEqual(watching)

  const removed = await program.run(['watch', '--uninstall', '--json'], { env })
  expect(JSON.parse(removed.stdout)).toMatchObject({ files, stillHeld: null })
  await until(() => program.processes().length === 0)
  expect(listing()).toEqual(before)
  expect((await program.run(['watch', '--uninstall'], { env })).stdout).toBe(
    'Nothing was installed, so nothing was removed.\n',
  )
})

test('with systemd it writes a unit, its link and an entry, and takes all of them away', async () => {
  const env = withSystemctl(systemctl)
  const before = await usedHome()
  const link = join(program.home, '.config/systemd/user/graphical-session.target.wants/followup-watch.service')
  const installed = await program.run(install, { env })
  expect(installed).toMatchObject({ exit: 0, stderr: '' })
  expect(JSON.parse(installed.stdout)).toMatchObject({ by: 'systemd', watching: { installed: true } })
  expect(readFileSync(link, 'utf8')).toContain(`ExecStart=`)
  const { autostart } = JSON.parse((await program.run(['watch', '--status', '--json'], { env })).stdout) as {
    autostart: unknown
  }
  expect(autostart).toMatchObject({ kind: 'systemd', enabled: true, command: { list: program.database } })
  expect(await program.run(['watch', '--uninstall'], { env })).toMatchObject({ exit: 0 })
  expect(existsSync(link)).toBe(false)
  expect(listing()).toEqual(before)
})

/** The processes of this home that look at a folder for changes: those that watch, or wait to. */
function lookers(): readonly number[] {
  return program.processes().filter((pid) => {
    try {
      const opened = readdirSync(`/proc/${String(pid)}/fd`)
      return opened.some((fd) => readlinkSync(`/proc/${String(pid)}/fd/${fd}`) === 'anon_inode:inotify')
    } catch {
      return false
    }
  })
}

test('taken away while another watch rings, nothing waits to take its place', async () => {
  const env = withSystemctl('echo offline; exit 1')
  const before = await usedHome()
  const byHand = program.start(['watch', '--plain'])
  await byHand.says('Watching')
  const installed = await program.run(install, { env })
  expect(JSON.parse(installed.stdout)).toMatchObject({ watching: { pid: byHand.pid, installed: false } })
  await until(() => lookers().length === 2)

  const removed = await program.run(['watch', '--uninstall', '--json'], { env })
  expect(JSON.parse(removed.stdout)).toMatchObject({ stopped: null, stillHeld: byHand.pid })
  await until(() => program.processes().every((pid) => pid === byHand.pid))
  byHand.kill('SIGINT')
  await byHand.ended
  expect([program.processes(), listing()]).toEqual([[], before])
})

test('taken away right after the watch was killed, nothing starts it again', async () => {
  const env = withSystemctl('echo offline; exit 1')
  const before = await usedHome()
  const installed = await program.run(install, { env })
  const { pid } = (JSON.parse(installed.stdout) as { watching: { pid: number } }).watching
  process.kill(pid, 'SIGKILL')
  await until(() => !program.processes().includes(pid))
  expect(program.processes()).not.toEqual([])

  expect(await program.run(['watch', '--uninstall'], { env })).toMatchObject({ exit: 0 })
  await until(() => program.processes().length === 0)
  expect(listing()).toEqual(before)
})

test('one that the system starts after its autostart was taken away ends at once', async () => {
  await usedHome()
  const env = { FOLLOWUP_AUTOSTART: join(program.home, '.config/autostart/followup-watch.desktop') }
  expect(await program.run(['watch', '--background'], { env })).toMatchObject({ exit: 0, stderr: '' })
})

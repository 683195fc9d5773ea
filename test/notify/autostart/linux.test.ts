import { expect, test } from 'vitest'
import { linuxAutostart } from '../../../src/notify/autostart/linux.ts'
import { testMachine, withSystemd } from '../../support/test-machine.ts'
import { plainWatched } from '../../support/watched.ts'

const units = '/home/anna/.config/systemd/user'
const unit = `${units}/followup-watch.service`
const entry = '/home/anna/.config/autostart/followup-watch.desktop'

/** What is on the machine, to be compared. */
const listing = ({ files, folders }: ReturnType<typeof testMachine>) => [[...files.keys()].sort(), [...folders].sort()]

test('with systemd it is a unit with a desktop entry beside it, started with the screen of this session', async () => {
  const machine = testMachine()
  withSystemd(machine)
  machine.env.XAUTHORITY = '/run/user/1000/xauth'
  const installed = await linuxAutostart(machine.port).install(plainWatched)
  expect(installed).toEqual({
    kind: 'systemd',
    files: [unit, entry],
    folders: [
      '/home/anna/.config',
      '/home/anna/.config/systemd',
      units,
      `${units}/graphical-session.target.wants`,
      '/home/anna/.config/autostart',
    ],
    instead: null,
    entryToRun: null,
    started: true,
  })
  expect(machine.ran).toEqual([
    'systemctl --user is-system-running',
    'systemctl --user daemon-reload',
    'systemctl --user enable followup-watch.service',
    'systemctl --user import-environment DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS',
    'systemctl --user restart followup-watch.service',
    'systemctl --user is-active graphical-session.target',
  ])
  expect(machine.files.get(entry)).toContain('X-systemd-skip=true')
  expect(machine.files.get(entry)).toContain(` FOLLOWUP_AUTOSTART=${entry} `)
  expect(machine.files.get(unit)).toContain(`\nEnvironment=FOLLOWUP_AUTOSTART=${unit}\n`)
  expect(machine.started).toEqual([])
})

test.each([
  ['systemd does not run', 'offline\n', 'no-systemd'],
  ['there is no user session of systemd', '', 'no-systemd'],
] as const)('where %s it is the desktop entry alone, and the watch is started at once', async (_, out, instead) => {
  const machine = testMachine()
  machine.programs.set('systemctl', () => ({ exit: 1, out }))
  const installed = await linuxAutostart(machine.port).install(plainWatched)
  expect(installed).toMatchObject({ kind: 'desktop-entry', files: [entry], instead, started: true })
  expect(machine.files.get(entry)).not.toContain('X-systemd-skip')
  expect(machine.started).toHaveLength(1)
  expect(machine.started[0]).toContain(
    ` FOLLOWUP_AUTOSTART=${entry} -- /usr/bin/node /usr/lib/node_modules/followup-cli/bin/followup.js watch --background`,
  )
})

test('where systemd does not take the unit nothing is left of it, and the entry stands in', async () => {
  const machine = testMachine()
  const { folders } = machine
  machine.programs.set('systemctl', (_, verb) => (verb === 'enable' ? { exit: 1 } : 'degraded\n'))
  expect(await linuxAutostart(machine.port).install(plainWatched)).toMatchObject({
    kind: 'desktop-entry',
    instead: 'systemd-refused',
  })
  expect([machine.files.has(unit), folders.has('/home/anna/.config/systemd')]).toEqual([false, false])
})

test('taken away, no file, no link and no running unit is left', async () => {
  const machine = testMachine()
  withSystemd(machine)
  machine.folders.add('/home/anna/.config').add('/home/anna/.config/autostart')
  const before = listing(machine)
  const autostart = linuxAutostart(machine.port)
  const { folders } = await autostart.install(plainWatched)
  expect(await autostart.find()).toEqual({
    kind: 'systemd',
    files: [unit, entry],
    command: { node: plainWatched.node, program: plainWatched.program, list: plainWatched.list },
    enabled: true,
  })
  machine.ran.length = 0
  expect(await autostart.uninstall()).toEqual([unit, entry])
  for (const folder of folders.toReversed()) await machine.port.files.removeEmpty(folder)
  expect(listing(machine)).toEqual(before)
  expect(await autostart.find()).toBeNull()
  expect(machine.ran).toEqual([
    'systemctl --user disable --now followup-watch.service',
    'systemctl --user daemon-reload',
    'systemctl --user reset-failed followup-watch.service',
  ])
})

test('a unit is taken away where systemd does not run any more', async () => {
  const machine = testMachine()
  withSystemd(machine)
  const autostart = linuxAutostart(machine.port)
  await autostart.install(plainWatched)
  machine.programs.clear()
  await autostart.uninstall()
  expect([...machine.files.keys()].filter((path) => path.includes('followup-watch'))).toEqual([])
})

test('the configuration folder is where the user has it', async () => {
  const machine = testMachine()
  machine.env.XDG_CONFIG_HOME = '/home/anna/settings'
  const { files } = await linuxAutostart(machine.port).install(plainWatched)
  expect(files).toEqual(['/home/anna/settings/autostart/followup-watch.desktop'])
})

test('a session that does not reach the target of systemd has the entry named, for a window manager that runs none', async () => {
  const machine = testMachine()
  withSystemd(machine)
  const answers = machine.programs.get('systemctl')
  machine.programs.set('systemctl', (...args) => (args[1] === 'is-active' ? { exit: 3 } : answers?.(...args)))
  expect(await linuxAutostart(machine.port).install(plainWatched)).toMatchObject({ entryToRun: entry })
})

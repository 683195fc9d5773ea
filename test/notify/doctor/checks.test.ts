import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CheckName } from '../../../src/domain/watch/finding.ts'
import type { FindingCode } from '../../../src/i18n/machine-words.ts'
import { machineEn } from '../../../src/i18n/machine-en.ts'
import { linuxAutostart } from '../../../src/notify/autostart/linux.ts'
import { examine, within } from '../../../src/notify/doctor/checks.ts'
import { toastProgram } from '../../../src/notify/desktop/toast-program.ts'
import { finding } from '../../../src/notify/doctor/finding.ts'
import { followup, given, withPeople } from '../../support/loop.ts'
import type { TestApp, TestOptions } from '../../support/test-app.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { dunst } from '../../support/test-machine.ts'
import { plainWatched } from '../../support/watched.ts'
import { zoneFiles } from '../../support/zones.ts'

const database = '/test/followup.db'
const install = ['followup', 'watch', '--install']

interface Case {
  readonly options?: TestOptions
  /** What is not as on a healthy machine. */
  readonly ill?: (app: TestApp) => unknown
  readonly check: CheckName
  /** Null where the check has nothing to look at. */
  readonly code: FindingCode | null
  readonly state?: 'ok' | 'warning' | 'fault'
  readonly fix?: readonly (readonly string[])[]
}

async function installed(app: TestApp, other: Partial<typeof plainWatched> = {}): Promise<void> {
  await linuxAutostart(app.machine.port).install({ ...plainWatched, list: database, ...other })
}

const cases: readonly Case[] = [
  { check: 'program', code: 'program', state: 'ok' },
  {
    check: 'program',
    ill: ({ machine: { is } }) => (is.program = '/home/anna/.npm/_npx/1/followup.js'),
    code: 'program-temporary',
    state: 'warning',
    fix: [['npm', 'install', '--global', 'followup-cli']],
  },
  {
    check: 'program',
    ill: ({ machine }) => machine.modes.set('/usr/lib/node_modules/followup-cli/bin/followup.js', 0o666),
    code: 'program-open',
    state: 'fault',
    fix: [['chmod', 'o-w', '/usr/lib/node_modules/followup-cli/bin/followup.js']],
  },
  {
    check: 'program',
    ill: ({ machine }) => [machine.folders.add('/usr/lib'), machine.modes.set('/usr/lib', 0o777)],
    code: 'program-open',
    state: 'fault',
    fix: [['chmod', 'o-w', '/usr/lib']],
  },
  {
    check: 'program',
    ill: ({ machine }) => [machine.folders.add('/usr/lib'), machine.modes.set('/usr/lib', 0o1777)],
    code: 'program',
    state: 'ok',
  },
  {
    check: 'program',
    ill: ({ machine }) => machine.owners.set('/usr/bin/node', 1001),
    code: 'program-foreign',
    state: 'warning',
    fix: [],
  },
  { check: 'config', code: 'config-none', state: 'ok' },
  { check: 'config', ill: ({ machine }) => machine.files.set('/test/config.json', '{}'), code: 'config', state: 'ok' },
  { check: 'config', options: { config: { colors: 'x' } as never }, code: 'config-unknown', state: 'warning' },
  {
    check: 'config',
    options: { config: { nudgeCap: 'many' } as never },
    code: 'refused',
    state: 'fault',
    fix: [
      ['followup', 'config', 'unset', 'nudgeCap'],
      ['followup', 'config', 'list'],
    ],
  },
  { check: 'backup', code: 'backup-none', state: 'ok' },
  {
    check: 'backup',
    ill: ({ machine }) => machine.files.set('/test/backups/followup-auto-2026-03-09.db', 'x'),
    code: 'backup',
    state: 'ok',
  },
  {
    check: 'backup',
    ill: ({ machine }) => machine.files.set('/test/backups', ''),
    code: 'backup-refused',
    state: 'warning',
    fix: [['ls', '-ld', '/test/backups']],
  },
  {
    check: 'backup',
    options: { config: { autoBackup: false } },
    code: 'backup-off',
    state: 'warning',
    fix: [['followup', 'config', 'set', 'autoBackup', 'true']],
  },
  { check: 'database', code: 'database-unsafe', state: 'warning' },
  { check: 'database', options: { database: 'a real file' }, code: 'database', state: 'ok' },
  {
    check: 'database',
    ill: ({ machine }) => machine.files.delete(database),
    code: 'database-none',
    state: 'ok',
    fix: [['followup', 'add']],
  },
  { check: 'rights', code: 'rights', state: 'ok' },
  {
    check: 'rights',
    ill: ({ machine }) => machine.modes.set(database, 0o644),
    code: 'rights-open',
    state: 'warning',
    fix: [['chmod', '600', database]],
  },
  {
    check: 'rights',
    ill: ({ machine }) => machine.modes.set('/test', 0o777),
    code: 'rights-folder',
    state: 'fault',
    fix: [['chmod', 'o-w', '/test']],
  },
  { check: 'rights', ill: ({ machine }) => machine.modes.set('/test', 0o1777), code: 'rights', state: 'ok' },
  {
    check: 'rights',
    ill: ({ machine }) => machine.owners.set(database, 0),
    code: 'rights-owner',
    state: 'fault',
    fix: [['sudo', 'chown', '1000', database]],
  },
  { check: 'rights', ill: ({ machine: { is } }) => (is.platform = 'win32'), code: null },
  { check: 'synced', code: 'synced-not', state: 'ok' },
  {
    check: 'synced',
    ill: ({ machine }) => machine.folders.add('/test/.stfolder'),
    code: 'synced',
    state: 'warning',
    fix: [
      ['followup', 'backup', '/home/anna/followup.db'],
      ['export', 'FOLLOWUP_DB=/home/anna/followup.db'],
    ],
  },
  { check: 'synced', ill: ({ machine: { is } }) => (is.diskType = 0x6969), code: 'network', state: 'warning' },
  { check: 'disk', code: 'disk', state: 'ok' },
  { check: 'disk', ill: ({ machine: { is } }) => (is.freeBytes = 150_000_000), code: 'disk-low', state: 'warning' },
  {
    check: 'disk',
    ill: ({ machine: { is } }) => (is.freeBytes = 0),
    code: 'disk-full',
    state: 'fault',
    fix: [['df', '-h', '/test']],
  },
  { check: 'clock', code: 'clock', state: 'ok' },
  { check: 'clock', ill: (app) => app.moveTo('2026-03-10T07:50'), code: 'clock-behind', state: 'fault' },
  { check: 'clock', ill: (app) => app.moveTo('2026-03-10T08:10'), code: 'clock', state: 'ok' },
  {
    check: 'clock',
    ill: ({ machine }) => machine.programs.set('timedatectl', () => 'no\n'),
    code: 'clock-drifts',
    state: 'warning',
    fix: [['timedatectl', 'set-ntp', 'true']],
  },
  { check: 'zones', options: { zoneFiles: zoneFiles('2026b', {}) }, code: 'zones', state: 'ok' },
  {
    check: 'zones',
    options: { zoneFiles: zoneFiles('2026b', {}), now: '2027-07-01T09:00' },
    code: 'zones-old',
    state: 'warning',
    fix: [['sudo', 'apt-get', 'install', 'tzdata']],
  },
  {
    check: 'zones',
    options: { zoneFiles: zoneFiles('2019a', {}) },
    code: 'zones-older',
    state: 'warning',
    fix: [['sudo', 'apt-get', 'install', 'tzdata']],
  },
  { check: 'zones', options: { zoneFiles: zoneFiles(null, {}) }, code: 'zones-node', state: 'ok' },
  {
    check: 'zones',
    options: { zoneFiles: zoneFiles(null, {}), now: '2099-01-01T09:00' },
    ill: ({ machine }) => (machine.is.platform = 'darwin'),
    code: 'zones-old-node',
    state: 'warning',
    fix: [],
  },
  { check: 'bus', code: 'bus', state: 'ok' },
  {
    check: 'bus',
    ill: ({ machine }) => {
      machine.is.server = { kind: 'no-bus' }
      machine.files.set('/usr/bin/dnf', '')
    },
    code: 'bus-none',
    state: 'fault',
    fix: [['sudo', 'dnf', 'install', 'dbus-user-session']],
  },
  {
    check: 'bus',
    ill: ({ machine: { is } }) => (is.server = { kind: 'bus-silent' }),
    code: 'bus-silent',
    state: 'fault',
  },
  { check: 'bus', ill: ({ machine: { is } }) => (is.platform = 'darwin'), code: null },
  { check: 'display', code: 'display', state: 'ok' },
  { check: 'display', ill: ({ machine }) => delete machine.env.DISPLAY, code: 'display-none', state: 'warning' },
  { check: 'server', code: 'server', state: 'ok' },
  { check: 'server', ill: ({ machine: { is } }) => (is.server = { kind: 'no-bus' }), code: null },
  {
    check: 'server',
    ill: ({ machine: { is } }) => (is.server = { kind: 'no-server' }),
    code: 'server-none',
    state: 'fault',
    fix: [['sudo', 'apt-get', 'install', 'dunst']],
  },
  {
    check: 'server',
    ill: ({ machine: { is } }) => (is.server = { kind: 'server-silent' }),
    code: 'server-silent',
    state: 'fault',
  },
  {
    check: 'server',
    ill: ({ machine: { is } }) => (is.server = { ...dunst, capabilities: ['body'] } as never),
    code: 'server-lacks',
    state: 'warning',
  },
  { check: 'dnd', code: 'dnd-off', state: 'ok' },
  {
    check: 'dnd',
    ill: ({ machine: { is } }) => (is.server = { ...dunst, paused: true } as never),
    code: 'dnd-on',
    state: 'warning',
    fix: [['dunstctl', 'set-paused', 'false']],
  },
  { check: 'toasts', code: null },
  {
    check: 'toasts',
    ill: ({ machine: { is } }) => (is.platform = 'darwin'),
    code: 'toasts-intel',
    state: 'warning',
    fix: [['softwareupdate', '--install-rosetta']],
  },
  { check: 'toasts', ill: ({ machine: { is } }) => (is.platform = 'win32'), code: 'toasts-blocked', state: 'fault' },
  {
    check: 'toasts',
    ill: ({ machine }) => {
      machine.is.platform = 'win32'
      machine.programs.set(toastProgram('win32').file, () => 'SnoreToast version 0.7.0\r\n')
    },
    code: 'toasts',
    state: 'ok',
  },
  { check: 'permission', code: null },
  { check: 'permission', ill: ({ machine: { is } }) => (is.platform = 'darwin'), code: 'permission-look', state: 'ok' },
  { check: 'permission', ill: ({ machine: { is } }) => (is.platform = 'win32'), code: 'permission', state: 'ok' },
  {
    check: 'permission',
    ill: ({ machine }) => {
      machine.is.platform = 'win32'
      machine.programs.set('reg', () => '    ToastEnabled    REG_DWORD    0x0\r\n')
    },
    code: 'permission-off',
    state: 'fault',
  },
  { check: 'watch', code: 'watch', state: 'ok' },
  { check: 'watch', ill: ({ watch }) => watch.heldBy(null), code: 'watch-off', state: 'warning', fix: [install] },
  {
    check: 'watch',
    ill: async (app) => {
      app.watch.heldBy(null)
      await installed(app)
    },
    code: 'watch-down',
    state: 'fault',
    fix: [install],
  },
  { check: 'autostart', code: 'autostart-none', state: 'warning', fix: [install] },
  { check: 'autostart', ill: installed, code: 'autostart', state: 'ok' },
  {
    check: 'autostart',
    ill: (app) => installed(app, { node: '/home/anna/.nvm/node' }),
    code: 'autostart-node-gone',
    state: 'fault',
    fix: [install],
  },
  {
    check: 'autostart',
    ill: (app) => installed(app, { program: '/old/followup.js' }),
    code: 'autostart-program-gone',
    state: 'fault',
  },
  {
    check: 'autostart',
    ill: (app) => installed(app, { list: '/other.db' }),
    code: 'autostart-other-list',
    state: 'warning',
  },
  {
    check: 'autostart',
    ill: async (app) => {
      app.machine.files.set('/opt/node', '')
      await installed(app, { node: '/opt/node' })
    },
    code: 'autostart-other-node',
    state: 'warning',
  },
  {
    check: 'autostart',
    ill: async (app) => {
      app.machine.files.set('/opt/followup.js', '')
      await installed(app, { program: '/opt/followup.js' })
    },
    code: 'autostart-other-program',
    state: 'warning',
  },
  {
    check: 'autostart',
    ill: ({ machine }) => machine.files.set('/home/anna/.config/autostart/followup-watch.desktop', '[Desktop Entry]\n'),
    code: 'autostart-unknown',
    state: 'warning',
  },
  {
    check: 'autostart',
    ill: async (app) => {
      await installed(app)
      const entry = '/home/anna/.config/autostart/followup-watch.desktop'
      app.machine.files.set(
        '/home/anna/.config/systemd/user/followup-watch.service',
        app.machine.files.get(entry) ?? '',
      )
      app.machine.files.delete(entry)
    },
    code: 'autostart-off',
    state: 'fault',
    fix: [install],
  },
  { check: 'reminders', code: 'reminders-none', state: 'ok' },
  {
    check: 'reminders',
    ill: async (app) => {
      given(app, followup({ day: '2026-03-10', time: '09:00', zone: 'UTC', dueAt: '2026-03-10T09:00:00.000Z' }))
      app.watch.heldBy(null)
      await app.run('watch --once')
    },
    code: 'reminders',
    state: 'ok',
  },
  {
    check: 'reminders',
    ill: (app) => {
      given(app, followup({ day: '2026-03-10', time: '08:50', zone: 'UTC', dueAt: '2026-03-10T08:50:00.000Z' }))
    },
    code: 'reminders-wait',
    state: 'warning',
    fix: [['followup', 'watch', '--status']],
  },
  { check: 'reminders', ill: ({ machine }) => machine.files.delete(database), code: null },
  {
    check: 'kept',
    ill: ({ machine }) => machine.folders.add('/usr/lib/node_modules/followup-cli/dist/code/11.3-x64'),
    code: 'kept',
    state: 'ok',
  },
  { check: 'kept', ill: ({ machine }) => machine.folders.add('/home/anna/.cache/followup'), code: 'kept', state: 'ok' },
  {
    check: 'kept',
    ill: ({ machine }) => {
      machine.folders.add('/usr/lib/node_modules/followup-cli/dist/code/11.3-x64')
      machine.folders.add('/usr/lib/node_modules/followup-cli/dist').add('/home/anna/.cache/followup')
      machine.modes.set('/usr/lib/node_modules/followup-cli/dist', 0o775)
    },
    code: 'kept',
    state: 'ok',
  },
  {
    check: 'kept',
    ill: ({ machine }) => {
      machine.folders.add('/home/anna/.cache/followup')
      machine.modes.set('/home/anna/.cache/followup', 0o775)
    },
    code: 'kept-open',
    state: 'warning',
    fix: [['chmod', 'go-w', '/home/anna/.cache/followup']],
  },
  {
    check: 'kept',
    ill: ({ machine }) => {
      machine.env.XDG_CACHE_HOME = '/tmp'
      machine.folders.add('/tmp')
      machine.modes.set('/tmp', 0o1777)
    },
    code: 'kept-shared',
    state: 'warning',
    fix: [],
  },
  { check: 'kept', code: 'kept-not', state: 'warning' },
  { check: 'terminal', code: 'terminal-none', state: 'ok' },
  { check: 'terminal', options: { screen: true, colour: true }, code: 'terminal', state: 'ok' },
  { check: 'terminal', options: { screen: true }, code: 'terminal-plain', state: 'ok' },
  { check: 'terminal', options: { screen: true, width: 30 }, code: 'terminal-narrow', state: 'warning' },
  {
    check: 'terminal',
    ill: ({ machine }) => (machine.env.LC_ALL = 'C'),
    code: 'terminal-letters',
    state: 'warning',
    fix: [['export', 'LANG=C.UTF-8']],
  },
]

test.each(cases.map((one) => [one.check, one.code ?? 'nothing', one] as const))(
  'the check of %s finds %s',
  async (_, __, { options, ill, check, code, state, fix = [] }) => {
    const file = options?.database === undefined ? {} : { database: join(tempFolder(), 'followup.db') }
    const app = withPeople({ ...options, ...file })
    app.machine.files.set(database, '')
    app.watch.heldBy({ pid: 4711, since: null })
    await ill?.(app)
    const found = (await examine(await app.app())).find((one) => one.check === check)
    if (code === null) expect(found).toBeUndefined()
    else expect(found).toMatchObject({ code, state })
    if (fix.length > 0) expect(found?.fix).toEqual(fix)
  },
)

/** Found by tests of their own, or by the real program alone. */
const elsewhere: readonly FindingCode[] = [
  'failed',
  'too-long',
  'database',
  'database-part',
  'database-damaged',
  'database-damaged-copy',
]

test('every finding there are words for is found by a test', () => {
  const found = new Set<string | null>([...cases.map(({ code }) => code), ...elsewhere])
  expect(Object.keys(machineEn.doctor.found).filter((code) => !found.has(code))).toEqual([])
})

test('a check that fails or refuses is a finding, and the others go on', async () => {
  const app = withPeople()
  app.machine.port.notificationServer = () => Promise.reject(new Error('a bug'))
  const items = await examine(await app.app())
  expect(items.filter(({ code }) => code === 'failed').map(({ check, data }) => [check, data.message])).toEqual([
    ['bus', 'a bug'],
    ['server', 'a bug'],
    ['dnd', 'a bug'],
  ])
  expect(items.map(({ check }) => check)).toContain('terminal')
})

test('a check that takes too long is given up', async () => {
  const sleep = () => Promise.resolve()
  const hangs = () => new Promise<null>(() => undefined)
  expect(await within({ clock: { sleep } as never }, 8_000, hangs)).toEqual(
    finding('warning', 'too-long', { seconds: 8 }),
  )
})

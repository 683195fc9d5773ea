import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entryName, entryText } from '../../../src/notify/autostart/desktop-entry.ts'
import { until } from '../../smoke/program.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { testWith } from '../../support/test-with.ts'
import { nasty, plainWatched } from '../../support/watched.ts'

test('the desktop entry that starts the watch where systemd does not run', () => {
  expect(entryText(plainWatched, 'alone')).toMatchInlineSnapshot(`
    "# followup-runs: {"node":"/usr/bin/node","program":"/usr/lib/node_modules/followup-cli/bin/followup.js","list":"/home/anna/.local/share/followup/followup.db"}
    [Desktop Entry]
    Type=Application
    Name=followup: reminders
    Exec=/bin/sh -c "while [ \\\\"\\\\$1\\\\" != -- ]; do export \\\\"\\\\$1\\\\"; shift; done; shift; n=0; until \\\\"\\\\$@\\\\"; do n=\\\\$((n+1)); [ \\\\$n -lt 20 ] || exit 1; i=0; while [ \\\\$i -lt 15 ]; do [ -e \\\\"\\\\$FOLLOWUP_AUTOSTART\\\\" ] || exit 0; sleep 2; i=\\\\$((i+1)); done; done" followup LANG=en_US.UTF-8 -- /usr/bin/node /usr/lib/node_modules/followup-cli/bin/followup.js watch --background
    Terminal=false
    NoDisplay=true
    X-GNOME-Autostart-enabled=true
    "
  `)
})

test('the desktop entry that hands the screen to the unit and starts it', () => {
  expect(entryText(plainWatched, 'unit')).toMatchInlineSnapshot(`
    "# followup-runs: {"node":"/usr/bin/node","program":"/usr/lib/node_modules/followup-cli/bin/followup.js","list":"/home/anna/.local/share/followup/followup.db"}
    [Desktop Entry]
    Type=Application
    Name=followup: reminders
    Exec=/bin/sh -c "systemctl --user import-environment DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS && systemctl --user restart followup-watch.service && exit; while [ \\\\"\\\\$1\\\\" != -- ]; do export \\\\"\\\\$1\\\\"; shift; done; shift; n=0; until \\\\"\\\\$@\\\\"; do n=\\\\$((n+1)); [ \\\\$n -lt 20 ] || exit 1; i=0; while [ \\\\$i -lt 15 ]; do [ -e \\\\"\\\\$FOLLOWUP_AUTOSTART\\\\" ] || exit 0; sleep 2; i=\\\\$((i+1)); done; done" followup LANG=en_US.UTF-8 -- /usr/bin/node /usr/lib/node_modules/followup-cli/bin/followup.js watch --background
    Terminal=false
    NoDisplay=true
    X-GNOME-Autostart-enabled=true
    X-systemd-skip=true
    "
  `)
})

testWith('desktop-file-validate').each(['unit', 'alone'] as const)(
  'the entry (%s) is well by desktop-file-validate, whatever is in it',
  (beside) => {
    const watched = { ...plainWatched, node: `/${nasty}/node`, env: { FOLLOWUP_HOME: `/${nasty}` }, about: nasty }
    for (const one of [plainWatched, watched]) {
      const file = join(tempFolder(), entryName)
      writeFileSync(file, entryText(one, beside))
      expect(execFileSync('desktop-file-validate', [file], { encoding: 'utf8' })).toBe('')
    }
  },
)

const bySession = testWith('gio')

/** A home with a Node of the test's own, which tells what it was given and then fails or not. */
function home(nodeEnds: number) {
  const folder = join(tempFolder(), nasty)
  mkdirSync(folder)
  const told = join(folder, 'told')
  const script = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const tell = (name: string) =>
    `printf '%s\\n' ${name} "$@" "home=$FOLLOWUP_HOME" >> "$(dirname "$0")/told.part"; mv "$(dirname "$0")/told.part" "$(dirname "$0")/told"`
  script('node', `${tell('node')}; exit ${String(nodeEnds)}`)
  return {
    folder,
    script,
    told: async () => {
      await until(() => existsSync(told))
      return readFileSync(told, 'utf8').split('\n').slice(0, -1)
    },
    /** Runs the entry as a session does. */
    launch: (beside: 'unit' | 'alone') => {
      const file = join(folder, entryName)
      const watched = { ...plainWatched, node: join(folder, 'node'), program: `${folder}/followup.js` }
      writeFileSync(file, entryText({ ...watched, env: { FOLLOWUP_HOME: folder } }, beside))
      execFileSync('gio', ['launch', file], {
        env: { PATH: `${folder}:${process.env.PATH ?? ''}`, HOME: folder },
        stdio: 'ignore',
      })
    },
  }
}

bySession('run by a session it gives Node every word as it is, whatever the paths hold', async () => {
  const { folder, told, launch } = home(0)
  launch('alone')
  expect(await told()).toEqual(['node', `${folder}/followup.js`, 'watch', '--background', `home=${folder}`])
})

bySession('beside a unit it starts that and no Node', async () => {
  const { folder, script, launch } = home(0)
  script('systemctl', `echo "$@" >> "$(dirname "$0")/asked"`)
  launch('unit')
  const asked = join(folder, 'asked')
  await until(() => existsSync(asked) && readFileSync(asked, 'utf8').includes('restart'))
  expect(readFileSync(asked, 'utf8')).toBe(
    '--user import-environment DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS\n--user restart followup-watch.service\n',
  )
  expect(existsSync(join(folder, 'told'))).toBe(false)
})

bySession('where systemd does not answer it starts the watch itself', async () => {
  const { folder, script, told, launch } = home(0)
  script('systemctl', 'exit 1')
  launch('unit')
  expect((await told())[1]).toBe(`${folder}/followup.js`)
})

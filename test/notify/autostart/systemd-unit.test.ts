import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unitName, unitText } from '../../../src/notify/autostart/systemd-unit.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { testWith } from '../../support/test-with.ts'
import { nasty, plainWatched } from '../../support/watched.ts'

test('the unit of systemd', () => {
  const env = { FOLLOWUP_HOME: '/home/anna/my list', LANG: 'en_US.UTF-8' }
  expect(unitText({ ...plainWatched, env })).toMatchInlineSnapshot(`
    "# followup-runs: {"node":"/usr/bin/node","program":"/usr/lib/node_modules/followup-cli/bin/followup.js","list":"/home/anna/.local/share/followup/followup.db"}
    [Unit]
    Description=followup: reminders
    PartOf=graphical-session.target
    After=graphical-session.target
    StartLimitIntervalSec=600
    StartLimitBurst=10

    [Service]
    Type=exec
    ExecStart=/usr/bin/node /usr/lib/node_modules/followup-cli/bin/followup.js watch --background
    Environment="FOLLOWUP_HOME=/home/anna/my list"
    Environment=LANG=en_US.UTF-8
    Restart=on-failure
    RestartSec=10
    TimeoutStopSec=10
    UMask=0077
    NoNewPrivileges=yes
    LockPersonality=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    RestrictNamespaces=yes
    RestrictAddressFamilies=AF_UNIX
    SystemCallArchitectures=native

    [Install]
    WantedBy=graphical-session.target
    "
  `)
})

const withSystemd = testWith('systemd-analyze')

/** What systemd's own check has to say of a unit; nothing where it is well. */
function complaints(text: string): string {
  const folder = tempFolder()
  const file = join(folder, unitName)
  writeFileSync(file, text)
  for (const other of ['basic', 'shutdown', 'graphical-session'])
    writeFileSync(join(folder, `${other}.target`), `[Unit]\nDescription=${other}\n`)
  // Without the units of this machine's own programs, of which it would complain too: of two for one name on the bus, say.
  const own = { HOME: folder, XDG_RUNTIME_DIR: folder, SYSTEMD_UNIT_PATH: folder }
  const env = { PATH: process.env.PATH, ...own, SYSTEMD_LOG_LEVEL: 'info' }
  const { error, stdout, stderr, status } = spawnSync('systemd-analyze', ['verify', '--user', '--man=no', file], {
    env,
    encoding: 'utf8',
  })
  if (error) throw error
  return `${stdout}${stderr}${status === 0 ? '' : `exit ${String(status)}`}`
}

withSystemd('systemd finds nothing to complain of', () => {
  expect(complaints(unitText({ ...plainWatched, node: process.execPath }))).toBe('')
})

withSystemd('systemd would complain of a key it does not know and of a program that is not there', () => {
  const text = unitText({ ...plainWatched, node: process.execPath })
  expect(complaints(text.replace('UMask=', 'UMusk='))).toContain('UMusk')
  expect(complaints(text.replaceAll(process.execPath, '/no/node'))).toContain('/no/node')
})

/** A Node in a folder of this name, and the unit that starts it. */
function unitIn(name: string): string {
  const folder = join(tempFolder(), name)
  mkdirSync(folder)
  const node = join(folder, 'node')
  writeFileSync(node, '#!/bin/sh\n')
  chmodSync(node, 0o755)
  return unitText({ ...plainWatched, node, program: join(folder, 'followup.js'), env: { FOLLOWUP_HOME: folder } })
}

withSystemd('systemd finds a Node whose path is full of signs', () => {
  const text = unitIn('a b%h $HOME ; #k é漢')
  expect(complaints(text)).toBe('')
  expect(complaints(text.replaceAll('%%', '%'))).toContain('not executable')
})

withSystemd('systemd takes words with quotes and backslashes too', () => {
  expect(complaints(unitIn(nasty))).toBe('')
})

withSystemd('systemd-analyze is the real one', () => {
  expect(execFileSync('systemd-analyze', ['--version'], { encoding: 'utf8' })).toMatch(/^systemd \d+/)
})

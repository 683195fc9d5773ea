import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchdAutostart, plistText } from '../../../src/notify/autostart/launchd.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { testWith } from '../../support/test-with.ts'
import { testMachine } from '../../support/test-machine.ts'
import { nasty, plainWatched } from '../../support/watched.ts'

const log = '/Users/anna/.local/state/followup/watch.log'
const plist = '/Users/anna/Library/LaunchAgents/followup-cli.watch.plist'

test('the agent of launchd', () => {
  expect(plistText(plainWatched, log)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <!-- followup-runs: {"node":"/usr/bin/node","program":"/usr/lib/node_modules/followup-cli/bin/followup.js","list":"/home/anna/.local/share/followup/followup.db"} -->
    <plist version="1.0">
    <dict>
      <key>Label</key>
      <string>followup-cli.watch</string>
      <key>ProgramArguments</key>
      <array>
        <string>/usr/bin/node</string>
        <string>/usr/lib/node_modules/followup-cli/bin/followup.js</string>
        <string>watch</string>
        <string>--background</string>
      </array>
      <key>EnvironmentVariables</key>
      <dict>
        <key>LANG</key>
        <string>en_US.UTF-8</string>
      </dict>
      <key>LimitLoadToSessionType</key>
      <string>Aqua</string>
      <key>RunAtLoad</key>
      <true/>
      <key>KeepAlive</key>
      <dict>
        <key>SuccessfulExit</key>
        <false/>
      </dict>
      <key>ThrottleInterval</key>
      <integer>30</integer>
      <key>Umask</key>
      <integer>63</integer>
      <key>StandardOutPath</key>
      <string>/Users/anna/.local/state/followup/watch.log</string>
      <key>StandardErrorPath</key>
      <string>/Users/anna/.local/state/followup/watch.log</string>
    </dict>
    </plist>
    "
  `)
})

testWith('xmllint')('an XML parser reads every word of the agent as it is', () => {
  const watched = { ...plainWatched, node: `/${nasty}/node`, env: { FOLLOWUP_HOME: `/${nasty}` } }
  const file = join(tempFolder(), 'agent.plist')
  writeFileSync(file, plistText(watched, log))
  const ask = (path: string) =>
    execFileSync('xmllint', ['--nonet', '--xpath', `string(${path})`, file], { encoding: 'utf8' }).replace(/\n$/, '')
  expect(ask('//array/string[1]')).toBe(`/${nasty}/node`)
  expect(ask('//dict/dict[key="FOLLOWUP_HOME"]/string')).toBe(`/${nasty}`)
  expect(ask('count(//array/string)')).toBe('4')
  expect(ask('//key[.="Umask"]/following-sibling::integer[1]')).toBe(String(0o077))
})

function mac() {
  const machine = testMachine()
  Object.assign(machine.is, { platform: 'darwin', uid: 501, home: '/Users/anna' })
  machine.folders.add('/Users/anna')
  return { machine, autostart: launchdAutostart(machine.port, '/Users/anna/.local/state/followup') }
}

test('installed, found and taken away again, nothing is left', async () => {
  const { machine, autostart } = mac()
  machine.programs.set('launchctl', () => undefined)
  const before = new Map(machine.files)
  const installed = await autostart.install(plainWatched)
  expect(installed).toMatchObject({ kind: 'launchd', files: [plist, log], instead: null, started: true })
  expect([...machine.modes]).toEqual([
    [log, 0o600],
    [plist, 0o644],
  ])
  const variable = `<key>FOLLOWUP_AUTOSTART</key>\n    <string>${plist}</string>`
  expect(machine.files.get(plist)).toContain(variable)
  expect(await autostart.find()).toMatchObject({ kind: 'launchd', enabled: true, command: { node: '/usr/bin/node' } })
  expect(await autostart.uninstall()).toEqual([plist, log])
  expect(machine.files).toEqual(before)
  expect(await autostart.find()).toBeNull()
  expect(machine.ran).toEqual([
    'launchctl bootout gui/501/followup-cli.watch',
    `launchctl bootstrap gui/501 ${plist}`,
    'launchctl print gui/501/followup-cli.watch',
    'launchctl bootout gui/501/followup-cli.watch',
  ])
})

test('an agent that was switched off by hand, or is just ending, is asked for again', async () => {
  const { machine, autostart } = mac()
  let tries = 0
  machine.programs.set('launchctl', (verb) => (verb === 'bootstrap' && ++tries < 3 ? { exit: 5 } : undefined))
  expect(await autostart.install(plainWatched)).toMatchObject({ started: true })
  expect(machine.ran.filter((line) => line.includes('enable'))).toHaveLength(2)
})

test('without a session on the screen it waits for the next login', async () => {
  const { machine, autostart } = mac()
  machine.programs.set('launchctl', (verb) => (verb === 'bootstrap' ? { exit: 125 } : undefined))
  expect(await autostart.install(plainWatched)).toMatchObject({ started: false, files: [plist, log] })
})

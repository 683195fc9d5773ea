import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { envText, taskAutostart, taskText } from '../../../src/notify/autostart/windows-task.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { testWith } from '../../support/test-with.ts'
import { testMachine } from '../../support/test-machine.ts'
import { nasty, plainWatched } from '../../support/watched.ts'

const state = 'C:\\Users\\Anna Petrova\\followup'
const watched = {
  ...plainWatched,
  node: 'C:\\Program Files\\nodejs\\node.exe',
  program: 'C:\\npm\\followup.js',
  env: { FOLLOWUP_HOME: 'C:\\new list', FOLLOWUP_LANG: 'ru' },
  state,
}
const user = { USERDOMAIN: 'DESK', USERNAME: 'Anna & Co' }

test('the task of Windows', () => {
  expect(taskText(watched, user, `${state}\\followup-watch.env`)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-16"?>
    <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
      <RegistrationInfo>
        <Description>followup: reminders</Description>
      </RegistrationInfo>
      <Triggers>
        <LogonTrigger>
          <Repetition>
            <Interval>PT5M</Interval>
            <StopAtDurationEnd>false</StopAtDurationEnd>
          </Repetition>
          <Enabled>true</Enabled>
          <UserId>DESK\\Anna &amp; Co</UserId>
        </LogonTrigger>
      </Triggers>
      <Principals>
        <Principal id="Author">
          <UserId>DESK\\Anna &amp; Co</UserId>
          <LogonType>InteractiveToken</LogonType>
          <RunLevel>LeastPrivilege</RunLevel>
        </Principal>
      </Principals>
      <Settings>
        <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
        <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
        <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
        <AllowHardTerminate>true</AllowHardTerminate>
        <StartWhenAvailable>true</StartWhenAvailable>
        <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
        <IdleSettings>
          <StopOnIdleEnd>false</StopOnIdleEnd>
          <RestartOnIdle>false</RestartOnIdle>
        </IdleSettings>
        <AllowStartOnDemand>true</AllowStartOnDemand>
        <Enabled>true</Enabled>
        <Hidden>false</Hidden>
        <RunOnlyIfIdle>false</RunOnlyIfIdle>
        <WakeToRun>false</WakeToRun>
        <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
        <Priority>7</Priority>
        <RestartOnFailure>
          <Interval>PT1M</Interval>
          <Count>10</Count>
        </RestartOnFailure>
      </Settings>
      <Actions Context="Author">
        <Exec>
          <Command>%SystemRoot%\\System32\\conhost.exe</Command>
          <Arguments>--headless "C:\\Program Files\\nodejs\\node.exe" "--env-file=C:\\Users\\Anna Petrova\\followup\\followup-watch.env" C:\\npm\\followup.js watch --background</Arguments>
        </Exec>
      </Actions>
    </Task>
    "
  `)
})

test('the variables it sets', () => {
  expect(envText(watched)).toMatchInlineSnapshot(`
    "# followup-runs: {"node":"C:\\\\Program Files\\\\nodejs\\\\node.exe","program":"C:\\\\npm\\\\followup.js","list":"/home/anna/.local/share/followup/followup.db"}
    FOLLOWUP_HOME='C:\\new list'
    FOLLOWUP_LANG='ru'
    "
  `)
})

testWith('xmllint')('an XML parser reads every word of the task as it is, in the encoding it says', async () => {
  const machine = testMachine()
  machine.is.platform = 'win32'
  Object.assign(machine.env, user)
  const file = join(tempFolder(), 'task.xml')
  const files = {
    ...machine.port.files,
    write: (path: string, content: string | Uint8Array) => {
      if (path.endsWith('.xml')) writeFileSync(file, content)
      return Promise.resolve([])
    },
  }
  await taskAutostart({ ...machine.port, files }, state).install({ ...watched, program: `C:\\${nasty}.js` })
  const ask = (name: string) =>
    execFileSync('xmllint', ['--nonet', '--xpath', `string(//*[local-name()="${name}"])`, file], {
      encoding: 'utf8',
    }).replace(/\n$/, '')
  expect(ask('Arguments')).toBe(
    `--headless "C:\\Program Files\\nodejs\\node.exe" "--env-file=${state}\\followup-watch.env" "C:\\${nasty}.js" watch --background`,
  )
  expect(ask('UserId')).toBe('DESK\\Anna & Co')
  expect(ask('ExecutionTimeLimit')).toBe('PT0S')
})

test.each(['C:\\new', `it's`, "`a` 'b'", 'a#b', 'x y'])('Node sets the variable %s as it is', (value) => {
  const file = join(tempFolder(), 'watch.env')
  writeFileSync(file, envText({ ...watched, env: { FOLLOWUP_HOME: value } }))
  const print = ['-p', 'process.env.FOLLOWUP_HOME']
  expect(execFileSync(process.execPath, [`--env-file=${file}`, ...print], { encoding: 'utf8' })).toBe(`${value}\n`)
})

test('installed, found and taken away again, nothing is left', async () => {
  const machine = testMachine()
  machine.is.platform = 'win32'
  let there = false
  machine.programs.set('schtasks', (verb) => {
    if (verb === '/Create') there = true
    if (verb === '/Delete') there = false
    return { exit: verb === '/Query' && !there ? 1 : 0 }
  })
  const autostart = taskAutostart(machine.port, state)
  const before = new Map(machine.files)
  expect(await autostart.find()).toBeNull()
  const files = [`${state}\\followup-watch.xml`, `${state}\\followup-watch.env`]
  expect(await autostart.install(watched)).toMatchObject({ kind: 'task', files, instead: null, started: true })
  const variables = `${state}\\followup-watch.env`
  expect(machine.files.get(variables)).toContain(`\nFOLLOWUP_AUTOSTART='${variables}'\n`)
  expect(await autostart.find()).toMatchObject({ kind: 'task', enabled: true, command: { node: watched.node } })
  expect(await autostart.uninstall()).toEqual(['followup-watch', ...files])
  expect([await autostart.find(), await autostart.uninstall()]).toEqual([null, []])
  expect(machine.files).toEqual(before)
})

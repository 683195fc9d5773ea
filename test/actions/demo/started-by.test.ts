import { expect, test } from 'vitest'
import { startedBy } from '../../../src/actions/demo/started-by.ts'
import { testMachine, type TestMachine } from '../../support/test-machine.ts'

/** A machine where the program lies in a clone, and `followup` is no command. */
function cloned(env: Readonly<Record<string, string>> = {}): TestMachine {
  const machine = testMachine()
  machine.files.delete('/usr/bin/followup')
  machine.is.program = '/home/anna/followup/bin/followup.js'
  Object.assign(machine.env, { PWD: '/home/anna/followup', ...env })
  return machine
}

test('where the shell finds the command, it starts the program', async () => {
  expect(await startedBy(testMachine().port)).toEqual(['followup'])
})

test.each([
  ['in the clone', {}, 'bin/followup.js'],
  ['above it', { PWD: '/home/anna' }, 'followup/bin/followup.js'],
  ['in a folder beside it', { PWD: '/home/anna/letters' }, '/home/anna/followup/bin/followup.js'],
  ['run by npm, which stands in the clone itself', { INIT_CWD: '/home/anna' }, 'followup/bin/followup.js'],
  ['with a command beside a folder that has no fixed place', { PATH: '.:/usr/bin' }, 'bin/followup.js'],
])('%s without the command it is started by its launcher', async (_, env, launcher) => {
  expect(await startedBy(cloned(env).port)).toEqual(['node', launcher])
})

test('where nobody says which folder it is, the launcher is named by its whole path', async () => {
  const machine = cloned()
  delete machine.env.PWD
  expect(await startedBy(machine.port)).toEqual(['node', '/home/anna/followup/bin/followup.js'])
})

test('on Windows the command is a file of npm in a folder of Path', async () => {
  const machine = cloned({ Path: 'C:\\Windows;C:\\Users\\Anna\\AppData\\Roaming\\npm' })
  delete machine.env.PATH
  machine.is.platform = 'win32'
  machine.is.program = 'C:\\followup\\bin\\followup.js'
  machine.env.INIT_CWD = 'C:\\followup'
  expect(await startedBy(machine.port)).toEqual(['node', 'bin\\followup.js'])
  machine.files.set('C:\\Users\\Anna\\AppData\\Roaming\\npm\\followup.cmd', '')
  expect(await startedBy(machine.port)).toEqual(['followup'])
})

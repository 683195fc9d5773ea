import { expect, test } from 'vitest'
import { commandNames } from '../../../src/cli/help/command-names.ts'
import { nearCommands, unknownCommand } from '../../../src/cli/help/unknown-command.ts'
import { add } from '../../../src/domain/record/change.ts'
import { person } from '../../support/people.ts'
import { testApp } from '../../support/test-app.ts'

const names = commandNames()

test.each(names)('%s with two letters swapped is still found near', (name) => {
  const swapped = `${name.slice(0, -2)}${name.slice(-1)}${name.slice(-2, -1)}`
  expect([...nearCommands(swapped), ...names.filter((other) => other === swapped)]).not.toEqual([])
})

test('capital letters make no other command of it', () => {
  for (const name of names) expect(nearCommands(name.toUpperCase())).toContain(name)
})

test('the command is found behind its options', async () => {
  const [name = ''] = names
  const fault = await unknownCommand('3', ['--limit', name, 'jane'], () => testApp().app())
  expect(fault.hints).toEqual([[name, '--limit', 'jane', '3'], ['help']])
})

test.each([
  ['anna', [], ['show', 'anna']],
  ['Anna', ['Petrova'], ['show', 'Anna Petrova']],
  ['1', [], ['show', '1']],
  ['Jane Doe, call tomorrow', [], ['add', 'Jane Doe, call tomorrow']],
])('"%s" may mean a person, and the hint says how', async (name, rest, hint) => {
  const app = testApp()
  const label = { command: 'add', about: 'Anna Petrova', actor: 'user' } as const
  app.store().commit([add('person', person({ name: 'Anna Petrova' }))], label)
  const fault = await unknownCommand(name, rest, () => app.app())
  const expected = names.includes(hint[0] ?? '') ? [hint, ['help']] : [['help']]
  expect(fault.hints).toEqual(expected)
})

test('a word that is nobody and nothing is told with the help', async () => {
  const fault = await unknownCommand('qqqqqq', [], () => testApp().app())
  expect(fault.hints).toEqual([['help']])
})

test.each([
  ['сегодня', 'today'],
  ['Найти', 'search'],
  ['справка', 'help'],
  ['верси', 'version'],
  ['halp', 'help'],
])('"%s" is answered with the command %s', (word, command) => {
  const there = [...names, 'help', 'version'].includes(command)
  expect(nearCommands(word)[0]).toBe(there ? command : undefined)
})

test('the word version prints the version', async () => {
  const { stdout } = await testApp().runArgs(['version'])
  expect(stdout).toBe((await testApp().runArgs(['--version'])).stdout)
})

import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { desktopPrograms, startDesktop, type Desktop } from './desktop.ts'
import { builtProgram, type Program } from './program.ts'
import { fromNow, plan } from './reminders.ts'
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

function dueNow(name: string, what: string): void {
  plan(program.database, { name, what, dueAt: fromNow(0) })
}

test('a server that hangs costs seconds, leaves no process behind, and the reminder comes when it answers again', async () => {
  dueNow('Anna Petrova', 'call')
  const before = (await desktop.shown()).length
  desktop.freezeServer(true)
  const run = await program.run(['watch', '--once'])
  desktop.freezeServer(false)
  expect(run).toMatchObject({ exit: 1, stdout: '' })
  expect(run.stderr).toContain('does not answer')
  expect(program.processes()).toEqual([])
  expect(await program.run(['watch', '--once'])).toMatchObject({ exit: 0, stdout: 'Shown: 1 reminder.\n' })
  expect((await desktop.shown()).slice(before).map(({ title }) => title)).toEqual(['Promise: Anna Petrova'])
})

test('without a server reminders wait, and come when one is there; one that was shown does not come again', async () => {
  dueNow('Anna Petrova', 'call')
  await desktop.stopServer()
  const run = await program.run(['watch', '--once'])
  expect(run).toMatchObject({ exit: 1, stdout: '' })
  expect(run.stderr).toContain('no notification server')
  expect(run.stderr).not.toContain('Anna')
  await desktop.startServer()
  expect(await program.run(['watch', '--once'])).toMatchObject({ exit: 0, stdout: 'Shown: 1 reminder.\n' })
  expect(await program.run(['watch', '--once'])).toMatchObject({ exit: 0, stdout: 'Nothing is due.\n' })
  expect((await desktop.shown()).map(({ title }) => title)).toEqual(['Promise: Anna Petrova'])
})

test('without a session bus at all reminders wait', async () => {
  dueNow('Anna Petrova', 'call')
  const env = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${program.home}/none`, DISPLAY: '' }
  expect(await program.run(['watch', '--once'], { env })).toMatchObject({ exit: 1, stdout: '' })
  expect(await program.run(['watch', '--once'])).toMatchObject({ exit: 0, stdout: 'Shown: 1 reminder.\n' })
})

test('killed after one popup, the next watch shows the other and not the first again', async () => {
  const before = (await desktop.shown()).length
  dueNow('Anna Petrova', 'call')
  const first = program.start(['watch'])
  await first.says('#1.1 (dbus)')
  first.kill('SIGKILL')
  await first.ended
  dueNow('Лена Орлова', 'каталог')
  const second = program.start(['watch'])
  await second.says('#2.1 (dbus)')
  second.kill('SIGTERM')
  await second.ended
  const titles = (await desktop.shown()).slice(before).map(({ title }) => title)
  expect(titles).toEqual(['Promise: Anna Petrova', 'Promise: Лена Орлова'])
})

import { afterEach, beforeEach, expect, onTestFinished } from 'vitest'
import { busSocket } from '../../src/notify/desktop/session-bus.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { ended, startBus } from './desktop.ts'
import { builtProgram, until, type Program } from './program.ts'
import { fromNow, plan } from './reminders.ts'
import { startPlayedServer, type PlayedServer } from './played-server.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('dbus-daemon')

let server: PlayedServer
let program: Program

beforeEach(async () => {
  const bus = startBus(tempFolder())
  onTestFinished(() => ended(bus.daemon))
  const address = await bus.address
  server = await startPlayedServer(busSocket({ DBUS_SESSION_BUS_ADDRESS: address }) ?? '')
  program = builtProgram({ DBUS_SESSION_BUS_ADDRESS: address })
})
afterEach(async () => {
  await program.end()
  server.end()
})

test('what is written into a popup is logged, with the next step that it speaks of, and undo takes it back', async () => {
  plan(program.database, { name: 'Anna Petrova', what: 'send the price list', dueAt: fromNow(0) })
  const watch = program.start(['watch'])
  const popup = await server.popup('Anna')
  expect(popup.actions).toEqual(['done', 'Done', 'snooze', 'Snooze', 'inline-reply', 'Log'])
  server.reply(popup, 'sent it, she wants 20, call in 3 days at 11:00')
  await watch.says('#1.1: "Log" pressed')
  expect((await server.popup('Done: Anna')).body).toMatch(/^Next: \S+ \d+ \S+ 11:00, in 3 days/)
  const shown = await program.run(['show', 'anna'])
  expect(shown.stdout.replace(/\s+/g, ' ')).toContain('sent it, she wants 20, call in 3 days at 11:00')
  expect(shown.stdout).not.toContain('send the price list')
  await program.run(['undo'])
  expect((await program.run(['show', 'anna'])).stdout).toContain('send the price list')
})

test('a date that cannot be read is told with the words to type again, and nothing is saved', async () => {
  plan(program.database, { name: 'Boris Smith', what: 'call', dueAt: fromNow(0) })
  program.start(['watch'])
  server.reply(await server.popup('Boris'), 'sent it, call blursday at 10')
  const refused = await server.popup('Not saved: Boris')
  expect(refused.body).toContain('followup done 1.1 "sent it, call blursday at 10"')
  expect(refused.hints.urgency).toEqual(2)
  expect((await program.run(['history', '--json'])).stdout).toContain('"total": 1')
})

test('in discreet mode there is no field, since what is written goes over the bus', async () => {
  plan(program.database, { name: 'Clara Oswin', what: 'call', dueAt: fromNow(0) })
  await program.run(['config', 'set', 'discreet', 'on'])
  program.start(['watch'])
  expect((await server.popup('C.')).actions).toEqual(['done', 'Done', 'snooze', 'Snooze'])
})

test('what Call opens does not ask for the place of a popup that its button takes off', async () => {
  plan(program.database, { name: 'Dora Nowak', what: 'call', dueAt: fromNow(0), phone: '+79261234570' })
  program.start(['watch'])
  server.press(await server.popup('Dora'), 'call')
  expect(await server.popup('Call: Dora')).toMatchObject({
    replaces: 0,
    body: expect.stringContaining('tel:+7926') as string,
  })
})

test('a popup with a field is taken off when the watch ends, since nobody would hear what is written there', async () => {
  plan(program.database, { name: 'Emil Novak', what: 'call', dueAt: fromNow(0) })
  const watch = program.start(['watch'])
  const { id } = await server.popup('Emil')
  watch.kill('SIGTERM')
  expect(await watch.ended).toMatchObject({ exit: 0 })
  await until(() => server.closed().length > 0)
  expect(server.closed()).toEqual([id])
  program.start(['watch'])
  await until(() => server.count('Emil') === 2)
})

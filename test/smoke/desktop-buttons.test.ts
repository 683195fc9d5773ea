import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { clickOn, drawnUnder } from './clicks.ts'
import { desktopPrograms, startDesktop, type Desktop, xfcePrograms } from './desktop.ts'
import { builtProgram, until, type Program, type Running } from './program.ts'
import { closedWhy, fromNow, plan, reminders } from './reminders.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith(...desktopPrograms, ...xfcePrograms)

let desktop: Desktop
let program: Program

beforeAll(async () => {
  desktop = await startDesktop()
})
afterAll(() => desktop.end())

beforeEach(() => {
  program = builtProgram(desktop.env)
})
afterEach(async () => {
  await program.end()
  await desktop.ask('dunstctl', 'close-all').catch(() => '')
})

function dueNow(name: string, what = 'call'): void {
  plan(program.database, { name, what, dueAt: fromNow(0) })
}

/** Starts a watch and waits until it has shown these. */
async function watching(...handles: readonly string[]): Promise<Running> {
  const watch = program.start(['watch'])
  for (const handle of handles) await watch.says(`#${handle} (dbus)`)
  return watch
}

async function open(who: string): Promise<string> {
  return (await program.run(['show', who])).stdout
}

test('Done closes the follow-up, sets the next step, and undo takes it back', async () => {
  dueNow('Anna Petrova', 'send the catalogue')
  const watch = await watching('1.1')
  await desktop.press('Anna Petrova', 'Done')
  await watch.says('#1.1: "Done" pressed')
  expect(await open('anna')).not.toContain('send the catalogue')
  expect(await open('anna')).toMatch(/in \d+ days/)
  await until(async () => (await desktop.displayed()) === 1)
  expect((await desktop.shown()).at(-1)?.title).toBe('Done: Anna Petrova')
  expect((await program.run(['undo'])).stdout).toContain('(done,')
  expect(await open('anna')).toContain('send the catalogue')
})

test('Snooze hides the follow-up once, and each button reaches its own reminder', async () => {
  dueNow('Anna Petrova')
  dueNow('Лена Орлова', 'каталог')
  const watch = await watching('1.1', '2.1')
  await desktop.press('Лена', 'Snooze')
  await watch.says('#2.1: "Snooze" pressed')
  await desktop.press('Anna', 'Done')
  await watch.says('#1.1: "Done" pressed')
  const { items } = JSON.parse((await program.run(['history', '--json'])).stdout) as {
    readonly items: readonly { readonly command: string; readonly about: string }[]
  }
  expect(items.map(({ command, about }) => `${command} ${about}`).slice(0, 2)).toEqual([
    'done Anna Petrova',
    'snooze Лена Орлова',
  ])
  expect(items.filter(({ command }) => command === 'snooze')).toHaveLength(1)
})

test('the popup of a watch that was killed is taken over by the next one, and its button still works', async () => {
  dueNow('Anna Petrova')
  const first = await watching('1.1')
  first.kill('SIGKILL')
  await first.ended
  // Before that a button would speak to the watch that is gone.
  const second = await watching('1.1')
  expect(await desktop.displayed()).toBe(1)
  await desktop.press('Anna', 'Done')
  await second.says('#1.1: "Done" pressed')
})

test('what is done elsewhere leaves the screen, and no other popup does', async () => {
  dueNow('Anna Petrova')
  dueNow('Лена Орлова')
  await watching('1.1', '2.1')
  await until(async () => (await desktop.displayed()) === 2)
  await program.run(['done', '1', 'sent it'])
  await until(async () => (await desktop.displayed()) === 1)
})

test('a server that comes anew is shown what the old one had open, once', async () => {
  dueNow('Anna Petrova')
  dueNow('Лена Орлова')
  await watching('1.1', '2.1')
  await desktop.ask('dunstctl', 'close')
  await until(async () => (await desktop.displayed()) === 1)
  await desktop.stopServer()
  await desktop.startServer()
  await until(async () => (await desktop.displayed()) === 1)
  await program.run(['note', '1', 'something else'])
  expect((await desktop.shown()).map(({ title }) => title)).toHaveLength(1)
})

test('a popup that is put away is no answer: why it went is kept, and it comes again', async () => {
  dueNow('Anna Petrova')
  const watch = await watching('1.1')
  await until(async () => (await desktop.displayed()) === 1)
  await desktop.ask('dunstctl', 'close')
  await until(() => closedWhy(program.database).includes('dismissed'))
  watch.kill('SIGTERM')
  await watch.ended
  expect(reminders(program.database)).toEqual([{ shows: 1, again: 1, acted: 0 }])
})

test('a server that was told not to disturb is no answer: the reminder stays open', async () => {
  await desktop.ask('dunstctl', 'set-paused', 'true')
  dueNow('Anna Petrova')
  const watch = await watching('1.1')
  expect(await desktop.displayed()).toBe(0)
  watch.kill('SIGTERM')
  expect(await watch.ended).toMatchObject({ exit: 0 })
  expect(reminders(program.database)).toEqual([{ shows: 1, again: 1, acted: 0 }])
  await desktop.ask('dunstctl', 'set-paused', 'false')
})

test('a promise stays on the screen, and Call shows the number to dial', async () => {
  plan(program.database, { name: 'Jane Doe', what: 'call', dueAt: fromNow(0), phone: '+14155552671' })
  const watch = await watching('1.1')
  await desktop.press('Jane', 'Call')
  await watch.says('#1.1: "Call" pressed')
  const notice = (await desktop.shown()).at(-1)
  expect(notice?.title).toBe('Call: Jane Doe')
  expect(notice?.body).toContain('tel:+14155552671')
})

test('a click of the mouse opens the actions, and the one chosen is done', async () => {
  dueNow('Anna Petrova')
  const watch = await watching('1.1')
  desktop.choose('Anna', 'Snooze')
  await until(async () => (await desktop.displayed()) === 1)
  await desktop.click(600, 70)
  await watch.says('#1.1: "Snooze" pressed')
})

test('a server that hangs costs five seconds, and the buttons work when it answers again', async () => {
  desktop.freezeServer(true)
  dueNow('Anna Petrova')
  const watch = program.start(['watch'])
  await watch.says('does not answer')
  expect(program.processes()).toEqual([watch.pid])
  desktop.freezeServer(false)
  await watch.says('#1.1 (dbus)')
  await desktop.press('Anna', 'Done')
  await watch.says('#1.1: "Done" pressed')
})

describe('the server of Xfce', () => {
  beforeAll(async () => {
    await desktop.stopServer()
    await desktop.startServer('xfce4-notifyd')
  })
  afterAll(async () => {
    await desktop.stopServer()
    await desktop.startServer()
  })

  test('draws buttons under the mouse, and each does its own work on its own person', async () => {
    dueNow('Anna Petrova', 'send the catalogue')
    dueNow('Лена Орлова', 'каталог')
    plan(program.database, { name: 'Jane Doe', what: 'call', dueAt: fromNow(0), phone: '+14155552671' })
    const watch = await watching('1.1', '2.1', '3.1')
    await clickOn(desktop, 'Promise: Лена Орлова', 'Snooze')
    await watch.says('#2.1: "Snooze" pressed')
    await clickOn(desktop, 'Promise: Anna Petrova', 'Done')
    await watch.says('#1.1: "Done" pressed')
    await clickOn(desktop, 'Promise: Jane Doe', 'Call')
    await watch.says('#3.1: "Call" pressed')
    await until(
      async () => (await drawnUnder(desktop, 'Call: Jane Doe'))?.texts[1]?.includes('tel:+14155552671') === true,
    )
    const { items } = JSON.parse((await program.run(['history', '--json'])).stdout) as {
      readonly items: readonly { readonly command: string; readonly about: string }[]
    }
    expect(items.map(({ command, about }) => `${command} ${about}`).slice(0, 2)).toEqual([
      'done Anna Petrova',
      'snooze Лена Орлова',
    ])
  })
})

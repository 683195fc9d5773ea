import { afterEach, beforeEach, describe, expect, onTestFinished } from 'vitest'
import { dbusWay } from '../../src/notify/desktop/dbus.ts'
import { busSocket } from '../../src/notify/desktop/session-bus.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { ended, startBus } from './desktop.ts'
import { manners, startPlayedServer, type AskedPopup, type Manner, type PlayedServer } from './played-server.ts'
import { builtProgram, until, type Program, type Running } from './program.ts'
import { closedWhy, fromNow, plan, reminders } from './reminders.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('dbus-daemon')

let address: string
let program: Program
let server: PlayedServer

beforeEach(async () => {
  const bus = startBus(tempFolder())
  onTestFinished(() => ended(bus.daemon))
  address = await bus.address
  program = builtProgram({ DBUS_SESSION_BUS_ADDRESS: address })
})
afterEach(async () => {
  await program.end()
  server.end()
})

async function serve(manner: Manner): Promise<void> {
  server = await startPlayedServer(busSocket({ DBUS_SESSION_BUS_ADDRESS: address }) ?? '', manner)
}

function dueNow(...names: readonly string[]): void {
  plan(program.database, ...names.map((name) => ({ name, what: 'call', dueAt: fromNow(0) })))
}

async function watching(...handles: readonly string[]): Promise<Running> {
  const watch = program.start(['watch'])
  for (const handle of handles) await watch.says(`#${handle} (dbus)`)
  return watch
}

/** What the user's list knows was done, oldest first. */
async function deeds(of: Program = program): Promise<readonly string[]> {
  const { stdout } = await of.run(['history', '--json'])
  const { items } = JSON.parse(stdout) as { items: readonly { command: string; about: string }[] }
  return items.map(({ command, about }) => `${command} ${about}`).filter((line) => !line.startsWith('add'))
}

/** The popup of somebody that is up; the last one, where there are several. */
function upFor(name: string): AskedPopup {
  const found = server.up().findLast(({ title }) => title === `Promise: ${name}`)
  if (!found) throw new Error(`nothing is up for ${name}`)
  return found
}

const withButtons = Object.entries<Manner>(manners).filter(([, manner]) => manner.capabilities.includes('actions'))

describe.each(withButtons)('a server in the manner of %s', (_, manner) => {
  beforeEach(() => serve(manner))

  test('gets a promise that stays, and Done on the second of two acts on the second', async () => {
    dueNow('Anna Petrova', 'Boris Smith')
    const watch = await watching('1.1', '2.1')
    expect(server.asked.map(({ expires, actions }) => [expires, actions.length > 0])).toEqual([
      [0, true],
      [0, true],
    ])
    const popup = upFor('Boris Smith')
    server.press(popup, 'done')
    await watch.says('#2.1: "Done" pressed')
    await until(() => !server.up().some(({ title }) => title.startsWith('Promise: Boris')))
    expect(server.up().map(({ title }) => title)).toEqual(['Promise: Anna Petrova', 'Done: Boris Smith'])
    // The button may stay for a moment, or be pressed in the server's own list.
    server.press(popup, 'done')
    await server.popup('Already dealt with: Boris Smith')
    expect(await deeds()).toEqual(['done Boris Smith'])
  })

  test('tells of a cross, which is no answer, whatever it is called', async () => {
    dueNow('Anna Petrova')
    const watch = await watching('1.1')
    server.putAway(upFor('Anna Petrova'))
    await until(() => closedWhy(program.database).length === 1)
    watch.kill('SIGTERM')
    await watch.ended
    expect(reminders(program.database)).toEqual([{ shows: 1, again: 1, acted: 0 }])
  })

  test('has one popup of each after the watch was killed, and their buttons reach the next one', async () => {
    dueNow('Anna Petrova', 'Boris Smith')
    const first = await watching('1.1', '2.1')
    first.kill('SIGKILL')
    await first.ended
    const second = await watching('1.1', '2.1')
    expect(server.up().map(({ title }) => title)).toEqual(['Promise: Anna Petrova', 'Promise: Boris Smith'])
    server.press(upFor('Anna Petrova'), 'snooze')
    await second.says('#1.1: "Snooze" pressed')
    expect(await deeds()).toEqual(['snooze Anna Petrova'])
  })

  test('shows two people of one name and one reason, whose words differ by their numbers', async () => {
    dueNow('Anna Petrova', 'Anna Petrova')
    const watch = await watching('1.1', '2.1')
    expect(server.up().map(({ body }) => body.split('\n').slice(1))).toEqual([[], ['#2.1']])
    server.press(server.up()[1] ?? upFor('nobody'), 'done')
    await watch.says('#2.1: "Done" pressed')
  })
})

describe('a server in the manner of notify-osd', () => {
  beforeEach(() => serve(manners['notify-osd']))

  test('gets no buttons and nothing that stays', async () => {
    dueNow('Anna Petrova', 'Boris Smith')
    await watching('1.1', '2.1')
    expect(server.asked.map(({ expires, actions }) => ({ expires, actions }))).toEqual([
      { expires: -1, actions: [] },
      { expires: -1, actions: [] },
    ])
  })
})

test('nothing that is said under number 0 counts, whatever the server says it can do', async () => {
  await serve({ ...manners['notify-osd'], capabilities: ['body', 'actions'] })
  dueNow('Anna Petrova', 'Boris Smith')
  const watch = await watching('1.1', '2.1')
  const zero = upFor('Boris Smith')
  server.press(zero, 'done')
  dueNow('Clara Oswin')
  await watch.says('#3.1 (dbus)')
  expect(watch.said()).not.toContain('pressed')
  expect(await deeds()).toEqual([])
})

test('a full server refuses one notice: the buttons of the others still act, and it comes when there is room', async () => {
  await serve({ ...manners.mate, most: 2 })
  dueNow('Anna Petrova', 'Boris Smith', 'Clara Oswin')
  const watch = await watching('1.1', '2.1')
  expect(server.count('Clara')).toBe(0)
  server.press(upFor('Boris Smith'), 'done')
  await watch.says('#2.1: "Done" pressed')
  await watch.says('#3.1 (dbus)')
  expect(server.up().map(({ title }) => title)).toContain('Promise: Clara Oswin')
})

test('the number of a server that has ended means nothing to the next one', async () => {
  await serve(manners.lxqt)
  dueNow('Anna Petrova')
  const watch = await watching('1.1')
  const { id } = upFor('Anna Petrova')
  server.end()
  await serve(manners.lxqt)
  await until(() => server.up().length === 1)
  const again = upFor('Anna Petrova')
  expect(again).toMatchObject({ id, replaces: 0 })
  server.putAway(again)
  await until(() => closedWhy(program.database).length === 1)
  dueNow('Boris Smith')
  await watch.says('#2.1 (dbus)')
  server.press({ ...again, id: 77 }, 'done')
  server.press(upFor('Boris Smith'), 'done')
  await watch.says('#2.1: "Done" pressed')
  expect(await deeds()).toEqual(['done Boris Smith'])
})

test('a popup names the place it takes once: by its number, or by its tag where that is not known', async () => {
  await serve(manners.mako)
  dueNow('Anna Petrova')
  const first = await watching('1.1')
  first.kill('SIGKILL')
  await first.ended
  await watching('1.1')
  const named = server.asked.map(({ replaces, hints }) => [replaces > 0, 'x-dunst-stack-tag' in hints])
  expect(named).toEqual([
    [false, true],
    [true, false],
  ])
})

test('of two ends that are told of one popup the first counts', async () => {
  await serve(manners.swaync)
  dueNow('Anna Petrova', 'Boris Smith')
  await watching('1.1', '2.1')
  await program.run(['done', '1', 'sent it'])
  await until(() => closedWhy(program.database).length === 1)
  server.putAway(upFor('Boris Smith'))
  await until(() => closedWhy(program.database).length === 2)
  expect(closedWhy(program.database).toSorted()).toEqual(['closed', 'dismissed'])
})

test('a popup that a slow server shows after it was given up is taken off, since it comes another time', async () => {
  await serve(manners.xfce)
  const release = server.holdAnswers()
  const way = dbusWay({ DBUS_SESSION_BUS_ADDRESS: address })
  onTestFinished(() => way.end?.())
  const notice = { tag: 'followup-1', title: 'Promise: Anna', body: '09:00: call', urgent: true, actions: [] }
  const stop = new AbortController().signal
  const outcome = await way.show({ ...notice, reply: null, replaces: null, mark: null }, stop)
  expect(outcome).toEqual({ shown: false, trouble: 'no-answer' })
  expect(server.up()).toHaveLength(1)
  release()
  await until(() => server.up().length === 0)
  expect(server.closed()).toEqual([1])
})

test('a popup whose number comes while the watch ends is taken off, since nobody would hear its buttons', async () => {
  await serve(manners.xfce)
  const release = server.holdAnswers()
  const way = dbusWay({ DBUS_SESSION_BUS_ADDRESS: address })
  const notice = { tag: 'followup-1', title: 'Promise: Anna', body: '09:00: call', urgent: true, actions: [] }
  const stop = new AbortController()
  const shown = way.show({ ...notice, reply: null, replaces: null, mark: null }, stop.signal)
  await until(() => server.up().length === 1)
  stop.abort()
  expect(await shown).toEqual({ shown: false, trouble: 'stopped' })
  way.end?.()
  release()
  await until(() => server.up().length === 0)
  expect(server.closed()).toEqual([1])
})

test('of two lists that are watched on one bus each hears of its own popups alone', async () => {
  await serve(manners.mako)
  const other = builtProgram({ DBUS_SESSION_BUS_ADDRESS: address })
  onTestFinished(() => other.end())
  dueNow('Anna Petrova')
  const watch = await watching('1.1')
  plan(other.database, { name: 'Boris Smith', what: 'call', dueAt: fromNow(0) })
  const second = other.start(['watch'])
  await second.says('#1.1 (dbus)')
  server.press(upFor('Boris Smith'), 'done')
  await second.says('#1.1: "Done" pressed')
  server.press(upFor('Anna Petrova'), 'snooze')
  await watch.says('#1.1: "Snooze" pressed')
  expect([await deeds(), await deeds(other)]).toEqual([['snooze Anna Petrova'], ['done Boris Smith']])
})

test('what was done while no watch was there leaves the screen when the next one starts', async () => {
  await serve(manners.xfce)
  dueNow('Anna Petrova', 'Boris Smith')
  const first = await watching('1.1', '2.1')
  first.kill('SIGKILL')
  await first.ended
  await program.run(['done', '1', 'sent it'])
  await watching('2.1')
  await until(() => server.up().length === 1)
  expect(server.up().map(({ title }) => title)).toEqual(['Promise: Boris Smith'])
})

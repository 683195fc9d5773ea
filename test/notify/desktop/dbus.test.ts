import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dbusWay } from '../../../src/notify/desktop/dbus.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const notice = {
  tag: 'followup-1',
  title: 'Promise: Anna',
  body: 'now',
  urgent: true,
  actions: [],
  reply: null,
  replaces: null,
  mark: null,
}

let bus: Server
let path = ''
/** What the bus answers to the first words of a client; then it is silent. */
let welcome: string | null
let closed: Promise<void>
let greeted: Promise<void>

beforeEach(async () => {
  path = join(tempFolder(), 'bus')
  welcome = 'OK 0123456789abcdef0123456789abcdef\r\n'
  bus = createServer()
  greeted = new Promise((resolve) => {
    closed = new Promise((end) => {
      bus.on('connection', (client: Socket) => {
        client.on('error', () => undefined).on('close', end)
        client.once('data', () => {
          if (welcome !== null) client.write(welcome)
          resolve()
        })
      })
    })
  })
  await new Promise<void>((resolve) => bus.listen(path, resolve))
})
afterEach(() => {
  bus.close()
})

test.each([
  ['takes no greeting', null],
  ['greets and says nothing more', 'OK 0123456789abcdef0123456789abcdef\r\n'],
])('a bus that %s is left at once when the watch is stopped, and nothing stays open', async (_, first) => {
  welcome = first
  const way = dbusWay({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}` })
  const stop = new AbortController()
  const shown = way.show(notice, stop.signal)
  await greeted
  await new Promise((resolve) => setImmediate(resolve))
  stop.abort()
  expect(await shown).toEqual({ shown: false, trouble: 'stopped' })
  await closed
})

test('without a bus the notice is refused', async () => {
  const nowhere = dbusWay({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}-none` })
  expect(await nowhere.show(notice, new AbortController().signal)).toEqual({ shown: false, trouble: 'refused' })
  expect(await dbusWay({}).show(notice, new AbortController().signal)).toEqual({ shown: false, trouble: 'refused' })
})

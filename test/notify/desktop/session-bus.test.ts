import { expect, test } from 'vitest'
import { busSocket, type BusPlace } from '../../../src/notify/desktop/session-bus.ts'

test.each<[place: BusPlace, socket: string | undefined]>([
  [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' }, '/run/user/1000/bus'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/tmp/a%20b,guid=12' }, '/tmp/a b'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=/tmp/dbus-x,guid=12' }, '\0/tmp/dbus-x'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'autolaunch:;unix:path=/tmp/second' }, '/tmp/second'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'unixexec:path=touch,arg1=x' }, undefined],
  [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=' }, undefined],
  [{ DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '/run/user/1000' }, '/run/user/1000/bus'],
  [{}, undefined],
])('the bus of %j is at %j', (place, socket) => {
  expect(busSocket(place)).toBe(socket)
})

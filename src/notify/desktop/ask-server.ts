import type { Message } from 'dbus-native'
import type { ServerAnswer } from '../../app/machine.ts'
import { busSocket, CallFailure, connectBus, type BusPlace, type SessionBus } from './session-bus.ts'

/** Milliseconds that all questions take together at most. */
export const limitMs = 5_000

const service = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'
const daemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' }

/** Where servers say that they keep notifications back; each is asked of the server it belongs to alone. */
const pauses = [
  { server: /dunst/i, property: ['org.dunstproject.cmd0', 'paused'] },
  { server: /plasma/i, property: [service, 'Inhibited'] },
] as const

/** Asks the session bus which server shows notifications, as `Machine.notificationServer` does. */
export async function askServer(place: BusPlace, { start = false } = {}): Promise<ServerAnswer> {
  const socket = busSocket(place)
  if (socket === undefined) return { kind: 'no-bus' }
  const until = performance.now() + limitMs
  const stop = new AbortController().signal
  const limits = () => ({ timeoutMs: Math.max(1, until - performance.now()), stop })
  let bus: SessionBus
  try {
    bus = await connectBus(socket, limits(), { onSignal: () => undefined, onEnd: () => undefined })
  } catch (error) {
    return { kind: isSilent(error) ? 'bus-silent' : 'no-bus' }
  }
  const call = async (message: Message) => (await bus.call(message, limits()))[0]
  try {
    if ((await call({ ...daemon, member: 'NameHasOwner', signature: 's', body: [service] })) !== true) {
      const known = await call({ ...daemon, member: 'ListActivatableNames' })
      if (!listOf(known).includes(service)) return { kind: 'no-server' }
      if (!start) return { kind: 'can-start' }
    }
    const about = { destination: service, path, interface: service }
    const [name, , version] = (await bus.call({ ...about, member: 'GetServerInformation' }, limits())).map(String)
    const capabilities = listOf(await call({ ...about, member: 'GetCapabilities' }))
    const paused = await pausedOf(name ?? '', call)
    return { kind: 'server', name: name ?? '', version: version ?? '', capabilities, paused }
  } catch (error) {
    return { kind: isSilent(error) ? 'server-silent' : 'no-server' }
  } finally {
    bus.close()
  }
}

async function pausedOf(name: string, call: (message: Message) => Promise<unknown>): Promise<boolean | null> {
  const pause = pauses.find(({ server }) => server.test(name))
  if (!pause) return null
  const { variantValue } = await import('dbus-native')
  try {
    const [destination, get] = [service, { interface: 'org.freedesktop.DBus.Properties', member: 'Get' }]
    const value = variantValue(await call({ destination, path, ...get, signature: 'ss', body: [...pause.property] }))
    return typeof value === 'boolean' ? value : null
  } catch {
    return null
  }
}

function isSilent(error: unknown): boolean {
  return error instanceof CallFailure && error.trouble === 'no-answer'
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

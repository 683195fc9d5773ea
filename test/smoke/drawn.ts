import type { Message } from 'dbus-native'
import { busSocket, connectBus, type SessionBus } from '../../src/notify/desktop/session-bus.ts'

/** A popup as the server draws it: the texts of its labels, and where its buttons are on the screen. */
export interface DrawnPopup {
  readonly texts: readonly string[]
  readonly buttons: readonly DrawnButton[]
}

/** A drawn button and the middle of it. */
export interface DrawnButton {
  readonly label: string
  readonly x: number
  readonly y: number
}

/**
 * Reads what the programs of a desktop have drawn, as a screen reader does: by AT-SPI, whose bus the session bus names. A label
 * tells the text that stands on the screen, its markup gone.
 */
export function drawnPopups(sessionBus: string): Promise<readonly DrawnPopup[]> {
  return reading(sessionBus, async (bus) => {
    const windows = await allBelow(bus, desktopRoot, ['frame'])
    return Promise.all(windows.map((window) => popupIn(bus, window)))
  })
}

/** A label or a button of any program, and the object that it is. */
export interface DrawnPart extends DrawnButton {
  readonly place: Place
}

/** Reads every label and button of a desktop in the order they are told of; what goes meanwhile is left out. */
export function drawnParts(sessionBus: string): Promise<readonly DrawnPart[]> {
  return reading(sessionBus, async (bus) => {
    const parts = await allBelow(bus, desktopRoot, ['label', 'push button'])
    const read = await Promise.all(
      parts.map((place) =>
        buttonAt(bus, place).then(
          (button) => [{ ...button, place }],
          () => [],
        ),
      ),
    )
    return read.flat()
  })
}

/** Does what a click on a button does, by the way of screen readers. */
export function pressPart(sessionBus: string, { place }: DrawnPart): Promise<void> {
  return reading(sessionBus, async (bus) => {
    await called(bus, place, 'org.a11y.atspi.Action.DoAction', 'i', [0])
  })
}

async function reading<T>(sessionBus: string, work: (bus: SessionBus) => Promise<T>): Promise<T> {
  const session = await connected(sessionBus)
  const [address] = await called(
    session,
    { destination: 'org.a11y.Bus', path: '/org/a11y/bus' },
    'org.a11y.Bus.GetAddress',
  )
  session.close()
  const bus = await connected(String(address))
  try {
    return await work(bus)
  } finally {
    bus.close()
  }
}

/** An object on the bus. */
type Place = Required<Pick<Message, 'destination' | 'path'>>

const desktopRoot = { destination: 'org.a11y.atspi.Registry', path: '/org/a11y/atspi/accessible/root' }
const limits = () => ({ timeoutMs: 5_000, stop: new AbortController().signal })

function connected(address: string): Promise<SessionBus> {
  return connectBus(busSocket({ DBUS_SESSION_BUS_ADDRESS: address }) ?? '', limits(), {
    onSignal: () => undefined,
    onEnd: () => undefined,
  })
}

async function popupIn(bus: SessionBus, window: Place): Promise<DrawnPopup> {
  const labels = await allBelow(bus, window, ['label'])
  const buttons = await allBelow(bus, window, ['push button'])
  return {
    texts: await Promise.all(labels.map((label) => nameOf(bus, label))),
    buttons: await Promise.all(buttons.map((button) => buttonAt(bus, button))),
  }
}

async function buttonAt(bus: SessionBus, button: Place): Promise<DrawnButton> {
  const [extents] = await called(bus, button, 'org.a11y.atspi.Component.GetExtents', 'u', [0])
  const [x = 0, y = 0, width = 0, height = 0] = extents as readonly number[]
  return { label: await nameOf(bus, button), x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
}

async function nameOf(bus: SessionBus, place: Place): Promise<string> {
  const wanted = ['org.a11y.atspi.Accessible', 'Name']
  const [value] = await called(bus, place, 'org.freedesktop.DBus.Properties.Get', 'ss', wanted)
  const [, [text]] = value as readonly [unknown, readonly [string]]
  return text
}

/** Everything of these roles beneath an object, in the order it is drawn. What has just gone is left out. */
async function allBelow(bus: SessionBus, place: Place, roles: readonly string[]): Promise<readonly Place[]> {
  const [children] = await called(bus, place, 'org.a11y.atspi.Accessible.GetChildren').catch(() => [[]])
  const found: Place[] = []
  for (const [destination, path] of children as readonly (readonly [string, string])[]) {
    const child = { destination, path }
    const [name] = await called(bus, child, 'org.a11y.atspi.Accessible.GetRoleName').catch(() => [''])
    if (roles.includes(String(name))) found.push(child)
    else found.push(...(await allBelow(bus, child, roles)))
  }
  return found
}

function called(
  bus: SessionBus,
  place: Place,
  method: string,
  signature?: string,
  body?: readonly unknown[],
): Promise<readonly unknown[]> {
  const at = method.lastIndexOf('.')
  const given = signature === undefined ? {} : { signature, body: [...(body ?? [])] }
  return bus.call({ ...place, interface: method.slice(0, at), member: method.slice(at + 1), ...given }, limits())
}

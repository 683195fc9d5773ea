import type { Message } from 'dbus-native'
import type { ClosedWhy, Notice, PopupEvent } from '../app/notifier.ts'
import { actionKeys, type ActionKey } from '../domain/reminder.ts'
import { escapeMarkup, readsMarkup } from './markup.ts'
import { busSocket, CallFailure, connectBus, type BusPlace, type CallLimits, type SessionBus } from './session-bus.ts'
import type { Way, WayOutcome } from './ways.ts'

/** Milliseconds that one attempt takes at most, connecting included; a hung server is given up then. */
const attemptMs = 5_000

/** Milliseconds that a server may take to take popups off when the watch ends. */
const endMs = 1_000

const service = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'
const daemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' }
const rules = [
  `type='signal',sender='${service}',path='${path}',interface='${service}'`,
  `type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${service}'`,
]

/** The server that answers at present: its unique name on the bus, whether it reads markup, and whether it draws a field to reply in. */
interface Server {
  readonly owner: string
  readonly markup: boolean
  readonly field: boolean
}

/** Shows notices by the desktop's own server (Desktop Notifications Specification 1.2), with buttons, and hears what becomes of them. */
export function dbusWay(place: BusPlace): Way {
  let bus: SessionBus | undefined
  let connecting: Promise<SessionBus> | undefined
  let server: Server | undefined
  const up = new Set<string>()
  /** Those of them that can be answered. */
  const answerable = new Set<string>()
  /** Popups that were answered: most servers take them off at once, and with them what would replace them in that moment. */
  const answered = new Set<string>()
  const events: PopupEvent[] = []
  let wake: () => void = () => undefined

  const say = (event: PopupEvent) => {
    events.push(event)
    wake()
  }

  const connected = (limits: CallLimits): Promise<SessionBus> => {
    if (bus) return Promise.resolve(bus)
    const socket = busSocket(place)
    if (socket === undefined) return Promise.reject(new CallFailure('refused'))
    connecting ??= connectBus(socket, limits, { onSignal: heard, onEnd: forget })
      .then(async (made) => {
        try {
          for (const rule of rules) await made.call({ ...daemon, member: 'AddMatch', ...text(rule) }, limits)
        } catch (error) {
          // An open connection would keep the process alive.
          made.close()
          throw error
        }
        bus = made
        up.clear()
        answered.clear()
        answerable.clear()
        say({ kind: 'connected', own: up })
        return made
      })
      .finally(() => (connecting = undefined))
    return connecting
  }

  const forget = () => {
    bus = undefined
    server = undefined
  }

  /** The server is asked once what it can do; one that is not running yet is started by the bus. */
  const asked = async (on: SessionBus, limits: CallLimits): Promise<Server> => {
    if (server) return server
    const [capabilities] = await on.call(toServer('GetCapabilities'), limits)
    const [owner] = await on.call({ ...daemon, member: 'GetNameOwner', ...text(service) }, limits)
    const able = listOf(capabilities)
    return (server = { owner: String(owner), markup: readsMarkup(able), field: able.includes(replyAction) })
  }

  const heard = ({ interface: of, member, sender, path: from, body = [] }: Message) => {
    if (sender === daemon.destination && member === 'NameOwnerChanged' && body[0] === service)
      serverChanged(String(body[2]))
    if (of !== service || from !== path || sender !== server?.owner) return
    const popup = nameOf(body[0])
    if (popup === null) return
    if (member === 'ActionInvoked' || member === 'NotificationReplied') answered.add(popup)
    if (member === 'ActionInvoked' && isAction(body[1])) say({ kind: 'action', popup, key: body[1] })
    if (member === 'NotificationReplied' && typeof body[1] === 'string') say({ kind: 'replied', popup, text: body[1] })
    if (member !== 'NotificationClosed') return
    up.delete(popup)
    answerable.delete(popup)
    say({ kind: 'closed', popup, why: reasons[Number(body[1])] ?? 'unknown' })
  }

  /** What an ended server had on the screen is lost; told when another one is there to show it. */
  const serverChanged = (owner: string) => {
    server = undefined
    if (owner === '') return
    const popups = [...up]
    up.clear()
    answerable.clear()
    say({ kind: 'lost', popups })
  }

  const nameOf = (id: unknown): string | null =>
    bus && server && typeof id === 'number' ? `${bus.id}/${server.owner}/${String(id)}` : null

  /** The server's number of a popup; null where another server showed it, whose numbers mean something else here. */
  const idOf = (popup: string | null): number | null => {
    if (popup === null || !bus || !server) return null
    const prefix = `${bus.id}/${server.owner}/`
    return popup.startsWith(prefix) ? Number(popup.slice(prefix.length)) : null
  }

  const takeOff = async (popup: string, timeoutMs = attemptMs): Promise<void> => {
    const id = idOf(popup)
    if (id === null || !bus) return
    await bus
      .call(toServer('CloseNotification', 'u', [id]), { timeoutMs, stop: new AbortController().signal })
      .catch(() => undefined)
  }

  return {
    name: 'dbus',

    async show(notice, stop) {
      const until = performance.now() + attemptMs
      const limits = () => ({ timeoutMs: Math.max(1, until - performance.now()), stop })
      if (stop.aborted) return { shown: false, trouble: 'stopped' }
      try {
        const on = await connected(limits())
        const able = await asked(on, limits())
        const before = notice.replaces
        const replaced = before === null || answered.has(before) ? null : idOf(before)
        const [id] = await on.call(
          toServer('Notify', 'susssasa{sv}i', notifyArguments(notice, able, replaced ?? 0)),
          limits(),
        )
        const popup = nameOf(id)
        if (popup !== null) up.add(popup)
        if (popup !== null && (notice.actions.length > 0 || notice.reply)) answerable.add(popup)
        // One that stayed all the same must not stand beside what it opened.
        if (before !== null && answered.delete(before) && before !== popup && up.has(before)) await takeOff(before)
        return { shown: true, popup }
      } catch (error) {
        server = undefined
        return failure(error)
      }
    },

    close: (popup) => takeOff(popup),

    async listen(onEvent, stop) {
      wake = onEvent
      await connected({ timeoutMs: attemptMs, stop }).catch(() => undefined)
    },

    events: () => events.splice(0),

    end() {
      const on = bus
      if (!on) return
      if (answerable.size === 0) on.close()
      // A button would seem to work and be heard by nobody, and what is written would be lost.
      else
        void Promise.all([...answerable].map((popup) => takeOff(popup, endMs))).then(() => {
          on.close()
        })
    },
  }
}

const reasons: Readonly<Record<number, ClosedWhy>> = { 1: 'expired', 2: 'dismissed', 3: 'closed' }

/**
 * The key of the field that Plasma and other servers draw, their capability and the signal `NotificationReplied`: an extension
 * by KDE of the specification, with hints of its own for the texts.
 */
const replyAction = 'inline-reply'

function notifyArguments(
  notice: Notice,
  { markup, field }: Pick<Server, 'markup' | 'field'>,
  replaces: number,
): readonly unknown[] {
  const reply = field ? notice.reply : null
  const hints = [
    ['urgency', ['y', notice.urgent ? 2 : 1]],
    ['sound-name', ['s', 'message-new-instant']],
    // Takes the place of a popup whose number was never heard of: the process was killed while the server answered.
    ['x-dunst-stack-tag', ['s', notice.tag]],
    ...(reply ? [['x-kde-reply-placeholder-text', ['s', reply.hint]]] : []),
    ...(reply ? [['x-kde-reply-submit-button-text', ['s', reply.label]]] : []),
  ]
  const buttons = [...notice.actions, ...(reply ? [{ key: replyAction, label: reply.label }] : [])]
  const body = markup ? escapeMarkup(notice.body) : notice.body
  return [
    'followup',
    replaces,
    '',
    notice.title,
    body,
    buttons.flatMap(({ key, label }) => [key, label]),
    hints,
    notice.urgent ? 0 : -1,
  ]
}

function toServer(member: string, signature?: string, body?: readonly unknown[]): Message {
  const call = { destination: service, path, interface: service, member }
  return signature === undefined ? call : { ...call, signature, body: [...(body ?? [])] }
}

function text(value: string): Pick<Message, 'signature' | 'body'> {
  return { signature: 's', body: [value] }
}

function failure(error: unknown): WayOutcome {
  return { shown: false, trouble: error instanceof CallFailure ? error.trouble : 'refused' }
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function isAction(key: unknown): key is ActionKey {
  return actionKeys.some((one) => one === key)
}

import type { Message } from 'dbus-native'
import type { ClosedWhy, Notice, PopupEvent } from '../../app/notifier.ts'
import { actionKeys, type ActionKey } from '../../domain/watch/reminder.ts'
import { withMark } from './mark.ts'
import { isAnswerable, notifyArguments, skillsIn, type ServerSkills } from './server-skills.ts'
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

/** Shows notices by the desktop's own server (Desktop Notifications Specification 1.2), with buttons, and hears what becomes of them. */
export function dbusWay(place: BusPlace): Way {
  let bus: SessionBus | undefined
  let connecting: Promise<SessionBus> | undefined
  /** The server's unique name on the bus, to which its numbers belong; empty where there is none, undefined where it is not known. */
  let owner: string | undefined
  /** What that server can do, once it was asked. */
  let skills: ServerSkills | undefined
  /** The popups of this connection that are up, and the words on them. */
  const up = new Map<string, string>()
  /** Those of them that can be answered. */
  const answerable = new Set<string>()
  /** Popups that were answered: most servers take them off at once, and with them what would replace them in that moment. */
  const answered = new Set<string>()
  /** Those of this connection whose end was told: some servers tell a second one, with another reason, of what was taken off. */
  const ended = new Set<string>()
  /** Numbers that were told only after the notice of this tag had been given up. */
  const late = new Map<string, string>()
  /** Each is over when a notice that was given up has told its number and is gone. */
  const owed = new Set<Promise<void>>()
  const showing = new Set<string>()
  const events: PopupEvent[] = []
  let wake: () => void = () => undefined

  const say = (event: PopupEvent) => {
    events.push(event)
    wake()
  }

  const connected = (limits: CallLimits): Promise<SessionBus> => {
    if (bus) return Promise.resolve(bus)
    const socket = busSocket(place)
    if (socket === undefined) return Promise.reject(new CallFailure('gone'))
    connecting ??= connectBus(socket, limits, { onSignal: heard, onEnd: forget })
      .then(async (made) => {
        try {
          for (const rule of rules) await made.call({ ...daemon, member: 'AddMatch', ...text(rule) }, limits)
          const named = await ownerOn(made, limits).catch(() => '')
          owner ??= named
        } catch (error) {
          // An open connection would keep the process alive.
          made.close()
          throw error
        }
        bus = made
        for (const known of [up, answerable, answered, ended, late, owed]) known.clear()
        say({ kind: 'connected', own: up })
        return made
      })
      .finally(() => (connecting = undefined))
    return connecting
  }

  const forget = () => {
    bus = undefined
    owner = undefined
    skills = undefined
  }

  /** A server is asked once what it can do; one that is not running yet is started by the bus. */
  const asked = async (on: SessionBus, limits: CallLimits): Promise<ServerSkills> => {
    if (owner !== undefined && owner !== '' && skills) return skills
    const [capabilities] = await on.call(toServer(service, 'GetCapabilities'), limits)
    owner = await ownerOn(on, limits)
    return (skills = skillsIn(listOf(capabilities)))
  }

  const heard = ({ interface: of, member, sender, path: from, body = [] }: Message) => {
    if (sender === daemon.destination && member === 'NameOwnerChanged' && body[0] === service)
      serverChanged(String(body[2]))
    if (of !== service || from !== path || sender !== owner) return
    const popup = nameOf(body[0])
    if (popup === null) return
    if (member === 'ActionInvoked' || member === 'NotificationReplied') answered.add(popup)
    if (member === 'ActionInvoked' && isAction(body[1])) say({ kind: 'action', popup, key: body[1] })
    if (member === 'NotificationReplied' && typeof body[1] === 'string') say({ kind: 'replied', popup, text: body[1] })
    if (member !== 'NotificationClosed' || ended.has(popup)) return
    if (up.delete(popup)) ended.add(popup)
    answerable.delete(popup)
    say({ kind: 'closed', popup, why: reasons[Number(body[1])] ?? 'unknown' })
  }

  /** What an ended server had on the screen is lost; told when another one is there to show it. */
  const serverChanged = (name: string) => {
    owner = name
    skills = undefined
    if (name === '') return
    const popups = [...up.keys()]
    for (const known of [up, answerable, answered, ended, late, owed]) known.clear()
    say({ kind: 'lost', popups })
  }

  /** Names a popup for ever. Number 0 names none: a server that gives it tells of every popup under it. */
  const nameOf = (id: unknown): string | null =>
    bus && owner !== undefined && typeof id === 'number' && id > 0 ? `${bus.id}/${owner}/${String(id)}` : null

  /** The server's number of a popup; null where another server showed it, whose numbers mean something else here. */
  const idOf = (popup: string | null | undefined): number | null => {
    if (!popup || !bus || owner === undefined) return null
    const prefix = `${bus.id}/${owner}/`
    return popup.startsWith(prefix) ? Number(popup.slice(prefix.length)) : null
  }

  const takeOff = async (popup: string, timeoutMs = attemptMs): Promise<void> => {
    const id = idOf(popup)
    if (id === null || !bus || owner === undefined) return
    await bus
      .call(toServer(owner, 'CloseNotification', 'u', [id]), { timeoutMs, stop: new AbortController().signal })
      .catch(() => undefined)
  }

  /** The number of a popup that was given up and is shown all the same: the next one of its tag takes its place, else it goes. */
  const lateFor = async (tag: string, [id]: readonly unknown[]): Promise<void> => {
    const popup = nameOf(id)
    if (popup === null) return
    if (showing.has(tag)) late.set(tag, popup)
    else await takeOff(popup)
  }

  /** Asks the server to show a notice, and keeps in mind that it may tell the number after nobody waits for it. */
  const numberOf = async (notice: Notice, call: Message, on: SessionBus, limits: CallLimits): Promise<unknown> => {
    let isOver: () => void = () => undefined
    const debt = new Promise<void>((resolve) => (isOver = resolve))
    owed.add(debt)
    void debt.then(() => owed.delete(debt))
    const late = (values: readonly unknown[]) => void lateFor(notice.tag, values).then(isOver)
    try {
      const [id] = await on.call(call, { ...limits, late })
      isOver()
      return id
    } catch (error) {
      const isLate = error instanceof CallFailure && (error.trouble === 'stopped' || error.trouble === 'no-answer')
      if (!isLate) isOver()
      throw error
    }
  }

  const shownBy = async (notice: Notice, limits: () => CallLimits): Promise<string | null> => {
    const on = await connected(limits())
    const able = await asked(on, limits())
    const before = notice.replaces
    const replaced = before === null || answered.has(before) ? null : idOf(before)
    const words = `${notice.title}\n${notice.body}`
    const hasTwin = [...up].some(([popup, other]) => popup !== before && other === words)
    const told = hasTwin ? withMark(notice) : notice
    const call = toServer(owner ?? service, 'Notify', 'susssasa{sv}i', notifyArguments(told, able, replaced ?? 0))
    const id = await numberOf(notice, call, on, limits())
    const popup = nameOf(id)
    if (popup !== null) {
      ended.delete(popup)
      up.set(popup, words)
      if (isAnswerable(notice, able)) answerable.add(popup)
    }
    // One that stayed all the same must not stand beside what it opened.
    if (before !== null && answered.delete(before) && before !== popup && up.has(before)) await takeOff(before)
    const earlier = late.get(notice.tag)
    if (earlier !== undefined && late.delete(notice.tag) && earlier !== popup) await takeOff(earlier)
    return popup
  }

  return {
    name: 'dbus',

    async show(notice, stop) {
      const until = performance.now() + attemptMs
      const limits = () => ({ timeoutMs: Math.max(1, until - performance.now()), stop })
      if (stop.aborted) return { shown: false, trouble: 'stopped' }
      showing.add(notice.tag)
      try {
        const popup = await shownBy(notice, limits).catch((error: unknown) => {
          if (!isGone(error)) throw error
          // A server may leave while nothing is up; the bus starts it again for who asks by its name.
          owner = undefined
          return shownBy(notice, limits)
        })
        return { shown: true, popup }
      } catch (error) {
        if (isGone(error)) owner = undefined
        return failure(error)
      } finally {
        showing.delete(notice.tag)
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
      // A button would seem to work and be heard by nobody, and what is written would be lost.
      const last = [...owed, ...[...answerable].map((popup) => takeOff(popup, endMs))]
      if (last.length === 0) {
        on.close()
        return
      }
      const timer = setTimeout(() => {
        on.close()
      }, endMs)
      void Promise.all(last).then(() => {
        clearTimeout(timer)
        on.close()
      })
    },
  }
}

const reasons: Readonly<Record<number, ClosedWhy>> = { 1: 'expired', 2: 'dismissed', 3: 'closed' }

/** The name of the connection that shows notifications; rejects where there is none. */
async function ownerOn(bus: SessionBus, limits: CallLimits): Promise<string> {
  const [name] = await bus.call({ ...daemon, member: 'GetNameOwner', ...text(service) }, limits)
  return String(name)
}

function toServer(destination: string, member: string, signature?: string, body?: readonly unknown[]): Message {
  const call = { destination, path, interface: service, member }
  return signature === undefined ? call : { ...call, signature, body: [...(body ?? [])] }
}

function text(value: string): Pick<Message, 'signature' | 'body'> {
  return { signature: 's', body: [value] }
}

function failure(error: unknown): WayOutcome {
  const trouble = error instanceof CallFailure ? error.trouble : 'gone'
  // An answer that says no is about this one notice: there are too many popups up, say.
  if (trouble === 'refused') return { shown: false, trouble, isForThisOne: true }
  return { shown: false, trouble: trouble === 'gone' ? 'refused' : trouble }
}

function isGone(error: unknown): boolean {
  return error instanceof CallFailure && error.trouble === 'gone'
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function isAction(key: unknown): key is ActionKey {
  return actionKeys.some((one) => one === key)
}

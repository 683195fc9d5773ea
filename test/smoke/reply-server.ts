import { createClient } from 'dbus-native'
import { until } from './program.ts'

const service = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'

/** A popup as the server was asked for it. */
export interface AskedPopup {
  readonly id: number
  /** The popup whose place it was to take; 0 for none. */
  readonly replaces: number
  readonly title: string
  readonly body: string
  /** Keys and labels in turn. */
  readonly actions: readonly string[]
  readonly hints: Readonly<Record<string, unknown>>
}

/** A notification server that draws nothing and has a field to reply in, as Plasma's has. */
export interface ReplyServer {
  /** The first popup whose title holds the words, once there is one. */
  popup(title: string): Promise<AskedPopup>
  /** Presses a button of a popup, which is gone then. */
  press(popup: AskedPopup, key: string): void
  /** Writes into the field of a popup and sends it off; the popup is gone then. */
  reply(popup: AskedPopup, text: string): void
  /** The popups that were taken off. */
  closed(): readonly number[]
  /** How many popups were asked for whose title holds the words. */
  count(title: string): number
  end(): void
}

/** Starts it on a session bus. */
export async function startReplyServer(socket: string): Promise<ReplyServer> {
  const bus = createClient({ socket })
  const popups: AskedPopup[] = []
  const closed: number[] = []
  const answers: Readonly<Record<string, [(...body: readonly unknown[]) => unknown, string]>> = {
    GetCapabilities: [() => ['body', 'actions', 'inline-reply'], 'as'],
    GetServerInformation: [() => ['reply', 'followup', '1', '1.2'], 'ssss'],
    CloseNotification: [(id) => void closed.push(Number(id)), ''],
    Notify: [
      (_app, replaces, _icon, title, body, actions, hints) => {
        const popup = {
          id: popups.length + 1,
          replaces: Number(replaces),
          title: String(title),
          body: String(body),
          actions: (actions as readonly unknown[]).map(String),
          hints: Object.fromEntries(
            // A variant comes as its signature and what is in it.
            (hints as readonly (readonly [string, readonly [unknown, readonly unknown[]]])[]).map(
              ([key, [, [value]]]) => [key, value],
            ),
          ),
        }
        popups.push(popup)
        return popup.id
      },
      'u',
    ],
  }
  for (const [member, handler] of Object.entries(answers)) bus.setMethodCallHandler(path, service, member, handler)
  await new Promise<void>((resolve, reject) => {
    bus.requestName(service, 0, (error: unknown) => {
      if (error === null || error === undefined) resolve()
      else reject(new Error('The name is taken.'))
    })
  })
  const signal = (member: string, signature: string, args: unknown[]) => {
    bus.sendSignal(path, service, member, signature, args)
  }
  return {
    popup: async (title) => {
      let found: AskedPopup | undefined
      await until(() => Promise.resolve((found = popups.find((one) => one.title.includes(title))) !== undefined))
      if (!found) throw new Error(`no popup of ${title}`)
      return found
    },
    press: ({ id }, key) => {
      signal('ActionInvoked', 'us', [id, key])
      signal('NotificationClosed', 'uu', [id, 2])
    },
    reply: ({ id }, text) => {
      signal('NotificationReplied', 'us', [id, text])
      signal('NotificationClosed', 'uu', [id, 2])
    },
    closed: () => closed,
    count: (title) => popups.filter((one) => one.title.includes(title)).length,
    end: () => {
      bus.connection.end()
    },
  }
}

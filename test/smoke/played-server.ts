import { createClient, type Message } from 'dbus-native'
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
  /** Milliseconds; 0 for never, -1 for the server's own. */
  readonly expires: number
  /** Who asked, by the name of its connection. */
  readonly from: string
}

/** How a server behaves, where servers differ. */
export interface Manner {
  readonly capabilities: readonly string[]
  /** Every popup with buttons has the number 0. */
  readonly zero?: true
  /** Popups that may be up at once; one more is an error. */
  readonly most?: number
  /** A popup that is gone leaves its number to nobody: whoever names it gets a new one. */
  readonly freshNumbers?: true
  /** Takes the place of the popup with the same tag, as dunst does. */
  readonly tags?: true
  /** What is told of one whose cross was clicked; 1 is "expired", 2 "dismissed". */
  readonly cross: 1 | 2
  /** Tells of a second end, "dismissed", after one that was taken off. */
  readonly twoEnds?: true
  /** What becomes of a popup whose button was pressed. */
  readonly pressed: 'gone' | 'stays'
  /** Of two with the same words the second is not shown, or ends the first at once. */
  readonly twins?: 'hidden' | 'end-first'
  /** The answer to a close of a number that is not up. */
  readonly unknownClose?: 'error' | 'signal'
  /** Tells the sender of a popup alone. */
  readonly private?: true
}

/** Servers as they were measured, by name; what each is beside this is in docs/reliability.md. */
export const manners = {
  plasma: { capabilities: ['body', 'actions', 'inline-reply'], cross: 2, pressed: 'gone' },
  dunst: {
    capabilities: ['body', 'actions', 'body-hyperlinks'],
    cross: 2,
    pressed: 'stays',
    tags: true,
    twins: 'end-first',
    private: true,
  },
  xfce: { capabilities: ['body', 'actions', 'body-markup'], cross: 2, pressed: 'gone' },
  mate: { capabilities: ['body', 'actions', 'body-markup'], cross: 1, pressed: 'gone', most: 21, freshNumbers: true },
  lxqt: {
    capabilities: ['body', 'actions', 'body-markup', 'persistence'],
    cross: 2,
    pressed: 'stays',
    twins: 'hidden',
  },
  'notification-daemon': {
    capabilities: ['body', 'actions', 'body-markup', 'persistence'],
    cross: 2,
    pressed: 'gone',
    most: 21,
    freshNumbers: true,
    unknownClose: 'error',
  },
  'notify-osd': { capabilities: ['body', 'body-markup'], cross: 2, pressed: 'gone', zero: true },
  mako: {
    capabilities: ['body', 'actions', 'body-markup'],
    cross: 2,
    pressed: 'stays',
    freshNumbers: true,
    tags: true,
  },
  swaync: {
    capabilities: ['body', 'actions', 'body-markup', 'persistence'],
    cross: 2,
    pressed: 'gone',
    twoEnds: true,
    unknownClose: 'signal',
  },
} as const satisfies Readonly<Record<string, Manner>>

/** A notification server that draws nothing and behaves as it is told to. */
export interface PlayedServer {
  /** The first popup whose title holds the words, once there is one. */
  popup(title: string): Promise<AskedPopup>
  /** Everything that was asked for, in order. */
  readonly asked: readonly AskedPopup[]
  /** What is up at the moment. */
  up(): readonly AskedPopup[]
  /** Presses a button of a popup. */
  press(popup: AskedPopup, key: string): void
  /** Clicks the cross of a popup. */
  putAway(popup: AskedPopup): void
  /** Writes into the field of a popup and sends it off; the popup is gone then. */
  reply(popup: AskedPopup, text: string): void
  /** The popups that were taken off by a call. */
  closed(): readonly number[]
  /** How many popups were asked for whose title holds the words. */
  count(title: string): number
  /** Resolves when so many more popups were asked for. */
  after(count: number): Promise<void>
  /** Keeps the answers to `Notify` back until it is called again. */
  holdAnswers(): () => void
  /** Leaves the bus with all that was up. */
  end(): void
}

/** Starts it on a session bus. */
export async function startPlayedServer(socket: string, manner: Manner = manners.plasma): Promise<PlayedServer> {
  const bus = createClient({ socket })
  const asked: AskedPopup[] = []
  const screen = new Map<number, AskedPopup>()
  const closed: number[] = []
  let waiting: { readonly at: number; readonly resolve: () => void } | undefined
  let last = 0
  let sender = ''
  let answers: Promise<void> | undefined
  // Before the library answers a call, so that the answer knows who asks.
  const { connection } = bus
  connection.prependListener('message', (message: Message) => {
    sender = message.sender ?? ''
  })

  const signal = (to: string, member: string, signature: string, body: unknown[]) => {
    if (manner.private) connection.message({ ...signalHead(member), signature, body, destination: to })
    else bus.sendSignal(path, service, member, signature, body)
  }
  const ends = (popup: AskedPopup, why: number) => {
    screen.delete(popup.id)
    signal(popup.from, 'NotificationClosed', 'uu', [popup.id, why])
  }
  const numberFor = (popup: Omit<AskedPopup, 'id'>): number => {
    const { replaces, title, body, actions, hints } = popup
    if (manner.zero && actions.length > 0) return 0
    if (replaces > 0 && (screen.has(replaces) || !manner.freshNumbers)) return replaces
    const tagged = [...screen.values()].find((one) => one.hints['x-dunst-stack-tag'] === hints['x-dunst-stack-tag'])
    if (manner.tags && tagged) return tagged.id
    if (manner.most !== undefined && screen.size >= manner.most) throw new Error('There are too many.')
    const twin = [...screen.values()].find((one) => one.title === title && one.body === body)
    if (manner.twins === 'end-first' && twin) ends(twin, 1)
    return ++last
  }
  const notify = async (popup: Omit<AskedPopup, 'id'>): Promise<number> => {
    const isTwin = [...screen.values()].some(({ title, body }) => title === popup.title && body === popup.body)
    const id = numberFor(popup)
    asked.push({ ...popup, id })
    if (waiting && asked.length >= waiting.at) waiting.resolve()
    if (!(manner.twins === 'hidden' && isTwin && !screen.has(id))) screen.set(id, { ...popup, id })
    await answers
    return id
  }
  const close = (id: number) => {
    closed.push(id)
    const popup = screen.get(id)
    if (!popup && manner.unknownClose === 'error') throw new Error('There is none.')
    if (!popup && manner.unknownClose === 'signal') signal(sender, 'NotificationClosed', 'uu', [id, 3])
    if (!popup) return
    ends(popup, 3)
    if (manner.twoEnds) signal(popup.from, 'NotificationClosed', 'uu', [id, 2])
  }
  const calls: Readonly<Record<string, [(...body: readonly unknown[]) => unknown, string]>> = {
    GetCapabilities: [() => manner.capabilities, 'as'],
    GetServerInformation: [() => ['played', 'followup', '1', '1.2'], 'ssss'],
    CloseNotification: [
      (id) => {
        close(Number(id))
      },
      '',
    ],
    Notify: [
      (_app, replaces, _icon, title, body, actions, hints, expires) =>
        notify({
          replaces: Number(replaces),
          title: String(title),
          body: String(body),
          actions: (actions as readonly unknown[]).map(String),
          hints: hintsIn(hints),
          expires: Number(expires),
          from: sender,
        }),
      'u',
    ],
  }
  for (const [member, handler] of Object.entries(calls)) bus.setMethodCallHandler(path, service, member, handler)
  await new Promise<void>((resolve, reject) => {
    bus.requestName(service, 0, (error: unknown) => {
      if (error === null || error === undefined) resolve()
      else reject(new Error('The name is taken.'))
    })
  })
  return {
    asked,
    up: () => [...screen.values()],
    popup: async (title) => {
      let found: AskedPopup | undefined
      await until(() => (found = asked.find((one) => one.title.includes(title))) !== undefined)
      if (!found) throw new Error(`no popup of ${title}`)
      return found
    },
    press: (popup, key) => {
      signal(popup.from, 'ActionInvoked', 'us', [popup.id, key])
      if (manner.pressed === 'gone') ends(popup, manner.zero ? 3 : 2)
    },
    putAway: (popup) => {
      ends(popup, manner.cross)
    },
    reply: (popup, text) => {
      signal(popup.from, 'NotificationReplied', 'us', [popup.id, text])
      ends(popup, 2)
    },
    closed: () => closed,
    count: (title) => asked.filter((one) => one.title.includes(title)).length,
    after: (count) =>
      new Promise((resolve) => {
        waiting = { at: asked.length + count, resolve }
      }),
    holdAnswers: () => {
      let release = () => {
        // Replaced at once.
      }
      answers = new Promise((resolve) => (release = resolve))
      return release
    },
    end: () => {
      connection.end()
    },
  }
}

function signalHead(member: string): Message {
  return { type: 4, serial: 1, interface: service, path, member }
}

/** A variant comes as its signature and what is in it. */
function hintsIn(hints: unknown): Readonly<Record<string, unknown>> {
  const pairs = hints as readonly (readonly [string, readonly [unknown, readonly unknown[]]])[]
  return Object.fromEntries(pairs.map(([key, [, [value]]]) => [key, value]))
}

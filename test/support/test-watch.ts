import type { Clock } from '../../src/app/app.ts'
import type { Files } from '../../src/app/files.ts'
import type { Notice, Notifier, PopupEvent } from '../../src/app/notifier.ts'
import type { Holder, WatchLock } from '../../src/app/watch-lock.ts'
import type { NoticeTrouble } from '../../src/domain/watch/reminder.ts'

/** What a test sees of a watching program and does to it. */
export interface TestWatch {
  /** Every notice that was tried, in order; those that were shown are the ones `shown` gives. */
  readonly tried: readonly Notice[]
  readonly notices: readonly Notice[]
  /** Takes the desktop away, or brings it back with null. */
  desktopFails(trouble: NoticeTrouble | null): void
  /** The desktop is a server on the bus, on which a popup keeps its number when another takes its place. */
  desktopIsServer(): void
  /** What stands on the screen of such a server: the number of each popup and its title. */
  screen(): readonly string[]
  /** Ends the process between showing a notice and hearing of it: the next one shown throws. */
  crashAfterShowing(): void
  /** What happens in each sleep of the loop, one after the other; after the last the program is asked to end. */
  whileAsleep(...steps: readonly (() => Promise<void> | void)[]): void
  stop(): void
  /** Another process watches, or none any more. */
  heldBy(holder: Holder | null): void
  /** Presses a button of a popup, as the notification server would tell; or ends it. */
  happens(...events: readonly PopupEvent[]): void
  /** The popups that were taken off the screen. */
  readonly taken: readonly string[]
  /** Whether the process was told to keep its memory small. */
  isSmall(): boolean
  /** How long each sleep was to be, in milliseconds. */
  readonly sleeps: readonly number[]
  /** Something changed in the database's folder. */
  touchFolder(): void
  readonly ports: {
    readonly notifier: Notifier
    readonly lock: WatchLock
    readonly stopSignal: AbortSignal
    readonly keepSmall: () => void
    readonly sleep: Clock['sleep']
    readonly watchFolder: Files['watchFolder']
  }
}

/** Makes the parts of a test's own daemon: a desktop that records, a lock in memory, sleeps that are scripted. */
export function testWatch(): TestWatch {
  const tried: Notice[] = []
  const notices: Notice[] = []
  const sleeps: number[] = []
  const taken: string[] = []
  const events: PopupEvent[] = []
  const screen = new Map<string, string>()
  const watchers = new Set<() => void>()
  const stopping = new AbortController()
  let trouble: NoticeTrouble | null = null
  let crashes = false
  let isServer = false
  let small = false
  let steps: (() => Promise<void> | void)[] | null = null
  let holder: Holder | null = null
  return {
    tried,
    notices,
    sleeps,
    taken,
    happens: (...more) => void events.push(...more),
    desktopFails: (with_) => void (trouble = with_),
    desktopIsServer: () => void (isServer = true),
    screen: () => [...screen].map(([popup, title]) => `${popup} ${title}`),
    crashAfterShowing: () => void (crashes = true),
    whileAsleep: (...more) => void (steps = [...more]),
    stop: () => {
      stopping.abort()
    },
    isSmall: () => small,
    heldBy: (other) => void (holder = other),
    touchFolder: () => {
      for (const changed of watchers) changed()
    },
    ports: {
      stopSignal: stopping.signal,
      keepSmall: () => void (small = true),
      notifier: {
        resting: () => null,
        show: (notice) => {
          tried.push(notice)
          if (trouble) return Promise.resolve({ shown: false, trouble })
          notices.push(notice)
          const popup = (isServer ? notice.replaces : null) ?? String(notices.length)
          screen.set(popup, notice.title)
          if (crashes) {
            crashes = false
            return Promise.reject(new Error('killed'))
          }
          return Promise.resolve({ shown: true, way: isServer ? 'dbus' : 'notify-send', popup })
        },
        close: (popup) => {
          taken.push(popup)
          screen.delete(popup)
          return Promise.resolve()
        },
        listen: () => Promise.resolve(),
        events: () => events.splice(0),
        end: () => undefined,
      },
      lock: {
        take: () => Promise.resolve(holder),
        holder: () => Promise.resolve(holder),
        release: () => undefined,
      },
      sleep: async (ms, signal) => {
        if (signal?.aborted) return
        if (!steps) throw new Error('a test does not sleep')
        sleeps.push(ms)
        const step = steps.shift()
        if (step) await step()
        else stopping.abort()
      },
      watchFolder: (_, onChange) => {
        watchers.add(onChange)
        return () => void watchers.delete(onChange)
      },
    },
  }
}

import type { App } from '../app/app.ts'
import type { NoticePlace, Notifier } from '../app/notifier.ts'
import type { WatchLock } from '../app/watch-lock.ts'
import { instantAt } from '../domain/zone.ts'
import { desktopNotifier } from '../notify/desktop.ts'
import { Lock } from '../store/lock.ts'
import type { OpenOptions } from '../store/open.ts'

/** The ways of this machine to show a notice. */
export function makeNotifier(parts: Pick<App, 'clock' | 'terminal'>, place: NoticePlace): Notifier {
  return desktopNotifier(process.platform, { ...parts, place, env: process.env })
}

/** The lock of this process over the one that may watch a database. */
export function makeLock(file: string, addon: Pick<OpenOptions, 'nativeBinding'>): WatchLock {
  const lock = new Lock({ file, pid: process.pid, now: () => instantAt(Date.now()), ...addon })
  return {
    take: () => Promise.resolve().then(() => lock.take()),
    holder: () => Promise.resolve().then(() => lock.holder()),
    release: () => {
      lock.release()
    },
  }
}

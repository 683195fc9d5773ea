import { setFlagsFromString } from 'node:v8'
import type { App } from '../app/app.ts'
import type { NoticePlace, Notifier } from '../app/notifier.ts'
import type { WatchLock } from '../app/watch-lock.ts'
import { instantAt } from '../domain/zone.ts'
import { desktopNotifier } from '../notify/desktop.ts'
import { Lock } from '../store/lock.ts'
import type { OpenOptions } from '../store/open.ts'

/** The ways of this machine to show a notice. */
export function makeNotifier(parts: Pick<App, 'clock' | 'terminal'>, place: NoticePlace): Notifier {
  return desktopNotifier(process.platform, { ...parts, place, env: process.env, leave: leaveOnceDone })
}

/** Main sets the exit code when the command is done. Nothing here keeps the process alive. */
function leaveOnceDone(): void {
  setInterval(() => {
    if (process.exitCode !== undefined) process.exit()
  }, 1_500).unref()
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

/**
 * From here on V8 compiles nothing further: code that runs four times a minute is fast enough as it is, and the compilers would
 * bring themselves into memory, six megabytes of the `node` file. A V8 that does not know one of them says so on stderr and goes on.
 */
export function keepSmall(): void {
  setFlagsFromString('--no-turbofan')
  setFlagsFromString('--no-maglev')
}

import type { App } from '../../app/app.ts'
import type { WatchLock } from '../../app/watch-lock.ts'

/** Milliseconds between two looks at whether the one who watches has left: one that was asked to end, one that was not. */
const askedMs = 1_000
const patienceMs = 60_000

/**
 * Takes the lock for a watch that nobody sits at, waiting as long as another one has it. Another that was started at login is
 * of an earlier session, whose screen is gone: it is asked to end. One started by hand is waited for. False where this one is
 * asked to end meanwhile.
 */
export async function takeInBackground(app: App, lock: WatchLock): Promise<boolean> {
  const stop = app.stopSignal()
  while (!stop.aborted) {
    const holder = await lock.take()
    if (!holder) return true
    const isOfLogin = holder.pid !== null && (await backgroundPid(app)) === holder.pid
    if (isOfLogin) (await app.machine()).stop(holder.pid)
    await app.clock.sleep(isOfLogin ? askedMs : patienceMs, stop)
  }
  return false
}

/** The process that was last begun by an autostart, on a list that is there; null where a hand began it. */
export async function backgroundPid(app: App): Promise<number | null> {
  if (!app.files.exists(app.paths.database)) return null
  const run = (await app.store()).watchRuns.last()
  return run?.background ? run.pid : null
}

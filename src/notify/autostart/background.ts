import { dirname } from 'node:path'
import type { App } from '../../app/app.ts'
import type { WatchLock } from '../../app/watch-lock.ts'
import { startedBy } from './watched.ts'

/** How long a watch that the system started may stay: until it is asked to end, or what started it is taken away. */
export interface Stay {
  readonly stop: AbortSignal
  /** Looks whether it is over; a folder that cannot be watched tells nothing. */
  isOver(): Promise<boolean>
}

/** Milliseconds between two looks at whether the one who watches has left: one that was asked to end, one that was not. */
const askedMs = 1_000
const patienceMs = 60_000

/** Does the work of a watch that the system started. One that a hand started so has no file to go by. */
export async function whileInstalled<T>(app: App, work: (stay: Stay) => Promise<T>): Promise<T> {
  const { env, files } = await app.machine()
  const file = env[startedBy]
  const gone = new AbortController()
  const stop = AbortSignal.any([app.stopSignal(), gone.signal])
  const isOver = async () => {
    if (file !== undefined && (await files.about(file)) === null) gone.abort()
    return stop.aborted
  }
  const unwatch = file === undefined ? () => undefined : app.files.watchFolder(dirname(file), () => void isOver())
  try {
    return await work({ stop, isOver })
  } finally {
    unwatch()
  }
}

/**
 * Takes the lock for a watch that nobody sits at, waiting as long as another one has it. Another that was started at login is
 * of an earlier session, whose screen is gone: it is asked to end. One started by hand is waited for. False where this one is
 * to end meanwhile.
 */
export async function takeInBackground(app: App, lock: WatchLock, stay: Stay): Promise<boolean> {
  while (!(await stay.isOver())) {
    const holder = await lock.take()
    if (!holder) return true
    const isOfLogin = holder.pid !== null && (await backgroundPid(app)) === holder.pid
    if (isOfLogin) (await app.machine()).stop(holder.pid)
    await app.clock.sleep(isOfLogin ? askedMs : patienceMs, stay.stop)
  }
  return false
}

/** The process that was last begun by an autostart, on a list that is there; null where a hand began it. */
export async function backgroundPid(app: App): Promise<number | null> {
  if (!app.files.exists(app.paths.database)) return null
  const run = (await app.store()).watchRuns.last()
  return run?.background ? run.pid : null
}

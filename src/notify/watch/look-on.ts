import type { App } from '../../app/app.ts'
import { ringOnCommits } from '../../actions/history/commits-elsewhere.ts'
import { folderOf } from '../../app/files.ts'
import type { Holder, WatchLock } from '../../app/watch-lock.ts'
import { Fault } from '../../domain/fault.ts'
import type { Ringer } from '../../domain/pages/watch-sight.ts'
import type { LoopEvents } from './loop-events.ts'
import { rungElsewhere } from './rung-elsewhere.ts'
import { alarmBy, napUntil, nextRing, slowTickMs } from './waking.ts'

/** Whether a holder rings in the background or where somebody sits. */
export async function ringerOf(app: App, { pid }: Holder): Promise<Exclude<Ringer, 'here'>> {
  const last = (await app.store()).watchRuns.last()
  return pid !== null && last?.pid === pid && last.background ? 'background' : 'elsewhere'
}

/** What the one who looks on hears, and when it ends. */
export interface LookingOn {
  readonly events: Pick<LoopEvents, 'ready' | 'passed' | 'pressed' | 'failed'>
  /** Called with who rings, before the first pass and whenever that is another one. */
  readonly rings: (holder: Holder) => Promise<void> | void
  readonly stop: AbortSignal
}

/**
 * Looks on while another process has the lock and rings: shows no popup and writes nothing. Wakes as the loop of a watch does,
 * and when the lock changes hands. True as soon as the lock is this process's; false where it is asked to end before.
 */
export async function lookOn(app: App, lock: WatchLock, { events, rings, stop }: LookingOn): Promise<boolean> {
  const store = await app.store()
  const alarm = alarmBy(app.clock)
  const elsewhere = rungElsewhere(app)
  let pid: number | null | undefined
  const unwatch = [
    ringOnCommits(app, store, alarm.ring),
    app.files.watchFolder(folderOf(app.paths.watchLock), alarm.ring),
  ]
  stop.addEventListener('abort', alarm.ring)
  events.ready?.(alarm.ring)
  try {
    while (!stop.aborted) {
      if (await isFree()) return true
      await alarm.nap(await pass())
    }
    return false
  } finally {
    stop.removeEventListener('abort', alarm.ring)
    for (const end of unwatch) end()
  }

  /** To ask who has it costs no wait, to take it a second. */
  async function isFree(): Promise<boolean> {
    const holder = (await lock.holder()) ?? (await lock.take())
    if (holder && holder.pid !== pid) {
      pid = holder.pid
      await rings(holder)
    }
    return holder === null
  }

  /** Gives the milliseconds until the next pass. */
  async function pass(): Promise<number> {
    try {
      app.clock.lookAtZone()
      app.settings.lookAgain()
      const began = app.clock.now()
      await events.passed({ shown: await elsewhere.look(), waiting: 0, trouble: null, quietUntil: null })
      for (const item of await elsewhere.called()) await events.pressed({ key: 'call', item })
      return napUntil(app, nextRing(store, began))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      events.failed(error)
      return slowTickMs
    }
  }
}

import type { App, Clock } from '../app/app.ts'
import type { NoticePlace } from '../app/notifier.ts'
import { Fault } from '../domain/fault.ts'
import type { RunEnd } from '../domain/watch-run.ts'
import { instantMs } from '../domain/zone.ts'
import { takeEvent, type Pressed } from './act.ts'
import { keepRun } from './keep-run.ts'
import { tick, type Tick } from './tick.ts'

/** Milliseconds between two passes when nothing wakes the loop: covers what the folder's watch misses and jumps of the clock. */
export const slowTickMs = 15_000

/** What the loop tells of as it goes. */
export interface LoopEvents {
  /** The loop runs; to call this wakes it. */
  ready?(wake: () => void): void
  passed(tick: Tick): Promise<void> | void
  /** A button of a popup was pressed. */
  pressed(button: Pressed): void
  /** A pass failed - the disk is full, the file is busy - and is tried again. */
  failed(fault: Fault): void
}

/** When the loop ends, and what stands on the terminal meanwhile. */
export interface Watching {
  readonly stop: AbortSignal
  readonly place: NoticePlace
  /** Whether nobody sits at it. */
  readonly background?: boolean
}

/**
 * Passes again and again until the program is asked to end: when another process commits, when a popup is acted on, when the
 * next reminder comes due, and every slow tick. Every pass asks the clock and the zone, so a clock that was set, a machine that
 * slept or travelled needs no case of its own. When it was awake is written down, `background` with it.
 */
export async function watchLoop(
  app: App,
  events: LoopEvents,
  { stop, place, background = false }: Watching,
): Promise<void> {
  const store = await app.store()
  const holder = await (await app.watchLock()).holder()
  const run = keepRun(app, store, { pid: holder?.pid ?? null, background })
  const notifier = await app.notifier(place)
  const alarm = alarmBy(app.clock)
  const unwatch = app.files.watchFolder(folderOf(app.paths.database), () => {
    if (changedElsewhere()) alarm.ring()
  })
  stop.addEventListener('abort', alarm.ring)
  let end: RunEnd = 'failed'
  events.ready?.(alarm.ring)
  try {
    changedElsewhere()
    await notifier.listen(alarm.ring, stop)
    while (!stop.aborted) {
      const ms = await pass()
      run.napping(ms)
      await alarm.nap(ms)
    }
    end = 'asked'
  } finally {
    stop.removeEventListener('abort', alarm.ring)
    unwatch()
    notifier.end()
    run.end(end)
  }

  /** Gives the milliseconds until the next pass. */
  async function pass(): Promise<number> {
    try {
      app.clock.lookAtZone()
      run.awake()
      for (const event of notifier.events()) {
        const button = await takeEvent(app, notifier, event, stop)
        if (button) events.pressed(button)
      }
      await events.passed(await tick(app, notifier, stop))
      const now = app.clock.now()
      const due = [store.reminders.nextAfter(now)?.since, store.reminders.nextAgain(now)]
      return Math.min(slowTickMs, ...due.flatMap((at) => (at ? [instantMs(at) - instantMs(now)] : [])))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      events.failed(error)
      return slowTickMs
    }
  }

  /** A file that cannot be asked counts as changed: the pass will say what is wrong. */
  function changedElsewhere(): boolean {
    try {
      return store.changedElsewhere()
    } catch {
      return true
    }
  }
}

/** A sleep that a ring ends; one that comes while nobody sleeps ends the next at once. */
function alarmBy(clock: Pick<Clock, 'sleep'>): { readonly ring: () => void; nap(ms: number): Promise<void> } {
  let wake = new AbortController()
  return {
    ring: () => {
      wake.abort()
    },
    async nap(ms) {
      await clock.sleep(ms, wake.signal)
      wake = new AbortController()
    },
  }
}

function folderOf(file: string): string {
  return file.replace(/[/\\][^/\\]*$/, '') || '/'
}

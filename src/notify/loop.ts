import type { App } from '../app/app.ts'
import type { NoticePlace } from '../app/notifier.ts'
import { Fault } from '../domain/fault.ts'
import type { RunEnd } from '../domain/watch-run.ts'
import { takeEvent, type Pressed } from './act.ts'
import { keepRun } from './keep-run.ts'
import { tick, type Tick } from './tick.ts'
import { alarmBy, napOf, ringOnCommits, slowTickMs } from './waking.ts'

/** What the loop tells of as it goes. */
export interface LoopEvents {
  /** The loop runs; to call this wakes it. */
  ready?(wake: () => void): void
  passed(tick: Tick): Promise<void> | void
  /** A button of a popup was pressed. */
  pressed(button: Pressed): Promise<void> | void
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
  const unwatch = ringOnCommits(app, store, alarm.ring)
  stop.addEventListener('abort', alarm.ring)
  let end: RunEnd = 'failed'
  events.ready?.(alarm.ring)
  try {
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
        if (button) await events.pressed(button)
      }
      await events.passed(await tick(app, notifier, stop))
      return napOf(app, store)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      events.failed(error)
      return slowTickMs
    }
  }
}

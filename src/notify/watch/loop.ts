import type { App } from '../../app/app.ts'
import { ringOnCommits } from '../../actions/history/commits-elsewhere.ts'
import type { NoticePlace, PopupEvent } from '../../app/notifier.ts'
import { Fault } from '../../domain/fault.ts'
import type { RunEnd } from '../../domain/watch/watch-run.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { takeEvent } from '../popup/act.ts'
import { keepRun } from './keep-run.ts'
import { tick } from './tick.ts'
import { unsavedTeller } from './unsaved.ts'
import { alarmBy, napUntil, nextRing, slowTickMs } from './waking.ts'
import type { LoopEvents } from './loop-events.ts'

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
 * slept or travelled needs no case of its own; one that would find everything as the last one left it is left out. When it was
 * awake is written down, `background` with it.
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
  const unsaved = unsavedTeller(app, store, { notifier, events })
  const alarm = alarmBy(app.clock)
  const unwatch = ringOnCommits(app, store, alarm.ring)
  stop.addEventListener('abort', alarm.ring)
  let end: RunEnd = 'failed'
  /** What the last pass left behind; null where something waits or went wrong. */
  let settled: { readonly world: string; readonly next: Instant | null } | null = null
  /** What became of popups and was not taken yet: the last pass could not write it. */
  const happened: PopupEvent[] = []
  events.ready?.(alarm.ring)
  try {
    await notifier.listen(alarm.ring, stop)
    while (!stop.aborted) {
      const ms = await pass()
      run.napping(ms)
      await alarm.nap(ms)
    }
    // What was pressed or written before the end is done all the same.
    await attempt(takeHappened)
    end = 'asked'
  } finally {
    stop.removeEventListener('abort', alarm.ring)
    unwatch()
    notifier.end()
    run.end(end)
  }

  /** Nothing has changed that a pass goes by, and nothing came due: a pass would find nothing to do. */
  function isIdle(): boolean {
    return settled !== null && settled.world === worldNow() && (settled.next === null || app.clock.now() < settled.next)
  }

  /** What a pass goes by: the list, the minute, the zone, the settings. Mornings, quiet hours and days begin with a minute. */
  function worldNow(): string {
    const { day, time } = app.clock.wall()
    const { zones } = app.clock
    return `${store.mark()} ${day} ${time} ${app.clock.zone()} ${String(zones.data().system)} ${JSON.stringify(app.config)}`
  }

  /** Gives the milliseconds until the next pass. */
  async function pass(): Promise<number> {
    return (await attempt(passOnce)) ?? slowTickMs
  }

  /** Tells of what fails; undefined then. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      settled = null
      // Started anew, the watch opens the list that is there now.
      if (!(error instanceof Fault) || error.code === 'store-replaced') throw error
      events.failed(error)
      return undefined
    }
  }

  async function passOnce(): Promise<number> {
    store.refuseReplaced()
    app.clock.lookAtZone()
    await store.followRules()
    app.settings.lookAgain()
    store.bookkeeping.writeDown()
    run.awake()
    await app.backUpDaily()
    happened.push(...notifier.events())
    if (happened.length === 0 && isIdle()) return napUntil(app, settled?.next ?? null)
    settled = null
    // Asked before anything is read, so that what others write meanwhile counts as new.
    const world = worldNow()
    const began = app.clock.now()
    await takeHappened()
    const done = await tick(app, notifier, stop)
    await events.passed(done)
    const next = nextRing(store, began)
    const isUnsaved = await unsaved.look(stop)
    if (done.waiting === 0 && !isUnsaved) settled = { world, next }
    return napUntil(app, next)
  }

  async function takeHappened(): Promise<void> {
    happened.push(...notifier.events())
    for (let [event] = happened; event; [event] = happened) {
      // A button or a reply that was refused says so itself; the rest is tried again.
      if (isAct(event)) happened.shift()
      const button = await takeEvent(app, notifier, event, stop)
      if (!isAct(event)) happened.shift()
      if (button) await events.pressed(button)
    }
  }
}

/** The user did something, more than putting a popup away. */
function isAct({ kind }: PopupEvent): boolean {
  return kind === 'action' || kind === 'replied'
}

import type { App, Clock } from '../../app/app.ts'
import { instantMs, type Instant } from '../../domain/time/zone.ts'

/** Milliseconds between two passes when nothing wakes the loop: covers what the folder's watch misses and jumps of the clock. */
export const slowTickMs = 15_000

/** A sleep that a ring ends; one that comes while nobody sleeps ends the next at once. */
export interface Alarm {
  readonly ring: () => void
  nap(ms: number): Promise<void>
}

type Store = Awaited<ReturnType<App['store']>>

/** Makes an alarm. */
export function alarmBy(clock: Pick<Clock, 'sleep'>): Alarm {
  let wake = new AbortController()
  return {
    ring: () => {
      wake.abort()
    },
    async nap(ms) {
      await clock.sleep(ms, wake.signal)
      if (wake.signal.aborted) wake = new AbortController()
    },
  }
}

/** When something rings that comes due after a pass began; null where nothing does. */
export function nextRing({ reminders }: Store, began: Instant): Instant | null {
  const due = [reminders.nextAfter(began)?.since, reminders.nextAgain(began)].flatMap((at) => (at ? [at] : []))
  return due.sort()[0] ?? null
}

/** Milliseconds until then, none where it is past, at most those of the slow tick. */
export function napUntil({ clock }: Pick<App, 'clock'>, at: Instant | null): number {
  return at === null ? slowTickMs : Math.max(0, Math.min(slowTickMs, instantMs(at) - instantMs(clock.now())))
}

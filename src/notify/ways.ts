import type { Clock } from '../app/app.ts'
import type { Notice, Notifier, NoticeWay, Outcome } from '../app/notifier.ts'
import type { NoticeTrouble } from '../domain/reminder.ts'
import { instantMs } from '../domain/zone.ts'

/** One way to show a notice. Ends within five seconds, at once when stopped, and never rejects. */
export interface Way {
  readonly name: NoticeWay
  show(notice: Notice, stop: AbortSignal): Promise<WayOutcome>
}

export type WayOutcome =
  { readonly shown: true; readonly popup: string | null } | { readonly shown: false; readonly trouble: NoticeTrouble }

/** Seconds a way rests after its first failure in a row; they double with each further one. */
const firstRestSeconds = 12
const longestRestSeconds = 60

interface Rest {
  readonly since: number
  readonly seconds: number
  readonly trouble: NoticeTrouble
}

/** A notifier that takes the first way that works. A way that failed rests, so that a hung server costs one wait and no more. */
export function notifierOf(ways: readonly Way[], clock: Pick<Clock, 'now'>): Notifier {
  const rests = new Map<NoticeWay, Rest>()

  const restOf = (way: Way): Rest | null => {
    const rest = rests.get(way.name)
    if (!rest) return null
    const passed = (instantMs(clock.now()) - rest.since) / 1000
    return passed >= 0 && passed < rest.seconds ? rest : null
  }

  return {
    resting: () =>
      ways.some((way) => !restOf(way)) ? null : (rests.get(ways[0]?.name ?? 'terminal')?.trouble ?? 'missing'),

    async show(notice, stop): Promise<Outcome> {
      let trouble: NoticeTrouble = 'missing'
      for (const way of ways) {
        const rest = restOf(way)
        if (rest) {
          trouble = rest.trouble
          continue
        }
        const outcome = await way.show(notice, stop)
        if (outcome.shown) {
          rests.delete(way.name)
          return { ...outcome, way: way.name }
        }
        if (outcome.trouble === 'stopped') return outcome
        trouble = outcome.trouble
        const last = rests.get(way.name)
        const seconds = last ? Math.min(last.seconds * 2, longestRestSeconds) : firstRestSeconds
        rests.set(way.name, { since: instantMs(clock.now()), seconds, trouble })
      }
      return { shown: false, trouble }
    },
  }
}

import type { Clock } from '../../app/app.ts'
import type { Notice, Notifier, NoticeWay, Outcome, PopupEvent } from '../../app/notifier.ts'
import type { NoticeTrouble } from '../../domain/watch/reminder.ts'
import { instantMs } from '../../domain/time/zone.ts'

/** One way to show a notice. Ends within five seconds, at once when stopped, and never rejects. */
export interface Way {
  readonly name: NoticeWay
  /** Another way to the same server: where that did not answer, this one is not tried. */
  readonly besides?: NoticeWay
  show(notice: Notice, stop: AbortSignal): Promise<WayOutcome>
  /** These are for ways that hear what becomes of a popup; see `Notifier`. */
  listen?(wake: () => void, stop: AbortSignal): Promise<void>
  events?(): readonly PopupEvent[]
  close?(popup: string): Promise<void>
  end?(): void
}

export type WayOutcome =
  | { readonly shown: true; readonly popup: string | null }
  | {
      readonly shown: false
      readonly trouble: NoticeTrouble
      /** Another notice may be shown: the way does not rest. */
      readonly isForThisOne?: true
    }

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
      const troubles = new Map<NoticeWay, NoticeTrouble>()
      for (const way of ways) {
        const rest = restOf(way)
        if (rest) {
          troubles.set(way.name, rest.trouble)
          continue
        }
        if (way.besides && troubles.get(way.besides) === 'no-answer') continue
        const outcome = await way.show(notice, stop)
        if (outcome.shown) {
          rests.delete(way.name)
          return { ...outcome, way: way.name }
        }
        if (outcome.trouble === 'stopped') return outcome
        troubles.set(way.name, outcome.trouble)
        if (outcome.isForThisOne) continue
        const last = rests.get(way.name)
        const seconds = last ? Math.min(last.seconds * 2, longestRestSeconds) : firstRestSeconds
        rests.set(way.name, { since: instantMs(clock.now()), seconds, trouble: outcome.trouble })
      }
      const [first = 'missing'] = troubles.values()
      return { shown: false, trouble: first }
    },

    async close(popup) {
      for (const way of ways) await way.close?.(popup)
    },

    async listen(wake, stop) {
      for (const way of ways) await way.listen?.(wake, stop)
    },

    events() {
      const happened = ways.flatMap((way) => way.events?.() ?? [])
      // Another server is there: what kept the ways from showing may be over.
      if (happened.some(({ kind }) => kind === 'lost')) rests.clear()
      return happened
    },

    end() {
      for (const way of ways) way.end?.()
    },
  }
}

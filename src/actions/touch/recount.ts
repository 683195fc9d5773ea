import { alter, type Change } from '../../domain/record/change.ts'
import type { Interval } from '../../domain/step/cadence.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Followup } from '../../domain/step/followup.ts'
import { isReplaceable, recount } from '../../domain/step/next-step.ts'
import type { App } from '../../app/app.ts'
import { noHiding } from '../step/step.ts'
import type { ReadTouch } from './read.ts'

/** A nudge that is counted anew from a touch. */
export interface Recounted {
  readonly followup: Followup
  readonly gap: Interval | null
  readonly change: Change
}

/**
 * Counts the open nudges of a cadence anew from a touch that is the person's last. One whose day does not change is left
 * alone; none moves before today.
 */
export async function recountFrom(
  app: App,
  open: readonly Followup[],
  touch: ReadTouch,
): Promise<readonly Recounted[]> {
  const store = await app.store()
  const last = store.touches.last(touch.row.personId)
  if (last && last.at > touch.row.at) return []
  return recountOn(app, open, touch.day)
}

/** The same from the day of the last touch, whichever it is. */
export async function recountOn(app: App, open: readonly Followup[], lastDay: Day): Promise<readonly Recounted[]> {
  const cadences = (await app.store()).cadences.all()
  const today = app.clock.today()
  return open.filter(isReplaceable).flatMap((followup) => {
    const cadence = cadences.find((one) => one.slug === followup.cadence)
    if (!cadence) return []
    const counted = recount(cadence, followup.cadenceStep ?? 0, lastDay)
    const day = counted < today ? today : counted
    if (day === followup.day) return []
    const gap = day === counted ? (cadence.steps[followup.cadenceStep ?? 0] ?? null) : null
    return [
      { followup, gap, change: alter('followup', followup, { day, time: null, zone: null, dueAt: null, ...noHiding }) },
    ]
  })
}

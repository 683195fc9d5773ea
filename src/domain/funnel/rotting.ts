import { daysBetween, type Day } from '../time/day.ts'
import type { Followup } from '../step/followup.ts'

/** What decides whether someone stands too long where they stand. */
export interface Standstill {
  /** The days the stage allows; null where none rot. */
  readonly rotDays: number | null
  /** The day they came to the stage. */
  readonly sinceDay: Day
  readonly lastTouchDay: Day | null
  /** The farthest day of an open follow-up that the user set deliberately; null where there is none. */
  readonly setDay: Day | null
}

/** Counts the days someone has stood on a stage without a touch. */
export function stillDays({ sinceDay, lastTouchDay }: Omit<Standstill, 'rotDays' | 'setDay'>, today: Day): number {
  const from = lastTouchDay !== null && lastTouchDay > sinceDay ? lastTouchDay : sinceDay
  return Math.max(0, daysBetween(from, today))
}

/**
 * Tells whether someone rots: stands on a stage without a touch for more days than it allows. A step on a day that the user
 * set deliberately is waited for; until that day has passed nobody rots.
 */
export function isRotting(standstill: Standstill, today: Day): boolean {
  const { rotDays, setDay } = standstill
  if (rotDays === null || (setDay !== null && setDay >= today)) return false
  return stillDays(standstill, today) > rotDays
}

/** Gives the farthest day among open follow-ups that the user set deliberately: a promise, a date of their own, a snooze. */
export function setDayOf(
  open: readonly Pick<Followup, 'kind' | 'cadence' | 'hiddenUntilDay' | 'showDay'>[],
): Day | null {
  const days = open.filter(isDeliberate).map(({ showDay }) => showDay)
  return days.reduce<Day | null>((farthest, day) => (farthest === null || day > farthest ? day : farthest), null)
}

/** What a cadence proposed was not set by the user, unless it was promised or put off by them. */
function isDeliberate({ kind, cadence, hiddenUntilDay }: Pick<Followup, 'kind' | 'cadence' | 'hiddenUntilDay'>) {
  return kind === 'promise' || cadence === null || hiddenUntilDay !== null
}

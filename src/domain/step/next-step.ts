import { addInterval, proposeNext, type Cadence, type Interval, type Proposal } from './cadence.ts'
import { alter, type Change } from '../record/change.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Closing, Followup } from './followup.ts'
import type { Outcome } from '../touch/touch.ts'
import type { Instant } from '../time/zone.ts'

/** What the next step after a touch follows from. */
export interface AfterTouch {
  readonly cadence: Cadence
  readonly touchDay: Day
  readonly today: Day
  /** The cadence's step that the person's last follow-up of it stood at, or null where the cadence begins. */
  readonly lastStep: number | null
  readonly outcome: Outcome | null
  /** The day the last order runs out, where that is known. */
  readonly runsOutDay: Day | null
}

/** The next step a touch leads to. */
export interface NextStep extends Proposal {
  /** How long after the touch; null where the running out of an order, or today, decided. */
  readonly gap: Interval | null
  /** The order runs out before the cadence would come round. */
  readonly reorder: boolean
}

/** Days before an order runs out at which a new one is talked about. */
export const reorderLeadDays = 3

/** Tells whether a follow-up is there because an order runs out: the cadence took its day from that. */
export function isReorder({ cadence, day }: Pick<Followup, 'cadence' | 'day'>, runsOut: Day | null): boolean {
  return cadence !== null && runsOut !== null && day === addDays(runsOut, -reorderLeadDays)
}

/**
 * Proposes the next step after a touch by the cadence. A touch nobody answered does not move the cadence on: it is repeated
 * after the cadence's first gap. Interest and an order begin the cadence anew. An order that runs out sooner comes first.
 * Never a day before today.
 */
export function nextStepAfter(facts: AfterTouch): NextStep {
  const { cadence, touchDay, today, lastStep, outcome, runsOutDay } = facts
  const proposal = proposeNext(cadence, touchDay, stepBefore(outcome, lastStep))
  const gap = cadence.steps[proposal.step] ?? null
  const byCadence = outcome === 'no-answer' ? { ...proposal, step: lastStep ?? 0 } : proposal
  const reorderDay = runsOutDay && addDays(runsOutDay, -reorderLeadDays)
  if (reorderDay && reorderDay > touchDay && reorderDay < byCadence.day && reorderDay >= today)
    return { ...byCadence, day: reorderDay, gap: null, reorder: true }
  if (byCadence.day < today) return { ...byCadence, day: today, gap: null, reorder: false }
  return { ...byCadence, gap, reorder: false }
}

/** The step after which the cadence goes on; null begins it anew. */
function stepBefore(outcome: Outcome | null, lastStep: number | null): number | null {
  switch (outcome) {
    case 'no-answer':
    case 'interested':
    case 'order':
      return null
    // Who asked for later is not asked again after the first, short gap.
    case 'later':
      return lastStep ?? 0
    // A no is left alone for the longest gap.
    case 'not-interested':
      return Infinity
    case 'reached':
    case null:
      return lastStep
  }
}

/** Counts an open cadence nudge anew from a later touch: the same step, from that day. */
export function recount(cadence: Cadence, step: number, touchDay: Day): Day {
  return addInterval(touchDay, cadence.steps[Math.min(step, cadence.steps.length - 1)] ?? { count: 3, unit: 'week' })
}

/** A newer step takes the place of what a cadence proposed; a promise and what repeats stay. */
export function isReplaceable(followup: Pick<Followup, 'kind' | 'cadence' | 'rule'>): boolean {
  return followup.kind === 'nudge' && followup.cadence !== null && followup.rule === null
}

/** Tells whether a follow-up is overdue or due today, hidden ones too. */
export function isDue(followup: Pick<Followup, 'day' | 'hiddenUntilDay' | 'showDay'>, today: Day): boolean {
  return followup.showDay <= today || (followup.hiddenUntilDay !== null && followup.day <= today)
}

/** Makes the change that closes a follow-up. */
export function closing(followup: Followup, at: Instant, by: Closing, touchId: string | null = null): Change {
  return alter('followup', followup, { closedAt: at, closedBy: by, touchId })
}

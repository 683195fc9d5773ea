import { addDays, addMonths, type Day } from '../time/day.ts'
import type { RoleName, Row } from '../person/person.ts'

/** A rule that proposes the next follow-up: the gaps between one touch and the next. */
export interface Cadence extends Row {
  /** A fixed name for commands and other rows. */
  readonly slug: string
  readonly labelEn: string
  readonly labelRu: string
  /** Gaps from one touch to the next, in order; the last one repeats. */
  readonly steps: readonly Interval[]
}

/** A length of time in calendar units, 1 or more of them. */
export interface Interval {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
}

/** The next step a cadence proposes, and which step of it that is, from 0. */
export interface Proposal {
  readonly day: Day
  readonly cadence: string
  readonly step: number
}

/** Moves a day on by an interval; a month from the 31st is the last day of a shorter month. */
export function addInterval(day: Day, interval: Interval): Day {
  switch (interval.unit) {
    case 'day':
      return addDays(day, interval.count)
    case 'week':
      return addDays(day, interval.count * 7)
    case 'month':
      return addMonths(day, interval.count)
    case 'year':
      return addMonths(day, interval.count * 12)
  }
}

/**
 * Proposes the follow-up after a touch. `lastStep` is the cadence's step that the closed follow-up stood at, or null when
 * the cadence begins; after the last step it stays there.
 */
export function proposeNext(cadence: Cadence, touchDay: Day, lastStep: number | null): Proposal {
  const step = Math.min(lastStep === null ? 0 : lastStep + 1, cadence.steps.length - 1)
  const gap = cadence.steps[step] ?? { count: 3, unit: 'week' }
  return { day: addInterval(touchDay, gap), cadence: cadence.slug, step }
}

/** Names the cadence that fits a person's roles where the user chose none: the nearest to an order wins. */
export function impliedCadence(roles: ReadonlySet<RoleName>): string {
  if (roles.has('team')) return 'team'
  return roles.has('customer') ? 'customer' : 'lead'
}

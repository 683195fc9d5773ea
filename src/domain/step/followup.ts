import type { Day, WallTime } from '../time/day.ts'
import type { Row } from '../person/person.ts'
import type { Instant, Zone } from '../time/zone.ts'

/** A dated next step with a reason. Day, time and zone change together, as do closing and its cause. */
export interface Followup extends Row {
  readonly personId: string
  /** Counts a person's follow-ups, so that `12.2` names one; never reused. */
  readonly handle: number
  readonly kind: FollowupKind
  /** Whose promise: the user's, or the other person's. */
  readonly by: 'me' | 'them'
  readonly day: Day
  /** Null for a day-only follow-up, which rings at the morning hour of wherever the machine is. */
  readonly time: WallTime | null
  /** The zone `time` is meant in; null for a day-only follow-up. */
  readonly zone: Zone | null
  /** Derived from day, time and zone for the index; null for a day-only follow-up. */
  readonly dueAt: Instant | null
  /** What was agreed, in the user's words; may be empty. */
  readonly what: string
  /** The cadence and the step of it that proposed this one; null where the user named the date. */
  readonly cadence: string | null
  readonly cadenceStep: number | null
  /**
   * An RFC 5545 RRULE value where the follow-up repeats - with DTSTART and TZID as parts of it, `series.ts`, where this occurrence was
   * moved - and whether it counts from the touch or by the calendar.
   */
  readonly rule: string | null
  readonly ruleFrom: 'touch' | 'calendar' | null
  /** Set by `snooze`: hidden from queue and reminder until then; the promised day stays. */
  readonly hiddenUntilDay: Day | null
  readonly hiddenUntilTime: WallTime | null
  readonly hiddenUntilZone: Zone | null
  /** Derived from the three, as `dueAt` is. */
  readonly hiddenUntilAt: Instant | null
  /**
   * The day on which it shows on the user's own calendar, as the store derives it: of the instant it hides until or is due
   * at, and where it has no time the day itself.
   */
  readonly showDay: Day
  readonly closedAt: Instant | null
  readonly closedBy: Closing | null
  /** The touch that closed it, where one did. */
  readonly touchId: string | null
}

/** A promise has a date the user stated and never moves by itself; a nudge comes from a cadence or a suggestion. */
export type FollowupKind = 'promise' | 'nudge'

/** Why a follow-up is no longer open. */
export type Closing = 'done' | 'replaced' | 'let-go' | 'dropped'

/** Gives when a follow-up shows, by the clock it was said in: what it is hidden until, else what it is due at. */
export function shownFrom({
  day,
  time,
  hiddenUntilDay,
  hiddenUntilTime,
}: Pick<Followup, 'day' | 'time' | 'hiddenUntilDay' | 'hiddenUntilTime'>): Pick<Followup, 'day' | 'time'> {
  return hiddenUntilDay === null ? { day, time } : { day: hiddenUntilDay, time: hiddenUntilTime }
}

/** Gives the instant at which a follow-up shows; null of one that is of a day alone. */
export function shownAt({
  dueAt,
  hiddenUntilDay,
  hiddenUntilAt,
}: Pick<Followup, 'dueAt' | 'hiddenUntilDay' | 'hiddenUntilAt'>): Instant | null {
  return hiddenUntilDay === null ? dueAt : hiddenUntilAt
}

/** Tells whether a follow-up shows on a day at that moment of it: what is hidden until later does not yet. */
export function isInSight(
  { showDay, hiddenUntilAt }: Pick<Followup, 'showDay' | 'hiddenUntilAt'>,
  at: { readonly today: Day; readonly now: Instant },
): boolean {
  return showDay <= at.today && (hiddenUntilAt === null || hiddenUntilAt <= at.now)
}

/** What lists of many follow-ups need of each. */
export type DueFollowup = Pick<
  Followup,
  | 'id'
  | 'handle'
  | 'kind'
  | 'by'
  | 'day'
  | 'time'
  | 'zone'
  | 'dueAt'
  | 'what'
  | 'cadence'
  | 'cadenceStep'
  | 'rule'
  | 'hiddenUntilDay'
  | 'hiddenUntilTime'
  | 'hiddenUntilAt'
  | 'showDay'
>

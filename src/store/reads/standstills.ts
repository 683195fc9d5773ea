import type { Day } from '../../domain/time/day.ts'
import type { Standing } from '../../domain/funnel/funnel.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { Sql } from '../sql.ts'

/** What is asked of who stands still; these reads go through all placements on open stages. */
export type Standstills = ReturnType<typeof standstillReads>

/** Someone on a stage with what decides whether they rot there. */
export interface StandstillRow extends Standing {
  readonly rotDays: number
  readonly lastTouchAt: Instant | null
  readonly setDay: Day | null
}

export function standstillReads(sql: Sql) {
  return {
    /**
     * Active people on stages that allow so many days, who came there that long ago and were not touched since. To the day
     * it is the caller's to tell: here a day more is let through, as days are those of the user's calendar.
     */
    longOnes: (now: Instant): readonly StandstillRow[] =>
      sql.all<StandstillRow>(
        `SELECT * FROM (
           SELECT l.person_id AS personId, l.funnel_id AS funnelId, l.stage_id AS stageId, l.since, s.rot_days AS rotDays,
             (SELECT max(at) FROM touch WHERE person_id = l.person_id AND voided_at IS NULL) AS lastTouchAt,
             (SELECT max(show_day) FROM followup WHERE person_id = l.person_id AND closed_at IS NULL AND voided_at IS NULL
                AND ${setByTheUser}) AS setDay
           FROM stage s JOIN placement l ON l.stage_id = s.id JOIN person p ON p.id = l.person_id
           WHERE s.kind = 'open' AND s.rot_days IS NOT NULL AND s.voided_at IS NULL AND l.voided_at IS NULL
             AND julianday(l.since) < julianday(:now) - s.rot_days + 1 AND p.voided_at IS NULL AND p.let_go_at IS NULL)
         WHERE lastTouchAt IS NULL OR julianday(lastTouchAt) < julianday(:now) - rotDays + 1`,
        { now },
      ),
  }
}

/** As `setDayOf` tells of rows that were read. */
const setByTheUser = "(kind = 'promise' OR cadence IS NULL OR hidden_until_day IS NOT NULL)"

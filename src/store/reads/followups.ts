import type { Day } from '../../domain/time/day.ts'
import type { BriefPerson } from '../../domain/person/brief.ts'
import type { DueFollowup, Followup } from '../../domain/step/followup.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { amongIds, byPerson, pairsOf, rowsOf, someOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked of follow-ups. */
export class Followups {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Open follow-ups that show by the end of the day, with their people, earliest first. */
  dueBy(day: Day): readonly Pair[] {
    return pairsOf(this.#sql, keys, `WHERE t.show_day <= ? AND ${stillOpen} ORDER BY t.show_day`, [day])
  }

  /** Open follow-ups that show after one day and by another, for the days ahead. */
  between(after: Day, until: Day): readonly Pair[] {
    return pairsOf(this.#sql, keys, `WHERE t.show_day > ? AND t.show_day <= ? AND ${stillOpen} ORDER BY t.show_day`, [
      after,
      until,
    ])
  }

  /** How many open follow-ups show on each day from one on. */
  countsFrom(day: Day): ReadonlyMap<Day, number> {
    return new Map(
      this.#sql
        .lists(
          `SELECT show_day, count(*) FROM followup
             WHERE show_day >= ? AND closed_at IS NULL AND voided_at IS NULL GROUP BY show_day`,
          [day],
        )
        .map(([shows, count]) => [shows as Day, Number(count)]),
    )
  }

  /** The first open follow-ups with a time that is still to come. */
  timedAfter(instant: Instant, limit: number): readonly Pair[] {
    return pairsOf(
      this.#sql,
      keys,
      `WHERE t.show_at > ? AND t.show_at IS NOT NULL AND ${stillOpen} ORDER BY t.show_at LIMIT ?`,
      [instant, limit],
    )
  }

  /** A person's open follow-ups, earliest first. */
  openOf(personId: string): readonly Followup[] {
    return rowsOf(
      this.#sql,
      'followup',
      'WHERE person_id = ? AND closed_at IS NULL AND voided_at IS NULL ORDER BY show_day, time, handle',
      [personId],
    )
  }

  /** The open follow-ups of each of many people, by their ids, earliest first. */
  openOfMany(ids: readonly string[]): ReadonlyMap<string, readonly (DueFollowup & { readonly personId: string })[]> {
    return byPerson(
      someOf(
        this.#sql,
        'followup',
        keysWithPerson,
        `WHERE person_id ${amongIds} AND closed_at IS NULL AND voided_at IS NULL ORDER BY show_day, time, handle`,
        [JSON.stringify(ids)],
      ),
    )
  }

  /** The cadence's step that the person's last follow-up of it, but the one named, stood at, open or closed; null where there was none. */
  lastStepOf(personId: string, cadence: string, but = ''): number | null {
    return (
      this.#sql.get<{ step: number | null }>(
        `SELECT cadence_step AS step FROM followup WHERE person_id = ? AND cadence = ? AND id <> ? AND voided_at IS NULL
         ORDER BY handle DESC LIMIT 1`,
        [personId, cadence, but],
      )?.step ?? null
    )
  }

  /** A person's closed follow-ups, newest first. */
  closedOf(personId: string, limit: number): readonly Followup[] {
    return rowsOf(
      this.#sql,
      'followup',
      'WHERE person_id = ? AND closed_at IS NOT NULL AND voided_at IS NULL ORDER BY closed_at DESC LIMIT ?',
      [personId, limit],
    )
  }
}

/** A follow-up with the person it is about, as far as lists of many show them. */
interface Pair {
  readonly followup: DueFollowup
  readonly person: BriefPerson
}

const keys = {
  followup: [
    'id',
    'handle',
    'kind',
    'by',
    'day',
    'time',
    'zone',
    'dueAt',
    'what',
    'cadence',
    'cadenceStep',
    'rule',
    'hiddenUntilDay',
    'hiddenUntilTime',
    'hiddenUntilAt',
    'showDay',
  ],
  person: ['id', 'no', 'name'],
} as const

const keysWithPerson = ['personId', ...keys.followup] as const

const stillOpen =
  't.closed_at IS NULL AND t.voided_at IS NULL AND p.voided_at IS NULL AND p.let_go_at IS NULL AND p.do_not_contact IS NULL'

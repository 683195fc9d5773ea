import type { Touch, TouchCount } from '../domain/touch.ts'
import { rowOf, rowsOf } from './rows.ts'
import type { Sql } from './sql.ts'

/** What is asked of touches. */
export type Touches = ReturnType<typeof touchReads>

export function touchReads(sql: Sql) {
  return {
    /** A person's touches, newest first. */
    of: (personId: string, limit: number): readonly Touch[] =>
      rowsOf(sql, 'touch', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY at DESC, seq DESC LIMIT ?', [
        personId,
        limit,
      ]),

    last: (personId: string): Touch | null =>
      rowOf(sql, 'touch', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY at DESC, seq DESC LIMIT 1', [personId]) ??
      null,

    byId: (id: string): Touch | undefined => rowOf(sql, 'touch', 'WHERE id = ? AND voided_at IS NULL', [id]),

    /** Outgoing touches on the days after the person's last order. */
    countOf: (personId: string): TouchCount => {
      const row = sql.get<{ sent: number; unanswered: number | null }>(
        `SELECT count(*) AS sent, sum(outcome = 'no-answer') AS unanswered FROM touch
         WHERE person_id = :id AND direction = 'out' AND voided_at IS NULL AND at > coalesce(
           (SELECT max(day) || '~' FROM "order" WHERE person_id = :id AND voided_at IS NULL), '')`,
        { id: personId },
      )
      return { sent: row?.sent ?? 0, unanswered: row?.unanswered ?? 0 }
    },
  }
}

import type { BriefTouch } from '../domain/brief.ts'
import type { Touch, TouchCount } from '../domain/touch.ts'
import { amongIds, rowOf, rowsOf, someOf } from './rows.ts'
import type { Sql } from './sql.ts'

/** What is asked of touches. */
export type Touches = ReturnType<typeof touchReads>

export function touchReads(sql: Sql) {
  const counts = (ids: readonly string[]): ReadonlyMap<string, TouchCount> =>
    new Map(
      sql
        .lists(countText, [JSON.stringify(ids)])
        .map(([id, sent, unanswered]) => [id as string, { sent: Number(sent), unanswered: Number(unanswered) }]),
    )
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

    /** The last touch of each of many people, by their ids. */
    lastOfMany: (ids: readonly string[]): ReadonlyMap<string, BriefTouch> =>
      new Map(
        someOf(
          sql,
          'touch',
          shown,
          `WHERE seq IN (SELECT (SELECT seq FROM touch WHERE person_id = value AND voided_at IS NULL
             ORDER BY at DESC, seq DESC LIMIT 1) FROM json_each(?))`,
          [JSON.stringify(ids)],
        ).map((touch) => [touch.personId, touch]),
      ),

    byId: (id: string): Touch | undefined => rowOf(sql, 'touch', 'WHERE id = ? AND voided_at IS NULL', [id]),

    /** Outgoing touches on the days after the person's last order. */
    countOf: (personId: string): TouchCount => counts([personId]).get(personId) ?? { sent: 0, unanswered: 0 },

    /** The same for each of many people, by their ids; nothing for one without such a touch. */
    countsOfMany: counts,
  }
}

const shown = ['id', 'personId', 'at', 'zone', 'channel', 'direction', 'outcome', 'words'] as const

/** An order's day ends with what sorts after every time of it. */
const countText = `SELECT person_id, count(*), sum(outcome IS 'no-answer') FROM touch t
  WHERE person_id ${amongIds} AND direction = 'out' AND voided_at IS NULL AND at > coalesce(
    (SELECT max(day) || '~' FROM "order" o WHERE o.person_id = t.person_id AND voided_at IS NULL), '')
  GROUP BY person_id`

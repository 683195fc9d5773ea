import type { BriefTouch } from '../../domain/person/brief.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { MessageVia } from '../../domain/person/link.ts'
import type { Touch, TouchCount } from '../../domain/touch/touch.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { amongIds, rowOf, rowsOf, someOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked of touches. */
export type Touches = ReturnType<typeof touchReads>

/** Tells when a day begins on the user's own calendar. */
export type StartOf = (day: Day) => Instant

export function touchReads(sql: Sql) {
  const counts = (ids: readonly string[], startOf: StartOf): ReadonlyMap<string, TouchCount> => {
    const lastOrders = sql.lists(lastOrderText, [JSON.stringify(ids)])
    const since = Object.fromEntries(ids.map((id) => [id, '']))
    for (const [id, day] of lastOrders) since[String(id)] = startOf(addDays(day as Day, 1))
    return new Map(
      sql
        .lists(countText, [JSON.stringify(since)])
        .map(([id, sent, unanswered]) => [id as string, { sent: Number(sent), unanswered: Number(unanswered) }]),
    )
  }
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

    /** Whether there was any touch but calls and messages nobody answered, and but the one named. */
    hasTalked: (personId: string, but = ''): boolean => sql.list(talkedText, [personId, but]) !== undefined,

    /** By what the person's last message went, where that is known of any. */
    lastVia: (personId: string): MessageVia | null => {
      const row = sql.list(lastViaText, [personId])
      return row ? (row[0] as MessageVia) : null
    },

    byId: (id: string): Touch | undefined => rowOf(sql, 'touch', 'WHERE id = ? AND voided_at IS NULL', [id]),

    /** Outgoing touches on the days after the person's last order. */
    countOf: (personId: string, startOf: StartOf): TouchCount =>
      counts([personId], startOf).get(personId) ?? { sent: 0, unanswered: 0 },

    /** The same for each of many people, by their ids; nothing for one without such a touch. */
    countsOfMany: counts,
  }
}

const lastViaText = `SELECT via FROM touch
  WHERE person_id = ? AND voided_at IS NULL AND via IS NOT NULL ORDER BY at DESC, seq DESC LIMIT 1`

const talkedText = `SELECT 1 FROM touch
  WHERE person_id = ? AND id <> ? AND voided_at IS NULL AND outcome IS NOT 'no-answer' LIMIT 1`

const shown = ['id', 'personId', 'at', 'zone', 'channel', 'direction', 'outcome', 'words'] as const

/** The last order's day of each of many people. */
const lastOrderText = `SELECT person_id, max(day) FROM "order" WHERE person_id ${amongIds} AND voided_at IS NULL GROUP BY person_id`

/** Outgoing touches of each of many people since an instant of each. */
const countText = `SELECT t.person_id, count(*), sum(t.outcome IS 'no-answer') FROM json_each(?)
  CROSS JOIN touch t ON t.person_id = key AND t.at >= value
  WHERE t.direction = 'out' AND t.voided_at IS NULL GROUP BY t.person_id`

import type { Funnel, Placement, Stage, StageMove, Standing } from '../../domain/funnel/funnel.ts'
import { amongIds, byPerson, rowsOf, someOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked of funnels, their stages and who stands where. */
export type Funnels = ReturnType<typeof funnelReads>

export function funnelReads(sql: Sql) {
  return {
    all: (): readonly Funnel[] => rowsOf(sql, 'funnel', 'WHERE voided_at IS NULL ORDER BY position'),

    /** Every stage of every funnel, in funnel and stage order. */
    stages: (): readonly Stage[] =>
      rowsOf(
        sql,
        'stage',
        `JOIN funnel f ON f.id = t.funnel_id
         WHERE t.voided_at IS NULL AND f.voided_at IS NULL ORDER BY f.position, t.position`,
      ),

    /** Every stage there ever was, those taken off too, for telling what was. */
    everyStage: (): readonly Stage[] => rowsOf(sql, 'stage', ''),

    /** Where the people who are on the list stand on one stage. */
    placementsOn: (stageId: string): readonly Placement[] =>
      rowsOf(
        sql,
        'placement',
        `JOIN person p ON p.id = t.person_id
         WHERE t.stage_id = ? AND t.voided_at IS NULL AND p.voided_at IS NULL ORDER BY t.rowid`,
        [stageId],
      ),

    placementsOf: (personId: string): readonly Placement[] =>
      rowsOf(sql, 'placement', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY rowid', [personId]),

    /** Where each of many people stands, by their ids. */
    placementsOfMany: (ids: readonly string[]): ReadonlyMap<string, readonly Standing[]> =>
      byPerson(
        someOf(sql, 'placement', standing, `WHERE person_id ${amongIds} AND voided_at IS NULL ORDER BY rowid`, [
          JSON.stringify(ids),
        ]),
      ),

    /** A person's moves through all funnels, newest first. */
    movesOf: (personId: string): readonly StageMove[] =>
      rowsOf(sql, 'stageMove', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY at DESC', [personId]),
  }
}

const standing = ['personId', 'funnelId', 'stageId', 'since'] as const

import type { Funnel, Placement, Stage, StageMove } from '../domain/funnel.ts'
import { fromColumns, type Columns } from './columns.ts'
import type { Sql } from './sql.ts'

/** What is asked of funnels, their stages and who stands where. */
export type Funnels = ReturnType<typeof funnelReads>

export function funnelReads(sql: Sql) {
  return {
    all: (): readonly Funnel[] =>
      sql
        .all<Columns>('SELECT * FROM funnel WHERE voided_at IS NULL ORDER BY position')
        .map((row) => fromColumns('funnel', row)),

    /** Every stage of every funnel, in funnel and stage order. */
    stages: (): readonly Stage[] =>
      sql
        .all<Columns>(
          `SELECT s.* FROM stage s JOIN funnel f ON f.id = s.funnel_id
           WHERE s.voided_at IS NULL AND f.voided_at IS NULL ORDER BY f.position, s.position`,
        )
        .map((row) => fromColumns('stage', row)),

    placementsOf: (personId: string): readonly Placement[] =>
      sql
        .all<Columns>('SELECT * FROM placement WHERE person_id = ? AND voided_at IS NULL', [personId])
        .map((row) => fromColumns('placement', row)),

    /** A person's moves through all funnels, newest first. */
    movesOf: (personId: string): readonly StageMove[] =>
      sql
        .all<Columns>('SELECT * FROM stage_move WHERE person_id = ? AND voided_at IS NULL ORDER BY at DESC', [personId])
        .map((row) => fromColumns('stageMove', row)),
  }
}

import type { Source, SourceRow } from '../../domain/record/source.ts'
import { rowsOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked of the reports that people come from. */
export type Sources = ReturnType<typeof sourceReads>

export function sourceReads(sql: Sql) {
  return {
    /** Every report, in the order in which they first came. */
    all: (): readonly Source[] => rowsOf(sql, 'source', 'WHERE voided_at IS NULL ORDER BY created_at, id'),

    /** Everybody a report has ever told of. */
    rowsOf: (sourceId: string): readonly SourceRow[] =>
      rowsOf(sql, 'sourceRow', 'WHERE source_id = ? AND voided_at IS NULL ORDER BY created_at, id', [sourceId]),

    /** What reports said of a person. */
    of: (personId: string): readonly SourceRow[] =>
      rowsOf(sql, 'sourceRow', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY created_at, id', [personId]),
  }
}

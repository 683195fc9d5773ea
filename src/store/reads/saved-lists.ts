import type { SavedList } from '../../domain/list/saved-list.ts'
import { rowsOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked of saved lists. */
export type SavedLists = ReturnType<typeof savedListReads>

export function savedListReads(sql: Sql) {
  return {
    /** Every saved list, in the order in which they were saved. */
    all: (): readonly SavedList[] => rowsOf(sql, 'savedList', 'WHERE voided_at IS NULL ORDER BY created_at, id'),
  }
}

import type { Sql } from '../sql.ts'

/** Adds whose popup a reminder was claimed for; never edited once a version with it was released. */
export function claimedTag(sql: Sql): void {
  sql.db.exec('ALTER TABLE reminder ADD COLUMN claimed_tag TEXT;')
}

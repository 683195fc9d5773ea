import type { Template } from '../../domain/person/template.ts'
import { rowsOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked of templates. */
export type Templates = ReturnType<typeof templateReads>

export function templateReads(sql: Sql) {
  return {
    /** Every template, by name, then language and channel. */
    all: (): readonly Template[] => rowsOf(sql, 'template', 'WHERE voided_at IS NULL ORDER BY name, lang, channel, id'),
  }
}

import type { Entity } from '../../domain/record/change.ts'
import { tableOf } from '../rows/columns.ts'
import type { Sql } from '../sql.ts'

/** The folded names and ways to reach people of the whole list: what is not among them is not on it. */
export interface ListKeys {
  readonly names: ReadonlySet<string>
  readonly contacts: ReadonlySet<string>
}

/** Tells which of these ids rows of a kind have, those taken back too. */
export function idsThere(sql: Sql, entity: Entity, ids: readonly string[]): ReadonlySet<string> {
  const rows = sql.all<{ id: string }>(
    `SELECT id FROM "${tableOf(entity)}" WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Reads the keys of the whole list at once, for a file of thousands that is compared with it. */
export function listKeys(sql: Sql): ListKeys {
  const texts = (rows: readonly { readonly text: string }[]) => new Set(rows.map(({ text }) => text))
  return {
    names: texts(sql.all('SELECT name_folded AS text FROM person WHERE voided_at IS NULL')),
    contacts: texts(sql.all('SELECT value_folded AS text FROM contact_point WHERE voided_at IS NULL')),
  }
}

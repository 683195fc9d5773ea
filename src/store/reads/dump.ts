import type { Entity, Rows } from '../../domain/record/change.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Row } from '../../domain/person/person.ts'
import { entities, fromColumns, tableOf, type Columns } from '../rows/columns.ts'
import type { Sql } from '../sql.ts'

/** Everything the user would say is in the file, by kind and in the order of ids. */
export type Dump = { readonly [E in Entity]: readonly Omit<Rows[E], Exclude<keyof Row, 'id'> | 'showDay'>[] }

/** Reads the whole file as the user knows it: without journal, bookkeeping times, owners, what is derived and voided rows. */
export function logicalDump(sql: Sql): Dump {
  return Object.fromEntries(entities.map((entity) => [entity, rowsOf(sql, entity)])) as unknown as Dump
}

/** Reads every row of one kind, in the order of ids. */
export function rowsOf<E extends Entity>(sql: Sql, entity: E): Dump[E] {
  return sql
    .all<Columns>(`SELECT * FROM "${tableOf(entity)}" WHERE voided_at IS NULL ORDER BY id`)
    .map((columns) => withoutBookkeeping(fromColumns(entity, columns))) as unknown as Dump[E]
}

/** Leaves out of a row what the program keeps for itself. */
export function withoutBookkeeping(row: Row): object {
  const { createdAt, updatedAt, owner, voidedAt, showDay, ...rest } = row as Row & { readonly showDay?: Day }
  return rest
}

import type { Order } from '../../domain/touch/order.ts'
import type { Cadence } from '../../domain/step/cadence.ts'
import { rowsOf } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked of orders. */
export type Orders = ReturnType<typeof orderReads>

export function orderReads(sql: Sql) {
  return {
    /** A person's orders, newest first. */
    of: (personId: string, limit: number): readonly Order[] =>
      rowsOf(sql, 'order', 'WHERE person_id = ? AND voided_at IS NULL ORDER BY day DESC, created_at DESC LIMIT ?', [
        personId,
        limit,
      ]),
  }
}

/** What is asked of cadences. */
export type Cadences = ReturnType<typeof cadenceReads>

export function cadenceReads(sql: Sql) {
  return {
    all: (): readonly Cadence[] => rowsOf(sql, 'cadence', 'WHERE voided_at IS NULL ORDER BY created_at, id'),
  }
}

import { Fault } from '../../domain/fault.ts'
import { derivedColumns, fromColumns, type Columns } from '../rows/columns.ts'
import { eraseRows, insertRow } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'
import { writeColumns, type Stamp } from '../write.ts'

/**
 * Derives anew what follows from the rules of zones, in every follow-up that has a time, closed ones too: `undo` opens them. No
 * commit of the user's, so the journal does not know of it. False where the file cannot be written.
 */
export function computeAnew(sql: Sql, rules: string, makeStamp: () => Stamp): boolean {
  try {
    sql.write(() => {
      const stamp = makeStamp()
      const timed = sql.all<Columns>('SELECT * FROM followup WHERE time IS NOT NULL OR hidden_until_time IS NOT NULL')
      for (const stored of timed) if (differs(stored, stamp)) writeColumns(sql, 'followup', stored, {}, 'alter', stamp)
      eraseRows(sql, 'meta', { where: 'key = ?', values: ['rules'] })
      insertRow(sql, 'meta', { key: 'rules', value: rules })
    })
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

function differs(stored: Columns, stamp: Stamp): boolean {
  const derived = derivedColumns('followup', fromColumns('followup', stored), stamp)
  return Object.entries(derived).some(([name, value]) => stored[name] !== value)
}

import type { GoSession, GoStep } from '../../domain/pages/go-step.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { eraseRows, insertRow } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'

/** How far a day's work through a list has come; bookkeeping, which neither the journal nor an export knows of. */
export type GoSteps = ReturnType<typeof goStepReads>

export function goStepReads(sql: Sql) {
  /** Within the transaction of the change it is about, or in one of its own. */
  const write = <T>(work: () => T): T => (sql.db.inTransaction ? work() : sql.write(work))
  return {
    /** The steps of a session, first to last; those whose change was taken back since are none. */
    of: ({ day, list }: GoSession): readonly GoStep[] =>
      sql.all<GoStep>(
        `SELECT s.id, s.person_id AS personId, s.deed, s.outcome, s."group", s.journal_seq AS seq
         FROM go_step s LEFT JOIN journal j ON j.seq = s.journal_seq
         WHERE s.day = ? AND s.list = ? AND j.undone_at IS NULL ORDER BY s.id`,
        [day, list],
      ),

    /** Writes a step down; those of days gone are forgotten, but for the day before, whose session may be open past midnight. */
    add: ({ day, list }: GoSession, step: Omit<GoStep, 'id'>, at: Instant): void => {
      write(() => {
        eraseRows(sql, 'go_step', { where: "day < date(?, '-1 day')", values: [day] })
        insertRow(sql, 'go_step', {
          day,
          list,
          person_id: step.personId,
          deed: step.deed,
          outcome: step.outcome,
          group: step.group,
          at,
          journal_seq: step.seq,
        })
      })
    },

    /** Takes a step back that changed nothing. */
    remove: (id: number): void => {
      write(() => eraseRows(sql, 'go_step', { where: 'id = ?', values: [id] }))
    },
  }
}

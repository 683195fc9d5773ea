import type { Instant } from '../../domain/time/zone.ts'
import { changeRows } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'

/** What the ledger writes with. It is bookkeeping of the daemon, so neither the journal nor `undo` knows of it. */
export interface LedgerTools {
  readonly newId: () => string
  readonly write: <T>(work: () => T) => T
}

/** What a popup that is about to be shown stands for. */
export interface NewPopup {
  /** The rows that were claimed for it. */
  readonly claimed: readonly string[]
  /** The follow-ups that it is about, with a row or without. */
  readonly followups: readonly string[]
}

/** Knows from the ledger which popups are still up. */
export class StandingPopups {
  constructor(
    protected readonly sql: Sql,
    protected readonly tools: LedgerTools,
  ) {}

  /** The popups that have nothing more to say than this one will: those about the same follow-ups and no other. */
  replacedBy({ claimed, followups }: NewPopup): readonly string[] {
    return popupsIn(
      this.sql,
      `SELECT DISTINCT r.popup FROM reminder r
         WHERE r.popup IS NOT NULL AND r.closed_at IS NULL
           AND (r.id IN (SELECT value FROM json_each(:claimed)) OR r.followup_id IN (SELECT value FROM json_each(:followups))
             OR r.about_id IN (SELECT value FROM json_each(:followups)))
           AND NOT EXISTS (SELECT 1 FROM reminder o WHERE o.popup = r.popup AND o.acted_at IS NULL AND o.expired_at IS NULL
             AND o.id NOT IN (SELECT value FROM json_each(:claimed))
             AND coalesce(o.followup_id, o.about_id, '') NOT IN (SELECT value FROM json_each(:followups)))`,
      { claimed: JSON.stringify(claimed), followups: JSON.stringify(followups) },
    )
  }

  /** Makes all popups of single people come again now, as one, where more of them are up than may stay. */
  gather(at: Instant, room: number): void {
    const [{ count } = { count: 0 }] = this.sql.all<{ count: number }>(
      `SELECT count(DISTINCT popup) AS count FROM reminder WHERE ${isAlone}`,
    )
    if (count > room)
      this.tools.write(() => changeRows(this.sql, 'reminder', { where: isAlone, values: [] }, { again_at: at }))
  }

  /** Popups of which all that they are about was dealt with, and of whose end nobody heard. */
  leftUp(): readonly string[] {
    return popupsIn(
      this.sql,
      `SELECT popup FROM reminder WHERE popup IS NOT NULL AND closed_at IS NULL
         GROUP BY popup HAVING count(acted_at) = count(*)`,
    )
  }
}

const isAlone = `way = 'dbus' AND popup IS NOT NULL AND closed_at IS NULL AND acted_at IS NULL AND expired_at IS NULL
  AND followup_id IS NOT NULL AND confirmed_at IS NOT NULL AND tag NOT LIKE 'digest-%'`

function popupsIn(sql: Sql, select: string, values: Readonly<Record<string, string>> = {}): readonly string[] {
  return sql.all<{ popup: string }>(select, values).map(({ popup }) => popup)
}

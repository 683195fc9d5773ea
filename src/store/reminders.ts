import type { Day } from '../domain/day.ts'
import type { Moment, Unshown, Waiting } from '../domain/reminder.ts'
import type { Instant } from '../domain/zone.ts'
import { fromColumns, type Columns } from './columns.ts'
import type { Sql } from './sql.ts'

/** The ledger of reminders: claimed, then shown, then confirmed, so that a crash loses none and nothing confirmed comes twice. */
export type Reminders = ReturnType<typeof reminderLedger>

/** What the ledger writes with. It is bookkeeping of the daemon, so neither the journal nor `undo` knows of it. */
interface LedgerTools {
  readonly newId: () => string
  readonly write: <T>(work: () => T) => T
}

export function reminderLedger(sql: Sql, { newId, write }: LedgerTools) {
  const reads = {
    /** Open follow-ups with a time that has come and no confirmed reminder for it, earliest first. */
    unshownBy: (now: Instant): readonly Unshown[] =>
      sql.all<Columns>(`${openTimed} AND f.show_at <= ? AND NOT ${confirmed} ORDER BY f.show_at`, [now]).map(timed),

    /** Every open follow-up that shows by now: of the day or earlier without a time, or with one that has come. */
    waitingBy: (day: Day, now: Instant): readonly Waiting[] =>
      sql
        .all<Columns>(
          `SELECT f.* FROM followup f JOIN person p ON p.id = f.person_id
           WHERE f.show_day <= ? AND f.closed_at IS NULL AND f.voided_at IS NULL AND (f.show_at IS NULL OR f.show_at <= ?)
             AND p.voided_at IS NULL AND p.let_go_at IS NULL
           ORDER BY f.show_day, f.show_at`,
          [day, now],
        )
        .map(waiting),

    /** The first open follow-up with a time after this one. */
    nextAfter: (now: Instant): Unshown | null => {
      const row = sql.get<Columns>(`${openTimed} AND f.show_at > ? ORDER BY f.show_at LIMIT 1`, [now])
      return row ? timed(row) : null
    },

    /** Whether the morning digest of a day was shown, or found needless. */
    hasMorning: (day: Day): boolean =>
      sql.get('SELECT 1 FROM reminder WHERE day = ? AND confirmed_at IS NOT NULL', [day]) !== undefined,

    /**
     * Records that a popup is about to be shown, in one transaction. Gives the rows' ids, or null where there is nothing to
     * show any more: another process showed it, or the follow-up was closed or moved meanwhile.
     */
    claim: (moments: readonly Moment[], at: Instant): readonly string[] | null =>
      write(() => {
        const open = moments.filter((moment) => isOpen(sql, moment))
        if (open.length === 0) return null
        return open.map((moment) => claimOne(sql, moment, at, newId))
      }),

    /** Records that a popup was shown, and how. */
    confirm: (
      ids: readonly string[],
      shown: { readonly at: Instant; readonly way: string; readonly popup: string | null },
    ): void =>
      write(() => {
        for (const id of ids) {
          sql.run('UPDATE reminder SET shown_at = ?, confirmed_at = ?, way = ?, popup = ? WHERE id = ?', [
            shown.at,
            shown.at,
            shown.way,
            shown.popup,
            id,
          ])
        }
      }),

    /** Records that a day's morning came with nothing to show, so that what is added later that day does not ring at once. */
    skipMorning: (moment: Moment & { readonly kind: 'morning' }, at: Instant): void =>
      write(() => {
        const id = claimOne(sql, moment, at, newId)
        sql.run('UPDATE reminder SET confirmed_at = ? WHERE id = ?', [at, id])
      }),
  }

  function waiting(row: Columns): Waiting {
    const person = sql.get<Columns>('SELECT * FROM person WHERE id = ?', [row.person_id ?? '']) ?? {}
    const since = row.show_at as Instant | null
    return { followup: fromColumns('followup', row), person: fromColumns('person', person), since }
  }

  function timed(row: Columns): Unshown {
    return { ...waiting(row), since: row.show_at as Instant }
  }

  return reads
}

const openTimed = `SELECT f.* FROM followup f JOIN person p ON p.id = f.person_id
  WHERE f.show_at IS NOT NULL AND f.closed_at IS NULL AND f.voided_at IS NULL AND p.voided_at IS NULL AND p.let_go_at IS NULL`

const confirmed = `EXISTS (SELECT 1 FROM reminder r
  WHERE r.followup_id = f.id AND r.due_at = f.show_at AND r.confirmed_at IS NOT NULL)`

function isOpen(sql: Sql, moment: Moment): boolean {
  const row =
    moment.kind === 'morning'
      ? sql.get('SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM reminder WHERE day = ? AND confirmed_at IS NOT NULL)', [
          moment.day,
        ])
      : sql.get(`${openTimed} AND f.id = ? AND f.show_at = ? AND NOT ${confirmed}`, [moment.followupId, moment.dueAt])
  return row !== undefined
}

function claimOne(sql: Sql, moment: Moment, at: Instant, newId: () => string): string {
  const known =
    moment.kind === 'morning'
      ? sql.get<{ id: string }>('SELECT id FROM reminder WHERE day = ?', [moment.day])
      : sql.get<{ id: string }>('SELECT id FROM reminder WHERE followup_id = ? AND due_at = ?', [
          moment.followupId,
          moment.dueAt,
        ])
  if (known) {
    sql.run('UPDATE reminder SET claimed_at = ?, attempts = attempts + 1 WHERE id = ?', [at, known.id])
    return known.id
  }
  const id = newId()
  const [followupId, day] = moment.kind === 'morning' ? [null, moment.day] : [moment.followupId, null]
  sql.run('INSERT INTO reminder (id, followup_id, day, due_at, claimed_at, attempts) VALUES (?, ?, ?, ?, ?, 1)', [
    id,
    followupId,
    day,
    moment.dueAt,
    at,
  ])
  return id
}

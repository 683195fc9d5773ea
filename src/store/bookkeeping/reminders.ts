import type { Day } from '../../domain/time/day.ts'
import type { Again, Moment, Timed, Unshown, Waiting } from '../../domain/watch/reminder.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { fromColumns, type Columns } from '../rows/columns.ts'
import { claimRow, ReminderWrites } from './reminder-writes.ts'
import type { Sql } from '../sql.ts'
import type { Claimed } from './claimed.ts'

/** A popup's follow-up, and whether the popup still speaks of it: it is open and shows at the time that was shown. */
export interface PopupSubject extends Waiting {
  readonly stands: boolean
}

/** A reminder as it was shown last. */
export interface LastShown {
  readonly at: Instant
  readonly way: string
  /** Its follow-up was dealt with since; that it, or its person, was taken off the list is no such thing. */
  readonly acted: boolean
  /** Null for a morning digest. */
  readonly item: Waiting | null
}

/** What was shown and not acted on. */
export interface NotActedOn {
  readonly count: number
  /** Null where none comes again but in a morning. */
  readonly next: (Timed & Pick<Again, 'againAt'>) | null
}

/** A row of the ledger that was shown; what was in one popup has one tag and one instant. */
export interface ShownRow {
  readonly at: Instant
  readonly way: string
  readonly tag: string
  readonly moment: Moment
  /** The follow-up that the popup's buttons act on, else the row's own; null for a morning of several. */
  readonly item: Waiting | null
}

/** The ledger of reminders: claimed, then shown, then confirmed, so that a crash loses none and nothing confirmed comes twice. */
export class Reminders extends ReminderWrites {
  /** Open follow-ups with a time that has come and no reminder for it that was confirmed or expired, earliest first. */
  unshownBy(now: Instant): readonly Unshown[] {
    return this.sql
      .all<Columns>(`SELECT f.*, ${claimedTag} ${openTimed} AND f.show_at <= ? AND NOT ${settled} ORDER BY f.show_at`, [
        now,
      ])
      .map(this.#unshown)
  }

  /** Reminders that were shown and not acted on, and whose time to come again is there, earliest first. */
  againBy(now: Instant): readonly Again[] {
    return this.sql
      .all<Columns>(
        `SELECT f.*, r.again_at AS reminder_again_at, r.tag AS reminder_tag, r.claimed_tag AS reminder_claimed
           FROM reminder r JOIN followup f ON f.id = r.followup_id AND f.show_at = r.due_at JOIN person p ON p.id = f.person_id
           WHERE r.again_at <= ? AND ${openReminder} AND ${openFollowup}
           ORDER BY r.again_at`,
        [now],
      )
      .map(({ reminder_again_at: againAt, reminder_tag: tag, ...row }) => ({
        ...this.#unshown(row),
        againAt: againAt as Instant,
        tag: tag as string | null,
      }))
  }

  /**
   * Every open follow-up that shows by now: of the day or earlier without a time, or with one that has come; but for the
   * nudges that rang at their own time.
   */
  waitingBy(day: Day, now: Instant): readonly Waiting[] {
    return this.sql
      .all<Columns>(
        `SELECT f.* FROM followup f JOIN person p ON p.id = f.person_id
           WHERE f.show_day <= ? AND ${openFollowup} AND (f.show_at IS NULL OR f.show_at <= ?)
             AND NOT (f.kind = 'nudge' AND f.show_at IS NOT NULL AND EXISTS (SELECT 1 FROM reminder r
               WHERE r.followup_id = f.id AND r.due_at = f.show_at AND r.confirmed_at IS NOT NULL))
           ORDER BY f.show_day, f.show_at`,
        [day, now],
      )
      .map(this.#waiting)
  }

  /** The first open follow-up with a time after this one. */
  nextAfter(now: Instant): Timed | null {
    const row = this.sql.get<Columns>(`SELECT f.* ${openTimed} AND f.show_at > ? ORDER BY f.show_at LIMIT 1`, [now])
    return row ? this.#timed(row) : null
  }

  /** When the first reminder after this comes again. */
  nextAgain(now: Instant): Instant | null {
    return (
      this.sql.get<{ at: Instant | null }>(
        `SELECT min(r.again_at) AS at FROM reminder r WHERE r.again_at > ? AND ${openReminder}`,
        [now],
      )?.at ?? null
    )
  }

  /**
   * How many reminders were shown and not acted on, and the one that comes again first; a nudge of a day that is over
   * does not count any more.
   */
  notActedOn(dayBegan: Instant): NotActedOn {
    const rows = this.sql.all<Columns>(
      `SELECT f.*, r.again_at AS reminder_again_at
         FROM reminder r JOIN followup f ON f.id = r.followup_id AND f.show_at = r.due_at JOIN person p ON p.id = f.person_id
         WHERE ${openReminder} AND r.confirmed_at IS NOT NULL AND ${openFollowup} AND (f.kind = 'promise' OR r.due_at >= ?)
         ORDER BY r.again_at IS NULL, r.again_at`,
      [dayBegan],
    )
    const { reminder_again_at: againAt, ...row } = rows[0] ?? {}
    return { count: rows.length, next: againAt ? { ...this.#timed(row), againAt: againAt as Instant } : null }
  }

  /** Whether the morning digest of a day was shown, or found needless. */
  hasMorning(day: Day): boolean {
    return this.sql.get('SELECT 1 FROM reminder WHERE day = ? AND confirmed_at IS NOT NULL', [day]) !== undefined
  }

  /** The last day before this one whose morning came. */
  lastMorning(before: Day): { readonly day: Day; readonly at: Instant } | null {
    return (
      this.sql.get<{ day: Day; at: Instant }>(
        'SELECT day, due_at AS at FROM reminder WHERE day < ? AND confirmed_at IS NOT NULL ORDER BY day DESC LIMIT 1',
        [before],
      ) ?? null
    )
  }

  /** The popup that was last shown under a tag; null where it has left the screen. */
  popupUnder(tag: string): string | null {
    return (
      this.sql.get<{ popup: string | null }>(
        `SELECT iif(closed_at IS NULL, popup, NULL) AS popup FROM reminder WHERE tag = ? ORDER BY shown_at DESC LIMIT 1`,
        [tag],
      )?.popup ?? null
    )
  }

  /** What was shown last, newest first: a follow-up's reminder, or a day's morning digest. */
  lastShown(limit: number): readonly LastShown[] {
    return this.sql
      .all<Columns>(
        `SELECT f.*, r.shown_at AS reminder_at, r.way AS reminder_way,
             r.acted_at IS NOT NULL AND NOT ${takenBack} AS reminder_acted
           FROM reminder r LEFT JOIN followup f ON f.id = r.followup_id
           WHERE r.shown_at IS NOT NULL AND (r.day IS NOT NULL OR f.id IS NOT NULL) ORDER BY r.shown_at DESC, r.id LIMIT ?`,
        [limit],
      )
      .map(({ reminder_at: at, reminder_way: way, reminder_acted: acted, ...row }) => ({
        at: at as Instant,
        way: String(way),
        acted: acted === 1,
        item: row.id === null ? null : this.#waiting(row),
      }))
  }

  /** The follow-ups on whose popups Call was pressed after an instant, first to last. */
  calledAfter(from: Instant): readonly { readonly at: Instant; readonly item: Waiting }[] {
    return this.sql
      .all<Columns>(
        `SELECT f.*, r.called_at AS reminder_at FROM reminder r JOIN followup f ON f.id = coalesce(r.about_id, r.followup_id)
           WHERE r.called_at > ? ORDER BY r.called_at, r.id`,
        [from],
      )
      .map(({ reminder_at: at, ...row }) => ({ at: at as Instant, item: this.#waiting(row) }))
  }

  /** Every row that was shown at an instant or after it, first to last. */
  shownFrom(from: Instant): readonly ShownRow[] {
    return this.sql
      .all<Columns>(
        `SELECT f.*, r.shown_at AS reminder_at, r.due_at AS reminder_due, r.way AS reminder_way, r.tag AS reminder_tag,
             r.day AS reminder_day, r.followup_id AS reminder_of
           FROM reminder r LEFT JOIN followup f ON f.id = coalesce(r.about_id, r.followup_id)
           WHERE r.shown_at >= ? ORDER BY r.shown_at, r.id`,
        [from],
      )
      .map(({ reminder_at: at, reminder_way: way, reminder_tag: tag, ...row }) => ({
        at: at as Instant,
        way: String(way),
        tag: String(tag),
        moment: momentIn(row),
        item: row.id === null ? null : this.#waiting(row),
      }))
  }

  /** What a popup is about; undefined for a digest and for one that is not of this ledger. */
  subjectOf(popup: string): PopupSubject | undefined {
    const row = this.sql.get<Columns>(
      `SELECT f.*, (${openFollowup} AND CASE WHEN r.day IS NULL THEN f.show_at IS r.due_at ELSE f.show_day <= r.day END)
           AS stands
         FROM reminder r JOIN followup f ON f.id = r.about_id JOIN person p ON p.id = f.person_id
         WHERE r.popup = ? LIMIT 1`,
      [popup],
    )
    if (!row) return undefined
    const { stands, ...followup } = row
    return { ...this.#waiting(followup), stands: stands === 1 }
  }

  /**
   * Records that a popup is about to be shown, in one transaction. Gives the rows, or null where there is nothing to show
   * any more: another process showed it, or the follow-up was closed or moved meanwhile.
   */
  claim(
    moments: readonly Moment[],
    { tag, at }: { readonly tag: string; readonly at: Instant },
  ): readonly Claimed[] | null {
    return this.tools.write(() => {
      const open = moments.filter((moment) => isDue(this.sql, moment, at))
      if (open.length === 0) return null
      return open.map((moment) => claimRow(this.sql, moment, { tag, at, newId: this.tools.newId }))
    })
  }

  readonly #waiting = (row: Columns): Waiting => {
    const person = this.sql.get<Columns>('SELECT * FROM person WHERE id = ?', [row.person_id ?? '']) ?? {}
    const since = row.show_at as Instant | null
    return { followup: fromColumns('followup', row), person: fromColumns('person', person), since }
  }

  #timed(row: Columns): Timed {
    return { ...this.#waiting(row), since: row.show_at as Instant }
  }

  readonly #unshown = ({ reminder_claimed: tag, ...row }: Columns): Unshown => {
    return { ...this.#timed(row), claimedTag: tag as string | null }
  }
}

function momentIn({ reminder_due: dueAt, reminder_day: day, reminder_of: followupId }: Columns): Moment {
  return followupId === null
    ? { kind: 'morning', day: day as Day, dueAt: dueAt as Instant }
    : { kind: 'followup', followupId: String(followupId), dueAt: dueAt as Instant }
}

const openFollowup =
  'f.closed_at IS NULL AND f.voided_at IS NULL AND p.voided_at IS NULL AND p.let_go_at IS NULL AND p.do_not_contact IS NULL'

const openReminder = 'r.acted_at IS NULL AND r.expired_at IS NULL AND r.followup_id IS NOT NULL'

const claimedTag = `(SELECT r.claimed_tag FROM reminder r WHERE r.followup_id = f.id AND r.due_at = f.show_at) AS reminder_claimed`

const openTimed = `FROM followup f JOIN person p ON p.id = f.person_id
  WHERE f.show_at IS NOT NULL AND ${openFollowup}`

const settled = `EXISTS (SELECT 1 FROM reminder r
  WHERE r.followup_id = f.id AND r.due_at = f.show_at AND (r.confirmed_at IS NOT NULL OR r.expired_at IS NOT NULL))`

const takenBack = `EXISTS (SELECT 1 FROM followup t JOIN person p ON p.id = t.person_id
  WHERE t.id = coalesce(r.followup_id, r.about_id) AND (t.voided_at IS NOT NULL OR p.voided_at IS NOT NULL))`

/** Not shown yet, or shown and to come again by now. */
function isDue(sql: Sql, moment: Moment, at: Instant): boolean {
  if (moment.kind === 'morning')
    return sql.get('SELECT 1 FROM reminder WHERE day = ? AND confirmed_at IS NOT NULL', [moment.day]) === undefined
  const comesAgain = `EXISTS (SELECT 1 FROM reminder r
    WHERE r.followup_id = f.id AND r.due_at = f.show_at AND r.again_at <= ? AND ${openReminder})`
  const due = `SELECT 1 ${openTimed} AND f.id = ? AND f.show_at = ? AND (NOT ${settled} OR ${comesAgain})`
  return sql.get(due, [moment.followupId, moment.dueAt, at]) !== undefined
}

import type { Day } from '../../domain/time/day.ts'
import type { Moment } from '../../domain/watch/reminder.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { Claimed } from './claimed.ts'
import { changeRows, insertRow } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'
import { StandingPopups } from './standing-popups.ts'

/** A popup as it was shown. */
export interface ShownPopup {
  readonly at: Instant
  readonly way: string
  readonly tag: string
  readonly popup: string | null
  /** The one follow-up that its buttons act on; null for a digest. */
  readonly aboutId: string | null
  /** The follow-ups that it speaks of. */
  readonly followups: readonly string[]
  /** The popups that it stands for; they have left the screen. */
  readonly replaced: readonly string[]
  /** When a reminder comes again at the earliest that was up in one of them. */
  readonly againAt: Instant | null
}

/** What the ledger records after a claim. */
export class ReminderWrites extends StandingPopups {
  /** Records that a popup was shown, how, and when each row of it comes again. */
  confirm(rows: readonly { readonly id: string; readonly againAt: Instant | null }[], shown: ShownPopup): void {
    return this.tools.write(() => {
      standFor(this.sql, shown)
      for (const { id, againAt } of rows) {
        change(this.sql, 'id = ?', [id], ({ shows }) => ({
          shown_at: shown.at,
          confirmed_at: shown.at,
          shows: Number(shows) + 1,
          again_at: againAt,
          way: shown.way,
          tag: shown.tag,
          popup: shown.popup,
          about_id: shown.aboutId,
          closed_at: null,
          closed_why: null,
          claimed_tag: null,
        }))
      }
    })
  }

  /** Records that what was claimed is surely not up. */
  release(rows: readonly Claimed[]): void {
    this.tools.write(() => {
      for (const { id } of rows) change(this.sql, 'id = ?', [id], { claimed_tag: null })
    })
  }

  /** Records that a day's morning came with nothing to show, so that what is added later that day does not ring at once. */
  skipMorning(moment: Moment & { readonly kind: 'morning' }, at: Instant): void {
    return this.tools.write(() => {
      const { id } = claimRow(this.sql, moment, { tag: null, at, newId: this.tools.newId })
      change(this.sql, 'id = ?', [id], { confirmed_at: at })
    })
  }

  /** Records why a popup left the screen. That is no answer: its reminder comes again all the same. */
  closed(popup: string, at: Instant, why: string): void {
    this.tools.write(() => change(this.sql, 'popup = ?', [popup], { closed_at: at, closed_why: why }))
  }

  /** The server ended with these popups up: what they spoke of comes again at once; of the mornings today's alone. */
  lost(popups: readonly string[], { at, today }: { readonly at: Instant; readonly today: Day }): void {
    if (popups.length === 0) return
    this.tools.write(() => {
      for (const popup of popups) {
        change(this.sql, 'popup = ? AND followup_id IS NOT NULL', [popup], { again_at: at })
        change(this.sql, 'popup = ? AND day = ?', [popup, today], { confirmed_at: null })
      }
    })
  }

  /** The process that heard the buttons has ended: popups that are still up come again at once, in their own place. */
  orphaned(own: Pick<ReadonlySet<string>, 'has'>, { at, today }: { readonly at: Instant; readonly today: Day }): void {
    const rows = this.sql
      .all<{ id: string; popup: string }>(
        `SELECT id, popup FROM reminder WHERE way IN ('dbus', 'node-notifier') AND about_id IS NOT NULL AND closed_at IS NULL
             AND popup IS NOT NULL AND acted_at IS NULL AND expired_at IS NULL AND (day IS NULL OR day = ?)`,
        [today],
      )
      .filter(({ popup }) => !own.has(popup))
    if (rows.length === 0) return
    this.tools.write(() => {
      for (const { id } of rows)
        change(this.sql, 'id = ?', [id], ({ day }) =>
          day === null ? { again_at: at } : { again_at: null, confirmed_at: null },
        )
    })
  }

  /** Records that Call was pressed on a popup: another one stands for it, and its reminder comes again later. */
  called(popup: string, by: CalledBy): void {
    this.tools.write(() =>
      change(this.sql, 'popup = ?', [popup], ({ followup_id: followupId }) => ({
        popup: by.popup,
        called_at: by.at,
        closed_at: null,
        closed_why: null,
        again_at: followupId === null ? null : by.againAt,
      })),
    )
  }

  /**
   * Brings the ledger up to what the list says: a reminder whose follow-up was closed, moved or snoozed is acted on; one
   * whose follow-up was opened again by `undo` is not; a nudge of a day that is over expires. Gives the popups that have
   * nothing to say any more. Writes only where something is to be written.
   */
  settle({ now, today, dayBegan, againAt }: Settling): readonly string[] {
    const acted = [...this.sql.all<Settled>(actedOn, []), ...this.sql.all<Settled>(morningActedOn, [today])]
    const reopened = this.sql.all<Settled>(openedAgain, [now])
    const expired = this.sql.all<Settled>(outlived, [dayBegan])
    const unseen = this.sql.all<{ id: string; due: Instant }>(outlivedUnseen, [dayBegan])
    if (acted.length + reopened.length + expired.length + unseen.length === 0) return []
    this.tools.write(() => {
      for (const { id } of acted) change(this.sql, 'id = ?', [id], { acted_at: now, again_at: null })
      for (const { id } of reopened) change(this.sql, 'id = ?', [id], { acted_at: null, again_at: againAt })
      for (const { id } of expired) change(this.sql, 'id = ?', [id], { expired_at: now, again_at: null })
      for (const { id: followupId, due: dueAt } of unseen) {
        const { id } = rowOf(this.sql, { kind: 'followup', followupId, dueAt }, this.tools.newId)
        change(this.sql, 'id = ?', [id], { expired_at: now })
      }
    })
    const gone = acted.flatMap(({ popup, closed_at: closed }) => (popup !== null && closed === null ? [popup] : []))
    return [...new Set(gone)].filter((popup) => !isStillAbout(this.sql, popup))
  }
}

/** The popup that a Call opened, and when. */
export interface CalledBy {
  readonly popup: string | null
  readonly at: Instant
  readonly againAt: Instant | null
}

/** What `settle` goes by. */
export interface Settling {
  readonly now: Instant
  readonly today: Day
  /** When the user's day began. */
  readonly dayBegan: Instant
  /** When a reminder that was opened again comes again. */
  readonly againAt: Instant | null
}

interface Settled {
  readonly id: string
  readonly popup: string | null
  readonly closed_at: string | null
}

const actedOn = `SELECT r.id, r.popup, r.closed_at
  FROM reminder r JOIN followup f ON f.id = r.followup_id JOIN person p ON p.id = f.person_id
  WHERE r.acted_at IS NULL AND r.expired_at IS NULL AND r.followup_id IS NOT NULL AND r.confirmed_at IS NOT NULL
    AND (f.closed_at IS NOT NULL OR f.voided_at IS NOT NULL OR f.show_at IS NOT r.due_at OR p.voided_at IS NOT NULL
      OR p.let_go_at IS NOT NULL OR p.do_not_contact IS NOT NULL)`

const morningActedOn = `SELECT r.id, r.popup, r.closed_at FROM reminder r JOIN followup f ON f.id = r.about_id
  WHERE r.day = ? AND r.acted_at IS NULL AND (f.closed_at IS NOT NULL OR f.voided_at IS NOT NULL OR f.show_day > r.day)`

const openedAgain = `SELECT r.id, NULL AS popup, NULL AS closed_at
  FROM followup f JOIN reminder r ON r.followup_id = f.id AND r.due_at = f.show_at JOIN person p ON p.id = f.person_id
  WHERE f.show_at IS NOT NULL AND f.show_at <= ? AND f.closed_at IS NULL AND f.voided_at IS NULL AND r.acted_at IS NOT NULL
    AND p.voided_at IS NULL AND p.let_go_at IS NULL AND p.do_not_contact IS NULL`

const outlived = `SELECT r.id, NULL AS popup, NULL AS closed_at FROM reminder r JOIN followup f ON f.id = r.followup_id
  WHERE r.acted_at IS NULL AND r.expired_at IS NULL AND r.followup_id IS NOT NULL AND f.kind = 'nudge' AND r.due_at < ?`

const outlivedUnseen = `SELECT f.id, f.show_at AS due FROM followup f
  WHERE f.show_at IS NOT NULL AND f.show_at < ? AND f.kind = 'nudge' AND f.closed_at IS NULL AND f.voided_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.followup_id = f.id AND r.due_at = f.show_at)`

/** A digest that still has others to speak of. */
function isStillAbout(sql: Sql, popup: string): boolean {
  return (
    sql.get(
      `SELECT 1 FROM reminder WHERE popup = ? AND tag LIKE 'digest-%' AND acted_at IS NULL AND expired_at IS NULL LIMIT 1`,
      [popup],
    ) !== undefined
  )
}

/** What was up in the popups that a new one stands for is in that one now; and no button of its number is another's. */
function standFor(sql: Sql, { at, tag, popup, aboutId, followups, replaced, againAt }: ShownPopup): void {
  const before = JSON.stringify(replaced)
  const wasIn = 'popup IN (SELECT value FROM json_each(?))'
  if (popup !== null) {
    const stands = `${wasIn} AND followup_id IN (SELECT value FROM json_each(?)) AND acted_at IS NULL AND expired_at IS NULL`
    change(sql, stands, [before, JSON.stringify(followups)], ({ again_at: own }) => ({
      popup,
      tag,
      about_id: aboutId,
      again_at: own === null || againAt === null ? null : latest(String(own), againAt),
    }))
    change(sql, 'popup = ? AND about_id IS NOT ?', [popup, aboutId], { popup: null })
  }
  const left = `${wasIn} AND popup IS NOT ? AND closed_at IS NULL`
  change(sql, left, [before, popup], { closed_at: at, closed_why: 'replaced' })
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}

/** Marks a moment's row as claimed for the popup of a tag. */
export function claimRow(
  sql: Sql,
  moment: Moment,
  { tag, at, newId }: { readonly tag: string | null; readonly at: Instant; readonly newId: () => string },
): Claimed {
  const row = rowOf(sql, moment, newId)
  change(sql, 'id = ?', [row.id], ({ attempts }) => ({
    claimed_at: at,
    claimed_tag: tag,
    attempts: Number(attempts) + 1,
  }))
  return row
}

/** Finds the row of a moment, or makes it. */
function rowOf(sql: Sql, moment: Moment, newId: () => string): Claimed {
  const columns = 'SELECT id, shows, claimed_tag FROM reminder'
  const [followupId, day] = moment.kind === 'morning' ? [null, moment.day] : [moment.followupId, null]
  const known =
    followupId === null
      ? sql.get<KnownRow>(`${columns} WHERE day = ?`, [day])
      : sql.get<KnownRow>(`${columns} WHERE followup_id = ? AND due_at = ?`, [followupId, moment.dueAt])
  if (known) return { id: known.id, shows: known.shows, maybeUp: known.claimed_tag !== null }
  const id = newId()
  insertRow(sql, 'reminder', { id, followup_id: followupId, day, due_at: moment.dueAt })
  return { id, shows: 0, maybeUp: false }
}

interface KnownRow {
  readonly id: string
  readonly shows: number
  readonly claimed_tag: string | null
}

function change(
  sql: Sql,
  where: string,
  values: readonly (string | null)[],
  changes: Parameters<typeof changeRows>[3],
): void {
  changeRows(sql, 'reminder', { where, values }, changes)
}

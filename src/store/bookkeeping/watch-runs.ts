import type { RunEnd, WatchRun } from '../../domain/watch/watch-run.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { changeRows, eraseRows, insertRow } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'

/** When a watch was awake; the daemon's bookkeeping, which neither the journal nor an export knows of. */
export type WatchRuns = ReturnType<typeof watchRunReads>

/** What came due in a stretch of time. */
export interface DueWithin {
  readonly reminders: number
  /** Morning digests that were shown in the end. */
  readonly mornings: number
}

interface RunRow {
  readonly pid: number | null
  readonly background: number
  readonly started_at: Instant
  readonly alive_at: Instant
  readonly ended_at: Instant | null
  readonly ended_why: RunEnd | null
}

export function watchRunReads(sql: Sql, write: Sql['write']) {
  return {
    /** Begins a run and gives its number; runs that ended before `forgetBefore` are forgotten. */
    begin: (
      run: Pick<WatchRun, 'pid' | 'background'>,
      { at, forgetBefore }: { readonly at: Instant; readonly forgetBefore: Instant },
    ): number =>
      write(() => {
        eraseRows(sql, 'watch_run', { where: 'alive_at < ?', values: [forgetBefore] })
        const background = run.background ? 1 : 0
        return insertRow(sql, 'watch_run', { pid: run.pid, background, started_at: at, alive_at: at })
      }),

    alive: (id: number, at: Instant): void => {
      write(() => changeRows(sql, 'watch_run', { where: 'id = ?', values: [id] }, { alive_at: at }))
    },

    end: (id: number, at: Instant, why: RunEnd): void => {
      write(() =>
        changeRows(sql, 'watch_run', { where: 'id = ?', values: [id] }, { alive_at: at, ended_at: at, ended_why: why }),
      )
    },

    /** The runs that were alive after an instant and the one before them, first to last. */
    since: (at: Instant): readonly WatchRun[] =>
      sql
        .all<RunRow>(
          `SELECT * FROM watch_run WHERE id >= coalesce(
             (SELECT max(id) FROM watch_run WHERE alive_at <= ?), (SELECT min(id) FROM watch_run)) ORDER BY id`,
          [at],
        )
        .map(runOf),

    last: (): WatchRun | null => {
      const row = sql.get<RunRow>('SELECT * FROM watch_run ORDER BY id DESC LIMIT 1')
      return row ? runOf(row) : null
    },

    /** Counts what came due between two instants. */
    dueWithin: (from: Instant, to: Instant): DueWithin =>
      sql.get<DueWithin>(
        `SELECT (SELECT count(*) FROM (
             SELECT followup_id AS id FROM reminder WHERE followup_id IS NOT NULL AND due_at > :from AND due_at < :to
             UNION SELECT f.id FROM followup f JOIN person p ON p.id = f.person_id
               WHERE f.show_at > :from AND f.show_at < :to AND f.closed_at IS NULL AND f.voided_at IS NULL
                 AND p.voided_at IS NULL AND p.let_go_at IS NULL AND p.do_not_contact IS NULL)) AS reminders,
           (SELECT count(*) FROM reminder WHERE day IS NOT NULL AND shows > 0 AND due_at > :from AND due_at < :to) AS mornings`,
        { from, to },
      ) ?? { reminders: 0, mornings: 0 },
  }
}

function runOf(row: RunRow): WatchRun {
  return {
    pid: row.pid,
    background: row.background === 1,
    startedAt: row.started_at,
    aliveAt: row.alive_at,
    endedAt: row.ended_at,
    why: row.ended_why,
  }
}

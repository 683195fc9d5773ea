import type { Person } from '../../domain/person/person.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { foldSource, foldTag } from '../../reading/fold.ts'
import { amongIds, rowsOf, someOf, withTags } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked about people nobody has decided about yet. */
export type Triage = ReturnType<typeof triageReads>

/** Somebody undecided before it is known whose card is shown. */
export type Waiting = Pick<Person, (typeof shown)[number]>

/** Whom of the undecided is wanted. */
export interface TriageFilter {
  /** All of these. */
  readonly tags: readonly string[]
  /** Part of where they were met. */
  readonly source: string | undefined
}

const shown = ['id', 'no', 'name', 'company', 'source', 'createdAt'] as const

export function triageReads(sql: Sql) {
  return {
    /** Everyone undecided, those first who came last; of one import in the order of its file. */
    waiting: ({ tags, source }: TriageFilter): readonly Waiting[] => {
      const wanted = [...new Set(tags.map(foldTag))]
      const among = wanted.length === 0 ? '' : `AND t.id ${withTags('?', '?')}`
      const met = source === undefined ? '' : 'AND instr(t.source_folded, ?) > 0'
      const tail = `WHERE ${undecided} ${among} ${met} ORDER BY t.created_at DESC, t.no`
      return someOf(sql, 'person', shown, tail, [
        ...(wanted.length === 0 ? [] : [JSON.stringify(wanted), wanted.length]),
        ...(source === undefined ? [] : [foldSource(source)]),
      ])
    },

    /** Those of some people who are undecided, found by their ids and not among all who have no step. */
    among: (ids: readonly string[]): readonly Person[] =>
      rowsOf(sql, 'person', `WHERE t.id ${amongIds} AND +t.next_day IS NULL AND ${nothingYet}`, [JSON.stringify(ids)]),

    /** How many are undecided. */
    count: (): number => sql.get<{ n: number }>(`SELECT count(*) AS n FROM person t WHERE ${undecided}`)?.n ?? 0,

    /** How many people were decided about since a commit, by its number in the journal, and stayed so. */
    decidedAfter: (seq: number): number =>
      sql.get<{ n: number }>(
        `SELECT count(DISTINCT c.person_id) AS n FROM journal j CROSS JOIN journal_change c ON c.journal_seq = j.seq
         WHERE j.seq > ? AND j.command = 'triage' AND j.undoes IS NULL AND j.undone_at IS NULL`,
        [seq],
      )?.n ?? 0,

    /** The number of the last commit before an instant, 0 where there is none. */
    lastBefore: (at: Instant): number =>
      sql.get<{ seq: number }>('SELECT seq FROM journal WHERE at < ? ORDER BY seq DESC LIMIT 1', [at])?.seq ?? 0,
  }
}

/** Active, never touched, without an order, and not at a stage of those who said no. */
const nothingYet = `t.voided_at IS NULL AND t.let_go_at IS NULL AND t.do_not_contact IS NULL
  AND NOT EXISTS (SELECT 1 FROM touch WHERE person_id = t.id AND voided_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM "order" WHERE person_id = t.id AND voided_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM placement l JOIN stage s ON s.id = l.stage_id
    WHERE l.person_id = t.id AND l.voided_at IS NULL AND s.kind = 'lost')`

/** That, and without an open step: found by the index of those. */
const undecided = `t.next_day IS NULL AND ${nothingYet}`

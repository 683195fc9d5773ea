import type { BriefPerson } from '../../domain/person/brief.ts'
import type { Stage } from '../../domain/funnel/funnel.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { amongIds } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What is asked for boards. */
export type Boards = ReturnType<typeof boardReads>

/** Someone on a stage before it is known whose card is shown. */
export interface Placed extends BriefPerson, Pick<Person, 'letGoAt'> {
  readonly since: Instant
}

/** Whose cards a board is to have. */
export interface Cards {
  /** At most so many a stage; all where negative. */
  readonly limit: number
  /** None but these people, by their ids. */
  readonly only?: readonly string[] | undefined
}

export function boardReads(sql: Sql) {
  return {
    /**
     * Those who stand on a stage: whose next step is nearest first, on a lost one who came last. People let go stand where
     * the way ends alone.
     */
    standingOn: (stage: StageRef, { limit, only }: Cards): readonly Placed[] => {
      const { from, values } = standing(stage, only)
      const order = stage.kind === 'lost' ? 'l.since DESC, p.no' : 'p.next_day IS NULL, p.next_day, l.since, p.no'
      return sql.all<Placed>(
        `SELECT p.id, p.no, p.name, p.let_go_at AS letGoAt, l.since ${from} ORDER BY ${order} LIMIT ?`,
        [...values, limit],
      )
    },

    /** How many of these people stand on a stage. */
    countOn: (stage: StageRef, only: readonly string[]): number => {
      const { from, values } = standing(stage, only)
      return sql.get<{ n: number }>(`SELECT count(*) AS n ${from}`, values)?.n ?? 0
    },
  }
}

type StageRef = Pick<Stage, 'id' | 'kind'>

function standing({ id, kind }: StageRef, only: readonly string[] | undefined) {
  const active = kind === 'open' ? 'AND p.let_go_at IS NULL' : ''
  return {
    from: `FROM placement l JOIN person p ON p.id = l.person_id
      WHERE l.stage_id = ? AND l.voided_at IS NULL AND p.voided_at IS NULL ${active} ${only ? `AND p.id ${amongIds}` : ''}`,
    values: only ? [id, JSON.stringify(only)] : [id],
  }
}

import type { Entity, Rows } from '../../domain/record/change.ts'
import type { WholePerson } from '../../domain/person/merge.ts'
import type { Person } from '../../domain/person/person.ts'
import { rowsOf } from './rows.ts'
import type { Sql } from '../sql.ts'

/** Reads a person with everything that hangs on them, the closed and the old too. */
export function wholePerson(sql: Sql, person: Person): WholePerson {
  const hanging = <E extends Entity>(entity: E): readonly Rows[E][] =>
    rowsOf(sql, entity, 'WHERE person_id = ? AND voided_at IS NULL ORDER BY created_at, id', [person.id])
  return {
    person,
    roles: hanging('role'),
    contacts: hanging('contactPoint'),
    tags: hanging('tag'),
    notes: hanging('note'),
    touches: hanging('touch'),
    followups: hanging('followup'),
    orders: hanging('order'),
    placements: hanging('placement'),
    moves: hanging('stageMove'),
    brought: rowsOf(sql, 'person', 'WHERE sponsor_id = ? AND voided_at IS NULL', [person.id]),
    aliases: hanging('alias'),
    sourceRows: hanging('sourceRow'),
  }
}

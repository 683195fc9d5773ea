import type { Entity } from '../../domain/record/change.ts'
import { entities, fromColumns, tableOf, type Columns } from '../rows/columns.ts'
import { withoutBookkeeping, type Dump } from './dump.ts'
import { amongIds } from '../rows/rows.ts'
import type { Sql } from '../sql.ts'

/** What an export is made of, read a piece at a time: a list of any length takes the same memory. */
export type Exports = ReturnType<typeof exportReads>

/** The people of a piece with what hangs on them. */
export type PeoplePiece = Pick<Dump, 'person' | (typeof hanging)[number]>

const hanging = ['role', 'contactPoint', 'tag', 'note', 'placement'] as const

/** How many people make a piece. */
const pieceSize = 500

export function exportReads(sql: Sql) {
  return {
    /** Does work that reads one thing after the other in the state of one instant. */
    atOnce: <T>(work: () => Iterable<T>): Iterable<T> => sql.reading(work),

    /** The kinds of rows there are, in the order of a dump. */
    kinds: entities,

    /** Every row of one kind as the user knows it, in the order of ids. */
    rows: <E extends Entity>(entity: E): Iterable<Dump[E][number]> => rowsOne(sql, entity, 'ORDER BY id', []),

    /** Everyone who is wanted, in the order of numbers; what hangs on them in the order of ids. */
    people: (isWanted: (id: string) => boolean): Iterable<PeoplePiece> => peoplePieces(sql, isWanted),

    /** These people alone. */
    peopleOf: (ids: readonly string[]): PeoplePiece => {
      const people = rowsOne(sql, 'person', `AND id ${amongIds} ORDER BY no`, [JSON.stringify(ids)])
      return pieceOf(sql, [...people])
    },

    /** The open follow-ups of people who were not let go, the earliest first. */
    openFollowups: (): Iterable<Dump['followup'][number]> =>
      rowsOne(
        sql,
        'followup',
        `AND closed_at IS NULL AND person_id IN (SELECT id FROM person WHERE voided_at IS NULL AND let_go_at IS NULL)
         ORDER BY day, handle, id`,
        [],
      ),
  }
}

function* rowsOne<E extends Entity>(
  sql: Sql,
  entity: E,
  tail: string,
  values: readonly unknown[],
): Generator<Dump[E][number]> {
  const text = `SELECT * FROM "${tableOf(entity)}" WHERE voided_at IS NULL ${tail}`
  for (const columns of sql.each<Columns>(text, values))
    yield withoutBookkeeping(fromColumns(entity, columns)) as unknown as Dump[E][number]
}

function* peoplePieces(sql: Sql, isWanted: (id: string) => boolean): Generator<PeoplePiece> {
  let people: Dump['person'][number][] = []
  for (const person of rowsOne(sql, 'person', 'ORDER BY no', [])) {
    if (!isWanted(person.id)) continue
    people.push(person)
    if (people.length < pieceSize) continue
    yield pieceOf(sql, people)
    people = []
  }
  if (people.length > 0) yield pieceOf(sql, people)
}

function pieceOf(sql: Sql, person: Dump['person']): PeoplePiece {
  const ids = [JSON.stringify(person.map(({ id }) => id))]
  const rows = hanging.map((kind) => [kind, [...rowsOne(sql, kind, `AND person_id ${amongIds} ORDER BY id`, ids)]])
  return { person, ...(Object.fromEntries(rows) as Omit<PeoplePiece, 'person'>) }
}

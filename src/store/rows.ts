import type { Entity, Rows } from '../domain/change.ts'
import type { Followup } from '../domain/followup.ts'
import type { Person } from '../domain/person.ts'
import { tableOf } from './columns.ts'
import { columnOf, jsonKeys, keysOf } from './keys.ts'
import type { Sql } from './sql.ts'

type Values = readonly unknown[]

/** Reads rows of a kind, the table called `t`; `tail` is the query after the table: joins, conditions, order. */
export function rowsOf<E extends Entity>(sql: Sql, entity: E, tail: string, values: Values = []): readonly Rows[E][] {
  return sql
    .lists(`SELECT ${columnsOf(entity, 't')} FROM ${tableOf(entity)} t ${tail}`, values)
    .map((list) => rowFrom(entity, list, 0))
}

/** Reads the first row of a kind. */
export function rowOf<E extends Entity>(sql: Sql, entity: E, tail: string, values: Values): Rows[E] | undefined {
  const list = sql.list(`SELECT ${columnsOf(entity, 't')} FROM ${tableOf(entity)} t ${tail}`, values)
  return list && rowFrom(entity, list, 0)
}

/** Reads follow-ups, called `t`, with their people, called `p`, in one query. */
export function pairsOf(
  sql: Sql,
  tail: string,
  values: Values,
): readonly { readonly followup: Followup; readonly person: Person }[] {
  const text = `SELECT ${columnsOf('followup', 't')}, ${columnsOf('person', 'p')}
    FROM followup t JOIN person p ON p.id = t.person_id ${tail}`
  return sql.lists(text, values).map((list) => ({
    followup: rowFrom('followup', list, 0),
    person: rowFrom('person', list, keysOf.followup.length),
  }))
}

/** Gathers rows by the person they belong to. */
export function byPerson<R extends { readonly personId: string }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const gathered = new Map<string, R[]>()
  for (const row of rows) {
    const known = gathered.get(row.personId)
    if (known) known.push(row)
    else gathered.set(row.personId, [row])
  }
  return gathered
}

/** A condition for many people at once: their ids come as one JSON list. */
export const amongIds = 'IN (SELECT value FROM json_each(?))'

const columnTexts = new Map<string, string>()

function columnsOf(entity: Entity, table: string): string {
  const key = `${table}.${entity}`
  let text = columnTexts.get(key)
  if (text === undefined) {
    text = keysOf[entity].map((one) => `${table}."${columnOf(one)}"`).join(', ')
    columnTexts.set(key, text)
  }
  return text
}

/** Lists come quicker than objects with a name for each value, which the library makes anew for each row. */
function rowFrom<E extends Entity>(entity: E, list: Values, from: number): Rows[E] {
  const keys: readonly string[] = keysOf[entity]
  const row = { ...blankOf(entity) }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? ''
    const value = list[from + index]
    row[key] = jsonKeys.has(key) ? JSON.parse(String(value)) : value
  }
  return row as unknown as Rows[E]
}

const blanks = new Map<Entity, Record<string, unknown>>()

/** A row without its values: to copy it takes a quarter of the memory and time of putting key by key into a new object. */
function blankOf(entity: Entity): Record<string, unknown> {
  let blank = blanks.get(entity)
  if (!blank) {
    blank = Object.fromEntries(keysOf[entity].map((key) => [key, null]))
    blanks.set(entity, blank)
  }
  return blank
}

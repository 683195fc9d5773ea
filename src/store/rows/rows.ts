import type { Entity, Rows } from '../../domain/record/change.ts'
import type { Followup } from '../../domain/step/followup.ts'
import type { Person } from '../../domain/person/person.ts'
import { tableOf } from './columns.ts'
import { columnOf, jsonKeys, keysOf } from './keys.ts'
import type { Sql } from '../sql.ts'

type Values = readonly unknown[]

/** Reads rows of a kind, the table called `t`; `tail` is the query after the table: joins, conditions, order. */
export function rowsOf<E extends Entity>(sql: Sql, entity: E, tail: string, values: Values = []): readonly Rows[E][] {
  return sql.lists(rowsText(entity, tail), values).map((list) => rowFrom(keysOf[entity], list, 0) as unknown as Rows[E])
}

/** Reads the first row of a kind. */
export function rowOf<E extends Entity>(sql: Sql, entity: E, tail: string, values: Values): Rows[E] | undefined {
  const list = sql.list(rowsText(entity, tail), values)
  return list && (rowFrom(keysOf[entity], list, 0) as unknown as Rows[E])
}

function rowsText(entity: Entity, tail: string): string {
  return `SELECT ${columnsText(keysOf[entity], 't')} FROM "${tableOf(entity)}" t ${tail}`
}

/** Reads some columns of rows of a kind; `keys` names them and is the same list every time. */
export function someOf<E extends Entity, K extends keyof Rows[E] & string>(
  sql: Sql,
  entity: E,
  keys: readonly K[],
  tail: string,
  values: Values = [],
): readonly Pick<Rows[E], K>[] {
  const lists = sql.lists(`SELECT ${columnsText(keys, 't')} FROM "${tableOf(entity)}" t ${tail}`, values)
  return lists.map((list) => rowFrom(keys, list, 0) as Pick<Rows[E], K>)
}

/** Reads some columns of follow-ups, called `t`, and of their people, called `p`, in one query. */
export function pairsOf<F extends keyof Followup, P extends keyof Person>(
  sql: Sql,
  keys: { readonly followup: readonly F[]; readonly person: readonly P[] },
  tail: string,
  values: Values,
): readonly { readonly followup: Pick<Followup, F>; readonly person: Pick<Person, P> }[] {
  const text = `SELECT ${columnsText(keys.followup, 't')}, ${columnsText(keys.person, 'p')}
    FROM followup t JOIN person p ON p.id = t.person_id ${tail}`
  return sql.lists(text, values).map((list) => ({
    followup: rowFrom(keys.followup, list, 0) as Pick<Followup, F>,
    person: rowFrom(keys.person, list, keys.followup.length) as Pick<Person, P>,
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

/** More words than anybody has, or begins of them: a name and a company have 400 letters. SQLite joins 500 queries at most. */
export const mostWords = 400

/** A condition for people who have all of some tags, which come folded, each once, as one JSON list, with their number. */
export function withTags(list: string, count: string): string {
  return `IN (SELECT person_id FROM tag WHERE tag_folded IN (SELECT value FROM json_each(${list})) AND voided_at IS NULL
    GROUP BY person_id HAVING count(DISTINCT tag_folded) = ${count})`
}

/** What sorts after everything that begins with a text. */
export function after(start: string): string {
  return `${start}\u{10ffff}`
}

/** Names columns of a table for a query. */
function columnsText(keys: readonly string[], table: string): string {
  return keys.map((key) => `${table}."${columnOf(key)}"`).join(', ')
}

/** Lists come quicker than objects with a name for each value, which the library makes anew for each row. */
function rowFrom(keys: readonly string[], list: Values, from: number): Record<string, unknown> {
  const row = { ...blankOf(keys) }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? ''
    const value = list[from + index]
    row[key] = jsonKeys.has(key) ? JSON.parse(String(value)) : value
  }
  return row
}

const blanks = new Map<readonly string[], Record<string, unknown>>()

/** A row without its values: to copy it takes a quarter of the memory and time of putting key by key into a new object. */
function blankOf(keys: readonly string[]): Record<string, unknown> {
  let blank = blanks.get(keys)
  if (!blank) {
    blank = Object.fromEntries(keys.map((key) => [key, null]))
    blanks.set(keys, blank)
  }
  return blank
}

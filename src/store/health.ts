import type { Sql } from './sql.ts'

/** How a database is, as far as it was looked at. */
export interface Health {
  /** `wal` where writers and readers do not stand in each other's way. */
  readonly journal: string
  /** 2 where every commit outlives a power cut. */
  readonly synchronous: number
  /** What the first damage is; null where none was found. */
  readonly damage: string | null
  /** Tables that were looked through, and how many there are. */
  readonly tables: { readonly checked: number; readonly of: number }
  readonly people: number
}

/** Files up to this size are looked through at one go, which finds a little more and takes a second or two. Bytes. */
const smallBytes = 200_000_000

/** Looks through a database, larger ones table by table as long as `goesOn`: a single look cannot be broken off. */
export function healthOf(sql: Sql, goesOn: () => boolean, atOneGo = smallBytes): Health {
  const size = Number(read(sql, 'page_count')) * Number(read(sql, 'page_size'))
  const names = sql
    .all<{ name: string; sql: string | null }>("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    .filter((table) => table.sql?.startsWith('CREATE TABLE'))
    .map(({ name }) => name)
  const looked = size <= atOneGo ? lookAtAll(sql, names.length) : lookAtEach(sql, names, goesOn)
  const people = sql.get<{ n: number }>('SELECT count(*) AS n FROM person WHERE voided_at IS NULL')?.n ?? 0
  return {
    journal: String(read(sql, 'journal_mode')),
    synchronous: Number(read(sql, 'synchronous')),
    ...looked,
    people,
  }
}

function lookAtAll(sql: Sql, tables: number): Pick<Health, 'damage' | 'tables'> {
  return { damage: damageIn(read(sql, 'quick_check(1)')), tables: { checked: tables, of: tables } }
}

function lookAtEach(sql: Sql, names: readonly string[], goesOn: () => boolean): Pick<Health, 'damage' | 'tables'> {
  let checked = 0
  for (const name of names) {
    if (!goesOn()) break
    const damage = damageIn(read(sql, `quick_check('${name}')`))
    checked++
    if (damage !== null) return { damage, tables: { checked, of: names.length } }
  }
  return { damage: null, tables: { checked, of: names.length } }
}

function damageIn(answer: unknown): string | null {
  return answer === 'ok' ? null : String(answer)
}

function read(sql: Sql, pragma: string): unknown {
  return sql.db.pragma(pragma, { simple: true })
}

import { nameFields, type FieldValues, type FieldWith } from '../../domain/person/fields.ts'
import type { Damage } from '../../domain/record/damage.ts'
import { skeletonOf } from '../../reading/names/skeleton.ts'
import { checksumOf, saltOf, sealedTables, sealHash, sealSize } from '../rows/checksum.ts'
import { personWords, type Columns } from '../rows/columns.ts'
import { columnOf } from '../rows/keys.ts'
import { rowidOf } from '../rows/sealed-rows.ts'
import type { Sql } from '../sql.ts'

/** What was found, and how much was looked through. */
export interface Verified {
  readonly damage: readonly Damage[]
  readonly tables: { readonly checked: number; readonly of: number }
}

/** Looks through every table, as long as `goesOn`: the pages first, then the rows, in the state of one instant. */
export function verify(sql: Sql, goesOn: () => boolean, atOneGo: boolean): Verified {
  return sql.read(() => {
    const tableNames = tablesOf(sql)
    const damage: Damage[] = atOneGo ? [...pagesDamage(sql, 'integrity_check(1)')] : []
    if (damage.length > 0) return { damage, tables: { checked: tableNames.length, of: tableNames.length } }
    let checked = 0
    for (const table of tableNames) {
      if (!goesOn()) break
      damage.push(
        ...(atOneGo ? [] : pagesDamage(sql, `integrity_check('${table}')`)),
        ...rowsDamage(sql, table, goesOn),
      )
      checked++
    }
    if (checked === tableNames.length && goesOn()) damage.push(...derivedDamage(sql))
    return { damage, tables: { checked, of: tableNames.length } }
  })
}

/** Tells whether a database is as it was written, page by page and, from the version with checksums on, row by row. */
export function isWhole(sql: Sql, version = sealedSince): boolean {
  if (version < sealedSince) return pagesDamage(sql, 'integrity_check(1)').length === 0
  return verify(sql, () => true, true).damage.length === 0
}

const sealedSince = 2

/** Tables that a file of an older version does not have. */
const addedIn: Readonly<Record<string, number>> = { source: 8, source_row: 8 }

function tablesOf(sql: Sql): readonly string[] {
  const version = Number(sql.value('PRAGMA user_version'))
  return Object.keys(sealedTables).filter((table) => (addedIn[table] ?? 0) <= version)
}

function pagesDamage(sql: Sql, check: string): readonly Damage[] {
  const answer = String(sql.value(`PRAGMA ${check}`))
  return answer === 'ok' ? [] : [{ kind: 'pages', text: answer }]
}

interface Seal {
  readonly rows: number
  readonly total: number
  readonly against: number
}

/** The rows of a table against their checksums and its seal. */
function rowsDamage(sql: Sql, table: string, goesOn: () => boolean): readonly Damage[] {
  const salt = saltOf(sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'salt'")?.value ?? '')
  let rows = 0
  let total = 0
  let changed = 0
  for (const row of sql.each<Columns>(`SELECT * FROM "${table}"`)) {
    const sum = Number(row.sum)
    if (sum !== checksumOf(table, row)) changed++
    total = (total + sealHash(salt, rowidOf(table, row), sum)) % sealSize
    // Not half of a table: what was not read cannot be told from what is missing.
    if (++rows % 10_000 === 0 && !goesOn()) return changed > 0 ? [{ kind: 'changed', table, rows: changed }] : []
  }
  const seal = sql.get<Seal>('SELECT rows, total, against FROM seal WHERE name = ?', [table])
  const found: Damage[] = changed > 0 ? [{ kind: 'changed', table, rows: changed }] : []
  if (!seal || seal.against !== -seal.rows - seal.total) found.push({ kind: 'seal', table })
  else if (rows < seal.rows) found.push({ kind: 'missing', table, rows: seal.rows - rows })
  else if (rows > seal.rows) found.push({ kind: 'foreign', table, rows: rows - seal.rows })
  else if (total !== seal.total && changed === 0) found.push({ kind: 'seal', table })
  return found
}

/** What is kept beside the rows, against the rows. */
function derivedDamage(sql: Sql): readonly Damage[] {
  const found: Damage[] = []
  if (sql.value(`SELECT 1 FROM person p WHERE next_day IS NOT ${firstDay} LIMIT 1`) !== undefined)
    found.push({ kind: 'derived', table: 'person' })
  if (!areNumbersKept(sql)) found.push({ kind: 'derived', table: 'sqlite_sequence' })
  if (!areWordsKept(sql)) found.push({ kind: 'derived', table: 'person_word' })
  return found
}

/** As the triggers on follow-ups keep it. */
const firstDay = `(SELECT min(show_day) FROM followup WHERE person_id = p.id AND closed_at IS NULL AND voided_at IS NULL)`

/** Numbers that were given are never given again. */
function areNumbersKept(sql: Sql): boolean {
  return ['person', 'journal', 'journal_change'].every((table) => {
    const key = String(sealedTables[table])
    const last = sql.value(`SELECT max("${key}") FROM "${table}"`) ?? 0
    // A repair remembers numbers of rows that it could not read.
    const given = Number(sql.value(`SELECT value FROM meta WHERE key = 'given-${table}'`) ?? 0)
    const next = Number(sql.value(`SELECT max(seq) FROM sqlite_sequence WHERE name = '${table}'`) ?? 0)
    return next === Math.max(Number(last), given)
  })
}

function areWordsKept(sql: Sql): boolean {
  let words = 0
  // The copy before an upgrade is looked through too: an older file lacks the younger columns.
  const there = new Set(sql.lists("SELECT name FROM pragma_table_info('person')", []).map(([name]) => name))
  const named = nameFields.filter((key) => there.has(columnOf(key))).map((key) => `${columnOf(key)} AS "${key}"`)
  const people = sql.each<{ no: number } & Partial<FieldValues<FieldWith<'isName'>>>>(
    `SELECT no, ${named.join(', ')} FROM person WHERE voided_at IS NULL`,
  )
  const kept = new Map<string, Set<number>>()
  for (const { word, no } of sql.each<{ word: string; no: number }>('SELECT word, person_no AS no FROM person_word')) {
    const numbers = kept.get(word)
    if (numbers) numbers.add(no)
    else kept.set(word, new Set([no]))
    words++
  }
  for (const person of people)
    for (const word of personWords(person)) {
      if (kept.get(word)?.has(person.no) !== true) return false
      words--
    }
  let heard = 0
  for (const row of sql.each<{ word: string; heard: string }>('SELECT word, heard FROM name_word')) {
    if (!kept.has(row.word) || row.heard !== skeletonOf(row.word)) return false
    heard++
  }
  return words === 0 && heard === kept.size
}

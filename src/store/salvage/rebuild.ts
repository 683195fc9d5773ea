import type { Entity } from '../../domain/record/change.ts'
import type { LostOf, Repaired, RepairedTable } from '../../domain/record/repaired.ts'
import { sealedTables } from '../rows/checksum.ts'
import { derivedColumns, entities, fromColumns, tableOf, type Columns } from '../rows/columns.ts'
import type { OpenOptions } from '../file/open.ts'
import { insertRow } from '../rows/sealed-rows.ts'
import { seedLost } from '../file/seed.ts'
import type { Sql } from '../sql.ts'
import { keepWords } from '../write.ts'
import type { FoundRow, FoundTable } from './collect.ts'
import { DamagedRows, legible } from './damaged-rows.ts'

/** How damaged rows are spoken of inside the list itself, in the user's language. */
export interface RepairWords {
  /** The note about a row that could not be trusted. */
  readonly note: (row: { readonly table: string; readonly text: string }) => string
  /** Stands for a person or a funnel whose name was lost. */
  readonly nobody: string
}

type Found = ReadonlyMap<string, FoundTable>

/** What was put in. */
export type Rebuilt = Pick<Repaired, 'tables' | 'people' | 'rows'>

/**
 * Fills a database that has the schema and nothing else. Rows that fit their checksums are put in as they are. Of the others only
 * those are that rows hang on - people, funnels, stages, cadences; what any of them said stands in a note of its person, and is
 * nothing to act by: a number that may be wrong is not called, a day that may be wrong rings no bell.
 */
export function rebuild(sql: Sql, found: Found, words: RepairWords, options: OpenOptions): Rebuilt {
  return new Rebuilding(sql, found, words, options).run()
}

/** What other rows hang on, which is kept in its place. */
const carriers = new Set(['person', 'funnel', 'stage', 'cadence'])
const first = ['funnel', 'stage', 'cadence', 'person']
/** What no list is without. */
const seeded = ['funnel', 'stage', 'cadence']

class Rebuilding {
  readonly #words = { words: new Set<string>() }
  readonly #people = new Map<string, { no: number; name: string }>()
  readonly #lost = new Map<string, { doubtful: string[]; missing: string[]; old: string[] }>()
  readonly #tables = new Map<string, { doubtful: number; old: number; read: number }>()
  readonly #damaged: DamagedRows

  constructor(
    private readonly sql: Sql,
    private readonly found: Found,
    private readonly words: RepairWords,
    private readonly options: OpenOptions,
  ) {
    this.#damaged = new DamagedRows(sql, options)
  }

  run(): Rebuilt {
    this.#putMeta()
    const rest = Object.keys(sealedTables).filter((table) => table !== 'meta' && !first.includes(table))
    const doubtful: (readonly [table: string, row: Columns])[] = []
    for (const table of [...first, ...rest]) {
      if (table === rest[0]) {
        this.#keepNumbers()
        // Where all were read, what is not there was never there.
        if (seeded.some((one) => this.found.get(one)?.isWhole !== true))
          seedLost(this.sql, this.options, this.words.nobody)
        this.#putMissingPeople()
      }
      for (const { columns, fits } of this.#rowsOf(table)) {
        if (fits && this.#put(table, columns)) this.#count(table).read++
        else doubtful.push([table, columns])
        if (fits || !carriers.has(table)) continue
        const readable = this.#damaged.readable(table, columns)
        if (readable) this.#put(table, readable)
      }
    }
    for (const [table, columns] of doubtful) this.#noteDoubtful(table, columns)
    this.#tellMissing()
    this.#tellOld()
    this.#keepNumbers()
    this.#rememberNumbers()
    const rows = [...this.#tables.values()].reduce((sum, { read }) => sum + read, 0)
    return { tables: this.#tableReport(), people: this.#peopleReport(), rows }
  }

  #rowsOf(table: string): readonly FoundRow[] {
    return this.found.get(table)?.rows ?? []
  }

  #count(table: string) {
    let count = this.#tables.get(table)
    if (!count) this.#tables.set(table, (count = { doubtful: 0, old: 0, read: 0 }))
    return count
  }

  /** A new list has a salt of its own, so that of the old one alone may be lost. What numbers were given is remembered at the end. */
  #putMeta(): void {
    const rows = this.#rowsOf('meta').filter(
      ({ fits, columns }) => fits && !/^(?:salt|given-.*)$/.test(String(columns.key)),
    )
    for (const { columns } of rows) insertRow(this.sql, 'meta', without(columns, ['sum']))
    if (!rows.some(({ columns }) => columns.key === 'device'))
      insertRow(this.sql, 'meta', { key: 'device', value: this.options.newId() })
  }

  /** False where SQLite does not take it. */
  #put(table: string, columns: Columns): boolean {
    const kept = without(columns, ['sum', 'next_day'])
    try {
      const rowid = insertRow(this.sql, table, kept)
      const entity = entities.find((one) => tableOf(one) === table)
      if (entity) keepWords(this.sql, entity, rowid, null, fromColumns(entity, columns), this.#words)
      if (table === 'person') this.#people.set(String(columns.id), { no: rowid, name: String(columns.name) })
      return true
    } catch (error) {
      if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) return false
      throw error
    }
  }

  /** Rows are found of people who are not: each of these gets a row, with the name that history has. */
  #putMissingPeople(): void {
    const ids = new Set<string>()
    for (const table of Object.keys(sealedTables))
      if (table !== 'journal_change' && table !== 'journal')
        for (const { columns, fits } of this.#rowsOf(table))
          if (fits && typeof columns.person_id === 'string') ids.add(columns.person_id)
    for (const id of ids) if (id !== '' && !this.#people.has(id)) this.#putPerson(id)
  }

  #putPerson(id: string): void {
    const about = this.#rowsOf('journal').find(
      ({ columns, fits }) => fits && columns.person_id === id && columns.command === 'add',
    )?.columns.about
    const name = typeof about === 'string' && about !== '' ? about : this.words.nobody
    const at = this.options.now()
    const row = { id, name, company: null, source: null }
    const derived = derivedColumns('person', row, this.#damaged.times)
    this.#put('person', { ...row, ...derived, custom: '{}', created_at: at, updated_at: at, owner: '' })
    this.#lostOf(id).missing.push('person')
  }

  #noteDoubtful(table: string, columns: Columns): void {
    this.#count(table).doubtful++
    const personId = table === 'person' ? columns.id : columns.person_id
    if (typeof personId !== 'string' || !this.#people.has(personId)) return
    this.#lostOf(personId).doubtful.push(table)
    if (bookkeeping.has(table)) return
    const at = this.options.now()
    const text = this.words.note({ table, text: spoken(columns) })
    const stamps = { created_at: at, updated_at: at, owner: '' }
    this.#put('note', { id: this.options.newId(), person_id: personId, at, words: text, ...stamps })
  }

  #lostOf(personId: string) {
    let lost = this.#lost.get(personId)
    if (!lost) this.#lost.set(personId, (lost = { doubtful: [], missing: [], old: [] }))
    return lost
  }

  /** What history says was added once and was not found. */
  #tellMissing(): void {
    const ids = new Map(entities.map((entity) => [entity, this.#idsOf(tableOf(entity))]))
    for (const { columns, fits } of this.#rowsOf('journal_change')) {
      if (!fits || columns.op !== 'add' || columns.entity === 'setting') continue
      const known = ids.get(columns.entity as Entity)
      if (known === undefined || known.has(String(columns.row_id)) || columns.entity === 'person') continue
      if (typeof columns.person_id === 'string')
        this.#lostOf(columns.person_id).missing.push(tableOf(columns.entity as Entity))
    }
  }

  #idsOf(table: string): ReadonlySet<string> {
    return new Set(this.#rowsOf(table).map(({ columns }) => String(columns.id)))
  }

  /** A row whose last state was lost is there in an earlier one, which its last change in history tells. */
  #tellOld(): void {
    const at = new Map(this.#rowsOf('journal').map(({ columns }) => [columns.seq, String(columns.at)]))
    const changed = new Map<string, string>()
    for (const { columns, fits } of this.#rowsOf('journal_change')) {
      const when = at.get(columns.journal_seq ?? null)
      if (fits && when !== undefined && when > (changed.get(String(columns.row_id)) ?? ''))
        changed.set(String(columns.row_id), when)
    }
    for (const entity of entities) {
      const table = tableOf(entity)
      if (this.found.get(table)?.isWhole !== false) continue
      for (const { columns, fits } of this.#rowsOf(table)) {
        if (!fits || (changed.get(String(columns.id)) ?? '') <= String(columns.updated_at)) continue
        this.#count(table).old++
        const personId = entity === 'person' ? columns.id : columns.person_id
        if (typeof personId === 'string') this.#lostOf(personId).old.push(table)
      }
    }
  }

  /** A number that was given to somebody who is lost is not given again. */
  #keepNumbers(): void {
    for (const table of ['person', 'journal', 'journal_change']) {
      const last = this.#lastOf(table)
      const given = this.#givenOf(table)
      if (given <= last || given > last + likely) continue
      this.sql.run('DELETE FROM sqlite_sequence WHERE name = ?', [table])
      this.sql.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', [table, given])
    }
  }

  /** The last number that SQLite gave, or that an earlier repair remembered. */
  #givenOf(table: string): number {
    const kept = this.#rowsOf('sqlite_sequence').find(({ columns }) => columns.name === table)
    const remembered = this.#rowsOf('meta').find(({ fits, columns }) => fits && columns.key === `given-${table}`)
    return Math.max(Number(kept?.columns.seq ?? 0), Number(remembered?.columns.value ?? 0))
  }

  #rememberNumbers(): void {
    for (const { name, seq } of this.sql.all<{ name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence'))
      if (seq > this.#lastOf(name)) insertRow(this.sql, 'meta', { key: `given-${name}`, value: String(seq) })
  }

  #lastOf(table: string): number {
    return Number(this.sql.value(`SELECT max("${String(sealedTables[table])}") FROM "${table}"`) ?? 0)
  }

  #tableReport(): readonly RepairedTable[] {
    return Object.keys(sealedTables).flatMap((table) => {
      const { doubtful, old, read } = this.#count(table)
      const had = this.found.get(table)?.had ?? null
      const missing = had === null ? null : Math.max(0, had - this.#rowsOf(table).length)
      return doubtful + old + (missing ?? 1) > 0 ? [{ table, had, read, doubtful, old, missing }] : []
    })
  }

  #peopleReport(): readonly LostOf[] {
    return [...this.#lost]
      .map(([id, lost]) => ({
        no: this.#people.get(id)?.no ?? null,
        name: this.#people.get(id)?.name ?? null,
        ...lost,
      }))
      .sort((one, other) => (one.no ?? Infinity) - (other.no ?? Infinity))
  }
}

/** More people than that are not added between two looks at the file; a number beyond is damage. */
const likely = 100_000

/** Nothing a person would want to read in a note. */
const bookkeeping = new Set(['journal', 'journal_change', 'reminder', 'go_step'])

const technical =
  /^(?:id|no|seq|handle|sum|owner|extra|kind|by|.*_(?:id|at|folded|back|day)|next_day|created_at|updated_at|custom)$/

/** What the cells of a row say, letters that cannot be told left out. */
function spoken(columns: Columns): string {
  return Object.entries(columns)
    .filter(([name, value]) => value !== null && value !== '' && (name === 'at' || !technical.test(name)))
    .map(([, value]) => legible(String(value)))
    .join(' · ')
}

function without(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)))
}

import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealedTables } from '../../src/store/rows/checksum.ts'
import type { Columns } from '../../src/store/rows/columns.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { pagesOf } from '../../src/store/salvage/pages.ts'
import { cellAt } from '../../src/store/salvage/record.ts'
import { cellsOf, headerOf, leafOfRows } from '../../src/store/salvage/trees.ts'
import { Store } from '../../src/store/store.ts'
import { unreadPages } from '../../src/store/salvage/repair.ts'
import { add } from '../../src/domain/record/change.ts'
import { optionsFor } from './file-store.ts'
import { fillList } from './filled.ts'
import { note } from './rows.ts'
import { tempFolder } from './temp-folder.ts'

/** A list as it was before it is damaged: the file alone, or with a -wal that was never brought in. */
export interface Sample {
  readonly file: string
  readonly hasWal: boolean
  /** Every row that carries a checksum, and what is kept for finding, as text. */
  readonly rows: ReadonlySet<string>
}

/** Makes the list of so many people, and with `hasWal` leaves as much in its side file as a killed process would. */
export function makeSample(people: number, hasWal: boolean): Sample {
  const made = join(tempFolder(), 'made.db')
  const file = join(tempFolder(), 'sample.db')
  const names = Array.from({ length: people }, (_, index) => `Person ${String(index)} Имя${String(index % 97)}`)
  const store = openStore(optionsFor(made))
  fillList(store, names)
  if (hasWal) {
    store.sql.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    for (let index = 1; index <= 60; index++)
      store.commit(
        [add('note', note(`filled-${String(((index * 7) % people) + 1)}`, `written lately ${String(index)}`))],
        {
          command: 'note',
          about: '',
          actor: 'user',
        },
      )
  } else store.close()
  copyFileSync(made, file)
  if (hasWal) copyFileSync(`${made}-wal`, `${file}-wal`)
  const rows = allRows(hasWal ? store : openStore(optionsFor(made)))
  return { file, hasWal, rows }
}

/** Every row of every table that says something, as text. */
export function allRows(store: Store): ReadonlySet<string> {
  const derived = ['person_word', 'name_word']
  return new Set(
    [...Object.keys(sealedTables), ...derived].flatMap((table) =>
      store.sql
        .all<Columns>(`SELECT * FROM "${table}"`)
        .filter((row) => row.key !== 'salt')
        // What follows from another row is lost with that.
        .map(({ next_day: _, ...row }) => `${table} ${JSON.stringify(row)}`),
    ),
  )
}

/** Numbers from 0 to 1 that are the same in each run. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x100000000
  }
}

/** A copy of a sample with random bytes somewhere in it. */
export interface Damaged {
  readonly file: string
  readonly what: string
  /** Values of the rows whose own bytes were hit; null where the side file was. */
  readonly hit: ReadonlySet<unknown> | null
}

/** A copy of the sample with up to 400 random bytes somewhere in it. */
export function damaged(sample: Sample, random: () => number): Damaged {
  const file = join(tempFolder(), 'followup.db')
  const sides = sample.hasWal && random() < 0.5 ? ['-wal'] : ['']
  for (const side of sample.hasWal ? ['', '-wal'] : ['']) copyFileSync(`${sample.file}${side}`, `${file}${side}`)
  const [side = ''] = sides
  const bytes = readFileSync(`${file}${side}`)
  const length = 1 + Math.floor(random() * 400)
  const at = Math.floor(random() * (bytes.length - length))
  const hit = side === '' ? valuesAt(bytes, at, at + length) : null
  for (let place = at; place < at + length; place++) bytes[place] = Math.floor(random() * 256)
  writeFileSync(`${file}${side}`, bytes)
  return { file, what: `${String(length)} bytes at ${String(at)} of ${side === '' ? 'the file' : side}`, hit }
}

/** The values of the rows that lie between two places of a file. */
function valuesAt(file: Buffer, from: number, to: number): ReadonlySet<unknown> {
  const pages = pagesOf(Buffer.from(file), Buffer.alloc(0))
  const found = new Set<unknown>()
  for (let number = Math.floor(from / pages.size) + 1; (number - 1) * pages.size < to; number++) {
    const page = pages.page(number)
    if (page?.[headerOf(number)] !== leafOfRows) continue
    const start = (number - 1) * pages.size
    const places = [...cellsOf(page, headerOf(number), 8)].sort((one, other) => one - other)
    for (const [index, at] of places.entries())
      if (start + at < to && start + (places[index + 1] ?? pages.size) > from)
        for (const value of cellAt(pages, page, at, { tree: 'rows', columns: 99, least: 1 })?.values ?? [])
          found.add(value)
  }
  return found
}

/** The rows among these of which no byte was hit. */
export function unhit(rows: readonly string[], hit: ReadonlySet<unknown>): readonly string[] {
  const isHit = (table: string, row: Columns) => hit.has(table === 'journal_change' ? row.row_id : (row.id ?? row.key))
  return rows.filter((text) => {
    const [table, json] = [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1)]
    return table in sealedTables && !isHit(table, JSON.parse(json) as Columns)
  })
}

/** Whether a look as the doctor's notices anything. */
export async function isNoticed(file: string): Promise<boolean> {
  if (unreadPages(file) > 0) return true
  try {
    const store = Store.openCurrent(optionsFor(file))
    if (!store) return true
    try {
      return (await store.health(() => true)).damage.length > 0
    } finally {
      store.close()
    }
  } catch {
    return true
  }
}

/** What is read of a file, undefined where it cannot be. */
export function rowsIn(file: string): ReadonlySet<string> | undefined {
  if (!existsSync(file)) return undefined
  try {
    const store = Store.openCurrent(optionsFor(file))
    if (!store) return undefined
    try {
      return allRows(store)
    } finally {
      store.close()
    }
  } catch {
    return undefined
  }
}

/** Changes the first person as a damaged disk would, past the one write path. */
export function damageFirst(store: Store): void {
  store.sql.write(() => store.sql.run("UPDATE person SET company = 'Elka' WHERE no = 1"))
}

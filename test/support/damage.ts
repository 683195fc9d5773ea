import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealedTables } from '../../src/store/checksum.ts'
import type { Columns } from '../../src/store/columns.ts'
import { openStore } from '../../src/store/open-store.ts'
import { Store } from '../../src/store/store.ts'
import { unreadPages } from '../../src/store/repair.ts'
import { add } from '../../src/domain/change.ts'
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
        .map((row) => `${table} ${JSON.stringify(row)}`),
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

/** A copy of the sample with up to 400 random bytes somewhere in it; tells where. */
export function damaged(sample: Sample, random: () => number): { readonly file: string; readonly what: string } {
  const file = join(tempFolder(), 'followup.db')
  const sides = sample.hasWal && random() < 0.5 ? ['-wal'] : ['']
  for (const side of sample.hasWal ? ['', '-wal'] : ['']) copyFileSync(`${sample.file}${side}`, `${file}${side}`)
  const [side = ''] = sides
  const bytes = readFileSync(`${file}${side}`)
  const length = 1 + Math.floor(random() * 400)
  const at = Math.floor(random() * (bytes.length - length))
  for (let place = at; place < at + length; place++) bytes[place] = Math.floor(random() * 256)
  writeFileSync(`${file}${side}`, bytes)
  return { file, what: `${String(length)} bytes at ${String(at)} of ${side === '' ? 'the file' : side}` }
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

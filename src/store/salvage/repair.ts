import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { Fault } from '../../domain/fault.ts'
import type { Repaired } from '../../domain/record/repaired.ts'
import { sealedTables } from '../rows/checksum.ts'
import { committedImage } from '../file/committed-image.ts'
import { connect } from '../file/connection.ts'
import { guarded } from '../faults.ts'
import { buildBare } from '../file/migrate.ts'
import { checkedVersion, durable, openFile, schemaVersion, usualPage, type OpenOptions } from '../file/open.ts'
import { collect, type Schema } from './collect.ts'
import { pagesOf, type Pages } from './pages.ts'
import { rebuild, type RepairWords } from './rebuild.ts'
import { unreadFrames } from './wal.ts'
import { Sql } from '../sql.ts'
import { realFile } from '../file/real-file.ts'
import { replaceList } from '../file/replace-list.ts'
import { syncFile } from '../file/sync-to-disk.ts'
import { isWhole, verify } from '../health/verify.ts'

/** Counts pages of the side file that damage keeps SQLite from reading; to be asked before the list is opened, which drops them. */
export function unreadPages(file: string): number {
  const wal = `${realFile(file)}-wal`
  const look = () => unreadFrames(bytesOf(wal))
  try {
    // What looks damaged may be in the middle of being written.
    return Math.min(look(), look())
  } catch (error) {
    // What may not be read at all is told of by what opens the list.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return 0
  }
}

/**
 * Saves what can be read of a damaged file into a new one, which takes its place when it is checked; the damaged one stays beside it
 * under a name with `stamp`. Null where nothing is damaged. The file must not be open in this process: it is read by other means than SQLite's,
 * and to close it then would free SQLite's locks. Faults: `file-missing`, `store-busy` where another process has it open,
 * `repair-nothing` where nothing of ours can be found in it, `store-newer`, `disk-full`, `file-unwritable`.
 */
export function repair(given: OpenOptions, stamp: string, words: RepairWords): Repaired | null {
  // A link stays, and what it leads to is mended.
  const options = { ...given, file: realFile(given.file) }
  const { file } = options
  return guarded(file, () => {
    if (!statSync(file, { throwIfNoEntry: false })) throw new Fault('file-missing', { file })
    if (isSound(options)) return null
    const { made, ...replaced } = replaceList(options, `${file}.damaged-${stamp}`, (beside, kept) =>
      fill(options, { beside, kept, words }),
    )
    return { ...replaced, ...made }
  })
}

/**
 * Whether everything is as it was written. It is looked at in memory: SQLite would change what lies beside a file, and needs room.
 * Faults: `store-newer`, for what a newer version has written is not known here, and would be lost.
 */
function isSound(options: OpenOptions): boolean {
  const { file } = options
  if (statSync(file).size % usualPage !== 0 || unreadPages(file) > 0) return false
  try {
    const image = committedImage(file)
    const sql = new Sql(connect(image, { timeout: 0, nativeBinding: options.nativeBinding }), file)
    try {
      const version = checkedVersion(sql, Number.MAX_SAFE_INTEGER)
      if (version <= schemaVersion) return isWhole(sql, version)
      if (version <= believedVersion && !isOfThis(sql, options)) checkedVersion(sql)
      return false
    } finally {
      sql.db.close()
    }
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code !== 'store-newer' && /^(?:SQLITE_|store-)/.test(String(code))) return false
    throw error
  }
}

/** No version of followup will have had more migrations; a greater number is damage. */
const believedVersion = 999

/** Whether the file is of this version in all but the number of its version, which one changed bit makes another. */
function isOfThis(sql: Sql, options: OpenOptions): boolean {
  const own = new Sql(connect(':memory:', { timeout: 0, nativeBinding: options.nativeBinding }), ':memory:')
  try {
    own.write(() => buildBare(own, options))
    return tablesOf(own) === tablesOf(sql) && isWhole(sql)
  } finally {
    own.db.close()
  }
}

function tablesOf(sql: Sql): string {
  return JSON.stringify(sql.all('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'))
}

interface Filling {
  readonly beside: string
  readonly kept: string
  readonly words: RepairWords
}

/** Makes the new file and checks it. */
function fill(options: OpenOptions, { beside, kept, words }: Filling): Omit<Repaired, 'file' | 'kept' | 'keptWal'> {
  closeSync(openSync(beside, 'wx', 0o600))
  const sql = durable(openFile(beside, options))
  try {
    const made = sql.write(() => {
      buildBare(sql, options)
      const pages = pagesOf(readFileSync(kept), bytesOf(`${kept}-wal`))
      const found = collect(pages, schemaOf(sql, pages))
      if (!found.get('person')?.rows.length && !found.get('journal')?.rows.length)
        throw new Fault('repair-nothing', { file: options.file })
      return rebuild(sql, found, words, options)
    })
    const { damage } = verify(sql, () => true, true)
    if (damage.length > 0) throw new Error(`the repaired list is not whole: ${JSON.stringify(damage)}`)
    return made
  } finally {
    sql.db.close()
    syncFile(beside)
  }
}

/** The tables as records have them; a list of the first version has no checksums. Its header says so (SQLite file format, section 1.3.11). */
function schemaOf(sql: Sql, pages: Pages): Schema {
  const isSealed = pages.page(1)?.readUInt32BE(60) !== 1
  const tables = [...Object.keys(sealedTables), 'seal', 'sqlite_sequence']
  const columnsOf = (table: string) => {
    const rows = sql.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}') ORDER BY cid`)
    const names = rows.map(({ name }) => name)
    return isSealed || !names.includes('sum') ? names : names.slice(0, names.indexOf('sum'))
  }
  return Object.fromEntries(tables.map((table) => [table, columnsOf(table)]))
}

function bytesOf(file: string): Buffer {
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : Buffer.alloc(0)
}

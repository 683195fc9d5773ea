import Database from 'better-sqlite3'
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { upgrade } from './migrate.ts'
import { Sql } from './sql.ts'

/** Marks the file as ours, "FlUp" (SQLite file format, section 1.3.9). */
export const applicationId = 0x466c5570

/** Where the database lives and how its addon is found. */
export interface OpenOptions {
  /** A path, or `:memory:`. */
  readonly file: string
  readonly newId: () => string
  readonly now: () => string
  /** The compiled addon, already loaded; without it the library searches for its own. */
  readonly nativeBinding?: object
}

/**
 * Opens the database, making or upgrading it where needed. Faults: `store-not-ours`, `store-newer`, `store-damaged`,
 * `store-readonly`, `file-unwritable`, `disk-full`.
 */
export function open(options: OpenOptions): Sql {
  const inMemory = options.file === ':memory:'
  if (!inMemory) prepareFile(options.file)
  return guarded(options.file, () => {
    const db = connect(options.file, { timeout: 10_000, nativeBinding: options.nativeBinding })
    setPragmas(db)
    const sql = new Sql(db)
    upgrade(sql, options)
    return sql
  })
}

/** Connects to a database file. The library takes a loaded addon too, which its types do not say. */
export function connect(
  file: string,
  { timeout, nativeBinding }: { readonly timeout: number; readonly nativeBinding: object | undefined },
): Database.Database {
  return new Database(file, {
    timeout,
    ...(nativeBinding === undefined ? {} : { nativeBinding: nativeBinding as unknown as string }),
  })
}

/** Turns what SQLite throws into our faults; what is not about the file passes through. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Fault) throw error
    const code = (error as { code?: string }).code ?? ''
    const known = sqliteFaults.find(([start]) => code.startsWith(start))
    if (known) throw new Fault(known[1], { file })
    throw error
  }
}

const sqliteFaults = [
  ['SQLITE_BUSY', 'store-busy'],
  ['SQLITE_LOCKED', 'store-busy'],
  ['SQLITE_READONLY', 'store-readonly'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_IOERR', 'disk-full'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_NOTADB', 'store-not-ours'],
  ['SQLITE_CANTOPEN', 'file-unwritable'],
  ['EACCES', 'file-unwritable'],
  ['EROFS', 'file-unwritable'],
  ['EPERM', 'file-unwritable'],
  ['ENOTDIR', 'file-unwritable'],
] as const

/** `synchronous = FULL` must be set on every open: the library opens WAL files with NORMAL, which loses commits in a power cut. */
function setPragmas(db: Database.Database): void {
  retrying(() => db.pragma('journal_mode = WAL'))
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = OFF')
}

/** The first switch to WAL can meet another process doing the same and throw "locked" despite the timeout. */
function retrying(work: () => void): void {
  for (let attempt = 1; ; attempt++) {
    try {
      work()
      return
    } catch (error) {
      if (attempt >= 50 || !String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Makes folder and file with owner-only rights, and refuses a file that is not a database of ours before SQLite touches it. */
function prepareFile(file: string): void {
  guarded(file, () => {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      if (isLink(file)) throw new Fault('file-unwritable', { file })
      closeSync(openSync(file, 'a', 0o600))
      return
    }
    if (statSync(file).size > 0 && !looksLikeSqlite(file)) throw new Fault('store-not-ours', { file })
  })
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function looksLikeSqlite(file: string): boolean {
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return head.toString('latin1') === 'SQLite format 3\0'
}

import { accessSync, chmodSync, constants, statSync } from 'node:fs'
import { Fault } from '../../domain/fault.ts'
import { connect } from './connection.ts'
import { guarded, storeDamaged, storeNotOurs } from '../faults.ts'
import type { ZoneTimes } from '../rows/columns.ts'
import { realFile } from './real-file.ts'
import { Sql } from '../sql.ts'

/** Marks the file as ours, "FlUp" (SQLite file format, section 1.3.9). */
export const applicationId = 0x466c5570

/** The schema this version reads and writes: how many migrations there are. */
export const schemaVersion = 8

/** Times by the rules that zones have now. */
export interface RuledTimes extends ZoneTimes {
  /** Names the zone data and the user's zone; another name means that derived columns may differ. Null where no zone is known. */
  rules(): string | null
}

/** Where the database lives and how its addon is found. */
export interface OpenOptions {
  /** A path, or `:memory:`. */
  readonly file: string
  readonly newId: () => string
  readonly now: () => string
  /** The user's clock and calendar; Greenwich's where nobody says. */
  readonly times?: RuledTimes
  /** The compiled addon, already loaded; without it the library searches for its own. */
  readonly nativeBinding?: object
  /** Brings an older file to this version, for a copy that gives way to it as soon as it can be written. */
  readonly bringUp?: () => void
}

/**
 * Opens the database where it is there and of this version; undefined where it must be made or upgraded first. Faults:
 * `store-not-ours`, `store-newer`, `store-damaged`, `store-readonly`, `store-busy`, `file-unwritable`, `disk-full`.
 */
export function openCurrent(options: OpenOptions): Sql | undefined {
  const { file } = options
  return opening(file, () => {
    const about = statSync(file, { throwIfNoEntry: false })
    if (!about) return undefined
    if (!about.isFile() && !about.isDirectory()) throw new Fault('store-not-ours', { file })
    if (about.size === 0) throw storeDamaged(file)
    // SQLite would open what is only to be read, and leave files of ours beside what may be somebody else's.
    refuseReadOnly(file)
    const sql = openFile(file, options)
    let isReady = false
    try {
      const version = checkedVersion(sql)
      if (about.size % usualPage !== 0) refuseCut(sql, about.size)
      isReady = version === schemaVersion
      if (!isReady) return undefined
      sql.opened = about
      // Only now, for what is not ours - a folder, another program's file - keeps its rights.
      if ((about.mode & 0o077) !== 0) tighten(file)
      return durable(sql)
    } finally {
      if (!isReady) sql.db.close()
    }
  })
}

/** Does what opens a file: of a statement that only asks about it, SQLite's plain error says that the header makes no sense. */
function opening<T>(file: string, work: () => T): T {
  try {
    return guarded(file, work)
  } catch (error) {
    throw (error as { code?: unknown }).code === 'SQLITE_ERROR' ? storeDamaged(file) : error
  }
}

/** Of every file that followup has made. Bytes. */
export const usualPage = 4096

/** SQLite takes what is left of a cut page for a whole one. What the side file holds is not cut: it may stand in the middle of its way in. */
function refuseCut(sql: Sql, size: number): void {
  const isMoving = (statSync(`${realFile(sql.file)}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (!isMoving && size % Number(sql.value('PRAGMA page_size')) !== 0) throw storeDamaged(sql.file)
}

function refuseReadOnly(file: string): void {
  try {
    accessSync(file, constants.W_OK)
  } catch {
    throw new Fault('store-readonly', { file }, [['doctor']])
  }
}

/** Opens a file that is there, or memory, as it is. Nothing is created: a link to nowhere is not followed. */
export function openFile(file: string, { nativeBinding }: Pick<OpenOptions, 'nativeBinding'>): Sql {
  const db = connect(file, { timeout: 10_000, fileMustExist: file !== ':memory:', nativeBinding })
  return new Sql(db, file)
}

/** Tells a file's schema version. Faults: `store-not-ours`, `store-newer`, `store-damaged`; nothing is written before either. */
export function checkedVersion(sql: Sql, known = schemaVersion): number {
  const { file } = sql
  if (pragma(sql, 'application_id') !== applicationId) throw storeNotOurs(file)
  const version = pragma(sql, 'user_version')
  if (version > known) throw new Fault('store-newer', { file, version, known })
  if (version < 0) throw storeDamaged(file)
  return version
}

/**
 * Makes every acknowledged commit outlive a power cut: FULL must be set on every open, for the library opens WAL files with
 * NORMAL, which loses them. A page is mostly read once, and memory taken anew for each costs more than the reading.
 */
export function durable(sql: Sql): Sql {
  retrying(() =>
    sql.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -${String(usualCache)}`),
  )
  return sql
}

/** How much of the file is kept in memory, in KiB. */
const usualCache = 320

/** Reads a number that SQLite keeps in the file's header. */
export function pragma(sql: Sql, name: 'application_id' | 'user_version'): number {
  return Number(sql.value(`PRAGMA ${name}`))
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

/** Takes the file and its side files from the eyes of others; where that is not ours to do, it stays as it is. */
function tighten(file: string): void {
  const real = realFile(file)
  for (const one of [real, `${real}-wal`, `${real}-shm`]) {
    try {
      chmodSync(one, 0o600)
    } catch {
      // Not there, or someone else's.
    }
  }
}

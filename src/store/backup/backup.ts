import { closeSync, lstatSync, openSync, rmSync, statSync } from 'node:fs'
import { Fault } from '../../domain/fault.ts'
import { guarded, storeDamaged } from '../faults.ts'
import { lastChange } from '../journal.ts'
import { makeFolder } from '../file/make-folder.ts'
import { openFile, type OpenOptions } from '../file/open.ts'
import { putInPlace } from '../file/put-in-place.ts'
import type { Sql } from '../sql.ts'
import { syncFile } from '../file/sync-to-disk.ts'
import { isWhole } from '../health/verify.ts'

/** A backup as it was written and checked. */
export interface Backup {
  readonly file: string
  readonly bytes: number
  /** How many people the copy itself holds. */
  readonly people: number
}

/**
 * Copies the whole database as it is committed now to a new file, readable by its owner alone, and checks the copy before it
 * gets its name. Others may read and write meanwhile. Faults: `file-exists` for any file or link that is there,
 * `store-damaged`, `file-unwritable`, `disk-full`.
 */
export function writeBackup(sql: Sql, options: OpenOptions, file: string): Backup {
  return guarded(file, () => {
    refuseExisting(file)
    const beside = `${file}.${options.newId()}.part`
    try {
      // VACUUM INTO would make the file with the rights of the umask, and follow a link; it takes an empty file that is there.
      closeSync(openSync(beside, 'wx', 0o600))
      const people = copied(sql, beside, options)
      syncFile(beside)
      if (!putInPlace(beside, file)) throw new Fault('file-exists', { file })
      return { file, bytes: statSync(file).size, people }
    } finally {
      rmSync(beside, { force: true })
    }
  })
}

/** The number of the last change in a backup; null where it cannot be read. */
export function lastChangeIn(file: string, options: OpenOptions): unknown {
  try {
    const sql = openFile(file, options)
    try {
      return sql.value(lastChange)
    } finally {
      sql.db.close()
    }
  } catch {
    return null
  }
}

/** Makes the folder of backups where it is not there, for its owner alone. */
export function makeBackupFolder(folder: string): void {
  guarded(folder, () => makeFolder(folder))
}

function refuseExisting(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })) throw new Fault('file-exists', { file })
}

/** Copies and counts the people of the copy. What is damaged is the list, whichever of the two it was noticed in. */
function copied(sql: Sql, copy: string, options: OpenOptions): number {
  try {
    return guarded(copy, () => {
      sql.copyTo(copy)
      return checkedPeople(copy, options)
    })
  } catch (error) {
    const isDamage = error instanceof Fault && (error.code === 'store-damaged' || error.code === 'store-not-ours')
    throw isDamage ? storeDamaged(sql.file) : error
  }
}

function checkedPeople(copy: string, options: OpenOptions): number {
  const sql = openFile(copy, options)
  try {
    if (!isWhole(sql)) throw storeDamaged(copy)
    return sql.get<{ n: number }>('SELECT count(*) AS n FROM person WHERE voided_at IS NULL')?.n ?? 0
  } finally {
    sql.db.close()
  }
}

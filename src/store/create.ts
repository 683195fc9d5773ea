import { closeSync, linkSync, lstatSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { guarded } from './faults.ts'
import { makeFolder } from './make-folder.ts'
import { build } from './migrate.ts'
import { durable, openFile, type OpenOptions } from './open.ts'
import { syncFolder } from './sync-to-disk.ts'

/**
 * Makes a new database, readable by its owner alone. It is filled under another name and then linked to its own, so that
 * the file is there wholly or not at all, and of several first runs at once one wins. Faults: `file-unwritable`, `disk-full`.
 */
export function create(options: OpenOptions): void {
  const { file } = options
  guarded(file, () => {
    makeFolder(dirname(file))
    const beside = `${file}.${options.newId()}.new`
    try {
      closeSync(openSync(beside, 'wx', 0o600))
      const sql = openFile(beside, options)
      try {
        build(durable(sql), options)
      } finally {
        sql.db.close()
      }
      putInPlace(beside, file)
    } finally {
      for (const rest of [beside, `${beside}-wal`, `${beside}-shm`]) rmSync(rest, { force: true })
    }
  })
}

/** Gives a finished file its name unless another has it. */
function putInPlace(beside: string, file: string): void {
  try {
    linkSync(beside, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    // Some file systems, FAT among them, know no links.
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) renameSync(beside, file)
  }
  syncFolder(dirname(file))
}

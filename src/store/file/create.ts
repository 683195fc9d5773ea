import { closeSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { guarded } from '../faults.ts'
import { makeFolder } from './make-folder.ts'
import { build } from './migrate.ts'
import { durable, openFile, type OpenOptions } from './open.ts'
import { putInPlace } from './put-in-place.ts'

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

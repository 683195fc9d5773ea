import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { guarded, storeDamaged } from '../faults.ts'
import { openFile, pragma, type OpenOptions } from './open.ts'
import type { Sql } from '../sql.ts'
import { syncFile, syncFolder } from './sync-to-disk.ts'
import { isWhole } from '../health/verify.ts'

/**
 * Copies the database as it is committed now, readable by its owner alone: written beside the target, opened and compared,
 * and only then given its name, over an older copy. Others may read and write meanwhile. Faults: `store-damaged` where the
 * copy is not whole, `disk-full`, `file-unwritable`.
 */
export function writeVerifiedCopy(options: OpenOptions, target: string): void {
  guarded(target, () => {
    const beside = `${target}.${options.newId()}.part`
    try {
      // VACUUM INTO would make the file with the rights of the umask; it takes an empty one that is there.
      closeSync(openSync(beside, 'wx', 0o600))
      const source = openFile(options.file, options)
      try {
        source.copyTo(beside)
        const copy = openFile(beside, options)
        try {
          if (!isWhole(copy, pragma(copy, 'user_version')) || inventory(copy) !== inventory(source))
            throw storeDamaged(options.file)
        } finally {
          copy.db.close()
        }
      } finally {
        source.db.close()
      }
      syncFile(beside)
      renameSync(beside, target)
      syncFolder(dirname(target))
    } finally {
      rmSync(beside, { force: true })
    }
  })
}

/** Everything a copy must have in common with its source: marks, schema, and the rows of every table. */
function inventory(sql: Sql): string {
  const tables = sql.all<{ name: string; sql: string | null }>('SELECT name, sql FROM sqlite_schema ORDER BY name')
  const counts = tables
    .filter((table) => table.sql?.startsWith('CREATE TABLE'))
    .map(({ name }) => sql.get(`SELECT count(*) AS n FROM "${name}"`))
  return JSON.stringify([pragma(sql, 'application_id'), pragma(sql, 'user_version'), tables, counts])
}

import { writeVerifiedCopy } from './copy.ts'
import { guarded, storeNotOurs } from '../faults.ts'
import { first } from '../migrations/001-first.ts'
import { seals } from '../migrations/002-seals.ts'
import { claimedTag } from '../migrations/003-claimed-tag.ts'
import { phoneState } from '../migrations/004-phone-state.ts'
import { nickname } from '../migrations/005-nickname.ts'
import { nameParts } from '../migrations/006-name-parts.ts'
import { redoes } from '../migrations/007-redoes.ts'
import { sources } from '../migrations/008-sources.ts'
import { applicationId, checkedVersion, durable, openFile, schemaVersion, type OpenOptions } from './open.ts'
import { seed } from './seed.ts'
import type { Sql } from '../sql.ts'

/** The migrations in order; the database's `user_version` counts how many it has had. A shipped one is never edited. */
export const migrations: readonly Migration[] = [
  first,
  seals,
  claimedTag,
  phoneState,
  nickname,
  nameParts,
  redoes,
  sources,
]

/** SQL, or what does it within the transaction of its step. */
export type Migration = string | ((sql: Sql, options: OpenOptions) => void)

/** Gives an empty database the whole schema and what a new one holds, in one transaction. */
export function build(sql: Sql, options: OpenOptions): void {
  sql.write(() => {
    buildBare(sql, options)
    seed(sql, options)
  })
}

/** Gives an empty database the whole schema alone; inside the caller's transaction. */
export function buildBare(sql: Sql, options: OpenOptions): void {
  for (const migration of migrations) migrate(sql, migration, options)
  sql.db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`)
}

/**
 * Brings an older database to this version: a verified copy of it beside it first (`followup.db.v1.bak`), then one
 * transaction for each step. Faults as `openCurrent`.
 */
export function upgrade(options: OpenOptions, steps = migrations): void {
  guarded(options.file, () => {
    const sql = openFile(options.file, options)
    try {
      if (checkedVersion(sql, steps.length) === 0) throw storeNotOurs(options.file)
      durable(sql)
      let isCopied = false
      const copyOnce = (version: number) => {
        if (!isCopied) writeVerifiedCopy(options, `${options.file}.v${version}.bak`)
        isCopied = true
      }
      while (takeStep(sql, steps, { options, copyOnce })) continue
    } finally {
      sql.db.close()
    }
  })
}

/** Brings an older copy in memory to this version. Faults as `checkedVersion`. */
export function upgradeInMemory(sql: Sql, options: OpenOptions): void {
  if (checkedVersion(sql) === 0) throw storeNotOurs(sql.file)
  while (takeStep(sql, migrations, { options, copyOnce: () => undefined })) continue
}

/** Takes one step; false where none is left. The copy is made under the write lock by a second connection, so that it holds every commit. */
function takeStep(
  sql: Sql,
  steps: readonly Migration[],
  { options, copyOnce }: { readonly options: OpenOptions; readonly copyOnce: (version: number) => void },
): boolean {
  return sql.write(() => {
    const version = checkedVersion(sql, steps.length)
    const migration = steps[version]
    if (migration === undefined) return false
    copyOnce(version)
    migrate(sql, migration, options)
    sql.db.exec(`PRAGMA user_version = ${version + 1}`)
    return true
  })
}

function migrate(sql: Sql, migration: Migration, options: OpenOptions): void {
  if (typeof migration === 'string') sql.db.exec(migration)
  else migration(sql, options)
}

import { Fault } from '../domain/fault.ts'
import { first } from './migrations/001-first.ts'
import { seed } from './seed.ts'
import { applicationId, type OpenOptions } from './open.ts'
import type { Sql } from './sql.ts'

/** The migrations in order; the database's `user_version` counts how many it has had. */
const migrations: readonly string[] = [first]

/** Brings the schema to this version: one transaction for each step; a newer database is refused untouched. */
export function upgrade(sql: Sql, options: OpenOptions): void {
  if (versionOf(sql) === migrations.length) return refuseForeign(sql, options.file)
  sql.db
    .transaction(() => {
      const version = versionOf(sql)
      if (version > migrations.length)
        throw new Fault('store-newer', { file: options.file, version, known: migrations.length })
      if (version === 0) refuseFilled(sql, options.file)
      for (const migration of migrations.slice(version)) sql.db.exec(migration)
      if (version === 0) {
        sql.db.pragma(`application_id = ${String(applicationId)}`)
        seed(sql, options)
      }
      sql.db.pragma(`user_version = ${String(migrations.length)}`)
    })
    .immediate()
}

function versionOf(sql: Sql): number {
  return Number(sql.db.pragma('user_version', { simple: true }))
}

function refuseForeign(sql: Sql, file: string): void {
  if (sql.db.pragma('application_id', { simple: true }) !== applicationId) throw new Fault('store-not-ours', { file })
}

/** A database with tables but without our mark belongs to another program. */
function refuseFilled(sql: Sql, file: string): void {
  const tables = sql.db.prepare('SELECT count(*) FROM sqlite_master').pluck().get()
  if (tables !== 0) throw new Fault('store-not-ours', { file })
}

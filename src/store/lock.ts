import type Database from 'better-sqlite3'
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instant } from '../domain/zone.ts'
import { guarded } from './faults.ts'
import { makeFolder } from './make-folder.ts'
import { connect } from './open.ts'

/** Where a lock is and what its holder says of itself. */
export interface LockOptions {
  /** A database of the lock's own: no process may open it with fs while it holds the lock, as closing it would free that. */
  readonly file: string
  readonly pid: number
  readonly now: () => Instant
  /** The compiled addon, already loaded; without it the library searches for its own. */
  readonly nativeBinding?: object
}

/** What a holder writes beside the lock. */
export interface LockHolder {
  readonly pid: number | null
  readonly since: Instant | null
}

/**
 * A lock held by one process at a time: SQLite's own exclusive lock on an empty database, which the system frees when the
 * process ends. A file with a process id would let two in, and survive a crash.
 */
export class Lock {
  #held: Database.Database | null = null

  constructor(private readonly options: LockOptions) {}

  /** Takes the lock, waiting up to a second. Gives the holder where another process has it, else null. */
  take(): LockHolder | null {
    if (this.#held) return null
    const db = this.#tryHold(1000)
    if (!db) return this.#readHolder()
    this.#held = db
    this.#writeHolder()
    return null
  }

  /** Tells who holds the lock without keeping it; null where nobody does. */
  holder(): LockHolder | null {
    if (this.#held) return this.#readHolder()
    const db = this.#tryHold(0)
    db?.close()
    return db ? null : this.#readHolder()
  }

  release(): void {
    if (!this.#held) return
    rmSync(this.#holderFile(), { force: true })
    this.#held.close()
    this.#held = null
  }

  #tryHold(waitMs: number): Database.Database | null {
    const { file, nativeBinding } = this.options
    return guarded(file, () => {
      makeFolder(dirname(file))
      closeSync(openSync(file, 'a', 0o600))
      const db = connect(file, { timeout: waitMs, nativeBinding })
      try {
        db.exec('BEGIN EXCLUSIVE')
        return db
      } catch (error) {
        db.close()
        if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) return null
        throw error
      }
    })
  }

  /** A file of its own, since nobody can read a database that is held. */
  #holderFile(): string {
    return `${this.options.file}.holder`
  }

  #writeHolder(): void {
    const file = this.#holderFile()
    const part = `${file}.part`
    const text = JSON.stringify({ pid: this.options.pid, since: this.options.now() })
    // What lies there may be a link to another file; it is taken away, never written through.
    rmSync(part, { force: true })
    writeFileSync(part, text, { mode: 0o600, flag: 'wx' })
    renameSync(part, file)
  }

  #readHolder(): LockHolder {
    try {
      return JSON.parse(readFileSync(this.#holderFile(), 'utf8')) as LockHolder
    } catch {
      return { pid: null, since: null }
    }
  }
}

import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instant } from '../../domain/time/zone.ts'
import { connect, type Connection } from './connection.ts'
import { guarded, isUnwritable } from '../faults.ts'
import { makeFolder } from './make-folder.ts'

/** Where a lock is and what its holder says of itself. */
export interface LockOptions {
  /** A database of the lock's own: no process may open it with fs while it holds the lock, as closing it would free that. */
  readonly file: string
  /** Where the lock is while nothing can be written beside the list: a folder that is the user's own and of this machine. */
  readonly elsewhere?: string
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
  #isHeld = false
  /** Nothing can be written anywhere, so no process can keep another one out: this one goes on without a lock. */
  #isBare = false
  #file: string
  /** One connection for all tries, for a watch that waits tries for days and what it opens stays in memory. */
  #connection: { readonly db: Connection; readonly identity: string | undefined } | null = null
  /** The one of the other place, which a process may hold that began while nothing could be written here. */
  #away: Lock | undefined

  constructor(private readonly options: LockOptions) {
    this.#file = options.file
  }

  /** Takes the lock, waiting up to a second. Gives the holder where another process has it, else null. */
  take(): LockHolder | null {
    if (this.#isHeld) return null
    if (!this.#tryHold(1000)) return this.#readHolder()
    if (this.#isBare) {
      this.#isHeld = true
      return null
    }
    const away = this.#holderAway()
    if (away) {
      this.#letGo()
      return away
    }
    this.#isHeld = true
    this.#writeHolder()
    return null
  }

  /** Tells who holds the lock without keeping it; null where nobody does. */
  holder(): LockHolder | null {
    if (this.#isHeld || !this.#tryHold(0)) return this.#readHolder()
    if (this.#isBare) return null
    this.#letGo()
    return this.#holderAway()
  }

  release(): void {
    if (!this.#isHeld) return
    this.#isHeld = false
    if (this.#isBare) return
    attempt(() => rmSync(this.#holderFile(), { force: true }))
    this.#disconnect()
  }

  #letGo(): void {
    this.#connection?.db.exec('ROLLBACK')
  }

  #holderAway(): LockHolder | null {
    const { elsewhere, ...options } = this.options
    if (elsewhere === undefined || this.#file === elsewhere || identityOf(elsewhere) === undefined) return null
    return (this.#away ??= new Lock({ ...options, file: elsewhere })).holder()
  }

  #tryHold(waitMs: number): boolean {
    const { file, elsewhere } = this.options
    this.#isBare = false
    for (const place of [file, ...(elsewhere === undefined ? [] : [elsewhere])]) {
      try {
        return this.#tryHoldAt(place, waitMs)
      } catch (error) {
        if (!isUnwritable(error)) throw error
      }
    }
    this.#isBare = true
    return true
  }

  #tryHoldAt(file: string, waitMs: number): boolean {
    this.#file = file
    return guarded(file, () => {
      const db = this.#connected()
      try {
        // A journal on the disk would need room there.
        db.exec(`PRAGMA busy_timeout = ${String(waitMs)}; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE`)
        return true
      } catch (error) {
        if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) return false
        this.#disconnect()
        throw error
      }
    })
  }

  /** The file may have been removed and made anew since, and a lock on one that is gone would hold nobody off. */
  #connected(): Connection {
    const { nativeBinding } = this.options
    const file = this.#file
    if (this.#connection !== null && this.#connection.identity === identityOf(file)) return this.#connection.db
    this.#disconnect()
    makeFolder(dirname(file))
    closeSync(openSync(file, 'a', 0o600))
    const db = connect(file, { timeout: 0, nativeBinding })
    this.#connection = { db, identity: identityOf(file) }
    return db
  }

  #disconnect(): void {
    this.#connection?.db.close()
    this.#connection = null
  }

  /** A file of its own, since nobody can read a database that is held. */
  #holderFile(): string {
    return `${this.#file}.holder`
  }

  #writeHolder(): void {
    const file = this.#holderFile()
    const part = `${file}.part`
    const text = JSON.stringify({ pid: this.options.pid, since: this.options.now() })
    // What lies there may be a link to another file; it is taken away, never written through.
    attempt(() => {
      rmSync(part, { force: true })
      writeFileSync(part, text, { mode: 0o600, flag: 'wx' })
      renameSync(part, file)
    })
  }

  #readHolder(): LockHolder {
    try {
      return JSON.parse(readFileSync(this.#holderFile(), 'utf8')) as LockHolder
    } catch {
      return { pid: null, since: null }
    }
  }
}

/** Tells a file from every other; undefined where there is none. */
function identityOf(file: string): string | undefined {
  const about = statSync(file, { bigint: true, throwIfNoEntry: false })
  return about && `${String(about.dev)} ${String(about.ino)}`
}

/** Who holds the lock is told where it can be written; to hold it does not depend on that. */
function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
  }
}

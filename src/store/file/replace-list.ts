import { closeSync, constants, copyFileSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import type { Replaced } from '../../domain/record/repaired.ts'
import { connect } from './connection.ts'
import type { OpenOptions } from './open.ts'
import { syncFile, syncFolder } from './sync-to-disk.ts'

/**
 * Puts what `make` writes into a new file in the place of a list, whose file is kept as it was under the name `keep`, or that with a number.
 * The list must not be open in this process. Faults: `store-busy` where another process has it open, what `make` throws.
 */
export function replaceList<T>(
  options: OpenOptions,
  keep: string,
  make: (beside: string, kept: string) => T,
): Replaced & { readonly made: T } {
  const { file } = options
  const kept = freeName(keep)
  const before = stateOf(file)
  keepCopy(file, kept)
  const release = holdAlone(options, () => removeWhole(kept))
  try {
    if (stateOf(file) !== before) throw new Fault('store-busy', { file })
    const beside = `${file}.${options.newId()}.part`
    try {
      const made = madeOf(() => make(beside, kept), kept)
      release()
      for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true })
      renameSync(beside, file)
      syncFolder(dirname(file))
      return { file, kept, keptWal: statSync(`${kept}-wal`, { throwIfNoEntry: false }) ? `${kept}-wal` : null, made }
    } finally {
      removeWhole(beside)
    }
  } finally {
    release()
  }
}

/** Where nothing takes the place of the list, nothing is kept of it either. */
function madeOf<T>(make: () => T, kept: string): T {
  try {
    return make()
  } catch (error) {
    removeWhole(kept)
    throw error
  }
}

/** With a number where the name is taken. */
function freeName(name: string): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}-${String(count)}`
    if (!statSync(free, { throwIfNoEntry: false })) return free
  }
}

/** What tells that another process has written: sizes and times of the file and its side file. */
function stateOf(file: string): string {
  return [file, `${file}-wal`]
    .map((one) => statSync(one, { throwIfNoEntry: false }))
    .map((about) => (about && about.size > 0 ? `${String(about.size)} ${String(about.mtimeMs)}` : 'none'))
    .join()
}

/** Copies a file with its side file, wholly or not at all. */
function keepCopy(from: string, to: string): void {
  try {
    copyWhole(from, to)
  } catch (error) {
    removeWhole(to)
    throw error
  }
}

function copyWhole(from: string, to: string): void {
  for (const side of ['', '-wal']) {
    const about = statSync(`${from}${side}`, { throwIfNoEntry: false })
    if (!about || (side !== '' && about.size === 0)) continue
    closeSync(openSync(`${to}${side}`, 'wx', 0o600))
    copyFileSync(`${from}${side}`, `${to}${side}`, constants.COPYFILE_FICLONE)
    syncFile(`${to}${side}`)
  }
}

/** Removes a database with the files beside it. */
function removeWhole(file: string): void {
  for (const side of ['', '-wal', '-shm']) rmSync(`${file}${side}`, { force: true })
}

/** Keeps other processes out as long as the file can be opened at all; gives what lets them in again. */
function holdAlone({ file, nativeBinding }: OpenOptions, refused: () => void): () => void {
  let db: ReturnType<typeof connect> | undefined
  try {
    db = connect(file, { timeout: 1000, fileMustExist: true, nativeBinding })
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))) {
      db?.close()
      refused()
      throw error
    }
    // Too damaged for SQLite: nobody else can have it open either.
  }
  return () => {
    db?.close()
    db = undefined
  }
}

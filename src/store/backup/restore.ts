import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import type { Restored } from '../../domain/record/repaired.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { committedImage } from '../file/committed-image.ts'
import { asFault, guarded } from '../faults.ts'
import { checkedVersion, openFile, type OpenOptions } from '../file/open.ts'
import { realFile } from '../file/real-file.ts'
import { replaceList } from '../file/replace-list.ts'
import { syncFile, syncFolder } from '../file/sync-to-disk.ts'
import { isWhole } from '../health/verify.ts'

/**
 * Puts a copy of a backup in the place of a list and keeps the list's file beside it, under a name with `stamp`. The backup stays. It is
 * checked first, row by row. The list must not be open in this process. Faults: `file-missing`,
 * `file-unreadable`, `store-not-ours`, `store-newer`, `backup-damaged`, `restore-same`, `store-busy`, `disk-full`, `file-unwritable`.
 */
export function restore(given: OpenOptions, from: string, stamp: string): Restored {
  // A link stays, and what it leads to is replaced.
  const options = { ...given, file: realFile(given.file) }
  const { file } = options
  const image = imageOf(from)
  if (realFile(from) === file) throw new Fault('restore-same', { file: from })
  const fill = (beside: string) => {
    writeFileSync(beside, image, { flag: 'wx', mode: 0o600 })
    const about = checked(beside, from, options)
    syncFile(beside)
    return about
  }
  return guarded(file, () => {
    if (statSync(file, { throwIfNoEntry: false })) {
      const { made, ...replaced } = replaceList(options, `${file}.before-${stamp}`, fill)
      return { ...replaced, ...made }
    }
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const beside = `${file}.${options.newId()}.part`
    try {
      const made = fill(beside)
      // What lies beside a list that is gone is of another one.
      for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true })
      renameSync(beside, file)
      syncFolder(dirname(file))
      return { file, kept: null, keptWal: null, ...made }
    } finally {
      rmSync(beside, { force: true })
    }
  })
}

function imageOf(from: string): Buffer {
  try {
    // A device may never end.
    if (!statSync(from).isFile()) throw new Fault('file-unreadable', { file: from })
    // Its own side file too, where it is a list that was in use.
    return committedImage(from)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Fault('file-missing', { file: from })
    if (syscall !== undefined && code !== 'EIO') throw new Fault('file-unreadable', { file: from })
    throw asFault(error, from)
  }
}

/** Looks through what is to become the list. */
function checked(beside: string, from: string, options: OpenOptions): Pick<Restored, 'people' | 'lastAt'> {
  try {
    const sql = openFile(beside, options)
    try {
      const version = checkedVersion(sql)
      if (!isWhole(sql, version)) throw new Fault('backup-damaged', { file: from })
      const people = Number(sql.value('SELECT count(*) FROM person WHERE voided_at IS NULL'))
      const lastAt = sql.value('SELECT max(at) FROM journal')
      return { people, lastAt: typeof lastAt === 'string' ? (lastAt as Instant) : null }
    } finally {
      sql.db.close()
    }
  } catch (error) {
    const fault = asFault(error, from)
    if (!(fault instanceof Fault)) throw fault
    if (fault.code === 'store-damaged') throw new Fault('backup-damaged', { file: from })
    throw 'file' in fault.data ? new Fault(fault.code, { ...fault.data, file: from }) : fault
  }
}

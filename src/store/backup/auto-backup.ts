import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { autoBackupDays, autoBackupName, keptBackups } from '../../domain/record/auto-backup.ts'
import type { Day } from '../../domain/time/day.ts'
import { Fault } from '../../domain/fault.ts'
import { makeBackupFolder } from './backup.ts'
import { guarded } from '../faults.ts'
import type { Store } from '../store.ts'

/** Where backups that are made by themselves go, and under which names. */
export interface AutoBackups {
  readonly folder: string
  /** The list's own file name without its ending. */
  readonly list: string
  readonly day: Day
  readonly now: number
}

/**
 * Makes the backup of a day where there is none and something was saved since the last one, and then takes away those before the
 * last seven, and what an ended one left half made. Of two processes one makes it. Gives its file. Faults as `writeBackup`.
 */
export async function backUpDay(store: Store, places: AutoBackups): Promise<string | null> {
  const { folder, list, day } = places
  makeBackupFolder(folder)
  guarded(folder, () => {
    removeHalfMade(places)
  })
  const days = autoBackupDays(list, readdirSync(folder))
  const [last] = days
  if (last === day) return null
  if (last !== undefined && (await store.isAsIn(join(folder, autoBackupName(list, last))))) return null
  const file = join(folder, autoBackupName(list, day))
  try {
    await store.backup(file)
  } catch (error) {
    if (error instanceof Fault && error.code === 'file-exists') return null
    throw error
  }
  for (const old of days.slice(keptBackups - 1)) rmSync(join(folder, autoBackupName(list, old)), { force: true })
  return file
}

/** Milliseconds after which a half made copy that nobody writes to any more is one of a process that ended. */
const abandonedMs = 3_600_000

function removeHalfMade({ folder, now }: AutoBackups): void {
  for (const name of readdirSync(folder)) {
    if (!/\.db\.[\w-]+\.part(?:-journal|-wal|-shm)?$/.test(name)) continue
    const about = statSync(join(folder, name), { throwIfNoEntry: false })
    if (about && now - about.mtimeMs > abandonedMs) rmSync(join(folder, name), { force: true })
  }
}

import { accessSync, existsSync } from 'node:fs'
import { Fault } from '../../domain/fault.ts'
import { committedImage } from './committed-image.ts'
import { computeAnew } from './compute-anew.ts'
import { connect } from './connection.ts'
import { guarded, isUnwritable } from '../faults.ts'
import { upgrade, upgradeInMemory } from './migrate.ts'
import type { OpenOptions } from './open.ts'
import { Sql } from '../sql.ts'
import { Store } from '../store.ts'

/**
 * Opens a copy in memory of a list that could not be opened where it is: SQLite cannot read such a file on a full disk, in a folder or
 * on a disk that is only to be read. Nothing can be saved to it. Throws what kept the file from being opened where that is another thing.
 */
export function openCopy(options: OpenOptions, why: unknown): Store {
  const { file } = options
  if (!isUnwritable(why)) throw why
  refuseHidden(file)
  if (!existsSync(file)) throw why
  const unwritable = why.code === 'file-unwritable' ? new Fault('store-readonly', { file }, why.hints) : why
  return guarded(file, () => {
    const copy = new Sql(connect(imageOf(file, why), { timeout: 0, nativeBinding: options.nativeBinding }), file)
    upgradeInMemory(copy, options)
    // What follows from the rules of zones is shown as they are now.
    new Store(copy, options).followRulesBy(computeAnew)
    return new Store(new Sql(copy.db, file, unwritable), { ...options, bringUp: () => upgrade(options) })
  })
}

function imageOf(file: string, why: Fault): Buffer {
  try {
    return committedImage(file)
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    // The file may be read, and what lies beside it not.
    if (code === 'EACCES') throw unreadable(path ?? file)
    // A folder: what was said first says more.
    throw error instanceof Fault ? error : why
  }
}

/** Of a folder that nobody may look into, nothing is known to be missing. */
function refuseHidden(file: string): void {
  try {
    accessSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw unreadable(file)
  }
}

function unreadable(file: string): Fault {
  return new Fault('store-unreadable', { file }, [['doctor']])
}

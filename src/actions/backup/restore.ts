import type { Restored } from '../../domain/record/repaired.ts'
import type { App } from '../../app/app.ts'
import { fileStamp } from './file-stamp.ts'
import { whileUnwatched } from './while-unwatched.ts'

/** A backup that is the list now, and which one. */
export interface RestorePage extends Restored {
  readonly from: string
}

/** Puts a backup in the place of the list while nobody watches it. Faults as `Repairs.restore`, and `repair-watched`. */
export async function restoreBackup(app: App, from: string): Promise<RestorePage> {
  const repairs = await app.repairs()
  const restored = await whileUnwatched(app, () => repairs.restore(from, fileStamp(app)))
  return { from, ...restored }
}

import { readdirSync, rmSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import type { App } from '../../app/app.ts'
import { Fault } from '../../domain/fault.ts'
import { backUpDay } from '../../store/backup/auto-backup.ts'
import { backupPlaces } from './backup-mark.ts'

/** Makes today's backup, as a process that nobody reads: what refuses it the doctor finds. */
export async function dailyBackup(app: App): Promise<void> {
  const day = app.clock.today()
  const { folder, list, mark } = backupPlaces(app.paths, day)
  try {
    setPriority(10)
    await backUpDay(await app.store(), { folder, list, day, now: Date.now() })
    for (const name of readdirSync(folder))
      if (name.startsWith(`.${list}-auto-`) && join(folder, name) !== mark) rmSync(join(folder, name), { force: true })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}

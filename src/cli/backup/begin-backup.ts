import { closeSync, openSync } from 'node:fs'
import type { Paths } from '../../app/app.ts'
import type { Day } from '../../domain/time/day.ts'
import { startProgram } from '../../notify/desktop/ask-program.ts'
import { makeFolder } from '../../store/file/make-folder.ts'
import { launcher } from '../installed.ts'
import { backupPlaces } from './backup-mark.ts'

/** Begins a day's backup in a process of its own, which outlives this one; of several at once one begins it. */
export function beginBackup(paths: Paths, day: Day): void {
  const { folder, mark } = backupPlaces(paths, day)
  try {
    makeFolder(folder)
    closeSync(openSync(mark, 'wx', 0o600))
  } catch {
    // Another has begun it, or there is no room for as much as a mark.
    return
  }
  startProgram(process.execPath, [launcher, '__backup'])
}

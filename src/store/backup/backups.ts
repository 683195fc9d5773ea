import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupThere } from '../../domain/record/repaired.ts'
import { instantAt } from '../../domain/time/zone.ts'
import { applicationId } from '../file/open.ts'

/** Finds the backup of a list in a folder that was written last, by itself or by hand, under whatever name; null where there is none. */
export function newestBackup(file: string, folder: string): BackupThere | null {
  const list = basename(file, '.db')
  const found = namesIn(folder)
    .filter((name) => name.endsWith('.db') && isNotOfOther(name, list))
    .flatMap((name) => writtenAt(join(folder, name)) ?? [])
    .sort((one, other) => other.ms - one.ms)
  // One after the other, for only those that are looked at are opened.
  const newest = found.find((one) => isList(one.file))
  return newest ? { file: newest.file, at: instantAt(newest.ms) } : null
}

/** Two lists may lie in one folder; a name that followup made says whose backup it is. */
function isNotOfOther(name: string, list: string): boolean {
  const [, whose] = /^(.+?)-(?:auto-\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d-\d{4}(?:-\d+)?)\.db$/.exec(name) ?? []
  return whose === undefined || whose === list
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function writtenAt(file: string) {
  const about = statSync(file, { throwIfNoEntry: false })
  return about?.isFile() === true ? { file, ms: Math.floor(about.mtimeMs) } : undefined
}

/** Whether a file begins as followup's do (SQLite file format, section 1.3): the name of the format and the application's id. */
function isList(file: string): boolean {
  const head = Buffer.alloc(72)
  try {
    const opened = openSync(file, 'r')
    try {
      if (readSync(opened, head) < head.length) return false
    } finally {
      closeSync(opened)
    }
  } catch {
    return false
  }
  return head.toString('latin1', 0, 16) === 'SQLite format 3\0' && head.readUInt32BE(68) === applicationId
}

import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { PendingSetting, SettingChange, SettingValue } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import { plainValue, readFile, textOf, wholeValue } from './settings-read.ts'
import { isKnownKey, readSetting } from '../reading/setting.ts'
import { zoneNames } from './zones.ts'
import { writeWhole, discard, systemFault } from './whole-file.ts'

/**
 * Writes the file with one key set or removed under another name, that of the commit that journals the change; keys this version does
 * not know stay. A link is followed, as the user keeps the file where they like. Faults: `changed-meanwhile`, `config-not-json`,
 * `file-unwritable`, `disk-full`.
 */
export function draftSetting(file: string, { key, before, after }: SettingChange, commitId: string): PendingSetting {
  const { values, fault } = readFile(file)
  if (fault) throw fault
  const { [key]: present, ...rest } = values
  if (valueOf(key, present) !== before) throw new Fault('changed-meanwhile')
  const next = after === null ? rest : { ...values, [key]: isKnownKey(key) ? after : wholeValue(after) }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const pending = pendingAt(targetOf(file), commitId)
  try {
    writeWhole(partOf(targetOf(file), commitId), `${JSON.stringify(next, null, 2)}\n`)
  } catch (error) {
    // People know the file by its own name.
    throw error instanceof Fault ? new Fault(error.code, { ...error.data, file }, error.hints) : error
  }
  return pending
}

/** Finds what a crash left between a commit and its file. */
export function unfinishedSettings(file: string): readonly PendingSetting[] {
  const target = targetOf(file)
  const start = `${basename(target)}.`
  return (
    namesIn(dirname(target))
      .filter((name) => name.startsWith(start) && name.endsWith('.part'))
      .map((name) => name.slice(start.length, -'.part'.length))
      // Another one with a dot is a file that is being written for one of these.
      .filter((commitId) => /^[\w-]+$/.test(commitId))
      .map((commitId) => pendingAt(target, commitId))
  )
}

function pendingAt(target: string, commitId: string): PendingSetting {
  const part = partOf(target, commitId)
  return {
    commitId,
    finish: () => {
      try {
        renameSync(part, target)
      } catch (error) {
        // Another process has finished it.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(part)) throw systemFault(error, target)
      }
    },
    drop: () => {
      discard(part)
    },
  }
}

function targetOf(file: string): string {
  return existsSync(file) ? realpathSync(file) : file
}

function partOf(target: string, commitId: string): string {
  return join(dirname(target), `${basename(target)}.${commitId}.part`)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A value that does not suit counts as none, as it does where it is read. */
function valueOf(key: string, present: unknown): SettingValue | null {
  if (present === undefined) return null
  if (!isKnownKey(key)) return plainValue(present)
  try {
    return readSetting(key, textOf(present), zoneNames)
  } catch {
    return null
  }
}

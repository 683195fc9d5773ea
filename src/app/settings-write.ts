import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SettingChange, SettingValue } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import { readFile, textOf } from './settings-read.ts'
import { readSetting } from './settings-schema.ts'
import { writeWhole } from './system-files.ts'

/**
 * Sets or removes one key; keys this version does not know stay. A link is followed, as the user keeps the file where they
 * like. Faults: `changed-meanwhile`, `config-not-json`, `file-unwritable`, `disk-full`.
 */
export function writeSetting(file: string, { key, before, after }: SettingChange): void {
  const { values, fault } = readFile(file)
  if (fault) throw fault
  const { [key]: present, ...rest } = values
  if (valueOf(key, present) !== before) throw new Fault('changed-meanwhile')
  const next = after === null ? rest : { ...values, [key]: after }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeWhole(existsSync(file) ? realpathSync(file) : file, `${JSON.stringify(next, null, 2)}\n`, { force: true })
}

/** A value that does not suit counts as none, as it does where it is read. */
function valueOf(key: SettingChange['key'], present: unknown): SettingValue | null {
  if (present === undefined) return null
  try {
    return readSetting(key, textOf(present))
  } catch {
    return null
  }
}

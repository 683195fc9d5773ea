import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ConfigKey } from '../domain/config.ts'
import { readFile } from './settings-file.ts'
import type { Setting } from './settings.ts'
import { systemFiles } from './system-files.ts'

/** Sets or removes one key; keys this version does not know stay. */
export async function writeSettings(file: string, key: ConfigKey, value: Setting['value'] | undefined): Promise<void> {
  const { [key]: _, ...rest } = readFile(file)
  const next = value === undefined ? rest : { ...rest, [key]: value }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  await systemFiles.write(file, `${JSON.stringify(next, null, 2)}\n`, { force: true })
}

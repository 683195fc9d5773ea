import { readFileSync } from 'node:fs'
import { defaultConfig, type Config, type ConfigKey } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import { readSetting, takesOf } from './settings-schema.ts'
import type { Setting, Settings } from './settings.ts'

/** The configuration in force: defaults, what was read from the file over them, the environment (`FOLLOWUP_NUDGE_CAP`) over both. */
export function loadSettings(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
  inFile: Readonly<Record<string, unknown>>,
): {
  readonly config: Config
  readonly settings: Settings
} {
  const values: Record<string, Setting> = {}
  for (const key of Object.keys(defaultConfig) as ConfigKey[]) values[key] = settingOf(key, inFile, env)
  const config = Object.fromEntries(
    Object.entries(values).map(([key, setting]) => [key, setting.value]),
  ) as unknown as Config
  const change = async (key: string, value: Setting['value'] | undefined) => {
    const { writeSettings } = await import('./settings-write.ts')
    const known = knownKey(key)
    const before = settingOf(known, inFile, env)
    await writeSettings(file, known, value)
    return { before, after: settingOf(known, readFile(file), env) }
  }
  return {
    config,
    settings: {
      list: () => Object.values(values),
      set: (key, text) => change(key, readSetting(knownKey(key), text)),
      unset: (key) => change(key, undefined),
    },
  }
}

function settingOf(
  key: ConfigKey,
  inFile: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Setting {
  const fromEnvironment = env[variableOf(key)]
  if (fromEnvironment !== undefined && fromEnvironment !== '') {
    return { key, value: readSetting(key, fromEnvironment), from: 'environment' }
  }
  if (Object.hasOwn(inFile, key)) return { key, value: readSetting(key, String(inFile[key])), from: 'file' }
  return { key, value: defaultConfig[key], from: 'default' }
}

/** The environment variable that overrides a key: `nudgeCap` is FOLLOWUP_NUDGE_CAP. */
export function variableOf(key: ConfigKey): string {
  return `FOLLOWUP_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

function knownKey(key: string): ConfigKey {
  if (Object.hasOwn(defaultConfig, key)) return key as ConfigKey
  throw new Fault('config-key-unknown', { key, known: Object.keys(defaultConfig).join(', ') }, [['config', 'list']])
}

/** Reads the file's own keys; a missing file is an empty one. */
export function readFile(file: string): Readonly<Record<string, unknown>> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Fault('file-unreadable', { file })
  }
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>
  } catch {
    // Told below, with what belongs there.
  }
  throw new Fault('config-invalid', { key: file, value: text.slice(0, 40), takes: takesOf('file') })
}

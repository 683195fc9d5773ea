import {
  configKeys,
  defaultConfig,
  type Config,
  type ConfigKey,
  type SettingChange,
  type SettingValue,
} from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import { plainValue, readFile, textOf, type InFile } from './settings-read.ts'
import { isKnownKey, knownKey, readSetting, takesOf, variableOf } from '../reading/setting.ts'
import { draftSetting, unfinishedSettings } from './settings-write.ts'
import type { Setting, Settings } from '../app/settings.ts'
import { zoneNames } from './zones.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The configuration in force: defaults, what was read from the file over them, the environment (`FOLLOWUP_NUDGE_CAP`) over
 * both. A value that does not suit its key counts as the default, and the settings tell the fault.
 */
export function loadSettings(
  file: string,
  env: Environment,
  inFile: InFile,
  {
    draft = (change, commitId) => draftSetting(file, change, commitId),
    unfinished = () => unfinishedSettings(file),
    read = () => readFile(file),
  }: Partial<Pick<Settings, 'draft' | 'unfinished'>> & { readonly read?: () => InFile } = {},
): { readonly config: Config; readonly settings: Settings } {
  const list = settingsOf(inFile, env)
  const config = configOf(list)
  const broken = list.find((setting) => setting.broken !== null)
  let { values } = inFile
  return {
    config,
    settings: {
      list: () => settingsOf({ values }, env),
      unknown: Object.keys(inFile.values).filter((key) => !isKnownKey(key)),
      fault: inFile.fault ?? (broken ? faultOf(broken, file) : null),
      find: (key) => settingOf(knownKey(key), values, env),
      change: (name, text): SettingChange => {
        if (text === null && Object.hasOwn(values, name) && !isKnownKey(name))
          return { key: name, before: plainValue(values[name]), after: null }
        const key = knownKey(name)
        const before = valueIn(key, values)
        return { key, before: before ?? null, after: text === null ? null : readSetting(key, text, zoneNames) }
      },
      lookAgain: () => {
        const now = read()
        const settings = settingsOf(now, env)
        if (now.fault !== null || settings.some((one) => one.broken !== null)) return
        Object.assign(config, configOf(settings))
        values = now.values
      },
      unfinished,
      draft: (change, commitId) => {
        const pending = draft(change, commitId)
        return {
          ...pending,
          finish: () => {
            pending.finish()
            const { [change.key]: _, ...others } = values
            values = change.after === null ? others : { ...others, [change.key]: change.after }
          },
        }
      },
    },
  }
}

function settingsOf({ values }: Pick<InFile, 'values'>, env: Environment): readonly Setting[] {
  return configKeys.map((key) => settingOf(key, values, env))
}

function configOf(settings: readonly Setting[]): Config {
  return Object.fromEntries(settings.map(({ key, value }) => [key, value])) as unknown as Config
}

function settingOf(key: ConfigKey, inFile: InFile['values'], env: Environment): Setting {
  const set = env[variableOf(key)] ?? ''
  if (set !== '') return setting(key, 'environment', set)
  if (Object.hasOwn(inFile, key)) return setting(key, 'file', textOf(inFile[key]))
  return { key, value: defaultConfig[key], from: 'default', broken: null }
}

function setting(key: ConfigKey, from: Setting['from'], text: string): Setting {
  const value = fitting(key, text)
  return value === undefined
    ? { key, value: defaultConfig[key], from, broken: text }
    : { key, value, from, broken: null }
}

function valueIn(key: ConfigKey, inFile: InFile['values']): SettingValue | undefined {
  return Object.hasOwn(inFile, key) ? fitting(key, textOf(inFile[key])) : undefined
}

function fitting(key: ConfigKey, text: string): SettingValue | undefined {
  try {
    return readSetting(key, text, zoneNames)
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

function faultOf({ key, from, broken }: Setting, file: string): Fault {
  const data = { value: broken, takes: takesOf(key) }
  if (from === 'environment')
    return new Fault('config-invalid', { ...data, key: variableOf(key) }, [['config', 'list']])
  return new Fault('config-broken', { ...data, key, file }, [
    ['config', 'unset', key],
    ['config', 'list'],
  ])
}

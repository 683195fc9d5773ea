import { configKeys, defaultConfig, spokenKinds, type ConfigKey, type SettingValue } from '../domain/config.ts'
import { readWallTime } from '../domain/time/day.ts'
import { Fault } from '../domain/fault.ts'
import { currencyCode, regionCode } from '../domain/iso-codes.ts'
import { lengthText, readLength, readMinutes } from './duration.ts'
import { nearest } from './nearest.ts'

/** Finds the zone that people call so; undefined where there is none. */
export interface ZoneNames {
  named(text: string): string | undefined
}

interface Rule {
  /** What the key takes, as shown to the user; symbols and samples, the same in every language. */
  readonly takes: string
  /** Reads a value, tidied; undefined where the text does not suit. */
  readonly read: (text: string, zones: ZoneNames) => SettingValue | undefined
  /** Every value there is, where they are few. */
  readonly values?: readonly string[]
}

const oneOf = (...values: readonly string[]): Rule => ({
  takes: values.join(' | '),
  read: (text) => values.find((value) => value === text.toLowerCase()),
  values,
})
const wallTime: Rule = { takes: 'HH:MM', read: (text) => readWallTime(text.padStart(5, '0')) }
const yesNo: Rule = {
  takes: 'true | false',
  read: (text) => (/^(true|yes|on|да)$/i.test(text) ? true : /^(false|no|off|нет)$/i.test(text) ? false : undefined),
  values: ['true', 'false'],
}
const autoOr = (samples: string, fits: (text: string, zones: ZoneNames) => string | undefined): Rule => ({
  takes: `auto | ${samples} | …`,
  read: (text, zones) => (text.toLowerCase() === 'auto' ? 'auto' : fits(text, zones)),
})

const rules: Readonly<Record<ConfigKey, Rule>> = {
  lang: oneOf('auto', 'en', 'ru'),
  region: autoOr('US | RU', regionCode),
  zone: autoOr('Europe/Berlin | UTC', (text, zones) => zones.named(text)),
  morning: wallTime,
  noon: wallTime,
  evening: wallTime,
  nextWeekday: oneOf('next-week', 'first-to-come'),
  dateOrder: oneOf('auto', 'dmy', 'mdy'),
  weekStart: oneOf('auto', 'monday', 'sunday'),
  nudgeCap: {
    takes: '0 … 1000',
    read: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= 1000 ? Number(text) : undefined),
  },
  currency: autoOr('USD | RUB', currencyCode),
  colour: oneOf('auto', 'always', 'never'),
  discreet: yesNo,
  quietFrom: wallTime,
  quietTo: wallTime,
  repeatAfter: {
    takes: 'never | 10m, 30m, 2h | …',
    read: (text) => (/^(never|никогда)$/i.test(text) ? 'never' : lengths(text.split(/[,;]/))),
  },
  callButton: oneOf('show', 'open'),
  messenger: oneOf('whatsapp', 'telegram', 'viber', 'sms'),
  autoBackup: yesNo,
  snoozeFor: { takes: '10m | 2h | 1h30 | 2d | …', read: (text) => lengths([text]) },
}

/** Lengths of time as they are kept; undefined where one of them is none or longer than a week. */
function lengths(texts: readonly string[]): string | undefined {
  const minutes = texts.map((text) => readLength(text) ?? 0)
  if (minutes.length > longestList || minutes.some((one) => one < 1 || one > 7 * 24 * 60)) return undefined
  return minutes.map(lengthText).join(', ')
}

const longestList = 10

/** The minutes of a setting that holds lengths of time, `10m, 30m, 2h`; none for `never`. */
export function minutesIn(setting: string): readonly number[] {
  return setting.split(',').flatMap((text) => readMinutes(text) ?? [])
}

/** Reads a setting's value from text. Fault: `config-invalid`, with what the key takes. */
export function readSetting(key: ConfigKey, text: string, zones: ZoneNames): SettingValue {
  const value = rules[key].read(text.trim(), zones)
  if (value !== undefined) return value
  const near = nearest(text.trim().toLowerCase(), rules[key].values ?? [])
  const like = spokenKinds[key] ?? ''
  const fitting = near.length > 0 ? near : [String(defaultConfig[key])]
  throw new Fault('config-invalid', { key, value: text, takes: rules[key].takes, like }, [
    ...fitting.map((one) => ['config', 'set', key, one]),
    ['config', 'get', key],
  ])
}

/** Tells whether a key takes a text as it stands. */
export function suits(key: ConfigKey, text: string, zones: ZoneNames): boolean {
  return rules[key].read(text.trim(), zones) !== undefined
}

/** Tells what a key takes. */
export function takesOf(key: ConfigKey): string {
  return rules[key].takes
}

/** The environment variable that overrides a key: `nudgeCap` is FOLLOWUP_NUDGE_CAP. */
export function variableOf(key: ConfigKey): string {
  return `FOLLOWUP_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

/** Every value a key takes, where they are few; none where they are many. */
export function valuesOf(key: ConfigKey): readonly string[] {
  return rules[key].values ?? []
}

/** Tells whether a key of the file is one that this version knows. */
export function isKnownKey(key: string): key is ConfigKey {
  return Object.hasOwn(rules, key)
}

/** Finds a key named in any case, with dashes or without. Fault: `config-key-unknown`, with near ones. */
export function knownKey(name: string): ConfigKey {
  const bare = (text: string) => text.toLowerCase().replace(/[-_.]/g, '')
  const key = configKeys.find((one) => bare(one) === bare(name))
  if (key) return key
  const near = nearest(name, configKeys).map((one) => ['config', 'get', one])
  throw new Fault('config-key-unknown', { key: name, known: configKeys.join(', ') }, [...near, ['config', 'list']])
}

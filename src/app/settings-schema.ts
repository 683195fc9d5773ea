import { defaultConfig, type ConfigKey } from '../domain/config.ts'
import { readWallTime } from '../domain/day.ts'
import { Fault } from '../domain/fault.ts'
import type { Setting } from './settings.ts'

interface Rule {
  /** What the key takes, as shown to the user; symbols and samples, the same in every language. */
  readonly takes: string
  readonly fits: (text: string) => boolean
}

const oneOf = (...values: readonly string[]): Rule => ({
  takes: values.join(' | '),
  fits: (text) => values.includes(text),
})
const wallTime: Rule = { takes: 'HH:MM', fits: (text) => readWallTime(text) !== undefined }

const rules: Readonly<Record<ConfigKey, Rule>> = {
  lang: oneOf('auto', 'en', 'ru'),
  region: { takes: 'auto | US | RU | …', fits: (text) => text === 'auto' || /^[A-Z]{2}$/.test(text) },
  zone: { takes: 'auto | Europe/Berlin | …', fits: (text) => text === 'auto' || isZone(text) },
  morning: wallTime,
  noon: wallTime,
  evening: wallTime,
  nextWeekday: oneOf('next-week', 'first-to-come'),
  dateOrder: oneOf('auto', 'dmy', 'mdy'),
  weekStart: oneOf('auto', 'monday', 'sunday'),
  nudgeCap: { takes: '0 … 1000', fits: (text) => /^\d{1,4}$/.test(text) && Number(text) <= 1000 },
  currency: { takes: 'auto | USD | RUB | …', fits: (text) => text === 'auto' || /^[A-Z]{3}$/.test(text) },
  colour: oneOf('auto', 'always', 'never'),
  discreet: oneOf('true', 'false'),
}

/** Reads a setting's value from text. Fault: `config-invalid`, with what the key takes. */
export function readSetting(key: ConfigKey, text: string): Setting['value'] {
  const rule = rules[key]
  const value = text.trim()
  if (!rule.fits(value)) throw new Fault('config-invalid', { key, value: text, takes: rule.takes })
  const kind = typeof defaultConfig[key]
  if (kind === 'number') return Number(value)
  return kind === 'boolean' ? value === 'true' : value
}

/** Tells what a key, or the file as a whole, takes. */
export function takesOf(key: ConfigKey | 'file'): string {
  return key === 'file' ? '{ "lang": "en", … }' : rules[key].takes
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

import type { DateOrder } from './time/date-order.ts'
import type { WallTime } from './time/day.ts'

/** Everything the user can set; each key has a default and can be overridden by the environment. */
export interface Config {
  readonly lang: 'en' | 'ru' | 'auto'
  /** ISO 3166 region in which phones without a country code are read; `auto` follows the locale. */
  readonly region: string
  /** IANA zone; `auto` follows the machine. */
  readonly zone: string
  /** When day-only follow-ups ring and what the parts of a day mean. */
  readonly morning: WallTime
  readonly noon: WallTime
  readonly evening: WallTime
  /** "next friday": the friday of next week, or the first one to come. */
  readonly nextWeekday: 'next-week' | 'first-to-come'
  /** The order of n/m: `auto` is month first in American English alone. */
  readonly dateOrder: 'auto' | DateOrder
  readonly weekStart: 'auto' | 'monday' | 'sunday'
  /** How many nudges `today` shows. */
  readonly nudgeCap: number
  /** ISO 4217; `auto` follows the region. */
  readonly currency: string
  readonly colour: 'auto' | 'always' | 'never'
  /** Initials instead of names in notifications. */
  readonly discreet: boolean
  /**
   * Between these a promise rings at the time it was given for and nothing else does: nudges, what was missed and what comes
   * again wait for their end. They may go over midnight; the same time twice means none.
   */
  readonly quietFrom: WallTime
  readonly quietTo: WallTime
  /** After how long a reminder nobody acted on comes again, each time counted from the last: `10m, 30m, 2h`, or `never`. */
  readonly repeatAfter: string
  /** By what a message goes to someone of whom only a phone is known. */
  readonly messenger: 'whatsapp' | 'telegram' | 'viber' | 'sms'
  /** What the Call button does beside showing the number. */
  readonly callButton: 'show' | 'open'
  /** How long the Snooze button hides a follow-up: `1h`. */
  readonly snoozeFor: string
  /** A backup by itself after the day's first change. */
  readonly autoBackup: boolean
}

export type ConfigKey = keyof Config

/** What kind of value a key holds that people say in many ways: a time of day, a length of time, or several of them. */
export type SpokenKind = 'time' | 'length' | 'lengths'

/** The keys whose values people say in many ways. */
export const spokenKinds: Readonly<Partial<Record<ConfigKey, SpokenKind>>> = {
  morning: 'time',
  noon: 'time',
  evening: 'time',
  quietFrom: 'time',
  quietTo: 'time',
  repeatAfter: 'lengths',
  snoozeFor: 'length',
}

/** What a key can hold. */
export type SettingValue = string | number | boolean

/** One key of the configuration file changed; null where the file does not have it. */
export interface SettingChange {
  /** One that this version does not know is only ever taken out, and put back. */
  readonly key: string
  readonly before: SettingValue | null
  readonly after: SettingValue | null
}

/** A change that lies beside the file until the commit that journals it stands. */
export interface PendingSetting {
  readonly commitId: string
  /** Puts it into the file. Faults: `file-unwritable`, `disk-full`, `disk-failing`. */
  finish(): void
  drop(): void
}

export const defaultConfig: Config = {
  lang: 'auto',
  region: 'auto',
  zone: 'auto',
  morning: '09:00',
  noon: '13:00',
  evening: '18:00',
  nextWeekday: 'next-week',
  dateOrder: 'auto',
  weekStart: 'auto',
  nudgeCap: 25,
  currency: 'auto',
  colour: 'auto',
  discreet: false,
  quietFrom: '21:00',
  quietTo: '08:00',
  repeatAfter: '10m, 30m, 2h',
  snoozeFor: '1h',
  callButton: 'show',
  messenger: 'whatsapp',
  autoBackup: true,
}

/** Every key, in the order in which they are shown. */
export const configKeys = Object.keys(defaultConfig) as readonly ConfigKey[]

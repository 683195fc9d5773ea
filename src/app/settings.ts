import type { ConfigKey } from '../domain/config.ts'

/** One configuration key with its value and where that came from. */
export interface Setting {
  readonly key: ConfigKey
  readonly value: string | number | boolean
  readonly from: 'default' | 'file' | 'environment'
}

/** The configuration file. */
export interface Settings {
  list(): readonly Setting[]
  /** Sets a key from text, checked against its schema. Faults: `config-key-unknown`, `config-invalid`. Gives the old value. */
  set(key: string, text: string): Promise<SettingChange>
  /** Returns a key to its default. */
  unset(key: string): Promise<SettingChange>
}

export interface SettingChange {
  readonly before: Setting
  readonly after: Setting
}

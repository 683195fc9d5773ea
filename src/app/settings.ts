import type { ConfigKey, PendingSetting, SettingChange, SettingValue } from '../domain/config.ts'
import type { Fault } from '../domain/fault.ts'

/** One configuration key with its value and where that came from. */
export interface Setting {
  readonly key: ConfigKey
  readonly value: SettingValue
  readonly from: 'default' | 'file' | 'environment'
  /** What stands in the file or the environment but does not suit the key; `value` is the default then. */
  readonly broken: string | null
}

/** The configuration file, with the environment over it. */
export interface Settings {
  list(): readonly Setting[]
  /** Keys of the file that this version does not know; they stay in it. */
  readonly unknown: readonly string[]
  /** What is wrong with the file or the environment; every command that does not mend it refuses with this. */
  readonly fault: Fault | null
  /** Gives one key, named in any case, with dashes or without. Fault: `config-key-unknown`. */
  find(key: string): Setting
  /** Makes the change that sets a key from text, or removes it from the file (null). Faults: `config-key-unknown`, `config-invalid`. */
  change(key: string, text: string | null): SettingChange
  /**
   * Reads the file again, for what runs for days: the configuration in force changes with it. A file that cannot be read, or
   * holds what does not suit, changes nothing.
   */
  lookAgain(): void
  /**
   * Writes a change beside the file, for the commit that journals it: the file takes it on when that stands. Fault: `changed-meanwhile`
   * where the file no longer holds what it changes.
   */
  draft(change: SettingChange, commitId: string): PendingSetting
  /** What a crash left between a commit and the file. */
  unfinished(): readonly PendingSetting[]
}

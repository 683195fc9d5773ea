import type { AutostartCommand, AutostartFound, AutostartKind } from '../../domain/watch/autostart.ts'

/** What is to be started, and what it needs to find the same list in the same language. */
export interface Watched extends AutostartCommand {
  /** One line that says what it is, in the user's language. */
  readonly about: string
  readonly env: Readonly<Record<string, string>>
  /** The folder of logs and of what was written down about the autostart. */
  readonly state: string
}

/** Starts the watch at login. */
export interface Autostart {
  /** Writes or renews it and starts the watch now. Faults: `file-unwritable`, `disk-full`. */
  install(watched: Watched): Promise<Installed>
  /** Ends what it started and removes it; gives the files it removed. */
  uninstall(): Promise<readonly string[]>
  find(): Promise<AutostartFound | null>
}

/** What was installed. */
export interface Installed {
  readonly kind: AutostartKind
  readonly files: readonly string[]
  /** Folders that were made for them, the outermost first. */
  readonly folders: readonly string[]
  /** Why it is not the usual kind: the user's systemd does not run here, or did not take the unit. */
  readonly instead: 'no-systemd' | 'systemd-refused' | null
  /**
   * An entry that a window manager which neither reaches systemd's target nor runs such entries has to be told of; null where
   * the session does reach it.
   */
  readonly entryToRun: string | null
  /** Whether the system took the order to start it now; it may wait for the next login. */
  readonly started: boolean
}

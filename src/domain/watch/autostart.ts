/** What starts the watch at login: the user's systemd, the desktop itself, launchd of macOS, the Task Scheduler of Windows. */
export type AutostartKind = 'systemd' | 'desktop-entry' | 'launchd' | 'task'

/** What an autostart runs, and on which list. */
export interface AutostartCommand {
  readonly node: string
  /** The launcher of followup. */
  readonly program: string
  /** The database whose reminders it shows. */
  readonly list: string
}

/** The autostart that is there. */
export interface AutostartFound {
  readonly kind: AutostartKind
  readonly files: readonly string[]
  /** Null where the files were changed by hand so that it cannot be told. */
  readonly command: AutostartCommand | null
  /** Whether the system will start it at login; null where that cannot be told. */
  readonly enabled: boolean | null
}

// The app: what a command is handed, and how a command is declared. `process`, `console` and the present time live here and in cli.
import type { Config } from '../domain/config.ts'
import type { Day } from '../domain/time/day.ts'
import type { Fault } from '../domain/fault.ts'
import type { Instant, OffsetAt, WallClock, Zone } from '../domain/time/zone.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Words } from '../i18n/words.ts'
import type { Ui } from '../render/ui.ts'
import type { Store } from '../store/store.ts'
import type { Files } from './files.ts'
import type { FullScreen } from './full-screen.ts'
import type { Machine } from './machine.ts'
import type { NoticePlace, Notifier } from './notifier.ts'
import type { Opener } from './opener.ts'
import type { Prompt } from './prompt.ts'
import type { Repairs } from './repairs.ts'
import type { Sandbox } from './sandbox.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'
import type { WatchLock } from './watch-lock.ts'
import type { Zones } from './zones.ts'

/** Everything a command can reach. The real one is composed in cli, its twin for tests in test/support. */
export interface App {
  readonly clock: Clock
  readonly terminal: Terminal
  readonly prompt: Prompt
  readonly files: Files
  /** What is set, with environment and defaults applied. */
  readonly config: Config
  /** The region in which phones are read: ISO 3166, never `auto`. */
  readonly region: string
  /** ISO 4217, never `auto`. */
  readonly currency: string
  /** Reads and changes the configuration file. */
  readonly settings: Settings
  readonly paths: Paths
  /** The language of this run's answers. */
  readonly lang: Lang
  /** The user's own language, whatever `--lang` asks of this run: what is read and kept follows it. */
  readonly homeLang: Lang
  readonly words: Words
  readonly flags: Flags
  /** Shows a page on stderr, before a question about it; a command's own result is drawn by its view. */
  show<T>(data: T, view: (data: T, ui: Ui) => string | Promise<string>): Promise<void>
  /** The terminal as one page; null where there is none that a page could fill, or JSON is asked for. */
  fullScreen(): Promise<FullScreen | null>
  /** The file of the demo, and command lines run on it. */
  sandbox(): Promise<Sandbox>
  /** Opens the user's file at the first call, or the demo's where `--demo` was said. */
  store(): Promise<Store>
  /** Why nothing can be saved, where the list that was opened is a copy of one that can only be read; else null. */
  onlyRead(): Fault | null
  /** Whether something was saved to the list by now. */
  hasSaved(): boolean
  /** Opens links by the programs of this machine. */
  opener(): Promise<Opener>
  /** Shows reminders by the ways this machine has. */
  notifier(place?: NoticePlace): Promise<Notifier>
  /** The same without the terminal: what a watch has that nobody sits at. */
  desktopNotifier(): Promise<Notifier>
  /** The machine around the program. */
  machine(): Promise<Machine>
  /** Looks at and mends the user's file from outside, before `store`. */
  repairs(): Promise<Repairs>
  /** Has the day's backup made by a process of its own, once a day, where settings and surroundings allow it. */
  backUpDaily(): Promise<void>
  /** Does what may wait until the answer stands. */
  ended(): Promise<void>
  /** The lock of the process that watches this database. */
  watchLock(): Promise<WatchLock>
  /** Aborted when the process is asked to end (SIGINT, SIGTERM, SIGHUP); from the first call on it no longer ends by itself. */
  stopSignal(): AbortSignal
  /** For a command that runs for hours: from here on the process keeps its memory small rather than its code fast. */
  keepSmall(): Promise<void>
  /** Makes a UUID version 7. */
  newId(): string
}

/** Flags every command knows. */
export interface Flags {
  readonly json: boolean
  /** Answers yes where a question would stand between the command and its work. */
  readonly yes: boolean
  /** Works on the sample of the demo instead of the user's file. */
  readonly demo: boolean
  /** The command line as it was typed, the command's own name first. */
  readonly line: readonly string[]
}

/** The present, and the machine's zone. */
export interface Clock {
  now(): Instant
  /** The user's zone: configured, or the machine's. Fault: `own-zone-unknown`, as from all that asks for it. */
  zone(): Zone
  today(): Day
  /** What the wall clock shows now, in the user's zone. */
  wall(): WallClock
  /** What it showed at an instant. */
  wallAt(instant: Instant): WallClock
  /** When a wall clock shows this, in the user's zone or another. */
  instantOf(wall: WallClock, zone?: Zone): Instant
  /** How far zones are ahead of UTC; of `zones`, for what needs no more. Fault: `zone-unknown`. */
  readonly offsetAt: OffsetAt
  readonly zones: Zones
  /** Asks the machine again which zone it is in; only a process that stays has to. */
  lookAtZone(): void
  /** Resolves after a while, or at once when aborted. Milliseconds, at most 2^31 - 1. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Where the user's files are. */
export interface Paths {
  readonly database: string
  /** The database of the demo. */
  readonly sandbox: string
  readonly config: string
  /** The folder of the list's backups, those made by themselves and by hand. */
  readonly backups: string
  /** Exports without a name, the demo's sandbox. */
  readonly data: string
  /** Locks and logs. */
  readonly state: string
  /** One for each database, so that two of them can be watched. */
  readonly watchLock: string
}

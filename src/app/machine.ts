/** The machine around the program: what starts it by itself and what a notification depends on is asked and changed here alone. */
export interface Machine {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's home folder. */
  readonly home: string
  /** Null where users have no number. */
  readonly uid: number | null
  readonly node: NodeHere
  /** The launcher of this copy of followup. */
  readonly program: string
  readonly files: MachineFiles
  /** Runs a program to its end, without a shell; it is ended after a while, five seconds unless said. Never rejects. */
  run(program: string, args: readonly string[], limitMs?: number): Promise<ProgramAnswer>
  /** Starts a program that outlives this one and writes nowhere. */
  start(program: string, args: readonly string[]): void
  /** Asks a process to end; false where there is none. */
  stop(pid: number): boolean
  /** Asks the desktop which server shows notifications; starts none unless told to. Never rejects, takes five seconds at most. */
  notificationServer(options?: { readonly start: boolean }): Promise<ServerAnswer>
}

/** The Node that runs this program. */
export interface NodeHere {
  readonly path: string
  readonly version: string
  /** Names the folder of kept code: V8 and the processor. */
  readonly engine: string
}

/** How a program ended: with an exit code and what it said, or why it gave none. */
export interface ProgramAnswer {
  readonly exit: number | 'missing' | 'no-answer'
  readonly out: string
}

/** What the session bus tells of the notification server. */
export type ServerAnswer =
  | { readonly kind: 'no-bus' | 'bus-silent' | 'no-server' | 'server-silent' }
  /** Nobody shows notifications at the moment, but the bus can start who does. */
  | { readonly kind: 'can-start' }
  | {
      readonly kind: 'server'
      readonly name: string
      readonly version: string
      readonly capabilities: readonly string[]
      /** Kept back by the server itself; null where it does not tell. */
      readonly paused: boolean | null
    }

/** Plain files by their whole path. Nothing here rejects but `write`; what cannot be asked is not there. */
export interface MachineFiles {
  /** Null where there is none. */
  read(path: string): Promise<string | null>
  /** Writes a file over an older one and makes folders for it; gives those it made, the outermost first. Faults: `file-unwritable`, `disk-full`. */
  write(path: string, content: string | Uint8Array, mode: number): Promise<readonly string[]>
  /** False where there was none. */
  remove(path: string): Promise<boolean>
  /** Removes a folder with nothing in it. */
  removeEmpty(folder: string): Promise<boolean>
  about(path: string): Promise<FileAbout | null>
  names(folder: string): Promise<readonly string[]>
  /** The path without links in it; the same where there is nothing. */
  realPath(path: string): Promise<string>
  canWrite(path: string): Promise<boolean>
  canRun(path: string): Promise<boolean>
  /** What is left on the disk of a folder, and the kind of its file system as Linux numbers it. */
  disk(folder: string): Promise<{ readonly freeBytes: number; readonly type: number } | null>
}

export interface FileAbout {
  readonly kind: 'file' | 'folder' | 'other'
  /** The rights with the bits above them, as 0o600 or 0o1777. */
  readonly mode: number
  readonly bytes: number
  readonly uid: number
}

import type { Store } from '../store/store.ts'

/** The file of the demo, apart from the user's own; `--demo` opens it with any command. */
export interface Sandbox {
  readonly file: string
  exists(): boolean
  /** Removes the file that was there and makes an empty one. */
  renew(): Promise<Store>
  /** Removes the file. False where there was none. */
  remove(): boolean
  /** Runs a command line on it and gives what it writes and its exit code. */
  run(args: readonly string[]): Promise<{ readonly text: string; readonly exit: number }>
}

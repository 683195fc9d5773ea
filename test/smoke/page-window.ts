import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { uuid7 } from '../../src/system/uuid.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { root } from '../support/house.ts'
import { until } from './program.ts'
import { openWindow, type TerminalWindow } from './tmux.ts'

/** The built program, as a shell runs it. */
export const program = `${process.execPath} ${join(root, 'bin/followup.js')}`

/** A real terminal in which pages of the built program stand, on a list of its own. */
export interface PageWindow extends TerminalWindow {
  readonly database: string
  withStore<T>(work: (store: Store) => T): T
  /** Opens the page of a command. */
  start(command: string): Promise<void>
  /** Sends the page's process a signal. */
  signal(kind: NodeJS.Signals): void
  /** Kills the page, and waits until it is gone and the shell's screen is clear. */
  kill(): Promise<void>
  /** Fails unless the page is left, saying so, and the terminal is as it was found. */
  expectGivenBack(said: string): Promise<void>
}

/** Columns, rows and what else the shell is given. */
export interface PageWindowOptions {
  readonly width: number
  readonly height: number
  readonly lang: string
  readonly env?: Readonly<Record<string, string>>
}

/** Opens a window whose list is filled before the shell is used. */
export async function openPageWindow(
  { width, height, lang, env }: PageWindowOptions,
  fill: (store: Store) => void = () => undefined,
): Promise<PageWindow> {
  const window = await openWindow(width, height, { TZ: 'UTC', FOLLOWUP_LANG: lang, ...env })
  const database = join(window.folder, 'followup.db')
  const withStore = <T>(work: (store: Store) => T): T => {
    const store = openStore({ file: database, newId: () => uuid7(Date.now()), now: () => instantAt(Date.now()) })
    try {
      return work(store)
    } finally {
      store.close()
    }
  }
  const signal = (kind: NodeJS.Signals | 0) => {
    process.kill(Number(readFileSync(join(window.folder, 'pid'), 'utf8')), kind)
  }
  const isGone = () => {
    try {
      signal(0)
      return false
    } catch {
      return true
    }
  }
  withStore(fill)
  await window.run('export FOLLOWUP_HOME=$PWD; stty -a > before; echo earlier')
  await window.shows('\nearlier\n$')
  return {
    ...window,
    database,
    withStore,
    signal,
    start: (command) => window.run(`sh -c 'echo $$ > pid; exec ${program} ${command}'; stty -a > after`),
    kill: async () => {
      signal('SIGKILL')
      await until(isGone)
      await window.run('reset; clear')
    },
    expectGivenBack: async (said) => {
      await window.shows(said)
      expect(await window.modes()).toEqual({ other: false, cursor: true, wraps: true })
      expect((await window.rows()).join('\n')).toContain('earlier')
      await window.run('cmp before after && echo "the same"')
      await window.shows('\nthe same')
    },
  }
}

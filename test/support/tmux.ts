import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from './house.ts'
import { removeFolder } from './temp-folder.ts'

/** A shell in a real terminal of its own, where `followup` is the built program. */
export interface TerminalWindow {
  /** Types a command line and Enter; counted as one command. */
  command(line: string): void
  /** Presses one key: a letter of any layout, `Enter`, `Escape`, `C-c`; counted. */
  press(key: string): void
  /** Types words that are not counted, such as those of a date. */
  words(text: string): void
  /** What stands on the screen. */
  screen(): string
  /** Waits until the screen holds a text. */
  shows(text: string | RegExp): Promise<void>
  /** Closes the window with whatever runs in it. */
  close(): void
  readonly commands: number
  readonly keys: number
}

/** Opens a window with a server of its own, which ends with the test. */
export function terminalWindow(options: {
  readonly columns: number
  readonly rows: number
  readonly env: Readonly<Record<string, string>>
}): TerminalWindow {
  const folder = mkdtempSync(join(tmpdir(), 'followup-tmux-'))
  const socket = join(folder, 'socket')
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    FOLLOWUP_AUTO_BACKUP: 'false',
    ...options.env,
  }
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', env })
  const shell = `followup() { '${process.execPath}' '${join(root, 'bin/followup.js')}' "$@"; }; PS1='> '; clear`
  tmux(
    '-u',
    'new-session',
    '-d',
    '-x',
    String(options.columns),
    '-y',
    String(options.rows),
    'bash',
    '--norc',
    '--noprofile',
  )
  let isClosed = false
  const close = () => {
    if (!isClosed) tmux('kill-server')
    isClosed = true
  }
  onTestFinished(async () => {
    close()
    await removeFolder(folder)
  })
  const send = (...keys: readonly string[]) => tmux('send-keys', ...keys)
  send('-l', shell)
  send('Enter')
  let commands = 0
  let keys = 0
  const screen = () => tmux('capture-pane', '-p')
  return {
    command: (line) => {
      commands += 1
      send('-l', line)
      send('Enter')
    },
    press: (key) => {
      keys += 1
      if (key.length === 1) send('-l', key)
      else send(key)
    },
    words: (text) => void send('-l', text),
    screen,
    close,
    shows: async (text) => {
      const isThere = () => (typeof text === 'string' ? screen().includes(text) : text.test(screen()))
      while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 50))
    },
    get commands() {
      return commands
    },
    get keys() {
      return keys
    },
  }
}

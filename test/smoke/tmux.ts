import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFolder } from '../support/temp-folder.ts'

/** A real terminal: a window of tmux with a shell in it. */
export interface TerminalWindow {
  /** The folder of the shell, which goes with the window. */
  readonly folder: string
  /** Types a line into the shell. */
  run(line: string): Promise<void>
  /** Presses keys, by tmux's names of them: `q`, `Enter`, `C-c`, `Up`, `й`. */
  press(...keys: readonly string[]): Promise<void>
  /** What the window shows, row by row, without blanks at the ends. */
  rows(): Promise<readonly string[]>
  /** The same with its colours, as escape sequences. */
  painted(): Promise<string>
  /** Waits until the window shows a text; throws, telling what it shows instead. */
  shows(text: string): Promise<void>
  /** Waits until a row is so: a page is drawn from above, and what is looked at may be half of it. */
  rowShows(row: number, text: string | RegExp): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** What the terminal is set to: whether the other screen stands, the cursor is seen, lines wrap. */
  modes(): Promise<{ readonly other: boolean; readonly cursor: boolean; readonly wraps: boolean }>
  title(): Promise<string>
  end(): Promise<void>
}

/** Milliseconds after which a text that is waited for will never come; a test ends later, and would not tell what stands there. */
const mostMs = 200_000

/** Opens a window of some columns and rows. Nothing of the machine's own environment but the path reaches the shell. */
export async function openWindow(
  width: number,
  height: number,
  env: Readonly<Record<string, string>> = {},
): Promise<TerminalWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-window-'))
  const place = { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'C.UTF-8', PS1: '$ ', HISTFILE: '', ...env }
  const tmux = (...args: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      execFile(
        'tmux',
        ['-u', '-S', join(folder, 'tmux'), '-f', '/dev/null', ...args],
        { env: place, cwd: folder },
        (error, stdout) => {
          if (error) reject(new Error(error.message))
          else resolve(stdout)
        },
      )
    })
  const size = ['-x', String(width), '-y', String(height)]
  await tmux('new-session', '-d', ...size, 'bash', '--norc', '--noprofile')
  const rows = async () => (await tmux('capture-pane', '-p')).split('\n').map((row) => row.trimEnd())
  const stands = async (what: string, isThere: (seen: readonly string[]) => boolean) => {
    const until = performance.now() + mostMs
    for (;;) {
      const seen = await rows()
      if (isThere(seen)) return
      if (performance.now() > until) throw new Error(`"${what}" never stood in the window, but:\n${seen.join('\n')}`)
      await pause()
    }
  }
  const window: TerminalWindow = {
    folder,
    rows,
    painted: () => tmux('capture-pane', '-p', '-e'),
    press: async (...keys) => {
      for (const key of keys) await tmux('send-keys', key)
    },
    run: async (line) => {
      await tmux('send-keys', '-l', line)
      await tmux('send-keys', 'Enter')
    },
    shows: (text) => stands(text, (seen) => seen.join('\n').includes(text)),
    rowShows: (row, text) =>
      stands(`row ${String(row)}: ${String(text)}`, (seen) =>
        typeof text === 'string' ? seen[row] === text : text.test(seen[row] ?? ''),
      ),
    resize: async (columns, lines) => {
      await tmux('resize-window', '-x', String(columns), '-y', String(lines))
      // tmux tells the kernel a moment later.
      const tty = (await tmux('display-message', '-p', '#{pane_tty}')).trim()
      while (sizeOf(tty) !== `${String(lines)} ${String(columns)}`) await pause()
    },
    modes: async () => {
      const told = await tmux('display-message', '-p', '#{alternate_on} #{cursor_flag} #{wrap_flag}')
      const [other, cursor, wraps] = told
        .trim()
        .split(' ')
        .map((flag) => flag === '1')
      return { other: other ?? false, cursor: cursor ?? false, wraps: wraps ?? false }
    },
    title: async () => (await tmux('display-message', '-p', '#{pane_title}')).trim(),
    end: async () => {
      await tmux('kill-server')
      await removeFolder(folder)
    },
  }
  await window.shows('$')
  return window
}

/** Rows and columns, as the programs in a window are told. */
function sizeOf(tty: string): string {
  return execFileSync('stty', ['-F', tty, 'size'], { encoding: 'utf8' }).trim()
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

import { readFileSync } from 'node:fs'
import { leastSize, type FullScreen, type Heard, type Size } from '../app/full-screen.ts'
import { largestWindow } from '../app/terminal.ts'

/** What the real screen is made with. */
export interface ScreenParts {
  readonly draw: FullScreen['draw']
  /** The last gate before the terminal. */
  readonly safe: (line: string) => string
  /** Writes to the terminal at once, also while the process ends. */
  readonly write: (text: string) => void
}

/** Another screen without cursor, marks around what is pasted, no line that goes on in the next; all of xterm's control sequences. */
const takeOver = '\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[?7l\u001b[0m\u001b[2J'
/** The page is wiped first: a terminal with one screen alone would keep it. */
const giveBack = '\u001b[0m\u001b[2J\u001b[H\u001b[?7h\u001b[?2004l\u001b[?25h\u001b[?1049l'

/** What is between these is shown at once by terminals that know them (synchronized output, mode 2026). */
const together = ['\u001b[?2026h', '\u001b[?2026l'] as const

/** Milliseconds after which a program that asked to be stopped and still runs has nobody who would stop it. */
const unstoppedMs = 100

/** Milliseconds between two looks at whether a program in the background has come to the foreground. */
const foregroundMs = 300

/** Windows has no shells that stop a program and let it go on. */
const hasJobs = process.platform !== 'win32'

/**
 * Tells how large the terminal's window is, where stdout is one that can be drawn on anywhere and that the shell has left to
 * this program; null where it is not.
 */
export function drawableSize(): Size | null {
  const { stdout, env } = process
  if (!stdout.isTTY || env.TERM === 'dumb' || !isInForeground()) return null
  const size = sizeNow()
  return size.width < leastSize.width || size.height < leastSize.height ? null : size
}

/** The real terminal as one page. It is given back however the process ends, but for SIGKILL. */
export function systemFullScreen({ draw, safe, write }: ScreenParts): FullScreen {
  const { stdin, stdout } = process
  let heard: Heard | undefined
  let taken = false
  let shown: readonly string[] = []
  let minute: NodeJS.Timeout | undefined
  let waiting: NodeJS.Timeout | undefined

  const take = () => {
    if (taken || !heard) return
    taken = true
    shown = []
    write(takeOver)
    stdin.setRawMode(true)
    stdin.resume()
    if (hasJobs) process.on('SIGTSTP', asked)
  }

  const give = () => {
    if (!taken) return
    taken = false
    if (hasJobs) process.off('SIGTSTP', asked)
    stdin.setRawMode(false)
    stdin.pause()
    write(giveBack)
  }

  const typed = (text: string) => heard?.typed(text, performance.now())
  const gone = () => heard?.ended()
  const failed = (error: unknown) => heard?.ended(error)
  const resized = () => {
    shown = []
    if (taken) write('\u001b[0m\u001b[2J')
    heard?.changed()
  }
  const resumed = () => {
    clearTimeout(waiting)
    if (taken || !heard) return
    if (!isInForeground()) {
      // A shell that brings a running program to the foreground tells it nothing.
      waiting = setTimeout(resumed, foregroundMs)
      return
    }
    take()
    // A window that changed while the program was stopped told nobody.
    process.kill(process.pid, 'SIGWINCH')
    heard.changed()
  }

  /** With the terminal given back the signal is left to the system, which stops nobody whom no shell would wake again. */
  const stopped = (whom: number) => {
    give()
    process.kill(whom, 'SIGTSTP')
    waiting = setTimeout(resumed, unstoppedMs)
  }
  const asked = () => {
    stopped(process.pid)
  }

  /** Nothing else hears this one. */
  const quit = () => {
    give()
    process.kill(process.pid, 'SIGQUIT')
  }

  const turned = () => {
    minute = setTimeout(turned, 60_000 - (Date.now() % 60_000))
    heard?.minute()
  }

  return {
    size: sizeNow,
    draw,

    enter(listener) {
      heard = listener
      stdin.setEncoding('utf8')
      stdin.on('data', typed).on('end', gone).on('error', gone)
      stdout.on('resize', resized)
      process.on('exit', give).on('uncaughtException', failed)
      if (hasJobs) process.on('SIGCONT', resumed).once('SIGQUIT', quit)
      minute = setTimeout(turned, 60_000 - (Date.now() % 60_000))
      take()
    },

    leave() {
      if (!heard) return
      heard = undefined
      clearTimeout(minute)
      clearTimeout(waiting)
      give()
      stdin.off('data', typed).off('end', gone).off('error', gone)
      stdout.off('resize', resized)
      process.off('exit', give).off('uncaughtException', failed)
      if (hasJobs) process.off('SIGCONT', resumed).off('SIGQUIT', quit)
    },

    suspend() {
      // Whoever started the program waits for it and is stopped with it, as by the terminal itself.
      if (hasJobs) stopped(0)
    },

    put(lines) {
      if (!taken) return
      const { height } = sizeNow()
      const next = Array.from({ length: height }, (_, row) => safe(lines[row] ?? ''))
      const rows = next.flatMap((line, row) =>
        line === (shown[row] ?? '') ? [] : [`\u001b[${String(row + 1)};1H\u001b[0m\u001b[2K${line}`],
      )
      shown = next
      if (rows.length > 0) write(together[0] + rows.join('') + together[1])
    },

    ring() {
      if (taken) write('\u0007')
    },
  }
}

function sizeNow(): Size {
  const [width, height] = process.stdout.getWindowSize()
  return { width: Math.min(width, largestWindow), height: Math.min(height, largestWindow) }
}

/** Whether the shell has given the terminal to this program, which would be stopped for taking it over in the background. */
function isInForeground(): boolean {
  const [group, foreground] = jobGroups()
  return group === foreground
}

/** The process group of this program, and the one that has the terminal; nothing where the system does not tell. */
function jobGroups(): readonly string[] {
  try {
    if (process.platform === 'linux') {
      // The name of the program, in brackets, may hold anything.
      const [, , group = '', , , foreground = ''] =
        readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
      return [group, foreground]
    }
    if (process.platform === 'win32') return []
    const { execFileSync } = process.getBuiltinModule('node:child_process')
    return execFileSync('ps', ['-o', 'pgid=,tpgid=', '-p', String(process.pid)], { encoding: 'utf8', cwd: '/' })
      .trim()
      .split(/ +/)
  } catch {
    return []
  }
}

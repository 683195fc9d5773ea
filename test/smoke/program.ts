import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/house.ts'
import { removeFolder } from '../support/temp-folder.ts'

/** How a run of the built program ended. */
export interface ProgramRun {
  readonly stdout: string
  readonly stderr: string
  /** The exit code, or the signal that ended it. */
  readonly exit: number | NodeJS.Signals
}

/** The built program in a home of its own. */
export interface Program {
  readonly home: string
  readonly database: string
  /** Runs one command line to its end. */
  run(args: readonly string[], options?: RunOptions): Promise<ProgramRun>
  /** Starts a command that goes on. */
  start(args: readonly string[], options?: RunOptions): Running
  /** The processes that live in this home, by Linux's account of them. */
  processes(): readonly number[]
  /** Ends what is still running and removes the home. */
  end(): Promise<void>
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
}

/** A started command. */
export interface Running {
  readonly pid: number
  /** What it has written to stdout so far. */
  said(): string
  /** Resolves when stdout holds the text; rejects when it ends before. */
  says(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  readonly ended: Promise<ProgramRun>
}

/** Makes a home for the built program; nothing of the machine's own environment but the path reaches it. */
export function builtProgram(env: Readonly<Record<string, string>> = {}): Program {
  const home = mkdtempSync(join(tmpdir(), 'followup-smoke-'))
  const alive = new Set<Running>()
  const base = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_RUNTIME_DIR: home,
    FOLLOWUP_HOME: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    // A process of its own would write on when the test and its folder are gone.
    FOLLOWUP_AUTO_BACKUP: 'false',
    // Quiet hours would hold the tests back at night.
    FOLLOWUP_QUIET_FROM: '00:00',
    FOLLOWUP_QUIET_TO: '00:00',
    ...env,
  }
  const start = (args: readonly string[], options: RunOptions = {}): Running => {
    const child = spawn(process.execPath, [join(root, 'bin/followup.js'), ...args], {
      cwd: home,
      env: { ...base, ...options.env },
      stdio: 'pipe',
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.stdin ?? '')
    const running = follow(child)
    alive.add(running)
    void running.ended.then(() => alive.delete(running))
    return running
  }
  return {
    home,
    database: join(home, 'followup.db'),
    start,
    run: (args, options) => start(args, options).ended,
    processes: () => processesWith(`FOLLOWUP_HOME=${home}`),
    end: async () => {
      for (const running of alive) running.kill('SIGKILL')
      await Promise.all([...alive].map((running) => running.ended))
      await removeFolder(home)
    },
  }
}

function processesWith(variable: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(variable)
      } catch {
        return false
      }
    })
    .map(Number)
}

function follow(child: ChildProcess): Running {
  let stdout = ''
  let stderr = ''
  const listeners = new Set<() => void>()
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    for (const listener of listeners) listener()
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (stderr += text))
  const ended = new Promise<ProgramRun>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ stdout, stderr, exit: code ?? signal ?? 0 })
    })
  })
  return {
    pid: child.pid ?? 0,
    said: () => stdout,
    says: (text) =>
      new Promise((resolve, reject) => {
        const listener = () => {
          if (!stdout.includes(text)) return
          listeners.delete(listener)
          resolve()
        }
        listeners.add(listener)
        listener()
        void ended.then((run) => {
          reject(new Error(`ended without saying "${text}": ${JSON.stringify(run)}`))
        })
      }),
    kill: (signal) => {
      child.kill(signal)
    },
    ended,
  }
}

/** Waits until something has become true outside this process, looking again and again; the test's own time limit ends it. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10))
}

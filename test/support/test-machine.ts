import { Fault } from '../../src/domain/fault.ts'
import { posix, win32 } from 'node:path'
import type { Machine, ProgramAnswer, ServerAnswer } from '../../src/app/machine.ts'

/** What a program answers to its arguments; undefined for the exit code 0 and no words. */
export type TestProgram = (...args: readonly string[]) => string | Partial<ProgramAnswer> | undefined

/** A machine of a test's own: a healthy Linux desktop without systemd, whose files are a map. */
export interface TestMachine {
  /** Plain files by path. */
  readonly files: Map<string, string>
  readonly folders: Set<string>
  /** The rights of files and folders that are not 0o600 and 0o700. */
  readonly modes: Map<string, number>
  /** Whose files and folders are that are not the user's. */
  readonly owners: Map<string, number>
  readonly env: Record<string, string>
  /** Programs by name; what is not here is not installed. */
  readonly programs: Map<string, TestProgram>
  /** Every program that was run, as a line. */
  readonly ran: string[]
  readonly started: string[]
  readonly stopped: number[]
  /** What differs from a healthy Linux: another platform, another server, a file that is none of the user's. */
  readonly is: Mutable<
    Pick<Machine, 'platform' | 'uid' | 'home' | 'node' | 'program'> & {
      server: ServerAnswer
      freeBytes: number
      diskType: number
      readOnly: string[]
      /** Called when a program is started that outlives this one. */
      onStart: () => void
    }
  >
  readonly port: Machine
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** dunst as it answers. */
export const dunst: ServerAnswer = {
  kind: 'server',
  name: 'dunst',
  version: '1.9.0',
  capabilities: ['actions', 'body', 'body-markup', 'persistence'],
  paused: false,
}

/** Makes the machine of one test. */
export function testMachine(): TestMachine {
  const files = new Map<string, string>()
  const folders = new Set(['/', '/home', '/home/anna', '/test'])
  const modes = new Map<string, number>()
  const owners = new Map<string, number>()
  const programs = new Map<string, TestProgram>()
  const ran: string[] = []
  const started: string[] = []
  const stopped: number[] = []
  const env: Record<string, string> = {
    HOME: '/home/anna',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    DISPLAY: ':0',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
    XDG_RUNTIME_DIR: '/run/user/1000',
    LANG: 'en_US.UTF-8',
  }
  const is: TestMachine['is'] = {
    platform: 'linux',
    uid: 1000,
    home: '/home/anna',
    node: { path: '/usr/bin/node', version: '20.20.2', engine: '11.3-x64' },
    program: '/usr/lib/node_modules/followup-cli/bin/followup.js',
    server: dunst,
    freeBytes: 50_000_000_000,
    diskType: 0xef53,
    readOnly: [],
    onStart: () => undefined,
  }
  files.set(is.node.path, '')
  files.set(is.program, '')
  files.set('/usr/bin/followup', '')
  const dirname = (path: string) => (path.includes('\\') ? win32 : posix).dirname(path)

  const makeFolders = (folder: string): readonly string[] => {
    if (folders.has(folder) || dirname(folder) === folder) return []
    const above = makeFolders(dirname(folder))
    folders.add(folder)
    return [...above, folder]
  }

  const about = (path: string) => {
    const text = files.get(path)
    const mode = modes.get(path)
    const uid = owners.get(path) ?? is.uid ?? 0
    if (text !== undefined) return { kind: 'file' as const, mode: mode ?? 0o600, bytes: text.length, uid }
    return folders.has(path) ? { kind: 'folder' as const, mode: mode ?? 0o700, bytes: 0, uid } : null
  }

  const port: Machine = {
    get platform() {
      return is.platform
    },
    get uid() {
      return is.uid
    },
    get home() {
      return is.home
    },
    get node() {
      return is.node
    },
    get program() {
      return is.program
    },
    env,
    files: {
      read: (path) => Promise.resolve(files.get(path) ?? null),
      write: (path, content, mode) => {
        if (is.readOnly.includes(path)) return Promise.reject(new Fault('disk-full', { file: path }))
        const made = makeFolders(dirname(path))
        files.set(path, typeof content === 'string' ? content : new TextDecoder('utf-16le').decode(content))
        modes.set(path, mode)
        return Promise.resolve(made)
      },
      remove: (path) => Promise.resolve(files.delete(path)),
      removeEmpty: (folder) => {
        const isFull = [...files.keys(), ...folders].some((path) => path !== folder && dirname(path) === folder)
        return Promise.resolve(!isFull && folders.delete(folder))
      },
      about: (path) => Promise.resolve(about(path)),
      names: (folder) =>
        Promise.resolve(
          [...files.keys(), ...folders]
            .filter((path) => path !== folder && dirname(path) === folder)
            .map((path) => posix.basename(path)),
        ),
      realPath: (path) => Promise.resolve(path),
      canWrite: (path) => Promise.resolve(about(path) !== null && !is.readOnly.includes(path)),
      canRun: (path) => Promise.resolve(files.has(path) || folders.has(path)),
      disk: () => Promise.resolve({ freeBytes: is.freeBytes, type: is.diskType }),
    },
    run: (program, args) => {
      ran.push([program, ...args].join(' '))
      const answers = programs.get(program)
      if (!answers) return Promise.resolve({ exit: 'missing', out: '' })
      const answer = answers(...args)
      return Promise.resolve({ exit: 0, out: '', ...(typeof answer === 'string' ? { out: answer } : answer) })
    },
    start: (program, args) => {
      started.push([program, ...args].join(' '))
      is.onStart()
    },
    stop: (pid) => stopped.push(pid) > 0,
    notificationServer: () => Promise.resolve(is.server),
  }
  return { files, folders, modes, owners, env, programs, ran, started, stopped, is, port }
}

/** Puts the user's systemd on a machine, as far as `watch --install` sees it: it keeps links, and what runs. */
export function withSystemd(machine: TestMachine, onRestart: () => void = () => undefined): void {
  const units = '/home/anna/.config/systemd/user'
  const link = `${units}/graphical-session.target.wants/followup-watch.service`
  machine.programs.set('systemctl', (_, verb) => {
    if (verb === 'is-system-running') return 'running\n'
    if (verb === 'enable') {
      if (!machine.files.has(`${units}/followup-watch.service`)) return { exit: 1 }
      machine.folders.add(`${units}/graphical-session.target.wants`)
      machine.files.set(link, '')
    }
    if (verb === 'disable') machine.files.delete(link)
    if (verb === 'restart') onRestart()
    return undefined
  })
}

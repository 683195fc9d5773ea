import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSettings } from '../../src/system/settings-file.ts'
import { readFile } from '../../src/system/settings-read.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { verify } from '../../src/store/health/verify.ts'
import { optionsFor } from './file-store.ts'
import { fillList } from './filled.ts'
import { root } from './house.ts'

/** What happens at which of the calls that touch the home, counted from 1. */
export interface DiskFault {
  readonly at: number
  readonly does: 'kill' | 'eio' | 'full'
  /** How long after the beginning of the call a kill comes. Microseconds. */
  readonly after?: number
}

/** How a command came out, and what the home holds then. */
export interface FaultyRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Each call with the letter of its kind and its file. */
  readonly calls: readonly (readonly [kind: string, file: string])[]
  readonly state: string
  readonly damage: readonly unknown[]
}

/** A command that writes, tried on a disk that fails. */
export interface Trial {
  readonly name: string
  readonly before: string
  /** The state after the command on a sound disk, and the calls that it took. */
  readonly sound: FaultyRun
  run(fault: DiskFault): Promise<FaultyRun>
}

/** Ten commands that write; HOME is the folder of the list. */
export const writing: readonly (readonly [string, ...string[]])[] = [
  ['add', 'Nina Forsyth, +1 415 555 0199, call tomorrow 10am #expo'],
  ['done', '1', 'talked, sent the price list'],
  ['plan', '2', 'in 3 days', 'call'],
  ['import', 'HOME/people.csv', '--yes'],
  ['undo'],
  ['config', 'set', 'nudgeCap', '40'],
  ['backup', 'HOME/copy.db'],
  ['export', 'HOME/out.json'],
  ['merge', '2', '1', '--yes'],
  ['stage', '3', 'presented'],
]

/** Compiles the library that makes a disk fail, and tells how to try commands with it. */
export function faultyDisk(): { trial(args: readonly string[]): Promise<Trial>; remove(): void } {
  const place = mkdtempSync(join(tmpdir(), 'followup-faulty-'))
  const library = join(place, 'faulty-disk.so')
  const built = spawnSync('cc', [
    '-shared',
    '-fPIC',
    '-O1',
    '-o',
    library,
    join(root, 'bench/faults/faulty-disk.c'),
    '-ldl',
    '-lpthread',
  ])
  if (built.status !== 0) throw new Error(String(built.stderr))
  const model = join(place, 'model')
  fill(model)
  let count = 0

  const run = async (args: readonly string[], fault?: DiskFault): Promise<FaultyRun> => {
    const home = join(place, String(++count))
    cpSync(model, home, { recursive: true })
    const log = `${home}.log`
    const ended = await outcome(
      args.map((arg) => arg.replace('HOME', home)),
      {
        PATH: process.env.PATH ?? '',
        TZ: 'UTC',
        LANG: 'C.UTF-8',
        FOLLOWUP_HOME: home,
        FOLLOWUP_AUTO_BACKUP: 'false',
        LD_PRELOAD: library,
        FAULTY_FOLDER: home,
        FAULTY_LOG: log,
        ...(fault
          ? { FAULTY_AT: String(fault.at), FAULTY_DO: fault.does, FAULTY_AFTER: String(fault.after ?? 0) }
          : {}),
      },
    )
    const calls = existsSync(log) ? callsIn(log, home) : []
    const found = { ...ended, calls, ...stateOf(home) }
    rmSync(home, { recursive: true })
    rmSync(log, { force: true })
    return found
  }

  return {
    trial: async (args) => {
      const before = stateOf(model).state
      const sound = await run(args)
      if (sound.status !== 0 || sound.state === before || sound.damage.length > 0)
        throw new Error(`${args.join(' ')} does not do its work: ${sound.stderr} ${JSON.stringify(sound.damage)}`)
      return { name: args[0] ?? '', before, sound, run: (fault) => run(args, fault) }
    },
    remove: () => rmSync(place, { recursive: true }),
  }
}

/** What must hold of a command that was killed: what it told of is there, and nothing is there by half. */
export function wrongAfterKill(trial: Trial, { state, stdout, damage }: FaultyRun): readonly string[] {
  return [...half(trial, state, damage), ...(stdout !== '' && state !== trial.sound.state ? [`lost: ${stdout}`] : [])]
}

/** What must hold of a command whose disk failed: it says what came of it, and nothing is there by half. */
export function wrongAfterError(trial: Trial, { status, state, stderr, damage }: FaultyRun): readonly string[] {
  const isAfter = state === trial.sound.state
  return [
    ...half(trial, state, damage),
    ...(status === 0 || status === 1 ? [] : [`exit ${String(status)}: ${stderr}`]),
    ...(status === 0 && !isAfter ? ['told as done, and is not'] : []),
    ...(/Nothing was (?:saved|written|changed)/.test(stderr) && state !== trial.before
      ? [`saved, and told: ${stderr}`]
      : []),
    ...(stderr.includes('What was changed so far is saved') && !isAfter ? [`not saved, and told: ${stderr}`] : []),
  ]
}

function half({ before, sound }: Trial, state: string, damage: readonly unknown[]): readonly string[] {
  return [
    ...(damage.length > 0 ? [`damage: ${JSON.stringify(damage)}`] : []),
    ...(state === before || state === sound.state ? [] : [`half: ${difference(state, before)}`]),
  ]
}

function difference(state: string, before: string): string {
  const known = new Set(before.split('\n'))
  return state
    .split('\n')
    .filter((line) => !known.has(line))
    .join(' | ')
    .slice(0, 500)
}

function fill(home: string): void {
  const store = openStore(optionsFor(join(home, 'followup.db')))
  fillList(store)
  store.close()
  writeFileSync(join(home, 'config.json'), '{\n  "nudgeCap": 10\n}\n', { mode: 0o600 })
  const rows = Array.from(
    { length: 30 },
    (_, index) => `Person${String(index)} Imported,+141555501${String(10 + index)}`,
  )
  writeFileSync(join(home, 'people.csv'), `Name,Phone\n${rows.join('\n')}\n`)
}

function outcome(args: readonly string[], env: Readonly<Record<string, string>>) {
  return new Promise<Pick<FaultyRun, 'status' | 'stdout' | 'stderr'>>((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin/followup.js'), ...args], { cwd: '/', env, stdio: 'pipe' })
    let stdout = ''
    let stderr = ''
    child.stdin.end()
    child.stdout.on('data', (data: Buffer) => void (stdout += data.toString()))
    child.stderr.on('data', (data: Buffer) => void (stderr += data.toString()))
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, stdout, stderr }))
  })
}

function callsIn(log: string, home: string): FaultyRun['calls'] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, kind = '', file = ''] = line.split(' ')
      return [kind, file.slice(home.length + 1)] as const
    })
}

/** Opens what a run has left as the next command does, and tells all that it holds, ids and instants left out. */
function stateOf(home: string): Pick<FaultyRun, 'state' | 'damage'> {
  const store = openStore(optionsFor(join(home, 'followup.db')))
  const config = join(home, 'config.json')
  store.finishSettings(loadSettings(config, {}, readFile(config)).settings.unfinished())
  const { damage } = verify(store.sql, () => true, true)
  const rows = Object.entries(store.dump()).flatMap(([kind, all]) => all.map((row) => `${kind} ${JSON.stringify(row)}`))
  const journal = store.sql.all<object>(
    'SELECT command, about, changes, undoes, undone_at IS NULL AS stands FROM journal',
  )
  const torn = store.sql.all<object>(
    `SELECT seq FROM journal j WHERE changes <> (SELECT count(*) FROM journal_change WHERE journal_seq = j.seq)`,
  )
  store.close()
  const state = [
    ...[...rows, ...journal.map((row) => JSON.stringify(row))].map(plain).sort(),
    `settings ${readFileSync(config, 'utf8')}`,
    `copy ${copyIn(join(home, 'copy.db'))}`,
    `export ${exportIn(join(home, 'out.json'))}`,
  ]
  return { state: state.join('\n'), damage: [...damage, ...torn, ...strangersIn(home)] }
}

function plain(text: string): string {
  return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T')
}

function copyIn(file: string): string {
  if (!existsSync(file)) return 'none'
  const store = openStore(optionsFor(file))
  const people = store.dump().person.length
  const { damage } = verify(store.sql, () => true, true)
  store.close()
  return `${String(people)} people, ${String(damage.length)} damaged`
}

function exportIn(file: string): string {
  if (!existsSync(file)) return 'none'
  const { length } = plain(JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))
  return `${String(length)} characters`
}

/** A file that is none of the list's, of what was asked for, or of what is begun under a name of its own. */
function strangersIn(home: string): readonly string[] {
  const known =
    /^(?:followup\.db(?:-wal|-shm)?|config\.json|people\.csv|(?:copy\.db|out\.json)(?:-wal|-shm)?|.*\.part(?:-journal)?)$/
  return readdirSync(home).filter((name) => !known.test(name))
}

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

let program: string
let home: string
const sqlite = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
const machine = `${process.versions.v8}-${process.arch}`
const code = () => join(program, 'dist/code')
const line = ['add', 'Jane Doe, +1 415 555 2671, next friday', '--json'] as const

beforeEach(() => {
  program = tempFolder()
  home = tempFolder()
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(program, part), { recursive: true })
  // A copy, for others may not be let into the folder of the checkout.
  cpSync(join(root, sqlite), join(program, sqlite))
  // However the checkout was made.
  chmodSync(join(program, 'dist'), 0o755)
})

function run(...args: readonly string[]) {
  return runUnder([], args)
}

function runUnder(flags: readonly string[], args: readonly string[], uid?: number) {
  const env = {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    HOME: home,
    FOLLOWUP_HOME: join(home, 'list'),
    FOLLOWUP_AUTO_BACKUP: 'false',
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(program, 'bin/followup.js'), ...args],
    {
      ...(uid === undefined ? {} : { uid, gid: uid }),
      cwd: '/',
      env,
    },
  )
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

/** What the chunks of a command were read with: its own code, that of all others, or none. */
function filesOf(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cjs'))
}

test.each([
  ['cut short', (file: Buffer) => file.subarray(0, 5000)],
  ['empty', () => Buffer.alloc(0)],
  ['of nothing but zeros', (file: Buffer) => Buffer.alloc(file.length)],
  [
    'with a page of zeros',
    (file: Buffer) => Buffer.from(file).fill(0, Math.min(4096, file.length / 2), Math.min(8192, file.length)),
  ],
  ['with one bit turned', (file: Buffer) => turned(file, 40_000)],
  ['of another program', () => Buffer.from('not code, but two alike'.repeat(2))],
])('code that is %s changes nothing', (_, damage) => {
  for (const file of filesOf(code())) {
    const path = join(code(), file)
    writeFileSync(path, damage(readFileSync(path)))
  }
  const { status, stdout, stderr } = run(...line)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toContain('"name": "Jane Doe"')
})

test.each([
  ['C', 'followup: not built: npm run build\n'],
  ['ru_RU.UTF-8', 'followup: программа не собрана: npm run build\n'],
])('a program that was not built says so in one line, in the locale %s', (LC_ALL, said) => {
  rmSync(join(program, 'dist'), { recursive: true })
  const env = { PATH: process.env.PATH, LC_ALL, HOME: home }
  for (const args of [[], ['list'], ['--version']]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'bin/followup.js'), ...args], { env })
    expect([status, stdout.toString(), stderr.toString()]).toEqual([1, '', said])
  }
  expect(readdirSync(home)).toEqual([])
})

test('a Node too old for the program is told which one is needed', () => {
  const older = join(home, 'older.cjs')
  writeFileSync(older, 'delete process.getBuiltinModule')
  expect(runUnder(['--require', older], ['list'])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'followup: Node 20.17 or newer is needed\n',
  })
})

test('a build that was broken off is none', () => {
  rmSync(join(program, 'dist/build-id'))
  expect(run('list')).toEqual({ status: 1, stdout: '', stderr: 'followup: not built: npm run build\n' })
})

test('where there is no code, a run keeps its own, and that of unknown commands goes to one place', () => {
  rmSync(code(), { recursive: true })
  expect(run(...line).status).toBe(0)
  expect(run('tody').status).toBe(2)
  expect(readdirSync(join(code(), machine)).sort()).toEqual(['add', 'other'])
  const before = filesOf(code()).length
  expect(run('undo').status).toBe(0)
  expect(run('undo', '--json').status).toBe(1)
  expect(filesOf(code()).length).toBeGreaterThan(before)
})

/** What a file of code holds and when it was written: the same of two runs where the second one took the code as it was. */
function asWritten(place: string) {
  const file = join(place, machine, 'add/pack.cjs')
  return { bytes: readFileSync(file, 'latin1'), at: statSync(file).mtimeMs, inode: statSync(file).ino }
}

test.each(['--max-old-space-size=300', '--stack-size=900'])(
  'code that V8 refuses under %s is made anew, once',
  (flag) => {
    const built = asWritten(code())
    const kept = [1, 2, 3].map(() => {
      expect(runUnder([flag], line)).toMatchObject({ status: 0, stderr: '' })
      return asWritten(code())
    })
    expect(kept[0]?.bytes).not.toBe(built.bytes)
    expect(kept.slice(1)).toEqual([kept[0], kept[0]])
  },
)

describe.skipIf(process.getuid?.() !== 0)('where the user can write no code beside the program', () => {
  const nobody = 65534
  const own = () => join(home, '.cache/followup', readFileSync(join(program, 'dist/build-id'), 'latin1'))

  /** Gives the program and what is in it to somebody, with rights to read alone. */
  function give(path: string, uid: number): void {
    if (lstatSync(path).isSymbolicLink()) return
    chownSync(path, uid, uid)
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name), uid)
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444)
  }

  test.each([
    ['root', 0],
    ['the user', nobody],
  ])('of a program of %s, refused code is made anew in the cache and found there', (_, owner) => {
    give(program, owner)
    chownSync(home, nobody, nobody)
    const kept = [1, 2, 3].map(() => {
      expect(runUnder(['--max-old-space-size=300'], line, nobody)).toMatchObject({ status: 0, stderr: '' })
      return asWritten(own())
    })
    expect(kept.slice(1)).toEqual([kept[0], kept[0]])
  })
})

describe.skipIf(process.getuid?.() === undefined)('installed by someone else', () => {
  const own = () => join(home, '.cache/followup')

  beforeEach(() => {
    // A file in the place of the folder refuses even root.
    rmSync(code(), { recursive: true })
    writeFileSync(code(), '')
  })

  test("code is kept in the user's own folder, apart for each build", () => {
    expect(run(...line).status).toBe(0)
    const build = readFileSync(join(program, 'dist/build-id'), 'latin1')
    expect(filesOf(join(own(), build, machine))).toContain('add/pack.cjs')
    expect(run('show', 'jane').stdout).toContain('Jane Doe')
  })

  test('a folder that others may write to is not used', () => {
    mkdirSync(own(), { recursive: true })
    chmodSync(own(), 0o777)
    expect(run(...line).status).toBe(0)
    expect(readdirSync(own())).toEqual([])
  })

  test('without a home nothing is kept and all runs', () => {
    rmSync(home, { recursive: true })
    writeFileSync(home, '')
    const env = { PATH: process.env.PATH, LC_ALL: 'C', HOME: home }
    const { status } = spawnSync(process.execPath, [join(program, 'bin/followup.js'), '--version'], { env })
    expect(status).toBe(0)
    expect(existsSync(join(home, '.cache'))).toBe(false)
  })
})

function turned(file: Buffer, at: number): Buffer {
  const other = Buffer.from(file)
  const place = Math.min(at, file.length - 1)
  other[place] = (other[place] ?? 0) ^ 1
  return other
}

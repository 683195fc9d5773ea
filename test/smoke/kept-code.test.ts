import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

let program: string
let home: string
const machine = `${process.versions.v8}-${process.arch}`
const code = () => join(program, 'dist/code')
const line = ['add', 'Jane Doe, +1 415 555 2671, next friday', '--json'] as const

beforeEach(() => {
  program = tempFolder()
  home = tempFolder()
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(program, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'))
  // However the checkout was made.
  chmodSync(join(program, 'dist'), 0o755)
})

function run(...args: readonly string[]) {
  const env = {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    HOME: home,
    FOLLOWUP_HOME: join(home, 'list'),
    FOLLOWUP_AUTO_BACKUP: 'false',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'bin/followup.js'), ...args], { env })
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

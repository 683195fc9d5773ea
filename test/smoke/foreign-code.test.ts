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
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

const machine = `${process.versions.v8}-${process.arch}`
const nobody = 65534
const isRoot = process.getuid?.() === 0
let program: string
let home: string

beforeEach(() => {
  program = tempFolder()
  home = tempFolder()
  const addon = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
  for (const part of ['bin', 'dist', 'package.json', addon])
    cpSync(join(root, part), join(program, part), { recursive: true })
  // However the checkout was made.
  for (const folder of ['', 'dist']) chmodSync(join(program, folder), 0o755)
})

/** Adds a person, by a shell with a umask of its own. */
function add({ umask = '022', uid, HOME = home }: { umask?: string; uid?: number; HOME?: string } = {}) {
  const list = tempFolder()
  if (uid !== undefined) chownSync(list, uid, uid)
  const line = [process.execPath, join(program, 'bin/followup.js'), 'add', 'Jane Doe', '--json']
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...line], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', HOME, FOLLOWUP_HOME: list, FOLLOWUP_AUTO_BACKUP: 'false' },
    encoding: 'utf8',
  })
  return { status, added: stdout.includes('"name": "Jane Doe"'), stderr }
}

const added = { status: 0, added: true, stderr: '' }
const planted = { status: 7, added: false, stderr: 'planted' }

const beside = () => join(program, 'dist/code', machine)
const inCache = (cache = join(home, '.cache')) =>
  join(cache, 'followup', readFileSync(join(program, 'dist/build-id'), 'latin1'), machine)

/** Puts code there that V8 takes for that of `add`, as it goes by the length of the source alone, and that tells where it runs. */
function plant(place: string): string {
  const { length } = readFileSync(join(program, 'dist/packs/add.cjs'), 'latin1')
  const tell = `process.getBuiltinModule('fs').writeSync(2, 'planted'); process.exit(7)`
  const code = new Script(tell.padEnd(length)).createCachedData()
  mkdirSync(join(place, 'add'), { recursive: true, mode: 0o700 })
  const file = join(place, 'add/pack.cjs')
  writeFileSync(file, Buffer.concat([code, code]), { mode: 0o600 })
  return file
}

/** Every file and folder below one with its rights. */
function rightsBelow(folder: string): readonly string[] {
  const paths = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
  return paths.map((path) => {
    const { mode } = lstatSync(join(folder, path))
    return `${(mode & 0o170000) === 0o040000 ? 'folder' : 'file'} ${(mode & 0o7777).toString(8)}`
  })
}

function expectPrivate(folder: string): void {
  expect(new Set(rightsBelow(folder))).toEqual(new Set(['folder 700', 'file 600']))
}

function toNobody(path: string): void {
  chownSync(path, nobody, nobody)
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) toNobody(join(path, name))
}

const asLink = (path: string) => {
  renameSync(path, `${path}.there`)
  symlinkSync(`${path}.there`, path)
}

const asPipe = (path: string) => {
  rmSync(path)
  expect(spawnSync('mkfifo', [path]).status).toBe(0)
}

test('code that the user alone may write is run, planted code too', () => {
  plant(beside())
  expect(add()).toEqual(planted)
})

test.each(['000', '002', '022', '077'])('what is kept is for the user alone under umask %s', (umask) => {
  rmSync(join(program, 'dist/code'), { recursive: true })
  expect(add({ umask })).toEqual(added)
  expectPrivate(join(program, 'dist/code'))
  expect(existsSync(join(beside(), 'add/pack.cjs'))).toBe(true)

  rmSync(join(program, 'dist/code'), { recursive: true })
  writeFileSync(join(program, 'dist/code'), '')
  expect(add({ umask })).toEqual(added)
  expectPrivate(join(home, '.cache'))
  expect(existsSync(join(inCache(), 'add/pack.cjs'))).toBe(true)
})

/** Where code may be, with the folders on the way to it. */
const places = {
  'beside the program': () => [
    program,
    join(program, 'dist'),
    join(program, 'dist/code'),
    beside(),
    join(beside(), 'add'),
  ],
  'in the cache': () => {
    writeFileSync(join(program, 'dist/code'), '')
    const own = join(home, '.cache/followup')
    return [join(home, '.cache'), own, join(inCache(), '..'), inCache(), join(inCache(), 'add')]
  },
} as const

describe.each(['beside the program', 'in the cache'] as const)('%s', (where) => {
  let way: readonly string[]
  let file: string

  beforeEach(() => {
    rmSync(join(program, 'dist/code'), { recursive: true })
    way = places[where]()
    file = plant(way.at(-2) ?? '')
  })

  test.each([
    ['that all may write', () => chmodSync(file, 0o602)],
    ['that a group may write', () => chmodSync(file, 0o620)],
    ['behind a link', () => asLink(file)],
    ['that is a pipe', () => asPipe(file)],
  ])('a file %s is not read', (_, spoil) => {
    spoil()
    expect(add()).toEqual(added)
  })

  test.each([0, 1, 2, 3, 4])('a folder that others may write to is not read from, nor those below (%i)', (nth) => {
    const folder = way[nth] ?? ''
    for (const rights of [0o777, 0o775]) {
      chmodSync(folder, rights)
      expect(add()).toEqual(added)
    }
  })

  test.each([1, 2, 3, 4])('a link is not followed (%i)', (nth) => {
    asLink(way[nth] ?? '')
    expect(add()).toEqual(added)
  })

  test.skipIf(!isRoot)("somebody else's file or folder is not read", () => {
    for (const path of [file, ...way.slice(1).toReversed()]) {
      chownSync(path, nobody, nobody)
      expect(add()).toEqual(added)
      chownSync(path, 0, 0)
      plant(way.at(-2) ?? '')
      expect(add()).toEqual(planted)
    }
  })
})

describe.skipIf(!isRoot)('with another user', () => {
  beforeEach(() => {
    for (const folder of [program, home]) chmodSync(folder, 0o755)
    rmSync(join(program, 'dist/code'), { recursive: true })
  })

  test("root runs a user's program without the user's code, and leaves its own code with root", () => {
    plant(beside())
    toNobody(program)
    expect(add()).toEqual(added)
    expect(readdirSync(join(beside(), 'add'))).toEqual(['pack.cjs'])
    expectPrivate(join(home, '.cache'))
    expect(existsSync(join(inCache(), 'add/pack.cjs'))).toBe(true)
    expect(add()).toEqual(added)
  })

  test("a user's code of root's program is the user's", () => {
    toNobody(home)
    expect(add({ uid: nobody })).toEqual(added)
    expect(existsSync(join(program, 'dist/code'))).toBe(false)
    expectPrivate(join(home, '.cache'))
    expect(lstatSync(join(inCache(), 'add/pack.cjs')).uid).toBe(nobody)
    const changed = lstatSync(join(inCache(), 'add/pack.cjs')).mtimeMs
    expect(add({ uid: nobody })).toEqual(added)
    expect(lstatSync(join(inCache(), 'add/pack.cjs')).mtimeMs).toBe(changed)
  })

  test("a user reads the code that root's program came with", () => {
    toNobody(home)
    plant(beside())
    for (const path of [join(program, 'dist/code'), beside(), join(beside(), 'add')]) chmodSync(path, 0o755)
    chmodSync(join(beside(), 'add/pack.cjs'), 0o644)
    expect(add({ uid: nobody })).toEqual(planted)
  })

  test("root in a user's home, as under sudo, neither reads from its cache nor leaves anything there", () => {
    toNobody(program)
    toNobody(home)
    expect(add()).toEqual(added)
    expect(readdirSync(home)).toEqual([])
    plant(inCache())
    toNobody(home)
    expect(add()).toEqual(added)
    expect(readdirSync(join(inCache(), 'add'))).toEqual(['pack.cjs'])
  })
})

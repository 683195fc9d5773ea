import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { Fault } from '../../../src/domain/fault.ts'
import { connect } from '../../../src/store/file/connection.ts'
import { migrations } from '../../../src/store/file/migrate.ts'
import { openStore } from '../../../src/store/file/open-store.ts'
import { schemaVersion } from '../../../src/store/file/open.ts'
import { fileStore, optionsFor } from '../../support/file-store.ts'
import { person } from '../../support/people.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const label = { command: 'add', about: 'Anna', actor: 'user' } as const

test('the version that is opened is the number of migrations', () => {
  expect(schemaVersion).toBe(migrations.length)
})

test('every open waits for the disk at each commit', () => {
  const { file } = fileStore()
  for (let reopen = 0; reopen < 3; reopen++) {
    const { store } = fileStore(file)
    expect(store.sql.value('PRAGMA synchronous')).toBe(2)
    expect(store.sql.value('PRAGMA journal_mode')).toBe('wal')
    store.close()
  }
})

test('the file and its side files are readable by their owner alone, whatever the umask', () => {
  const before = process.umask(0o022)
  onTestFinished(() => void process.umask(before))
  const { store, file } = fileStore(join(tempFolder(), 'deep/er/followup.db'))
  store.commit([add('person', person({ name: 'Anna' }))], label)
  expect(rights(file)).toEqual({ 'followup.db': '600', 'followup.db-shm': '600', 'followup.db-wal': '600' })
  expect((statSync(dirname(file)).mode & 0o777).toString(8)).toBe('700')
})

test('a file that others can read is closed to them', () => {
  const { store, file } = fileStore()
  for (const one of [file, `${file}-wal`, `${file}-shm`]) chmodSync(one, 0o644)
  const again = fileStore(file)
  expect(Object.values(rights(file))).toEqual(['600', '600', '600'])
  again.store.close()
  store.close()
})

test('a folder and a file of another program keep their rights', () => {
  const folder = tempFolder()
  const file = join(folder, 'notes.db')
  foreign(file)
  chmodSync(folder, 0o755)
  chmodSync(file, 0o644)
  for (const path of [folder, file]) expect(() => openStore(optionsFor(path))).toThrow(Fault)
  expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o755, 0o644])
})

test('nothing but the file is left after its making', () => {
  const { store, file } = fileStore()
  store.close()
  expect(readdirSync(dirname(file))).toEqual(['followup.db'])
})

test.each<[string, (file: string) => void, string]>([
  ['an empty file', (file) => writeFileSync(file, ''), 'store-damaged'],
  ['a text', (file) => writeFileSync(file, 'Anna, Tuesday\n'.repeat(400)), 'store-not-ours'],
  ['a short text', (file) => writeFileSync(file, 'x'), 'store-not-ours'],
  ['a database of another program', (file) => foreign(file), 'store-not-ours'],
  ['half of a file', (file) => truncateSync(made(file), 40_960), 'store-damaged'],
  ['a file cut within its last page', (file) => truncateSync(made(file), statSync(file).size - 100), 'store-damaged'],
  ['a file cut inside its first page', (file) => truncateSync(made(file), 700), 'store-damaged'],
  ['a file cut inside its header', (file) => truncateSync(made(file), 60), 'store-not-ours'],
  ['a file of a newer version', (file) => newer(file, 'WAL'), 'store-newer'],
  ['a file of a newer version in another journal mode', (file) => newer(file, 'DELETE'), 'store-newer'],
])('%s is refused and left as it is', (_, make, code) => {
  const file = join(tempFolder(), 'followup.db')
  make(file)
  const before = readFileSync(file)
  expect(faultOf(() => openStore(optionsFor(file)))).toBe(code)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(dirname(file))).toEqual(['followup.db'])
})

test('a link to nowhere is not followed', () => {
  const folder = tempFolder()
  const victim = join(folder, 'elsewhere/victim')
  mkdirSync(dirname(victim))
  symlinkSync(victim, join(folder, 'followup.db'))
  expect(faultOf(() => openStore(optionsFor(join(folder, 'followup.db'))))).toBe('file-unwritable')
  expect(existsSync(victim)).toBe(false)
})

test.each([
  ['a folder that cannot be made', '/dev/null/followup.db'],
  ['a folder in place of the file', '/tmp'],
])('%s is refused', (_, file) => {
  expect(faultOf(() => openStore(optionsFor(file)))).toBe('file-unwritable')
})

test('a device in place of the file is refused as what it is', () => {
  expect(faultOf(() => openStore(optionsFor('/dev/null')))).toBe('store-not-ours')
})

test('a link to the file elsewhere is followed', () => {
  const { store, file } = fileStore()
  store.commit([add('person', person({ name: 'Anna' }))], label)
  const link = join(tempFolder(), 'followup.db')
  symlinkSync(file, link)
  expect(fileStore(link).store.people.byNo(1)?.name).toBe('Anna')
})

test.each<[string, (file: string) => void]>([
  ['replaced', (file) => renameSync(made(`${file}.other`), file)],
  ['removed', (file) => rmSync(file)],
])('nothing is saved to a file that was %s since it was opened', (_, change) => {
  const { store, file } = fileStore()
  const anna = add('person', person({ name: 'Anna' }))
  store.commit([anna], label)
  change(file)
  const before = existsSync(file) && readFileSync(file)
  expect(faultOf(() => store.commit([anna], label))).toBe('store-replaced')
  expect(existsSync(file) && readFileSync(file)).toEqual(before)
})

test('a file that SQLite cannot write refuses a commit by name', () => {
  const { store } = fileStore()
  store.sql.db.exec('PRAGMA query_only = ON')
  expect(faultOf(() => store.commit([add('person', person({ name: 'Anna' }))], label))).toBe('store-readonly')
})

function rights(file: string): Record<string, string> {
  const folder = dirname(file)
  const names = readdirSync(folder).sort()
  return Object.fromEntries(names.map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]))
}

/** A file of ours with something in it. */
function made(file: string): string {
  const { store, file: source } = fileStore()
  store.commit([add('person', person({ name: 'Anna' }))], label)
  store.close()
  copyFileSync(source, file)
  return file
}

function newer(file: string, mode: 'WAL' | 'DELETE'): void {
  const db = connect(made(file), { timeout: 0 })
  db.exec(`PRAGMA journal_mode = ${mode}; PRAGMA user_version = ${String(schemaVersion + 1)}`)
  db.close()
}

function foreign(file: string): void {
  const db = connect(file, { timeout: 0 })
  db.exec('CREATE TABLE song (title TEXT)')
  db.close()
}

function faultOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
  return 'none'
}

test.each([
  [-1, 'store-damaged', [['doctor', '--repair']]],
  [-2_147_483_648, 'store-damaged', [['doctor', '--repair']]],
  [2_147_483_647, 'store-newer', []],
])('a file whose version is %s is refused (%s) and stays as it is', (version, code, hints) => {
  const { store, file } = fileStore()
  store.sql.db.exec(`PRAGMA user_version = ${String(version)}`)
  store.close()
  const before = readFileSync(file)
  expect(() => openStore(optionsFor(file))).toThrow(expect.objectContaining({ code, hints }) as Error)
  expect(readFileSync(file)).toEqual(before)
})

test('whatever another program writes into the header, the file opens or is refused by a fault', () => {
  const { store, file } = fileStore()
  store.close()
  const whole = readFileSync(file)
  for (let at = 0; at < 100; at++) {
    for (const byte of [0x00, 0x7f, 0xff]) {
      const damaged = Buffer.from(whole)
      damaged[at] = byte
      writeFileSync(file, damaged)
      try {
        openStore(optionsFor(file)).close()
      } catch (error) {
        expect(error, `byte ${String(at)}: ${String(byte)}`).toBeInstanceOf(Fault)
      }
    }
  }
})

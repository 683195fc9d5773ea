import Database from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { add, alter } from '../../../src/domain/record/change.ts'
import { schemaVersion } from '../../../src/store/file/open.ts'
import { openStore } from '../../../src/store/file/open-store.ts'
import { repair, unreadPages } from '../../../src/store/salvage/repair.ts'
import type { Store } from '../../../src/store/store.ts'
import { isWhole } from '../../../src/store/health/verify.ts'
import { damaged, isNoticed, makeSample, numbers, rowsIn, unhit } from '../../support/damage.ts'
import { fileStore, optionsFor } from '../../support/file-store.ts'
import { fillList } from '../../support/filled.ts'
import { root } from '../../support/house.ts'
import { person, save } from '../../support/people.ts'
import { note, promise } from '../../support/rows.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const words = {
  note: ({ table, text }: { table: string; text: string }) => `check ${table}: ${text}`,
  nobody: 'Unknown',
}
const mend = (file: string) => repair(optionsFor(file), 'now', words)

/** A closed list of a dozen people. */
function listFile(more: (store: Store) => void = () => undefined): string {
  const { store, file } = fileStore()
  fillList(store)
  more(store)
  store.close()
  return file
}

/** Puts other letters in the place of a text that the file holds. */
function overwrite(file: string, text: string, by: string): void {
  const bytes = readFileSync(file)
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) bytes.write(by, at)
  writeFileSync(file, bytes)
}

test('a dozen random damages, with a side file and without: every changed row is noticed, and 97 of 100 rows are saved', async () => {
  const random = numbers(7)
  const samples = [makeSample(120, false), makeSample(120, true)] as const
  const shares: number[] = []
  for (let round = 0; round < 12; round++) {
    const sample = samples[round % 2 === 0 ? 0 : 1]
    const { file, what, hit } = damaged(sample, random)
    const look = `${file}.look`
    for (const side of ['', '-wal']) if (existsSync(`${file}${side}`)) copyFileSync(`${file}${side}`, `${look}${side}`)
    const noticed = await isNoticed(look)
    const read = rowsIn(look)
    if ([...sample.rows].some((row) => read?.has(row) !== true)) expect(noticed, what).toBe(true)
    expect(mend(file) !== null || !noticed, what).toBe(true)
    const saved = rowsIn(file)
    if (hit && !sample.hasWal)
      expect(
        unhit(
          [...sample.rows].filter((row) => saved?.has(row) !== true),
          hit,
        ),
        what,
      ).toEqual([])
    shares.push([...sample.rows].filter((row) => saved?.has(row)).length / sample.rows.size)
  }
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.97)
})

test('a sound list is left as it is', () => {
  const file = listFile()
  const before = readFileSync(file)
  expect(mend(file)).toBeNull()
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(dirname(file))).toEqual(['followup.db'])
})

test.each([
  ['with a table of its own', (db: Database.Database) => db.exec('CREATE TABLE "later" (id TEXT)'), schemaVersion + 1],
  [
    'with a column of its own',
    (db: Database.Database) => db.exec('ALTER TABLE person ADD COLUMN later TEXT'),
    schemaVersion + 2,
  ],
  ['of other rows', (db: Database.Database) => db.exec("UPDATE person SET name = 'x' WHERE no = 1"), schemaVersion + 1],
])('a list of a newer version, %s, is not repaired', (_, change, version) => {
  const file = listFile()
  const db = new Database(file)
  change(db)
  db.pragma(`user_version = ${String(version)}`)
  db.close()
  const before = readFileSync(file)
  expect(() => mend(file)).toThrow(
    expect.objectContaining({ code: 'store-newer', data: { file, version, known: schemaVersion } }),
  )
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(dirname(file))).toEqual(['followup.db'])
})

test.each([schemaVersion + 1, 0x7f000003])('one that only its number calls newer, %i, is repaired', (version) => {
  const file = listFile()
  const before = rowsIn(file)
  const db = new Database(file)
  db.pragma(`user_version = ${String(version)}`)
  db.close()
  expect(mend(file)).toMatchObject({ tables: [], people: [] })
  expect(rowsIn(file)).toEqual(before)
})

test('a list that a link leads to is repaired where it lies, with the log beside it', () => {
  const { store, file } = fileStore()
  fillList(store)
  store.sql.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  save(store, add('note', note('filled-1', 'in the log alone')))
  const folder = tempFolder()
  const [there, link] = [join(folder, 'list.db'), join(folder, 'link.db')]
  for (const side of ['', '-wal']) copyFileSync(`${file}${side}`, `${there}${side}`)
  symlinkSync('list.db', link)
  overwrite(there, 'Ahmed Hassan', 'Ahmed Hassin')
  expect(mend(link)).toMatchObject({ file: there, kept: `${there}.damaged-now`, keptWal: `${there}.damaged-now-wal` })
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(fileStore(link).store.people.notesOf('filled-1', 1)[0]?.words).toBe('in the log alone')
})

test('a phone that may be wrong becomes a note, and nothing to call', () => {
  const file = listFile()
  overwrite(file, '+14155552671', '+14155552679')
  const before = readFileSync(file)
  const repaired = mend(file)
  expect(repaired?.tables).toMatchObject([{ table: 'contact_point', doubtful: 1, missing: 0 }])
  expect(repaired?.people).toEqual([{ no: 1, name: 'Jane Doe', doubtful: ['contact_point'], missing: [], old: [] }])
  const { store } = fileStore(file)
  expect(isWhole(store.sql)).toBe(true)
  expect(store.people.contactsOf('filled-1').map(({ kind }) => kind)).toEqual(['email'])
  expect(store.people.notesOf('filled-1', 1)[0]?.words).toBe('check contact_point: +14155552679 · Jane Doe')
  expect(readFileSync(`${file}.damaged-now`).equals(before)).toBe(true)
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(`${file}.damaged-now`).mode & 0o777).toString(8)).toBe('600')
})

test('a repair keeps the mark of a phone that reaches nobody', () => {
  const file = listFile()
  const { store: before } = fileStore(file)
  const [phone] = before.people.contactsOf('filled-1')
  if (!phone) throw new Error('no phone')
  save(before, alter('contactPoint', phone, { state: 'wrong' }))
  before.sql.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  before.close()
  overwrite(file, 'Ahmed Hassan', 'Ahmed Hassin')
  mend(file)
  const { store } = fileStore(file)
  expect(store.people.contactsOf('filled-1')[0]).toMatchObject({ value: phone.value, state: 'wrong' })
  expect(isWhole(store.sql)).toBe(true)
})

test('a person whose name may be wrong stays, with a note, a number and everything of theirs', () => {
  const file = listFile()
  overwrite(file, 'Ahmed Hassan', 'Ahmed Hassin')
  expect(mend(file)?.people[0]).toMatchObject({ no: 10, doubtful: expect.arrayContaining(['person']) as unknown })
  const { store } = fileStore(file)
  expect(store.people.byNo(10)?.name).toBe('Ahmed Hassin')
  expect(store.people.withWords('hassin', 2)).toHaveLength(1)
  expect(isWhole(store.sql)).toBe(true)
})

test('rows that no tree leads to any more are found where they are', () => {
  const file = listFile((store) => {
    save(store, ...Array.from({ length: 400 }, (_, index) => add('note', note('filled-1', `talk ${String(index)}`))))
  })
  const notes = rootOf(file, 'note')
  const bytes = readFileSync(file)
  bytes.fill(0xa5, (notes - 1) * 4096, (notes - 1) * 4096 + 400)
  writeFileSync(file, bytes)
  expect(mend(file)).toMatchObject({ tables: [], people: [] })
  expect(fileStore(file).store.sql.value('SELECT count(*) FROM note')).toBe(412)
})

test('what was erased or changed before does not come back', () => {
  const file = listFile((store) => {
    save(store, add('followup', promise('filled-1', { id: 'late', what: 'an old reason' })))
    const [step] = store.followups.openOf('filled-1').filter(({ id }) => id === 'late')
    if (step) save(store, alter('followup', step, { what: 'a new reason' }))
  })
  overwrite(file, '+14155552671', '+14155552679')
  mend(file)
  const { store } = fileStore(file)
  expect(store.followups.openOf('filled-1').map(({ what }) => what)).toContain('a new reason')
  expect(JSON.stringify(store.dump().followup)).not.toContain('an old reason')
})

test('a person of whom nothing was read is told by what hangs on them, and no number is given twice', () => {
  const file = listFile((store) => {
    save(store, add('person', person({ id: 'last', name: 'Последняя' })), add('note', note('last', 'ищет работу')))
  })
  const bytes = readFileSync(file)
  for (let at = bytes.indexOf('Последняя'); at >= 0; at = bytes.indexOf('Последняя', at + 1))
    if (bytes.subarray(at - 4, at).toString() === 'last') bytes.fill(0xff, at - 20, at + 4)
  writeFileSync(file, bytes)
  const repaired = mend(file)
  expect(repaired?.people).toMatchObject([{ no: 14, name: 'Unknown', missing: ['person'] }])
  const { store } = fileStore(file)
  expect(store.people.notesOf('last', 1)[0]?.words).toBe('ищет работу')
  expect(isWhole(store.sql)).toBe(true)
})

test('a side file that has just begun anew is not damaged', () => {
  const { store, file } = fileStore()
  fillList(store)
  const wal = readFileSync(`${file}-wal`)
  store.sql.db.exec('PRAGMA wal_checkpoint(RESTART)')
  save(store, add('note', note('filled-1', 'anew')))
  const begun = readFileSync(`${file}-wal`)
  const copy = join(tempFolder(), 'followup.db')
  begun.copy(wal, 0, 0, 32)
  writeFileSync(`${copy}-wal`, wal)
  expect(unreadPages(copy)).toBe(0)
  expect(unreadPages(file)).toBe(0)
})

test.each([
  ['a page', 32 + 24 + 4000, 20],
  ['the header', 17, 1],
  ['the mark of a frame', 32 + (24 + 4096) * 3 + 10, 1],
  ['the number of a page', 32 + (24 + 4096) * 3 + 2, 1],
])('with a side file in which %s is damaged the last changes are noticed and saved', (_, from, length) => {
  const { store, file } = fileStore()
  fillList(store)
  store.sql.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  for (let index = 0; index < 20; index++) save(store, add('note', note('filled-1', `lately ${String(index)}`)))
  const copy = join(tempFolder(), 'followup.db')
  for (const side of ['', '-wal']) copyFileSync(`${file}${side}`, `${copy}${side}`)
  const wal = readFileSync(`${copy}-wal`)
  for (let at = from; at < from + length; at++) wal[at] = (wal[at] ?? 0) ^ 0x5a
  writeFileSync(`${copy}-wal`, wal)
  expect(unreadPages(copy)).toBeGreaterThan(15)
  expect(mend(copy)?.keptWal).toBe(`${copy}.damaged-now-wal`)
  expect(
    fileStore(copy)
      .store.people.notesOf('filled-1', 30)
      .filter(({ words: said }) => said.startsWith('lately')),
  ).toHaveLength(20)
})

test.each([
  ['cut within its last page', (file: string) => truncateSync(file, statSync(file).size - 100)],
  ['cut in half', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['without its first page', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 0, 4096))],
])('of a file %s what is left is saved', (_, hurt) => {
  const file = listFile()
  hurt(file)
  expect(mend(file)?.rows).toBeGreaterThan(100)
  const { store } = fileStore(file)
  expect(isWhole(store.sql)).toBe(true)
  expect(store.sql.value('SELECT count(*) FROM person')).toBe(12)
})

test('a damaged list of the first version is repaired, too', () => {
  const file = join(tempFolder(), 'followup.db')
  copyFileSync(join(root, 'test/fixtures/followup-1.db'), file)
  const bytes = readFileSync(file)
  const index = rootOf(file, 'person_name')
  bytes.fill(0, (index - 1) * 4096, (index - 1) * 4096 + 100)
  writeFileSync(file, bytes)
  expect(mend(file)).not.toBeNull()
  const { store } = fileStore(file)
  const before = JSON.parse(readFileSync(join(root, 'test/fixtures/followup-1.json'), 'utf8')) as object
  expect(JSON.parse(JSON.stringify(store.dump()))).toEqual({ ...before, source: [], sourceRow: [] })
})

test.each([
  ['of another program', (file: string) => writeFileSync(file, 'x'.repeat(10_000)), 'repair-nothing'],
  ['that is empty', (file: string) => writeFileSync(file, ''), 'repair-nothing'],
])('in a file %s nothing is found, and it stays', (_, make, code) => {
  const file = join(tempFolder(), 'followup.db')
  make(file)
  const before = readFileSync(file)
  expect(() => mend(file)).toThrow(code)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a list that another has open is not repaired', () => {
  const file = listFile()
  overwrite(file, '+14155552671', '+14155552679')
  const other = openStore(optionsFor(file))
  try {
    expect(() => mend(file)).toThrow('store-busy')
    expect(existsSync(`${file}.damaged-now`)).toBe(false)
  } finally {
    other.close()
  }
})

function rootOf(file: string, name: string): number {
  const db = new Database(file, { readonly: true })
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number
  db.close()
  return page
}

test('a side file that cannot be read has no pages that a repair could read', () => {
  const file = listFile()
  mkdirSync(`${file}-wal`)
  expect(unreadPages(file)).toBe(0)
})

test('a list is repaired again whose given numbers a repair had to remember', () => {
  const file = listFile((store) => {
    save(store, add('person', person({ id: 'gone', name: 'Последняя' })))
    store.sql.write(() => {
      store.sql.run("UPDATE sqlite_sequence SET seq = 20 WHERE name = 'person'")
    })
  })
  overwrite(file, '+14155552671', '+14155552679')
  mend(file)
  overwrite(file, '+14155552672', '+14155552679')
  expect(mend(file)?.tables).toMatchObject([{ table: 'contact_point', doubtful: 1 }])
  expect(isWhole(fileStore(file).store.sql)).toBe(true)
})

import { copyFileSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { migrations, upgrade } from '../../../src/store/file/migrate.ts'
import { openFile, schemaVersion } from '../../../src/store/file/open.ts'
import { isWhole } from '../../../src/store/health/verify.ts'
import { fileStore, optionsFor } from '../../support/file-store.ts'
import { root } from '../../support/house.ts'
import { person } from '../../support/people.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const second = `ALTER TABLE person ADD COLUMN hobby TEXT;
UPDATE person SET hobby = lower(name);`
const third = 'CREATE TABLE campaign (id TEXT NOT NULL PRIMARY KEY) STRICT;'

test('an older file is copied first, then brought up step by step', () => {
  const file = oldFile()
  upgrade(optionsFor(file), [...migrations, second, third])
  expect(readdirSync(dirname(file)).sort()).toEqual(['followup.db', `followup.db.v${schemaVersion}.bak`])
  expect(inside(file)).toEqual({ version: schemaVersion + 2, names: ['Anna', 'Лена'], whole: 'ok' })
  expect(inside(`${file}.v${schemaVersion}.bak`)).toEqual({
    version: schemaVersion,
    names: ['Anna', 'Лена'],
    whole: 'ok',
  })
})

test('the copy is readable by its owner alone, whatever the umask', () => {
  const before = process.umask(0o022)
  onTestFinished(() => void process.umask(before))
  const file = oldFile()
  upgrade(optionsFor(file), [...migrations, second])
  expect((statSync(`${file}.v${schemaVersion}.bak`).mode & 0o777).toString(8)).toBe('600')
})

test('a step that fails leaves the steps before it, and the copy', () => {
  const file = oldFile()
  expect(() => upgrade(optionsFor(file), [...migrations, second, 'CREATE TABLE person (id TEXT)'])).toThrow()
  expect(inside(file)).toEqual({ version: schemaVersion + 1, names: ['Anna', 'Лена'], whole: 'ok' })
  expect(existsSync(`${file}.v${schemaVersion}.bak`)).toBe(true)
})

test('a first step that fails half way leaves the file as it was', () => {
  const file = oldFile()
  expect(() => upgrade(optionsFor(file), [...migrations, `${second} SELECT nonsense;`])).toThrow()
  expect(inside(file)).toEqual({ version: schemaVersion, names: ['Anna', 'Лена'], whole: 'ok' })
})

test('where no copy can be written nothing is changed', () => {
  const file = oldFile()
  const blocked = { ...optionsFor(file), newId: () => 'no/such/folder' }
  expect(() => upgrade(blocked, [...migrations, second])).toThrow('file-unwritable')
  expect(inside(file).version).toBe(schemaVersion)
})

test('an upgrade that another process has done is not done again', () => {
  const file = oldFile()
  upgrade(optionsFor(file), [...migrations, second])
  const copiedAt = statSync(`${file}.v${schemaVersion}.bak`).mtimeMs
  upgrade(optionsFor(file), [...migrations, second])
  expect(statSync(`${file}.v${schemaVersion}.bak`).mtimeMs).toBe(copiedAt)
})

test('what was committed and not yet moved out of the journal file is in the copy', () => {
  const { store, file } = fileStore()
  store.commit([add('person', person({ name: 'Anna' }))], { command: 'add', about: 'Anna', actor: 'user' })
  upgrade(optionsFor(file), [...migrations, second])
  expect(inside(`${file}.v${schemaVersion}.bak`).names).toEqual(['Anna'])
})

test.each([1, 2])('a file of version %i opens with everything in it', (version) => {
  const file = join(tempFolder(), 'followup.db')
  copyFileSync(join(root, `test/fixtures/followup-${String(version)}.db`), file)
  const { store } = fileStore(file)
  const was = JSON.parse(readFileSync(join(root, `test/fixtures/followup-${String(version)}.json`), 'utf8')) as object
  // Reports came later.
  expect(JSON.parse(JSON.stringify(store.dump()))).toEqual({ ...was, source: [], sourceRow: [] })
  expect(isWhole(store.sql)).toBe(true)
  expect(store.sql.value('SELECT count(*) FROM note WHERE sum IS NULL')).toBe(0)
  const [anna] = store.people.withWords('анна', 2)
  expect(anna?.name).toBe('Анна Петрова')
  expect(store.undo().command).toBe('done')
  expect(isWhole(store.sql)).toBe(true)
  store.commit([add('person', person({ name: 'New' }))], { command: 'add', about: 'New', actor: 'user' })
})

function oldFile(): string {
  const { store, file } = fileStore()
  const people = ['Anna', 'Лена'].map((name) => add('person', person({ name })))
  store.commit(people, { command: 'import', about: 'two', actor: 'user' })
  store.close()
  return file
}

function inside(file: string) {
  const sql = openFile(file, {})
  const names = sql.all<{ name: string }>('SELECT name FROM person ORDER BY no').map(({ name }) => name)
  const version = sql.value('PRAGMA user_version')
  const whole = sql.value('PRAGMA integrity_check')
  sql.db.close()
  return { version, names, whole }
}

import Database from 'better-sqlite3'
import { copyFileSync, existsSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { committedImage } from '../../../src/store/file/committed-image.ts'
import { tempFolder } from '../../support/temp-folder.ts'

interface Written {
  readonly db: Database.Database
  readonly file: string
}

/** A database in WAL mode with a small page, so that a few rows are many frames. */
function written(file = join(tempFolder(), 'list.db')): Written {
  const db = new Database(file)
  onTestFinished(() => void db.close())
  db.exec(
    'PRAGMA page_size = 512; PRAGMA journal_mode = WAL; PRAGMA cache_spill = 1; CREATE TABLE t (n INTEGER, text TEXT)',
  )
  return { db, file }
}

function insert({ db }: Written, from: number, to: number): void {
  const statement = db.prepare('INSERT INTO t VALUES (?, ?)')
  db.transaction(() => {
    for (let n = from; n < to; n++) statement.run(n, 'x'.repeat((n * 37) % 900))
  })()
}

function inMemory(file: string) {
  return toldBy(new Database(committedImage(file)))
}

/** What SQLite itself makes of the same two files, as they would be after a crash. */
function bySqlite(file: string) {
  const there = join(tempFolder(), 'copy.db')
  for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, there + end)
  return toldBy(new Database(there))
}

function toldBy(db: Database.Database) {
  const whole = db.pragma('integrity_check', { simple: true })
  const tables = db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 't'").pluck().get()
  const rows = tables === 1 ? db.prepare('SELECT n, length(text) AS length FROM t ORDER BY n').all() : null
  db.close()
  return { whole, rows }
}

test('commits that are in the log alone are there', () => {
  const list = written()
  insert(list, 0, 50)
  insert(list, 50, 90)
  expect(inMemory(list.file).rows).toHaveLength(90)
  expect(inMemory(list.file)).toEqual(bySqlite(list.file))
})

test('of a file that a link leads to, the log beside the file is read', () => {
  const list = written()
  insert(list, 0, 50)
  const link = join(tempFolder(), 'link.db')
  symlinkSync(list.file, link)
  expect(inMemory(link).rows).toHaveLength(50)
})

test('a commit that has not ended is not there, however much of it is in the log', () => {
  const list = written()
  insert(list, 0, 20)
  list.db.exec('PRAGMA cache_size = 5; BEGIN')
  const statement = list.db.prepare('INSERT INTO t VALUES (?, ?)')
  const before = readFileSync(`${list.file}-wal`).length
  for (let n = 20; n < 400; n++) statement.run(n, 'y'.repeat(400))
  expect(readFileSync(`${list.file}-wal`).length).toBeGreaterThan(before)
  expect(inMemory(list.file).rows).toHaveLength(20)
  list.db.exec('ROLLBACK')
})

test('what an older log left behind the new one counts no more', () => {
  const list = written()
  insert(list, 0, 200)
  list.db.pragma('wal_checkpoint(RESTART)')
  insert(list, 200, 205)
  expect(inMemory(list.file).rows).toHaveLength(205)
  expect(inMemory(list.file)).toEqual(bySqlite(list.file))
})

test('a file that became smaller is as small', () => {
  const list = written()
  insert(list, 0, 300)
  list.db.pragma('wal_checkpoint(TRUNCATE)')
  list.db.exec('DELETE FROM t WHERE n > 3; VACUUM')
  expect(committedImage(list.file).length).toBeLessThan(readFileSync(list.file).length)
  expect(inMemory(list.file)).toEqual(bySqlite(list.file))
})

test('a log that breaks off or is damaged anywhere is read as SQLite reads it', () => {
  const list = written()
  insert(list, 0, 4)
  list.db.pragma('wal_checkpoint(TRUNCATE)')
  for (let n = 4; n < 16; n++) insert(list, n, n + 1)
  const log = readFileSync(`${list.file}-wal`)
  for (let at = 0; at <= log.length; at += 397) {
    const there = join(tempFolder(), 'cut.db')
    copyFileSync(list.file, there)
    writeFileSync(`${there}-wal`, log)
    truncateSync(`${there}-wal`, at)
    expect(inMemory(there), `cut at ${String(at)}`).toEqual(bySqlite(there))
    const damaged = Buffer.from(log)
    damaged[at] = (damaged[at] ?? 0) ^ 0x5a
    writeFileSync(`${there}-wal`, damaged.subarray(0, log.length))
    expect(inMemory(there), `damaged at ${String(at)}`).toEqual(bySqlite(there))
  }
})

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Lock } from '../../../src/store/file/lock.ts'
import { root } from '../../support/house.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followup-lock-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function lockOf(pid: number): Lock {
  return new Lock({ file: join(folder, 'state', 'watch.lock.db'), pid, now: () => '2026-03-10T09:00:00.000Z' })
}

test('one holds the lock and the others are told who and since when', () => {
  const first = lockOf(11)
  const second = lockOf(22)
  expect(first.holder()).toBeNull()
  expect(first.take()).toBeNull()
  expect(second.take()).toEqual({ pid: 11, since: '2026-03-10T09:00:00.000Z' })
  expect(second.holder()).toEqual({ pid: 11, since: '2026-03-10T09:00:00.000Z' })
  first.release()
  expect(second.holder()).toBeNull()
  expect(second.take()).toBeNull()
  second.release()
})

test('a lock that is elsewhere, since nothing can be written here, holds off those who could take it here later', () => {
  const state = join(folder, 'state')
  writeFileSync(state, 'no folder')
  const options = { file: join(state, 'watch.lock.db'), elsewhere: join(folder, 'run', 'watch.lock.db') }
  const awayOf = (pid: number) => new Lock({ ...options, pid, now: () => '2026-03-10T09:00:00.000Z' })
  const first = { pid: 11, since: '2026-03-10T09:00:00.000Z' }
  const held = awayOf(11)
  const waiting = awayOf(22)
  expect(held.take()).toBeNull()
  expect(waiting.take()).toEqual(first)
  rmSync(state)
  expect([waiting.take(), awayOf(33).holder(), awayOf(44).take()]).toEqual([first, first, first])
  held.release()
  expect(awayOf(33).holder()).toBeNull()
  expect(waiting.take()).toBeNull()
  expect(awayOf(44).holder()).toEqual({ ...first, pid: 22 })
  waiting.release()
})

test('where nothing can be written at all a watch goes on without a lock', () => {
  const nowhere = join(folder, 'nothing')
  writeFileSync(nowhere, 'no folder')
  const bare = (pid: number) => {
    const options = { file: join(nowhere, 'watch.lock.db'), elsewhere: join(nowhere, 'run', 'watch.lock.db') }
    return new Lock({ ...options, pid, now: () => '2026-03-10T09:00:00.000Z' })
  }
  const first = bare(11)
  expect([first.holder(), first.take(), first.take()]).toEqual([null, null, null])
  expect(bare(22).holder()).toBeNull()
  first.release()
  rmSync(nowhere)
  expect(first.take()).toBeNull()
  expect(bare(22).take()).toEqual({ pid: 11, since: '2026-03-10T09:00:00.000Z' })
  first.release()
})

test('lock and holder are readable by their owner alone', () => {
  const lock = lockOf(11)
  lock.take()
  for (const name of ['watch.lock.db', 'watch.lock.db.holder'])
    expect(statSync(join(folder, 'state', name)).mode & 0o777).toBe(0o600)
  lock.release()
})

test('the lock of a killed process is free at once', async () => {
  const holding = `
    const Database = require('better-sqlite3')
    const db = new Database(${JSON.stringify(join(folder, 'watch.lock.db'))})
    db.exec('BEGIN EXCLUSIVE')
    console.log('held')
    setInterval(() => db.open, 1000)`
  const child = spawn(process.execPath, ['-e', holding], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const lock = new Lock({ file: join(folder, 'watch.lock.db'), pid: 33, now: () => '2026-03-10T09:00:00.000Z' })
  expect(lock.take()).toEqual({ pid: null, since: null })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  expect(lock.take()).toBeNull()
  lock.release()
})

test('a link planted where the holder is written is taken away and not followed', () => {
  const victim = join(folder, 'victim')
  writeFileSync(victim, 'mine')
  mkdirSync(join(folder, 'state'))
  for (const name of ['watch.lock.db.holder.part', 'watch.lock.db.holder'])
    symlinkSync(victim, join(folder, 'state', name))
  const lock = lockOf(11)
  expect(lock.take()).toBeNull()
  expect(readFileSync(victim, 'utf8')).toBe('mine')
  expect(lock.holder()).toMatchObject({ pid: 11 })
  lock.release()
})

test('a lock that was removed while one waited for it is taken where it was made anew', () => {
  const [first, waiting, third] = [lockOf(11), lockOf(22), lockOf(33)]
  expect(first.take()).toBeNull()
  expect(waiting.holder()).toMatchObject({ pid: 11 })
  rmSync(join(folder, 'state'), { recursive: true })
  expect(waiting.take()).toBeNull()
  expect(third.take()).toMatchObject({ pid: 22 })
  waiting.release()
  expect(third.take()).toBeNull()
  for (const lock of [first, third]) lock.release()
})

test('one that only asked holds nobody off', () => {
  const asking = lockOf(11)
  for (let times = 0; times < 3; times++) expect(asking.holder()).toBeNull()
  const other = lockOf(22)
  expect(other.take()).toBeNull()
  expect(asking.holder()).toMatchObject({ pid: 22 })
  other.release()
  expect(asking.holder()).toBeNull()
})

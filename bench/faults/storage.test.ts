import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScript } from '../../build/bundle-script.mjs'
import { openFile, schemaVersion } from '../../src/store/file/open.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { writableFile, writers, writtenIn, type Writers } from '../../test/support/writers.ts'

let pool: Writers
let upgrader: string
beforeAll(async () => {
  pool = await writers()
  upgrader = await bundleScript('test/workers/upgrader.ts')
})
afterAll(() => {
  pool.remove()
  rmSync(upgrader)
})

test('sixteen writers, 1,008 transactions: none is refused', async () => {
  const file = join(tempFolder(), 'followup.db')
  writableFile(file)
  const names = Array.from({ length: 16 }, (_, index) => `writer${String(index)}`)
  const outcomes = await Promise.all(names.map((name) => pool.run(file, name, { commits: 63 })))
  expect(outcomes.filter(({ errors, ended }) => errors !== '' || ended !== 0)).toEqual([])
  const { whole, commits, torn } = writtenIn(file)
  expect({ whole, commits: commits.size, torn }).toEqual({ whole: 'ok', commits: 1008, torn: 0 })
})

test('500 kills while writing: nothing acknowledged is lost, nothing is half there', async () => {
  const file = join(tempFolder(), 'followup.db')
  writableFile(file)
  let acknowledged = 0
  for (let kill = 1; kill <= 500; kill++) {
    const outcome = await pool.run(file, `kill${String(kill)}`, { killAfter: 1 + (kill % 7) })
    const { whole, commits, torn } = writtenIn(file)
    expect({ whole, torn, lost: outcome.acknowledged.filter((one) => !commits.has(one)) }).toEqual({
      whole: 'ok',
      torn: 0,
      lost: [],
    })
    acknowledged += outcome.acknowledged.length
  }
  console.log(`${String(acknowledged)} acknowledged commits, none lost`)
})

test('300 kills while upgrading: old or new, and a whole copy of its owner alone', async () => {
  const folder = tempFolder()
  const old = join(folder, 'old.db')
  writableFile(old)
  await pool.run(old, 'filler', { commits: 300 })
  const ends = { untouched: 0, half: 0, done: 0 }
  for (let kill = 0; kill < 300; kill++) {
    const file = join(folder, `${String(kill)}.db`)
    copyFileSync(old, file)
    await killedAfter(file, kill / 5)
    const copy = `${file}.v${String(schemaVersion)}.bak`
    const { version, whole, notes } = inside(file)
    expect({ whole, notes }).toEqual({ whole: 'ok', notes: 300 })
    if (version > schemaVersion) {
      expect(inside(copy)).toEqual({ version: schemaVersion, whole: 'ok', notes: 300 })
      expect((statSync(copy).mode & 0o777).toString(8)).toBe('600')
    }
    ends[version === schemaVersion ? 'untouched' : version === schemaVersion + 2 ? 'done' : 'half']++
    for (const one of [file, `${file}-wal`, `${file}-shm`, copy]) if (existsSync(one)) rmSync(one)
  }
  console.log(ends)
  expect(ends.untouched).toBeGreaterThan(0)
  expect(ends.done + ends.half).toBeGreaterThan(0)
})

function killedAfter(file: string, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [upgrader, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms))
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}

function inside(file: string) {
  const sql = openFile(file, {})
  const version = Number(sql.value('PRAGMA user_version'))
  const whole = sql.value('PRAGMA integrity_check')
  const notes = sql.value('SELECT count(*) FROM note')
  sql.db.close()
  return { version, whole, notes }
}

import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileStore } from '../support/file-store.ts'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { writableFile, writers, writtenIn, type Writers } from '../support/writers.ts'

let pool: Writers
beforeAll(async () => {
  pool = await writers()
})
afterAll(() => pool.remove())

test('sixteen writers at once all get their turn', async () => {
  const file = join(tempFolder(), 'followup.db')
  writableFile(file)
  const names = Array.from({ length: 16 }, (_, index) => `writer${String(index)}`)
  const outcomes = await Promise.all(names.map((name) => pool.run(file, name, { commits: 8 })))
  expect(outcomes.map(({ errors, ended }) => ({ errors, ended }))).toEqual(names.map(() => ({ errors: '', ended: 0 })))
  const { whole, commits, torn, rows } = writtenIn(file)
  expect({ whole, commits: commits.size, torn }).toEqual({ whole: 'ok', commits: 128, torn: 0 })
  expect(rows).toEqual({ touches: 128, notes: 128, steps: 128, handles: 128 })
})

test('a writer that is killed loses nothing it told of, and leaves no half of a commit', async () => {
  const file = join(tempFolder(), 'followup.db')
  writableFile(file)
  for (const killAfter of [1, 2, 3, 5, 8, 13]) {
    const { acknowledged, ended } = await pool.run(file, `kill${String(killAfter)}`, { killAfter })
    expect(ended).toBe('SIGKILL')
    const { whole, commits, torn } = writtenIn(file)
    expect({ whole, torn }).toEqual({ whole: 'ok', torn: 0 })
    expect(acknowledged.filter((one) => !commits.has(one))).toEqual([])
    expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter)
  }
})

test('eight first runs at once all succeed on one file', async () => {
  const home = join(tempFolder(), 'fresh')
  const runs = await Promise.all(Array.from({ length: 8 }, () => ranFirst(home)))
  expect(runs).toEqual(Array.from({ length: 8 }, () => ({ code: 0, errors: '' })))
  expect(readdirSync(home)).toEqual(['followup.db'])
  expect(fileStore(join(home, 'followup.db')).store.funnels.all()).toHaveLength(2)
})

function ranFirst(home: string): Promise<{ readonly code: number | null; readonly errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin/followup.js'), 'history'], {
      env: { ...process.env, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, errors }))
  })
}

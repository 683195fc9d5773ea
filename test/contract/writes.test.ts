import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { sealedTables } from '../../src/store/rows/checksum.ts'
import { linesThere } from '../support/commands.ts'
import { fileStore, memoryStore } from '../support/file-store.ts'
import { root, sources } from '../support/house.ts'
import { person, save } from '../support/people.ts'
import { tempFolder } from '../support/temp-folder.ts'

const texts = sources('src').map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
const filesWith = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

test('there is one way to begin a transaction, and it takes the write lock at once', () => {
  // The daemon's lock, and what keeps others out of a list under repair, are exclusive transactions that write nothing.
  expect(filesWith(/exec\(['`].*BEGIN/)).toEqual([
    'src/store/file/lock.ts',
    'src/store/file/replace-list.ts',
    'src/store/sql.ts',
  ])
  expect(texts.find(({ file }) => file === 'src/store/sql.ts')?.text).toContain("'BEGIN IMMEDIATE'")
  expect(filesWith(/\.transaction\(/)).toEqual([])
})

test('statements are run past the one write path where a file is made, upgraded, copied, locked, opened or kept in memory alone', () => {
  const places = [
    'bookkeeping/bookkeeping',
    'file/lock',
    'file/migrate',
    'file/open',
    'file/replace-list',
    'migrations/002-seals',
    'migrations/003-claimed-tag',
    'sql',
  ].map((name) => `src/store/${name}.ts`)
  expect(filesWith(/\bdb\.exec\(/)).toEqual(places)
  expect(filesWith(/\.copyTo\(/)).toEqual(['src/store/backup/backup.ts', 'src/store/file/copy.ts'])
  expect(filesWith(/\bprepare\(/)).toEqual(['src/store/file/connection.ts', 'src/store/sql.ts'])
})

test('rows that carry checksums are written in one place', () => {
  const sealed = Object.keys(sealedTables).join('|')
  const writes = new RegExp(`(?:INSERT INTO|UPDATE|DELETE FROM) "?(?:${sealed}|\\$\\{\\w+\\}?)"?[ (]`)
  const places = ['migrations/002-seals.ts', 'rows/sealed-rows.ts']
  expect(filesWith(writes).filter((file) => !file.endsWith('001-first.ts'))).toEqual(
    places.map((name) => `src/store/${name}`),
  )
})

test('a write outside a transaction is refused', () => {
  const { sql } = memoryStore()
  expect(() => sql.run("UPDATE meta SET value = 'x'")).toThrow('outside a transaction')
})

/** Tells every call of node:fs on the database or beside it, and when the database was opened. */
const witness = `
const fs = require('node:fs')
const events = []
for (const [name, call] of Object.entries(fs)) {
  if (typeof call !== 'function' || /^[A-Z_]/.test(name)) continue
  fs[name] = function (...args) {
    if (args.some((arg) => typeof arg === 'string' && arg.includes('followup.db'))) events.push(name)
    return call.apply(this, args)
  }
}
const dlopen = process.dlopen
process.dlopen = (module, ...rest) => {
  dlopen.call(process, module, ...rest)
  const { Database } = module.exports
  module.exports.Database = function (...args) {
    events.push('opened')
    return new Database(...args)
  }
}
process.on('exit', () => {
  events.push('end')
  process.stderr.write(JSON.stringify(events))
})
`

const linesToWatch: readonly (readonly [string, ...string[]])[] = [
  ['today'],
  ['add', 'Tom Baker, call tomorrow'],
  ['list'],
  ['undo'],
  ['done', '1', 'called'],
  ['merge', '2', '1', '--yes'],
  ['history'],
  ['import', 'HOME/people.csv'],
  ['export', 'HOME/out.json'],
  ['backup', 'HOME/copy.db'],
  ['watch', '--once'],
]

test.each(linesThere(linesToWatch))(
  'while the database is open its files are not touched by other means (%s)',
  (...args) => {
    const home = tempFolder()
    const preload = join(home, 'witness.cjs')
    writeFileSync(preload, witness)
    const env = { PATH: process.env.PATH, LC_ALL: 'C', FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false' }
    const people = ['Jane Doe', 'J. Doe'].map((name) => add('person', person({ name })))
    save(fileStore(join(home, 'followup.db')).store, ...people)
    writeFileSync(join(home, 'people.csv'), 'Name,Phone\nAnn Bell,+1 415 555 2671\n')
    const placed = args.map((arg) => arg.replace('HOME', home))
    const { status, stderr } = spawnSync(process.execPath, ['-r', preload, join(root, 'bin/followup.js'), ...placed], {
      env,
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    const events = JSON.parse(/\[.*\]$/.exec(stderr)?.[0] ?? '[]') as readonly string[]
    // Closing a file would free its locks; to ask about one, or to open another database, does not.
    const harmless = ['opened', 'statSync', 'existsSync', 'accessSync']
    const others = events.slice(events.indexOf('opened')).filter((event) => !harmless.includes(event))
    expect(others).toEqual(['end'])
  },
)

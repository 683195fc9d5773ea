import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { connect } from '../../src/store/file/connection.ts'
import { collectorIn } from '../support/collector.ts'
import { linesThere } from '../support/commands.ts'
import { fileStore } from '../support/file-store.ts'
import { importsOf, root, sources } from '../support/house.ts'
import { followup, person, save } from '../support/people.ts'
import { tempFolder } from '../support/temp-folder.ts'

// better-sqlite3 12 on Node 24 ends the process when one of its objects is collected as garbage.
const home = 'src/store/file/connection.ts'

test('databases are opened and statements prepared in one place alone', () => {
  const makers = /\.(?:prepare|pragma|iterate|serialize|aggregate|table|loadExtension)\(|\bnew Database\b/
  const places = sources().filter((file) => makers.test(readFileSync(join(root, file), 'utf8')))
  expect(places).toEqual([home])
})

test('nobody else has the library, not even its types', () => {
  const importers = sources().filter((file) =>
    importsOf(file).some(({ target }) => target.startsWith('better-sqlite3')),
  )
  expect(importers).toEqual([home])
})

const lines: readonly (readonly [string, ...string[]])[] = [
  ['today'],
  ['show', 'jane'],
  ['add', 'Tom Baker, call tomorrow'],
  ['plan', 'jane', 'friday', 'ask how she is'],
  ['snooze', 'jane', 'tomorrow'],
  ['log', 'jane', 'called'],
  ['done', 'jane', 'called'],
  ['note', 'jane', 'likes tea'],
  ['stage', 'jane', 'presented'],
  ['list'],
  ['search', 'jane'],
  ['funnel'],
  ['board'],
  ['undo'],
  ['history'],
  ['import', 'HOME/people.csv'],
  ['export', '-', '--format', 'json'],
  ['export', 'HOME/out.csv'],
  ['backup', 'HOME/copy.db'],
  ['config', 'set', 'nudgeCap', '20'],
  ['demo', '--yes'],
  ['watch', '--once'],
  ['watch', '--status'],
  ['doctor'],
]

describe('nothing of SQLite is collected while it runs', () => {
  test.each(linesThere(lines))('%s %s', (...args) => {
    const folder = tempFolder()
    const { store } = fileStore(join(folder, 'followup.db'))
    save(
      store,
      add('person', person({ id: 'jane', name: 'Jane Doe' })),
      add('followup', followup({ personId: 'jane', day: '2026-03-10' })),
    )
    writeFileSync(join(folder, 'people.csv'), 'Name,Phone\nAnn Bell,+1 415 555 2671\n')
    const { status, collected } = ran(
      folder,
      args.map((arg) => arg.replace('HOME', folder)),
    )
    expect([0, 1]).toContain(status)
    expect(collected).toEqual([])
  })

  test.each([
    ['a first run', () => undefined, 0],
    ['a file of another program', (db: string) => withSql(db, 'CREATE TABLE song (title TEXT)'), 1],
    [
      'a file of a later version',
      (db: string) => {
        fileStore(db).store.close()
        withSql(db, 'PRAGMA user_version = 900')
      },
      1,
    ],
  ] as const)('%s', (_, prepareFile, code) => {
    const folder = tempFolder()
    prepareFile(join(folder, 'followup.db'))
    const { status, collected } = ran(folder, ['add', 'Tom Baker, call tomorrow'])
    expect(status).toBe(code)
    expect(collected).toEqual([])
  })
})

function ran(folder: string, args: readonly string[]) {
  const { flags, env, seen } = collectorIn(folder)
  const { status } = spawnSync(process.execPath, [...flags, join(root, 'bin/followup.js'), ...args], {
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      HOME: folder,
      FOLLOWUP_HOME: folder,
      FOLLOWUP_AUTO_BACKUP: 'false',
      ...env,
    },
    encoding: 'utf8',
  })
  const { made, collected } = seen()
  expect(made).toBeGreaterThan(1)
  return { status, collected }
}

function withSql(file: string, text: string): void {
  const db = connect(file, { timeout: 0 })
  db.exec(text)
  db.close()
}

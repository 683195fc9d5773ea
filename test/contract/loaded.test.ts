import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { linesThere } from '../support/commands.ts'
import { fileStore } from '../support/file-store.ts'
import { root } from '../support/house.ts'
import { followup, person, save } from '../support/people.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Tells at the end which of our files were read and which of Node's own modules came with them. */
const witness = `
const fs = require('node:fs')
const before = new Set(process.moduleLoadList)
const files = []
const read = fs.readFileSync
fs.readFileSync = (file, ...rest) => {
  const ours = /dist\\/((?:chunks|packs)\\/.+)\\.cjs$/.exec(String(file))
  if (ours) files.push(ours[1])
  return read(file, ...rest)
}
process.on('exit', () => {
  const builtins = process.moduleLoadList.filter((name) => name.startsWith('NativeModule') && !before.has(name))
  fs.writeFileSync(process.env.WITNESS, JSON.stringify({ files: files.sort(), builtins }))
})
`

/** The often used commands, with a line of each. */
const lines = [
  'today',
  'show jane',
  'log jane called, wants the price list',
  'plan jane friday',
  'snooze jane tomorrow',
  'done jane sent the catalogue',
  'add Tom Baker, +1 415 555 2672, call tomorrow #expo',
]

/** What finds people by other names than their own; the bundler may put it into one chunk or more. */
const finders: readonly string[] = ['finding-by-name', 'nicknames', 'typed']

/** Its own file, what it shares with others under their names, the pages, both catalogues, and what every run has. */
function isFor(command: string, chunk: string): boolean {
  return (
    (command === 'add' && finders.includes(chunk)) ||
    ['core', 'main', 'rolldown-runtime', 'pages', 'words-en', 'words-ru', command].includes(chunk) ||
    (chunk.startsWith('for-') && chunk.split('-').includes(command))
  )
}

function isFinder(file: string): boolean {
  return finders.includes(file.replace('chunks/', ''))
}

/** A list that no program has opened yet gets its times by the zones of this machine first. */
const firstRun = ['today']

beforeAll(() => {
  if (!existsSync(join(root, 'dist/chunks/main.cjs'))) throw new Error('npm run build comes first')
})

test.each(linesThere(lines))('%s loads what it needs and no more', (line) => {
  const home = tempFolder()
  const { store } = fileStore(join(home, 'followup.db'))
  save(
    store,
    add('person', person({ id: 'jane', name: 'Jane Doe' })),
    add('followup', followup({ personId: 'jane', day: '2026-03-10' })),
  )
  run(home, firstRun)
  const command = line.split(' ')[0] ?? ''
  const rest = line.slice(command.length + 1)
  const who = ['today', 'add'].includes(command) ? [] : [rest.split(' ')[0] ?? '']
  const words = command === 'today' ? [] : [rest.slice(who.join('').length).trim()].filter((text) => text !== '')
  const ran = run(home, [command, ...who, ...words])
  expect(ran.stderr + String(ran.status)).toBe('0')
  // Somebody new is first looked for by other names among those on the list.
  const loaded = ran.loaded.files.filter((file) => command !== 'add' || !isFinder(file))
  expect(loaded).toEqual(['chunks/words-en', `packs/${command}`])
  expect(chunksIn(command)).toContain(command)
  expect(chunksIn(command).filter((chunk) => !isFor(command, chunk))).toEqual([])
  expect(ran.loaded.builtins).toEqual(['NativeModule vm'])
})

test('a name in another case loads what finds it, and a name as it is does not', () => {
  const home = tempFolder()
  const { store } = fileStore(join(home, 'followup.db'))
  save(store, add('person', person({ id: 'anna', name: 'Анна Петрова' })))
  run(home, firstRun)
  expect(run(home, ['show', 'анна']).loaded.files).toEqual(['chunks/words-en', 'packs/show'])
  const { files } = run(home, ['show', 'Анне Петровой']).loaded
  expect(files).toContain('chunks/finding-by-name')
  expect(files.filter((file) => !isFinder(file))).toEqual(['chunks/words-en', 'packs/show'])
})

test('a list is drawn without the library that draws small tables and without the grammar of dates', () => {
  if (linesThere(['list']).length === 0) return
  const home = tempFolder()
  const { store } = fileStore(join(home, 'followup.db'))
  save(store, add('person', person({ id: 'anna', name: 'Anna' })))
  run(home, firstRun)
  const { files } = run(home, ['list']).loaded
  expect(files).toContain('chunks/list')
  expect(files.filter((file) => /cli-table3|for-.*plan|for-add/.test(file))).toEqual([])
})

test('people are sorted by flags without what the page is made of', () => {
  if (linesThere(['triage']).length === 0) return
  const home = tempFolder()
  const { store } = fileStore(join(home, 'followup.db'))
  save(store, add('person', person({ id: 'anna', name: 'Anna' })))
  run(home, firstRun)
  for (const args of [['triage'], ['triage', '1', '--rank', 'soon']]) {
    const { files } = run(home, args).loaded
    expect(files).toContain('chunks/triage')
    expect(files.filter((file) => /page$|^chunks\/board/.test(file))).toEqual([])
  }
})

test('no chunk is loaded as an ES module, which costs nine milliseconds the first time', () => {
  const folder = join(root, 'dist/chunks')
  const withImport = readdirSync(folder).filter((file) =>
    /(?<!get |[.\w])import\(/.test(readFileSync(join(folder, file), 'utf8')),
  )
  expect(withImport).toEqual([])
})

test('Ink and React stand in the chunk of the pages alone, React in its production form', () => {
  const folder = join(root, 'dist/chunks')
  const texts = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')] as const)
  const holding = (words: string) => texts.filter(([, text]) => text.includes(words)).map(([file]) => file)
  expect(holding('react.fragment')).toEqual(['open-page.cjs'])
  expect(holding('ink-root')).toEqual(['open-page.cjs'])
  // What React says in development, and what Ink does on a signal.
  expect(holding('Each child in a list')).toEqual([])
  expect(holding('react-devtools-core')).toEqual([])
  expect(holding('SIGVTALRM').filter((file) => file === 'open-page.cjs')).toEqual([])
})

/** The chunks of which the file of a command consists. */
function chunksIn(command: string): readonly string[] {
  const text = readFileSync(join(root, `dist/packs/${command}.cjs`), 'latin1')
  return Array.from(text.matchAll(/["`]\.\/([\w-]+)\.cjs["`]:(?:\(\)=>|function)/g), ([, name]) => name ?? '').sort()
}

function run(home: string, args: readonly string[]) {
  const preload = join(home, 'witness.cjs')
  const told = join(home, 'witness.json')
  writeFileSync(preload, witness)
  const { status, stderr } = spawnSync(process.execPath, ['-r', preload, join(root, 'bin/followup.js'), ...args], {
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      LC_ALL: 'en_US.UTF-8',
      FOLLOWUP_HOME: home,
      FOLLOWUP_AUTO_BACKUP: 'false',
      WITNESS: told,
    },
    encoding: 'utf8',
  })
  const loaded = JSON.parse(readFileSync(told, 'utf8')) as { readonly files: string[]; readonly builtins: string[] }
  return { status, stderr, loaded }
}

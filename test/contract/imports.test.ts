import { expect, test } from 'vitest'
import { importsOf, sources, type Import } from '../support/house.ts'
import { importTable } from '../support/import-table.ts'

/** Every third-party library has one home. */
const homes: Readonly<Record<string, string>> = {
  commander: 'cli',
  inquirer: 'system',
  chalk: 'render',
  'cli-table3': 'render',
  'string-width': 'render',
  uqr: 'render',
  'better-sqlite3': 'store',
  'node-notifier': 'notify',
  'dbus-native': 'notify',
  'chrono-node': 'reading',
  'libphonenumber-js': 'reading',
  'csv-parse': 'exchange',
  'iconv-lite': 'exchange',
  '@e965/xlsx': 'exchange',
  ink: 'screens',
  react: 'screens',
}

const imports = sources().flatMap(importsOf)

test('a folder imports only what the table allows', () => {
  expect(imports.filter((one) => one.target.startsWith('src/') && !isAllowed(one)).map(told)).toEqual([])
})

test('a library is imported in its home alone', () => {
  const strays = imports.filter((one) => {
    if (one.target.startsWith('src/') || one.target.startsWith('node:') || one.target.startsWith('virtual:'))
      return false
    const home = homes[packageOf(one.target)]
    return home === undefined || folderOf(one.file) !== home
  })
  expect(strays.map(told)).toEqual([])
})

test('commands never import each other', () => {
  const between = imports.filter((one) => folderOf(one.file) === 'commands' && folderOf(one.target) === 'commands')
  expect(between.map(told)).toEqual([])
})

function isAllowed({ file, target, typeOnly, lazy }: Import): boolean {
  const from = folderOf(file)
  if (from === folderOf(target)) return true
  return (importTable[from] ?? []).some((entry) => {
    const [place = '', only] = entry.split(':')
    const inside = place.endsWith('.ts') ? target === `src/${place}` : folderOf(target) === place
    return inside && (only !== 'types' || typeOnly) && (only !== 'lazy' || lazy || typeOnly)
  })
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

function told(one: Import): string {
  return `${one.file} -> ${one.target}`
}

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licencesOf, packageOf } from '../../build/licences.mjs'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = manifestIn(root)

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** What the built program asks Node for by name, Node's own modules left out. */
function askedFor(): readonly string[] {
  const files = ['chunks', 'packs'].flatMap((folder) =>
    readdirSync(join(root, 'dist', folder)).map((file) => join(root, 'dist', folder, file)),
  )
  const names = files.flatMap((file) =>
    Array.from(
      readFileSync(file, 'latin1').matchAll(/\brequire\([`"']([^.`"'][^`"']*)[`"']\)/g),
      (match) => match[1] ?? '',
    ),
  )
  return [...new Set(names)].filter((name) => !builtinModules.includes(name.replace('node:', ''))).sort()
}

test('what the built program loads from outside is installed with it, and nothing else is', () => {
  if (!existsSync(join(root, 'dist/chunks/main.cjs'))) throw new Error('npm run build comes first')
  // SQLite's compiled library is found by its path, or by `bindings`, which comes with it.
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3', 'node-notifier'])
  expect(askedFor()).toEqual(['bindings', 'node-notifier'])
  expect(manifestIn(join(root, 'node_modules/better-sqlite3')).dependencies).toHaveProperty('bindings')
})

test('the licence of every library that the sources import goes along with the bundle', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const sources = files.map((file) => readFileSync(join(root, 'src', file), 'utf8')).join('\n')
  const bundled = Object.keys({ ...manifest.devDependencies, 'better-sqlite3': '' }).filter((name) =>
    new RegExp(`\\b(?:from |import\\()'${name}[/']`).test(sources),
  )
  expect(bundled).toEqual(expect.arrayContaining(['chrono-node', 'ink', 'better-sqlite3']))
  const licences = readFileSync(join(root, 'dist/third-party-licences.txt'), 'utf8')
  for (const name of [...bundled, 'yoga-layout', 'react-reconciler', 'rolldown'])
    expect(licences).toMatch(
      new RegExp(`^${name} [\\d.]+ \\((?:MIT|ISC|Apache-2\\.0)\\)\\n\\n.*(?:MIT|ISC|Copyright|Apache License)`, 'm'),
    )
})

/** A package in a folder of its own, with these files. */
function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = join(tempFolder(), 'node_modules/@sample/part')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "@sample/part", "version": "1.2.0", "license": "MIT" }')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return join(folder, 'lib/index.js')
}

test('a licence is told once for all modules of a package, with its notice', () => {
  const file = packageWith({ 'license.md': 'Take it.\r\n', NOTICE: 'Noted.', 'README.md': 'Read me.' })
  const told = licencesOf([file, `\0${file}`, join(file, '../other.js'), join(root, 'src/cli/main.ts'), '\0virtual'])
  expect(told.split('@sample/part')).toHaveLength(2)
  expect(told).toMatch(/@sample\/part 1\.2\.0 \(MIT\)\n\n(?:Noted\.\n\nTake it\.|Take it\.\n\nNoted\.)\n$/)
})

test('a package that brings no licence stops the build', () => {
  expect(() => licencesOf([packageWith({ 'README.md': 'Read me.' })])).toThrow(
    '@sample/part brings no text of its licence',
  )
})

test.each([
  ['/a/node_modules/ink/build/ink.js', '/a/node_modules/ink'],
  ['/a/node_modules/ink/node_modules/@inner/part/index.js', '/a/node_modules/ink/node_modules/@inner/part'],
  ['C:\\a\\node_modules\\@inner\\part\\lib\\x.js', 'C:\\a\\node_modules\\@inner\\part'],
  ['/a/src/cli/main.ts', undefined],
  ['\0virtual', undefined],
])('the package of %j is %j', (id, folder) => {
  expect(packageOf(id)).toBe(folder)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sources } from '../support/house.ts'
import { importTable } from '../support/import-table.ts'

/** What the page calls the files of `reading` that other folders may use. */
const called: Readonly<Record<string, string>> = {
  phones: 'phones.ts',
  folding: 'fold.ts',
  cleaning: 'clean.ts',
  'sounds of names': 'names/skeleton.ts',
  'phone groups': 'phone-groups.ts',
}

const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
const rows = Array.from(
  page.matchAll(/^\| `src\/([a-z0-9]+)` *\|[^|]*\|([^|]*)\|$/gm),
  ([, folder = '', cell = '']) => ({
    folder,
    cell: cell.trim(),
  }),
)
const folders = rows.map((row) => row.folder)

test('the page and the import test hold the same table', () => {
  const written = rows.map(({ folder, cell }, index) => [folder, entriesOf(cell, folders.slice(0, index))] as const)
  const held = Object.entries(importTable).map(([folder, entries]) => [folder, entries.toSorted()] as const)
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(held))
})

test('every folder of the sources is on the page', () => {
  const onDisk = new Set(sources().map((file) => file.split('/')[1]))
  expect([...onDisk].filter((folder) => folder !== undefined && !folders.includes(folder))).toEqual([])
})

/** Reads a cell: "domain, i18n; types of store and render", "all above; screens through `import()`". */
function entriesOf(cell: string, above: readonly string[]): readonly string[] {
  const [plain = '', rest = ''] = cell.split('; ')
  const lazy = Array.from(rest.matchAll(/(\w+) (?:only )?through `import\(\)`/g), ([, name = '']) => `${name}:lazy`)
  const types = (/^types of (.*)$/.exec(rest)?.[1]?.split(' and ') ?? []).map((name) => `${name}:types`)
  const still = /^(?:all above|everything)/.test(plain)
    ? above.filter((folder) => !lazy.includes(`${folder}:lazy`))
    : namedIn(plain)
  return [...still, ...types, ...lazy].toSorted()
}

function namedIn(plain: string): readonly string[] {
  if (plain === 'nothing') return []
  return plain.split(/, (?![^(]*\))/).flatMap((part) => {
    const [, folder, only] = /^(\w+) \((.+) only\)$/.exec(part) ?? []
    if (folder === undefined || only === undefined) return [part]
    return only.split(/, | and /).map((word) => `${folder}/${called[word] ?? word}`)
  })
}

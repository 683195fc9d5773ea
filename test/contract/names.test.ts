import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root, sources } from '../support/house.ts'

/** What still has its name twice; a name may go from here, none may come. */
const namedTwice: readonly string[] = [
  'Candidate',
  'Cell',
  'Choice',
  'Clause',
  'Clock',
  'Column',
  'Draft',
  'Entry',
  'Field',
  'Found',
  'Heard',
  'Hit',
  'Kind',
  'Known',
  'Listed',
  'Meant',
  'Moment',
  'Named',
  'Nearness',
  'OpenCard',
  'Outcome',
  'Part',
  'Reading',
  'Room',
  'Row',
  'Rows',
  'Said',
  'Span',
  'Standing',
  'Step',
  'Waiting',
  'Way',
  'byPerson',
  'capitalised',
  'chooseAmong',
  'clausesOf',
  'columnOf',
  'drawHead',
  'drawHistory',
  'entryText',
  'firstOf',
  'isDoubtful',
  'keyOf',
  'keysOf',
  'longestLine',
  'nameOf',
  'readBirthday',
  'rowsOf',
  'said',
  'seriesOf',
  'skip',
  'spanOf',
  'startedBy',
  'textOf',
  'typedWords',
  'unreadIn',
  'within',
  'zonesOf',
]

test('no exported name stands for two things', () => {
  const homes = new Map<string, string[]>()
  for (const file of sources()) {
    for (const name of exportedFrom(readFileSync(join(root, file), 'utf8')))
      homes.set(name, [...(homes.get(name) ?? []), file])
  }
  const twice = [...homes].filter(([, files]) => files.length > 1).map(([name]) => name)
  expect(twice.sort()).toEqual(namedTwice)
})

test('a type and the functions of one name in a file are one name', () => {
  const text =
    'export function a(): void\nexport function a(b?: 1) {}\nexport type c = 1\nexport const c = 1, d = 2\nconst e = 3'
  expect(exportedFrom(text)).toEqual(new Set(['a', 'c', 'd']))
})

/** The names that a file exports; the default is none. */
function exportedFrom(text: string): ReadonlySet<string> {
  const { statements } = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  return new Set(statements.filter(isNamedExport).flatMap(namesOf))
}

function isNamedExport(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  const has = (kind: ts.SyntaxKind) => modifiers.some((one) => one.kind === kind)
  return has(ts.SyntaxKind.ExportKeyword) && !has(ts.SyntaxKind.DefaultKeyword)
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  const named = statement as ts.Statement & { readonly name?: ts.Identifier }
  return named.name ? [named.name.text] : []
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root, sources } from '../support/house.ts'

const mostLines = 300
const mostLinesOfFunction = 60

/** What is still too long; a line may go from here, none may come. */
const longFiles: readonly string[] = ['src/notify/watch/watch-desk.ts', 'src/store/store.ts']
const longFunctions: readonly string[] = [
  'src/actions/board/desk.ts boardDesk',
  'src/actions/go/desk.ts goDesk',
  'src/actions/go/prompts.ts goByPrompts',
  'src/actions/triage/desk.ts triageDesk',
  'src/cli/compose/compose.ts composeApp',
  'src/notify/autostart/linux.ts linuxAutostart',
  'src/notify/desktop/dbus.ts dbusWay',
  'src/notify/desktop/node-notifier.ts nodeNotifier',
  'src/notify/watch/loop.ts watchLoop',
  'src/notify/watch/watch-desk.ts watchDesk',
  'src/notify/watch/watch-log.ts watchLog',
  'src/screens/open-page.ts openPage',
  'src/screens/sheet.tsx makeSheet',
  'src/system/full-screen.ts systemFullScreen',
  'src/system/inquirer-prompt.ts inquirerPrompt',
]

const files = [...sources(), ...sources('bin', /\.c?js$/), ...sources('build', /\.mjs$/)].map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}))

test('no file is longer than 300 lines, but for the catalogues of words', () => {
  const long = files.filter(({ file, text }) => !file.startsWith('src/i18n/') && linesOf(text) > mostLines)
  expect(long.map(({ file }) => file)).toEqual(longFiles)
})

test('no function is longer than 60 lines, the data in it not counted', () => {
  expect(files.flatMap(longFunctionsIn)).toEqual(longFunctions)
})

test.each([
  ['statements', 61, `function f() {${'\na()'.repeat(60)}}`],
  ['a table of numbers', 2, `const f = () => {\n a([\n${'1,\n'.repeat(90)}]) }`],
  ['a table of functions', 93, `function f() {\n return {\n${'a: () => 1,\n'.repeat(90)}} }`],
])('counts %s in a function', (_, lines, text) => {
  expect(functionsIn(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true))[0]?.lines).toBe(lines)
})

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length
}

function longFunctionsIn({ file, text }: { readonly file: string; readonly text: string }): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return functionsIn(source)
    .filter(({ lines }) => lines > mostLinesOfFunction)
    .map(({ name }) => `${file} ${name}`)
}

interface FunctionSize {
  readonly name: string
  readonly lines: number
}

function functionsIn(source: ts.SourceFile): readonly FunctionSize[] {
  const found: FunctionSize[] = []
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      found.push({ name: nameOf(node), lines: linesBetween(node, source) - linesOfData(node, source) })
    node.forEachChild(look)
  }
  look(source)
  return found
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : null)
  return named?.getText() ?? 'without a name'
}

/** Counts the lines after the first. */
function linesOfData(node: ts.Node, source: ts.SourceFile): number {
  let lines = 0
  node.forEachChild((child) => {
    lines += isData(child) ? linesBetween(child, source) - 1 : linesOfData(child, source)
  })
  return lines
}

/** Data are literals of objects and lists without any function in them. */
function isData(node: ts.Node): boolean {
  return (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)) && !holdsFunction(node)
}

function holdsFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || (ts.forEachChild(node, holdsFunction) ?? false)
}

function linesBetween(node: ts.Node, source: ts.SourceFile): number {
  const lineAt = (at: number) => source.getLineAndCharacterOfPosition(at).line
  return lineAt(node.end) - lineAt(node.getStart(source)) + 1
}

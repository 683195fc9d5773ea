// Breaks one operator of each function and lists the breaks that no test notices: `npm run mutants [PATH]`, outside the tests, as it
// takes minutes for a folder. Stryker makes the breaks and runs, of the tests, those that come to each.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const all = 'test/**/*.test.ts'
const operators = new Set(['<', '>', '<=', '>=', '===', '!==', '+', '-', '*', '/', '%', '&&', '||', '??'])

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  runMutants(args.find((arg) => !arg.startsWith('--')) ?? 'src/domain', args.includes('--everywhere'))
}

/** By the tests beside the sources, which are quick; `everywhere`, what these let pass is tried again by all that load the sources. */
function runMutants(path, everywhere) {
  const places = sourcesIn(path).flatMap((file) => placesIn(file, readFileSync(join(root, file), 'utf8')))
  const beside = mutantsOf(runStryker(places, besideOf(path)))
  const passed = unnoticed(beside)
  tell('No test beside notices:', passed, beside.length)
  if (everywhere && passed.length > 0)
    tell('Nor does any other:', unnoticedBy(elsewhere(passed), passed), beside.length)
}

function elsewhere(mutants) {
  return mutantsOf(runStryker([...new Set(mutants.map(({ at }) => at))], all))
}

function tell(title, mutants, count) {
  for (const line of toldOf(title, mutants, count)) console.log(line)
}

/** The tests of the room that sources are in; all where a room has none of its own. */
function besideOf(path) {
  const room = /^src\/([^/]+)/.exec(path)?.[1]
  return room !== undefined && existsSync(join(root, 'test', room)) ? `test/${room}/**/*.test.ts` : all
}

function sourcesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const files = readdirSync(join(root, path), { recursive: true }).filter((file) => /\.tsx?$/.test(file))
  return files.map((file) => join(path, file)).sort()
}

/** Gives for each function with an operator of its own where one stands, as Stryker is told: lines from 1, columns from 0. */
export function placesIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const byFunction = new Map()
  visit(source, undefined)
  // The one in the middle: the same each time, and not always the guard at the top.
  return [...byFunction.values()].map((found) => placeOf(found[Math.floor(found.length / 2)]))

  function visit(node, owner) {
    const inner = ts.isFunctionLike(node) ? node : owner
    if (inner !== undefined && isOperator(node) && !holdsOperator(node))
      byFunction.set(inner, [...(byFunction.get(inner) ?? []), node])
    ts.forEachChild(node, (child) => visit(child, inner))
  }

  function placeOf(node) {
    const [from, to] = [node.getStart(), node.getEnd()].map((at) => source.getLineAndCharacterOfPosition(at))
    return `${file}:${from.line + 1}:${from.character}-${to.line + 1}:${to.character}`
  }
}

/** What compares or reckons, and what decides by itself. */
function isOperator(node) {
  if (ts.isBinaryExpression(node)) return operators.has(node.operatorToken.getText())
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken
  return (
    node.parent !== undefined &&
    (node.parent.condition === node || (ts.isIfStatement(node.parent) && node.parent.expression === node))
  )
}

/** A function within has its own. */
function holdsOperator(node) {
  return (
    ts.forEachChild(node, (child) => !ts.isFunctionLike(child) && (isOperator(child) || holdsOperator(child))) === true
  )
}

function runStryker(mutate, include) {
  const folder = mkdtempSync(join(tmpdir(), 'followup-mutants-'))
  const report = join(folder, 'report.json')
  const config = {
    mutate,
    testRunner: 'vitest',
    vitest: { configFile: 'build/mutants.vitest.mjs' },
    mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'BlockStatement'] },
    reporters: ['progress', 'json'],
    jsonReporter: { fileName: report },
    ignorePatterns: ['dist'],
    dryRunTimeoutMinutes: 60,
    allowConsoleColors: false,
  }
  try {
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
    const { status } = spawnSync(process.execPath, [stryker, 'run', join(folder, 'config.json')], {
      cwd: root,
      env: { ...process.env, FOLLOWUP_MUTANTS_TESTS: include },
      // Its own account of how far it is; the list alone goes to stdout.
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0) throw new Error('Stryker could not run')
    return JSON.parse(readFileSync(report, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads from a report of Stryker each break that was tried: where it is, what it made, and whether a test noticed it. */
export function mutantsOf({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
      .map(({ location: { start, end }, replacement, status }) => ({
        at: `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
        where: `${file}:${start.line}:${start.column}`,
        line: source.split('\n')[start.line - 1].trim(),
        replacement: replacement.replace(/\s+/g, ' ').trim(),
        isNoticed: status === 'Killed' || status === 'Timeout',
      })),
  )
}

/** Those that no test noticed. */
export function unnoticed(mutants) {
  return mutants.filter(({ isNoticed }) => !isNoticed)
}

/** Those of some mutants that other tests let pass too: the same break of the same place, as there may be others of it. */
export function unnoticedBy(tried, mutants) {
  const known = new Set(tried.filter(({ isNoticed }) => isNoticed).map(({ at, replacement }) => `${at} ${replacement}`))
  return mutants.filter(({ at, replacement }) => !known.has(`${at} ${replacement}`))
}

/** Tells mutants, each with its line and what was made of it, and how many of all were noticed. */
export function toldOf(title, mutants, count) {
  const lines = mutants.map(({ where, line, replacement }) => `  ${where}  ${line}  ->  ${replacement}`)
  return [...(lines.length > 0 ? [title, ...lines] : []), `${count - mutants.length} of ${count} noticed`, '']
}

import { expect, test } from 'vitest'
import { mutantsOf, placesIn, toldOf, unnoticed, unnoticedBy, type Mutant } from '../../build/mutants.mjs'

/** The text of each place that is broken in a source. */
function broken(source: string): readonly string[] {
  const lines = source.split('\n')
  return placesIn('src/a.ts', source).map((place) => {
    const [, line, from, lastLine, to] = /^src\/a\.ts:(\d+):(\d+)-(\d+):(\d+)$/.exec(place) ?? []
    expect(lastLine).toBe(line)
    return (lines[Number(line) - 1] ?? '').slice(Number(from), Number(to))
  })
}

test.each([
  ['a comparison', 'const isLate = (day: number, today: number) => day < today', ['day < today']],
  ['what is reckoned', 'function total(a: number) {\n  return a * 12\n}', ['a * 12']],
  [
    'the condition of an if, though it has no operator',
    'function f(a: Set<string>) {\n  if (a.has("x")) return 1\n}',
    ['a.has("x")'],
  ],
  ['the condition of a choice', 'const f = (a: boolean) => (a ? 1 : 2)', ['a']],
  ['the innermost of several', 'const f = (a: number, b: number) => !(a < b)', ['a < b']],
  ['the one in the middle', 'const f = (a: number) => a > 1 && a > 2 && a > 3', ['a > 2']],
  [
    'one of each function, the inner one too',
    'function f(a: number[]) {\n  return a.filter((b) => b > 1).length > 3\n}',
    ['a.filter((b) => b > 1).length > 3', 'b > 1'],
  ],
  ['nothing of what calls alone', 'const f = (a: string) => a.trim()', []],
  ['nothing outside of functions', 'export const most = 60 * 60', []],
])('what is broken is %s', (_, source, places) => {
  expect(broken(source)).toEqual(places)
})

const source = 'const f = (a: number) =>\n  a < 2\n'
const location = { start: { line: 2, column: 3 }, end: { line: 2, column: 8 } }

test('of a report each break that was tried is read, with the place where Stryker makes it again', () => {
  const mutants = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'].map((status) => ({
    status,
    location,
    replacement: 'a\n   <= 2',
  }))
  const read = mutantsOf({ files: { 'src/a.ts': { source, mutants } } })
  expect(read.map(({ isNoticed }) => isNoticed)).toEqual([true, true, false, false])
  expect(read[0]).toMatchObject({ at: 'src/a.ts:2:2-2:7', where: 'src/a.ts:2:3', line: 'a < 2', replacement: 'a <= 2' })
  expect(read[0]?.at).toBe(placesIn('src/a.ts', source)[0])
})

test('what tests elsewhere notice is left out, and the rest is told with its line', () => {
  const mutant = (replacement: string, isNoticed: boolean): Mutant => ({
    at: 'src/a.ts:2:2-2:7',
    where: 'src/a.ts:2:3',
    line: 'a < 2',
    replacement,
    isNoticed,
  })
  const beside = [mutant('a > 2', true), mutant('a <= 2', false), mutant('true', false)]
  const passed = unnoticed(beside)
  expect(passed).toEqual(beside.slice(1))
  const left = unnoticedBy([mutant('a > 2', true), mutant('a <= 2', false), mutant('true', true)], passed)
  expect(left).toEqual([beside[1]])
  expect(toldOf('No test notices:', left, 3)).toEqual([
    'No test notices:',
    '  src/a.ts:2:3  a < 2  ->  a <= 2',
    '2 of 3 noticed',
    '',
  ])
  expect(toldOf('No test notices:', [], 3)).toEqual(['3 of 3 noticed', ''])
})

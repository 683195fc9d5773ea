import { expect, test } from 'vitest'
import { importsOf, sources } from '../support/house.ts'

const files = sources()
const targets = new Map(
  files.map((file) => [
    file,
    importsOf(file).flatMap(({ target }) => (target.startsWith('src/') && target !== file ? [target] : [])),
  ]),
)

test('no file leads back to itself by what it imports, not even for types or late', () => {
  expect(files.map(circleOf).filter((circle) => circle.length > 0)).toEqual([])
})

/** The shortest way from a file back to it; empty where there is none. */
function circleOf(file: string): readonly string[] {
  const before = new Map<string, string>()
  const next = [file]
  for (let at = next.shift(); at !== undefined; at = next.shift()) {
    for (const target of targets.get(at) ?? []) {
      if (target === file) return wayTo(at, before, file)
      if (before.has(target)) continue
      before.set(target, at)
      next.push(target)
    }
  }
  return []
}

function wayTo(last: string, before: ReadonlyMap<string, string>, file: string): readonly string[] {
  const way = [file]
  for (let at: string | undefined = last; at !== undefined && at !== file; at = before.get(at)) way.unshift(at)
  return [file, ...way]
}

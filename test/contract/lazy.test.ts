import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { hotCommands, importsIn, reachedFrom } from '../../build/hot-modules.mjs'
import { root } from '../support/house.ts'

/** What a command that people wait for all day long may have of Node's own at its start; all are there before it begins. */
const builtins = ['node:fs', 'node:path']
const hot = hotCommands.map((name) => `src/commands/${name}.ts`).filter((file) => existsSync(join(root, file)))

test('most of the hot commands are there', () => {
  expect(hot.length).toBeGreaterThan(4)
})

test.each(['src/cli/main.ts', ...hot])('%s loads no library by its import lines', (start) => {
  const loads = [...reachedFrom(root, [start])].flatMap((file) =>
    importsIn(file)
      .filter((target) => !target.startsWith('.') && target !== 'virtual:command-table' && !builtins.includes(target))
      .map((target) => `${relative(root, file)} -> ${target}`),
  )
  expect(loads).toEqual([])
})

test('the store has one library at its start, and the code of migrations is not with it', () => {
  const files = [...reachedFrom(root, ['src/store/store.ts'])]
  const loads = new Set(files.flatMap(importsIn).filter((target) => !target.startsWith('.')))
  expect([...loads].sort()).toEqual(['better-sqlite3', 'node:fs'])
  expect(files.filter((file) => file.includes('migrat'))).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reference } from '../../src/cli/help/reference.ts'
import { root } from '../support/house.ts'

test.each([
  ['docs/commands.md', 'en'],
  ['docs/commands.ru.md', 'ru'],
] as const)('%s is what `npm run docs` writes', async (file, lang) => {
  expect(readFileSync(join(root, file), 'utf8')).toBe(await reference(lang))
})

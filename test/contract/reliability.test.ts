import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/house.ts'

/** A test as the page names it: its file, and words of its name. */
const named = [
  ...readFileSync(join(root, 'docs/reliability.md'), 'utf8').matchAll(
    /`((?:test|bench)\/[\w/.-]+)`: ([^;|\n]+?) *(?=;|\|)/g,
  ),
].map(([, file = '', words = '']) => [file, words] as const)

test('the page of reliability has a test for each of its cases', () => {
  expect(named.length).toBeGreaterThan(26)
})

test.each(named)('%s holds what the page of reliability says of it: %s', (file, words) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(words)
})

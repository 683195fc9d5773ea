import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sources } from '../support/house.ts'
import { fetchLine, missingNodes } from '../support/nodes.ts'
import { installLine, missingPrograms } from '../support/programs.ts'

const tests = sources('test').map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

test('whether a program is there is decided in one place', () => {
  const deciding = /skipIf\(!?(?:has|isInstalled)\(|\btest\.skip\b(?!\()|command -v|which\(/
  const places = tests.filter(({ file, text }) => deciding.test(text) && !file.endsWith('contract/programs.test.ts'))
  expect(places.map(({ file }) => file)).toEqual(['test/support/test-with.ts'])
})

test('what is missing is named by its packages, each once', () => {
  expect(installLine(['dunstctl', 'dunst', 'Xvfb'])).toBe('apt-get install --no-install-recommends dunst xvfb')
  expect(() => missingPrograms(['no-such-program'])).toThrow('programs.json')
})

test('this Node is never missing', () => {
  expect(missingNodes()).not.toContain(Number(process.versions.node.split('.')[0]))
  expect(fetchLine).toContain('FOLLOWUP_TEST_NODES')
})

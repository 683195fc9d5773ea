import { afterEach, expect, test, vi } from 'vitest'
import { systemTerminal } from '../../src/system/terminal.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test.each([
  ['999999999', 1_000],
  ['1000', 1_000],
  ['120', 120],
  ['1', 20],
  ['0', 80],
  ['-1', 80],
  ['NaN', 80],
  ['1e309', 80],
  ['', 80],
])('COLUMNS=%s gives %s columns where there is no window', (columns, width) => {
  vi.stubEnv('COLUMNS', columns)
  expect(systemTerminal('auto').width).toBe(width)
})

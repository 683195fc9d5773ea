import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commandTable } from './build/command-table.mjs'
import { lightPatterns } from './build/light-patterns.mjs'
import { tellSkipped } from './test/support/tell-skipped.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  plugins: [commandTable(join(root, 'src/commands')), lightPatterns(root), tellSkipped()],
  test: {
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/seed.ts'],
    // Nothing but a test that hangs takes so long, however busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/smoke/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The built program and a real desktop, when the rest is done.
        extends: true,
        test: {
          name: 'smoke',
          include: ['test/smoke/**/*.test.ts'],
          globalSetup: ['test/smoke/build-first.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

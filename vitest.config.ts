import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commandTable } from './build/command-table.mjs'

export default defineConfig({
  plugins: [commandTable(fileURLToPath(new URL('src/commands', import.meta.url)))],
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

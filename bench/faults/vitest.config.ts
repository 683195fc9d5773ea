import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commandTable } from '../../build/command-table.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The long forms of what test/store and test/smoke show in short: `npm run build && npm run faults`, some minutes. */
export default defineConfig({
  root,
  plugins: [commandTable(join(root, 'src/commands'))],
  test: {
    include: ['bench/faults/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})

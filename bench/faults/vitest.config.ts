import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The long forms of what test/store shows in short: `npm run faults`, some minutes. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['bench/faults/*.test.ts'], testTimeout: 1_800_000, hookTimeout: 120_000, fileParallelism: false },
})

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { commandTable } from './command-table.mjs'
import { lightPatterns } from './light-patterns.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The tests that `npm run mutants` asks for, without those that need the built program. */
export default defineConfig({
  root,
  plugins: [commandTable(join(root, 'src/commands')), lightPatterns(root)],
  test: {
    env: { TZ: 'UTC' },
    setupFiles: ['test/support/seed.ts'],
    include: [process.env.FOLLOWUP_MUTANTS_TESTS ?? 'test/**/*.test.ts'],
    exclude: ['test/{smoke,contract,stories}/**', ...inProcess()],
    testTimeout: 300_000,
  },
})

/** Tests that change what a whole process has, which no thread of Stryker can, or that start other processes, which know no breaks. */
function inProcess() {
  const files = readdirSync(join(root, 'test'), { recursive: true }).filter((file) => file.endsWith('.test.ts'))
  const isSo = (file) =>
    /\bprocess\.(?:umask|chdir)\(|node:child_process|support\/(?:writers|tmux)\.ts/.test(
      readFileSync(join(root, 'test', file), 'utf8'),
    )
  return files.filter(isSo).map((file) => `test/${file}`)
}

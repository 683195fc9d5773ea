// Bundles a TypeScript script for plain Node, so that benchmarks and tests can run sources in processes of their own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { commandTable } from './command-table.mjs'
import { inkQuickly } from './ink-quickly.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Bundles a script and gives the path of what Node can run; the caller removes it. */
export async function bundleScript(file) {
  // Beneath node_modules, so that the libraries left outside are found from there.
  const folder = join(root, 'node_modules/.cache/followup')
  const name = `${basename(file, '.ts')}-${process.pid}-${Date.now()}.cjs`
  mkdirSync(folder, { recursive: true })
  const bundle = await rolldown({
    input: resolve(root, file),
    platform: 'node',
    external: [/^better-sqlite3/],
    plugins: [commandTable(join(root, 'src/commands')), inkQuickly(join(root, 'src/render/text/width.ts'))],
  })
  await bundle.write({ dir: folder, entryFileNames: name, chunkFileNames: 'chunk-[hash].cjs', format: 'cjs' })
  await bundle.close()
  return join(folder, name)
}

/** Bundles and runs a script with arguments; its exit code becomes ours. */
export async function runScript(file, args) {
  const output = await bundleScript(file)
  try {
    process.exitCode = spawnSync(process.execPath, [output, ...args], { stdio: 'inherit' }).status ?? 1
  } finally {
    rmSync(output, { force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(process.argv[2], process.argv.slice(3))

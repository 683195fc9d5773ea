// Bundles the sources into dist/: one CommonJS core that every command needs and a chunk for everything that loads on demand.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { commandTable } from './command-table.mjs'
import { coreModules } from './hot-modules.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const core = coreModules(root)

const bundle = await rolldown({
  input: { main: join(root, 'src/cli/main.ts') },
  platform: 'node',
  external: ['node-notifier', 'bindings', /\.node$/],
  // The store is imported late for the sake of the tests' rule; in the bundle it is in the core.
  checks: { ineffectiveDynamicImport: false },
  plugins: [commandTable(join(root, 'src/commands')), quickWidths()],
})
rmSync(dist, { recursive: true, force: true })
await bundle.write({
  dir: join(dist, 'chunks'),
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  dynamicImportInCjs: false,
  minify: process.env.NOMIN ? false : true,
  codeSplitting: {
    groups: [{ name: 'core', test: (id) => core.has(id) || id.includes('/better-sqlite3/') || id.startsWith('\0') }],
  },
})
await bundle.close()
const kept = spawnSync(process.execPath, [join(root, 'build/keep-code.mjs')], { encoding: 'utf8' })
if (kept.status !== 0) throw new Error(`the bundle does not run: ${kept.stderr}`)

/** cli-table3 measures text with its own copy of string-width, whose emoji tables cost a start-up; it is given our quick measure. */
function quickWidths() {
  return {
    name: 'quick-widths',
    resolveId: (source, importer) =>
      source === 'string-width' && importer?.includes('cli-table3') ? '\0quick-width' : undefined,
    load: (source) =>
      source === '\0quick-width'
        ? `import { widthOf } from ${JSON.stringify(join(root, 'src/render/width.ts'))}\nmodule.exports = widthOf`
        : undefined,
  }
}

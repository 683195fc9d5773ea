// Bundles the sources into dist/: one CommonJS core that every command needs and a chunk for everything that loads on demand.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { commandTable } from './command-table.mjs'
import { datedCommands, grammar, hotCommands, sharedChunks } from './hot-modules.mjs'
import { inkQuickly } from './ink-quickly.mjs'
import { lazyWords } from './lazy-words.mjs'
import { licencesOf } from './licences.mjs'
import { lightPatterns } from './light-patterns.mjs'
import { readyWords } from './ready-words.mjs'
import { writeChunks, writePack } from './write-chunks.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const shared = sharedChunks(root)

const bundle = await rolldown({
  input: { main: join(root, 'src/cli/main.ts') },
  platform: 'node',
  external: ['node-notifier', 'bindings', /\.node$/],
  // The store is imported late for the sake of the tests' rule; in the bundle it is in the core.
  // React comes in its production form alone.
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  checks: { ineffectiveDynamicImport: false, pluginTimings: false },
  plugins: [
    lazyWords(root),
    lightPatterns(root),
    await readyWords(root),
    commandTable(join(root, 'src/commands')),
    quickWidths(),
    inkQuickly(join(root, 'src/render/text/width.ts')),
    lessOfSqlite(),
  ],
})
const form = {
  entryFileNames: '[name].cjs',
  chunkFileNames: ({ facadeModuleId, name }) => `${roomOf(facadeModuleId)}${name}.cjs`,
  minifyInternalExports: false,
  codeSplitting: {
    groups: [
      {
        name: 'core',
        test: (id) => shared.get(id) === 'core' || /better-sqlite3\/|reading\/(?:pattern|names\/word-list)/.test(id),
        priority: 30,
      },
      { name: 'words-en', test: join(root, 'src/i18n/en.ts'), priority: 30 },
      { name: 'words-ru', test: join(root, 'src/i18n/ru.ts'), priority: 30 },
      { name: 'pages', test: (id) => shared.get(id) === 'pages', priority: 20 },
      ...[...new Set(shared.values())]
        .filter((name) => name.startsWith('for-'))
        // What more commands share comes first: a group takes in what its files import and no other group has.
        .map((name) => ({ name, test: (id) => shared.get(id) === name, priority: name.split('-').length })),
    ],
  },
}
const { output } = await bundle.generate({ ...form, format: 'cjs', dynamicImportInCjs: false, minify: true })
// The same chunks as modules that can be put together to one.
const { output: modules } = await bundle.generate({ ...form, format: 'es' })
await bundle.close()
refuseOtherExports(output, modules)
rmSync(dist, { recursive: true, force: true })
writeChunks(join(dist, 'chunks'), output)
for (const name of hotCommands) {
  const dates = output.find(({ moduleIds }) => moduleIds.includes(join(root, grammar)))
  const starts = ['main.cjs', `${name}.cjs`, ...(datedCommands.includes(name) ? [dates.fileName] : [])]
  await writePack(join(dist, 'packs', `${name}.cjs`), starts, modules)
}
// The bundler's own helpers are in it too.
const sources = [...output.flatMap(({ moduleIds }) => moduleIds), fileURLToPath(import.meta.resolve('rolldown'))]
writeFileSync(join(dist, 'third-party-licences.txt'), licencesOf(sources))
// Tells the code of one build from that of another where it is kept outside.
writeFileSync(join(dist, 'build-id'), createHash('sha256').update(JSON.stringify(output)).digest('hex').slice(0, 32))
const kept = spawnSync(process.execPath, [join(root, 'build/keep-code.mjs')], { encoding: 'utf8' })
if (kept.status !== 0) throw new Error(`the bundle does not run: ${kept.stderr}`)

/** Names are short within their rooms, so that a chunk is named by the room too: `go-desk`, `csv-read`. */
function roomOf(id) {
  const [, room, file] = /src\/(?:actions|exchange|notify|render)\/(\w+)\/([\w-]+)\.ts$/.exec(id ?? '') ?? []
  return room === undefined || file.split('-').includes(room) ? '' : `${room}-`
}

/** What loads late finds by name what it needs of a pack, so that both forms of a chunk must export the same. */
function refuseOtherExports(chunks, modules) {
  const other = chunks.filter(({ fileName, exports }) => {
    const there = modules.find((module) => module.fileName === fileName)?.exports ?? []
    return exports.some((name) => !there.includes(name))
  })
  if (other.length > 0) throw new Error(`exported differently: ${other.map(({ fileName }) => fileName).join()}`)
}

/** cli-table3 measures text with its own copy of string-width, whose emoji tables cost a start-up; it is given our quick measure. */
function quickWidths() {
  return {
    name: 'quick-widths',
    resolveId: (source, importer) =>
      source === 'string-width' && importer?.includes('cli-table3') ? '\0quick-width' : undefined,
    load: (source) =>
      source === '\0quick-width'
        ? `import { widthOf } from ${JSON.stringify(join(root, 'src/render/text/width.ts'))}\nmodule.exports = widthOf`
        : undefined,
  }
}

/** Parts of better-sqlite3 that followup never calls: each would be set up at every start. */
function lessOfSqlite() {
  const unused = new Set(['pragma', 'table', 'aggregate', 'function', 'backup', 'serialize', 'inspect', 'transaction'])
  return {
    name: 'less-of-sqlite',
    resolveId: (source, importer) =>
      importer?.includes('/better-sqlite3/') && unused.has(source.replace('./methods/', '')) ? '\0unused' : undefined,
    load: (source) => (source === '\0unused' ? 'module.exports = undefined' : undefined),
  }
}

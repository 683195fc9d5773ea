// Writes docs/commands.md and docs/commands.ru.md from the commands and the catalogues. The pages hold nothing of the day or the machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { commandTable } from './command-table.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = mkdtempSync(join(tmpdir(), 'followup-docs-'))

try {
  const bundle = await rolldown({
    input: { reference: join(root, 'src/cli/help/reference.ts') },
    platform: 'node',
    // No page is drawn here.
    external: ['node-notifier', 'bindings', 'ink', 'react', 'react/jsx-runtime', /\.node$/],
    plugins: [commandTable(join(root, 'src/commands'))],
  })
  await bundle.write({ dir: folder, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name].cjs' })
  await bundle.close()
  const { reference } = createRequire(import.meta.url)(join(folder, 'reference.cjs'))
  writeFileSync(join(root, 'docs/commands.md'), await reference('en'))
  writeFileSync(join(root, 'docs/commands.ru.md'), await reference('ru'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

// Which sources the hot commands reach by static imports: the bundler puts them in one core chunk, and a test holds what
// they may reach.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The commands that people wait for many times a day; one that was taken out is none. */
export const hotCommands = ['today', 'add', 'done', 'log', 'show', 'plan', 'snooze'].filter((name) =>
  existsSync(fileURLToPath(new URL(`../src/commands/${name}.ts`, import.meta.url))),
)

/** The grammar of dates, which loads at the first phrase: these commands nearly always meet one. */
export const grammar = 'src/reading/dates/read-when.ts'
export const datedCommands = hotCommands.filter((name) => !['today', 'show'].includes(name))

/** Every source reached from some others by import lines, types left out; themselves included. */
export function reachedFrom(root, files) {
  const reached = new Set()
  const queue = files.map((file) => join(root, file))
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    for (const target of importsIn(file)) if (target.startsWith('.')) queue.push(resolve(dirname(file), target))
  }
  return reached
}

/** What a file's import lines load; `import type` and `import()` load nothing. */
export function importsIn(file) {
  const text = readFileSync(file, 'utf8')
  const lines = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm)
  return Array.from(lines, (match) => match[1])
}

/**
 * Which chunk a source that a hot command shares with others belongs in: `core` for what every command needs, `pages` for
 * what `today` or `show` need beside it, and for the rest one for each group of hot commands that share it, named by them, so
 * that none reads what it does not reach; so too where one hot command shares it with the page of another. Undefined for a
 * source of cold commands, or of one alone.
 */
export function sharedChunks(root) {
  const chunks = new Map()
  for (const file of reachedFrom(root, ['src/cli/main.ts', 'src/store/store.ts'])) chunks.set(file, 'core')
  for (const file of catalogueParts(root)) chunks.set(file, 'core')
  const late = lateParts(root)
  for (const [file, names] of commandsReaching(root)) {
    const hot = hotCommands.filter((name) => names.includes(name))
    const isShared = names.length > 1 || late.has(file)
    if (chunks.has(file) || !isShared || hot.length === 0) continue
    if (names.length === 1) {
      chunks.set(file, `for-${hot[0]}`)
      continue
    }
    chunks.set(file, hot.includes('today') || hot.includes('show') ? 'pages' : `for-${hot.sort().join('-')}`)
  }
  return chunks
}

function commandsReaching(root) {
  const reachedBy = new Map()
  for (const command of readdirSync(join(root, 'src/commands'))) {
    const name = command.replace('.ts', '')
    const late = datedCommands.includes(name) ? [grammar] : []
    for (const file of reachedFrom(root, [`src/commands/${command}`, ...late]))
      reachedBy.set(file, [...(reachedBy.get(file) ?? []), name])
  }
  return reachedBy
}

/** What commands reach by `import()` when they have begun: their pages. */
function lateParts(root) {
  const folder = join(root, 'src/commands')
  const targets = readdirSync(folder).flatMap((file) =>
    Array.from(readFileSync(join(folder, file), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g), (match) =>
      join('src/commands', match[1]),
    ),
  )
  return reachedFrom(root, targets)
}

/** What both catalogues share: plurals and fills. */
function catalogueParts(root) {
  const catalogues = ['en', 'ru'].map((lang) => `src/i18n/${lang}.ts`)
  const own = new Set(catalogues.map((file) => join(root, file)))
  return [...reachedFrom(root, catalogues)].filter((file) => !own.has(file))
}

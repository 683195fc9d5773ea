// Which sources the hot commands reach by static imports: the bundler puts them in one core chunk, and a test holds what
// they may reach.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The commands that people wait for many times a day. */
export const hotCommands = ['today', 'add', 'done', 'log', 'show', 'plan', 'snooze']

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

/** The sources of the core chunk: what every command needs, and what at least two hot ones share. */
export function coreModules(root) {
  const core = reachedFrom(root, ['src/cli/main.ts', 'src/store/store.ts'])
  const seen = new Set()
  const files = hotCommands.map((name) => `src/commands/${name}.ts`).filter((file) => existsSync(join(root, file)))
  for (const command of files) {
    for (const file of reachedFrom(root, [command])) {
      if (seen.has(file)) core.add(file)
      seen.add(file)
    }
  }
  return core
}

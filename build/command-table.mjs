// Gives the host its table of commands, made from the folder: a file there is a command, and there is no list to keep.
// One plugin serves the bundler and the tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const id = 'virtual:command-table'

export function commandTable(folder) {
  return {
    name: 'command-table',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? tableCode(folder) : undefined),
  }
}

function tableCode(folder) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort()
  const loaders = names.map(
    (name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(join(folder, `${name}.ts`))})`,
  )
  const aliases = names.flatMap((name) =>
    aliasesIn(join(folder, `${name}.ts`)).map((alias) => `${JSON.stringify(alias)}: ${JSON.stringify(name)}`),
  )
  return `export const loaders = {\n${loaders.join(',\n')}\n}\nexport const aliases = {\n${aliases.join(',\n')}\n}\n`
}

function aliasesIn(file) {
  const list = /^ {2}aliases: \[([^\]]*)\]/m.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  return Array.from(list.matchAll(/'([^']+)'/g), (match) => match[1])
}

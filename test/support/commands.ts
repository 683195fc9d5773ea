import { aliases, loaders } from 'virtual:command-table'
import type { Command } from '../../src/app/command.ts'
import { optionsOf } from '../../src/cli/line/arguments.ts'
import { commanderParse } from '../../src/cli/line/commander-parse.ts'
import { examplesRu } from '../../src/i18n/examples-ru.ts'
import { flagOf } from '../../src/cli/help/labels.ts'
import { splitShell } from './test-app.ts'

/** Every command there is, by the name of its file. */
export const commands: readonly (readonly [file: string, command: Command])[] = await Promise.all(
  Object.entries(loaders).map(async ([file, load]) => [file, (await load()).default as Command] as const),
)

/** Those of some lines whose command is there: a command that is taken out takes its lines with it. */
export function linesThere<T extends string | readonly [string, ...unknown[]]>(lines: readonly T[]): readonly T[] {
  const names = new Set(commands.map(([name]) => name))
  return lines.filter((line) => names.has((typeof line === 'string' ? line : line[0]).split(' ')[0] ?? ''))
}

/** The short names the host knows. */
export const aliasTable = aliases

/** Every example of every command, in English and in Russian, as one line. */
export const examples: readonly (readonly [line: string, command: Command])[] = commands.flatMap(([, command]) =>
  [...new Set([...command.examples, ...(examplesRu[command.name] ?? [])])].map((line) => [line, command] as const),
)

/** The arguments of an example behind the command's name. */
export function argsOf(line: string): readonly string[] {
  return splitShell(line).slice(1)
}

/**
 * The same example about another person and in other words: WHO becomes `who`, and free text - the rest parameters and the
 * options that take text - becomes `words` where it is given.
 */
export function exampleAbout(command: Command, line: string, who: string, words?: string): readonly string[] {
  const args = argsOf(line)
  const parsed = commanderParse(command, args)
  const left = [...parsed.words]
  const typed = Object.entries(command.params).flatMap(([name, arity]) => {
    const takesAll = arity === 'rest' || arity === 'rest-required'
    const taken = left.splice(0, takesAll ? left.length : 1)
    if (name === 'who' && taken.length > 0) return [who]
    return takesAll && words !== undefined && taken.length > 0 ? [words] : taken
  })
  const options = Object.entries(optionsOf(command)).flatMap(([name, option]) => {
    const value = parsed.options[name]
    if (value === undefined) return []
    if (option.value === undefined) return [flagOf(name)]
    const isText = words !== undefined && !option.number && !option.oneOf
    return [value].flat().flatMap((one) => [flagOf(name), isText ? words : String(one)])
  })
  return [command.name, ...options, '--', ...typed]
}

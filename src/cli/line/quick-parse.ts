import type { Command } from '../../app/command.ts'
import { optionsOf, type Parsed } from './arguments.ts'
import { flagOf } from '../help/labels.ts'

/**
 * Reads a plain command line - exact long options, values that do not begin with a dash, words - without loading commander.
 * Undefined for everything else; a test proves that what is read here commander reads the same.
 */
export function quickParse(command: Command, args: readonly string[]): Parsed | undefined {
  const known = new Map(Object.entries(optionsOf(command)).map(([name, option]) => [flagOf(name), { name, option }]))
  const words: string[] = []
  const options: Record<string, true | string | readonly string[]> = {}
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (!arg.startsWith('-')) {
      words.push(arg)
      continue
    }
    const found = known.get(arg)
    if (!found) return undefined
    const { name, option } = found
    if (option.value === undefined) {
      options[name] = true
      continue
    }
    const value = args[++index]
    if (value === undefined || value.startsWith('-')) return undefined
    const before = options[name]
    if (!option.many && before !== undefined) return undefined
    options[name] = option.many ? [...(Array.isArray(before) ? (before as readonly string[]) : []), value] : value
  }
  return { words, options }
}

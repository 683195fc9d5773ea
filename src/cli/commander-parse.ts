import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander'
import type { Command } from '../app/command.ts'
import { flagOf, optionsOf, usage, type Parsed, type UsageKind } from './arguments.ts'

/** Declares a command to commander; descriptions come from the catalogue and are set by help. */
export function declare(command: Command): Commander {
  const commander = new Commander(command.name).exitOverride().allowExcessArguments(true).helpOption(false)
  commander.configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
  commander.argument('[words...]')
  for (const [name, option] of Object.entries(optionsOf(command))) {
    const short = option.short === undefined ? '' : `-${option.short}, `
    const declared = new CommanderOption(
      `${short}${flagOf(name)}${option.value === undefined ? '' : ` <${option.value}>`}`,
    )
    if (option.many)
      declared.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    commander.addOption(declared)
  }
  return commander
}

/** Reads any command line with commander. Fault: `usage`. */
export function commanderParse(command: Command, args: readonly string[]): Parsed {
  const commander = declare(command)
  try {
    commander.parse([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw refusal(command, error)
    throw error
  }
  return { words: commander.args, options: commander.opts() }
}

const kinds: Readonly<Record<string, UsageKind>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.optionMissingArgument': 'valueMissing',
}

function refusal(command: Command, error: CommanderError) {
  const option = /(--?[^\s',<]+)/.exec(error.message.replace(/^error: /, ''))?.[1] ?? ''
  return usage(command, kinds[error.code] ?? 'unknownOption', { option: /--[\w-]+/.exec(error.message)?.[0] ?? option })
}

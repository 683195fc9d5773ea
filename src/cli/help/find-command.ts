import { aliases, loaders } from 'virtual:command-table'
import type { Command } from '../../app/command.ts'
import { Fault } from '../../domain/fault.ts'
import { commandNames } from './command-names.ts'

/** Loads one command by its name or a short name; undefined where there is none. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  const full = Object.hasOwn(aliases, name) ? aliases[name] : name
  const load = full !== undefined && Object.hasOwn(loaders, full) ? loaders[full] : undefined
  return load && ((await load()).default as Command)
}

/** Loads one command by its name or a short name. Fault: `unknown-command`, with the nearest ones as hints for `help`. */
export async function findCommand(name: string): Promise<Command> {
  const command = await loadCommand(name)
  if (command) return command
  const { nearCommands } = await import('./unknown-command.ts')
  throw new Fault('unknown-command', { name }, [...nearCommands(name).map((near) => ['help', near]), ['help']])
}

/** Every command, loaded; for help, completion and the generated reference. */
export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(commandNames().map(findCommand))
}

import { aliases, loaders } from 'virtual:command-table'
import type { Command } from '../app/command.ts'
import { Fault } from '../domain/fault.ts'
import { nearest } from '../reading/nearest.ts'

/** Loads one command by its name or a short name. Fault: `unknown-command`, with the nearest ones as hints. */
export async function findCommand(name: string): Promise<Command> {
  const full = Object.hasOwn(aliases, name) ? aliases[name] : name
  const load = full !== undefined && Object.hasOwn(loaders, full) ? loaders[full] : undefined
  if (!load)
    throw new Fault('unknown-command', { name }, [...nearest(name, commandNames()).map((near) => [near]), ['help']])
  return (await load()).default as Command
}

/** Every command's name, sorted. */
export function commandNames(): readonly string[] {
  return Object.keys(loaders).sort()
}

/** Every command, loaded; for help, completion and the generated reference. */
export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(commandNames().map(findCommand))
}

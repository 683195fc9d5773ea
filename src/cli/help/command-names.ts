import { aliases, loaders } from 'virtual:command-table'

/** Every command's name, sorted. */
export function commandNames(): readonly string[] {
  return Object.keys(loaders).sort()
}

/** Every short name, with the command it stands for. */
export function commandAliases(): readonly (readonly [alias: string, name: string])[] {
  return Object.entries(aliases)
}

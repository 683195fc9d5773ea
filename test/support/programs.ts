import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { root } from './house.ts'

// Whether the outside programs are there that only tests use. Nothing else decides that.

/** The Debian package of each program; `.ci/run` installs from the same file. */
const packages = JSON.parse(readFileSync(join(root, 'test/support/programs.json'), 'utf8')) as Readonly<
  Record<string, string>
>

/** Tells which of these programs are not on this machine; of all that tests use where none is named. */
export function missingPrograms(programs: readonly string[] = Object.keys(packages)): readonly string[] {
  return programs.filter((program) => !isThere(program))
}

/** Names what to install for these programs, as a line to type. */
export function installLine(programs: readonly string[]): string {
  const names = programs.map((program) => packages[program] ?? program)
  return `apt-get install --no-install-recommends ${[...new Set(names)].sort().join(' ')}`
}

function isThere(program: string): boolean {
  if (!(program in packages)) throw new Error(`test/support/programs.json does not know ${program}`)
  const folders = isAbsolute(program) ? [''] : (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => isExecutable(join(folder, program)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

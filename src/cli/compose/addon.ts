import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import { shellLine } from '../../render/text/command-line.ts'
import type { OpenOptions } from '../../store/file/open.ts'
import { packageFolder } from '../installed.ts'

/** The compiled addon as the store takes it. */
type Addon = Pick<OpenOptions, 'nativeBinding'>

/** Gives SQLite's compiled library. Throws a Fault where there is none for this Node. */
export function addon(): Addon {
  // Two copies of the addon in one process would not know each other's databases.
  return (loaded ??= { nativeBinding: addonBeside(packageFolder) })
}

let loaded: Addon | undefined

/** Loads it from where npm puts it, below the program or beside it, which is three milliseconds quicker than to resolve the package. */
function addonBeside(folder: string): object {
  // The last one is that of a script bundled for the bench.
  const file = ['node_modules', '..', '.']
    .map((from) => join(folder, from))
    // Beside a program that was not installed lies what anybody put there.
    .filter((from) => from.endsWith('node_modules'))
    .map((from) => join(from, 'better-sqlite3/build/Release/better_sqlite3.node'))
    .find((path) => existsSync(path))
  const module = { exports: {} }
  try {
    if (file === undefined) throw new Error('not compiled')
    process.dlopen(module, file)
    return module.exports
  } catch (cause) {
    throw unfit(folder, cause)
  }
}

/** After another Node was installed, or where npm was not allowed to compile. */
function unfit(program: string, cause: unknown): Fault {
  const command = shellLine(['npm', 'rebuild', '--prefix', program, 'better-sqlite3'])
  const fault = new Fault('library-unfit', { node: process.versions.node, command })
  fault.cause = cause
  return fault
}

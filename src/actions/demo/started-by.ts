import { posix, win32 } from 'node:path'
import type { Machine } from '../../app/machine.ts'

/**
 * Gives the words that start this program from the user's shell.
 *
 * `followup` where the shell finds such a command; `node` and the launcher otherwise, as after a clone.
 */
export async function startedBy({
  platform,
  env,
  program,
  files,
}: Pick<Machine, 'platform' | 'env' | 'program' | 'files'>): Promise<readonly string[]> {
  const isWindows = platform === 'win32'
  const paths = isWindows ? win32 : posix
  const folders = (env.PATH ?? env.Path ?? '').split(paths.delimiter).filter((folder) => paths.isAbsolute(folder))
  for (const folder of folders)
    if (await files.canRun(paths.join(folder, isWindows ? 'followup.cmd' : 'followup'))) return ['followup']
  // npm runs a script in the folder of the package, and says where the user was.
  const from = env.INIT_CWD ?? env.PWD
  const near = from === undefined ? program : paths.relative(from, program)
  return ['node', near.startsWith('..') ? program : near]
}

import { win32 } from 'node:path'

/** How another program is run. */
export interface OutsideProgram {
  readonly file: string
  readonly cwd: string
}

/**
 * Tells how a program of the system is run by its bare name, so that nothing that lies where the user stands takes its place:
 * from the top folder, from which a path of PATH that begins nowhere leads to nothing of anybody's; on Windows, which looks
 * where it stands before anywhere else, by its full name.
 */
export function outsideProgram(
  name: string,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process,
): OutsideProgram {
  if (platform !== 'win32') return { file: name, cwd: '/' }
  const folder = win32.join(env.SystemRoot ?? 'C:\\Windows', 'System32')
  return { file: win32.isAbsolute(name) ? name : win32.join(folder, `${name}.exe`), cwd: folder }
}

import type { Machine } from '../../app/machine.ts'

/** Programs that install others, and what comes before the name of a package. */
const installers = [
  ['apt-get', 'install'],
  ['dnf', 'install'],
  ['pacman', '-S'],
  ['zypper', 'install'],
  ['apk', 'add'],
] as const

/** Gives the command line that installs a package here, or brings it up to date; with the name by itself where nobody knows how. */
export async function toInstall({ files }: Machine, name: string): Promise<readonly string[]> {
  for (const [program, verb] of installers)
    if (await files.canRun(`/usr/bin/${program}`)) return ['sudo', program, verb, name]
  return ['sudo', 'apt-get', 'install', name]
}

import { resolve } from 'node:path'
import type { Machine } from '../../app/machine.ts'
import type { Watched } from './port.ts'

/** What decides which list, which language and which zone followup works with. */
const handed =
  /^(?:FOLLOWUP_(?!DEBUG$|AUTOSTART$)\w+|XDG_(?:DATA|CONFIG|STATE|CACHE)_HOME|LANG|LC_ALL|LC_MESSAGES|TZ|TZDIR)$/

/** Paths that may have been given from where the user stands. */
const paths = ['FOLLOWUP_HOME', 'FOLLOWUP_DB']

/** The same environment for a process that stands elsewhere. */
export function fromAnywhere(env: Machine['env']): Machine['env'] {
  const given = paths.flatMap((name) => (env[name] ? [[name, resolve(env[name])] as const] : []))
  return { ...env, ...Object.fromEntries(given) }
}

/** Names to the watch the file that starts it: where that is taken away, the watch ends by itself. */
export const startedBy = 'FOLLOWUP_AUTOSTART'

/** The same watch, told which file starts it. */
export function withFile(watched: Watched, file: string): Watched {
  return { ...watched, env: { ...watched.env, [startedBy]: file } }
}

/** Picks from the environment what a watch must have that is started by the system, in the order of names. */
export function handedEnv(env: Machine['env']): Readonly<Record<string, string>> {
  const entries = Object.entries(fromAnywhere(env)).flatMap(([name, value]) =>
    value !== undefined && handed.test(name) && /^[^\p{Cc}]+$/u.test(value) ? [[name, value] as const] : [],
  )
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Names of the same Node that stay when it is updated; the path of a version does not. */
const steady = ['/usr/bin/node', '/usr/local/bin/node', '/opt/homebrew/bin/node', '/snap/bin/node']

/** The path by which this Node will still be found after an update, where there is one. */
export async function steadyNode({ node, files }: Pick<Machine, 'node' | 'files'>): Promise<string> {
  const real = await files.realPath(node.path)
  for (const path of steady) if ((await files.about(path)) && (await files.realPath(path)) === real) return path
  return node.path
}

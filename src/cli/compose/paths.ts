import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Paths } from '../../app/app.ts'

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The path that a variable names, from the root on; an empty one is one that is not set, as everywhere in a shell. */
export function whole(path: string | undefined): string | undefined {
  return path === undefined || path === '' ? undefined : resolve(path)
}

/** The user's home folder; the root where there is none, as for a user that the system does not know. */
export function homeFolder({ HOME }: Environment): string {
  if (HOME !== undefined && isAbsolute(HOME)) return HOME
  try {
    return process.getBuiltinModule('node:os').userInfo().homedir
  } catch {
    return '/'
  }
}

/** FOLLOWUP_DB and FOLLOWUP_HOME, else the folders of the XDG Base Directory Specification 0.8. */
export function pathsFrom(env: Environment): Paths {
  const home = whole(env.FOLLOWUP_HOME)
  const folder = (variable: string, fallback: string) => {
    const set = env[variable]
    return join(set !== undefined && set.startsWith('/') ? set : join(homeFolder(env), fallback), 'followup')
  }
  const data = home ?? folder('XDG_DATA_HOME', '.local/share')
  const state = home ?? folder('XDG_STATE_HOME', '.local/state')
  // As a whole path, for SQLite takes some names, as ":memory:", for no file at all.
  const own = whole(env.FOLLOWUP_DB)
  const database = own ?? join(data, 'followup.db')
  return {
    database,
    backups: join(dirname(database), 'backups'),
    config: join(home ?? folder('XDG_CONFIG_HOME', '.config'), 'config.json'),
    sandbox: join(data, 'demo', 'followup.db'),
    data,
    state,
    watchLock: own === undefined ? join(state, 'watch.lock.db') : `${own}-watch.lock.db`,
  }
}

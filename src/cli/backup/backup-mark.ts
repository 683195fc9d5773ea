import { basename, dirname, join } from 'node:path'
import type { Paths } from '../../app/app.ts'
import type { Day } from '../../domain/time/day.ts'

/** Where a list's own backups are, how they are called, and the mark that a day's was begun. */
export function backupPlaces({ database }: Pick<Paths, 'database'>, day: Day) {
  const folder = join(dirname(database), 'backups')
  const list = basename(database, '.db')
  return { folder, list, mark: join(folder, `.${list}-auto-${day}`) }
}

import type { Day } from '../time/day.ts'
import { readDay } from '../time/day.ts'

/** How many backups that were made by themselves are kept. */
export const keptBackups = 7

/** Names the backup of a day that is made by itself; `list` is the list's own file name without its ending. */
export function autoBackupName(list: string, day: Day): string {
  return `${list}-auto-${day}.db`
}

/** The days of a list's own automatic backups among these names, the last first. What people made by hand is not among them. */
export function autoBackupDays(list: string, names: readonly string[]): readonly Day[] {
  return names
    .flatMap((name) => {
      const day = name.startsWith(`${list}-auto-`) ? readDay(name.slice(list.length + 6, -3)) : undefined
      return day && name === autoBackupName(list, day) ? [day] : []
    })
    .sort()
    .reverse()
}

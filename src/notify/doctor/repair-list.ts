import type { App } from '../../app/app.ts'
import { fileStamp } from '../../actions/backup/file-stamp.ts'
import { whileUnwatched } from '../../actions/backup/while-unwatched.ts'
import { machineWords } from '../../i18n/machine-words.ts'
import type { DoctorPage } from '../../render/watch/doctor.ts'

/** Repairs the list while nobody watches it, and finds the backup to go back to. Faults as `Repairs.repair`, and `repair-watched`. */
export async function repairList(app: App): Promise<DoctorPage> {
  const { repair: words, tables } = (await machineWords(app.homeLang)).doctor.damage
  const repairs = await app.repairs()
  const repaired = await whileUnwatched(app, () =>
    repairs.repair(fileStamp(app), {
      note: ({ table, text }) => words.note({ where: tables[table] ?? table, text }),
      nobody: words.nobody,
    }),
  )
  const isPart = repaired !== null && repaired.tables.length > 0
  return { kind: 'repair', file: app.paths.database, repaired, backup: isPart ? repairs.newestBackup() : null }
}

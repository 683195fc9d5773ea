import type { App } from '../../app/app.ts'
import { Fault } from '../../domain/fault.ts'
import { machineWords } from '../../i18n/machine-words.ts'
import type { DoctorPage } from '../../render/doctor.ts'

/** Repairs the list while nobody watches it. Faults as `Repairs.repair`, and `watch-held`. */
export async function repairList(app: App): Promise<DoctorPage> {
  const { database: file } = app.paths
  const lock = await app.watchLock()
  const holder = await lock.take()
  if (holder) throw new Fault('repair-watched', { pid: holder.pid ?? '?' }, [['watch', '--status']])
  try {
    const { repair: words, tables } = (await machineWords(app.homeLang)).doctor.damage
    const repairs = await app.repairs()
    const { day, time } = app.clock.wall()
    const repaired = repairs.repair(`${day}-${time.replace(':', '')}`, {
      note: ({ table, text }) => words.note({ where: tables[table] ?? table, text }),
      nobody: words.nobody,
    })
    return { kind: 'repair', file, repaired }
  } finally {
    lock.release()
  }
}

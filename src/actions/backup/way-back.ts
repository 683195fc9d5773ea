import { Fault, type FaultCode, type Hint } from '../../domain/fault.ts'
import type { App } from '../../app/app.ts'

/** What is told of a list, or of a backup, that cannot be used as it is. */
const lost: readonly FaultCode[] = ['store-damaged', 'store-not-ours', 'repair-nothing', 'backup-damaged']

/** Gives the command that puts the newest backup back, where a fault leaves no other list and there is one. */
export async function wayBack(app: Pick<App, 'repairs'>, { code, data }: Fault): Promise<readonly Hint[]> {
  if (!lost.includes(code)) return []
  const backup = (await app.repairs()).newestBackup()
  return backup && backup.file !== data.file ? [['backup', '--restore', backup.file]] : []
}

/** The same fault, with the way back among its hints. */
export async function withWayBack(app: Pick<App, 'repairs'>, fault: Fault): Promise<Fault> {
  const more = await wayBack(app, fault)
  return more.length === 0 ? fault : new Fault(fault.code, fault.data, [...fault.hints, ...more])
}

import { Fault } from '../../domain/fault.ts'
import type { App } from '../../app/app.ts'

/** Does work on the file of the list while nobody watches it. Fault: `repair-watched`. */
export async function whileUnwatched<T>(app: Pick<App, 'watchLock'>, work: () => T | Promise<T>): Promise<T> {
  const lock = await app.watchLock()
  const holder = await lock.take()
  if (holder) throw new Fault('repair-watched', { pid: holder.pid ?? '?' }, [['watch', '--status']])
  try {
    return await work()
  } finally {
    lock.release()
  }
}

import { Fault } from '../../domain/fault.ts'
import type { Clock } from '../../app/app.ts'

/** Writes the moment as file names have it, `2026-03-10-0900`; by the wall clock, and by UTC where its zone is not known. */
export function fileStamp({ clock }: { readonly clock: Pick<Clock, 'wall' | 'now'> }): string {
  try {
    const { day, time } = clock.wall()
    return `${day}-${time.replace(':', '')}`
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return clock.now().slice(0, 16).replace('T', '-').replace(':', '')
  }
}

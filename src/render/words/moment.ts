import { Fault } from '../../domain/fault.ts'
import type { Instant } from '../../domain/time/zone.ts'
import { momentWords } from './day.ts'
import type { Ui } from '../ui.ts'

/** Writes an instant by the wall clock; where its zone is not known, as UTC. */
export function momentTold(at: Instant, ui: Ui): string {
  try {
    return momentWords(ui.wallAt(at), ui)
  } catch (error) {
    if (error instanceof Fault) return `${at.slice(0, 16).replace('T', ' ')} UTC`
    throw error
  }
}

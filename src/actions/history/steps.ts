import type { App } from '../../app/app.ts'
import type { BriefPerson } from '../../domain/person/brief.ts'
import { Fault } from '../../domain/fault.ts'
import type { HistoryChange } from '../../domain/record/history.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { Store } from '../../store/store.ts'
import { historyChanges } from './changes.ts'

/** What one command did that was taken back or done again. */
export interface HistoryStep {
  readonly seq: number
  readonly command: string
  readonly about: string
  readonly at: Instant
  readonly person: BriefPerson | null
  readonly what: readonly HistoryChange[]
}

/**
 * Takes back or does again so many commands, one after the other. Faults: `steps-too-many` where fewer are there, and nothing is
 * changed; those of the store's `undo` and `redo`, where the ones before stay as they were made.
 */
export async function stepHistory(app: App, which: 'undo' | 'redo', count: number): Promise<readonly HistoryStep[]> {
  const store = await app.store()
  if (!app.flags.demo) store.finishSettings(app.settings.unfinished())
  if (count > 1) refuseTooMany(store, which, count)
  return Array.from({ length: count }, () => {
    const entry = store[which]((...change) => app.settings.draft(...change))
    const { seq, command, about, at, personId, personNo } = entry
    const person = personId === null || personNo === null ? null : { id: personId, no: personNo, name: about }
    return { seq, command, about, at, person, what: historyChanges(app, store, entry.undoes ?? seq) }
  })
}

function refuseTooMany(store: Store, which: 'undo' | 'redo', count: number): void {
  const there = store.countStanding(which === 'undo' ? 'done' : 'undone', count)
  if (there === 0) throw new Fault(`nothing-to-${which}`)
  if (there < count) throw new Fault('steps-too-many', { which, count: there }, [[which, '--steps', String(there)]])
}

import type { App } from '../../app/app.ts'
import type { Notifier } from '../../app/notifier.ts'
import { Fault } from '../../domain/fault.ts'
import type { LoopEvents } from './loop-events.ts'

/** What tells that nothing can be saved, and that it can again. */
export interface UnsavedTeller {
  /** Looks after a pass whether what it did is in memory alone; the first time a notice says so too. Gives whether it is. */
  look(stop: AbortSignal): Promise<boolean>
}

/** Makes the teller of one watch. */
export function unsavedTeller(
  app: App,
  { bookkeeping }: Pick<Awaited<ReturnType<App['store']>>, 'bookkeeping'>,
  { notifier, events }: { readonly notifier: Notifier; readonly events: Pick<LoopEvents, 'unsaved'> },
): UnsavedTeller {
  let isTold = false
  return {
    look: async (stop) => {
      const { trouble } = bookkeeping
      if (!trouble && !isTold) return false
      const fault = trouble && new Fault('watch-unsaved', { ...trouble.data, full: trouble.code === 'disk-full' })
      await events.unsaved(fault)
      if (fault && !isTold) {
        const body = app.words.faults[fault.code](fault.data)
        const said = { tag: 'followup-unsaved', title: app.words.notice.unsaved, body, urgent: true }
        await notifier.show({ ...said, mark: null, actions: [], reply: null, replaces: null }, stop)
      }
      isTold = fault !== null
      return isTold
    },
  }
}

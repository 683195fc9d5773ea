import { Fault } from '../../domain/fault.ts'
import { rankQueue } from '../../domain/step/queue.ts'
import type { ContactPoint } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { dueOn } from './queue.ts'
import type { Named } from '../finding/followup.ts'

/**
 * Finds the first person of today's queue who can be reached in the way wanted, so that nobody's number is typed. Fault:
 * `queue-empty`.
 */
export async function firstDue(app: App, isReached: (contacts: readonly ContactPoint[]) => boolean): Promise<Named> {
  const store = await app.store()
  const today = app.clock.today()
  const queue = rankQueue(dueOn(app, store, today, { tags: [] }), today)
  for (const { person: brief } of queue) {
    if (!isReached(store.people.contactsOf(brief.id))) continue
    const person = store.people.byId(brief.id)
    if (!person) continue
    return { who: String(person.no), words: [], person, named: null, open: store.followups.openOf(person.id) }
  }
  throw new Fault('queue-empty', { due: queue.length }, [queue.length === 0 ? ['today', '--week'] : ['today']])
}

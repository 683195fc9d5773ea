import { noBase, type BaseCounts } from '../../domain/record/import-base.ts'
import type { Doubtful, Planned } from '../../exchange/people/plan.ts'
import type { PeopleFile } from '../../exchange/read-people.ts'
import type { Store } from '../../store/store.ts'

/** From here on reading the keys of the whole list is quicker than asking for each. */
const manyPeople = 2_000

/** Plans what becomes of each person of a file. */
export async function planFile(store: Store, file: PeopleFile, doubtful: Doubtful): Promise<readonly Planned[]> {
  const { planImport, quickKnown } = await import('../../exchange/people/plan.ts')
  const known = file.people.length > manyPeople ? quickKnown(store.people, store.listKeys()) : store.people
  const planned = planImport(file.people, known, doubtful)
  if (!file.rows) return planned
  const { withHistory } = await import('../../exchange/json/changes.ts')
  return withHistory(planned, file.rows, (kind, ids) => store.idsThere(kind, ids))
}

/** What a file brings beside people: stages, templates and the like are in our own export alone. */
export async function baseOfFile(store: Store, { rows }: PeopleFile): Promise<BaseCounts> {
  return rows ? (await import('../../exchange/json/base.ts')).countBase(rows, baseThere(store)) : noBase
}

/** Gives what the list has beside its people. */
export function baseThere(store: Store) {
  return {
    funnels: store.funnels.all(),
    stages: store.funnels.stages(),
    cadences: store.cadences.all(),
    templates: store.templates.all(),
    savedLists: store.savedLists.all(),
    isEmpty: store.people.isEmpty(),
  }
}

import { baseThere } from './plan.ts'
import { basename } from 'node:path'
import type { App } from '../../app/app.ts'
import type { Change } from '../../domain/record/change.ts'
import type { Funnel, Stage } from '../../domain/funnel/funnel.ts'
import type { ImportContext } from '../../exchange/people/changes.ts'
import type { DumpRows } from '../../exchange/json/rows.ts'
import type { Planned } from '../../exchange/people/plan.ts'
import type { PeopleFile } from '../../exchange/read-people.ts'
import { fileWords } from '../../i18n/words.ts'
import { calledBy } from '../../reading/stage-words.ts'
import type { Store } from '../../store/store.ts'

/** Saves what was planned in one commit, with what a report changes beside it. */
export async function saveImport(
  app: App,
  store: Store,
  planned: readonly Planned[],
  file: PeopleFile,
  { name, more = [] }: { readonly name: string; readonly more?: readonly Change[] },
): Promise<void> {
  const context = importContext(app, store)
  const changes = [
    ...more,
    ...(file.rows ? await dumpedChanges(store, planned, file.rows, context) : await listedChanges(planned, context)),
  ]
  if (changes.length > 0) store.commit(changes, { command: 'import', about: basename(fileWords(name)), actor: 'user' })
}

/** Gives what new rows need beside what a file says. */
export function importContext(app: App, store: Store): ImportContext {
  const funnels = store.funnels.all()
  const stages = store.funnels.stages()
  return {
    now: app.clock.now(),
    newId: () => app.newId(),
    start: stages.find(({ funnelId }) => funnelId === funnels[0]?.id),
    stageCalled: (text: string) => stageCalled(text, funnels, stages),
  }
}

async function listedChanges(planned: readonly Planned[], context: ImportContext): Promise<readonly Change[]> {
  const { importChanges } = await import('../../exchange/people/changes.ts')
  return importChanges(planned, context)
}

async function dumpedChanges(
  store: Store,
  planned: readonly Planned[],
  rows: DumpRows,
  context: ImportContext,
): Promise<readonly Change[]> {
  const { dumpChanges } = await import('../../exchange/json/changes.ts')
  return dumpChanges(planned, rows, {
    ...context,
    ...baseThere(store),
    idsThere: (kind, ids) => store.idsThere(kind, ids),
  })
}

/** "team: joined", or a stage of the first funnel that has one of that name; one and no other. */
function stageCalled(text: string, funnels: readonly Funnel[], stages: readonly Stage[]): Stage | undefined {
  const [, funnelName, name = text] = /^([^:]*):\s*(.*)$/.exec(text) ?? []
  const among = funnelName === undefined ? funnels : calledBy(funnels, funnelName)
  for (const { id } of among) {
    const found = calledBy(stages, name).filter(({ funnelId }) => funnelId === id)
    if (found.length === 1) return found[0]
  }
  return undefined
}

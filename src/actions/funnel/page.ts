import { labelIn, type Funnel } from '../../domain/funnel/funnel.ts'
import { reportStages, type FunnelReport, type StageCount } from '../../domain/funnel/report.ts'
import type { FunnelGrouping } from '../../store/reads/funnel-numbers.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { rottingPeople } from '../person/stages.ts'

/** Counts funnels: who stands where, who came how far, how long it took. */
export function countFunnels(
  app: App,
  store: Store,
  funnels: readonly Funnel[],
  by: FunnelGrouping | undefined,
): readonly FunnelReport[] {
  const standing = new Map(store.funnelNumbers.standing().map(({ stageId, people }) => [stageId, people]))
  const rotting = countBy(rottingPeople(app, store))
  const value = store.funnelNumbers.value()
  return funnels.map((funnel) => {
    const stays = store.funnelNumbers.stays(funnel.id)
    const counts = store.funnels
      .stages()
      .filter(({ funnelId }) => funnelId === funnel.id)
      .map((stage): StageCount => ({
        id: stage.id,
        slug: stage.slug,
        label: labelIn(stage, app.lang),
        kind: stage.kind,
        position: stage.position,
        people: standing.get(stage.id) ?? 0,
        rotting: rotting.get(stage.id) ?? 0,
        stays: stays.flatMap(({ stageId, days }) => (stageId === stage.id ? [days] : [])),
        value: value.flatMap(({ stageId, currency, minor }) => (stageId === stage.id ? [{ currency, minor }] : [])),
      }))
    const stages = reportStages(counts, store.funnelNumbers.tops(funnel.id))
    const standingOn = (kind: StageCount['kind']) =>
      stages.reduce((sum, stage) => (stage.kind === kind ? sum + stage.people : sum), 0)
    return {
      funnel: funnel.slug,
      label: labelIn(funnel, app.lang),
      entered: stages.find(({ kind }) => kind !== 'lost')?.reached ?? 0,
      won: standingOn('won'),
      lost: standingOn('lost'),
      stages,
      groups: by === undefined ? null : groupsOf(store, funnel, by),
    }
  })
}

function groupsOf(store: Store, funnel: Funnel, by: FunnelGrouping): FunnelReport['groups'] {
  const value = store.funnelNumbers.groupValue(funnel.id, by)
  return store.funnelNumbers.groups(funnel.id, by).map(({ folded, ...group }) => ({
    ...group,
    value: value.flatMap(({ folded: of, currency, minor }) => (of === folded ? [{ currency, minor }] : [])),
  }))
}

function countBy(people: readonly { readonly stageId: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { stageId } of people) counts.set(stageId, (counts.get(stageId) ?? 0) + 1)
  return counts
}

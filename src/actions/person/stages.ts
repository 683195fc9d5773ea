import { briefStages, type StandingStage } from '../../domain/person/brief.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Followup } from '../../domain/step/followup.ts'
import type { Funnel, Stage, Standing } from '../../domain/funnel/funnel.ts'
import { isRotting, setDayOf } from '../../domain/funnel/rotting.ts'
import type { StandstillRow } from '../../store/reads/standstills.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'

/** A person's placements with what decides whether they rot. */
export interface Stood {
  readonly placements: readonly Standing[]
  readonly open: readonly Pick<Followup, 'kind' | 'cadence' | 'hiddenUntilDay' | 'showDay'>[]
  readonly lastTouchDay: Day | null
  readonly letGo: boolean
}

/** Gives where a person stands, funnel by funnel, and whether they rot there. */
export function standingStages(
  app: App,
  ways: { readonly funnels: readonly Funnel[]; readonly stages: readonly Stage[] },
  { placements, open, lastTouchDay, letGo }: Stood,
): readonly StandingStage[] {
  const today = app.clock.today()
  const setDay = setDayOf(open)
  const inOrder = ways.funnels.flatMap(({ id }) => placements.find(({ funnelId }) => funnelId === id) ?? [])
  return inOrder.flatMap((placement) => {
    const stage = ways.stages.find(({ id }) => id === placement.stageId)
    const sinceDay = app.clock.wallAt(placement.since).day
    const rotDays = letGo || stage?.kind !== 'open' ? null : stage.rotDays
    const rotting = isRotting({ rotDays, sinceDay, lastTouchDay, setDay }, today)
    return briefStages([placement], ways, app.lang).map((brief) => ({ ...brief, sinceDay, rotting }))
  })
}

/** Finds everyone who rots, each with the stage they rot on; of two funnels someone may come twice. */
export function rottingPeople(app: App, store: Store): readonly StandstillRow[] {
  const today = app.clock.today()
  return store.standstills.longOnes(app.clock.now()).filter(({ rotDays, since, lastTouchAt, setDay }) => {
    const lastTouchDay = lastTouchAt === null ? null : app.clock.wallAt(lastTouchAt).day
    return isRotting({ rotDays, sinceDay: app.clock.wallAt(since).day, lastTouchDay, setDay }, today)
  })
}

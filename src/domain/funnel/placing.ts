import { add, alter, type Change } from '../record/change.ts'
import type { Placement, Stage } from './funnel.ts'
import type { Instant } from '../time/zone.ts'

/** A move of a person to a stage. */
export interface Placing {
  readonly personId: string
  readonly stage: Pick<Stage, 'id' | 'funnelId'>
  /** Where the person stands in that funnel so far. */
  readonly from: Placement | undefined
  readonly at: Instant
  readonly newId: () => string
}

/** Makes the changes that put a person on a stage and record the move; none where the person stands there already. */
export function place({ personId, stage, from, at, newId }: Placing): readonly Change[] {
  if (from?.stageId === stage.id) return []
  const { funnelId, id: stageId } = stage
  return [
    from
      ? alter('placement', from, { stageId, since: at })
      : add('placement', { id: newId(), personId, funnelId, stageId, since: at }),
    add('stageMove', { id: newId(), personId, funnelId, fromStageId: from?.stageId ?? null, toStageId: stageId, at }),
  ]
}

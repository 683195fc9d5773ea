import { add, alter, takeBack, type Change } from '../record/change.ts'
import type { Placement, Stage } from './funnel.ts'
import type { Instant } from '../time/zone.ts'

/** What can be done to the stages of a funnel. */
export const stageChanges = ['add', 'rename', 'move', 'merge', 'remove', 'rot'] as const
export type StageChange = (typeof stageChanges)[number]

/** Days after which a stage rots where nothing else is said of a new one. */
export const usualRotDays = 14

/** What a new stage is called and where it comes. */
export type NewStage = Pick<Stage, 'id' | 'slug' | 'labelEn' | 'labelRu' | 'rotDays'>

/** Makes the changes that add an open stage to a funnel at a place: 0 is before the first of its stages. */
export function addStage(
  stages: readonly Stage[],
  stage: NewStage & Pick<Stage, 'funnelId'>,
  at: number,
): readonly Change[] {
  return [
    add('stage', { ...stage, kind: 'open', position: at + 1 }),
    ...stages.flatMap((one, index) => placedAt(one, index < at ? index + 1 : index + 2)),
  ]
}

/** Makes the changes that put a stage of a funnel at another place among the others. */
export function reorderStages(stages: readonly Stage[], stage: Stage, at: number): readonly Change[] {
  const others = stages.filter(({ id }) => id !== stage.id)
  const ordered = [...others.slice(0, at), stage, ...others.slice(at)]
  return ordered.flatMap((one, index) => placedAt(one, index + 1))
}

/** What takes a stage off. */
export interface Removal {
  readonly stage: Stage
  /** Where its people go; undefined where nobody stands there. */
  readonly to: Stage | undefined
  readonly placements: readonly Placement[]
  readonly at: Instant
  readonly newId: () => string
}

/**
 * Makes the changes that take a stage off a funnel and move its people along, each by a stage move. How long they have stood
 * is not begun anew: nothing was done with them.
 */
export function removeStage(
  stages: readonly Stage[],
  { stage, to, placements, at, newId }: Removal,
): readonly Change[] {
  const moves =
    to === undefined
      ? []
      : placements.flatMap((placement) => [
          alter('placement', placement, { stageId: to.id }),
          add('stageMove', {
            id: newId(),
            personId: placement.personId,
            funnelId: stage.funnelId,
            fromStageId: stage.id,
            toStageId: to.id,
            at,
          }),
        ])
  const others = stages.filter(({ id }) => id !== stage.id)
  return [...moves, takeBack('stage', stage), ...others.flatMap((one, index) => placedAt(one, index + 1))]
}

/** Tells whether people of one stage may stand on another instead: who was won was not lost, and nobody is won by an edit. */
export function canMoveAlong(from: Stage, to: Stage): boolean {
  return from.kind === to.kind || (from.kind !== 'won' && to.kind !== 'won')
}

function placedAt(stage: Stage, position: number): readonly Change[] {
  return stage.position === position ? [] : [alter('stage', stage, { position })]
}

import { expect, test } from 'vitest'
import type { Placement, Stage } from '../../../src/domain/funnel/funnel.ts'
import { addStage, canMoveAlong, removeStage, reorderStages } from '../../../src/domain/funnel/stage-edit.ts'
import type { Change } from '../../../src/domain/record/change.ts'

const stage = (slug: string, position: number, kind: Stage['kind'] = 'open') =>
  ({ id: slug, funnelId: 'customers', slug, labelEn: slug, labelRu: slug, position, kind, rotDays: 14 }) as Stage

const stages = [stage('new', 1), stage('met', 2), stage('offer', 3), stage('bought', 4, 'won')]

/** "met > 3" for each stage that gets another place, "+ trial 2" for a new one, "- met" for one taken off. */
const told = (changes: readonly Change[]) =>
  changes.flatMap((change) => {
    if (change.entity !== 'stage') return []
    if (change.op === 'add') return [`+ ${change.row.slug} ${String(change.row.position)} ${change.row.kind}`]
    return [change.op === 'void' ? `- ${change.was.slug}` : `${change.was.slug} > ${String(change.set.position)}`]
  })

test.each([
  [0, ['+ trial 1 open', 'new > 2', 'met > 3', 'offer > 4', 'bought > 5']],
  [2, ['+ trial 3 open', 'offer > 4', 'bought > 5']],
  [4, ['+ trial 5 open']],
])('a stage added at %i is open and moves on those behind it', (at, changes) => {
  const trial = { id: 't', slug: 'trial', labelEn: 'Trial', labelRu: 'Проба', rotDays: 7, funnelId: 'customers' }
  expect(told(addStage(stages, trial, at))).toEqual(changes)
})

test.each([
  ['offer', 0, ['offer > 1', 'new > 2', 'met > 3']],
  ['new', 2, ['met > 1', 'offer > 2', 'new > 3']],
  ['met', 1, []],
])('%s put at %i changes the places between alone', (slug, at, changes) => {
  const moved = stages.find((one) => one.slug === slug) ?? stage('none', 0)
  expect(told(reorderStages(stages, moved, at))).toEqual(changes)
})

test('who stands on a stage that is taken off goes along, as long there as before', () => {
  const [, met, offer] = stages
  const placement = { id: 'p', personId: 'anna', funnelId: 'customers', stageId: 'met' } as Placement
  const at = '2026-03-10T09:00:00.000Z'
  const removal = { stage: met ?? stage('none', 0), placements: [placement], at, newId: () => 'move' } as const
  const changes = removeStage(stages, { ...removal, to: offer })
  expect(told(changes)).toEqual(['- met', 'offer > 2', 'bought > 3'])
  expect(changes.slice(0, 2)).toEqual([
    { op: 'alter', entity: 'placement', was: placement, set: { stageId: 'offer' } },
    {
      op: 'add',
      entity: 'stageMove',
      row: { id: 'move', personId: 'anna', funnelId: 'customers', fromStageId: 'met', toStageId: 'offer', at },
    },
  ])
  expect(told(removeStage(stages, { ...removal, to: undefined }))).toEqual(told(changes))
  expect(removeStage(stages, { ...removal, to: undefined })).toHaveLength(3)
})

test.each([
  ['open', 'open', true],
  ['open', 'lost', true],
  ['lost', 'open', true],
  ['lost', 'lost', true],
  ['won', 'won', true],
  ['open', 'won', false],
  ['won', 'open', false],
  ['won', 'lost', false],
  ['lost', 'won', false],
] as const)('people of a stage %s may stand on one %s: %s', (from, to, may) => {
  expect(canMoveAlong(stage('a', 1, from), stage('b', 2, to))).toBe(may)
})

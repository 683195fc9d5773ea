import { expect, test } from 'vitest'
import type { StageKind } from '../../../src/domain/funnel/funnel.ts'
import { effectOf, mayMove, offersLetGo, type Ways } from '../../../src/domain/touch/outcome.ts'
import { outcomes, type Outcome } from '../../../src/domain/touch/touch.ts'

const row = { createdAt: 'Z', updatedAt: 'Z', owner: '', voidedAt: null } as const

const slugs = {
  customers: ['new', 'contacted', 'interested', 'deciding', 'customer', 'lost'],
  team: ['new', 'invited', 'joined', 'lost'],
} as const

const kindOf = (slug: string): StageKind =>
  slug === 'lost' ? 'lost' : slug === 'customer' || slug === 'joined' ? 'won' : 'open'

const named = (slug: string) => ({ slug, labelEn: slug, labelRu: slug })

/** The two funnels, and a person who stands where it says: `customers/new`. */
function ways(...standing: readonly string[]): Ways {
  return {
    funnels: Object.keys(slugs).map((slug, index) => ({ ...row, id: slug, ...named(slug), position: index + 1 })),
    stages: Object.entries(slugs).flatMap(([funnel, list]) =>
      list.map((slug, index) => ({
        ...row,
        id: `${funnel}/${slug}`,
        funnelId: funnel,
        ...named(slug),
        position: index + 1,
        kind: kindOf(slug),
        rotDays: null,
      })),
    ),
    placements: standing.map((stageId) => {
      const funnelId = stageId.split('/')[0] ?? ''
      return { ...row, id: `at-${funnelId}`, personId: 'anna', funnelId, stageId, since: '2026-03-01T00:00:00.000Z' }
    }),
  }
}

const moves = (outcome: Outcome, standing: readonly string[], said = true) =>
  effectOf({ outcome, said }, ways(...standing)).moves.map(({ stage }) => stage.id)

test.each([
  ['reached', ['customers/new'], ['customers/contacted']],
  ['later', ['customers/new'], ['customers/contacted']],
  ['interested', ['customers/new'], ['customers/interested']],
  ['interested', ['customers/contacted', 'team/invited'], ['customers/interested']],
  ['interested', ['customers/lost'], ['customers/interested']],
  ['order', ['customers/deciding'], ['customers/customer']],
  ['order', ['customers/lost'], ['customers/customer']],
  ['order', ['team/joined'], ['customers/customer']],
  ['not-interested', ['customers/deciding'], ['customers/lost']],
  ['not-interested', ['customers/customer', 'team/invited'], ['team/lost']],
] as const)('%s moves a person at %s on to %s', (outcome, standing, to) => {
  expect(moves(outcome, standing)).toEqual(to)
})

test.each([
  ['no-answer', ['customers/new']],
  ['reached', ['customers/deciding']],
  ['reached', ['customers/lost']],
  ['reached', ['team/new']],
  ['interested', ['customers/deciding']],
  ['interested', ['customers/customer']],
  ['order', ['customers/customer']],
  ['not-interested', ['customers/new', 'team/new']],
  ['not-interested', ['customers/customer']],
  ['not-interested', []],
] as const)('%s leaves a person at %s where they stand', (outcome, standing) => {
  expect(moves(outcome, standing)).toEqual([])
})

test('what the words merely suggest brings nobody to the end of a way and lets nobody go', () => {
  expect(moves('order', ['customers/new'], false)).toEqual([])
  expect(moves('not-interested', ['customers/new'], false)).toEqual([])
  expect(effectOf({ outcome: 'order', said: false }, ways()).sells).toBe(false)
  expect(offersLetGo({ outcome: 'not-interested', said: false })).toBe(false)
  expect(moves('interested', ['customers/new'], false)).toEqual(['customers/interested'])
})

test('only an order sells, and only a no offers to let go', () => {
  const said = (outcome: Outcome) => ({ outcome, said: true })
  expect(outcomes.filter((outcome) => effectOf(said(outcome), ways()).sells)).toEqual(['order'])
  expect(outcomes.filter((outcome) => offersLetGo(said(outcome)))).toEqual(['not-interested'])
})

test('where nothing may move nothing does', () => {
  for (const outcome of outcomes)
    for (const said of [true, false])
      if (!mayMove({ outcome, said })) expect(moves(outcome, ['customers/new', 'team/invited'], said)).toEqual([])
})

test('a stage that the user took out of the funnel is no place to move to', () => {
  const all = ways('customers/new')
  const without = { ...all, stages: all.stages.filter(({ slug }) => slug !== 'contacted') }
  expect(effectOf({ outcome: 'reached', said: true }, without).moves).toEqual([])
})

test('an order is of the customers, wherever their funnel stands among the others', () => {
  const all = ways('customers/new', 'team/invited')
  const turned = { ...all, funnels: [...all.funnels].reverse(), placements: [...all.placements].reverse() }
  const { moves: made } = effectOf({ outcome: 'order', said: true }, turned)
  expect(made.map(({ stage, from }) => [from?.stageId, stage.id])).toEqual([['customers/new', 'customers/customer']])
})

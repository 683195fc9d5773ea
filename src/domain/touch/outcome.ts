import type { Funnel, Placement, Stage } from '../funnel/funnel.ts'
import type { Outcome } from './touch.ts'

/** How an outcome is known: a key or a flag said it, or the words of the touch suggest it. */
export interface KnownOutcome {
  readonly outcome: Outcome | null
  readonly said: boolean
}

/** The key that says each outcome, by what an English layout has there. */
export const outcomeKeys: Readonly<Record<Outcome, string>> = {
  reached: 'r',
  'no-answer': 'n',
  interested: 'i',
  later: 'l',
  order: 'o',
  'not-interested': 'x',
}

/** The funnels, and where a person stands in them. */
export interface Ways {
  readonly funnels: readonly Funnel[]
  /** In funnel and stage order. */
  readonly stages: readonly Stage[]
  readonly placements: readonly Placement[]
}

/** A move between stages that an outcome brings with it; `from` is undefined where the person was not in that funnel. */
export interface OutcomeMove {
  readonly funnel: Funnel
  readonly from: Placement | undefined
  readonly fromStage: Stage | undefined
  readonly stage: Stage
}

/** What an outcome does beside being written down with its touch. */
export interface OutcomeEffect {
  readonly moves: readonly OutcomeMove[]
  /** The person becomes a customer. */
  readonly sells: boolean
}

/** Tells what an outcome does. What words merely suggest brings nobody to the end of a way. */
export function effectOf(known: KnownOutcome, ways: Ways): OutcomeEffect {
  return { moves: movesAfter(known, ways), sells: sells(known) }
}

/** Tells whether an outcome makes the person a customer. */
export function sells({ outcome, said }: KnownOutcome): boolean {
  return said && outcome === 'order'
}

/** Tells whether letting go is the first thing to offer after an outcome. */
export function offersLetGo({ outcome, said }: KnownOutcome): boolean {
  return said && outcome === 'not-interested'
}

/** Tells whether an outcome can move anyone at all, so that the funnels need not be asked. */
export function mayMove({ outcome, said }: KnownOutcome): boolean {
  if (outcome === null || outcome === 'no-answer') return false
  return said || (outcome !== 'order' && outcome !== 'not-interested')
}

function movesAfter(known: KnownOutcome, ways: Ways): readonly OutcomeMove[] {
  if (!mayMove(known)) return []
  switch (known.outcome) {
    case 'reached':
    case 'later':
      return standings(ways).flatMap((one) => onTo('contacted', one, ways))
    case 'interested':
      return standings(ways).flatMap((one) => onTo('interested', one, ways))
    case 'order':
      return toWon(ways)
    case 'not-interested':
      return toLost(ways)
    default:
      return []
  }
}

type Standing = Omit<OutcomeMove, 'stage'>

function standings({ funnels, stages, placements }: Ways): readonly Standing[] {
  return funnels.flatMap((funnel) => {
    const from = placements.find(({ funnelId }) => funnelId === funnel.id)
    const fromStage = stages.find(({ id }) => id === from?.stageId)
    return fromStage ? [{ funnel, from, fromStage }] : []
  })
}

/** Forward to a stage of that slug, never back; who was lost and is interested is on the way again. */
function onTo(slug: string, standing: Standing, { stages }: Ways): readonly OutcomeMove[] {
  const { funnel, fromStage } = standing
  const stage = stages.find((one) => one.funnelId === funnel.id && one.slug === slug && one.kind === 'open')
  if (!stage || !fromStage) return []
  const comesBack = fromStage.kind === 'lost' && slug === 'interested'
  const goesOn = fromStage.kind === 'open' && fromStage.position < stage.position
  return comesBack || goesOn ? [{ ...standing, stage }] : []
}

/** An order ends the way of the customers, wherever the person stood. */
function toWon(ways: Ways): readonly OutcomeMove[] {
  const funnel = ways.funnels.find(({ slug }) => slug === 'customers')
  const stage = ways.stages.find(({ funnelId, kind }) => funnelId === funnel?.id && kind === 'won')
  if (!funnel || !stage) return []
  const from = ways.placements.find(({ funnelId }) => funnelId === funnel.id)
  const fromStage = ways.stages.find(({ id }) => id === from?.stageId)
  return fromStage?.kind === 'won' ? [] : [{ funnel, from, fromStage, stage }]
}

/** A no ends the one way the person is on; of several nobody knows which was meant. */
function toLost(ways: Ways): readonly OutcomeMove[] {
  const [only, ...others] = standings(ways).filter(({ fromStage }) => fromStage?.kind === 'open')
  const stage = ways.stages.find(({ funnelId, kind }) => funnelId === only?.funnel.id && kind === 'lost')
  return only && stage && others.length === 0 ? [{ ...only, stage }] : []
}

import { Fault, type Hint } from '../../domain/fault.ts'
import type { Funnel, Placement, Stage } from '../../domain/funnel/funnel.ts'
import { fold } from '../../reading/fold.ts'
import { nearest } from '../../reading/nearest.ts'
import { calledBy } from '../../reading/stage-words.ts'
import type { App } from '../../app/app.ts'

/** A stage with its funnel. */
export interface StageOf {
  readonly stage: Stage
  readonly funnel: Funnel
}

/** Where to look for a stage. */
export interface StageSearch {
  /** The funnel the user named. */
  readonly funnel?: string | undefined
  /** Where the person stands already; those funnels come first. */
  readonly placements?: readonly Placement[]
  /** Makes the command line to type for a stage, as a hint. */
  readonly line?: (stage: string) => Hint
}

/**
 * Finds the stage meant by a slug, a label in either language, the beginning of one or another form of it. Where funnels share
 * its name, the one the person stands in is meant, else the first. Faults: `stage-unknown` listing the stages, `funnel-unknown`.
 */
export async function findStage(
  app: App,
  text: string,
  { funnel: wish, placements = [], line }: StageSearch = {},
): Promise<StageOf> {
  const { funnels } = await app.store()
  const all = funnels.all()
  const funnel = wish === undefined ? undefined : await findFunnel(app, wish)
  const searched = funnel ? [funnel] : inOrder(all, placements)
  const stages = funnels.stages().filter((stage) => searched.some(({ id }) => id === stage.funnelId))
  const fitting = calledBy(stages, text)
  const own = searched
    .map(({ id }) => fitting.filter(({ funnelId }) => funnelId === id))
    .find((list) => list.length > 0)
  const [stage, ...others] = own ?? []
  const its = all.find(({ id }) => id === stage?.funnelId)
  if (stage && its && others.length === 0) return { stage, funnel: its }
  const names = namesIn(app, own ?? stages)
  const near = own ? names : nearest(fold(text), names)
  throw new Fault('stage-unknown', { stage: text, known: names.join(', ') }, line ? near.slice(0, 3).map(line) : [])
}

/** Finds a funnel by slug or label. Fault: `funnel-unknown`. */
export async function findFunnel(app: App, text: string): Promise<Funnel> {
  const { funnels } = await app.store()
  const all = funnels.all()
  const [funnel, ...others] = calledBy(all, text)
  if (funnel && others.length === 0) return funnel
  throw new Fault('funnel-unknown', { funnel: text, known: namesIn(app, all).join(', ') })
}

function inOrder(funnels: readonly Funnel[], placements: readonly Placement[]): readonly Funnel[] {
  const placed = (funnel: Funnel) => placements.some(({ funnelId }) => funnelId === funnel.id)
  return [...funnels.filter(placed), ...funnels.filter((funnel) => !placed(funnel))]
}

function namesIn(app: App, rows: readonly (Funnel | Stage)[]): readonly string[] {
  return [...new Set(rows.map((row) => (app.lang === 'ru' ? row.labelRu.toLowerCase() : row.slug)))]
}

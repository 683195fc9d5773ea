import { categories, type Category } from '../../domain/person/category.ts'
import { Fault } from '../../domain/fault.ts'
import { listSorts, type ListColumn, type ListFilter, type ListSort } from '../../domain/list/listing.ts'
import { roleNames, type RoleName } from '../../domain/person/person.ts'
import type { SavedOptions } from '../../domain/list/saved-list.ts'
import type { App } from '../../app/app.ts'

/** The options of a list as they are typed; those that are flags are false where they were not. */
export interface ListOptions extends Record<(typeof flags)[number], boolean> {
  readonly role: RoleName | undefined
  readonly category: Category | undefined
  readonly tag: readonly string[]
  readonly source: string | undefined
  readonly stage: string | undefined
  readonly funnel: string | undefined
  readonly sort: ListSort | undefined
  readonly columns: string | undefined
  readonly limit: number | undefined
}

const flags = ['cold', 'rotting', 'noNext', 'orphans', 'due', 'letGo', 'reverse'] as const

/** The options of a list of which nothing is asked. */
export const noListOptions: ListOptions = {
  role: undefined,
  category: undefined,
  tag: [],
  source: undefined,
  stage: undefined,
  funnel: undefined,
  cold: false,
  rotting: false,
  noNext: false,
  orphans: false,
  due: false,
  letGo: false,
  sort: undefined,
  reverse: false,
  columns: undefined,
  limit: undefined,
}

/** Gives the filter that options ask for. Faults: `stage-unknown`, `funnel-unknown`. */
export async function filterFrom(app: App, asked: ListOptions): Promise<ListFilter> {
  const { role, category, tag, source, stage, funnel, cold, rotting, noNext, orphans, due, letGo } = asked
  return {
    role,
    category,
    tags: tag,
    source,
    stageIds: await stageIds(app, stage, funnel),
    cold,
    orphan: noNext || orphans,
    rotting,
    dueBy: due ? app.clock.today() : undefined,
    letGo: letGo || category === 'let-go',
  }
}

/**
 * Narrows a saved list by what was typed: each option typed stands in place of the saved one, tags are added. Fault:
 * `value-invalid` for a list whose options are none of this version's; it would be of more people than it says.
 */
export function withSaved(saved: SavedOptions, typed: ListOptions): ListOptions {
  const text = (name: string) => {
    const value = saved[name]
    if (value !== undefined && typeof value !== 'string') throw unreadable(name, value)
    return value
  }
  const among = <T extends string>(name: string, values: readonly T[]) => {
    const value = text(name)
    const known = values.find((one) => one === value)
    if (value !== undefined && known === undefined) throw unreadable(name, value, values)
    return known
  }
  const all = [...flags, 'role', 'category', 'tag', 'source', 'stage', 'funnel', 'sort', 'columns', 'limit']
  for (const [name, value] of Object.entries(saved)) if (!all.includes(name)) throw unreadable(name, value)
  return {
    ...(Object.fromEntries(flags.map((name) => [name, typed[name] || saved[name] === true])) as Record<
      (typeof flags)[number],
      boolean
    >),
    role: typed.role ?? among('role', roleNames),
    category: typed.category ?? among('category', categories),
    tag: [...(Array.isArray(saved.tag) ? (saved.tag as readonly string[]) : []), ...typed.tag],
    source: typed.source ?? text('source'),
    stage: typed.stage ?? text('stage'),
    funnel: typed.funnel ?? text('funnel'),
    sort: typed.sort ?? among('sort', listSorts),
    columns: typed.columns ?? text('columns'),
    limit: typed.limit ?? (typeof saved.limit === 'number' ? saved.limit : undefined),
  }
}

/** Gives the options to keep: those that were given, stages and funnels by the words that stay when their labels change. */
export async function keptOptions(
  app: App,
  asked: ListOptions,
  columns: readonly ListColumn[] | null,
): Promise<SavedOptions> {
  const { role, category, tag, source, stage, funnel, sort, limit } = asked
  const kept = {
    role,
    category,
    tag: tag.length > 0 ? tag : undefined,
    source,
    stage: stage === undefined ? undefined : (await (await finding()).findStage(app, stage, { funnel })).stage.slug,
    funnel: funnel === undefined ? undefined : (await (await finding()).findFunnel(app, funnel)).slug,
    ...Object.fromEntries(flags.map((name) => [name, asked[name] || undefined])),
    noNext: asked.noNext || asked.orphans || undefined,
    orphans: undefined,
    sort,
    columns: columns?.join(','),
    limit,
  }
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as SavedOptions
}

function unreadable(name: string, value: SavedOptions[string], takes: readonly string[] = []): Fault {
  return new Fault('value-invalid', { name, value: String(value), takes: takes.join(', ') || '…' }, [
    ['list', '--views'],
  ])
}

/** Most lists name no stage and no funnel. */
function finding() {
  return import('../finding/stage.ts')
}

/** The stages to be in: those with the name in every funnel, or in the one named; all of a funnel's where only that is named. */
async function stageIds(
  app: App,
  stage: string | undefined,
  funnel: string | undefined,
): Promise<readonly string[] | undefined> {
  const stages = (await app.store()).funnels.stages()
  if (stage !== undefined) {
    const found = await (await finding()).findStage(app, stage, { funnel })
    return stages
      .filter(
        ({ slug, funnelId }) => slug === found.stage.slug && (funnel === undefined || funnelId === found.funnel.id),
      )
      .map(({ id }) => id)
  }
  if (funnel === undefined) return undefined
  const { id } = await (await finding()).findFunnel(app, funnel)
  return stages.filter(({ funnelId }) => funnelId === id).map((one) => one.id)
}

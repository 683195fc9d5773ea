import { briefContact, briefFollowup } from '../domain/brief.ts'
import { categoryOf } from '../domain/category.ts'
import { coldWarmth, type Listed, type ListEntry, type ListFilter, type ListSort } from '../domain/listing.ts'
import { warmthOf } from '../domain/queue.ts'
import type { Store } from '../store/store.ts'
import type { App } from './app.ts'
import { filterFrom, type ListOptions } from './list-options.ts'
import { rottingPeople, standingStages } from './standing.ts'

/** The people that match, at most `limit` of them, and how many there are. */
export interface Found {
  readonly people: readonly Measured[]
  readonly total: number
}

/** A person of a list with what is derived: category and warmth. */
export interface Measured extends Listed, Pick<ListEntry, 'category' | 'warmth' | 'lastTouchDay'> {}

/** Finds the people a filter lets through. What is derived is derived for all of them only where it decides. */
export function findListed(
  app: App,
  store: Store,
  filter: ListFilter,
  { sort, reverse = false, limit }: { sort: ListSort; reverse?: boolean; limit: number },
): Found {
  const only = filter.rotting ? rottingIds(app, store, filter) : undefined
  if (!filter.cold && filter.category === undefined && sort !== 'cold') {
    const people = store.listings.matching(filter, { sort, reverse, limit, only }).map((one) => measured(app, one))
    return { people, total: people.length < limit ? people.length : store.listings.count(filter, only) }
  }
  const all = store.listings
    .matching(filter, { sort, reverse, limit: -1, only })
    .map((one) => measured(app, one))
    .filter((one) => (!filter.cold || one.warmth < coldWarmth) && (filter.category ?? one.category) === one.category)
  const way = reverse ? -1 : 1
  const sorted = sort === 'cold' ? [...all].sort((a, b) => way * (a.warmth - b.warmth || a.no - b.no)) : all
  return { people: sorted.slice(0, limit), total: all.length }
}

function rottingIds(app: App, store: Store, { stageIds }: ListFilter): readonly string[] {
  return rottingPeople(app, store)
    .filter(({ stageId }) => stageIds?.includes(stageId) ?? true)
    .map(({ personId }) => personId)
}

function measured(app: App, one: Listed): Measured {
  const today = app.clock.today()
  const lastTouchDay = one.lastTouchAt === null ? null : app.clock.wallAt(one.lastTouchAt).day
  const roles = new Set(one.roles)
  return {
    ...one,
    lastTouchDay,
    category: categoryOf({ ...one, roles, letGo: one.letGoAt !== null, lastTouchDay }, today),
    warmth: warmthOf({ roles, lastTouchDay }, today),
  }
}

/** The ids of everybody whom options ask for. Faults as `filterFrom`. */
export async function idsListed(app: App, store: Store, asked: ListOptions): Promise<readonly string[]> {
  const everyone = { sort: 'name', limit: Number.MAX_SAFE_INTEGER } as const
  return findListed(app, store, await filterFrom(app, asked), everyone).people.map(({ id }) => id)
}

/** Adds to each person of a list what its line shows. */
export function listEntries(app: App, store: Store, people: readonly Measured[]): readonly ListEntry[] {
  const ways = { funnels: store.funnels.all(), stages: store.funnels.stages() }
  return people.map(({ id, no, name, company, source, category, roles, warmth, lastTouchDay, letGoAt }) => {
    const open = store.followups.openOf(id)
    const [next] = open
    const placements = store.funnels.placementsOf(id)
    return {
      person: { id, no, name },
      category,
      roles,
      tags: store.people.tagsOf(id).map(({ tag }) => tag),
      company,
      source,
      stages: standingStages(app, ways, { placements, open, lastTouchDay, letGo: letGoAt !== null }),
      next: next ? briefFollowup(next, { no }) : null,
      nextDay: next ? next.showDay : null,
      lastTouchDay,
      warmth,
      contacts: store.people.contactsOf(id).map(briefContact),
    }
  })
}

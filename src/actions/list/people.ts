import { briefContact, briefFollowup } from '../../domain/person/brief.ts'
import { categoryOf } from '../../domain/person/category.ts'
import { coldWarmth, type Listed, type ListEntry, type ListFilter, type ListSort } from '../../domain/list/listing.ts'
import { warmthOf } from '../../domain/step/queue.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { seriesOf, type Series } from '../../app/lines.ts'
import { filterFrom, type ListOptions } from './options.ts'
import { rottingPeople, standingStages } from '../person/stages.ts'

/** The people that match, at most `limit` of them, and how many there are. */
export interface Found {
  readonly ids: readonly string[]
  /** The same people, read while they are gone through. */
  readonly people: Series<Measured>
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
  const peopleOf = (ids: readonly string[]) => seriesOf(ids, (some) => measuredOf(app, store, some))
  if (!filter.cold && filter.category === undefined && sort !== 'cold') {
    const ids = store.listings.matching(filter, { sort, reverse, limit, only })
    return { ids, people: peopleOf(ids), total: ids.length < limit ? ids.length : store.listings.count(filter, only) }
  }
  const all: Pick<Measured, 'id' | 'no' | 'warmth'>[] = []
  for (const { id, no, warmth, category } of peopleOf(
    store.listings.matching(filter, { sort, reverse, limit: -1, only }),
  ))
    if ((!filter.cold || warmth < coldWarmth) && (filter.category ?? category) === category)
      all.push({ id, no, warmth })
  const way = reverse ? -1 : 1
  if (sort === 'cold') all.sort((a, b) => way * (a.warmth - b.warmth || a.no - b.no))
  const ids = all.slice(0, limit).map(({ id }) => id)
  return { ids, people: peopleOf(ids), total: all.length }
}

function rottingIds(app: App, store: Store, { stageIds }: ListFilter): readonly string[] {
  return rottingPeople(app, store)
    .filter(({ stageId }) => stageIds?.includes(stageId) ?? true)
    .map(({ personId }) => personId)
}

function measuredOf(app: App, store: Store, ids: readonly string[]): readonly Measured[] {
  return store.listings.listed(ids).map((one) => measured(app, one))
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
  return findListed(app, store, await filterFrom(app, asked), everyone).ids
}

/** What each line of a list shows, read while the list is gone through. */
export function listEntries(app: App, store: Store, ids: readonly string[]): Series<ListEntry> {
  const ways = { funnels: store.funnels.all(), stages: store.funnels.stages() }
  return seriesOf(ids, (some) => {
    const steps = store.followups.openOfMany(some)
    const stands = store.funnels.placementsOfMany(some)
    const tags = store.people.tagsOfMany(some)
    const contacts = store.people.contactsOfMany(some)
    return measuredOf(app, store, some).map((one) => {
      const { id, no, name, company, source, category, roles, warmth, lastTouchDay, letGoAt } = one
      const open = steps.get(id) ?? []
      const [next] = open
      const placements = stands.get(id) ?? []
      return {
        person: { id, no, name },
        category,
        roles,
        tags: tags.get(id)?.map(({ tag }) => tag) ?? [],
        company,
        source,
        stages: standingStages(app, ways, { placements, open, lastTouchDay, letGo: letGoAt !== null }),
        next: next ? briefFollowup(next, { no }) : null,
        nextDay: next ? next.showDay : null,
        lastTouchDay,
        warmth,
        contacts: contacts.get(id)?.map(briefContact) ?? [],
      }
    })
  })
}

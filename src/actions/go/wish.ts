import { briefPerson } from '../../domain/person/brief.ts'
import { Fault } from '../../domain/fault.ts'
import type { GoSession } from '../../domain/pages/go-step.ts'
import type { SavedList } from '../../domain/list/saved-list.ts'
import { cleanLine } from '../../reading/clean.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import type { GoWish } from './queue.ts'
import { filterFrom, noListOptions, withSaved, type ListOptions } from '../list/options.ts'
import { minutesFrom } from '../../reading/minutes.ts'
import { findListed, idsListed } from '../list/people.ts'
import { findSavedList } from '../list/saved.ts'

/** What the command line asks to go through. */
export type GoInput = Pick<ListOptions, (typeof filters)[number] | 'sort' | 'limit'> & {
  readonly view: readonly string[]
  readonly list: boolean
  readonly for: string | undefined
  readonly all: boolean
}

/** What is to be gone through, and the saved list it is. */
export interface WishedFor {
  readonly wish: GoWish
  readonly saved: SavedList | null
}

/** Tells whom a session is to go through. Faults: `saved-list-unknown`, `option-alone`, `value-invalid`, those of `filterFrom`. */
export async function wishFrom(app: App, store: Store, input: GoInput): Promise<WishedFor> {
  const { view, list, for: time, all, sort, limit } = input
  const given = givenOf(input)
  const typed: ListOptions = { ...noListOptions, ...given, sort, limit }
  const isList = list || view.length > 0
  const common = {
    forMinutes: time === undefined ? null : minutesFrom(time, 'go'),
    cap: all ? Infinity : app.config.nudgeCap,
  }
  const day = app.clock.today()
  if (!isList) {
    const alone = sort !== undefined ? '--sort' : limit !== undefined ? '--limit' : undefined
    if (alone !== undefined)
      throw new Fault('option-alone', { option: alone, needs: '--list' }, [[...app.flags.line, '--list']])
    const isFiltered = Object.keys(given).some((name) => name !== 'role' && name !== 'tag')
    const session = { day, list: Object.keys(given).length === 0 ? '' : JSON.stringify(['today', given]) }
    const after = lastStepOf(store, session)
    const only = isFiltered ? new Set(await idsListed(app, store, typed)) : null
    return {
      wish: { ...common, session, after, filter: { role: input.role, tags: input.tag }, only, listed: null },
      saved: null,
    }
  }
  const saved = view.length > 0 ? await savedBy(app, cleanLine(view.join(' ')), list) : null
  const asked = saved ? withSaved(saved.options, typed) : typed
  const { people } = findListed(app, store, await filterFrom(app, asked), {
    sort: asked.sort ?? 'name',
    limit: asked.limit ?? Number.MAX_SAFE_INTEGER,
  })
  const session = { day, list: JSON.stringify(['list', saved?.slug ?? '', given]) }
  const after = lastStepOf(store, session)
  return {
    wish: { ...common, session, after, filter: { tags: [] }, only: null, listed: Array.from(people, briefPerson) },
    saved,
  }
}

function lastStepOf(store: Store, session: GoSession): number {
  return store.goSteps.of(session).at(-1)?.id ?? 0
}

/** Without --list a word may have been meant as somebody's name. */
function savedBy(app: App, text: string, isList: boolean): Promise<SavedList> {
  return findSavedList(app, text, (name) => ['go', '--list', name], isList ? [] : [['call', text]])
}

/** The filters there are. */
const filters = ['role', 'category', 'tag', 'source', 'stage', 'funnel', 'cold', 'rotting', 'noNext', 'due'] as const

/** Those that were typed; they tell one session from another. */
function givenOf(input: GoInput): Partial<GoInput> {
  const isGiven = (value: unknown) =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(filters.filter((name) => isGiven(input[name])).map((name) => [name, input[name]]))
}

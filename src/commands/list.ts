import type { App } from '../app/app.ts'
import { refuseBoth } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { idsOf, isIds, type IdPage } from '../actions/list/id-page.ts'
import { readColumns } from '../actions/list/columns.ts'
import { filterFrom, keptOptions, withSaved, type ListOptions } from '../actions/list/options.ts'
import type { Series } from '../app/lines.ts'
import { findListed, listEntries } from '../actions/list/people.ts'
import { findSavedList, forgetList, saveList } from '../actions/list/saved.ts'
import { categories } from '../domain/person/category.ts'
import { listSorts, type ListColumn, type ListEntry } from '../domain/list/listing.ts'
import { roleNames } from '../domain/person/person.ts'
import { optionArgs, type SavedList } from '../domain/list/saved-list.ts'
import { drawIds } from '../render/text/ids.ts'
import { drawPeople } from '../render/results/people-table.ts'
import type { Ui } from '../render/ui.ts'

/** What fits a few screens. */
const screenLimit = 50

type BriefList = Pick<SavedList, 'id' | 'slug' | 'name' | 'options'>

interface ListPage extends Kept {
  readonly items: Series<ListEntry>
  readonly total: number
  readonly columns: readonly ListColumn[] | null
}

interface Kept {
  /** The saved list this is, and whether it was saved just now. */
  readonly list: BriefList | null
  readonly saved: boolean
  /** What was saved under its name before. */
  readonly replaced: BriefList | null
}

interface SavedPage {
  readonly kind: 'saved' | 'forgotten'
  readonly items: readonly BriefList[]
  readonly total: number
}

export default command({
  name: 'list',
  group: 'people',
  params: { view: 'rest' },
  options: {
    role: { value: 'ROLE', oneOf: roleNames },
    category: { value: 'CATEGORY', oneOf: categories },
    tag: { value: 'TAG', many: true },
    source: { value: 'SOURCE' },
    stage: { value: 'STAGE' },
    funnel: { value: 'FUNNEL' },
    cold: {},
    rotting: {},
    noNext: {},
    orphans: {},
    due: {},
    letGo: {},
    sort: { value: 'SORT', oneOf: listSorts },
    reverse: {},
    columns: { value: 'COLUMNS' },
    limit: { value: 'N', number: true },
    ids: {},
    save: { value: 'NAME' },
    views: {},
    forget: { value: 'VIEW' },
  },
  examples: [
    'list',
    'list --no-next',
    'list --role customer --cold --sort cold',
    'list --stage presented --tag expo',
    'list --rotting --columns name,stage,phone',
    'list --role prospect --cold --save "warm leads"',
    'list warm-leads',
    'list --views',
    'list --forget warm-leads',
  ],

  async run(app, input): Promise<ListPage | SavedPage | (IdPage & Kept)> {
    const { save, views, forget } = input
    refuseBoth({ save, views, forget })
    if (views) return savedPage('saved', (await app.store()).savedLists.all())
    if (forget !== undefined) return savedPage('forgotten', [await forgetList(app, forget)])
    const known = input.view.length > 0 ? await findSavedList(app, input.view.join(' ')) : null
    const asked = known ? withSaved(known.options, input) : input
    const columns = asked.columns === undefined ? null : readColumns(app, asked.columns)
    const page = await people(app, asked, input)
    const saved = save === undefined ? null : await saveList(app, save, await keptOptions(app, asked, columns))
    const list = saved?.list ?? known
    const replaced = saved?.replaced ?? null
    const kept = {
      list: list && briefList(list),
      saved: saved !== null,
      replaced: replaced && briefList(replaced),
    }
    return isIds(page) ? { ...page, ...kept } : { ...page, ...kept, columns }
  },

  async view(page, ui) {
    if ('kind' in page) return (await import('../render/results/saved-lists.ts')).drawSavedLists(page, ui)
    const { list: words } = ui.words.commands
    const talk = page.saved && page.list ? await savedTalk(page.list, page.replaced, ui) : ''
    if (isIds(page)) return { out: drawIds(page), talk }
    const shown = page.items.length
    if (shown === 0) return { out: words.none, talk }
    const left = page.total - shown
    const end = left > 0 ? words.more({ count: left, total: page.total }) : ui.words.common.people(page.total)
    const table = await drawPeople(page.items, page.columns, ui)
    return { out: '', parts: linesOf(table, ui.paint.quiet(end)), talk }
  },
})

function* linesOf(parts: Iterable<string>, end: string): Generator<string> {
  for (const part of parts) yield `${part}\n`
  yield `\n${end}\n`
}

async function people(app: App, asked: ListOptions, { ids }: { readonly ids: boolean }) {
  const store = await app.store()
  const onScreen = app.terminal.isScreen && !app.flags.json && !ids
  const {
    ids: found,
    people: all,
    total,
  } = findListed(app, store, await filterFrom(app, asked), {
    sort: asked.sort ?? 'name',
    reverse: asked.reverse,
    limit: asked.limit ?? (onScreen ? screenLimit : Number.MAX_SAFE_INTEGER),
  })
  return ids ? idsOf(all, total) : { items: listEntries(app, store, found), total }
}

/** How the list that was saved is shown, and what its name stood for before. */
async function savedTalk(list: BriefList, replaced: BriefList | null, ui: Ui): Promise<string> {
  const { drawTalk } = await import('../render/text/told.ts')
  const { saved, was } = ui.words.commands.list.savedLists
  const options = replaced === null ? [] : optionArgs(replaced.options).map((parts) => parts.join(' '))
  return drawTalk(
    [
      { says: saved({ name: list.name }), args: ['list', list.slug] },
      replaced ? { says: was({ options: options.join(' ') }), args: ['undo'] } : undefined,
    ],
    ui,
  )
}

function savedPage(kind: SavedPage['kind'], lists: readonly SavedList[]): SavedPage {
  return { kind, items: lists.map(briefList), total: lists.length }
}

function briefList({ id, slug, name, options: kept }: SavedList): BriefList {
  return { id, slug, name, options: kept }
}

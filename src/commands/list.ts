import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { findFunnel, findStage } from '../app/find-stage.ts'
import { idsOf, isIds, type IdPage } from '../app/id-page.ts'
import { findListed, listEntries } from '../app/people-list.ts'
import { categories } from '../domain/category.ts'
import { listSorts, type ListEntry } from '../domain/listing.ts'
import { roleNames } from '../domain/person.ts'
import { drawIds } from '../render/ids.ts'
import { drawPeople } from '../render/people-table.ts'

/** What fits a few screens. */
const screenLimit = 50

interface ListPage {
  readonly items: readonly ListEntry[]
  readonly total: number
}

export default command({
  name: 'list',
  group: 'people',
  params: {},
  options: {
    role: { value: 'ROLE', oneOf: roleNames },
    category: { value: 'CATEGORY', oneOf: categories },
    tag: { value: 'TAG', many: true },
    source: { value: 'SOURCE' },
    stage: { value: 'STAGE' },
    funnel: { value: 'FUNNEL' },
    cold: {},
    orphans: {},
    rotting: {},
    due: {},
    letGo: {},
    sort: { value: 'SORT', oneOf: listSorts },
    limit: { value: 'N', number: true },
    ids: {},
  },
  examples: ['list', 'list --orphans', 'list --role customer --cold --sort cold', 'list --stage presented --tag expo'],

  async run(app, input): Promise<ListPage | IdPage> {
    const store = await app.store()
    const filter = {
      role: input.role,
      category: input.category,
      tags: input.tag,
      source: input.source,
      stageIds: await stageIds(app, input.stage, input.funnel),
      cold: input.cold,
      orphan: input.orphans,
      rotting: input.rotting,
      dueBy: input.due ? app.clock.today() : undefined,
      letGo: input.letGo || input.category === 'let-go',
    }
    const onScreen = app.terminal.isScreen && !app.flags.json && !input.ids
    const limit = input.limit ?? (onScreen ? screenLimit : Number.MAX_SAFE_INTEGER)
    const { people, total } = findListed(app, store, filter, { sort: input.sort ?? 'name', limit })
    return input.ids ? idsOf(people, total) : { items: listEntries(app, store, people), total }
  },

  async view(page, ui) {
    if (isIds(page)) return drawIds(page)
    const { list } = ui.words.commands
    if (page.items.length === 0) return list.none
    const left = page.total - page.items.length
    const end = left > 0 ? list.more({ count: left, total: page.total }) : ui.words.common.people(page.total)
    return `${await drawPeople(page.items, ui)}\n\n${ui.paint.quiet(end)}`
  },
})

/** The stages to be in: those with the name in every funnel, or in the one named; all of a funnel's where only that is named. */
async function stageIds(
  app: App,
  stage: string | undefined,
  funnel: string | undefined,
): Promise<readonly string[] | undefined> {
  const stages = (await app.store()).funnels.stages()
  if (stage !== undefined) {
    const found = await findStage(app, stage, { funnel })
    return stages
      .filter(
        ({ slug, funnelId }) => slug === found.stage.slug && (funnel === undefined || funnelId === found.funnel.id),
      )
      .map(({ id }) => id)
  }
  if (funnel === undefined) return undefined
  const { id } = await findFunnel(app, funnel)
  return stages.filter(({ funnelId }) => funnelId === id).map((one) => one.id)
}

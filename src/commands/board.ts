import type { App } from '../app/app.ts'
import { boardOf } from '../app/board-page.ts'
import { command } from '../app/command.ts'
import { findFunnel } from '../app/find-stage.ts'
import { filterFrom, noListOptions, type ListOptions } from '../app/list-options.ts'
import { findListed } from '../app/people-list.ts'
import { Fault } from '../domain/fault.ts'
import { roleNames } from '../domain/person.ts'
import { optionArgs, type SavedOptions } from '../domain/saved-list.ts'
import { drawBoard } from '../render/board.ts'
import { drawTalk } from '../render/told.ts'
import type { Store } from '../store/store.ts'

/** How many cards of a stage are printed unless said otherwise. */
const cardsShown = 8

export default command({
  name: 'board',
  group: 'funnel',
  params: {},
  options: {
    funnel: { value: 'FUNNEL' },
    role: { value: 'ROLE', oneOf: roleNames },
    tag: { value: 'TAG', many: true },
    source: { value: 'SOURCE' },
    cold: {},
    rotting: {},
    noNext: {},
    limit: { value: 'N', number: true },
  },
  examples: ['board', 'board --funnel team', 'board --tag expo --rotting', 'board --limit 20'],

  async run(app, { funnel: wish, limit, ...asked }) {
    const store = await app.store()
    const funnel = wish === undefined ? store.funnels.all()[0] : await findFunnel(app, wish)
    if (!funnel) throw new Fault('funnel-unknown', { funnel: wish ?? '', known: '' })
    const { role, tag, source, cold, rotting, noNext } = asked
    const given = { role, tag: tag.length > 0 ? tag : undefined, source, cold, rotting, noNext }
    const filter = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== false),
    ) as SavedOptions
    const board = boardOf(app, store, funnel, {
      limit: limit ?? (app.flags.json ? -1 : cardsShown),
      only:
        Object.keys(filter).length === 0
          ? undefined
          : await idsListed(app, store, {
              ...noListOptions,
              role,
              tag,
              source,
              cold,
              rotting,
              noNext,
              funnel: funnel.slug,
            }),
    })
    return { ...board, filter }
  },

  view(board, ui) {
    const full = board.items.find(({ people, items }) => people > items.length)
    const hint = full && {
      says: ui.words.commands.board.wholeStage,
      args: ['list', '--stage', full.stage, '--funnel', board.funnel, ...optionArgs(board.filter).flat()],
    }
    return { out: drawBoard(board, ui), talk: drawTalk([hint], ui) }
  },
})

async function idsListed(app: App, store: Store, asked: ListOptions): Promise<readonly string[]> {
  const everyone = { sort: 'name', limit: Number.MAX_SAFE_INTEGER } as const
  return findListed(app, store, await filterFrom(app, asked), everyone).people.map(({ id }) => id)
}

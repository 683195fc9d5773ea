import type { App } from '../app/app.ts'
import { boardOf } from '../actions/board/page.ts'
import { command } from '../app/command.ts'
import type { FullScreen } from '../app/full-screen.ts'
import { findFunnel } from '../actions/finding/stage.ts'
import { noListOptions } from '../actions/list/options.ts'
import { idsListed } from '../actions/list/people.ts'
import type { Board } from '../domain/funnel/board.ts'
import { Fault } from '../domain/fault.ts'
import type { Funnel } from '../domain/funnel/funnel.ts'
import { roleNames } from '../domain/person/person.ts'
import { optionArgs, type SavedOptions } from '../domain/list/saved-list.ts'
import { drawBoard } from '../render/funnel/board.ts'
import { drawTalk } from '../render/text/told.ts'
import type { Store } from '../store/store.ts'

/** How many cards of a stage are printed unless said otherwise. */
const cardsShown = 8

interface PrintedBoard extends Board {
  readonly filter: SavedOptions
}

/** A page that was left, and how many were moved on it. */
interface LeftBoard {
  readonly moved: number
}

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
    print: {},
  },
  examples: ['board', 'board --funnel team', 'board --tag expo --rotting', 'board --limit 20'],

  async run(app, { funnel: wish, limit, print, ...asked }): Promise<PrintedBoard | LeftBoard> {
    const store = await app.store()
    const funnel = wish === undefined ? store.funnels.all()[0] : await findFunnel(app, wish)
    if (!funnel) throw new Fault('funnel-unknown', { funnel: wish ?? '', known: '' })
    const { role, tag, source, cold, rotting, noNext } = asked
    const given = { role, tag: tag.length > 0 ? tag : undefined, source, cold, rotting, noNext }
    const filter = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== false),
    ) as SavedOptions
    const only =
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
          })
    const screen = print || limit !== undefined ? null : await app.fullScreen()
    if (screen) return onPage(app, screen, { store, funnel, only })
    const board = boardOf(app, store, funnel, { limit: limit ?? (app.flags.json ? -1 : cardsShown), only })
    return { ...board, filter }
  },

  view(board, ui) {
    if ('moved' in board) {
      const { left, stepBack } = ui.words.commands.board.page
      const back = board.moved > 0 ? { says: stepBack, args: ['undo'] } : undefined
      return { out: left(board.moved), talk: drawTalk([back], ui) }
    }
    const full = board.items.filter(({ people, items }) => people > items.length)
    const hint =
      full.length > 0 ? { says: ui.words.commands.board.wholeStage, args: wholeStage(board, full) } : undefined
    return { out: drawBoard(board, ui), talk: drawTalk([hint], ui) }
  },
})

/** The line that shows all of a stage; a list has none of those let go, who stand on a board where the way ends. */
function wholeStage({ funnel, filter }: PrintedBoard, full: Board['items']): readonly string[] {
  const filters = ['--funnel', funnel, ...optionArgs(filter).flat()]
  const open = full.find(({ kind }) => kind === 'open')
  return open
    ? ['list', '--stage', open.stage, ...filters]
    : ['board', ...filters, '--limit', String(Math.max(...full.map(({ people }) => people)))]
}

async function onPage(
  app: App,
  screen: FullScreen,
  {
    store,
    funnel,
    only,
  }: { readonly store: Store; readonly funnel: Funnel; readonly only: readonly string[] | undefined },
): Promise<LeftBoard> {
  const { boardDesk } = await import('../actions/board/desk.ts')
  const { ringOnCommits } = await import('../actions/history/commits-elsewhere.ts')
  const { openPage } = await import('../screens/open-page.ts')
  const { boardPage } = await import('../screens/board-page.ts')
  const desk = boardDesk(app, store, funnel, only)
  const opening = { screen, stop: app.stopSignal(), perform: desk.perform }
  // Before the first look, so that nothing falls between the two.
  const unwatch = ringOnCommits(app, store, () => {
    page.tell({ changed: true })
  })
  const page = openPage(opening, boardPage(desk.sight()))
  await page.left.finally(unwatch)
  return { moved: desk.moved() }
}

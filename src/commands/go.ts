import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import type { FullScreen } from '../app/full-screen.ts'
import { goDesk, type GoDesk } from '../actions/go/desk.ts'
import { goList, goSummary, type Going } from '../actions/go/list.ts'
import { goStanding } from '../actions/go/queue.ts'
import { wishFrom } from '../actions/go/wish.ts'
import { categories } from '../domain/person/category.ts'
import type { GoPage } from '../domain/pages/go-page.ts'
import { listSorts } from '../domain/list/listing.ts'
import { roleNames } from '../domain/person/person.ts'
import { echoWords } from '../render/words/day.ts'
import { handledLine } from '../render/words/followup-line.ts'
import { drawGoPage } from '../render/go/list.ts'
import { qrWithin } from '../render/text/qr.ts'
import type { Store } from '../store/store.ts'

/** A code larger than this fits no window. */
const largestCode = { width: 185, height: null } as const

export default command({
  name: 'go',
  group: 'day',
  params: { view: 'rest' },
  options: {
    list: {},
    role: { value: 'ROLE', oneOf: roleNames },
    category: { value: 'CATEGORY', oneOf: categories },
    tag: { value: 'TAG', many: true },
    source: { value: 'SOURCE' },
    stage: { value: 'STAGE' },
    funnel: { value: 'FUNNEL' },
    cold: {},
    rotting: {},
    noNext: {},
    due: {},
    sort: { value: 'SORT', oneOf: listSorts },
    limit: { value: 'N', number: true },
    for: { value: 'TIME' },
    all: {},
    print: {},
  },
  examples: ['go', 'go --for 45m', 'go --tag expo', 'go --list warm-leads', 'go --list --role customer --cold'],

  async run(app, { print, ...input }): Promise<GoPage> {
    const store = await app.store()
    const wished = await wishFrom(app, store, input)
    const look = () => ({ ...wished, standing: goStanding(app, store, wished.wish) })
    // What another window changes counts from here on.
    store.changedElsewhere()
    const begun = look()
    const isListed = print || begun.standing.candidates.length === 0
    const screen = isListed ? null : await app.fullScreen()
    if (isListed || (!screen && !canAsk(app))) return goList(app, store, begun)
    const desk = deskOf(app, store, begun)
    if (screen) await onPage(app, screen, desk)
    else await (await import('../actions/go/prompts.ts')).goByPrompts(app, desk, await goDrawing())
    return goSummary(app, store, look())
  },

  view: drawGoPage,
})

function deskOf(app: App, store: Store, { wish, saved, standing }: Going): GoDesk {
  const ui = { words: app.words, today: app.clock.today() }
  return goDesk(app, store, {
    wish,
    standing,
    list: saved?.name ?? null,
    codeOf: (text) => qrWithin(text, largestCode),
    line: (followup) => handledLine(followup, ui),
    say: (when) => echoWords(when, ui),
  })
}

/** What another window changes meanwhile is seen at once. */
async function onPage(app: App, screen: FullScreen, desk: GoDesk): Promise<void> {
  const { openPage } = await import('../screens/open-page.ts')
  const { goPage } = await import('../screens/go-page.ts')
  const page = openPage({ screen, stop: app.stopSignal(), perform: desk.perform }, goPage(desk.sight()))
  const unwatch = desk.watch((message) => {
    page.tell(message)
  })
  await page.left.finally(unwatch)
}

async function goDrawing() {
  const { drawGoCard, drawGoReach, drawGoTold } = await import('../render/go/card.ts')
  return { card: drawGoCard, reach: drawGoReach, told: drawGoTold }
}

import type { App } from '../app/app.ts'
import { again, canAsk, refuseBoth } from '../actions/asking/asking.ts'
import { command, type Input } from '../app/command.ts'
import type { FullScreen } from '../app/full-screen.ts'
import { idsOf, isIds, type IdPage } from '../actions/list/id-page.ts'
import { decideByKeys } from '../actions/triage/ask.ts'
import { decide } from '../actions/triage/decide.ts'
import { triageDesk, type TriageDesk, type TriageSummary } from '../actions/triage/desk.ts'
import { findUndecided, undecidedOf } from '../actions/triage/people.ts'
import { wordsWithin } from '../actions/asking/words-from.ts'
import { Fault, type Hint } from '../domain/fault.ts'
import { rankOfRole, ranks, triagedRoles, type Verdict } from '../domain/person/triage.ts'
import { drawIds } from '../render/text/ids.ts'
import { drawTalk } from '../render/text/told.ts'
import { drawTriageDone, drawTriageList, type TriageDone, type TriageList } from '../render/triage/list.ts'
import { drawTriageAsked } from '../render/triage/sight.ts'
import type { Store } from '../store/store.ts'
import type { TriageFilter, Waiting } from '../store/reads/triage.ts'

/** What fits a few screens. */
const screenLimit = 50

const params = { who: 'rest' } as const
const options = {
  rank: { value: 'RANK', oneOf: ranks },
  as: { value: 'ROLE', oneOf: triagedRoles },
  letGo: {},
  why: { value: 'WHY' },
  tag: { value: 'TAG', many: true },
  source: { value: 'SOURCE' },
  limit: { value: 'N', number: true },
  ids: {},
  print: {},
} as const

type TriageInput = Input<typeof params, typeof options>

export default command({
  name: 'triage',
  group: 'people',
  params,
  options,
  examples: [
    'triage',
    'triage --tag march --source expo',
    'triage 12 15 18 --rank soon --yes',
    'triage jane --as customer',
    'triage --tag dentist --let-go --why "a dentist" --yes',
    'triage --ids --limit 20',
  ],

  async run(app, input): Promise<TriageList | TriageDone | TriageSummary | IdPage> {
    const store = await app.store()
    const filter = { tags: input.tag, source: input.source }
    const verdict = verdictFrom(app, input)
    if (verdict) return decideAtOnce(app, store, { ...input, filter, verdict })
    const { limit, ids, print } = input
    const isListed = print || ids || limit !== undefined || app.flags.json
    // What another window changes counts from here on.
    store.changedElsewhere()
    const waiting = store.triage.waiting(filter)
    if (!isListed && waiting.length > 0) {
      const desk = () => triageDesk(app, store, { filter, waiting })
      const screen = await app.fullScreen()
      if (screen) return onPage(app, screen, desk())
      if (canAsk(app) && app.terminal.isScreen) return decideByKeys(app, desk(), drawTriageAsked)
    }
    return listed(app, store, waiting, { limit, ids })
  },

  async view(page, ui) {
    if (isIds(page)) return drawIds(page)
    if ('verdict' in page) return drawTriageDone(page, ui)
    if ('items' in page) return drawTriageList(page, ui)
    const { triage } = ui.words.commands
    const goOn = { says: triage.page.goOn, args: ['triage'] }
    const takeBack = { says: triage.page.takeBack, args: ['undo'] }
    const talk = drawTalk([page.left > 0 ? goOn : undefined, page.decided > 0 ? takeBack : undefined], ui)
    return { out: triage.page.left(page), talk }
  },
})

/** What the flags decide; null where nothing is to be decided. Faults: `options-clash`, `option-alone`, `words-missing`. */
function verdictFrom(app: App, input: TriageInput): Verdict | null {
  const { rank, as, letGo, why, limit, ids, print, who } = input
  refuseBoth({ 'let-go': letGo, rank })
  refuseBoth({ 'let-go': letGo, as })
  const decides = letGo || rank !== undefined || as !== undefined
  if (why !== undefined && !letGo)
    throw new Fault('option-alone', { option: '--why', needs: '--let-go' }, [
      ['triage', ...who, '--let-go', '--why', why],
    ])
  if (!decides && who.length > 0) throw undecidedHow(app, who)
  if (!decides) return null
  const deciding = letGo ? 'let-go' : rank === undefined ? 'as' : 'rank'
  for (const other of [{ ids }, { print }, { limit: limit === undefined ? undefined : String(limit) }])
    refuseBoth({ [deciding]: true, ...other })
  if (letGo) return { kind: 'let-go', why: wordsWithin(why ?? '', app.words.commands['let-go'].why) }
  return { kind: 'step', rank: rank ?? (as === undefined ? 'soon' : rankOfRole[as]), as: as ?? null }
}

function undecidedHow(app: App, who: readonly string[]): Fault {
  const lines: readonly Hint[] = [
    ['triage', ...who, '--rank', '…'],
    ['triage', ...who, '--as', '…'],
  ]
  return new Fault('words-missing', { what: app.words.commands.triage.theDecision }, lines)
}

async function decideAtOnce(
  app: App,
  store: Store,
  { who, filter, verdict, tag, source }: TriageInput & { readonly filter: TriageFilter; readonly verdict: Verdict },
): Promise<TriageDone> {
  const { triage } = app.words.commands
  if (who.length === 0 && tag.length === 0 && source === undefined)
    throw new Fault('words-missing', { what: app.words.steps.thePerson }, [['triage', '--print']])
  const { ids, leftOut } = await findUndecided(app, store, who, filter)
  if (ids.length > 1 && !app.flags.yes) {
    if (!canAsk(app)) throw new Fault('needs-yes', { what: triage.many(ids.length) }, [again(app, '--yes')])
    if (!(await app.prompt.confirm(triage.askMany(ids.length), false))) throw new Fault('cancelled')
  }
  const none = { items: [], total: 0, verdict, from: null, until: null }
  return { ...(ids.length === 0 ? none : decide(app, store, ids, verdict)), leftOut }
}

function listed(
  app: App,
  store: Store,
  waiting: readonly Waiting[],
  { limit, ids }: { readonly limit: number | undefined; readonly ids: boolean },
): TriageList | IdPage {
  const onScreen = app.terminal.isScreen && !app.flags.json && !ids
  const shown = waiting.slice(0, limit ?? (onScreen ? screenLimit : waiting.length))
  return ids ? idsOf(shown, waiting.length) : { items: undecidedOf(app, store, shown), total: waiting.length }
}

async function onPage(app: App, screen: FullScreen, desk: TriageDesk): Promise<TriageSummary> {
  const { openPage } = await import('../screens/open-page.ts')
  const { triagePage } = await import('../screens/triage-page.ts')
  const opening = { screen, stop: app.stopSignal(), perform: desk.perform }
  await openPage(opening, triagePage(desk.sight())).left
  return desk.summary()
}

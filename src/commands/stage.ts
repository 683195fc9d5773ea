import { command } from '../app/command.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { findStage } from '../actions/finding/stage.ts'
import { moveToStage } from '../actions/funnel/move-stage.ts'
import { findNamed } from '../actions/finding/followup.ts'
import type { App } from '../app/app.ts'
import { briefFollowup, briefPerson } from '../domain/person/brief.ts'
import { Fault } from '../domain/fault.ts'
import { labelIn, labelled, type Placement } from '../domain/funnel/funnel.ts'
import { goneRows } from '../render/results/step-rows.ts'
import { drawTalk, drawTold, hang, personName } from '../render/text/told.ts'

export default command({
  name: 'stage',
  group: 'funnel',
  params: { who: 'optional', stage: 'rest' },
  options: { funnel: { value: 'FUNNEL' } },
  examples: ['stage jane presented', 'stage лена показала', 'stage 12 joined --funnel team'],

  async run(app, { who, stage: given, funnel: wish }) {
    const { person, words, open } = await findNamed(app, who, given)
    const store = await app.store()
    const placements = store.funnels.placementsOf(person.id)
    const text = words.length > 0 ? words.join(' ') : await askStage(app, person.no, placements, wish)
    const line = (known: string) => [
      'stage',
      String(person.no),
      known,
      ...(wish === undefined ? [] : ['--funnel', wish]),
    ]
    const { stage, funnel } = await findStage(app, text, { funnel: wish, placements, line })
    const from = placements.find(({ funnelId }) => funnelId === funnel.id)
    const { changes, joined } = moveToStage(app, store, person, stage)
    if (changes.length > 0) store.commit(changes, { command: 'stage', about: person.name, actor: 'user' })
    const before = store.funnels.stages().find(({ id }) => id === from?.stageId)
    return {
      person: briefPerson(person),
      funnel: labelled(funnel, app.lang),
      from: before ? labelled(before, app.lang) : null,
      stage: { ...labelled(stage, app.lang), kind: stage.kind },
      moved: changes.length > 0,
      joined,
      /** What stays open with someone who is lost. */
      standing: stage.kind === 'lost' ? open.map((one) => briefFollowup(one, person)) : [],
      /** Whether an order would belong to the move and there is none. */
      orderMissing: stage.kind === 'won' && funnel.slug === 'customers' && store.orders.of(person.id, 1).length === 0,
    }
  },

  view({ person, funnel, from, stage, moved, joined, standing, orderMissing }, ui) {
    const { stage: words } = ui.words.commands
    const name = personName(person, ui)
    const facts = { name, stage: stage.label, funnel: funnel.label }
    if (!moved) return hang(words.already(facts), ui.width).join('\n')
    const rows = [
      {
        label: funnel.label,
        lines: [[from ? `${from.label} → ` : '', { text: stage.label, paint: ui.paint.strong }]],
      },
      ...(joined ? [{ label: '', lines: [[words.joined]] }] : []),
      ...goneRows(ui.words.steps.labels.standing, standing, ui),
    ]
    const order = { says: words.orderMissing, args: ['order', String(person.no), '…'] }
    const letGo = { says: words.stillOpen(standing.length), args: ['let-go', String(person.no), '…'] }
    return {
      out: drawTold(words.saved(facts), rows, ui),
      talk: drawTalk([orderMissing ? order : undefined, standing.length > 0 ? letGo : undefined], ui),
    }
  },
})

async function askStage(
  app: App,
  no: number,
  placements: readonly Placement[],
  wish: string | undefined,
): Promise<string> {
  const { stage: words } = app.words.commands
  if (!canAsk(app)) throw new Fault('words-missing', { what: words.what }, [['stage', String(no), '…']])
  const { funnels } = await app.store()
  const all = funnels.all()
  const funnel =
    all.find((one) => one.slug === wish) ??
    all.find(({ id }) => placements.some((one) => one.funnelId === id)) ??
    all[0]
  const stages = funnels.stages().filter(({ funnelId }) => funnelId === funnel?.id)
  return app.prompt.choose(
    words.ask,
    stages.map((stage) => ({ label: labelIn(stage, app.lang), value: stage.slug })),
  )
}

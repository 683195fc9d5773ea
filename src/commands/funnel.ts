import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { findFunnel } from '../actions/finding/stage.ts'
import type { StageEdit, StageEdited } from '../actions/funnel/edit.ts'
import { countFunnels } from '../actions/funnel/page.ts'
import { Fault } from '../domain/fault.ts'
import { labelIn, type Funnel } from '../domain/funnel/funnel.ts'
import { stageChanges } from '../domain/funnel/stage-edit.ts'
import { drawFunnels } from '../render/funnel/funnel-page.ts'
import { drawStages, type StageList } from '../render/funnel/stage-table.ts'
import { drawTalk, hang } from '../render/text/told.ts'
import type { Store } from '../store/store.ts'

interface StagesPage {
  readonly items: readonly StageList[]
  readonly total: number
  /** What was changed; null where the stages were only looked at. */
  readonly edited: (Omit<StageEdited, 'funnel'> & { readonly funnel: string }) | null
}

export default command({
  name: 'funnel',
  group: 'funnel',
  params: { action: 'optional', change: 'optional', words: 'rest' },
  choices: { action: ['edit'], change: stageChanges },
  options: {
    funnel: { value: 'FUNNEL' },
    by: { value: 'GROUP', oneOf: ['source', 'month'] },
    after: { value: 'STAGE' },
    before: { value: 'STAGE' },
    to: { value: 'STAGE' },
    rot: { value: 'DAYS' },
    en: { value: 'NAME' },
    ru: { value: 'NAME' },
  },
  examples: [
    'funnel',
    'funnel --funnel team',
    'funnel --by source',
    'funnel edit',
    'funnel edit add "Sample sent" --after contacted --rot 5',
    'funnel edit rename deciding "Thinking it over"',
    'funnel edit move deciding --before presented',
    'funnel edit merge interested contacted',
    'funnel edit remove deciding --to presented',
    'funnel edit rot presented 21',
  ],

  async run(app, { action, change, words, funnel: wish, by, ...said }) {
    const store = await app.store()
    const funnels = wish === undefined ? store.funnels.all() : [await findFunnel(app, wish)]
    const { after, before, to, rot, en, ru } = said
    if (action === undefined) {
      const [option] = Object.entries({ after, before, to, rot, en, ru }).find(([, value]) => value !== undefined) ?? []
      if (option !== undefined)
        throw new Fault('option-alone', { option: `--${option}`, needs: 'funnel edit' }, [['help', 'funnel']])
      const items = countFunnels(app, store, funnels, by)
      return { items, total: items.length }
    }
    if (by !== undefined) throw new Fault('options-clash', { options: 'edit, --by' })
    if (change === undefined && !canAsk(app)) return stagesOf(app, store, funnels, null)
    const { editStages } = await import('../actions/funnel/edit.ts')
    const edit: StageEdit =
      change === undefined
        ? await (await import('../actions/funnel/wizard.ts')).askEditing(app, wish)
        : { change: stageChanges.find((one) => one === change) ?? 'add', words, funnel: wish, ...said }
    const edited = await editStages(app, edit)
    return stagesOf(app, store, [edited.funnel], edited)
  },

  async view(page, ui) {
    if (!('edited' in page)) return drawFunnels(page.items, ui)
    const { edit } = ui.words.commands.funnel
    const tables = await Promise.all(page.items.map((item) => drawStages(item, ui)))
    const { edited } = page
    if (!edited) return tables.join('\n\n')
    const told = hang(edit.told[edited.change]({ ...edited, to: edited.to ?? '' }), ui.width)
    const talk = drawTalk([{ says: edit.takeBack, args: ['undo'] }], ui)
    return { out: [...told, '', ...tables].join('\n'), talk }
  },
})

function stagesOf(app: App, store: Store, funnels: readonly Funnel[], edited: StageEdited | null): StagesPage {
  const people = new Map(store.funnelNumbers.standing().map((row) => [row.stageId, row.people]))
  const items = funnels.map((funnel) => ({
    funnel: funnel.slug,
    label: labelIn(funnel, app.lang),
    stages: store.funnels
      .stages()
      .filter(({ funnelId }) => funnelId === funnel.id)
      .map(({ id, slug, labelEn, labelRu, kind, rotDays }) => ({
        stage: slug,
        label: labelIn({ labelEn, labelRu }, app.lang),
        labelEn,
        labelRu,
        kind,
        rotDays,
        people: people.get(id) ?? 0,
      })),
  }))
  return { items, total: items.length, edited: edited && { ...edited, funnel: edited.funnel.slug } }
}

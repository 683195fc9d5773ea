import { command } from '../app/command.ts'
import { findFunnel } from '../app/find-stage.ts'
import { countFunnels } from '../app/funnel-page.ts'
import { drawFunnels } from '../render/funnel-page.ts'

export default command({
  name: 'funnel',
  group: 'funnel',
  params: {},
  options: {
    funnel: { value: 'FUNNEL' },
    by: { value: 'GROUP', oneOf: ['source', 'month'] },
  },
  examples: ['funnel', 'funnel --funnel team', 'funnel --by source'],

  async run(app, { funnel, by }) {
    const store = await app.store()
    const funnels = funnel === undefined ? store.funnels.all() : [await findFunnel(app, funnel)]
    const items = countFunnels(app, store, funnels, by)
    return { items, total: items.length }
  },

  view: ({ items }, ui) => drawFunnels(items, ui),
})

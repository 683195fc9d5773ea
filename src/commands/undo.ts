import { command } from '../app/command.ts'
import { stepHistory } from '../actions/history/steps.ts'
import { drawHistoryStep } from '../render/results/history-step.ts'

export default command({
  name: 'undo',
  group: 'data',
  params: {},
  options: { steps: { value: 'N', number: true } },
  examples: ['undo', 'undo --steps 2'],

  async run(app, { steps }) {
    const items = await stepHistory(app, 'undo', steps ?? 1)
    const [only] = items
    return steps === undefined && only ? only : { items, total: items.length }
  },

  view: (result, ui) => {
    const items = 'items' in result ? result.items : [result]
    return items.map((one) => drawHistoryStep(one, 'undo', ui)).join('\n')
  },
})

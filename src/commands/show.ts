import { command } from '../app/command.ts'
import { personCard } from '../actions/person/card.ts'
import { findNamed } from '../actions/finding/followup.ts'
import { drawCard } from '../render/card/card.ts'

export default command({
  name: 'show',
  group: 'people',
  params: { who: 'rest' },
  options: { full: {} },
  examples: ['show jane', 'show 12 --full'],

  async run(app, { who, full }) {
    const { person } = await findNamed(app, who.join(' '))
    return personCard(app, await app.store(), person, full)
  },

  view: drawCard,
})

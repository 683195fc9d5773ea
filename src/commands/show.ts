import { command } from '../app/command.ts'
import { personCard } from '../app/person-card.ts'
import { findPerson } from '../app/who.ts'
import { drawCard } from '../render/card.ts'

export default command({
  name: 'show',
  group: 'people',
  params: { who: 'required' },
  options: { full: {} },
  examples: ['show jane', 'show 12 --full'],

  async run(app, { who, full }) {
    const person = await findPerson(app, who)
    return personCard(app, await app.store(), person, full)
  },

  view: drawCard,
})

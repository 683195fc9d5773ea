import { command } from '../app/command.ts'
import type { Instant } from '../domain/zone.ts'
import { momentWords } from '../render/day-words.ts'

export default command({
  name: 'history',
  group: 'data',
  params: {},
  options: { limit: { value: 'N', number: true } },
  examples: ['history', 'history --limit 50'],

  async run(app, { limit }) {
    const store = await app.store()
    const items = store.history(limit ?? 20)
    return { items, total: items.length }
  },

  view({ items }, ui) {
    const { history } = ui.words.commands
    if (items.length === 0) return history.none
    return items
      .map((item) =>
        history.entry({
          when: momentWords(ui.wallAt(item.at as Instant), ui),
          command: item.command,
          about: item.about,
          undone: item.undoneAt !== null,
        }),
      )
      .join('\n')
  },
})

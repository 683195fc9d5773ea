import { command } from '../app/command.ts'

export default command({
  name: 'undo',
  group: 'data',
  params: {},
  options: {},
  examples: ['undo'],

  async run(app) {
    const store = await app.store()
    const { seq, command: name, about, at } = store.undo((change) => app.settings.write(change))
    return { seq, command: name, about, at }
  },

  view: ({ command: name, about }, { words, paint }) =>
    words.commands.undo.done({ command: name, about: paint.strong(about) }),
})

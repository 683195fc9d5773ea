import { command } from '../app/command.ts'
import { findNamed } from '../app/pick-followup.ts'
import { wordsFrom } from '../app/words-from.ts'
import { briefPerson } from '../domain/brief.ts'
import { add } from '../domain/change.ts'
import { drawTold, personName } from '../render/told.ts'

export default command({
  name: 'note',
  group: 'people',
  params: { who: 'optional', words: 'rest' },
  options: {},
  examples: ['note jane "two children, allergic to nuts"', 'note 12 plays chess'],

  async run(app, { who, words: given }) {
    const { person, words } = await findNamed(app, who, given)
    const text = await wordsFrom(app, words, app.words.commands.note.what)
    const note = { id: app.newId(), personId: person.id, at: app.clock.now(), words: text }
    const store = await app.store()
    store.commit([add('note', note)], { command: 'note', about: person.name, actor: 'user' })
    return { id: note.id, person: briefPerson(person), words: text }
  },

  view: ({ person }, ui) => drawTold(ui.words.commands.note.saved({ name: personName(person, ui) }), [], ui),
})

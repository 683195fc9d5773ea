import { command } from '../app/command.ts'
import { findNamed } from '../actions/finding/followup.ts'
import { saveNote } from '../actions/touch/save-note.ts'
import { briefPerson } from '../domain/person/brief.ts'
import { drawTold, personName } from '../render/text/told.ts'

export default command({
  name: 'note',
  group: 'people',
  params: { who: 'optional', words: 'rest' },
  options: {},
  examples: ['note jane "two children, allergic to nuts"', 'note 12 plays chess'],

  async run(app, { who, words: given }) {
    const { person, words } = await findNamed(app, who, given)
    const note = await saveNote(app, person, words)
    return { id: note.id, person: briefPerson(person), words: note.words }
  },

  view: ({ person }, ui) => drawTold(ui.words.commands.note.saved({ name: personName(person, ui) }), [], ui),
})

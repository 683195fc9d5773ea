import { add, type New } from '../../domain/record/change.ts'
import type { Person } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import { wordsFrom } from '../asking/words-from.ts'

/**
 * Writes a note about a person down, and `along` in its transaction; asks for the words on a terminal where none were given.
 * Faults: `words-missing`, `too-long`.
 */
export async function saveNote(
  app: App,
  person: Pick<Person, 'id' | 'name'>,
  words: readonly string[],
  along?: (seq: number) => void,
): Promise<New<'note'>> {
  const text = await wordsFrom(app, words, app.words.commands.note.what)
  const note = { id: app.newId(), personId: person.id, at: app.clock.now(), words: text }
  const store = await app.store()
  store.commit([add('note', note)], { command: 'note', about: person.name, actor: 'user' }, along)
  return note
}

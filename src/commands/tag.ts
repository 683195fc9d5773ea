import { command } from '../app/command.ts'
import { findNamed } from '../actions/finding/followup.ts'
import { freshTags, putTags, splitTags, tagsFrom } from '../actions/person/tags.ts'
import { briefPerson } from '../domain/person/brief.ts'
import { takeBack } from '../domain/record/change.ts'
import { Fault } from '../domain/fault.ts'
import { fold } from '../reading/fold.ts'
import { drawTold, hang, personName } from '../render/text/told.ts'

export default command({
  name: 'tag',
  group: 'people',
  params: { who: 'optional', tags: 'rest' },
  options: { remove: { value: 'TAG', many: true } },
  dashWords: true,
  examples: ['tag jane vip expo', 'tag jane +vip -expo', 'tag 12', 'tag лена вип'],

  async run(app, { who, tags: given, remove }) {
    const { person, words: tags } = await findNamed(app, who, given)
    const store = await app.store()
    const has = store.people.tagsOf(person.id)
    const typed = splitTags(tags.join(' '))
    const [wanted, unwanted] = [typed.filter((text) => !isRemoval(text)), typed.filter(isRemoval)]
    const fresh = freshTags(tagsFrom(app, wanted), has)
    const gone = tagsFrom(app, [...remove, ...unwanted.map((text) => text.slice(1))]).map((tag) => {
      const row = has.find((one) => fold(one.tag) === fold(tag))
      if (!row) throw new Fault('tag-missing', { name: person.name, tag }, [['tag', String(person.no)]])
      return row
    })
    const changes = [...putTags(app, person.id, fresh), ...gone.map((row) => takeBack('tag', row))]
    if (changes.length > 0) store.commit(changes, { command: 'tag', about: person.name, actor: 'user' })
    return {
      person: briefPerson(person),
      added: fresh,
      removed: gone.map(({ tag }) => tag),
      tags: store.people.tagsOf(person.id).map(({ tag }) => tag),
    }
  },

  view({ person, added, removed, tags }, ui) {
    const { tag: words } = ui.words.commands
    const listed = (list: readonly string[]) => list.map((tag) => `#${tag}`).join(' ')
    const name = personName(person, ui)
    if (tags.length === 0 && removed.length === 0) return hang(words.none({ name }), ui.width).join('\n')
    const rows = [
      ...(added.length > 0 ? [{ label: words.added(added.length), lines: [[listed(added)]] }] : []),
      ...(removed.length > 0 ? [{ label: words.removed(removed.length), lines: [[listed(removed)]] }] : []),
      { label: ui.words.entry.fields.tag, lines: [[tags.length > 0 ? listed(tags) : '–']] },
    ]
    return drawTold(words.title({ name }), rows, ui)
  },
})

/** `-x` takes a tag off. */
function isRemoval(text: string): boolean {
  return /^[-–−]/.test(text)
}

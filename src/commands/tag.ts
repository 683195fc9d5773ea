import { command } from '../app/command.ts'
import { findNamed } from '../app/pick-followup.ts'
import { tagFrom } from '../app/person-fields.ts'
import { briefPerson } from '../domain/brief.ts'
import { add, takeBack } from '../domain/change.ts'
import { Fault } from '../domain/fault.ts'
import { fold } from '../reading/fold.ts'
import { drawTold, hang, personName } from '../render/told.ts'

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
    const split = tags.flatMap((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    const wanted = unlike(split.filter((text) => !isRemoval(text)).map((text) => tagFrom(app, text.replace(/^\+/, ''))))
    const unwanted = unlike(
      [...remove, ...split.filter(isRemoval).map((text) => text.slice(1))].map((text) => tagFrom(app, text)),
    )
    const fresh = wanted.filter((tag) => !has.some((one) => fold(one.tag) === fold(tag)))
    const gone = unwanted.map((tag) => {
      const row = has.find((one) => fold(one.tag) === fold(tag))
      if (!row) throw new Fault('tag-missing', { name: person.name, tag }, [['tag', String(person.no)]])
      return row
    })
    const changes = [
      ...fresh.map((tag) => add('tag', { id: app.newId(), personId: person.id, tag })),
      ...gone.map((row) => takeBack('tag', row)),
    ]
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

function unlike(tags: readonly string[]): readonly string[] {
  return tags.filter((tag, index) => tags.findIndex((one) => fold(one) === fold(tag)) === index)
}

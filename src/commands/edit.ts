import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { askEdit } from '../actions/person/ask-edit.ts'
import { editPerson, type Edited, type PersonFlags } from '../actions/person/edit.ts'
import { editTouch, isAboutTouch, type TouchEdit } from '../actions/touch/edit.ts'
import { findNamed } from '../actions/finding/followup.ts'
import { shownStep } from '../actions/step/step.ts'
import { briefFollowup, briefPerson } from '../domain/person/brief.ts'
import { Fault } from '../domain/fault.ts'
import { fieldKeys, fieldOptions } from '../domain/person/fields.ts'
import { roleNames, type Person } from '../domain/person/person.ts'
import { channels, outcomes } from '../domain/touch/touch.ts'
import { editedRows, touchEditRows } from '../render/results/edit-rows.ts'
import { goneRows, nextRow } from '../render/results/step-rows.ts'
import { drawTalk, drawTold, hang, personName } from '../render/text/told.ts'

const options = {
  ...fieldOptions(fieldKeys),
  phone: { value: 'PHONE', many: true },
  email: { value: 'EMAIL', many: true },
  link: { value: 'LINK', many: true },
  address: { value: 'ADDRESS', many: true },
  sponsor: { value: 'WHO' },
  doNotContact: { value: 'YES', oneOf: ['yes', 'no'] },
  role: { value: 'ROLE', many: true, oneOf: roleNames },
  custom: { value: 'FIELD', many: true },
  remove: { value: 'WHAT', many: true },
  touch: { value: 'N' },
  words: { value: 'WORDS' },
  at: { value: 'WHEN' },
  outcome: { value: 'OUTCOME', oneOf: [...outcomes, 'none'] },
  channel: { value: 'CHANNEL', oneOf: [...channels, 'none'] },
  void: {},
} as const

export default command({
  name: 'edit',
  group: 'people',
  params: { who: 'optional' },
  options,
  examples: [
    'edit jane --name "Jane Doe-Smith" --birthday "12 May"',
    'edit 12 --phone "+44 20 7946 0958" --remove company',
    'edit jane --touch last --words "called, wants the price list" --at yesterday',
    'edit 12 --touch 2 --void',
  ],

  async run(app, { who, ...flags }) {
    const { person } = await findNamed(app, who)
    const { touch: which, words, at, outcome, channel, void: isVoid, ...ofPerson } = flags
    const ofTouch = { touch: which, words, at, outcome, channel, void: isVoid }
    const edit = await editPerson(
      app,
      person,
      isAboutTouch(ofTouch) ? ofPerson : await toldOrAsked(app, person, ofPerson),
    )
    const touch = isAboutTouch(ofTouch) ? await editTouch(app, person, ofTouch) : null
    const changes = [...edit.changes, ...(touch?.changes ?? [])]
    const store = await app.store()
    if (changes.length > 0) store.commit(changes, { command: 'edit', about: person.name, actor: 'user' })
    const moved = touch?.recounted[0]
    return {
      person: briefPerson(store.people.byId(person.id) ?? person),
      edited: edit.edited,
      touch: touch && shownTouch(app, touch),
      next: (moved && (await shownStep(app, person, moved.followup.id))) ?? null,
      was: moved ? briefFollowup(moved.followup, person) : null,
      alsoReached: alsoReached(edit.edited, (kind, value) =>
        store.people.reachedBy(kind, value).filter(({ id }) => id !== person.id),
      ),
    }
  },

  view({ person, edited, touch, next, was, alsoReached: others }, ui) {
    const { edit } = ui.words.commands
    const name = personName(person, ui)
    if (edited.length === 0 && touch === null) return hang(edit.nothing({ name }), ui.width).join('\n')
    const rows = [
      ...editedRows(edited, ui),
      ...(touch ? touchEditRows(touch, ui) : []),
      ...(next ? [nextRow(next, ui)] : []),
      ...goneRows(ui.words.steps.labels.was, was ? [was] : [], ui),
    ]
    const hints = others.map((other) => ({
      says: edit.alsoReached({ name: other.name, no: other.no }),
      args: ['merge', String(person.no), String(other.no)],
    }))
    return { out: drawTold(edit.saved({ name }), rows, ui), talk: drawTalk(hints, ui) }
  },
})

/** The flags, or the answers to questions where there are none. Fault: `words-missing`. */
async function toldOrAsked(app: App, person: Person, flags: PersonFlags): Promise<PersonFlags> {
  const isGiven = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined)
  const own = Object.entries(flags).filter(([name]) => Object.hasOwn(options, name))
  if (own.some(([, value]: [string, unknown]) => isGiven(value))) return flags
  if (canAsk(app)) return { ...flags, ...(await askEdit(app, person)) }
  throw new Fault('words-missing', { what: app.words.commands.edit.what }, [
    ['edit', String(person.no), '--name', '…'],
    ['help', 'edit'],
  ])
}

function shownTouch(app: App, { before, after }: TouchEdit) {
  const { id, channel, direction, outcome, words, at, zone } = before
  const dated = <T extends { readonly at: typeof at }>(touch: T) => ({ ...touch, day: app.clock.wallAt(touch.at).day })
  const { personId: _, ...row } = after ?? { personId: '' }
  return { before: dated({ id, channel, direction, outcome, words, at, zone }), after: 'at' in row ? dated(row) : null }
}

function alsoReached(
  edited: readonly Edited[],
  find: (kind: 'phone' | 'email', value: string) => readonly Person[],
): readonly ReturnType<typeof briefPerson>[] {
  return edited
    .flatMap(({ field, after }) =>
      (field === 'phone' || field === 'email') && after !== null ? find(field, after) : [],
    )
    .map(briefPerson)
}

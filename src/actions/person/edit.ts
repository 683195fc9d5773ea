import { add, alter, takeBack, type Change, type New } from '../../domain/record/change.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import { emptiableFields, fieldKeys, optionName, type FieldKey } from '../../domain/person/fields.ts'
import type { ContactKind, ContactPoint, Person, RoleName } from '../../domain/person/person.ts'
import { cleanLine } from '../../reading/clean.ts'
import { fold } from '../../reading/fold.ts'
import { plausiblePhone, readPhone } from '../../reading/phones.ts'
import { takeContacts } from '../../reading/sentence/contacts.ts'
import type { Draft, Reach } from '../../reading/sentence/draft.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { emailFrom, fieldsFrom, lineFrom, phoneFrom, type FieldFlags, type FieldName } from './fields.ts'
import { findPerson } from '../finding/who.ts'

/** What is to become of a person, as flags give it; undefined and empty ones leave things as they are. */
export interface PersonFlags extends FieldFlags<FieldKey> {
  readonly sponsor: string | undefined
  readonly doNotContact: 'yes' | 'no' | undefined
  readonly phone: readonly string[]
  readonly email: readonly string[]
  readonly link: readonly string[]
  readonly address: readonly string[]
  readonly role: readonly string[]
  /** `key=value`; nothing after the sign takes the field off. */
  readonly custom: readonly string[]
  /** Fields, ways to reach the person or roles to take off. */
  readonly remove: readonly string[]
}

/** One field as it was and as it is; null where there was or is nothing. */
export interface Edited {
  /** A field, or the key of a custom one. */
  readonly field: FieldName | { readonly custom: string }
  readonly before: string | null
  readonly after: string | null
}

/** What an edit comes to. */
export interface Edit {
  readonly changes: readonly Change[]
  readonly edited: readonly Edited[]
}

/** Makes the changes that flags ask for. Faults: `value-invalid`, `phone-invalid`, `email-invalid`, `too-long`, those of `findPerson`. */
export async function editPerson(app: App, person: Person, flags: PersonFlags): Promise<Edit> {
  const store = await app.store()
  const set: { -readonly [K in keyof New<'person'>]?: New<'person'>[K] } = {}
  const edited: Edited[] = []
  const changes: Change[] = []
  const put = (field: FieldKey, value: string | null) => {
    const before = person[field] ?? null
    if (value === before) return
    if (field === 'name') set.name = value ?? person.name
    else set[field] = value
    edited.push({ field, before, after: value })
  }
  const given = await fieldsFrom(app, fieldKeys, flags)
  // The parts of a name that is another now are no longer said.
  if (given.name !== undefined && given.name !== person.name)
    for (const key of ['givenName', 'familyName'] as const) given[key] ??= null
  for (const key of fieldKeys) if (given[key] !== undefined) put(key, given[key])
  if (flags.sponsor !== undefined) {
    const sponsor = await sponsorOf(app, store, person, flags.sponsor)
    set.sponsorId = sponsor.id
    const before = person.sponsorId === null ? null : (store.people.byId(person.sponsorId)?.name ?? null)
    edited.push({ field: 'sponsor', before, after: sponsor.name })
  }
  const refusal = refusalFrom(app, person, flags)
  if (refusal) {
    set.doNotContact = refusal.by
    edited.push(refusal.edited)
  }
  const custom = customFrom(app, person, flags.custom)
  edited.push(...custom.edited)
  if (custom.edited.length > 0) set.custom = custom.fields
  for (const reach of await reachFrom(app, flags)) {
    const known = store.people.contactsOf(person.id).find((one) => sameReach(one, reach))
    if (known?.state) {
      // Given once more, it is right after all.
      changes.push(alter('contactPoint', known, { state: null }))
      edited.push({ field: reach.kind, before: null, after: reach.value })
    }
    if (known) continue
    changes.push(add('contactPoint', { id: app.newId(), personId: person.id, ...reach }))
    edited.push({ field: reach.kind, before: null, after: reach.value })
  }
  const roles = store.people.rolesOf(person.id)
  for (const role of new Set(flags.role as readonly RoleName[])) {
    if (roles.some((one) => one.role === role)) continue
    changes.push(add('role', { id: app.newId(), personId: person.id, role }))
    edited.push({ field: 'role', before: null, after: app.words.common.roles[role] })
  }
  for (const what of flags.remove) {
    const removal = await removalOf(app, store, person, what)
    if (removal.kind === 'column') put(removal.name, null)
    else changes.push(removal.change)
    if (removal.kind === 'row') edited.push(removal.edited)
  }
  const altered = Object.keys(set).length > 0 ? [alter('person', person, set)] : []
  return { changes: [...altered, ...changes], edited }
}

/** That somebody is not to be contacted any more, or is again; null where it stays as it is. */
function refusalFrom(
  app: App,
  person: Person,
  { doNotContact }: Pick<PersonFlags, 'doNotContact'>,
): { readonly by: string | null; readonly edited: Edited } | null {
  const before = person.doNotContact ?? null
  const by = doNotContact === 'no' ? null : (before ?? 'user')
  if (doNotContact === undefined || by === before) return null
  const { yes, no } = app.words.entry
  return { by, edited: { field: 'doNotContact', before: before === null ? no : yes, after: by === null ? no : yes } }
}

async function sponsorOf(app: App, store: Store, person: Person, who: string): Promise<Person> {
  const sponsor = await findPerson(app, who)
  for (let above: Person | undefined = sponsor, steps = 0; above && steps < 1000; steps++) {
    if (above.id === person.id) {
      const { fields, takes } = app.words.entry
      throw new Fault('value-invalid', { name: fields.sponsor, value: sponsor.name, takes: takes.sponsor })
    }
    above = above.sponsorId === null ? undefined : store.people.byId(above.sponsorId)
  }
  return sponsor
}

function customFrom(app: App, person: Person, given: readonly string[]) {
  const fields = new Map(Object.entries(person.custom))
  const edited: Edited[] = []
  for (const text of given) {
    const at = text.indexOf('=')
    const key = lineFrom(app, 'custom', at < 0 ? text : text.slice(0, at))
    const value = at < 0 ? '' : lineFrom(app, 'custom', text.slice(at + 1))
    if (at < 0 || key === '')
      throw new Fault('value-invalid', {
        name: app.words.entry.fields.custom,
        value: cleanLine(text),
        takes: 'key=value',
      })
    const before = fields.get(key) ?? null
    if ((before ?? '') === value) continue
    if (value === '') fields.delete(key)
    else fields.set(key, value)
    edited.push({ field: { custom: key }, before, after: value === '' ? null : value })
  }
  return { edited, fields: Object.fromEntries(fields) }
}

async function reachFrom(app: App, flags: PersonFlags): Promise<readonly Reach[]> {
  const plain = (kind: ContactKind, value: string): Reach => ({ kind, value, label: null })
  return [
    ...(await Promise.all(flags.phone.map(async (text) => plain('phone', await phoneFrom(app, text))))),
    ...flags.email.map((text) => plain('email', emailFrom(text))),
    ...flags.link.map((text) => linkFrom(app, text)),
    ...flags.address.map((text) => plain('address', lineFrom(app, 'address', text))),
  ]
}

function linkFrom(app: App, text: string): Reach {
  const draft: Draft = { text: cleanLine(text), parts: [], reach: [], tags: [], doubts: [] }
  takeContacts(draft)
  const [only, ...others] = draft.reach
  if (only && others.length === 0) return only
  const takes = '@name, t.me/name, instagram: name, https://…'
  throw new Fault('value-invalid', { name: app.words.entry.fields.url, value: cleanLine(text), takes })
}

function sameReach(one: ContactPoint, reach: Reach): boolean {
  return one.kind === reach.kind && fold(one.value) === fold(reach.value)
}

type Removal =
  | { readonly kind: 'column'; readonly name: Exclude<FieldKey, 'name'> }
  | { readonly kind: 'row'; readonly change: Change; readonly edited: Edited }

/** What `--remove` means: a field by its name in either language, a role, or a way to reach the person in any format. */
async function removalOf(app: App, store: Store, person: Person, what: string): Promise<Removal> {
  const wanted = fold(what)
  const column = emptiableFields.find(
    (key) => fold(optionName(key)) === wanted || fold(app.words.entry.fields[key]) === wanted,
  )
  if (column) return { kind: 'column', name: column }
  const role = store.people
    .rolesOf(person.id)
    .find((one) => one.role === wanted || fold(app.words.common.roles[one.role]) === wanted)
  if (role) {
    const edited: Edited = { field: 'role', before: app.words.common.roles[role.role], after: null }
    return { kind: 'row', change: takeBack('role', role), edited }
  }
  const contacts = store.people.contactsOf(person.id)
  const phone = (await readPhone(what, app.region)) ?? (await plausiblePhone(what, app.region))
  const digits = what.replace(/\D/g, '')
  const contact = contacts.find(
    (one) =>
      fold(one.value) === wanted.replace(/^@/, '') ||
      (phone !== undefined && one.value === phone) ||
      (digits.length >= 5 && one.value.replace(/\D/g, '') === digits),
  )
  if (contact) {
    const edited: Edited = { field: contact.kind, before: contact.value, after: null }
    return { kind: 'row', change: takeBack('contactPoint', contact), edited }
  }
  const known = [...emptiableFields.map(optionName), ...contacts.map(({ value }) => value)]
  const hints: readonly Hint[] = [['show', String(person.no)]]
  throw new Fault('value-invalid', { name: '--remove', value: cleanLine(what), takes: known.join(', ') }, hints)
}

import { add, alter, takeBack, type Change, type New } from '../../domain/record/change.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import type { ContactKind, ContactPoint, Person, RoleName } from '../../domain/person/person.ts'
import { cleanLine } from '../../reading/clean.ts'
import { fold } from '../../reading/fold.ts'
import { plausiblePhone, readPhone } from '../../reading/phones.ts'
import { takeContacts } from '../../reading/sentence/contacts.ts'
import type { Draft, Reach } from '../../reading/sentence/draft.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import {
  birthdayFrom,
  emailFrom,
  languageFrom,
  lineFrom,
  nameFrom,
  phoneFrom,
  zoneFrom,
  type FieldName,
} from './fields.ts'
import { findPerson } from '../finding/who.ts'

/** What is to become of a person, as flags give it; undefined and empty ones leave things as they are. */
export interface PersonFlags {
  readonly name: string | undefined
  readonly company: string | undefined
  readonly source: string | undefined
  readonly birthday: string | undefined
  readonly language: string | undefined
  readonly zone: string | undefined
  readonly cadence: string | undefined
  readonly sponsor: string | undefined
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
  const put = (field: ColumnName, value: string | null) => {
    if (value === person[field]) return
    if (field === 'name') set.name = value ?? person.name
    else set[field] = value
    edited.push({ field, before: person[field], after: value })
  }
  const given = await columnsFrom(app, store, flags)
  for (const name of columnNames) if (given[name] !== undefined) put(name, given[name])
  if (flags.sponsor !== undefined) {
    const sponsor = await sponsorOf(app, store, person, flags.sponsor)
    set.sponsorId = sponsor.id
    const before = person.sponsorId === null ? null : (store.people.byId(person.sponsorId)?.name ?? null)
    edited.push({ field: 'sponsor', before, after: sponsor.name })
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

const columnNames = ['name', 'company', 'source', 'birthday', 'language', 'zone', 'cadence'] as const
type ColumnName = (typeof columnNames)[number]

async function columnsFrom(
  app: App,
  store: Store,
  flags: PersonFlags,
): Promise<Partial<Record<ColumnName, string | null>>> {
  const line = (field: 'company' | 'source', text: string | undefined) =>
    text === undefined ? {} : { [field]: lineFrom(app, field, text) || null }
  return {
    ...(flags.name === undefined ? {} : { name: nameFrom(app, flags.name) }),
    ...line('company', flags.company),
    ...line('source', flags.source),
    ...(flags.birthday === undefined ? {} : { birthday: birthdayFrom(app, flags.birthday) }),
    ...(flags.language === undefined ? {} : { language: languageFrom(app, flags.language) }),
    ...(flags.zone === undefined ? {} : { zone: await zoneFrom(app, flags.zone) }),
    ...(flags.cadence === undefined ? {} : { cadence: cadenceFrom(app, store, flags.cadence) }),
  }
}

function cadenceFrom(app: App, store: Store, text: string): string {
  const wanted = fold(text)
  const all = store.cadences.all()
  const found = all.filter(({ slug, labelEn, labelRu }) =>
    [slug, labelEn, labelRu].some((name) => fold(name) === wanted),
  )
  const [only] = found
  if (only && found.length === 1) return only.slug
  const takes = all.map(({ slug }) => slug).join(', ')
  throw new Fault('value-invalid', { name: app.words.entry.fields.cadence, value: cleanLine(text), takes })
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
  | { readonly kind: 'column'; readonly name: Exclude<ColumnName, 'name'> }
  | { readonly kind: 'row'; readonly change: Change; readonly edited: Edited }

/** What `--remove` means: a field by its name in either language, a role, or a way to reach the person in any format. */
async function removalOf(app: App, store: Store, person: Person, what: string): Promise<Removal> {
  const wanted = fold(what)
  const column = columnNames.find((name) => name === wanted || fold(app.words.entry.fields[name]) === wanted)
  if (column && column !== 'name') return { kind: 'column', name: column }
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
  const known = [...columnNames.slice(1), ...contacts.map(({ value }) => value)]
  const hints: readonly Hint[] = [['show', String(person.no)]]
  throw new Fault('value-invalid', { name: '--remove', value: cleanLine(what), takes: known.join(', ') }, hints)
}

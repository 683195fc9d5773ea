import { fieldValues, fileFields, type FileField } from '../../domain/person/fields.ts'
import type { ContactPoint, Note, Person, RoleName } from '../../domain/person/person.ts'
import { fold, foldContact } from '../../reading/fold.ts'
import { joinPeople } from './join-repeats.ts'
import type { PersonRecord } from './record.ts'
import { companiesAgree, isSameContact, namesAgree, tellingKeys } from './same-person.ts'

/** What an import asks of the list it goes into. */
export interface Known {
  byId(id: string): Person | undefined
  reachedBy(kind: ContactPoint['kind'], value: string): readonly Person[]
  named(name: string): readonly Person[]
  contactsOf(personId: string): readonly ContactPoint[]
  tagsOf(personId: string): readonly { readonly tag: string }[]
  notesOf(personId: string, limit: number): readonly Note[]
  roleNamesOf(personId: string): ReadonlySet<RoleName>
}

/** Asks the list only for names and ways to reach people that are on it; for files of thousands. */
export function quickKnown(
  known: Known,
  keys: { readonly names: ReadonlySet<string>; readonly contacts: ReadonlySet<string> },
): Known {
  return {
    byId: (id) => known.byId(id),
    reachedBy: (kind, value) => (keys.contacts.has(foldContact(kind, value)) ? known.reachedBy(kind, value) : []),
    named: (name) => (keys.names.has(fold(name)) ? known.named(name) : []),
    contactsOf: (personId) => known.contactsOf(personId),
    tagsOf: (personId) => known.tagsOf(personId),
    notesOf: (personId, limit) => known.notesOf(personId, limit),
    roleNamesOf: (personId) => known.roleNamesOf(personId),
  }
}

/** What is to become of one entry. */
export type Planned =
  /**
   * Joins the list. `like` are people on it whom the entry may be: the same name, or the same phone under another name;
   * `alike` an entry of the file before it that is reached the same way under another name.
   */
  | {
      readonly fate: 'new'
      readonly record: PersonRecord
      readonly like: readonly Person[]
      readonly alike: PersonRecord | null
    }
  /** Is on the list and learns something. */
  | { readonly fate: 'add'; readonly record: PersonRecord; readonly person: Person; readonly adds: Additions }
  /** May be someone on the list or in the file, and the user wants no such entry, or it may be several. */
  | {
      readonly fate: 'left'
      readonly record: PersonRecord
      readonly like: readonly Person[]
      readonly alike: PersonRecord | null
    }
  /** Is on the list with all the entry says. */
  | { readonly fate: 'same'; readonly record: PersonRecord; readonly person: Person }

/** What a person on the list learns; nothing that is there already is changed. */
export type Additions = Pick<PersonRecord, 'contacts' | 'tags' | 'notes' | 'roles' | 'custom' | FileField>

/** What is done with an entry that may be someone known: a new person, that person, or neither. */
export type Doubtful = 'new' | 'same' | 'skip'

/**
 * Compares entries with the list. One with a known phone, email or handle and a name that agrees is that person, the same name
 * before a longer one; one without any of these is the namesake who has none either. Everything else is new, namesakes named.
 * Entries of one person are planned once, where the first of them stands.
 */
export function planImport(records: readonly PersonRecord[], known: Known, doubtful: Doubtful): readonly Planned[] {
  const planned: Planned[] = []
  const places = new Map<string, number>()
  const newAt = new Map<PersonRecord, number>()
  const pairs = pairsIn(records)
  for (const record of records) {
    const { person: found, like } = findOnList(record, known)
    const person = found ?? (doubtful === 'same' && like.length === 1 ? like[0] : undefined)
    if (person) {
      const at = places.get(person.id) ?? planned.length
      const before = planned[at]
      places.set(person.id, at)
      planned[at] = compare(before ? joinPeople(before.record, record) : record, person, known)
      continue
    }
    const alike = pairs.get(record) ?? null
    const at = alike ? (newAt.get(alike) ?? -1) : -1
    const twin = planned[at]
    if (twin?.fate === 'new' && like.length === 0 && doubtful === 'same') {
      planned[at] = { ...twin, record: joinPeople(twin.record, record) }
      continue
    }
    newAt.set(record, planned.length)
    const isDoubtful = like.length > 0 || alike !== null
    planned.push({ fate: isDoubtful && doubtful !== 'new' ? 'left' : 'new', record, like, alike })
  }
  return planned
}

/**
 * Entries with the one before them that has the same phone, email or handle. A number of three and more is a reception's;
 * people of our own export are told apart already.
 */
function pairsIn(records: readonly PersonRecord[]): ReadonlyMap<PersonRecord, PersonRecord> {
  const sharing = new Map<string, PersonRecord[]>()
  for (const record of records.filter(({ ids }) => ids.length === 0))
    for (const key of tellingKeys(record.contacts)) {
      const list = sharing.get(key)
      if (list) list.push(record)
      else sharing.set(key, [record])
    }
  const pairs = new Map<PersonRecord, PersonRecord>()
  for (const [first, second, ...more] of sharing.values())
    if (first && second && more.length === 0 && !pairs.has(second)) pairs.set(second, first)
  return pairs
}

interface Found {
  readonly person?: Person | undefined
  readonly like: readonly Person[]
}

function findOnList(record: PersonRecord, known: Known): Found {
  const own = record.ids.map((id) => known.byId(id)).find((person) => person !== undefined)
  if (own) return { person: own, like: [] }
  const namesakes = record.named ? known.named(record.name) : []
  if (tellingKeys(record.contacts).length === 0) {
    const person = namesakes.find(
      (one) => tellingKeys(known.contactsOf(one.id)).length === 0 && companiesAgree(one.company, record.company),
    )
    return { person, like: namesakes }
  }
  const reached = peopleAt(record, known)
  const [person, ...others] = record.named ? reached.filter((one) => namesAgree(one.name, record.name)) : reached
  const exact = reached.find((one) => fold(one.name) === fold(record.name)) ?? sharing(namesakes, record, known)
  if (exact || (person && others.length === 0)) return { person: exact ?? person, like: [] }
  return { like: unique([...reached, ...namesakes]) }
}

function peopleAt({ contacts }: PersonRecord, known: Known): readonly Person[] {
  return unique(
    contacts
      .filter((contact) => tellingKeys([contact]).length > 0)
      .flatMap(({ kind, value }) => known.reachedBy(kind, value)),
  )
}

/** The namesake with a number of the record's own, one of the two kept as it was written. */
function sharing(namesakes: readonly Person[], { contacts }: PersonRecord, known: Known): Person | undefined {
  return namesakes.find(({ id }) =>
    known.contactsOf(id).some((had) => contacts.some((contact) => isSameContact(had, contact))),
  )
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

function compare(record: PersonRecord, person: Person, known: Known): Planned {
  const reach = known.contactsOf(person.id)
  const tags = new Set(known.tagsOf(person.id).map(({ tag }) => fold(tag)))
  const notes = record.notes.length === 0 ? [] : known.notesOf(person.id, 1_000).map(({ words }) => words)
  const adds: Additions = {
    contacts: record.contacts.filter((contact) => !reach.some((had) => isSameContact(had, contact))),
    tags: record.tags.filter((tag) => !tags.has(fold(tag))),
    notes: record.notes.filter((note) => !notes.includes(note)),
    roles: record.roles.filter((role) => !known.roleNamesOf(person.id).has(role)),
    ...fieldValues(fileFields, (key) => ((person[key] ?? null) === null ? record[key] : null)),
    custom: Object.fromEntries(Object.entries(record.custom).filter(([key]) => !Object.hasOwn(person.custom, key))),
  }
  return isNothing(adds) ? { fate: 'same', record, person } : { fate: 'add', record, person, adds }
}

function isNothing(adds: Additions): boolean {
  const { contacts, tags, notes, roles, custom } = adds
  const lists = contacts.length + tags.length + notes.length + roles.length + Object.keys(custom).length
  return lists === 0 && fileFields.every((key) => adds[key] === null)
}

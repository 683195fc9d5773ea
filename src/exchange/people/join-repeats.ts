import { fieldValues, fileFields } from '../../domain/person/fields.ts'
import type { ContactKind } from '../../domain/person/person.ts'
import { fold, foldContact } from '../../reading/fold.ts'
import type { PersonRecord } from './record.ts'
import { companiesAgree, namesAgree, tellingKeys } from './same-person.ts'

/** Beyond so many people at one number - a reception - only the same name is looked for. */
const crowd = 50

/**
 * Puts together entries that are one person: the names agree and a phone, an email or a handle is the same; or the names are
 * the same, neither has any of these and the companies agree. Namesakes with different phones stay two people, and so do all with a key
 * of their own. Where two
 * who are not one agree with a name at a number - "Maria" with either Maria there - it is nobody's but its own.
 */
export function joinRepeats(
  people: readonly PersonRecord[],
  keyFor: (person: PersonRecord) => string | null = () => null,
): readonly PersonRecord[] {
  const at = namesAt(people)
  const joined: PersonRecord[] = []
  const places = new Map<string, number[]>()
  for (const person of people) {
    const ownKey = keyFor(person)
    const keys = [...placeKeys(person), ...(ownKey === null ? [] : [`key ${ownKey}`])]
    const mayBe = (place: number) => {
      const one = joined[place]
      const key = one && keyFor(one)
      if (!one || (ownKey !== null && key !== null && key !== ownKey)) return false
      return isSame(one, person, at) || (ownKey !== null && key === ownKey && namesAgree(one.name, person.name))
    }
    const found = keys.flatMap((key) => places.get(key) ?? []).find(mayBe)
    const before = found === undefined ? undefined : joined[found]
    const here = found ?? joined.length
    joined[here] = before ? joinPeople(before, person) : person
    for (const key of keys) {
      const list = places.get(key) ?? []
      if (list.length < crowd && !list.includes(here)) places.set(key, [...list, here])
    }
  }
  return joined
}

/** Where a person may have stood before: at the same number under the same name, at the same number, or under the name alone. */
function placeKeys(person: PersonRecord): readonly string[] {
  const name = fold(person.name)
  const keys = keysOf(person)
  return keys.length === 0 ? [`name ${name}`] : keys.flatMap((key) => [`both ${key} ${name}`, `reach ${key}`])
}

function isSame(
  one: PersonRecord | undefined,
  other: PersonRecord,
  at: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (!one) return false
  const keys = keysOf(other)
  if (keys.length === 0) return companiesAgree(one.company, other.company) && one.birthday === other.birthday
  if (!one.named || !other.named) return true
  if (fold(one.name) === fold(other.name)) return true
  const common = keysOf(one).filter((key) => keys.includes(key))
  const isPlain = (name: string) => common.some((key) => !isClash(namesLike(name, at.get(key) ?? [])))
  return namesAgree(one.name, other.name) && isPlain(one.name) && isPlain(other.name)
}

function namesLike(name: string, names: Iterable<string>): readonly string[] {
  return [...names].filter((one) => one !== fold(name) && namesAgree(one, name))
}

function isClash(names: readonly string[]): boolean {
  return names.some((one, index) => names.slice(index + 1).some((two) => !namesAgree(one, two)))
}

/** The folded names that stand at each number or handle of a file. */
function namesAt(people: readonly PersonRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  for (const person of people) {
    if (!person.named) continue
    for (const key of keysOf(person)) {
      const known = names.get(key) ?? new Set()
      if (known.size < crowd) names.set(key, known.add(fold(person.name)))
    }
  }
  return names
}

/** A phone is one whatever rings on it; a handle is somebody's on one network alone. */
function keysOf({ contacts }: PersonRecord): readonly string[] {
  return contacts.flatMap((contact) => tellingKeys([contact]).map((key) => `${networkOf(contact.kind)} ${key}`))
}

function networkOf(kind: ContactKind): string {
  return kind === 'whatsapp' || kind === 'viber' ? 'phone' : kind
}

/** Puts two entries of one person together: what the first says stands, what it lacks comes from the other. */
export function joinPeople(one: PersonRecord, other: PersonRecord): PersonRecord {
  const named = one.named ? one : other.named ? other : one
  const longer = one.named && other.named && other.name.length > one.name.length ? other : named
  const known = new Set(one.contacts.map(contactKey))
  return {
    line: one.line,
    ids: [...one.ids, ...other.ids],
    name: longer.name,
    named: longer.named,
    ...fieldValues(fileFields, (key) => one[key] ?? other[key]),
    contacts: [...one.contacts, ...other.contacts.filter((contact) => !known.has(contactKey(contact)))],
    tags: [...new Set([...one.tags, ...other.tags])],
    notes: [...new Set([...one.notes, ...other.notes])],
    roles: [...new Set([...one.roles, ...other.roles])],
    stages: one.stages.length > 0 ? one.stages : other.stages,
    letGo: one.letGo ?? other.letGo,
    ...(one.doNotContact || other.doNotContact
      ? { doNotContact: [...new Set([...(one.doNotContact ?? []), ...(other.doNotContact ?? [])])] }
      : {}),
    custom: { ...other.custom, ...one.custom },
  }
}

function contactKey({ kind, value }: PersonRecord['contacts'][number]): string {
  return `${kind} ${foldContact(kind, value)}`
}

import type { ContactPoint, Note, Person, Role, RoleName, Tag } from '../domain/person.ts'
import type { ContactRecord } from './record.ts'

/** A person as an export writes them. */
export interface PersonOut {
  readonly id: string
  readonly no: number
  readonly name: string
  readonly roles: readonly RoleName[]
  readonly company: string | null
  readonly contacts: readonly ContactRecord[]
  readonly tags: readonly string[]
  readonly notes: readonly string[]
  readonly source: string | null
  readonly birthday: string | null
  readonly custom: Readonly<Record<string, string>>
}

/** The rows an export is made of. */
export interface PeopleRows {
  readonly person: readonly Pick<Person, 'id' | 'no' | 'name' | 'company' | 'source' | 'birthday' | 'custom'>[]
  readonly role: readonly Pick<Role, 'personId' | 'role'>[]
  readonly contactPoint: readonly Pick<ContactPoint, 'personId' | 'kind' | 'value' | 'label'>[]
  readonly tag: readonly Pick<Tag, 'personId' | 'tag'>[]
  readonly note: readonly Pick<Note, 'personId' | 'words'>[]
}

/** Puts together each person with what hangs on them, in the order of numbers; rows in the order they were added. */
export function peopleOut(rows: PeopleRows): readonly PersonOut[] {
  const [roles, contacts, tags, notes] = [
    byPerson(rows.role),
    byPerson(rows.contactPoint),
    byPerson(rows.tag),
    byPerson(rows.note),
  ]
  return [...rows.person]
    .sort((a, b) => a.no - b.no)
    .map(({ id, no, name, company, source, birthday, custom }) => ({
      id,
      no,
      name,
      roles: (roles.get(id) ?? []).map(({ role }) => role),
      company,
      contacts: (contacts.get(id) ?? []).map(({ kind, value, label }) => ({ kind, value, label })),
      tags: (tags.get(id) ?? []).map(({ tag }) => tag),
      notes: (notes.get(id) ?? []).map(({ words }) => words),
      source,
      birthday,
      custom,
    }))
}

function byPerson<R extends { readonly personId: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.personId)
    if (group) group.push(row)
    else groups.set(row.personId, [row])
  }
  return groups
}

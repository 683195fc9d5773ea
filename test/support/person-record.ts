import { fieldValues, fileFields } from '../../src/domain/person/fields.ts'
import type { Person } from '../../src/domain/person/person.ts'
import type { Known } from '../../src/exchange/people/plan.ts'
import type { PersonRecord } from '../../src/exchange/people/record.ts'
import { fold, foldContact } from '../../src/reading/fold.ts'

/** A person of a file of whom nothing but what is given is known. */
export function record(given: Partial<PersonRecord> & { readonly name: string }): PersonRecord {
  return {
    line: 2,
    ids: [],
    named: true,
    ...fieldValues(fileFields, () => null),
    contacts: [],
    tags: [],
    notes: [],
    roles: [],
    stages: [],
    letGo: null,
    custom: {},
    ...given,
  }
}

/** A phone as a file gives it. */
export function phone(value: string): PersonRecord['contacts'][number] {
  return { kind: 'phone', value, label: null }
}

/** Somebody on the list, with what the list knows of them. */
export type Listed = Partial<PersonRecord> & { readonly id: string; readonly name: string }

/** A list of some people, as an import asks it. */
export function knownOf(...list: readonly Listed[]): Known {
  const all = list.map((one) => ({ ...record(one), id: one.id }))
  const personOf = (one: (typeof all)[number]) => one as unknown as Person
  const of = (personId: string) => all.find(({ id }) => id === personId)
  const contactsOf = (personId: string) => (of(personId)?.contacts ?? []) as ReturnType<Known['contactsOf']>
  return {
    byId: (id) => all.filter((one) => one.id === id).map(personOf)[0],
    reachedBy: (kind, value) =>
      all
        .filter(({ contacts }) =>
          contacts.some((one) => one.kind === kind && foldContact(kind, one.value) === foldContact(kind, value)),
        )
        .map(personOf),
    named: (name) => all.filter((one) => fold(one.name) === fold(name)).map(personOf),
    contactsOf,
    tagsOf: (id) => (of(id)?.tags ?? []).map((tag) => ({ tag })),
    notesOf: (id) => (of(id)?.notes ?? []).map((words) => ({ words })) as unknown as ReturnType<Known['notesOf']>,
    roleNamesOf: (id) => new Set(of(id)?.roles),
  }
}

import type { Day } from '../../domain/time/day.ts'
import type { Funnel, Placement, Stage } from '../../domain/funnel/funnel.ts'
import { fieldValues, fileFields, type FieldValues, type FileField } from '../../domain/person/fields.ts'
import type { ContactPoint, Note, Person, Role, RoleName, Tag } from '../../domain/person/person.ts'
import type { ContactRecord, LetGoRecord } from './record.ts'

/** A person as an export writes them. */
export interface PersonOut extends FieldValues<FileField> {
  readonly id: string
  readonly no: number
  readonly name: string
  readonly roles: readonly RoleName[]
  /** `customers: deciding`: the slugs of a funnel and of the stage in it. */
  readonly stages: readonly string[]
  readonly letGo: LetGoRecord | null
  readonly contacts: readonly ContactRecord[]
  readonly tags: readonly string[]
  readonly notes: readonly string[]
  readonly custom: Readonly<Record<string, string>>
}

/** The rows an export is made of. */
export interface PeopleRows {
  readonly person: readonly Pick<Person, 'id' | 'no' | 'name' | 'letGoAt' | 'letGoReason' | 'custom' | FileField>[]
  readonly role: readonly Pick<Role, 'personId' | 'role'>[]
  readonly contactPoint: readonly Pick<ContactPoint, 'personId' | 'kind' | 'value' | 'label'>[]
  readonly tag: readonly Pick<Tag, 'personId' | 'tag'>[]
  readonly note: readonly Pick<Note, 'personId' | 'words'>[]
  readonly placement: readonly Pick<Placement, 'personId' | 'funnelId' | 'stageId'>[]
  readonly funnel: readonly Pick<Funnel, 'id' | 'slug'>[]
  readonly stage: readonly Pick<Stage, 'id' | 'slug'>[]
}

/** Puts together each person with what hangs on them, in the order of numbers; rows in the order they were added. */
export function peopleOut(rows: PeopleRows): readonly PersonOut[] {
  const [roles, contacts, tags, notes] = [
    byPerson(rows.role),
    byPerson(rows.contactPoint),
    byPerson(rows.tag),
    byPerson(rows.note),
  ]
  const placements = byPerson(rows.placement)
  const slugs = new Map([...rows.funnel, ...rows.stage].map(({ id, slug }) => [id, slug]))
  const stageWords = ({ funnelId, stageId }: { readonly funnelId: string; readonly stageId: string }) =>
    `${slugs.get(funnelId) ?? ''}: ${slugs.get(stageId) ?? ''}`
  return [...rows.person]
    .sort((a, b) => a.no - b.no)
    .map(({ id, no, name, letGoAt, letGoReason, custom, ...person }) => ({
      id,
      no,
      name,
      ...fieldValues(fileFields, (key) => person[key] ?? null),
      roles: (roles.get(id) ?? []).map(({ role }) => role),
      stages: (placements.get(id) ?? []).map(stageWords),
      letGo: letGoAt === null ? null : { day: letGoAt.slice(0, 10) as Day, reason: letGoReason },
      contacts: (contacts.get(id) ?? []).map(({ kind, value, label }) => ({ kind, value, label })),
      tags: (tags.get(id) ?? []).map(({ tag }) => tag),
      notes: (notes.get(id) ?? []).map(({ words }) => words),
      custom,
    }))
}

/** Gathers rows by the person they belong to, in their order. */
export function byPerson<R extends { readonly personId: string }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.personId)
    if (group) group.push(row)
    else groups.set(row.personId, [row])
  }
  return groups
}

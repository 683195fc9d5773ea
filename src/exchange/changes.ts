import { add, alter, type Change } from '../domain/change.ts'
import type { Stage } from '../domain/funnel.ts'
import { place } from '../domain/placing.ts'
import type { Instant } from '../domain/zone.ts'
import type { Additions, Planned } from './plan.ts'
import type { PersonRecord } from './record.ts'

/** What new rows need beside what the file says. */
export interface ImportContext {
  readonly now: Instant
  readonly newId: () => string
  /** The source of people whose file names none. */
  readonly source: string
  /** Where new people begin; undefined where there is no funnel. */
  readonly start: Pick<Stage, 'id' | 'funnelId'> | undefined
}

/** Makes the changes that carry out an import; people whose entry says nothing new get none. */
export function importChanges(planned: readonly Planned[], context: ImportContext): readonly Change[] {
  const changes: Change[] = []
  for (const one of planned) {
    if (one.fate === 'new') changes.push(...newPerson(one.record, context))
    if (one.fate !== 'add') continue
    const { company, source, birthday, custom } = one.adds
    const set = {
      ...(company === null ? {} : { company }),
      ...(source === null ? {} : { source }),
      ...(birthday === null ? {} : { birthday }),
      ...(Object.keys(custom).length === 0 ? {} : { custom: { ...one.person.custom, ...custom } }),
    }
    if (Object.keys(set).length > 0) changes.push(alter('person', one.person, set))
    changes.push(...hangingOn(one.person.id, one.adds, context))
  }
  return changes
}

function newPerson(record: PersonRecord, context: ImportContext): readonly Change[] {
  const { newId, now, start } = context
  const id = newId()
  const person = {
    id,
    name: record.name,
    company: record.company,
    source: record.source ?? context.source,
    sponsorId: null,
    birthday: record.birthday,
    language: null,
    zone: null,
    cadence: null,
    letGoAt: null,
    letGoReason: null,
    custom: record.custom,
  }
  return [
    add('person', person),
    add('role', { id: newId(), personId: id, role: 'prospect' }),
    ...(start ? place({ personId: id, stage: start, from: undefined, at: now, newId }) : []),
    ...hangingOn(id, record, context),
  ]
}

function hangingOn(
  personId: string,
  { contacts, tags, notes }: Pick<Additions, 'contacts' | 'tags' | 'notes'>,
  { newId, now }: ImportContext,
): readonly Change[] {
  return [
    ...contacts.map((contact) => add('contactPoint', { id: newId(), personId, ...contact })),
    ...tags.map((tag) => add('tag', { id: newId(), personId, tag })),
    ...notes.map((words) => add('note', { id: newId(), personId, at: now, words })),
  ]
}

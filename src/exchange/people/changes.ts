import { add, alter, type Change } from '../../domain/record/change.ts'
import { fieldValues, fileFields } from '../../domain/person/fields.ts'
import type { Stage } from '../../domain/funnel/funnel.ts'
import type { RoleName } from '../../domain/person/person.ts'
import { place } from '../../domain/funnel/placing.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { Additions, Planned } from './plan.ts'
import type { PersonRecord } from './record.ts'

type StageRef = Pick<Stage, 'id' | 'funnelId'>

/** What new rows need beside what the file says. */
export interface ImportContext {
  readonly now: Instant
  readonly newId: () => string
  /** Where new people begin; undefined where there is no funnel. */
  readonly start: StageRef | undefined
  /** Finds the stage a file names, the funnel before a colon. */
  readonly stageCalled: (text: string) => StageRef | undefined
}

/** Makes the changes that carry out an import; people whose entry says nothing new get none. */
export function importChanges(planned: readonly Planned[], context: ImportContext): readonly Change[] {
  const changes: Change[] = []
  for (const one of planned) {
    if (one.fate === 'new') changes.push(...newPerson(one.record, context))
    if (one.fate !== 'add') continue
    const { custom } = one.adds
    const set = {
      ...Object.fromEntries(fileFields.flatMap((key) => (one.adds[key] === null ? [] : [[key, one.adds[key]]]))),
      ...(Object.keys(custom).length === 0 ? {} : { custom: { ...one.person.custom, ...custom } }),
    }
    if (Object.keys(set).length > 0) changes.push(alter('person', one.person, set))
    changes.push(...one.adds.roles.map((role) => roleOf(one.person.id, role, context)))
    changes.push(...hangingOn(one.person.id, one.adds, context))
  }
  return changes
}

/** What is known of a new person beside the record. */
export interface NewPersonSaid {
  readonly id: string
  readonly sponsorId: string | null
  readonly doNotContact: string | null
}

/** Makes the changes that put a person of a file on the list. */
export function newPerson(
  record: PersonRecord,
  context: ImportContext,
  { id, sponsorId, doNotContact }: NewPersonSaid = { id: context.newId(), sponsorId: null, doNotContact: null },
): readonly Change[] {
  const { newId, now } = context
  const { letGo } = record
  const { placed, unknown } = stagesOf(record, context)
  const person = {
    id,
    name: record.name,
    ...fieldValues(fileFields, (key) => record[key]),
    sponsorId,
    ...(doNotContact === null ? {} : { doNotContact }),
    language: null,
    cadence: null,
    letGoAt: letGo && (letGo.day === null ? now : (`${letGo.day}T12:00:00.000Z` as const)),
    letGoReason: letGo?.reason ?? null,
    custom: unknown.length === 0 ? record.custom : { ...record.custom, stage: unknown.join(', ') },
  }
  return [
    add('person', person),
    ...(record.roles.length === 0 ? ['prospect' as const] : record.roles).map((role) => roleOf(id, role, context)),
    ...placed.flatMap((stage) => place({ personId: id, stage, from: undefined, at: now, newId })),
    ...hangingOn(id, record, context),
  ]
}

function roleOf(personId: string, role: RoleName, { newId }: ImportContext): Change {
  return add('role', { id: newId(), personId, role })
}

/** Where a new person stands: the stages the file names, one for each funnel, else the first; and the names nobody knows. */
function stagesOf({ stages }: PersonRecord, { start, stageCalled }: ImportContext) {
  const found = stages.map((text) => ({ text, stage: stageCalled(text) }))
  const byFunnel = new Map(found.flatMap(({ stage }) => (stage ? [[stage.funnelId, stage] as const] : [])))
  return {
    placed: byFunnel.size > 0 ? [...byFunnel.values()] : start ? [start] : [],
    unknown: found.filter(({ stage }) => !stage).map(({ text }) => text),
  }
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

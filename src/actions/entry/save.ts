import { impliedCadence, proposeNext, type Cadence } from '../../domain/step/cadence.ts'
import { add, alter, type Change, type New } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import type { Followup } from '../../domain/step/followup.ts'
import { addedFields, fieldValues, type AddedField } from '../../domain/person/fields.ts'
import { notLetGo, type Person, type RoleName } from '../../domain/person/person.ts'
import { place } from '../../domain/funnel/placing.ts'
import { fold } from '../../reading/fold.ts'
import type { App } from '../../app/app.ts'
import type { EntryShown } from '../../render/results/entry-rows.ts'
import type { Entry } from './entry.ts'
import type { StageOf } from '../finding/stage.ts'
import { backOn, setStep, stepRow, type Step } from '../step/step.ts'
import { freshTags, putTags } from '../person/tags.ts'

/** An entry as changes, with what they come to. */
export interface EntryChanges {
  readonly personId: string
  readonly changes: readonly Change[]
  readonly stepId: string | null
  /** Another step that was said with a date of its own. */
  readonly secondId: string | null
  readonly replaced: readonly Followup[]
  readonly placed: StageOf | null
  /** What is new of the person. */
  readonly taken: EntryShown
}

/** Makes the changes that add a new person: prospect and at the first stage of the customers funnel unless said otherwise. */
export async function newPersonChanges(app: App, entry: Entry, step: Step | null): Promise<EntryChanges> {
  if (entry.name === null) throw new Fault('bug', { message: 'a person without a name' })
  const id = app.newId()
  const roles: readonly RoleName[] = entry.roles.length > 0 ? entry.roles : ['prospect']
  const placed = entry.stage ?? (await firstStage(app, roles))
  const nothing = { sponsorId: null, cadence: null, ...notLetGo, custom: {} }
  const person: New<'person'> = { id, name: entry.name, ...addedValues(entry), ...nothing }
  const row = step && stepRow(app, { id }, step)
  const second = secondRow(app, id, entry)
  return {
    personId: id,
    stepId: row?.id ?? null,
    secondId: second?.id ?? null,
    replaced: [],
    placed,
    taken: { ...shown(entry), roles },
    changes: [
      add('person', person),
      ...roles.map((role) => add('role', { id: app.newId(), personId: id, role })),
      ...attached(app, id, entry),
      ...place({ personId: id, stage: placed.stage, from: undefined, at: app.clock.now(), newId: () => app.newId() }),
      ...[row, second].flatMap((one) => (one ? [add('followup', one)] : [])),
    ],
  }
}

/** Makes the changes that add to someone on the list what is not known of them yet; a second source or company becomes a note. */
export async function knownPersonChanges(
  app: App,
  person: Person,
  entry: Entry,
  step: Step | null,
): Promise<EntryChanges> {
  const back = step && (await backOn(app, person)).length > 0
  const { people, followups, funnels } = await app.store()
  const has = { tags: people.tagsOf(person.id), roles: people.rolesOf(person.id) }
  const reach = entry.reach.filter((one) => !people.reachedBy(one.kind, one.value).some(({ id }) => id === person.id))
  const tags = freshTags(entry.tags, has.tags)
  const { columns, left } = columnsFrom(app, person, entry)
  const set = { ...columns, ...(back ? notLetGo : {}) }
  const roles = entry.roles.filter((role) => !has.roles.some((one) => one.role === role))
  const from =
    entry.stage && funnels.placementsOf(person.id).find(({ funnelId }) => funnelId === entry.stage?.funnel.id)
  const planned = step && setStep(app, person, followups.openOf(person.id), step)
  const second = secondRow(app, person.id, entry)
  const note = [entry.note, ...left].filter((part) => part !== '').join('\n')
  return {
    personId: person.id,
    stepId: planned?.id ?? null,
    secondId: second?.id ?? null,
    replaced: planned?.replaced ?? [],
    placed: entry.stage,
    taken: { ...shown({ ...entry, reach, tags, note, roles }), ...emptyColumns, ...columns },
    changes: [
      ...(Object.keys(set).length > 0 ? [alter('person', person, set)] : []),
      ...roles.map((role) => add('role', { id: app.newId(), personId: person.id, role })),
      ...attached(app, person.id, { ...entry, reach, tags, note }),
      ...(entry.stage
        ? place({
            personId: person.id,
            stage: entry.stage.stage,
            from: from ?? undefined,
            at: app.clock.now(),
            newId: () => app.newId(),
          })
        : []),
      ...(planned?.changes ?? []),
      ...(second ? [add('followup', second)] : []),
    ],
  }
}

function secondRow(app: App, id: string, { second }: Entry): New<'followup'> | null {
  return second && stepRow(app, { id }, { ...second, kind: 'promise' })
}

/** Proposes the first step of someone: by the cadence that the roles imply, counted from today. */
export async function firstStep(
  app: App,
  roles: readonly RoleName[],
  chosen: string | null,
): Promise<{ step: Step; cadence: Cadence }> {
  const { cadences } = await app.store()
  const slug = chosen ?? impliedCadence(new Set(roles))
  const all = cadences.all()
  const cadence = all.find((one) => one.slug === slug) ?? all[0]
  if (!cadence) throw new Fault('bug', { message: 'no cadences' })
  const proposal = proposeNext(cadence, app.clock.today(), null)
  const when = { day: proposal.day, time: null, zone: null }
  return { cadence, step: { when, kind: 'nudge', cadence: { slug: cadence.slug, step: proposal.step } } }
}

/** Where a way to yes begins; people on the way into the team alone are in the team's funnel. */
async function firstStage(app: App, roles: readonly RoleName[]): Promise<StageOf> {
  const { funnels } = await app.store()
  const all = funnels.all()
  const wanted = roles.includes('team') && !roles.includes('prospect') ? 'team' : 'customers'
  const funnel = all.find(({ slug }) => slug === wanted) ?? all[0]
  const stage = funnels.stages().find(({ funnelId }) => funnelId === funnel?.id)
  if (!funnel || !stage) throw new Fault('bug', { message: 'no stages' })
  return { funnel, stage }
}

function attached(
  app: App,
  personId: string,
  { reach, tags, note }: Pick<Entry, 'reach' | 'tags' | 'note'>,
): readonly Change[] {
  return [
    ...reach.map(({ kind, value, label }) => add('contactPoint', { id: app.newId(), personId, kind, value, label })),
    ...putTags(app, personId, tags),
    ...(note === '' ? [] : [add('note', { id: app.newId(), personId, at: app.clock.now(), words: note })]),
  ]
}

/** What an entry is shown as. */
function shown(entry: Entry): EntryShown {
  const { roles, reach, tags, note } = entry
  return { roles, contacts: reach, tags, note, ...addedValues(entry) }
}

function addedValues(entry: Entry) {
  return fieldValues(addedFields, (key) => entry[key])
}

const emptyColumns = fieldValues(addedFields, () => null)

/** Fills the columns that are empty; what differs from what is there is left over, to be noted. */
function columnsFrom(app: App, person: Person, entry: Entry) {
  const columns: Partial<Record<AddedField, string>> = {}
  const left: string[] = []
  for (const name of addedFields) {
    const value = entry[name]
    if (value === null || fold(person[name] ?? '') === fold(value)) continue
    if ((person[name] ?? null) === null) columns[name] = value
    else left.push(`${app.words.entry.fields[name]}: ${value}`)
  }
  return { columns, left }
}

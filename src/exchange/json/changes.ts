import { add, type Change, type Entity, type New } from '../../domain/record/change.ts'
import { fieldValues, fileFields } from '../../domain/person/fields.ts'
import { importChanges, type ImportContext } from '../people/changes.ts'
import { baseChanges, type BaseContext } from './base.ts'
import type { DumpRow, DumpRows } from './rows.ts'
import type { Additions, Planned } from '../people/plan.ts'

/** What an import of our own export asks of the list beside what every import asks. */
export interface DumpContext extends ImportContext, BaseContext {
  /** Which of these ids rows of a kind have, those taken back too. */
  readonly idsThere: (kind: Entity, ids: readonly string[]) => ReadonlySet<string>
}

/** What happened with people, which only our own export knows. */
const history = ['touch', 'order', 'followup'] as const
/** What hangs on a new person beside it. */
const hanging = ['role', 'contactPoint', 'tag', 'note', 'stageMove', 'placement'] as const

/** Someone on the list learns what happened too: such an entry says something new where any of it is not there yet. */
export function withHistory(
  planned: readonly Planned[],
  rows: DumpRows,
  idsThere: DumpContext['idsThere'],
): readonly Planned[] {
  const missing = new Set(history.flatMap((kind) => unknownRows(rows, kind, idsThere).map(({ personId }) => personId)))
  return planned.map((one) =>
    one.fate === 'same' && one.record.ids.some((id) => missing.has(id)) ? { ...one, fate: 'add', adds: nothing } : one,
  )
}

const nothing: Additions = {
  ...{ contacts: [], tags: [], notes: [], roles: [], custom: {} },
  ...fieldValues(fileFields, () => null),
}

/**
 * Makes the changes that carry out an import of our own export: new people with all that hangs on them, under the ids they had
 * unless those are taken, and what happened with people who are on the list. Funnels, stages, cadences, templates and saved
 * lists are those of the list by their names; what it does not have is added.
 */
export function dumpChanges(planned: readonly Planned[], rows: DumpRows, context: DumpContext): readonly Change[] {
  const base = baseChanges(rows, context)
  const taken = new Map<Entity, ReadonlySet<string>>(
    dumpEntities.map((kind) => [kind, context.idsThere(kind, idsIn(rows[kind]))]),
  )
  const given = new Map<string, string>()
  const freeId = (kind: Entity, id: string) => {
    const free = taken.get(kind)?.has(id) === true ? context.newId() : id
    given.set(`${kind} ${id}`, free)
    return free
  }
  const people = targetsOf(planned, (id) => freeId('person', id))
  const hangingOn = (kind: (typeof hanging)[number] | (typeof history)[number]) =>
    inOrder(rows, kind)
      .filter(({ id, personId }) => {
        const target = people.get(personId)
        return target && (target.isNew || (history.some((one) => one === kind) && taken.get(kind)?.has(id) !== true))
      })
      .map((row): Readonly<Record<string, unknown>> => {
        const { handle: _, ...moved } = { ...row, ...base.refs(row), handle: 0, touchId: touchOf(row, given) }
        return {
          ...(kind === 'followup' ? moved : withoutTouch(moved)),
          personId: people.get(row.personId)?.id ?? '',
          id: freeId(kind, row.id),
        }
      })
  const once = onceEach()
  return [
    ...base.changes,
    ...newPeople(planned, rows, people, context),
    ...importChanges(
      planned.filter(({ fate }) => fate === 'add'),
      context,
    ),
    ...[...hanging, ...history].flatMap((kind) =>
      hangingOn(kind)
        .filter((row) => once(kind, row))
        .map((row) => add(kind, row as unknown as New<typeof kind>)),
    ),
  ]
}

/** Who somebody of the file is on the list. */
interface Target {
  readonly id: string
  readonly isNew: boolean
}

function targetsOf(planned: readonly Planned[], freeId: (id: string) => string): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  for (const one of planned) {
    const [first = ''] = one.record.ids
    if (one.fate === 'left') continue
    const target = one.fate === 'new' ? { id: freeId(first), isNew: true } : { id: one.person.id, isNew: false }
    for (const id of one.record.ids) targets.set(id, target)
  }
  return targets
}

function newPeople(
  planned: readonly Planned[],
  rows: DumpRows,
  people: ReadonlyMap<string, Target>,
  { newId }: ImportContext,
): readonly Change[] {
  const byId = new Map(rows.person.map((row) => [row.id, row]))
  return planned.flatMap(({ fate, record }) => {
    const row = byId.get(record.ids[0] ?? '')
    const id = people.get(row?.id ?? '')?.id
    if (fate !== 'new' || !row || id === undefined) return []
    const { no: _, ...kept } = row
    const sponsorId = row.sponsorId === null ? null : (people.get(row.sponsorId)?.id ?? null)
    const had = new Set(rows.tag.filter(({ personId }) => record.ids.includes(personId)).map(({ tag }) => tag))
    const tags = record.tags.filter((tag) => !had.has(tag))
    return [
      add('person', { ...kept, id, sponsorId }),
      ...tags.map((tag) => add('tag', { id: newId(), personId: id, tag })),
    ]
  })
}

const dumpEntities = ['person', ...hanging, ...history] as const

interface PersonRow {
  readonly id: string
  readonly personId: string
}

function inOrder(rows: DumpRows, kind: (typeof hanging)[number] | (typeof history)[number]): readonly PersonRow[] {
  return kind === 'followup' ? [...rows.followup].sort((a, b) => a.handle - b.handle) : rows[kind]
}

/** The touch that closed a follow-up, under the id it was given; one that is on the list keeps its own. */
function touchOf(row: PersonRow, given: ReadonlyMap<string, string>): string | null {
  const { touchId } = row as { readonly touchId?: string | null }
  return typeof touchId === 'string' ? (given.get(`touch ${touchId}`) ?? touchId) : null
}

function withoutTouch({ touchId: _, ...row }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return row
}

/** Lets through once what a person has once, though two entries of the file were taken for one. */
function onceEach(): (kind: string, row: Readonly<Record<string, unknown>>) => boolean {
  const seen = new Set<string>()
  return (kind, row) => {
    const what = { role: row.role, tag: row.tag, placement: row.funnelId, contactPoint: row.value }[kind]
    const key = `${kind} ${String(row.personId)} ${String(what)}`
    if (what === undefined) return true
    return seen.has(key) ? false : Boolean(seen.add(key))
  }
}

function unknownRows(
  rows: DumpRows,
  kind: (typeof history)[number],
  idsThere: DumpContext['idsThere'],
): readonly PersonRow[] {
  const there = idsThere(kind, idsIn(rows[kind]))
  return (rows[kind] as readonly PersonRow[]).filter(({ id }) => !there.has(id))
}

function idsIn(rows: readonly DumpRow<Entity>[]): readonly string[] {
  return rows.map(({ id }) => id)
}

import type { HistoryChange, RecordedChange, StepDay } from '../domain/history.ts'
import { labelIn } from '../domain/funnel.ts'
import type { Store } from '../store/store.ts'
import type { App } from './app.ts'

/** More changes than this are not told one by one: an import, a new person with all that is known of them. */
const mostTold = 12

/** Tells in a few words what a commit changed; nothing of one that added people. */
export function historyChanges(app: App, store: Store, seq: number): readonly HistoryChange[] {
  const changes = store.changesIn(seq, mostTold + 1)
  const isLarge = changes.length > mostTold || changes.some(({ entity, op }) => entity === 'person' && op === 'add')
  return isLarge ? [] : changes.flatMap((change) => toldOf(app, store, change))
}

function toldOf(app: App, store: Store, { entity, op, row, before }: RecordedChange): readonly HistoryChange[] {
  const isGone = op === 'void'
  const field = (name: string, value: string): readonly HistoryChange[] => [
    { kind: 'field', field: name, before: isGone ? value : null, after: isGone ? null : value },
  ]
  switch (entity) {
    case 'person':
      return personFields(store, row, before)
    case 'contactPoint':
      return field(String(row.kind), String(row.value))
    case 'tag':
      return field('tag', `#${String(row.tag)}`)
    case 'role':
      return field('role', String(row.role))
    case 'note':
    case 'order':
    case 'touch':
      return row.words === '' || isGone ? [] : [{ kind: 'said', words: String(row.words) }]
    case 'followup':
      return stepOf(row, before, op)
    case 'stageMove': {
      const label = (id: unknown) => {
        const stage = store.funnels.everyStage().find((one) => one.id === id)
        return stage ? labelIn(stage, app.lang) : null
      }
      return isGone ? [] : [{ kind: 'stage', from: label(row.fromStageId), to: label(row.toStageId) ?? '' }]
    }
    default:
      return []
  }
}

const plainFields = ['name', 'company', 'source', 'birthday', 'language', 'zone', 'cadence'] as const

function personFields(
  store: Store,
  row: RecordedChange['row'],
  before: RecordedChange['before'],
): readonly HistoryChange[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const nameOf = (id: unknown) => (typeof id === 'string' ? (store.people.byId(id)?.name ?? null) : null)
  const change = (field: string, was: string | null, is: string | null): HistoryChange => ({
    kind: 'field',
    field,
    before: was,
    after: is,
  })
  return [
    ...plainFields.filter((name) => name in before).map((name) => change(name, text(before[name]), text(row[name]))),
    ...('sponsorId' in before ? [change('sponsor', nameOf(before.sponsorId), nameOf(row.sponsorId))] : []),
    ...('custom' in before ? customFields(before.custom, row.custom) : []),
    ...('letGoReason' in before && typeof row.letGoReason === 'string'
      ? [{ kind: 'said', words: row.letGoReason } as const]
      : []),
  ]
}

function customFields(was: unknown, is: unknown): readonly HistoryChange[] {
  const [before, after] = [was, is].map((value) => new Map(Object.entries(value as Readonly<Record<string, string>>)))
  const keys = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  return [...keys]
    .filter((key) => before?.get(key) !== after?.get(key))
    .map((key) => ({ kind: 'field', field: key, before: before?.get(key) ?? null, after: after?.get(key) ?? null }))
}

/** A step that was given, moved or hidden; a step that was closed is what the command was about. */
function stepOf(
  row: RecordedChange['row'],
  before: RecordedChange['before'],
  op: RecordedChange['op'],
): readonly HistoryChange[] {
  const at = (from: Readonly<Record<string, unknown>>) => ({ day: from.day, time: from.time ?? null }) as StepDay
  if (op === 'add') return [{ kind: 'step', before: null, after: at(row), what: String(row.what) }]
  if ('day' in before) {
    const [was, is] = [at(before), at(row)]
    return was.day === is.day && was.time === is.time ? [] : [{ kind: 'step', before: was, after: is, what: '' }]
  }
  return 'hiddenUntilDay' in before && typeof row.hiddenUntilDay === 'string'
    ? [{ kind: 'hidden', until: { day: row.hiddenUntilDay, time: row.hiddenUntilTime ?? null } as StepDay }]
    : []
}

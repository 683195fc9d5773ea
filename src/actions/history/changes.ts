import type { HistoryChange, RecordedChange, StepDay } from '../../domain/record/history.ts'
import type { SettingValue } from '../../domain/config.ts'
import { labelIn } from '../../domain/funnel/funnel.ts'
import { fieldKeys } from '../../domain/person/fields.ts'
import type { PhoneState } from '../../domain/person/person.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'

/** More changes than this are not told one by one: an import, a new person with all that is known of them. */
const mostTold = 12

/** Tells in a few words what a commit changed; nothing of one that added people or made one of two. */
export function historyChanges(app: App, store: Store, seq: number): readonly HistoryChange[] {
  const changes = store.changesIn(seq, mostTold + 1)
  if (changes.length === 0) return settingOf(store, seq)
  const isLarge = changes.length > mostTold || changes.some(({ entity, op }) => entity === 'person' && op !== 'alter')
  if (isLarge) return []
  const told = changes.flatMap((change) => toldOf(app, store, change))
  const isMove = told.length === 0 && changes.some(({ entity, before }) => entity === 'stage' && 'position' in before)
  return isMove ? [{ kind: 'became', what: 'moved' }] : withoutRepeats(told)
}

function settingOf(store: Store, seq: number): readonly HistoryChange[] {
  const change = store.settingIn(seq)
  const text = (value: SettingValue | null) => (value === null ? null : String(value))
  return change ? [{ kind: 'setting', key: change.key, before: text(change.before), after: text(change.after) }] : []
}

/** Several people who went the same way are told of once. */
function withoutRepeats(told: readonly HistoryChange[]): readonly HistoryChange[] {
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()]
}

function toldOf(app: App, store: Store, { entity, op, row, before }: RecordedChange): readonly HistoryChange[] {
  const isGone = op === 'void'
  const field = (name: string, value: string): readonly HistoryChange[] => [
    { kind: 'field', field: name, before: isGone ? value : null, after: isGone ? null : value },
  ]
  switch (entity) {
    case 'person':
      return personChanges(store, row, before)
    case 'contactPoint':
      return op === 'alter' && !('personId' in before)
        ? phoneStateOf(row, before)
        : field(String(row.kind), String(row.value))
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
    case 'stage':
      return op === 'alter' ? stageFields(app, row, before) : [became(op)]
    case 'template':
    case 'savedList':
      return [became(op)]
    default:
      return []
  }
}

/** A phone that was marked as none that reaches the person, or is right again. */
function phoneStateOf(row: RecordedChange['row'], before: RecordedChange['before']): readonly HistoryChange[] {
  const state = (row.state ?? null) as PhoneState | null
  const isState = Object.keys(before).every((key) => key === 'state')
  return isState ? [{ kind: 'phoneState', value: String(row.value), state }] : []
}

function became(op: RecordedChange['op']): HistoryChange {
  return { kind: 'became', what: op === 'alter' ? 'changed' : op === 'void' ? 'removed' : 'added' }
}

/** A stage that was named otherwise or rots otherwise; that others stand one place farther is told of none of them. */
function stageFields(app: App, row: RecordedChange['row'], before: RecordedChange['before']): readonly HistoryChange[] {
  const label = app.lang === 'ru' ? 'labelRu' : 'labelEn'
  const days = (value: unknown) => (typeof value === 'number' ? value : null)
  const renamed =
    label in before && before[label] !== row[label]
      ? [{ kind: 'renamed', before: String(before[label]), after: String(row[label]) } as const]
      : []
  const rots =
    'rotDays' in before && before.rotDays !== row.rotDays
      ? [{ kind: 'rotDays', before: days(before.rotDays), after: days(row.rotDays) } as const]
      : []
  return [...renamed, ...rots]
}

function personChanges(
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
    ...fieldKeys.filter((name) => name in before).map((name) => change(name, text(before[name]), text(row[name]))),
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
  if (op === 'add' || op === 'restore') return [{ kind: 'step', before: null, after: at(row), what: String(row.what) }]
  if ('day' in before) {
    const [was, is] = [at(before), at(row)]
    return was.day === is.day && was.time === is.time ? [] : [{ kind: 'step', before: was, after: is, what: '' }]
  }
  return 'hiddenUntilDay' in before && typeof row.hiddenUntilDay === 'string'
    ? [{ kind: 'hidden', until: { day: row.hiddenUntilDay, time: row.hiddenUntilTime ?? null } as StepDay }]
    : []
}

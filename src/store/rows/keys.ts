import { fieldKeys, spareFields } from '../../domain/person/fields.ts'
import type { Entity, Rows } from '../../domain/record/change.ts'

type Keys = { readonly [E in Entity]: readonly (keyof Rows[E])[] }

const shared = ['createdAt', 'updatedAt', 'owner', 'voidedAt'] as const

/** What a row of each kind is read as; columns that only serve the index are not among them. */
export const keysOf: Keys = {
  person: ['no', 'id', ...fieldKeys, 'sponsorId', 'letGoAt', 'letGoReason', 'doNotContact', 'custom', ...shared],
  role: ['id', 'personId', 'role', ...shared],
  contactPoint: ['id', 'personId', 'kind', 'value', 'label', 'state', ...shared],
  tag: ['id', 'personId', 'tag', ...shared],
  note: ['id', 'personId', 'at', 'words', ...shared],
  touch: ['id', 'personId', 'at', 'zone', 'channel', 'via', 'direction', 'outcome', 'words', ...shared],
  followup: [
    'id',
    'personId',
    'handle',
    'kind',
    'by',
    'day',
    'time',
    'zone',
    'dueAt',
    'what',
    'cadence',
    'cadenceStep',
    'rule',
    'ruleFrom',
    'hiddenUntilDay',
    'hiddenUntilTime',
    'hiddenUntilZone',
    'hiddenUntilAt',
    'showDay',
    'closedAt',
    'closedBy',
    'touchId',
    ...shared,
  ],
  order: ['id', 'personId', 'day', 'items', 'amountMinor', 'currency', 'lastsDays', 'words', ...shared],
  funnel: ['id', 'slug', 'labelEn', 'labelRu', 'position', ...shared],
  stage: ['id', 'funnelId', 'slug', 'labelEn', 'labelRu', 'position', 'kind', 'rotDays', ...shared],
  placement: ['id', 'personId', 'funnelId', 'stageId', 'since', ...shared],
  stageMove: ['id', 'personId', 'funnelId', 'fromStageId', 'toStageId', 'at', ...shared],
  cadence: ['id', 'slug', 'labelEn', 'labelRu', 'steps', ...shared],
  alias: ['id', 'number', 'personId', ...shared],
  template: ['id', 'name', 'lang', 'channel', 'subject', 'text', ...shared],
  savedList: ['id', 'slug', 'name', 'options', ...shared],
  source: ['id', 'slug', 'name', 'headers', 'keyColumn', 'columns', 'role', 'lastDay', ...shared],
  sourceRow: ['id', 'sourceId', 'personId', 'key', 'said', 'gave', 'held', 'firstDay', 'goneDay', ...shared],
}

/** Keys that a row is read without where they are empty: most rows have none of it, and what they are exported as stays as it was. */
export const optionalKeys: ReadonlySet<string> = new Set(['state', 'doNotContact', ...spareFields])

/** Keys whose values are kept as JSON text. */
export const jsonKeys: ReadonlySet<string> = new Set([
  'custom',
  'items',
  'steps',
  'options',
  'headers',
  'columns',
  'said',
  'gave',
  'held',
])

const columns = new Map<string, string>()

/** Names the column of a key: `dueAt` is `due_at`. */
export function columnOf(key: string): string {
  let column = columns.get(key)
  if (column === undefined) {
    column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    columns.set(key, column)
  }
  return column
}

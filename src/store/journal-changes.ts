import type { Entity } from '../domain/record/change.ts'
import type { SettingChange, SettingValue } from '../domain/config.ts'
import type { RecordedChange } from '../domain/record/history.ts'
import { entities, fromColumns, tableOf, type Columns } from './rows/columns.ts'
import type { Sql } from './sql.ts'

interface ChangeRow {
  readonly seq: number
  readonly entity: Entity | 'setting'
  readonly row_id: string
  readonly op: RecordedChange['op']
  readonly before: string | null
}

/**
 * The changes of one commit, in their order, at most `limit`; changes of settings are not among them, nor rows that it added and took back
 * again.
 */
export function changesIn(sql: Sql, journalSeq: number, limit: number): readonly RecordedChange[] {
  const changes = sql.all<ChangeRow>(
    'SELECT seq, entity, row_id, op, before FROM journal_change WHERE journal_seq = ? ORDER BY seq LIMIT ?',
    [journalSeq, limit],
  )
  const added = new Set(changes.flatMap(({ op, row_id: id }) => (op === 'add' ? [id] : [])))
  const gone = new Set(changes.flatMap(({ op, row_id: id }) => (op === 'void' && added.has(id) ? [id] : [])))
  return changes.flatMap(({ seq, entity, row_id: id, op, before }) => {
    if (!isEntity(entity) || gone.has(id)) return []
    const stored = sql.get<Columns>(`SELECT * FROM "${tableOf(entity)}" WHERE id = ?`, [id])
    if (!stored) return []
    return [
      {
        entity,
        op,
        row: named(entity, { ...stored, ...laterBefore(sql, id, seq) }),
        before: named(entity, columns(before)),
      },
    ]
  })
}

/** The setting that one commit changed; null where it changed none. */
export function settingIn(sql: Sql, journalSeq: number): SettingChange | null {
  const change = sql.get<ChangeRow & { readonly after: string | null }>(
    "SELECT row_id, before, after FROM journal_change WHERE journal_seq = ? AND entity = 'setting'",
    [journalSeq],
  )
  if (!change) return null
  const value = (json: string | null) => (columns(json) as { readonly value?: SettingValue | null }).value ?? null
  return { key: change.row_id, before: value(change.before), after: value(change.after) }
}

/** The columns that later changes of a row have changed, as they were before the first of them. */
function laterBefore(sql: Sql, id: string, seq: number): Columns {
  const later = sql.all<{ readonly before: string | null }>(
    'SELECT before FROM journal_change WHERE row_id = ? AND seq > ? ORDER BY seq DESC',
    [id, seq],
  )
  return Object.assign({}, ...later.map(({ before }) => columns(before))) as Columns
}

function columns(json: string | null): Columns {
  return json === null ? {} : (JSON.parse(json) as Columns)
}

/** The columns that are there, by the names of the row. */
function named(entity: Entity, some: Columns): Readonly<Record<string, unknown>> {
  const row = fromColumns(entity, some) as unknown as Record<string, unknown>
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

function isEntity(name: ChangeRow['entity']): name is Entity {
  return (entities as readonly string[]).includes(name)
}

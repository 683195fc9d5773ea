import type { Entity, Rows } from '../domain/change.ts'
import { fold, foldContact, wordsOf } from '../reading/fold.ts'

/** A row as SQLite keeps it. */
export type Columns = Record<string, string | number | null>

interface Shape {
  readonly table: string
  /** Keys whose values are kept as JSON text. */
  readonly json: readonly string[]
  /** Columns computed from a whole row, for searching and for the index. */
  readonly derive: (row: Record<string, unknown>) => Columns
}

const plain = (table: string, json: readonly string[] = []): Shape => ({ table, json, derive: () => ({}) })

const shapes: Readonly<Record<Entity, Shape>> = {
  person: {
    table: 'person',
    json: ['custom'],
    derive: (row) => ({
      name_folded: fold(String(row.name)),
      source_folded: typeof row.source === 'string' ? fold(row.source) : null,
    }),
  },
  role: plain('role'),
  contactPoint: {
    table: 'contact_point',
    json: [],
    derive: (row) => ({ value_folded: foldContact(String(row.kind), String(row.value)) }),
  },
  tag: { table: 'tag', json: [], derive: (row) => ({ tag_folded: fold(String(row.tag)) }) },
  note: plain('note'),
  touch: plain('touch'),
  followup: {
    table: 'followup',
    json: [],
    derive: (row) => ({
      show_day: String(row.hiddenUntilDay ?? row.day),
      show_at: asText(row.hiddenUntilDay == null ? row.dueAt : row.hiddenUntilAt),
    }),
  },
  order: plain('"order"', ['items']),
  funnel: plain('funnel'),
  stage: plain('stage'),
  placement: plain('placement'),
  stageMove: plain('stage_move'),
  cadence: plain('cadence', ['steps']),
}

/** Every kind of row there is a table for. */
export const entities = Object.keys(shapes) as readonly Entity[]

/** Names the table of an entity, quoted where SQL needs it. */
export function tableOf(entity: Entity): string {
  return shapes[entity].table
}

/** The words under which a person is found: of the name and of the company. */
export function personWords(person: { readonly name: string; readonly company: string | null }): ReadonlySet<string> {
  return new Set([...wordsOf(fold(person.name)), ...wordsOf(fold(person.company ?? ''))])
}

/** Writes the given keys of a row as columns. */
export function toColumns(entity: Entity, part: object): Columns {
  const columns: Columns = {}
  for (const [key, value] of Object.entries(part)) {
    if (value === undefined) continue
    columns[snake(key)] = shapes[entity].json.includes(key) ? JSON.stringify(value) : (value as string | number | null)
  }
  return columns
}

/** Computes the derived columns of a whole row. */
export function derivedColumns(entity: Entity, row: object): Columns {
  return shapes[entity].derive(row as Record<string, unknown>)
}

/** Reads a row of columns back; columns that only serve the index are left out. */
export function fromColumns<E extends Entity>(entity: E, columns: Columns): Rows[E] {
  const row: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(columns)) {
    if (hidden.has(column)) continue
    const key = camel(column)
    row[key] = shapes[entity].json.includes(key) && typeof value === 'string' ? JSON.parse(value) : value
  }
  return row as unknown as Rows[E]
}

const hidden = new Set([
  'name_folded',
  'source_folded',
  'value_folded',
  'tag_folded',
  'next_day',
  'show_day',
  'show_at',
  'seq',
  'extra',
])

const snakes = new Map<string, string>()

function snake(key: string): string {
  let column = snakes.get(key)
  if (column === undefined) {
    column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    snakes.set(key, column)
  }
  return column
}

const camels = new Map<string, string>()

function camel(column: string): string {
  let key = camels.get(column)
  if (key === undefined) {
    key = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    camels.set(column, key)
  }
  return key
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

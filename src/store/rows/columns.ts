import { nameFields, type FieldValues, type FieldWith } from '../../domain/person/fields.ts'
import type { Entity, Rows } from '../../domain/record/change.ts'
import type { Day, WallTime } from '../../domain/time/day.ts'
import type { Instant, WallClock, Zone } from '../../domain/time/zone.ts'
import { fold, foldContact, foldSource, wordsOf } from '../../reading/fold.ts'
import { columnOf, jsonKeys, keysOf, optionalKeys } from './keys.ts'

/** Tells the day of an instant on the user's own calendar. */
export type DayOf = (instant: Instant) => Day

/** Gives the instant of a wall clock in a zone; `said` is the one that stands there, which an unknown zone leaves. */
export type InstantSaid = (wall: WallClock, zone: Zone, said: Instant | null) => Instant | null

/** What columns are derived with that follow from the rules of zones. */
export interface ZoneTimes {
  readonly dayOf: DayOf
  readonly instantSaid: InstantSaid
}

/** A row as SQLite keeps it. */
export type Columns = Record<string, string | number | null>

interface Shape {
  readonly table: string
  /** Columns computed from a whole row, for searching and for the index. */
  readonly derive: (row: Record<string, unknown>, times: ZoneTimes) => Columns
}

const plain = (table: string): Shape => ({ table, derive: () => ({}) })

const shapes: Readonly<Record<Entity, Shape>> = {
  person: {
    table: 'person',
    derive: (row) => ({
      name_folded: fold(String(row.name)),
      source_folded: typeof row.source === 'string' ? foldSource(row.source) : null,
    }),
  },
  role: plain('role'),
  contactPoint: {
    table: 'contact_point',
    derive: (row) => {
      const kind = String(row.kind)
      const folded = foldContact(kind, String(row.value))
      return { value_folded: folded, digits_back: kind === 'phone' ? backwards(folded) : null }
    },
  },
  tag: { table: 'tag', derive: (row) => ({ tag_folded: fold(String(row.tag)) }) },
  note: plain('note'),
  touch: plain('touch'),
  followup: {
    table: 'followup',
    derive: (row, { dayOf, instantSaid }) => {
      const due = momentAt(instantSaid, row.day, row.time, row.zone, row.dueAt)
      const hidden = momentAt(
        instantSaid,
        row.hiddenUntilDay,
        row.hiddenUntilTime,
        row.hiddenUntilZone,
        row.hiddenUntilAt,
      )
      const at = row.hiddenUntilDay == null ? due : hidden
      const show = at === null ? String(row.hiddenUntilDay ?? row.day) : dayOf(at)
      return { due_at: due, hidden_until_at: hidden, show_day: show, show_at: at }
    },
  },
  order: plain('order'),
  funnel: plain('funnel'),
  stage: plain('stage'),
  placement: plain('placement'),
  stageMove: plain('stage_move'),
  cadence: plain('cadence'),
  alias: plain('alias'),
  template: plain('template'),
  savedList: plain('saved_list'),
  source: plain('source'),
  sourceRow: plain('source_row'),
}

/** Every kind of row there is a table for. */
export const entities = Object.keys(shapes) as readonly Entity[]

/** Names the table of an entity, to be quoted in SQL. */
export function tableOf(entity: Entity): string {
  return shapes[entity].table
}

/** The words under which a person is found: of the name, the company and whatever else names somebody. */
export function personWords(person: Partial<FieldValues<FieldWith<'isName'>>>): ReadonlySet<string> {
  return new Set(nameFields.flatMap((key) => wordsOf(fold(person[key] ?? ''))))
}

/** Writes the given keys of a row as columns. */
export function toColumns(part: object): Columns {
  const columns: Columns = {}
  for (const [key, value] of Object.entries(part)) {
    if (value === undefined) continue
    columns[columnOf(key)] = jsonKeys.has(key) ? JSON.stringify(value) : (value as string | number | null)
  }
  return columns
}

/** Computes the derived columns of a whole row. */
export function derivedColumns(entity: Entity, row: object, times: ZoneTimes): Columns {
  return shapes[entity].derive(row as Record<string, unknown>, times)
}

/** Reads a row of columns back. */
export function fromColumns<E extends Entity>(entity: E, columns: Columns): Rows[E] {
  const row: Record<string, unknown> = {}
  for (const key of keysOf[entity] as readonly string[]) {
    const value = columns[columnOf(key)]
    if (value === null && optionalKeys.has(key)) continue
    row[key] = jsonKeys.has(key) && typeof value === 'string' ? JSON.parse(value) : value
  }
  return row as unknown as Rows[E]
}

/** Digits from the last to the first, so that an index finds how a number ends. */
export function backwards(digits: string): string {
  return digits.split('').reverse().join('')
}

/** None of a day alone. A time without a zone, which no row of ours has, keeps what stands there. */
function momentAt(instantSaid: InstantSaid, day: unknown, time: unknown, zone: unknown, said: unknown): Instant | null {
  const given = typeof said === 'string' ? (said as Instant) : null
  if (typeof day !== 'string' || typeof time !== 'string') return null
  if (typeof zone !== 'string') return given
  return instantSaid({ day: day as Day, time: time as WallTime }, zone, given)
}

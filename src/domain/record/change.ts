import type { Alias } from '../person/alias.ts'
import type { Cadence } from '../step/cadence.ts'
import type { Followup } from '../step/followup.ts'
import type { Funnel, Placement, Stage, StageMove } from '../funnel/funnel.ts'
import type { Order } from '../touch/order.ts'
import type { ContactPoint, Note, Person, Role, Row, Tag } from '../person/person.ts'
import type { Template } from '../person/template.ts'
import type { SavedList } from '../list/saved-list.ts'
import type { Source, SourceRow } from './source.ts'
import type { Touch } from '../touch/touch.ts'

/** Every kind of row a change can be about. */
export interface Rows {
  person: Person
  role: Role
  contactPoint: ContactPoint
  tag: Tag
  note: Note
  touch: Touch
  followup: Followup
  order: Order
  funnel: Funnel
  stage: Stage
  placement: Placement
  stageMove: StageMove
  cadence: Cadence
  alias: Alias
  template: Template
  savedList: SavedList
  source: Source
  sourceRow: SourceRow
}

export type Entity = keyof Rows

/** A row to add: the store gives it its numbers and bookkeeping. The caller gives the id, to refer to it in the same commit. */
export type New<E extends Entity> = Omit<Rows[E], Exclude<keyof Row, 'id'> | 'no' | 'handle' | 'showDay'>

export interface Add<E extends Entity> {
  readonly op: 'add'
  readonly entity: E
  readonly row: New<E>
}

/** Changes columns of a row as it was read; refused when the row has changed since. */
export interface Alter<E extends Entity> {
  readonly op: 'alter'
  readonly entity: E
  readonly was: Rows[E]
  readonly set: Partial<New<E>>
}

/** Takes a row back: it stays in the file, marked. */
export interface Void<E extends Entity> {
  readonly op: 'void'
  readonly entity: E
  readonly was: Rows[E]
}

/** One change of one row, as a value; the store applies it and records what reverses it. */
export type Change = { [E in Entity]: Add<E> | Alter<E> | Void<E> }[Entity]

/** Makes the change that adds a row. */
export function add<E extends Entity>(entity: E, row: New<E>): Change {
  return { op: 'add', entity, row } as Change
}

/** Makes the change that sets columns of a row. */
export function alter<E extends Entity>(entity: E, was: Rows[E], set: Partial<New<E>>): Change {
  return { op: 'alter', entity, was, set } as Change
}

/** Makes the change that takes a row back. */
export function takeBack<E extends Entity>(entity: E, was: Rows[E]): Change {
  return { op: 'void', entity, was } as Change
}

/** What a commit was for, so that `history` and `undo` can name it. */
export interface Label {
  /** The command as the user knows it: `done`. */
  readonly command: string
  /** Whom or what it was about, as the user would read it: a name, a file. */
  readonly about: string
  /** It is about none of the people it changes: a stage that was merged, with whoever stood there. */
  readonly ofNobody?: true
  /** Who made it; only the user's commits are undone. */
  readonly actor: 'user' | 'daemon'
}

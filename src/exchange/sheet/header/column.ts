import type { FileField } from '../../../domain/person/fields.ts'
import type { ContactKind } from '../../../domain/person/person.ts'
import type { RefusedWay } from '../../people/record.ts'

/** What a column holds. */
export type Column =
  | { readonly holds: Field }
  | { readonly holds: 'contact'; readonly kind: ContactKind; readonly label?: string }
  /** One of Google's numbered columns, `Phone 2 - Value`: its parts belong together by number. */
  | { readonly holds: 'part'; readonly of: Numbered; readonly number: number; readonly part: string }
  /** One line of an address; `place` tells home from work. */
  | { readonly holds: 'address'; readonly place: string; readonly part: AddressPart; readonly name: string }
  | { readonly holds: 'birth'; readonly part: 'year' | 'month' | 'day'; readonly name: string }
  /** Dr. and Jr. beside a name. */
  | { readonly holds: 'prefix' | 'suffix' }
  /** That a person does not want to be reached in some way. */
  | { readonly holds: 'refusal'; readonly way: RefusedWay; readonly name: string }
  /** A field of the file's own, kept under its name. */
  | { readonly holds: 'custom'; readonly name: string }
  | { readonly holds: 'nothing' }

export type Field = 'name' | 'middle' | 'tags' | 'note' | FileField | Standing

/** What a person is to the user, as our own export writes it. */
type Standing = 'roles' | 'stages' | 'letGo'

export type Numbered = 'phone' | 'email' | 'url' | 'address' | 'im' | 'organization' | 'custom' | 'event' | 'relation'

export type AddressPart = 'street' | 'city' | 'region' | 'code' | 'country' | 'box'

/** The user's word for what columns hold, by folded header. */
export type ColumnMap = ReadonlyMap<string, Column>

/** Gives the cells of a column, those of the first rows; one that says nothing is empty. */
export type CellsAt = (index: number) => readonly string[]

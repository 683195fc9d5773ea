import type { Order } from '../../domain/touch/order.ts'
import type { ContactPoint, Note, Person, RoleName } from '../../domain/person/person.ts'

/** What the list has of a person. */
export interface Ours {
  readonly person: Person
  readonly contacts: readonly ContactPoint[]
  readonly tags: readonly { readonly tag: string }[]
  readonly notes: readonly Pick<Note, 'words'>[]
  readonly roles: ReadonlySet<RoleName>
  readonly orders: readonly Pick<Order, 'day' | 'amountMinor'>[]
}

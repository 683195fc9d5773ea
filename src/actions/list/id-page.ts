import type { Person } from '../../domain/person/person.ts'

/** What `--ids` gives: the numbers people type, beside the ids. */
export interface IdPage {
  readonly only: 'ids'
  readonly items: readonly { readonly id: string; readonly no: number }[]
  readonly total: number
}

/** Gives a list as numbers alone. */
export function idsOf(people: Iterable<Pick<Person, 'id' | 'no'>>, total: number): IdPage {
  return { only: 'ids', items: Array.from(people, ({ id, no }) => ({ id, no })), total }
}

/** Tells a list of numbers from a full page. */
export function isIds(page: object): page is IdPage {
  return 'only' in page && page.only === 'ids'
}

import type { Person } from '../../domain/person/person.ts'
import type { Source, SourceRow } from '../../domain/record/source.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import type { Known } from '../people/plan.ts'
import { companiesAgree, namesAgree, tellingKeys } from '../people/same-person.ts'
import type { ReportRow } from './facts.ts'
import { sameWords } from './single.ts'

/** RowOwner a row of a report is. */
export type RowOwner =
  | { readonly kind: 'theirs'; readonly person: Person; readonly base: SourceRow | undefined }
  /** Somebody new; `shares` are people of other keys with the same number. */
  | { readonly kind: 'new'; readonly shares: readonly Person[] }
  /** Perhaps one of these people. */
  | { readonly kind: 'doubtful'; readonly like: readonly Person[] }
  /** Of somebody who is no longer on the list. */
  | { readonly kind: 'forgotten' }

/** What a report said of its people the last time. */
export interface Bases {
  readonly source: Source | undefined
  readonly byKey: ReadonlyMap<string, SourceRow>
  /** The keys of people on the list, each person's own. */
  readonly keyOf: ReadonlyMap<string, string>
}

/** Gathers what a report said by its keys and by people. */
export function basesOf(source: Source | undefined, rows: readonly SourceRow[]): Bases {
  return {
    source,
    byKey: new Map(rows.map((row) => [row.key, row])),
    keyOf: new Map(rows.map((row) => [row.personId, row.key])),
  }
}

/**
 * Tells whose a row is: by the report's key; then by our own number; by a phone or an email under a name that agrees; by the exact name of
 * one person whom nothing speaks against. People of other keys are other people.
 */
export function whoseRow(row: ReportRow, bases: Bases, known: Known): RowOwner {
  const base = bases.byKey.get(row.key)
  if (base) {
    const person = known.byId(base.personId)
    if (!person) return { kind: 'forgotten' }
    return mayBe(row, base, person) ? { kind: 'theirs', person, base } : { kind: 'doubtful', like: [person] }
  }
  const { record } = row
  const isFree = ({ id }: Person) => !bases.keyOf.has(id)
  const own = record.ids.flatMap((id) => known.byId(id) ?? []).find(isFree)
  if (own) return { kind: 'theirs', person: own, base: undefined }
  const reached = unique(
    record.contacts
      .filter((contact) => tellingKeys([contact]).length > 0)
      .flatMap(({ kind, value }) => known.reachedBy(kind, value)),
  )
  const free = reached.filter(isFree)
  const certain = record.named ? free.filter(({ name }) => isSurely(name, record.name)) : []
  if (certain.length === 1 && certain[0]) return { kind: 'theirs', person: certain[0], base: undefined }
  if (free.length > 0) return { kind: 'doubtful', like: free }
  const namesakes = record.named ? known.named(record.name).filter(isFree) : []
  if (namesakes.length === 0) return { kind: 'new', shares: reached }
  const [one] = namesakes
  if (one && namesakes.length === 1 && !speaksAgainst(row, one, known))
    return { kind: 'theirs', person: one, base: undefined }
  return { kind: 'doubtful', like: namesakes }
}

/** A key that stands beside quite another name and another number than the last time may be another's. */
function mayBe({ record }: ReportRow, base: SourceRow, person: Person): boolean {
  if (!record.named) return true
  const before = typeof base.said.name === 'string' ? base.said.name : person.name
  if (sharesWord(before, record.name) || sharesWord(person.name, record.name)) return true
  const reach = new Set(
    ['phone', 'email'].flatMap((kind) => {
      const said = base.said[kind]
      return Array.isArray(said) ? (said as readonly string[]) : []
    }),
  )
  return record.contacts.some(({ value }) => reach.has(value))
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(wordsOf(fold(one)))
  return wordsOf(fold(other)).some((word) => word.length > 1 && words.has(word))
}

/** Every word of one name is a word of the other; an initial proves nothing. */
function isSurely(one: string, other: string): boolean {
  if (sameWords(one, other)) return true
  const short = (name: string) => wordsOf(fold(name)).some((word) => word.length === 1)
  return !short(one) && !short(other) && namesAgree(one, other)
}

/** Another number, company or birthday than a namesake has. */
function speaksAgainst({ record }: ReportRow, person: Person, known: Known): boolean {
  const [theirs, mine] = [tellingKeys(record.contacts), tellingKeys(known.contactsOf(person.id))]
  return (
    (theirs.length > 0 && mine.length > 0) ||
    !companiesAgree(person.company, record.company) ||
    (person.birthday !== null && record.birthday !== null && person.birthday !== record.birthday)
  )
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

import { briefPerson } from '../../domain/person/brief.ts'
import { nameFields, type FieldWith } from '../../domain/person/fields.ts'
import type { Person } from '../../domain/person/person.ts'
import { searchPlaces, type Found, type SearchHit } from '../../domain/list/search.ts'
import { bareEmail } from '../../reading/clean.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import { phoneCandidates } from '../../reading/phones.ts'
import { searchWords, type WordTest } from '../../reading/search-words.ts'
import { snippetOf } from '../../reading/snippet.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'

type NameField = FieldWith<'isName'>

/** Fewer digits than this stand in half of all phones. */
const fewestDigits = 3

/**
 * Finds people by name, company, contact and tag, and by the words of notes, touches and follow-ups: each once, by the place that fits
 * best. Names come first, then companies, contacts and tags, then notes, touches and follow-ups, the newest first.
 */
export async function searchPeople(app: App, store: Store, text: string): Promise<readonly Found[]> {
  const words = searchWords(text)
  const all = [
    ...(await named(store, text)),
    ...(await reached(app, store, text)),
    ...store.search.tagged(text),
    ...[...store.search.notes(words), ...store.search.touches(words), ...store.search.followups(words)].sort(
      newestFirst,
    ),
  ]
  if (all.length === 0) all.push(...(await meant(store, text, true)))
  const best = new Map<string, Found>()
  for (const one of all) {
    const known = best.get(one.personId)
    best.set(one.personId, known ? { ...known, count: known.count + one.count } : one)
  }
  return [...best.values()].sort((one, other) => rankOf(one) - rankOf(other) || newestFirst(one, other))
}

/** Reads what is shown of those found. */
export function searchHits(app: App, store: Store, found: readonly Found[], isFound: WordTest): readonly SearchHit[] {
  return found.flatMap((one) => {
    const person = store.people.byId(one.personId)
    if (!person) return []
    const text = textOf(store, one)
    return [
      {
        person: briefPerson(person),
        company: person.company,
        in: one.in,
        kind: one.kind,
        text,
        snippet: snippetOf(text, isFound),
        at: one.at,
        day: one.day ?? (one.at === null ? null : app.clock.wallAt(one.at).day),
        more: one.count - 1,
      },
    ]
  })
}

function textOf(store: Store, { in: place, seq, value }: Found): string {
  const isText = place === 'note' || place === 'touch' || place === 'followup'
  return isText && seq !== null ? store.search.wordsAt(place, seq) : value
}

/** By the words as they are typed, each perhaps but begun; where nobody has them by everything else a name is typed like. */
async function named(store: Store, text: string): Promise<readonly Found[]> {
  const words = searchWords(text)
  const people = store.search.names(words)
  return people.length > 0 ? people.map((person) => namedBy(person, words, store)) : meant(store, text, false)
}

/** More are not told apart from one another by what was typed. */
const mostMeant = 1000

async function meant(store: Store, text: string, slips: boolean): Promise<readonly Found[]> {
  const { findByName } = await import('./by-name.ts')
  const { people } = findByName(store.people, text, { slips, begun: true, limit: mostMeant })
  return people.map(({ id, name }) => foundBy(id, 'name', name))
}

function namedBy({ id, name }: { readonly id: string; readonly name: string }, words: readonly string[], store: Store) {
  if (hasAll(name, words)) return foundBy(id, 'name', name)
  const person = store.people.byId(id)
  const others = nameFields.filter((key) => key !== 'name')
  const place = others.find((key) => hasAll(person?.[key] ?? '', words)) ?? placeOfSome(person, others, words)
  return foundBy(id, place, person?.[place] ?? '')
}

function hasAll(text: string, words: readonly string[]): boolean {
  const own = wordsOf(fold(text))
  return words.every((word) => own.some((one) => one.startsWith(word)))
}

/** Of words that stand in several places, the one that is not in the name tells the most. */
function placeOfSome(person: Person | undefined, others: readonly NameField[], words: readonly string[]): NameField {
  return others.find((key) => words.some((word) => hasAll(person?.[key] ?? '', [word]))) ?? 'company'
}

function foundBy(personId: string, place: NameField, value: string): Found {
  return { personId, in: place, seq: null, value, kind: null, at: null, day: null, count: 1 }
}

/** Digits are looked for anywhere in a number, then without the 0 or 8 that is dialled before it at home. */
async function reached(app: App, store: Store, text: string): Promise<readonly Found[]> {
  if (!/^\+?[\d\s().–-]+$/.test(text)) return store.search.addresses(text.includes('@') ? bareEmail(text) : text)
  const digits = text.replace(/\D/g, '')
  const whole = (await phoneCandidates(text, app.region)).map((phone) => phone.replace(/\D/g, ''))
  for (const one of [...whole, digits, digits.replace(/^[08]/, '')]) {
    const found = one.length < fewestDigits ? [] : store.search.digits(one)
    if (found.length > 0) return found
  }
  return []
}

/** Notes, touches and follow-ups rank the same. */
function rankOf({ in: place }: Found): number {
  return Math.min(searchPlaces.indexOf(place), searchPlaces.indexOf('note'))
}

function newestFirst(one: Found, other: Found): number {
  const [a, b] = [one.at ?? '', other.at ?? '']
  return a === b ? 0 : a > b ? -1 : 1
}

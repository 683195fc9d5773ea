import { Fault } from '../domain/fault.ts'
import type { Person } from '../domain/person.ts'
import { phoneWords } from '../domain/phone.ts'
import { fold, wordsOf } from '../reading/fold.ts'
import { nameQueries } from '../reading/name-queries.ts'
import { nearest } from '../reading/nearest.ts'
import { withPhoneGroups } from '../reading/phone-groups.ts'
import { phoneCandidates } from '../reading/phones.ts'
import type { Store } from '../store/store.ts'
import type { App } from './app.ts'
import { canAsk } from './asking.ts'

/** How many of several matches are named, and how many are counted. */
const shownMatches = 12
const countedMatches = 500
const shownNear = 5

/**
 * Finds the one person meant by a number (`12`, `#12`, the person of `12.2`), a phone or how one ends, an email, a handle, a tag or any part
 * of a name or company. Several: asks on a terminal, else faults `person-ambiguous` naming them. None: `person-not-found`,
 * naming those nearby. Never guesses.
 */
export async function findPerson(app: App, who: string): Promise<Person> {
  const matches = await findPeople(app, who, countedMatches)
  const [only, ...others] = matches
  if (!only) throw await notFound(app, who)
  if (others.length === 0) return only
  const store = await app.store()
  const shown = matches.slice(0, shownMatches)
  const choices = await withPhoneGroups(() => shown.map((person) => ({ person, label: labelOf(store, person) })))
  if (canAsk(app)) {
    return app.prompt.choose(
      app.words.common.whichOne({ who }),
      choices.map(({ person, label }) => ({ label, value: person })),
    )
  }
  const labels = [...choices.map(({ label }) => label), ...(matches.length > shownMatches ? ['…'] : [])]
  throw new Fault('person-ambiguous', { who, count: matches.length, candidates: labels })
}

/** Finds everyone a WHO may mean, by number. A whole name of several words means those called exactly so, where there are any. */
export async function findPeople(app: App, who: string, limit: number): Promise<readonly Person[]> {
  const { people } = await app.store()
  const text = who.trim()
  const number = /^#?(\d{1,7})(?:\.\d{1,5})?$/.exec(text)
  const person = number && people.byNo(Number(number[1]))
  if (person) return [person]
  if (/^#[^\s#]+$/.test(text))
    return people
      .idsTagged(text)
      .flatMap((id) => people.byId(id) ?? [])
      .sort(byNumber)
      .slice(0, limit)
  const address = addressIn(text)
  if (address !== undefined) return people.reachedBy('email', address)
  for (const phone of await phoneCandidates(text, app.region)) {
    const found = people.reachedBy('phone', phone)
    if (found.length > 0) return found
  }
  const ending = endingIn(text)
  const reached = ending === undefined ? [] : people.reachedByEnd(ending, limit)
  if (reached.length > 0) return reached
  if (isNumber(text)) return reachedByPart(app, text)
  const queries = nameQueries(text)
  return (
    firstFull(queries, (query) => (wordsOf(query).length > 1 ? people.named(query) : [])) ??
    firstFull(queries, (query) => people.withWords(query, limit)) ??
    firstFull(queries, (query) => people.withParts(query, limit)) ??
    []
  )
}

/** The last digits of a phone: four at least, for fewer end too many of them. */
function endingIn(text: string): string | undefined {
  const digits = text.replace(/\D/g, '')
  return /^[\d\s().–-]+$/.test(text) && digits.length >= 4 ? digits : undefined
}

/** A number means somebody's number or a phone, never a part of a name. */
function isNumber(text: string): boolean {
  return /^[#+-]?[\d\s().–-]*\d[\d\s().–-]*$/.test(text)
}

/** Fewer digits than this stand in too many phones. */
const fewestDigits = 4

/** People these digits are a part of the phone of. Reads all there are: for where nothing else found anybody. */
async function reachedByPart(app: App, text: string): Promise<readonly Person[]> {
  const store = await app.store()
  const digits = text.replace(/\D/g, '')
  if (digits.length < fewestDigits || /^[#-]/.test(text)) return []
  const found = store.search.digits(digits).filter(({ kind }) => kind === 'phone')
  return found.flatMap(({ personId }) => store.people.byId(personId) ?? []).sort(byNumber)
}

/**
 * Finds the person whose whole name a WHO begins and the words after it go on with: `jane` and `doe called` are Jane Doe and
 * `called`. Gives how many of the words belong to the name; null where they are nobody's or several people's.
 */
export async function nameGoesOn(
  app: App,
  who: string,
  words: readonly string[],
): Promise<{ readonly person: Person; readonly taken: number } | null> {
  if (!/^[\p{L}\p{M}'’.-]+$/u.test(who)) return null
  const { people } = await app.store()
  for (let taken = Math.min(3, words.length); taken > 0; taken--) {
    const name = [who, ...words.slice(0, taken)].join(' ')
    const [person, ...others] = firstFull(nameQueries(name), (query) => people.named(query)) ?? []
    if (person && others.length === 0) return { person, taken }
  }
  return null
}

/** An email, a handle, or a link to a profile as the handle it leads to. */
function addressIn(text: string): string | undefined {
  const link = /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|vk\.com|instagram\.com)\/([\w.]+)\/?$/i.exec(text)
  return link?.[1] ?? (/^\S*@\S+$/.test(text) ? text : undefined)
}

function firstFull<T>(queries: readonly string[], find: (query: string) => readonly T[]): readonly T[] | undefined {
  for (const query of queries) {
    const found = find(query)
    if (found.length > 0) return found
  }
  return undefined
}

async function notFound(app: App, who: string): Promise<Fault> {
  const store = await app.store()
  const near = /\p{L}/u.test(who) && !who.includes('@') ? nearPeople(store, who) : []
  const hints = near.slice(0, 1).map((person) => ['show', String(person.no)])
  return new Fault(
    'person-not-found',
    { who, candidates: await withPhoneGroups(() => near.map((person) => labelOf(store, person))) },
    [...hints, ['list'], ...(/\p{L}/u.test(who) ? [['add', `${who}, …`]] : [])],
  )
}

/** People each typed word of whom is nearly a word of the name; only asked for after everything else found nobody. */
function nearPeople(store: Store, who: string): readonly Person[] {
  const known = store.people.words()
  const typed = wordsOf(fold(who)).slice(0, 3)
  const spellings = typed.map((word) => nearest(word, known))
  if (spellings.length === 0 || spellings.some((words) => words.length === 0)) return []
  const lines = spellings.reduce<readonly string[]>(
    (lines, words) => lines.flatMap((line) => words.map((word) => `${line} ${word}`)),
    [''],
  )
  const found = new Map<string, Person>()
  for (const line of lines) for (const person of store.people.withWords(line, shownNear)) found.set(person.id, person)
  return [...found.values()].slice(0, shownNear)
}

function byNumber(one: Person, other: Person): number {
  return one.no - other.no
}

/** "#12 Jane Doe, Acme, +1 415 555-2671": enough to tell namesakes apart. */
export function labelOf(store: Store, person: Person): string {
  const reach = store.people.contactsOf(person.id)[0]
  return [`#${String(person.no)} ${person.name}`, person.company, reach && phoneWords(reach.value)]
    .filter(Boolean)
    .join(', ')
}

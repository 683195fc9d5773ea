import { Fault, type Hint } from '../../domain/fault.ts'
import type { Person, PersonName } from '../../domain/person/person.ts'
import { phoneWords } from '../../domain/person/phone.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import { withPhoneGroups } from '../../reading/phone-groups.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { canAsk, replacing } from '../asking/asking.ts'
import { findPeople, peopleCalled } from './people.ts'

/** How many of several matches are named, and how many are counted. */
const shownMatches = 12
const countedMatches = 500
const shownNear = 5
/** Of so many the line to type is given for each. */
const hintedMatches = 4

/**
 * Finds the one person meant by a number (`12`, `#12`, the person of `12.2`), a phone or how one ends, an email, a handle, a tag or any part
 * of a name or company. Several: asks on a terminal, else faults `person-ambiguous` naming them. None: `person-not-found`,
 * naming those nearby. Never guesses.
 */
export async function findPerson(app: App, who: string): Promise<Person> {
  const { people: matches, isGuessed } = await findPeople(app, who, countedMatches)
  const [only, ...others] = matches
  if (!only) throw await notFound(app, who)
  const store = await app.store()
  if (others.length === 0) {
    if (isGuessed && !app.flags.json)
      app.terminal.talk(`${app.words.common.tookFor({ who, person: labelOf(store, only) })}\n`)
    return wholeOf(store, only)
  }
  const shown = matches.slice(0, shownMatches)
  const choices = await withPhoneGroups(() => shown.map((person) => ({ person, label: labelOf(store, person) })))
  if (canAsk(app)) {
    const chosen = await app.prompt.choose(
      app.words.common.whichOne({ who }),
      choices.map(({ person, label }) => ({ label, value: person })),
    )
    return wholeOf(store, chosen)
  }
  const labels = [...choices.map(({ label }) => label), ...(matches.length > shownMatches ? ['…'] : [])]
  const hints = matches.length > hintedMatches ? [] : numbered(app, who, matches)
  throw new Fault('person-ambiguous', { who, count: matches.length, candidates: labels }, hints)
}

/** The line that was typed with the number of each in place of the WHO; none where the WHO came from elsewhere. */
function numbered(app: App, who: string, matches: readonly PersonName[]): readonly Hint[] {
  const lines = matches.map(({ no }) => replacing(app, who, String(no)))
  return lines.some((line) => line.join(' ') === app.flags.line.join(' ')) ? [] : lines
}

/**
 * Finds the person whose name a WHO begins and the words after it go on with: `jane` and `doe called` are Jane Doe and `called`,
 * «Анне» and «Петровой звонила» are Анна Петрова. Gives how many of the words belong to the name; null where they are nobody's
 * or several people's, or where the WHO alone is plain.
 */
export async function nameGoesOn(
  app: App,
  who: string,
  words: readonly string[],
): Promise<{ readonly person: Person; readonly taken: number } | null> {
  if (!/^[\p{L}\p{M}'’.-]+$/u.test(who)) return null
  const { people } = await app.store()
  const names = [3, 2, 1]
    .filter((taken) => taken <= words.length)
    .map((taken) => ({ taken, name: [who, ...words.slice(0, taken)].join(' ') }))
  for (const { taken, name } of names) {
    const [person, ...others] = people.named(name)
    if (person && others.length === 0) return { person, taken }
  }
  if (names.length === 0) return null
  const [only, ...others] = peopleCalled(people, who, 2)
  const found =
    only && others.length === 0
      ? { person: only, taken: furtherWords(only.name, who, words) }
      : (await import('./by-name.ts')).nameGoingOn(people, names)
  if (!found || found.taken === 0) return null
  return { person: wholeOf(await app.store(), found.person), taken: found.taken }
}

/** How many of the words after a WHO are further words of the name. */
function furtherWords(name: string, who: string, words: readonly string[]): number {
  const left = wordsOf(fold(name)).filter((word) => !wordsOf(fold(who)).includes(word))
  const end = words.findIndex((word) => !left.includes(fold(word)))
  return end < 0 ? words.length : end
}

/** A person who was there a moment ago. Fault: `changed-meanwhile`. */
function wholeOf(store: Store, { id }: PersonName): Person {
  const person = store.people.byId(id)
  if (!person) throw new Fault('changed-meanwhile')
  return person
}

async function notFound(app: App, who: string): Promise<Fault> {
  const store = await app.store()
  const near = /\p{L}/u.test(who) && !who.includes('@') ? await nearPeople(store, who) : []
  const hints = near.slice(0, 1).map((person) => ['show', String(person.no)])
  return new Fault(
    'person-not-found',
    { who, candidates: await withPhoneGroups(() => near.map((person) => labelOf(store, person))) },
    [...hints, ['list'], ...(/\p{L}/u.test(who) ? [['add', `${who}, …`]] : [])],
  )
}

async function nearPeople(store: Store, who: string): Promise<readonly PersonName[]> {
  const { peopleNear } = await import('./by-name.ts')
  return peopleNear(store.people, who, shownNear)
}

/** "#12 Jane Doe, Acme, +1 415 555-2671": enough to tell namesakes apart. */
export function labelOf(store: Store, person: PersonName): string {
  const reach = store.people.contactsOf(person.id)[0]
  return [`#${String(person.no)} ${person.name}`, person.company, reach && phoneWords(reach.value)]
    .filter(Boolean)
    .join(', ')
}

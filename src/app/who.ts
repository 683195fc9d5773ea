import { Fault } from '../domain/fault.ts'
import type { Person } from '../domain/person.ts'
import { phoneCandidates } from '../reading/phones.ts'
import type { Store } from '../store/store.ts'
import type { App } from './app.ts'

/** How many of several matches are named. */
const shownMatches = 12

/**
 * Finds the one person meant by a number (`12`, `#12`), a phone, an email, a handle or any part of a name. Several: asks on a
 * terminal, else faults `person-ambiguous` naming them. None: `person-not-found`. Never guesses.
 */
export async function findPerson(app: App, who: string): Promise<Person> {
  const matches = await findPeople(app, who, shownMatches + 1)
  const [only, ...others] = matches
  if (!only) throw new Fault('person-not-found', { who }, [['list'], ['add', `${who}, …`]])
  if (others.length === 0) return only
  const store = await app.store()
  const choices = matches.slice(0, shownMatches).map((person) => ({ person, label: labelOf(store, person) }))
  if (app.terminal.interactive && !app.flags.json) {
    return app.prompt.choose(
      app.words.common.whichOne({ who }),
      choices.map(({ person, label }) => ({ label, value: person })),
    )
  }
  throw new Fault('person-ambiguous', { who, count: matches.length, candidates: choices.map(({ label }) => label) })
}

/** Finds everyone a WHO may mean, the exact ones alone where there are any. */
export async function findPeople(app: App, who: string, limit: number): Promise<readonly Person[]> {
  const { people } = await app.store()
  const text = who.trim()
  const number = /^#?(\d{1,7})$/.exec(text)
  if (number) {
    const person = people.byNo(Number(number[1]))
    if (person || text.startsWith('#')) return person ? [person] : []
  }
  if (text.includes('@')) {
    const byEmail = people.reachedBy('email', text)
    return byEmail.length > 0 ? byEmail : people.reachedBy('telegram', text)
  }
  for (const phone of await phoneCandidates(text, app.region)) {
    const found = people.reachedBy('phone', phone)
    if (found.length > 0) return found
  }
  const named = people.named(text)
  return named.length > 0 ? named : people.withWords(text, limit)
}

/** "#12 Jane Doe, +1 415 555 2671": enough to tell namesakes apart. */
export function labelOf(store: Store, person: Person): string {
  const reach = store.people.contactsOf(person.id)[0]?.value
  return [`#${String(person.no)} ${person.name}`, person.company, reach].filter(Boolean).join(', ')
}

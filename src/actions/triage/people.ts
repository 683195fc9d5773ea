import { briefContact, briefPerson } from '../../domain/person/brief.ts'
import { Fault, type Hint } from '../../domain/fault.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Undecided } from '../../domain/person/triage.ts'
import type { Store } from '../../store/store.ts'
import type { TriageFilter, Waiting } from '../../store/reads/triage.ts'
import type { App } from '../../app/app.ts'
import { findPerson, nameGoesOn } from '../finding/who.ts'

/** Reads in full what is shown of undecided people. */
export function undecidedOf(app: App, store: Store, waiting: readonly Waiting[]): readonly Undecided[] {
  const ids = waiting.map(({ id }) => id)
  const contacts = store.people.contactsOfMany(ids)
  const roles = store.people.rolesOfMany(ids)
  const tags = store.people.tagsOfMany(ids)
  return waiting.map((one) => ({
    person: briefPerson(one),
    company: one.company,
    source: one.source,
    roles: (roles.get(one.id) ?? []).map(({ role }) => role),
    tags: (tags.get(one.id) ?? []).map(({ tag }) => tag),
    contacts: (contacts.get(one.id) ?? []).map(briefContact),
    addedDay: app.clock.wallAt(one.createdAt).day,
  }))
}

/** Whom a commit is about, as `history` names them: one by their name, several by their number. */
export function aboutOf(app: App, people: readonly Pick<Person, 'name'>[]): string {
  const [only, ...others] = people
  return only && others.length === 0 ? only.name : app.words.common.people(people.length)
}

/** Whom a decision is about. */
export interface Meant {
  readonly ids: readonly string[]
  /** How many with a tag that was named are decided about already. */
  readonly leftOut: number
}

/**
 * Finds the undecided people that words name: one each by number, name, phone or email, everyone undecided by a tag; all that
 * a filter lets through where there are none. Faults: those of `findPerson`; `decided-already` for somebody who is named and
 * not undecided.
 */
export async function findUndecided(
  app: App,
  store: Store,
  words: readonly string[],
  filter: TriageFilter,
): Promise<Meant> {
  const waiting = store.triage.waiting(filter).map(({ id }) => id)
  if (words.length === 0) return { ids: waiting, leftOut: 0 }
  const undecided = new Set(waiting)
  const meant = new Set<string>()
  let leftOut = 0
  for (let at = 0; at < words.length;) {
    const who = words[at] ?? ''
    at++
    if (/^#[^\s#]*\p{L}/u.test(who)) {
      const tagged = store.people.idsTagged(who).filter((id) => store.people.byId(id))
      // Nobody has the tag, or somebody is called so.
      if (tagged.length === 0) meant.add((await findPerson(app, who)).id)
      for (const id of tagged) if (undecided.has(id)) meant.add(id)
      leftOut += tagged.filter((id) => !undecided.has(id)).length
      continue
    }
    const longer = await nameGoesOn(app, who, words.slice(at))
    at += longer?.taken ?? 0
    const person = longer?.person ?? (await findPerson(app, who))
    if (!undecided.has(person.id)) throw decidedAlready(person)
    meant.add(person.id)
  }
  return { ids: waiting.filter((id) => meant.has(id)), leftOut }
}

function decidedAlready(person: Person): Fault {
  const hint: Hint = ['show', String(person.no)]
  return new Fault('decided-already', { name: person.name }, [hint])
}

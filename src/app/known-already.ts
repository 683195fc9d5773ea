import { Fault, type Hint } from '../domain/fault.ts'
import type { ContactKind, Person } from '../domain/person.ts'
import { withPhoneGroups } from '../reading/phone-groups.ts'
import type { People } from '../store/people.ts'
import type { App } from './app.ts'
import { again, canAsk } from './asking.ts'
import type { Entry } from './entry.ts'
import { labelOf } from './who.ts'

/** Of very many namesakes so many are named. */
const shownNamesakes = 12

/** Whom an entry is about: someone on the list, or a new person, with the namesakes there are. */
export interface Whom {
  readonly person: Person | null
  readonly namesakes: readonly Person[]
  /** Everyone who has one of the entry's phones, emails or handles. */
  readonly reached: readonly Person[]
}

/** Who on the list an entry may be about. */
export interface Known {
  /** Those reached by the same phone, email or handle, else those of the same name who are not plainly others. */
  readonly people: readonly Person[]
  /** Everyone of the same name; where there are none, those of nearly the same, to be told of and no more. */
  readonly namesakes: readonly Person[]
  readonly reached: readonly Person[]
}

/**
 * Finds who on the list an entry may be about: by phone, email or handle, or by the whole name. Off a terminal a namesake with
 * another phone or email is another person. A name that was but guessed, as in «позвонить Анне Петровой», may be of anyone it names.
 */
export async function knownBy(app: App, entry: Entry, name: string): Promise<Known> {
  const { people } = await app.store()
  const namesakes = people.named(name, shownNamesakes)
  const reached = reachedBy(people, entry)
  if (reached.length > 0) return { people: reached, namesakes, reached }
  if (namesakes.length === 0 && entry.doubts.some(({ kind }) => kind === 'name'))
    return { people: await namedIn(people, name), namesakes, reached }
  const others = !asks(app) && people.namedAllHave(name, kindsOf(entry))
  const alike = namesakes.length > 0 ? namesakes : await namedAlike(people, name)
  return { people: others ? [] : namesakes, namesakes: alike, reached }
}

/**
 * Settles whom an entry is about: on a terminal asks whether to add to someone known; off it --yes says so and `--new` that it
 * is another person. Fault: `known-already`.
 */
export async function whomFor(app: App, known: Known, name: string, isNew: boolean): Promise<Whom> {
  const { people, namesakes, reached } = known
  if (isNew || people.length === 0) return { person: null, namesakes, reached }
  if (asks(app)) return { person: await askWhich(app, known), namesakes, reached }
  const one = await theOne(app, people, name)
  if (one && app.flags.yes) return { person: one, namesakes: [], reached }
  throw new Fault('known-already', await knownData(app, people, one), knownHints(app, people, one))
}

async function namedIn(people: People, name: string): Promise<readonly Person[]> {
  const { findByName } = await import('./find-by-name.ts')
  const named = findByName(people, name, { slips: false, begun: false, limit: shownNamesakes }).people
  return named.flatMap(({ id }) => people.byId(id) ?? [])
}

/** People whose name has the same words in another order, or is the nominative of the Russian one that was given. */
async function namedAlike(people: People, name: string): Promise<readonly Person[]> {
  const words = name.split(/[\s,]+/)
  const turned = words.slice(1).map((_, at) => [...words.slice(at + 1), ...words.slice(0, at + 1)].join(' '))
  const found = turned.flatMap((one) => people.named(one, shownNamesakes))
  if (found.length > 0 || words.length < 2 || !words.every((word) => obliqueEnding.test(word))) return found
  return namedIn(people, name)
}

/** How hardly any Russian name ends in the nominative. */
const obliqueEnding = /[а-яё](?:[оеё]й|[оеё]м|[иы]м|у|ю|е)$/i

function asks(app: App): boolean {
  return canAsk(app) && !app.flags.yes
}

/** What the refusal of an entry about someone known says; `toAdd` is whom --yes would add to, where that is plain. */
export async function knownData(app: App, known: readonly Person[], toAdd: Person | undefined) {
  const store = await app.store()
  const [first] = known
  const several = known.length > 1
  const labels = () => known.map((person) => labelOf(store, person))
  const candidates = several ? { candidates: await withPhoneGroups(labels) } : {}
  const { name, no } = toAdd ?? first ?? {}
  return { name, no, toAdd: toAdd !== undefined, ...candidates }
}

/** The ways on from the refusal of an entry about someone known. */
export function knownHints(app: App, known: readonly Person[], toAdd: Person | undefined): readonly Hint[] {
  return [...(toAdd ? [again(app, '--yes')] : []), again(app, '--new'), ['show', String((toAdd ?? known[0])?.no)]]
}

/** The one who is meant: the only one, or the only one of that name. */
export async function theOne(app: App, known: readonly Person[], name: string): Promise<Person | undefined> {
  const { people } = await app.store()
  const same = people.named(name).filter((person) => known.some(({ id }) => id === person.id))
  const [only, ...others] = same.length > 0 ? same : known
  return others.length === 0 ? only : undefined
}

/** Everyone on the list who has one of an entry's phones, emails or handles; links and addresses are shared by many. */
export function reachedBy(people: People, entry: Pick<Entry, 'reach'>): readonly Person[] {
  const found = new Map<string, Person>()
  for (const { kind, value } of entry.reach)
    if (kind !== 'url' && kind !== 'address')
      for (const person of people.reachedBy(kind, value)) found.set(person.id, person)
  return [...found.values()]
}

async function askWhich(app: App, { people, reached }: Known): Promise<Person | null> {
  const store = await app.store()
  const { add } = app.words.commands
  const addTo = (person: Person) => ({ label: add.addTo({ who: labelOf(store, person) }), value: person })
  return app.prompt.choose<Person | null>(reached.length > 0 ? add.knownByContact : add.knownByName, [
    ...(await withPhoneGroups(() => people.map(addTo))),
    { label: add.addNew, value: null },
  ])
}

/** How a namesake must be reached to be another person than the one of an entry: by something of the same kind. */
function kindsOf({ reach }: Entry): readonly ContactKind[] {
  return reach.map(({ kind }) => kind).filter((kind) => kind === 'phone' || kind === 'email')
}

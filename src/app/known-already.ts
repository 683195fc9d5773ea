import { Fault, type Hint } from '../domain/fault.ts'
import type { ContactKind, Person } from '../domain/person.ts'
import type { People } from '../store/people.ts'
import type { App } from './app.ts'
import { canAsk } from './asking.ts'
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

/** How the user wants someone known to be dealt with. */
export interface Wish {
  readonly isNew: boolean
  /** The command line to repeat, without `--yes` and `--new`. */
  readonly line: Hint
}

/**
 * Finds whether the person of an entry is on the list: by phone, email or handle, or by the whole name. Asks on a terminal
 * whether to add to that person; off it --yes says so and --new says that it is another one. A namesake with another phone
 * or email is another person. Fault: `known-already`.
 */
export async function whomFor(app: App, entry: Entry, name: string, wish: Wish): Promise<Whom> {
  const { people } = await app.store()
  const namesakes = people.named(name, shownNamesakes)
  const reached = reachedBy(people, entry)
  if (wish.isNew) return { person: null, namesakes, reached }
  const known = reached.length > 0 ? reached : namesakes
  if (known.length === 0) return { person: null, namesakes, reached }
  if (canAsk(app) && !app.flags.yes)
    return { person: await askWhich(app, known, reached.length > 0), namesakes, reached }
  if (reached.length === 0 && people.namedAllHave(name, kindsOf(entry))) return { person: null, namesakes, reached }
  if (app.flags.yes) return { person: await theOne(app, known, name, wish.line), namesakes: [], reached }
  const [first] = known
  throw new Fault('known-already', { name: first?.name, no: first?.no, ...(await candidates(app, known)) }, [
    [...wish.line, '--yes'],
    [...wish.line, '--new'],
    ['show', String(first?.no)],
  ])
}

/** Everyone on the list who has one of an entry's phones, emails or handles; links and addresses are shared by many. */
export function reachedBy(people: People, entry: Entry): readonly Person[] {
  const found = new Map<string, Person>()
  for (const { kind, value } of entry.reach)
    if (kind !== 'url' && kind !== 'address')
      for (const person of people.reachedBy(kind, value)) found.set(person.id, person)
  return [...found.values()]
}

/** The one who is meant: the only one, or the only one of that name. Fault: `known-already`. */
async function theOne(app: App, known: readonly Person[], name: string, line: Hint): Promise<Person> {
  const { people } = await app.store()
  const same = people.named(name).filter((person) => known.some(({ id }) => id === person.id))
  const [only, ...others] = same.length > 0 ? same : known
  if (only && others.length === 0) return only
  throw new Fault('known-already', { name: known[0]?.name, no: known[0]?.no, ...(await candidates(app, known)) }, [
    [...line, '--new'],
    ['show', String(known[0]?.no)],
  ])
}

async function askWhich(app: App, known: readonly Person[], byContact: boolean): Promise<Person | null> {
  const store = await app.store()
  const { add } = app.words.commands
  return app.prompt.choose<Person | null>(byContact ? add.knownByContact : add.knownByName, [
    ...known.map((person) => ({ label: add.addTo({ who: labelOf(store, person) }), value: person })),
    { label: add.addNew, value: null },
  ])
}

async function candidates(app: App, known: readonly Person[]) {
  const store = await app.store()
  return known.length > 1 ? { candidates: known.map((person) => labelOf(store, person)) } : {}
}

/** How a namesake must be reached to be another person than the one of an entry: by something of the same kind. */
function kindsOf({ reach }: Entry): readonly ContactKind[] {
  return reach.map(({ kind }) => kind).filter((kind) => kind === 'phone' || kind === 'email')
}

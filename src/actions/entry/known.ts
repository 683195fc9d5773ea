import { Fault, type Hint } from '../../domain/fault.ts'
import type { ContactKind, Person, PersonName } from '../../domain/person/person.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import { hasAny } from '../../reading/has-any.ts'
import { isLatinName } from '../../reading/names/nicknames.ts'
import { isOneSlip } from '../../reading/names/slip.ts'
import { withPhoneGroups } from '../../reading/phone-groups.ts'
import type { People } from '../../store/reads/people.ts'
import type { App } from '../../app/app.ts'
import { again, canAsk } from '../asking/asking.ts'
import type { Entry } from './entry.ts'
import { isFathersName, scriptOfName, type NameFinder } from '../finding/named.ts'
import { labelOf } from '../finding/who.ts'

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
  /** It is about the one there is, and nothing speaks against it. */
  readonly isPlain: boolean
}

/**
 * Finds who on the list an entry may be about: by phone, email or handle, or by the name in the sentence. It is plainly about
 * them where they are the only one and nothing in the entry speaks against it. A namesake with another phone or email is another
 * person, asked about on a terminal.
 */
export async function knownBy(app: App, entry: Entry, name: string, names: NameFinder): Promise<Known> {
  const { people } = await app.store()
  const namesakes = name === '' ? [] : people.named(name, shownNamesakes)
  const reached = reachedBy(people, entry)
  const meant = entry.whom?.people ?? []
  if (reached.length > 0) {
    const isPlain = reached.length === 1 && (name === '' || meant.some(({ id }) => id === reached[0]?.id))
    return { people: reached, namesakes, reached, isPlain }
  }
  const wholes = (some: readonly PersonName[]) => some.flatMap(({ id }) => people.byId(id) ?? [])
  if (meant.length === 0) {
    const alike = namesakes.length > 0 ? namesakes : wholes(await names.alike(name))
    const [slip, ...more] = namesakes.length > 0 ? [] : alike
    const isPlain = slip !== undefined && more.length === 0 && isPlainSlip(entry, slip)
    return { people: alike, namesakes, reached, isPlain }
  }
  const isOther =
    !asks(app) && namesakes.length > 0 && !hasNewNumber(entry) && people.namedAllHave(name, kindsOf(entry))
  const known = isOther ? [] : wholes(meant)
  const [only, ...others] = known
  const isPlain = only !== undefined && others.length === 0 && !speaksAgainst(entry, only)
  return { people: known, namesakes, reached, isPlain }
}

/** "gwen stapelton": a letter is wrong in a surname that is no other, beside the first name as it is, and nothing else is said. */
function isPlainSlip({ whom, reach, company, source }: Entry, person: Person): boolean {
  if (!whom || whom.isDescribed || reach.length > 0 || company !== null || source !== null) return false
  const [first, ...surname] = wordsOf(fold(whom.name))
  if (surname.length === 0 || !surname.every((word) => /^[a-z]+$/.test(word) && !isLatinName(word))) return false
  const [own, ...others] = wordsOf(fold(person.name))
  return own === first && surname.every((word) => others.includes(word) || others.some((one) => isOneSlip(word, one)))
}

/** «телефон новый», "other number": it is of somebody known, and another phone is no sign of another person. */
function hasNewNumber({ note, what, reach }: Entry): boolean {
  const said = `${note}\n${what}`
  // "Second mobile", «другой телефон»: "mobile" is with the number as its label.
  if (reach.some(({ kind, label }) => kind === 'phone' && label !== null) && another.test(said)) return true
  return hasAny(said, newNumberNeeds) && newNumber.test(said)
}

const another = /(?:^|\s)(?:new|other|another|second|2nd|different|нов|друг|втор|запасн)(?:ый|ой)?$/imu
const newNumberNeeds = [
  'тел',
  'номер',
  'моб',
  'сим',
  'почт',
  'мейл',
  'мыл',
  'mail',
  ' no ',
  'phone',
  'number',
  'cell',
  'mobile',
]
const newNumber =
  /(?<!\p{L})(?:(?:нов|друг|втор|запасн|дополнительн)\p{L}+ (?:тел|номер|моб|сим|почт|мейл|имейл|мыл)\p{L}*|(?:тел|номер|моб)\p{L}*\.? (?:у (?:нее|неё|него) )?(?:нов\p{L}+|смени\p{L}+|поменя\p{L}+)|(?:смени|поменя)\p{L}+ (?:тел|номер)\p{L}*|(?:new|other|another|second|2nd|different|additional|alternat(?:e|ive)) (?:phone|number|no|cell|mobile|e-?mail|mail)|changed (?:her |his |their )?(?:phone|number|cell))(?!\p{L})/iu

/** Something in an entry that the one on the list does not have, where their first name alone was said or is spelt otherwise. */
function speaksAgainst(entry: Entry, person: Person): boolean {
  const { whom, reach, company } = entry
  if (!whom) return true
  if (!hasNewNumber(entry) && reach.some(({ kind }) => kind === 'phone' || kind === 'email')) return true
  if (company !== null && person.company !== null && fold(company) !== fold(person.company)) return true
  if (whom.isLoose) return true
  const said = wordsOf(fold(whom.name))
  if (said.length > 1) return false
  const own = wordsOf(fold(person.name))
  // Who stands with the father's name is hardly called by a fond one.
  const isFond = own.some(isFathersName) && !own.some((word) => word.startsWith(said[0]?.slice(0, 3) ?? ''))
  if (isFond) return true
  const isBare = own.length > 1
  return (
    (isBare && (whom.isDescribed || (company !== null && person.company === null))) ||
    (scriptOfName(whom.name) !== scriptOfName(person.name) && /[а-я]/.test(fold(whom.name)))
  )
}

/**
 * Settles whom an entry is about: on a terminal asks whether to add to someone known, where that is not plain; off it --yes says
 * so and `--new` that it is another person. Fault: `known-already`.
 */
export async function whomFor(app: App, known: Known, entry: Entry, isNew: boolean): Promise<Whom> {
  const { people, namesakes, reached } = known
  const [only] = people
  if (isNew || !only) return { person: null, namesakes, reached }
  if (known.isPlain) return { person: only, namesakes: [], reached }
  if (asks(app)) return { person: await askWhich(app, known), namesakes, reached }
  const one = await theOne(app, people, entry.name ?? '')
  if (one && app.flags.yes) return { person: one, namesakes: [], reached }
  throw new Fault(
    'known-already',
    await knownData(app, people, one),
    knownHints(app, { known: people, toAdd: one, entry }),
  )
}

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

/** Of so many namesakes the line to type is given for each. */
const hintedNamesakes = 4

/** The ways on from the refusal of an entry about someone known. */
function knownHints(
  app: App,
  { known, toAdd, entry }: { known: readonly Person[]; toAdd: Person | undefined; entry: Entry },
): readonly Hint[] {
  const lines = toAdd || known.length > hintedNamesakes ? [] : known.flatMap((one) => lineFor(one, entry) ?? [])
  const show = lines.length > 0 ? [] : [['show', String((toAdd ?? known[0])?.no)]]
  return [...(toAdd ? [again(app, '--yes')] : []), ...lines, again(app, '--new'), ...show]
}

/** The line that keeps for one person what an entry says: its step, or else its note; none of one that says more. */
function lineFor({ no }: Person, { when, phrase, what, note, reach, tags, second }: Entry): readonly [Hint] | null {
  if (reach.length > 0 || tags.length > 0 || second) return null
  const why = [what, note].filter((part) => part !== '').join(', ')
  if (when && phrase !== null && phrase !== '') return [['plan', String(no), phrase, ...(why === '' ? [] : [why])]]
  return when || why === '' ? null : [['note', String(no), why]]
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

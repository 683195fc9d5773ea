import type { NameParts } from '../domain/person/name-parts.ts'
import { firstName, isInitial, patronymicAt, surnameParticles } from './first-name.ts'
import { fold } from './fold.ts'

/** Parts a name; one that is no plain name of a person is given whole. */
export function namePartsOf(name: string): NameParts {
  const whole = { ...none, given: name.trim() }
  if (unusual.test(name)) return whole
  const prefix = title.exec(whole.given)?.[1] ?? ''
  const bare = whole.given.slice(prefix.length).trim()
  const [before = '', after = '', ...more] = bare.split(/\s*,\s*/)
  if (more.length > 0) return whole
  const first = fold(firstName(name))
  if (first === '') return { ...whole, ...besideInitials(bare) }
  if (after === '') return { ...none, prefix, ...partsOf(before.split(/\s+/), first) }
  const given = after.split(/\s+/)
  const at = indexOf(given, first)
  if (at < 0) return { ...none, prefix, ...partsOf(before.split(/\s+/), first), suffix: after }
  const [spoken = '', ...others] = given.slice(at)
  return { ...none, prefix, family: before, given: [...given.slice(0, at), spoken].join(' '), middle: others.join(' ') }
}

const none: NameParts = { family: '', given: '', middle: '', prefix: '', suffix: '' }

/** A number, a remark, two people, a firm. */
const unusual =
  /[\d()[\]&+@/"«»:;]|(?:^|\s)(?:and|or|with|of|at|from|и|или|с|от|из)(?:\s|$)|(?:^|\s)(?:the|an?|ltd|llc|inc|ооо|оао|зао|ип)(?:[\s.]|$)/iu

const title = /^((?:dr|mr|mrs|ms|miss|prof|г-н|г-жа|доктор|проф)\.?)\s+\S/iu

/** Given and family name as a file says them. */
interface Said {
  readonly givenName: string | null
  readonly familyName: string | null
}

/**
 * Tells what the parts of a file say that the name does not. A whole name in one of them says nothing, nor do two that were
 * put into each other's place.
 */
export function partsSaid(name: string, { givenName, familyName }: Said): Said {
  const told = namePartsOf(name)
  const other = (said: string | null, known: string) =>
    said === null || fold(said) === fold(known) || fold(said) === fold(name) ? null : said
  const given = other(givenName, told.given)
  const family = other(familyName, told.family)
  if (familyName === null) return { givenName: given !== null && /\s/.test(given) ? null : given, familyName: null }
  const isTurned =
    givenName !== null &&
    fold(givenName) === fold(told.family) &&
    fold(familyName) === fold(told.given) &&
    fold(namePartsOf(`${givenName} ${familyName}`).given) === fold(familyName)
  return isTurned ? { givenName: null, familyName: null } : { givenName: given, familyName: family }
}

function partsOf(words: readonly string[], first: string): Pick<NameParts, 'family' | 'given' | 'middle'> {
  const at = indexOf(words, first)
  if (at < 0) return { ...none, given: words.join(' ') }
  const given = words[at] ?? ''
  const behind = words.slice(at + 1)
  // Of "J. Smith" it is the surname that is known.
  if (at > 0 && behind.length === 0 && words.slice(0, at).every(isInitial))
    return { family: given, given: words.slice(0, at).join(' '), middle: '' }
  // Who is written with the surname first has nothing but the middle names behind.
  if (at > 0) return { family: words.slice(0, at).join(' '), given, middle: behind.join(' ') }
  const father = patronymicAt(behind)
  const from = behind.findIndex((word) => surnameParticles.has(fold(word)))
  const end = from >= 0 ? from : father === 0 ? 1 : behind.length - 1
  return {
    given,
    middle: behind.slice(0, Math.max(0, end)).join(' '),
    family: behind.slice(Math.max(0, end)).join(' '),
  }
}

function indexOf(words: readonly string[], first: string): number {
  return words.findIndex((word) => fold(word) === first)
}

/** "Smith J.", «И. И. Иванов»: nobody is spoken to by it. */
function besideInitials(bare: string): Partial<NameParts> {
  const words = bare.split(/\s+/).map((word) => word.replace(/,$/, ''))
  const families = words.filter((word) => !isInitial(word))
  const [family] = families
  if (family === undefined || families.length > 1) return {}
  return { family, given: words.filter(isInitial).join(' ') }
}

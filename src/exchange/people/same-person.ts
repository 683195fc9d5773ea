import type { ContactKind } from '../../domain/person/person.ts'
import { fold, foldContact, wordsOf } from '../../reading/fold.ts'

/** The ways of reaching someone that tell one person from another. */
const telling: ReadonlySet<ContactKind> = new Set([
  'phone',
  'email',
  'telegram',
  'whatsapp',
  'viber',
  'instagram',
  'vk',
])

/** The folded ways of reaching a person that tell them from others. */
export function tellingKeys(
  contacts: readonly { readonly kind: ContactKind; readonly value: string }[],
): readonly string[] {
  return [
    ...new Set(contacts.filter(({ kind }) => telling.has(kind)).map(({ kind, value }) => foldContact(kind, value))),
  ]
}

interface Contact {
  readonly kind: ContactKind
  readonly value: string
}

/**
 * Tells whether two ways of reaching someone are one. A number kept as it was written, because its country was not known, is
 * the one that ends in its digits, the trunk 0 or 8 left out.
 */
export function isSameContact(one: Contact, other: Contact): boolean {
  if (one.kind !== other.kind) return false
  const [first, second] = [foldContact(one.kind, one.value), foldContact(other.kind, other.value)]
  if (first === second) return true
  if (one.kind !== 'phone' || (one.value.startsWith('+') && other.value.startsWith('+'))) return false
  return endsIn(first, second) || endsIn(second, first)
}

function endsIn(number: string, written: string): boolean {
  const digits = written.replace(/^[08]/, '')
  return digits.length >= 7 && number.endsWith(digits)
}

/**
 * Tells whether two names may be one person's: the words of one are all among the words of the other, an initial standing for a
 * word that begins with it where another word agrees whole.
 */
export function namesAgree(one: string, other: string): boolean {
  const [few, many] = [wordsOf(fold(one)), wordsOf(fold(other))].sort((a, b) => a.length - b.length)
  if (!few || !many || few.length === 0) return false
  const rest = few.filter((word) => !many.includes(word))
  return rest.length < few.length && rest.every((word) => hasInitial(word, many) || isInitialOf(word, many))
}

function hasInitial(word: string, words: readonly string[]): boolean {
  return words.some((one) => one.length === 1 && word.startsWith(one))
}

function isInitialOf(word: string, words: readonly string[]): boolean {
  return word.length === 1 && words.some((one) => one.startsWith(word))
}

/** Tells whether two companies do not contradict each other. */
export function companiesAgree(one: string | null, other: string | null): boolean {
  return one === null || other === null || fold(one) === fold(other)
}

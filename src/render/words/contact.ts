import type { ContactKind, PhoneState } from '../../domain/person/person.ts'
import { phoneWords } from '../../domain/person/phone.ts'
import type { Ui } from '../ui.ts'

/** A way to reach someone, as results give it. */
interface Contact {
  readonly kind: ContactKind
  readonly value: string
  readonly state?: PhoneState | null
}

/** Writes a way to reach someone for people: phones in groups, handles with `@`. */
export function contactWords({ kind, value }: Contact): string {
  switch (kind) {
    case 'phone':
    case 'whatsapp':
    case 'viber':
      return phoneWords(value)
    case 'telegram':
    case 'instagram':
      return value.startsWith('@') ? value : `@${value}`
    default:
      return value
  }
}

/** Writes what a number is called: the words all phones know in the user's language, others as they were given. */
export function contactLabelWords(label: string | null, { words }: Pick<Ui, 'words'>): string {
  const known: Readonly<Record<string, string>> = words.common.contactLabels
  const parts = (label ?? '').split(', ')
  return parts.map((part) => (Object.hasOwn(known, part.toLowerCase()) ? known[part.toLowerCase()] : part)).join(', ')
}

const quickest: readonly ContactKind[] = ['phone', 'whatsapp', 'telegram', 'viber', 'instagram', 'vk', 'email']

/** Orders the ways to reach someone by how soon they are answered; what is no way to reach them (an address, a wrong number) is left out. */
export function waysToReach<C extends Contact>(contacts: readonly C[]): readonly C[] {
  return contacts
    .filter(({ kind, state }) => quickest.includes(kind) && (state ?? null) === null)
    .sort((one, other) => quickest.indexOf(one.kind) - quickest.indexOf(other.kind))
}

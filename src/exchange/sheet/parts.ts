import type { ContactKind } from '../../domain/person/person.ts'
import { takeField, type RawContact, type RawPerson } from '../people/record.ts'
import type { AddressPart } from './header/column.ts'
import { phonesIn } from './cells/phones.ts'

/** The lines of addresses, by place. */
export type AddressLines = Map<string, readonly { readonly part: AddressPart; readonly text: string }[]>

const order: readonly AddressPart[] = ['street', 'box', 'city', 'region', 'code', 'country']

/** Puts the lines of each address together. */
export function addressesOf(addresses: AddressLines): readonly RawContact[] {
  return [...addresses].map(([place, lines]) => ({
    kind: 'address',
    label: place,
    value: order
      .flatMap((part) => lines.filter((line) => line.part === part).map(({ text }) => text.replace(/\s*\n\s*/g, ', ')))
      .join(', '),
  }))
}

/** Keeps a field of the file's own. */
type Keep = (person: RawPerson, name: string, text: string) => void

/** Google's numbered columns: a value with its label, an address in parts or whole, an organization. */
export function takeNumbered(person: RawPerson, group: string, parts: ReadonlyMap<string, string>, keep: Keep): void {
  const value = parts.get('value') ?? ''
  const label = (parts.get('label') ?? parts.get('type') ?? '').replace(/^\*\s*/, '')
  const reach = (kind: ContactKind, texts: readonly string[]) => {
    for (const text of texts) person.contacts.push({ kind, value: text, label: label.toLowerCase() })
  }
  switch (group) {
    case 'phone':
      return reach('phone', several(value).flatMap(phonesAsWritten))
    case 'email':
    case 'url':
      return reach(group, several(value))
    case 'address': {
      const rest = ['street', 'po box', 'extended address', 'city', 'region', 'postal code', 'country']
      const lines = rest.map((part) => parts.get(part) ?? '').filter(Boolean)
      const whole = parts.get('formatted') ?? lines.join(', ')
      const all = several(whole).map((text) => text.replace(/\s*\n\s*/g, ', '))
      return reach('address', all)
    }
    case 'organization':
      if (parts.has('name')) takeField(person, 'company', parts.get('name') ?? '')
      for (const part of ['title', 'department']) if (parts.has(part)) keep(person, part, parts.get(part) ?? '')
      return
    case 'im': {
      const service = parts.get('service') ?? ''
      const kind = /telegram|whatsapp|viber|instagram/i.exec(`${service} ${label}`)?.[0].toLowerCase()
      if (kind) reach(kind as ContactKind, several(value))
      else if (value !== '') keep(person, service.toLowerCase() || 'im', value)
      return
    }
    default:
      // A relation, an event and a field may have one label, and stay three things.
      if (value !== '') keep(person, person.custom.has(label) ? `${label} (${group})` : label || group, value)
  }
}

function phonesAsWritten(text: string): readonly string[] {
  const read = phonesIn(text)
  return 'cut' in read ? [] : read.phones.map(({ value }) => value)
}

/** Google joins several values of one cell by ` ::: `. */
export function several(cell: string): readonly string[] {
  return cell.split(/\s*:::\s*/).filter((value) => value !== '')
}

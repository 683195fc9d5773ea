import { columnInFiles, fileFields, isNameField, kindOf, type FileField } from '../../domain/person/fields.ts'
import type { NameParts, PartsOf } from '../../domain/person/name-parts.ts'
import type { ContactKind } from '../../domain/person/person.ts'
import { zoneName, type Zone } from '../../domain/time/zone.ts'
import { contentLine, escapedText } from './content-line.ts'
import type { PersonOut } from '../people/out.ts'
import type { ContactRecord } from '../people/record.ts'

export type VcardVersion = '3.0' | '4.0'

/** Writes people as vCards of version 3.0 (RFC 2426), which every phone takes, or 4.0 (RFC 6350); a part each. */
export function* vcardParts(
  people: Iterable<PersonOut>,
  version: VcardVersion,
  partsOf: PartsOf = unparted,
): Generator<string> {
  for (const person of people) yield cardOf(person, version, partsOf).map(contentLine).join('')
}

function unparted(given: string): NameParts {
  return { family: '', given, middle: '', prefix: '', suffix: '' }
}

function cardOf(person: PersonOut, version: VcardVersion, partsOf: PartsOf): readonly string[] {
  const { labelled, inGroup } = labeller()
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `UID:${version === '4.0' ? 'urn:uuid:' : ''}${person.id}`,
    `FN:${escapedText(person.name)}`,
    nameLine(person, partsOf(person.name)),
    ...fileFields.filter(isNameField).flatMap((key) => fieldLines(person, key, version)),
    ...person.contacts.flatMap((contact) => labelled(contactProperty(contact), contact.label)),
    ...fileFields.filter((key) => !isNameField(key)).flatMap((key) => fieldLines(person, key, version)),
    ...(person.tags.length === 0 ? [] : [`CATEGORIES:${person.tags.map(escapedText).join(',')}`]),
    ...person.notes.map((note) => `NOTE:${escapedText(note)}`),
    ...Object.entries(person.custom).flatMap(([name, value]) =>
      inGroup({ name: 'X-FOLLOWUP-FIELD', params: '', value: escapedText(value) }, name),
    ),
    'END:VCARD',
  ]
}

/** What was said of given and family name stands before what the whole name tells. */
function nameLine({ givenName, familyName }: PersonOut, told: NameParts): string {
  const parts = [familyName ?? told.family, givenName ?? told.given, told.middle, told.prefix, told.suffix]
  return `N:${parts.map(escapedText).join(';')}`
}

function fieldLines(person: PersonOut, key: FileField, version: VcardVersion): readonly string[] {
  const value = person[key]
  const { vcard } = columnInFiles(key)
  if (value === null || vcard === undefined) return []
  switch (kindOf(key)) {
    case 'birthday':
      return [birthdayLine(value, version)]
    case 'zone':
      return [zoneLine(value, version)]
    default:
      return [`${vcard}:${escapedText(value)}`]
  }
}

interface Written {
  readonly name: string
  readonly params: string
  readonly value: string
}

const types: Readonly<Record<string, string>> = { mobile: 'CELL', home: 'HOME', work: 'WORK' }
/** What stands on the other end of a number, so that another program does not call it. */
const numberTypes: Readonly<Record<string, string>> = {
  ...types,
  fax: 'FAX',
  'work fax': 'WORK,FAX',
  'home fax': 'HOME,FAX',
  pager: 'PAGER',
}

/** A label with a type of its own is one; every other stands in a group with the property, as phones of Apple write it. */
function labeller() {
  let group = 0
  const inGroup = ({ name, params, value }: Written, label: string): readonly string[] => {
    const item = `item${String(++group)}`
    return [`${item}.${name}${params}:${value}`, `${item}.X-ABLabel:${escapedText(label)}`]
  }
  const labelled = (written: Written, label: string | null): readonly string[] => {
    const { name, params, value } = written
    if (label === null) return [`${name}${params}:${value}`]
    const known = name === 'TEL' ? numberTypes : types
    return Object.hasOwn(known, label)
      ? [`${name}${params};TYPE=${known[label] ?? ''}:${value}`]
      : inGroup(written, label)
  }
  return { labelled, inGroup }
}

function contactProperty({ kind, value }: ContactRecord): Written {
  switch (kind) {
    case 'phone':
      return { name: 'TEL', params: '', value: escapedText(value) }
    case 'email':
      return { name: 'EMAIL', params: '', value: escapedText(value) }
    case 'url':
      return { name: 'URL', params: '', value: escapedText(value) }
    case 'address':
      return { name: 'ADR', params: '', value: `;;${escapedText(value)};;;;` }
    case 'telegram':
    case 'whatsapp':
    case 'viber':
    case 'instagram':
    case 'vk':
      return {
        name: 'IMPP',
        params: `;X-SERVICE-TYPE=${services[kind]}`,
        value: `${kind}:${encodeURIComponent(value)}`,
      }
  }
}

const services: Readonly<Record<Exclude<ContactKind, 'phone' | 'email' | 'url' | 'address'>, string>> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
  instagram: 'Instagram',
  vk: 'VK',
}

/** A name is a text; what is nothing but a distance from UTC is that, as each version writes it. */
function zoneLine(zone: Zone, version: VcardVersion): string {
  const [, sign = '', hours = '', minutes = '00'] = /^UTC([+-])(\d+)(?::(\d\d))?$/.exec(zoneName(zone)) ?? []
  if (sign === '') return version === '4.0' ? `TZ:${escapedText(zone)}` : `TZ;VALUE=text:${escapedText(zone)}`
  const two = hours.padStart(2, '0')
  return version === '4.0' ? `TZ;VALUE=utc-offset:${sign}${two}${minutes}` : `TZ:${sign}${two}:${minutes}`
}

/** Version 3.0 has no birthday without a year; phones agree on a year that stands for none. */
function birthdayLine(birthday: string, version: VcardVersion): string {
  if (version === '4.0')
    return `BDAY:${birthday.startsWith('--') ? `--${birthday.slice(2).replace('-', '')}` : birthday.replaceAll('-', '')}`
  return birthday.startsWith('--') ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604${birthday.slice(1)}` : `BDAY:${birthday}`
}

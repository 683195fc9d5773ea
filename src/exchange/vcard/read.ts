import { columnInFiles, fileFields, kindOf, type FileField } from '../../domain/person/fields.ts'
import type { ContactKind } from '../../domain/person/person.ts'
import { cleanLine } from '../../reading/clean.ts'
import { decoderOf, type Decoder, type Encoding } from '../encoding.ts'
import {
  rawPerson,
  takeField,
  takeNameParts,
  type RawContact,
  type RawPerson,
  type Reading,
  type SkippedEntry,
} from '../people/record.ts'
import { propertiesOf, type Property } from './lines.ts'
import { messengers, takeOther } from './other.ts'
import { splitAt, unescaped } from './text.ts'

/**
 * Reads the people of a vCard file: versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), many cards, photos passed over. `encoding`
 * is the file's; a property that names its own charset is read by that, or by the file's where it says otherwise than it is. A card whose
 * name cannot be decoded, one that never ends and a group are skipped and told; elsewhere a letter that cannot be decoded is a "?".
 */
export async function readVcards(bytes: Uint8Array, encoding: Encoding): Promise<Reading<RawPerson>> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const decoders = await decodersFor(text, encoding)
  const people: RawPerson[] = []
  const skipped: SkippedEntry[] = []
  for (const card of cardsOf(text)) {
    const person = readCard(card, decoders)
    if ('why' in person) skipped.push(person)
    else people.push(person)
  }
  return { people, skipped }
}

interface Card {
  readonly line: number
  readonly properties: readonly Property[]
  readonly closed: boolean
}

/** A card inside a card is the AGENT of vCard 2.1, another person's; a card that begins after any other line was never closed. */
function* cardsOf(text: string): Iterable<Card> {
  let line = 0
  let properties: Property[] = []
  let depth = 0
  for (const property of propertiesOf(text)) {
    const isCard = property.value.trim().toUpperCase() === 'VCARD'
    if (property.name === 'BEGIN' && isCard) {
      if (depth > 0 && properties.at(-1)?.name === 'AGENT') {
        depth++
        continue
      }
      if (depth > 0) yield { line, properties, closed: false }
      depth = 1
      line = property.line
      properties = []
    } else if (property.name === 'END' && isCard) {
      if (depth === 1) yield { line, properties, closed: true }
      depth = Math.max(0, depth - 1)
    } else if (depth === 1) properties.push(property)
  }
  if (depth > 0) yield { line, properties, closed: false }
}

type Decoders = (charset: string | undefined) => Decoder

/** Every charset the file names is loaded first, so that reading the cards waits for nothing. */
async function decodersFor(text: string, encoding: Encoding): Promise<Decoders> {
  const own = await decoderOf(encoding)
  const byName = new Map<string, Decoder>()
  for (const [, charset = ''] of text.matchAll(/;CHARSET="?([\w.-]+)/gi)) {
    const name = charset.toLowerCase()
    if (!byName.has(name)) byName.set(name, await decoderOf(name).catch(() => () => undefined))
  }
  return (charset) => byName.get(charset?.toLowerCase() ?? '') ?? own
}

function readCard({ line, properties, closed }: Card, decoders: Decoders): RawPerson | SkippedEntry {
  const person = rawPerson(line)
  const version = properties.find(({ name }) => name === 'VERSION')?.value.trim() ?? ''
  const labels = new Map<string, string>()
  const found = { damaged: false, ranks: new Map<RawContact, number>() }
  const read = (property: Property): string => {
    const bytes = rawValue(property)
    if (!/[^\x00-\x7f]/.test(bytes)) return bytes
    const raw = Buffer.from(bytes, 'latin1')
    const charset = property.params.get('CHARSET')?.[0]
    const text = [charset, undefined]
      .map((name) => decoders(name)(raw))
      .find((one) => one?.includes('\ufffd') === false)
    if (text !== undefined) return text
    if (isBinary(property)) return ''
    if (nameProperties.has(property.name)) found.damaged = true
    return bytes.replace(/[^\x00-\x7f]+/g, '?')
  }
  for (const property of properties)
    if (property.name === 'X-ABLABEL') labels.set(property.group, labelIn(read(property)))
  for (const property of properties) {
    if (skippedNames.has(property.name)) continue
    const known = person.contacts.length
    take(person, property, { text: read(property), old: version.startsWith('2'), label: labels.get(property.group) })
    for (const contact of person.contacts.slice(known)) found.ranks.set(contact, preference(property))
  }
  const rank = (contact: RawContact) => found.ranks.get(contact) ?? leastPreferred
  person.contacts.sort((one, other) => rank(one) - rank(other))
  const name = cleanLine(person.name.slice(0, 60)).replaceAll('\ufffd', '')
  if (!closed) return { line, name, why: 'unclosed' }
  if (found.damaged) return { line, name: '', why: 'damaged' }
  if (properties.some(isGroup)) return { line, name, why: 'group' }
  return person
}

/** RFC 6350 section 5.3, from 1 to 100 with the least first; RFC 2426 section 3.3.1 knows preferred ones and others. */
function preference({ params }: Property): number {
  const told = Number(params.get('PREF')?.[0] ?? NaN)
  if (told >= 1 && told < leastPreferred) return told
  return params.get('TYPE')?.some((type) => type.toLowerCase() === 'pref') ? 1 : leastPreferred
}

const leastPreferred = 101

const nameProperties = new Set(['FN', 'N'])

/** A picture or a key, whatever its property is called. */
function isBinary({ params }: Property): boolean {
  return /^b(?:ase64)?$/i.test(params.get('ENCODING')?.[0] ?? '')
}

/** A label of the phone's own is wrapped as `_$!<Mobile>!$_`. */
function labelIn(text: string): string {
  return unescaped(text, false).replace(/^_\$!<(.*)>!\$_$/, '$1')
}

/** Binary data, bookkeeping of the program that wrote the card, and what is read elsewhere. */
const skippedNames = new Set(
  'PHOTO LOGO SOUND KEY AGENT VERSION PRODID REV UID SORT-STRING X-ABLABEL X-ABSHOWAS X-PHONETIC-FIRST-NAME X-PHONETIC-LAST-NAME'.split(
    ' ',
  ),
)

/** The value's own bytes, one a character. */
function rawValue({ params, value }: Property): string {
  switch (params.get('ENCODING')?.[0]?.toUpperCase()) {
    case 'QUOTED-PRINTABLE':
    case 'Q':
      return value.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    case 'BASE64':
    case 'B':
      return Buffer.from(value, 'base64').toString('latin1')
    default:
      return value
  }
}

function isGroup({ name, value }: Property): boolean {
  return (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') && value.trim().toLowerCase() === 'group'
}

interface Value {
  readonly text: string
  /** vCard 2.1, which escapes nothing but its separators. */
  readonly old: boolean
  /** From an X-ABLabel of the same group. */
  readonly label: string | undefined
}

/** Puts one property where it belongs in the person. */
function take(person: RawPerson, property: Property, value: Value): void {
  const text = unescaped(value.text, value.old)
  const parts = () => splitAt(value.text, ';').map((part) => unescaped(part, value.old).trim())
  const reach = (kind: ContactKind, reached = text) =>
    void person.contacts.push({ kind, value: reached, label: value.label ?? typeLabel(property) })
  switch (property.name) {
    case 'FN':
      if (person.name === '') person.name = text
      return
    case 'N': {
      const [family = '', given = '', middle = ''] = parts()
      return takeNameParts(person, { given, middle, family })
    }
    case 'TEL':
      return reach('phone', text.replace(/^tel:/i, ''))
    case 'EMAIL':
      return reach('email')
    case 'URL':
      return reach('url')
    case 'ADR':
      return reach('address', parts().filter(Boolean).join(', '))
    case 'NOTE':
      return void person.notes.push(text)
    case 'CATEGORIES':
      return void person.tags.push(...splitAt(value.text, ',').map((tag) => unescaped(tag, value.old)))
    case 'X-FOLLOWUP-FIELD':
      return void person.custom.set(value.label ?? 'field', text)
    default: {
      const key = fieldsByProperty.get(property.name)
      if (key === undefined) return takeOther(person, property, text, reach)
      takeField(person, key, fieldIn(key, property, value))
    }
  }
}

const fieldsByProperty: ReadonlyMap<string, FileField> = new Map(
  fileFields.flatMap((key) => {
    const { vcard } = columnInFiles(key)
    return vcard === undefined ? [] : [[vcard, key] as const]
  }),
)

function fieldIn(key: FileField, { params }: Property, { text, old }: Value): string {
  const { parts } = columnInFiles(key)
  const whole = unescaped(text, old)
  switch (kindOf(key)) {
    case 'birthday':
      return params.has('X-APPLE-OMIT-YEAR') ? whole.replace(/^1604/, '-') : whole
    case 'zone':
      return zoneIn(whole)
    default:
      if (parts === undefined) return whole
      return splitAt(text, parts)
        .map((part) => unescaped(part, old).trim())
        .filter(Boolean)
        .join(', ')
  }
}

/** RFC 6350 section 6.5.1, RFC 2426 section 3.4.1: a name, or how far it is ahead of UTC, with names behind it that mean nothing here. */
function zoneIn(text: string): string {
  const [, sign = '', hours = '', minutes = ''] =
    /^(?:UTC)?([+-])(\d\d?)(?::?(\d\d))?(?:;.*)?$/i.exec(text.trim()) ?? []
  if (sign !== '') return `UTC${sign}${hours}${minutes === '' ? '' : `:${minutes}`}`
  return /^Z$/i.test(text.trim()) ? 'UTC' : text
}

const silentTypes = new Set(['voice', 'pref', 'internet', 'other', 'x-internet', 'home_page', 'text', 'msg'])

function typeLabel({ params }: Property): string {
  const types = (params.get('TYPE') ?? []).map((type) => type.toLowerCase().replace(/^x-/, ''))
  const told = types.filter((type) => !silentTypes.has(type) && !(type in messengers))
  const place = told.find((type) => type === 'work' || type === 'home') ?? ''
  for (const machine of ['fax', 'pager']) if (told.includes(machine)) return `${place} ${machine}`.trim()
  return told.includes('cell') ? 'mobile' : (told[0] ?? '')
}

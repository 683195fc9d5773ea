import {
  columnInFiles,
  fieldValues,
  fileFields,
  kindOf,
  type FieldValues,
  type FileField,
} from '../../domain/person/fields.ts'
import type { DateOrder } from '../../domain/time/date-order.ts'
import { readDay, type Day } from '../../domain/time/day.ts'
import type { ContactKind, RoleName } from '../../domain/person/person.ts'
import type { Zone } from '../../domain/time/zone.ts'
import { bareEmail, cleanLine, cleanText } from '../../reading/clean.ts'
import { foldContact, fold } from '../../reading/fold.ts'
import { plausiblePhone, readPhone } from '../../reading/phones.ts'
import { readBirthday } from './birthday.ts'
import {
  type ContactRecord,
  type LetGoRecord,
  type PersonRecord,
  type RawContact,
  type RawPerson,
  type SkippedEntry,
} from './record.ts'

/** Given and family name, where they are said. */
export type SaidParts = FieldValues<'givenName' | 'familyName'>

/** How what a file says is read where it leaves a choice. */
export interface TidyOptions {
  /** ISO 3166 region of phones without a country code. */
  readonly region: string
  /** The order of 03/04 in birthdays. */
  readonly dateOrder: DateOrder
  /** No birthday lies after it. */
  readonly today?: Day | undefined
  /** Tells what the parts of a name say that the name does not; without it they say nothing. */
  readonly partsSaid?: (name: string, said: SaidParts) => SaidParts
  /** Finds the zone that a text names; without it none is known. */
  readonly zoneOf?: (text: string) => Zone | undefined
}

/** The longest name, company, tag or way to reach someone that is taken, in characters. */
export const longestLine = 200
/** The longest address and field of the file's own, and the longest note, which is cut in two rather than shortened. */
const longestField = 2_000
const longestNote = 10_000

/**
 * Cleans what a file gives of a person: no control characters, phones in E.164, handles and birthdays as we keep them, each
 * thing once. What cannot be read as what it claims to be stays as a field of the person's own. A person with nothing to go
 * by, or with a text too long, is skipped.
 */
export async function tidy(raw: RawPerson, options: TidyOptions): Promise<PersonRecord | SkippedEntry> {
  const custom = new Map<string, string>()
  const contacts = await tidyContacts(raw.contacts, options.region, custom)
  const fields = tidyFields(raw, options, custom)
  const ownName = [raw.name, raw.nameFromParts, fields.nickname ?? ''].map(cleanLine).find((name) => name !== '') ?? ''
  const name = ownName || (fields.company ?? '') || nameFrom(contacts)
  const { roles, others } = readRoles(raw.roles)
  keep(custom, 'roles', others.join(', '))
  for (const [key, value] of raw.custom) keep(custom, cleanLine(key), cleanText(value))
  const person = {
    line: raw.line,
    ids: [],
    name,
    named: ownName !== '',
    ...fields,
    ...(options.partsSaid?.(name, fields) ?? { givenName: null, familyName: null }),
    // Whoever has no other name is called by this one.
    nickname: fields.nickname === name ? null : fields.nickname,
    contacts,
    tags: once(raw.tags.map(tidyTag), fold),
    notes: once(raw.notes.map(cleanText).flatMap(inPieces), (note) => note),
    roles,
    stages: once(raw.stages.map(cleanLine), fold),
    letGo: readLetGo(cleanLine(raw.letGo)),
    ...(raw.refuses.length > 0 ? { doNotContact: raw.refuses } : {}),
    custom: Object.fromEntries(custom),
  }
  const skip = (why: SkippedEntry['why']) => ({ line: raw.line, name: name.slice(0, 60).replaceAll('\ufffd', ''), why })
  if (name === '') return skip('empty')
  if (isTooLong(person)) return skip('too-long')
  return holdsDamage(person) ? skip('damaged') : person
}

/** Reads the fields of a person; what cannot be read as what it claims to be is kept under its own name. */
function tidyFields({ fields }: RawPerson, options: TidyOptions, custom: Map<string, string>) {
  return fieldValues(fileFields, (key): string | null => {
    const said = cleanLine(fields[key])
    const read = said === '' ? null : readField(key, said, options)
    if (read === null) keep(custom, columnInFiles(key).heading, said)
    return read
  })
}

function readField(key: FileField, said: string, { dateOrder, today, zoneOf }: TidyOptions): string | null {
  switch (kindOf(key)) {
    case 'birthday':
      return readBirthday(said, dateOrder, today)
    case 'zone':
      return zoneOf?.(said) ?? null
    default:
      return said
  }
}

/** Writes a tag as tags are typed: letters and digits, everything else between them a hyphen. */
export function tidyTag(tag: string): string {
  return cleanLine(tag)
    .replace(/[^\p{L}\p{N}_.:-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '')
}

async function tidyContacts(
  raw: readonly RawContact[],
  region: string,
  custom: Map<string, string>,
): Promise<readonly ContactRecord[]> {
  const contacts: ContactRecord[] = []
  for (const contact of raw) {
    const value = cleanLine(contact.value)
    const label = cleanLine(contact.label).slice(0, 60) || null
    if (value === '') continue
    const read = contact.asWritten
      ? { kind: contact.kind, value, label }
      : await readContact(contact.kind, value, label, region)
    if (read) contacts.push(read)
    else keep(custom, contact.kind, value)
  }
  return once(contacts, ({ kind, value }) => `${kind} ${foldContact(kind, value)}`)
}

async function readContact(
  kind: ContactKind,
  value: string,
  label: string | null,
  region: string,
): Promise<ContactRecord | undefined> {
  if (value.length > longestLine) return { kind, value, label }
  switch (kind) {
    case 'phone':
      return phoneContact(value, label, region)
    case 'email': {
      const address = bareEmail(value)
      return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address) ? { kind, value: address, label } : undefined
    }
    case 'url':
      return { ...handleIn(value), label }
    case 'whatsapp':
    case 'viber':
      return { kind, value: (await readPhone(value, region)) ?? value, label }
    case 'telegram':
    case 'instagram':
    case 'vk': {
      const link = handleIn(value)
      return { kind, value: (link.kind === kind ? link.value : value).replace(/^@/, ''), label }
    }
    case 'address':
      return { kind, value, label }
  }
}

/** An extension goes to the label, so that the number itself can be found and dialled. */
async function phoneContact(value: string, label: string | null, region: string): Promise<ContactRecord | undefined> {
  if (value.replace(/\D/g, '').length < 3) return undefined
  const extension = /^(.*\d.*?)(?:;ext=|[\s,;]*(?:ext\.?|доб\.?|x|#)\s*|\s*[,;pw]+\s*)(\d{1,6})#?$/i.exec(value)
  const number = extension?.[1] ?? value
  const read =
    (await readPhone(number, region)) ?? (await readBare(number, region)) ?? (await plausiblePhone(number, region))
  if (read === undefined) return { kind: 'phone', value, label }
  if (!extension) return { kind: 'phone', value: read, label }
  return { kind: 'phone', value: read, label: [label, `ext ${extension[2] ?? ''}`].filter(Boolean).join(' ') }
}

/** A spreadsheet drops the plus of an international number. Eleven digits with an 8 before them were dialled at home instead. */
async function readBare(number: string, region: string): Promise<string | undefined> {
  const digits = number.replace(/[\s().-]/g, '')
  return /^(?!8\d{10}$)[1-9]\d{10,14}$/.test(digits) ? readPhone(`+${digits}`, region) : undefined
}

/** Knows the links of messengers and social networks. */
function handleIn(value: string): { readonly kind: ContactKind; readonly value: string } {
  const link =
    /^(?:https?:\/\/)?(?:www\.|m\.)?(t\.me|telegram\.me|wa\.me|instagram\.com|vk\.com)\/@?([\w.+-]+)\/?$/i.exec(value)
  const kind = link && hosts[(link[1] ?? '').toLowerCase()]
  return kind
    ? { kind, value: kind === 'whatsapp' ? `+${(link[2] ?? '').replace(/^\+/, '')}` : (link[2] ?? '') }
    : { kind: 'url', value }
}

const hosts: Readonly<Record<string, ContactKind>> = {
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'wa.me': 'whatsapp',
  'instagram.com': 'instagram',
  'vk.com': 'vk',
}

function nameFrom(contacts: readonly ContactRecord[]): string {
  const usual: readonly ContactKind[] = ['phone', 'email', 'telegram', 'whatsapp', 'viber', 'instagram', 'vk']
  return contacts.find(({ kind }) => usual.includes(kind))?.value ?? ''
}

/** The roles among words of either language, and the words that are none. */
function readRoles(texts: readonly string[]): {
  readonly roles: readonly RoleName[]
  readonly others: readonly string[]
} {
  const words = texts.map(cleanLine).filter((text) => text !== '')
  const roles = words.flatMap((word) => roleWords.get(fold(word)) ?? [])
  return { roles: [...new Set(roles)], others: words.filter((word) => !roleWords.has(fold(word))) }
}

const roleWords = new Map<string, RoleName>([
  ['prospect', 'prospect'],
  ['lead', 'prospect'],
  ['кандидат', 'prospect'],
  ['лид', 'prospect'],
  ['customer', 'customer'],
  ['клиент', 'customer'],
  ['team', 'team'],
  ['команда', 'team'],
])

/** `2026-03-01: moved away`, a day alone, or a reason alone. */
function readLetGo(text: string): LetGoRecord | null {
  if (text === '') return null
  const day = readDay(text.slice(0, 10)) ?? null
  return { day, reason: (day === null ? text : text.slice(10).replace(/^:\s*/, '')) || null }
}

function keep(custom: Map<string, string>, key: string, value: string): void {
  if (value === '' || key === '') return
  const before = custom.get(key)
  custom.set(key, before === undefined || before === value ? value : `${before}, ${value}`)
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== '' && !byKey.has(key)) byKey.set(key, item)
  }
  return [...byKey.values()]
}

function inPieces(note: string): readonly string[] {
  if (note.length <= longestNote) return [note]
  const pieces: string[] = []
  for (let from = 0; from < note.length;) {
    let to = Math.min(from + longestNote, note.length)
    if (/[\ud800-\udbff]/.test(note.charAt(to - 1))) to--
    pieces.push(note.slice(from, to))
    from = to
  }
  return pieces
}

function isTooLong(person: PersonRecord): boolean {
  const { name, tags, contacts, custom } = person
  const lines = [name, ...fieldTexts(person), ...tags]
  const fields = [...Object.keys(custom), ...Object.values(custom)]
  return (
    lines.some((line) => line.length > longestLine) ||
    fields.some((field) => field.length > longestField) ||
    contacts.some(
      ({ kind, value }) => value.length > (kind === 'address' || kind === 'url' ? longestField : longestLine),
    )
  )
}

function holdsDamage(person: PersonRecord): boolean {
  const { name, tags, notes, contacts, custom } = person
  const texts = [name, ...fieldTexts(person), ...tags, ...notes, ...contacts.map(({ value }) => value)]
  return [...texts, ...Object.values(custom)].some((text) => text.includes('\ufffd'))
}

function fieldTexts(person: PersonRecord): readonly string[] {
  return fileFields.map((key) => person[key] ?? '')
}

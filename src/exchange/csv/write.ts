import { columnInFiles, fileFields, isNameField, type FileField } from '../../domain/person/fields.ts'
import type { ContactKind } from '../../domain/person/person.ts'
import { columnOf, customPrefix, quotedText } from '../sheet/header/column-of.ts'
import type { PersonOut } from '../people/out.ts'

/** How a sheet is written. */
export interface CsvOptions {
  /**
   * For a spreadsheet program: a byte order mark, without which it misreads UTF-8, and an apostrophe before what it would
   * take for a formula. A phone, which it would turn into a number, is a formula that says nothing but the phone (`="+7916…"`):
   * Excel and LibreOffice show the phone alone, where they show an apostrophe of a file.
   */
  readonly excel: boolean
  readonly delimiter: ',' | ';'
}

const kinds: readonly ContactKind[] = [
  'phone',
  'email',
  'telegram',
  'whatsapp',
  'viber',
  'instagram',
  'vk',
  'url',
  'address',
]

/**
 * Writes people as CSV (RFC 4180), a part and a row each; several values of one cell are joined as Google Contacts joins them, by
 * ` ::: `. The people are read twice: what the columns are is known only after all of them.
 */
export function* csvParts(people: () => Iterable<PersonOut>, { excel, delimiter }: CsvOptions): Generator<string> {
  const columns = columnsOf(people())
  const header = headerOf(columns)
  const dialled = columns.used.flatMap((kind) => (numbers.has(kind) ? [header.indexOf(kind)] : []))
  const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`
  yield (excel ? '\ufeff' : '') + line(header.map((cell) => guarded(cell, excel)))
  for (const person of people())
    yield line(
      rowOf(person, columns).map((cell, at) =>
        excel && dialled.includes(at) ? numberAsText(cell) : guarded(cell, excel),
      ),
    )
}

/** The columns that not every sheet has. */
interface Columns {
  readonly used: readonly ContactKind[]
  /** Fields of the user's own, in the order in which they come. */
  readonly fields: readonly string[]
  readonly hasLetGo: boolean
  /** What is known of people, those that name them and the others. */
  readonly names: readonly FileField[]
  readonly about: readonly FileField[]
}

function columnsOf(people: Iterable<PersonOut>): Columns {
  const used = new Set<ContactKind>()
  const fields = new Set<string>()
  let hasLetGo = false
  const known = new Set<FileField>(fileFields.filter((key) => !columnInFiles(key).isRare))
  for (const person of people) {
    const { contacts, custom, letGo } = person
    for (const { kind } of contacts) used.add(kind)
    for (const field of Object.keys(custom)) fields.add(field)
    hasLetGo ||= letGo !== null
    for (const key of fileFields) if (person[key] !== null) known.add(key)
  }
  const columns = fileFields.filter((key) => known.has(key))
  return {
    used: kinds.filter((kind) => used.has(kind)),
    fields: [...fields],
    hasLetGo,
    names: columns.filter(isNameField),
    about: columns.filter((key) => !isNameField(key)),
  }
}

function headerOf({ used, fields, hasLetGo, names, about }: Columns): readonly string[] {
  const letGo = hasLetGo ? ['let go'] : []
  const own = fields.map(fieldHeader)
  const [named, known] = [names, about].map((keys) => keys.map((key) => columnInFiles(key).heading))
  return ['no', 'name', 'roles', 'stage', ...letGo, ...(named ?? []), ...used, 'tags', ...(known ?? []), 'note', ...own]
}

function rowOf(person: PersonOut, { used, fields, hasLetGo, names, about }: Columns): readonly string[] {
  const values = (keys: readonly FileField[]) => keys.map((key) => person[key] ?? '')
  return [
    String(person.no),
    person.name,
    person.roles.join(', '),
    person.stages.join(', '),
    ...(hasLetGo ? [letGoText(person)] : []),
    ...values(names),
    ...used.map((kind) =>
      person.contacts
        .filter((contact) => contact.kind === kind)
        .map(({ value }) => value)
        .join(joint),
    ),
    person.tags.join(', '),
    ...values(about),
    person.notes.join(joint),
    ...fields.map((field) => (Object.hasOwn(person.custom, field) ? (person.custom[field] ?? '') : '')),
  ]
}

function letGoText({ letGo }: PersonOut): string {
  return letGo === null ? '' : [letGo.day, letGo.reason].filter((part) => part !== null).join(': ')
}

const joint = ' ::: '

/** A field named like a column of ours is marked, so that it comes back as the field it was. */
function fieldHeader(field: string): string {
  const column = columnOf(field)
  return column.holds === 'custom' && column.name === field && !field.startsWith(customPrefix)
    ? field
    : `${customPrefix}${field}`
}

/** What is dialled, and must not become a number. */
const numbers: ReadonlySet<ContactKind> = new Set(['phone', 'whatsapp', 'viber'])

/** Excel takes texts of 255 characters in a formula. */
const longestText = 255

function numberAsText(cell: string): string {
  return cell === '' || cell.length > longestText ? guarded(cell, true) : `="${cell.replaceAll('"', '""')}"`
}

function guarded(cell: string, excel: boolean): string {
  const isOurs = /^'+[=+\-@\t\r]/.test(cell) || quotedText.test(cell)
  return (excel && /^[=+\-@\t\r]/.test(cell)) || isOurs ? `'${cell}` : cell
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(cell) || cell.includes(delimiter)
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell
}

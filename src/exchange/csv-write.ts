import type { ContactKind } from '../domain/person.ts'
import { columnOf, customPrefix } from './csv-header.ts'
import type { PersonOut } from './people-out.ts'

/** How a sheet is written. */
export interface CsvOptions {
  /**
   * For a spreadsheet program: a byte order mark, without which it misreads UTF-8, and an apostrophe before what it would
   * take for a formula - phones with their plus among them, which it would otherwise turn into numbers.
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

/** Writes people as CSV (RFC 4180), a row each; several values of one cell are joined as Google Contacts joins them, by ` ::: `. */
export function writeCsv(people: readonly PersonOut[], { excel, delimiter }: CsvOptions): string {
  const used = kinds.filter((kind) => people.some(({ contacts }) => contacts.some((contact) => contact.kind === kind)))
  const fields = [...new Set(people.flatMap(({ custom }) => Object.keys(custom)))]
  const hasLetGo = people.some(({ letGo }) => letGo !== null)
  const header = [
    'no',
    'name',
    'roles',
    'stage',
    ...(hasLetGo ? ['let go'] : []),
    'company',
    ...used,
    'tags',
    'source',
    'birthday',
    'note',
    ...fields.map(headerOf),
  ]
  const rows = people.map((person) => [
    String(person.no),
    person.name,
    person.roles.join(', '),
    person.stages.join(', '),
    ...(hasLetGo ? [letGoText(person)] : []),
    person.company ?? '',
    ...used.map((kind) =>
      person.contacts
        .filter((contact) => contact.kind === kind)
        .map(({ value }) => value)
        .join(joint),
    ),
    person.tags.join(', '),
    person.source ?? '',
    person.birthday ?? '',
    person.notes.join(joint),
    ...fields.map((field) => (Object.hasOwn(person.custom, field) ? (person.custom[field] ?? '') : '')),
  ])
  const lines = [header, ...rows].map((cells) => cells.map((cell) => cellText(cell, excel, delimiter)).join(delimiter))
  return `${excel ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`
}

function letGoText({ letGo }: PersonOut): string {
  return letGo === null ? '' : [letGo.day, letGo.reason].filter((part) => part !== null).join(': ')
}

const joint = ' ::: '

/** A field named like a column of ours is marked, so that it comes back as the field it was. */
function headerOf(field: string): string {
  const column = columnOf(field)
  return column.holds === 'custom' && column.name === field && !field.startsWith(customPrefix)
    ? field
    : `${customPrefix}${field}`
}

function cellText(cell: string, excel: boolean, delimiter: string): string {
  const guarded = (excel && /^[=+\-@\t\r]/.test(cell)) || /^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  const needsQuotes = /["\r\n]|^\s|\s$/.test(guarded) || guarded.includes(delimiter)
  return needsQuotes ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

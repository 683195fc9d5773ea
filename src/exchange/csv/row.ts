import type { ContactKind } from '../../domain/person/person.ts'
import { unguarded, type Column, type Field } from './header.ts'
import { rawPerson, takeField, takeNameParts, type RawPerson } from '../people/record.ts'

/** Puts the cells of one row where they belong in a person. */
export function takeCells(line: number, cells: readonly string[], columns: readonly Column[]): RawPerson {
  const person = rawPerson(line)
  const name = new Map<Field, string>()
  const numbered = new Map<string, Map<string, string>>()
  columns.forEach((column, index) => {
    const cell = unguarded(cells[index] ?? '').trim()
    if (cell === '') return
    switch (column.holds) {
      case 'contact':
        for (const value of valuesIn(column.kind, cell)) person.contacts.push({ kind: column.kind, value, label: '' })
        return
      case 'part': {
        const key = `${column.of} ${String(column.number)}`
        numbered.set(key, (numbered.get(key) ?? new Map<string, string>()).set(column.part, cell))
        return
      }
      case 'custom':
        return void person.custom.set(column.name, cell)
      case 'nothing':
        return
      default:
        takeCell(person, name, column.holds, cell)
    }
  })
  takeNameParts(person, {
    given: name.get('givenName') ?? '',
    middle: name.get('middle') ?? '',
    family: name.get('familyName') ?? '',
  })
  for (const [key, parts] of numbered) takeNumbered(person, key.split(' ')[0] ?? '', parts)
  return person
}

function takeCell(person: RawPerson, name: Map<Field, string>, field: Field, cell: string): void {
  switch (field) {
    case 'name':
    case 'letGo':
      if (person[field] === '') person[field] = cell
      return
    case 'tags':
      return void person.tags.push(...tagsIn(cell))
    case 'roles':
    case 'stages':
      return void person[field].push(...cell.split(/[,;]/).map((part) => part.trim()))
    case 'note':
      return void person.notes.push(...several(cell))
    case 'middle':
    case 'givenName':
    case 'familyName':
      name.set(field, cell)
      return
    default:
      takeField(person, field, cell)
  }
}

/** Google's numbered columns: a value with its label, an address in parts or whole, an organization. */
function takeNumbered(person: RawPerson, group: string, parts: ReadonlyMap<string, string>): void {
  const value = parts.get('value') ?? ''
  const label = (parts.get('label') ?? parts.get('type') ?? '').replace(/^\*\s*/, '')
  const reach = (kind: ContactKind, texts: readonly string[]) => {
    for (const text of texts) person.contacts.push({ kind, value: text, label: label.toLowerCase() })
  }
  switch (group) {
    case 'phone':
    case 'email':
    case 'url':
      return reach(group, several(value))
    case 'address': {
      const rest = ['street', 'po box', 'extended address', 'city', 'region', 'postal code', 'country']
      const whole =
        parts.get('formatted') ??
        rest
          .map((part) => parts.get(part) ?? '')
          .filter(Boolean)
          .join(', ')
      return reach(
        'address',
        several(whole).map((text) => text.replace(/\s*\n\s*/g, ', ')),
      )
    }
    case 'organization':
      takeField(person, 'company', parts.get('name') ?? '')
      if (parts.has('title')) person.custom.set('title', parts.get('title') ?? '')
      return
    case 'im': {
      const kind = /telegram|whatsapp|viber|instagram/i
        .exec(`${parts.get('service') ?? ''} ${label}`)?.[0]
        .toLowerCase()
      if (kind) reach(kind as ContactKind, several(value))
      else if (value !== '') person.custom.set((parts.get('service') ?? 'im').toLowerCase(), value)
      return
    }
    default:
      if (value !== '') person.custom.set(label || 'custom', value)
  }
}

/** Google joins several values of one cell by ` ::: `. */
function several(cell: string): readonly string[] {
  return cell.split(/\s*:::\s*/).filter((value) => value !== '')
}

/** A sheet holds several phones or emails in one cell with any separator; only pieces that could be one alone are parted. */
function valuesIn(kind: ContactKind, cell: string): readonly string[] {
  const values = several(cell)
  if (kind !== 'phone' && kind !== 'email') return values
  return values.flatMap((value) => {
    const pieces = value
      .split(/[;,\n]|(?<=\d)\s*\/\s*(?=[+\d(])/)
      .map((piece) => piece.trim())
      .filter(Boolean)
    const whole = kind === 'email' ? /@/ : /(?:\d\D*){5}/
    return pieces.every((piece) => whole.test(piece)) ? pieces : [value]
  })
}

/** Google's own groups say nothing about a person. */
function tagsIn(cell: string): readonly string[] {
  const tags = cell.includes(':::') ? several(cell) : cell.split(/[,;]/)
  return tags.map((tag) => tag.trim().replace(/^\*\s*/, '')).filter((tag) => tag !== '' && !/^my ?contacts$/i.test(tag))
}

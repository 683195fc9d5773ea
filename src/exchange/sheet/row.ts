import type { ContactKind } from '../../domain/person/person.ts'
import { rawPerson, takeField, takeNameParts, type RawPerson } from '../people/record.ts'
import { nameInOrder } from './cells/names.ts'
import { saysNothing } from './cells/nothing.ts'
import { phonesIn } from './cells/phones.ts'
import { readBirthday } from '../people/birthday.ts'
import type { DecidedColumn } from './decide.ts'
import type { SheetRow } from './grid.ts'
import type { Field } from './header/column.ts'
import { unguarded } from './header/column-of.ts'
import { addressesOf, takeNumbered, several, type AddressLines } from './parts.ts'

/** What of a row its sheet is told of. */
export interface RowFindings {
  extraCells: boolean
  /** A number that a spreadsheet program has cut. */
  cutPhone: string
}

interface Building {
  readonly person: RawPerson
  readonly name: Map<'givenName' | 'middle' | 'familyName' | 'suffix', string>
  readonly numbered: Map<string, Map<string, string>>
  readonly addresses: AddressLines
  readonly birth: Map<'year' | 'month' | 'day', string>
  readonly found: RowFindings
}

/** Puts the cells of one row where they belong in a person; our own export is taken as it is. */
export function personFrom(
  { line, cells }: SheetRow,
  columns: readonly DecidedColumn[],
  isOwn: boolean,
): { readonly person: RawPerson; readonly found: RowFindings } {
  const person = rawPerson(line)
  const found: RowFindings = { extraCells: false, cutPhone: '' }
  const all: Building = { person, name: new Map(), numbered: new Map(), addresses: new Map(), birth: new Map(), found }
  columns.forEach((one, index) => {
    const cell = unguarded(cells[index] ?? '').trim()
    if (cell !== '' && (isOwn || !saysNothing(cell, isNameColumn(one)))) takeCell(all, one, cell, isOwn)
  })
  for (const [index, cell] of cells.slice(columns.length).entries()) {
    if (cell.trim() === '') continue
    found.extraCells = true
    addField(person, `column ${String(columns.length + index + 1)}`, cell.trim())
  }
  finish(all)
  return { person, found }
}

function isNameColumn({ column: { holds } }: DecidedColumn): boolean {
  return (
    holds === 'name' || holds === 'givenName' || holds === 'familyName' || holds === 'nickname' || holds === 'middle'
  )
}

function takeCell(all: Building, one: DecidedColumn, cell: string, isOwn: boolean): void {
  const { person } = all
  const { column } = one
  switch (column.holds) {
    case 'contact':
      return takeContact(all, one, column.kind, { cell, label: column.label ?? '' }, isOwn)
    case 'part': {
      const key = `${column.of} ${String(column.number)}`
      all.numbered.set(key, (all.numbered.get(key) ?? new Map<string, string>()).set(column.part, cell))
      return
    }
    case 'address': {
      const lines = all.addresses.get(column.place) ?? []
      all.addresses.set(column.place, [...lines, { part: column.part, text: cell }])
      return
    }
    case 'birth':
      return void all.birth.set(column.part, cell)
    case 'prefix':
      return addField(person, 'prefix', cell)
    case 'suffix':
      return void all.name.set('suffix', cell)
    case 'refusal':
      addField(person, column.name, cell)
      if (saysYes.test(cell) && !person.refuses.includes(column.way)) person.refuses.push(column.way)
      return
    case 'custom':
      return addField(person, column.name, cell)
    case 'nothing':
      return
    default:
      takeOwnField(all, one, column.holds, cell)
  }
}

const saysYes =
  /^(?:true|1(?:[.,]0)?|yes|y|x|on|да|истина|\+|✓|✔|ja|wahr|oui|vrai|si|sí|verdadero|unsubscribed|opted[- ]?out|dnc)$/i

function takeContact(
  { person, found }: Building,
  { abroad, isUnsure }: DecidedColumn,
  kind: ContactKind,
  { cell, label }: { readonly cell: string; readonly label: string },
  isOwn: boolean,
): void {
  const put = (value: string, said: string) => {
    const bare = value.replace(/[\s().-]/g, '')
    const known = abroad?.get(bare)
    const asWritten = isUnsure === true && abroad?.has(bare) === true
    person.contacts.push({
      kind,
      value: asWritten ? value : (known ?? value),
      label: said,
      ...(asWritten ? { asWritten } : {}),
    })
  }
  if (isOwn || (kind !== 'phone' && kind !== 'email' && kind !== 'whatsapp' && kind !== 'viber')) {
    for (const value of several(cell)) put(value, label)
    return
  }
  if (kind === 'email') {
    for (const value of emailsIn(cell)) put(value, label)
    return
  }
  const read = phonesIn(cell)
  if ('cut' in read) found.cutPhone = read.cut
  else for (const phone of read.phones) put(phone.value, [label, phone.label].filter(Boolean).join(' '))
}

/** A cell holds several addresses with any separator; only pieces that could be one alone are parted. */
function emailsIn(cell: string): readonly string[] {
  if (/^[\w.+-]+@[\w.-]+$/.test(cell)) return [cell]
  return several(cell).flatMap((value) => {
    const pieces = value
      .split(value.includes('<') ? /[;,\n|]/ : /[;,\s|]+/)
      .map((piece) => piece.trim())
      .filter(Boolean)
    return pieces.length > 0 && pieces.every((piece) => piece.includes('@')) ? pieces : [value]
  })
}

function takeOwnField(
  { person, name }: Building,
  { heading, nameOrder, dateOrder }: DecidedColumn,
  field: Field,
  cell: string,
): void {
  switch (field) {
    case 'name': {
      const read = nameOrder && nameInOrder(cell, nameOrder)
      if (person.name !== '') return person.name === cell ? undefined : addField(person, heading, cell)
      person.name = read?.name ?? cell
      if (read) Object.assign(person.fields, { givenName: read.given, familyName: read.family })
      return
    }
    case 'letGo':
      if (person.letGo === '') person.letGo = cell
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
      return void name.set(field, [name.get(field), cell].filter(Boolean).join(' '))
    default: {
      const text =
        field === 'birthday' && dateOrder && !/^\d{4}-\d\d-\d\d$/.test(cell)
          ? (readBirthday(cell, dateOrder) ?? cell)
          : cell
      if (person.fields[field] !== '' && person.fields[field] !== text) addField(person, heading, cell)
      else takeField(person, field, text)
    }
  }
}

function finish({ person, name, numbered, addresses, birth }: Building): void {
  if (name.size > 0) {
    const said = { ...person.fields }
    takeNameParts(person, {
      given: name.get('givenName') ?? '',
      middle: name.get('middle') ?? '',
      family: name.get('familyName') ?? '',
    })
    if (person.fields.givenName === '') person.fields.givenName = said.givenName
    if (person.fields.familyName === '') person.fields.familyName = said.familyName
    const suffix = name.get('suffix') ?? ''
    if (suffix !== '' && person.nameFromParts !== '') person.nameFromParts += ` ${suffix}`
  }
  for (const [key, parts] of numbered) takeNumbered(person, key.split(' ')[0] ?? '', parts, addField)
  for (const contact of addressesOf(addresses)) person.contacts.push(contact)
  const [month, day] = [birth.get('month'), birth.get('day')]
  if (month === undefined || day === undefined) {
    for (const [part, text] of birth) addField(person, `birth ${part}`, text)
    return
  }
  const year = birth.get('year') ?? ''
  const figures = /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(day)
  const pad = (text: string) => text.padStart(2, '0')
  takeField(
    person,
    'birthday',
    figures ? `${/^\d{4}$/.test(year) ? year : '-'}-${pad(month)}-${pad(day)}` : [day, month, year].join(' ').trim(),
  )
}

/** Keeps a field of the file's own; what comes twice under one name stands side by side. */
function addField(person: RawPerson, name: string, text: string): void {
  const before = person.custom.get(name)
  person.custom.set(name, before === undefined || before === text ? text : `${before}, ${text}`)
}

/** Google's own groups say nothing about a person. */
function tagsIn(cell: string): readonly string[] {
  const tags = cell.includes(':::') ? several(cell) : cell.split(/[,;]/)
  return tags.map((tag) => tag.trim().replace(/^\*\s*/, '')).filter((tag) => tag !== '' && !/^my ?contacts$/i.test(tag))
}

import { Fault } from '../domain/fault.ts'
import type { ContactKind } from '../domain/person.ts'
import { cleanLine } from '../reading/clean.ts'
import { fold } from '../reading/fold.ts'

/** What a column holds. */
export type Column =
  | { readonly holds: Field }
  | { readonly holds: 'contact'; readonly kind: ContactKind }
  /** One of Google's numbered columns, `Phone 2 - Value`: its parts belong together by number. */
  | { readonly holds: 'part'; readonly of: Numbered; readonly number: number; readonly part: string }
  /** A field of the file's own, kept under its name. */
  | { readonly holds: 'custom'; readonly name: string }
  | { readonly holds: 'nothing' }

export type Field =
  'name' | 'first' | 'middle' | 'last' | 'nickname' | 'company' | 'tags' | 'note' | 'source' | 'birthday'

export type Numbered = 'phone' | 'email' | 'url' | 'address' | 'im' | 'organization' | 'custom'

/** The prefix of an exported column whose own name would be read as something else. */
export const customPrefix = 'custom: '

/** Reads the first line of a sheet. Fault: `file-format` where it names neither people nor ways to reach them. */
export function readHeader(cells: readonly string[], line: number): readonly Column[] {
  const columns = cells.map(columnOf)
  const holds = (field: Column['holds']) => columns.some((column) => column.holds === field)
  if (!['name', 'first', 'last', 'nickname', 'company', 'contact', 'part'].some((field) => holds(field as Field))) {
    const found = cells.map(cleanLine).filter((cell) => cell !== '')
    throw new Fault('file-format', { line, problem: 'no-columns', found: found.slice(0, 8).join(', ').slice(0, 200) })
  }
  const isFirst = holds('last') && !holds('first')
  return columns.map((column) => (isFirst && column.holds === 'name' ? { holds: 'first' } : column))
}

/** Takes off the apostrophe that our own export puts before what a spreadsheet would take for a formula. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/** Tells what a column of this name holds. */
export function columnOf(header: string): Column {
  const name = cleanLine(unguarded(header))
  const folded = fold(name).replace(/[_*]+/g, ' ').replace(/\s+/g, ' ').trim()
  const numbered = /^([a-z -]+?) (\d+) - (.+)$/.exec(folded)
  const group = numbered && groups.get(numbered[1] ?? '')
  if (numbered && group) return { holds: 'part', of: group, number: Number(numbered[2]), part: numbered[3] ?? '' }
  const known = columns.get(folded) ?? columns.get(folded.replace(/\s*\d+$/, ''))
  if (known) return known
  if (titles.has(folded)) return { holds: 'custom', name: 'title' }
  if (folded === '' || passedOver.test(folded)) return { holds: 'nothing' }
  return { holds: 'custom', name: name.startsWith(customPrefix) ? name.slice(customPrefix.length) : name }
}

/** What other programs write for themselves, and what our own export adds for people to read. */
const passedOver =
  /yomi|phonetic|^(photo|file as|initials|short name|maiden name|sensitivity|priority|private|mileage|directory server|no|roles|category|stage|next day|next time|next step|last touch)$/

const titles = new Set(['title', 'job title', 'organization title', 'position', 'должность'].map(fold))

const groups = new Map<string, Numbered>([
  ['phone', 'phone'],
  ['e-mail', 'email'],
  ['email', 'email'],
  ['website', 'url'],
  ['address', 'address'],
  ['im', 'im'],
  ['organization', 'organization'],
  ['custom field', 'custom'],
  ['event', 'custom'],
  ['relation', 'custom'],
])

const fieldNames: Readonly<Record<Field, string>> = {
  name: 'name|full name|display name|contact|contact name|person|client|customer|фио|ф.и.о.|имя и фамилия|фамилия и имя|фамилия имя|фамилия имя отчество|контакт|клиент|человек',
  first: 'first name|given name|first|имя',
  middle: 'middle name|additional name|отчество',
  last: 'last name|family name|surname|last|фамилия',
  nickname: 'nickname|псевдоним|прозвище|ник',
  company:
    'company|organization|organisation|organization name|company name|employer|firm|компания|организация|фирма|место работы',
  tags: 'tags|tag|labels|label|categories|group|groups|group membership|метки|метка|теги|тег|группа|группы|категории',
  note: 'note|notes|comment|comments|remark|remarks|заметка|заметки|комментарий|комментарии|примечание|примечания',
  source: 'source|where from|met at|lead source|источник|откуда',
  birthday: 'birthday|birth date|date of birth|birthdate|dob|день рождения|дата рождения|др',
}

const contactNames: Readonly<Record<ContactKind, string>> = {
  phone:
    'phone|phones|phone number|telephone|tel|mobile|mobile phone|cell|cell phone|home phone|work phone|business phone|primary phone|телефон|телефоны|номер|номер телефона|мобильный|мобильный телефон|сотовый|тел|тел.',
  email:
    'email|emails|e-mail|e-mail address|email address|mail|почта|электронная почта|эл. почта|эл.почта|адрес электронной почты|имейл|мейл',
  telegram: 'telegram|tg|телеграм|телеграмм',
  whatsapp: 'whatsapp|ватсап|вотсап|вацап',
  viber: 'viber|вайбер',
  instagram: 'instagram|инстаграм|инстаграмм',
  vk: 'vk|vkontakte|вк|вконтакте',
  url: 'url|website|web page|web|site|сайт|ссылка|страница',
  address: 'address|home address|mailing address|адрес|домашний адрес',
}

const columns: ReadonlyMap<string, Column> = new Map([
  ...entriesOf(fieldNames, (holds): Column => ({ holds: holds as Field })),
  ...entriesOf(contactNames, (kind): Column => ({ holds: 'contact', kind: kind as ContactKind })),
])

function entriesOf(
  names: Readonly<Record<string, string>>,
  columnFor: (key: string) => Column,
): readonly (readonly [string, Column])[] {
  return Object.entries(names).flatMap(([key, list]) =>
    list.split('|').map((name) => [fold(name), columnFor(key)] as const),
  )
}

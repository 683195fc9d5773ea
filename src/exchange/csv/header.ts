import { Fault, type FaultData } from '../../domain/fault.ts'
import { columnInFiles, fieldValues, fileFields, type FileField } from '../../domain/person/fields.ts'
import type { ContactKind } from '../../domain/person/person.ts'
import { cleanLine } from '../../reading/clean.ts'
import { fold } from '../../reading/fold.ts'

/** What a column holds. */
export type Column =
  | { readonly holds: Field }
  | { readonly holds: 'contact'; readonly kind: ContactKind }
  /** One of Google's numbered columns, `Phone 2 - Value`: its parts belong together by number. */
  | { readonly holds: 'part'; readonly of: Numbered; readonly number: number; readonly part: string }
  /** A field of the file's own, kept under its name. */
  | { readonly holds: 'custom'; readonly name: string }
  | { readonly holds: 'nothing' }

export type Field = 'name' | 'middle' | 'tags' | 'note' | FileField | Standing

/** What a person is to the user, as our own export writes it. */
type Standing = 'roles' | 'stages' | 'letGo'

export type Numbered = 'phone' | 'email' | 'url' | 'address' | 'im' | 'organization' | 'custom'

/** The user's word for what columns hold, by folded header. */
export type ColumnMap = ReadonlyMap<string, Column>

/** Reads `Who=name,Cell=phone`: a column of the file and, in either language, what it holds. Fault: `value-invalid`. */
export function readColumnMap(texts: readonly string[]): ColumnMap {
  return new Map(texts.flatMap((text) => text.split(/,(?=[^,=]*=)/)).map(readPair))
}

function readPair(pair: string): readonly [string, Column] {
  const [, header = '', wish = ''] = /^(.*)=([^=]*)$/s.exec(cleanLine(pair)) ?? []
  const name = header.trim()
  const column = wishedColumn(name, wish.trim())
  if (name === '' || !column)
    throw new Fault('value-invalid', { name: '--map', value: cleanLine(pair), takes: mapTakes })
  return [fold(name), column]
}

function wishedColumn(header: string, wish: string): Column | undefined {
  if (/^(?:skip|пропустить)$/i.test(wish)) return { holds: 'nothing' }
  if (/^(?:field|поле)$/i.test(wish)) return { holds: 'custom', name: header }
  const column = columnOf(wish)
  return column.holds === 'custom' || column.holds === 'nothing' || column.holds === 'part' ? undefined : column
}

const mapTakes =
  'COLUMN=name | first | last | phone | email | company | tags | note | source | birthday | zone | telegram | field | skip'

/** The prefix of an exported column whose own name would be read as something else. */
export const customPrefix = 'custom: '

/**
 * Reads the first line of a sheet, by the user's word for what a column holds before our own. Fault: `file-format` with the
 * `problem`: it names neither people nor ways to reach them, none of the columns we know holds names while another may, or the
 * user's word is about a column that is not there. `columns` are those that may be meant.
 */
export function readHeader(cells: readonly string[], line: number, map: ColumnMap = new Map()): readonly Column[] {
  const headers = cells.map((cell) => cleanLine(unguarded(cell)))
  const isOwn = ['no', 'name', 'roles'].every((name) => headers.some((header) => fold(header) === name))
  const columns = headers.map((header) => map.get(fold(header)) ?? columnOf(header, isOwn))
  const refuse = (problem: string, names: readonly string[], data: FaultData = {}) => {
    const found = names.filter((name) => name !== '').slice(0, 8)
    return new Fault('file-format', { line, problem, columns: found, found: found.join(', ').slice(0, 200), ...data })
  }
  const stray = [...map.keys()].find((name) => !headers.some((header) => fold(header) === name))
  if (stray !== undefined) throw refuse('no-such-column', headers, { column: stray })
  const holds = (field: Column['holds']) => columns.some((column) => column.holds === field)
  const isNamed = ['name', 'givenName', 'familyName', 'nickname', 'company'].some((field) => holds(field as Field))
  if (!isNamed && !holds('contact') && !holds('part')) throw refuse('no-columns', headers)
  const unknown = headers.filter((_, index) => columns[index]?.holds === 'custom')
  if (!isNamed && map.size === 0 && unknown.length > 0) throw refuse('no-names', unknown)
  const isFirst = !isOwn && holds('familyName') && !holds('givenName')
  return columns.map((column) => (isFirst && column.holds === 'name' ? { holds: 'givenName' } : column))
}

/**
 * Takes off what our own export puts around what a spreadsheet would take for a formula or a number: an apostrophe, and `="…"`
 * around a phone.
 */
export function unguarded(cell: string): string {
  if (/^'+[=+\-@\t\r]/.test(cell)) return cell.slice(1)
  return cell.startsWith('="') && quotedText.test(cell) ? cell.slice(2, -1).replaceAll('""', '"') : cell
}

/** A formula that is nothing but a text. */
export const quotedText = /^="(?:[^"]|"")*"$/

/** Tells what a column of this name holds; of our own export some are for people to read alone. */
export function columnOf(header: string, isOwn = false): Column {
  const name = cleanLine(unguarded(header))
  const folded = fold(name).replace(/[_*]+/g, ' ').replace(/\s+/g, ' ').trim()
  const numbered = /^([a-z -]+?) (\d+) - (.+)$/.exec(folded)
  const group = numbered && groups.get(numbered[1] ?? '')
  if (numbered && group) return { holds: 'part', of: group, number: Number(numbered[2]), part: numbered[3] ?? '' }
  const known = columns.get(folded) ?? columns.get(folded.replace(/\s*\d+$/, ''))
  if (known) return known
  if (titles.has(folded)) return { holds: 'custom', name: 'title' }
  if (folded === '' || passedOver.test(folded) || (isOwn && ownAlone.test(folded))) return { holds: 'nothing' }
  return { holds: 'custom', name: name.startsWith(customPrefix) ? name.slice(customPrefix.length) : name }
}

/** What other programs write for themselves. */
const passedOver =
  /yomi|phonetic|^(photo|file as|initials|short name|maiden name|sensitivity|priority|private|mileage|directory server)$/

/** What our own export adds for people to read; in any other sheet these are the user's own columns. */
const ownAlone = /^(no|category|next day|next time|next step|last touch)$/

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
  ...fieldValues(fileFields, (key) => columnInFiles(key).headings),
  roles: 'roles|role|роли|роль',
  stages: 'stage|stages|этап|этапы|стадия',
  letGo: 'let go|отпущен',
  name: 'name|full name|display name|contact|contact name|person|client|client name|customer|customer name|who|whom|lead|prospect|guest|member|partner|фио|ф. и. о.|ф.и.о.|имя и фамилия|фамилия и имя|фамилия имя|фамилия имя отчество|имя, фамилия|имя контакта|имя клиента|контакт|клиент|человек|кто|покупатель|заказчик|партнёр|участник|гость|абонент',
  middle: 'middle name|additional name|отчество',
  tags: 'tags|tag|labels|label|categories|group|groups|group membership|метки|метка|теги|тег|группа|группы|категории',
  note: 'note|notes|comment|comments|remark|remarks|info|details|about|description|заметка|заметки|комментарий|комментарии|коммент|примечание|примечания|прим|прим.|описание|инфо|информация',
}

const contactNames: Readonly<Record<ContactKind, string>> = {
  phone:
    'phone|phones|phone number|telephone|tel|tel.|telephone number|mobile|mobile phone|mobile number|mob|mob.|cell|cell phone|cell number|cellphone|contact number|home phone|work phone|business phone|primary phone|телефон|телефоны|номер|номер телефона|мобильный|мобильный телефон|мобильник|моб|моб.|моб. телефон|моб. тел.|сотовый|сотовый телефон|сот|сот.|контактный телефон|тел|тел.',
  email:
    'email|emails|e-mail|e-mail address|email address|mail|почта|электронная почта|эл. почта|эл.почта|адрес электронной почты|имейл|мейл|емейл|email адрес',
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

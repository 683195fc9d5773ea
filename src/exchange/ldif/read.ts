import type { ContactKind } from '../../domain/person/person.ts'
import {
  rawPerson,
  takeField,
  takeNameParts,
  type RawPerson,
  type Reading,
  type SkippedEntry,
} from '../people/record.ts'
import { ldifEntries, type LdifEntry } from './entries.ts'

/**
 * Reads the people of an LDIF file by the attributes of inetOrgPerson (RFC 2798), person (RFC 4519) and Mozilla's address books. Lists
 * and organisations are no people; an entry that changes or deletes another is skipped and told.
 */
export function readLdif(text: string): Reading<RawPerson> {
  const people: RawPerson[] = []
  const skipped: SkippedEntry[] = []
  for (const entry of ldifEntries(text)) {
    const { line, values } = entry
    const classes = (values.get('objectclass') ?? []).map((name) => name.toLowerCase())
    const change = values.get('changetype')?.[0]?.toLowerCase() ?? 'add'
    const name = nameIn(entry)
    if (values.size === 1 && values.has('version')) continue
    if (change !== 'add') skipped.push({ line, name, why: 'change' })
    else if (classes.some((one) => groups.has(one))) skipped.push({ line, name, why: 'group' })
    else people.push(personIn(entry, name))
  }
  return { people, skipped }
}

const groups = new Set([
  'groupofnames',
  'groupofuniquenames',
  'posixgroup',
  'mozillaablist',
  'organizationalunit',
  'organization',
  'dcobject',
  'domain',
])

/** By cn, else the name that is displayed, else what the entry is called in its directory. */
function nameIn({ values }: LdifEntry): string {
  const [name] = [
    ...(values.get('cn') ?? []),
    ...(values.get('commonname') ?? []),
    ...(values.get('displayname') ?? []),
  ]
  if (name !== undefined) return name
  const hasParts = ['givenname', 'gn', 'sn', 'surname'].some((part) => (values.get(part) ?? []).length > 0)
  return hasParts
    ? ''
    : (/^cn=((?:\\.|[^,\\+])+)/i.exec(values.get('dn')?.[0] ?? '')?.[1] ?? '').replace(/\\(.)/g, '$1')
}

function personIn({ line, values }: LdifEntry, name: string): RawPerson {
  const person = rawPerson(line)
  const first = (...names: readonly string[]) =>
    names.map((one) => values.get(one)?.[0]).find((one) => one !== undefined)
  person.name = name
  takeNameParts(person, { given: first('givenname', 'gn') ?? '', middle: '', family: first('sn', 'surname') ?? '' })
  takeField(person, 'company', first('o', 'company', 'organizationname') ?? '')
  takeField(person, 'nickname', first('mozillanickname', 'xmozillanickname', 'nickname') ?? '')
  takeField(person, 'birthday', birthdayIn(first))
  for (const [attribute, texts] of values) for (const text of texts) take(person, attribute, text)
  for (const [label, parts] of addresses) {
    const text = parts.flatMap((part) => values.get(part) ?? []).join(', ')
    if (text !== '') person.contacts.push({ kind: 'address', value: text, label })
  }
  return person
}

/** Thunderbird keeps a birthday in three attributes. */
function birthdayIn(first: (...names: readonly string[]) => string | undefined): string {
  const [month, day] = [first('birthmonth'), first('birthday')]
  if (day === undefined || month === undefined) return first('dateofbirth', 'birthdate') ?? day ?? ''
  const [year, ...rest] = [first('birthyear'), month, day].map((part) => part?.padStart(2, '0'))
  return `${year ?? '-'}-${rest.join('-')}`
}

function take(person: RawPerson, attribute: string, text: string): void {
  const reach = ways[attribute]
  if (reach) person.contacts.push({ kind: reach[0], value: text, label: reach[1] })
  else if (attribute === 'description' || attribute === 'notes' || attribute === 'info') person.notes.push(text)
  else if (!known.has(attribute) && !attribute.startsWith('x-mozilla'))
    person.custom.set(attribute, [person.custom.get(attribute), text].filter((one) => one !== undefined).join(', '))
}

const ways: Readonly<Record<string, readonly [ContactKind, string] | undefined>> = Object.assign(
  Object.create(null) as object,
  {
    mail: ['email', ''],
    rfc822mailbox: ['email', ''],
    email: ['email', ''],
    mozillasecondemail: ['email', ''],
    xmozillasecondemail: ['email', ''],
    mobile: ['phone', 'mobile'],
    mobiletelephonenumber: ['phone', 'mobile'],
    cellphone: ['phone', 'mobile'],
    telephonenumber: ['phone', 'work'],
    homephone: ['phone', 'home'],
    hometelephonenumber: ['phone', 'home'],
    facsimiletelephonenumber: ['phone', 'fax'],
    fax: ['phone', 'fax'],
    pager: ['phone', 'pager'],
    pagerphone: ['phone', 'pager'],
    pagertelephonenumber: ['phone', 'pager'],
    labeleduri: ['url', ''],
    labeledurl: ['url', ''],
    mozillaworkurl: ['url', 'work'],
    workurl: ['url', 'work'],
    mozillahomeurl: ['url', 'home'],
    homeurl: ['url', 'home'],
  } satisfies Record<string, readonly [ContactKind, string]>,
)

/** What makes an address, in the order in which it is written. */
const addresses: readonly (readonly [label: string, parts: readonly string[]])[] = [
  [
    'work',
    [
      'street',
      'streetaddress',
      'mozillaworkstreet2',
      'postofficebox',
      'l',
      'locality',
      'localityname',
      'st',
      'region',
      'postalcode',
      'c',
      'co',
      'countryname',
    ],
  ],
  [
    'home',
    [
      'mozillahomestreet',
      'homestreet',
      'mozillahomestreet2',
      'mozillahomelocalityname',
      'mozillahomestate',
      'mozillahomepostalcode',
      'mozillahomecountryname',
      'homepostaladdress',
    ],
  ],
]

/** Read elsewhere, or bookkeeping of the directory and of the program that wrote the file. */
const known = new Set([
  ...addresses.flatMap(([, parts]) => parts),
  ...(
    'dn version changetype control objectclass cn commonname displayname givenname gn sn surname o company organizationname ' +
    'mozillanickname xmozillanickname nickname birthyear birthmonth birthday dateofbirth birthdate ' +
    'modifytimestamp createtimestamp creatorsname modifiersname structuralobjectclass entryuuid entrycsn entrydn subschemasubentry ' +
    'uid uidnumber gidnumber userpassword jpegphoto photo usercertificate usersmimecertificate luid ' +
    'mozillausehtmlmail xmozillausehtmlmail postaladdress initials'
  ).split(' '),
])

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentLine } from '../../src/exchange/vcard/content-line.ts'
import { fieldValues, fileFields } from '../../src/domain/person/fields.ts'
import type { PersonOut } from '../../src/exchange/people/out.ts'
import { readPeople } from '../../src/exchange/read-people.ts'
import { tellingKeys } from '../../src/exchange/people/same-person.ts'
import { tidyTag } from '../../src/exchange/people/tidy.ts'
import { zoneSaid } from '../../src/actions/when/zone.ts'
import { writeCsv, writeVcards } from '../support/exported.ts'
import { partsSaid } from '../../src/reading/name-parts.ts'
import { zonesOn } from '../support/zones.ts'
import { cleanLine, cleanText } from '../../src/reading/clean.ts'

const options = {
  region: 'US',
  dateOrder: 'dmy',
  partsSaid,
  zoneOf: (text: string) => zoneSaid(zonesOn(), text),
} as const

/** Text as it is kept: cleaned, and without the sign that joins values in a cell. */
const kept = (clean: (text: string) => string, maxLength = 60) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.string({ unit: 'binary', maxLength }),
      fc.constantFrom(
        '=1+1',
        '+49 is no phone',
        '-x',
        '@me',
        "'=a",
        'a;b,c',
        'a\\nb',
        'END:VCARD',
        '"q"',
        'Zoë Ё',
        "''",
      ),
    )
    .map((text) => clean(text.replaceAll('\ufffd', '')))
    .filter((text) => text !== '' && text === clean(text) && !text.includes(':::'))

const line = kept(cleanLine)
const handle = kept((text) => cleanLine(text).replace(/[^\p{L}\p{N}_.]/gu, ''), 20)
const unknown = fieldValues(fileFields, () => null)
const label = fc.option(fc.oneof(fc.constantFrom('mobile', 'home', 'work', 'Work'), kept(cleanLine, 20)))
const contact = fc.oneof(
  fc.record({
    kind: fc.constantFrom('phone' as const),
    value: fc.constantFrom('+4915112345678', '+79162223344', '*100#'),
    label,
  }),
  fc.record({
    kind: fc.constantFrom('email' as const),
    value: fc.emailAddress().filter((mail) => !/[,;<>]/.test(mail)),
    label,
  }),
  fc.record({ kind: fc.constantFrom('telegram' as const, 'instagram' as const, 'vk' as const), value: handle, label }),
  fc.record({
    kind: fc.constantFrom('whatsapp' as const, 'viber' as const),
    value: fc.constantFrom('+79162223355', '+14155550134'),
    label,
  }),
  fc.record({ kind: fc.constantFrom('url' as const), value: fc.webUrl({ withQueryParameters: true }), label }),
  fc.record({ kind: fc.constantFrom('address' as const), value: line, label }),
)

const person = fc.record({
  name: line,
  givenName: fc.option(line),
  familyName: fc.option(line),
  nickname: fc.option(line),
  formerName: fc.option(line),
  company: fc.option(line),
  contacts: fc.uniqueArray(contact, { maxLength: 4, selector: ({ kind }) => kind }),
  tags: fc.uniqueArray(kept(tidyTag, 20), { maxLength: 3, selector: (tag) => tag.toLowerCase() }),
  notes: fc.uniqueArray(kept(cleanText), { maxLength: 2 }),
  source: fc.option(line),
  birthday: fc.option(fc.constantFrom('1985-02-03', '--02-29', '2001-12-31')),
  zone: fc.option(fc.constantFrom('Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT-3', '+05:45', 'UTC')),
  roles: fc.subarray(['prospect', 'customer', 'team'] as const),
  stages: fc.subarray(['customers: deciding', 'team: joined']),
  letGo: fc.option(fc.record({ day: fc.constant('2026-03-01' as const), reason: fc.option(line) })),
  custom: fc
    .dictionary(fc.oneof(line, fc.constantFrom('phone', 'custom: x', 'Имя', 'work', '__proto__')), line, { maxKeys: 3 })
    .map((fields) => Object.fromEntries(Object.entries(fields))),
})

/** Each with a phone of their own and nothing in common, so that namesakes stay apart. */
const people = fc
  .array(person, { minLength: 1, maxLength: 4 })
  .filter(shareNothing)
  .map((list) =>
    list.map((one, index): PersonOut => ({
      ...one,
      ...partsSaid(one.name, one),
      id: `p${String(index)}`,
      no: index + 1,
      contacts: [
        { kind: 'phone', value: `+1415555267${String(index)}`, label: null },
        ...one.contacts.filter(({ kind }) => kind !== 'phone'),
      ],
    })),
  )

test.each(['3.0', '4.0'] as const)('people written as vCards %s come back the same', async (version) => {
  await fc.assert(
    fc.asyncProperty(people, async (list) => {
      const file = await readPeople(Buffer.from(writeVcards(list, version)), options)
      expect(file.skipped).toEqual([])
      expect(file.people.map(said)).toEqual(list.map(said))
    }),
  )
})

test.each([
  ['as they are', { excel: false, delimiter: ',' }],
  ['for Excel', { excel: true, delimiter: ';' }],
] as const)('people written as CSV %s come back the same but for the labels', async (_, csv) => {
  await fc.assert(
    fc.asyncProperty(people, async (list) => {
      const file = await readPeople(Buffer.from(writeCsv(list, csv)), options)
      expect(file.skipped).toEqual([])
      expect(file.people.map(withoutLabels)).toEqual(list.map(withoutLabels))
    }),
  )
})

test('every line written holds at most 75 octets of valid UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const written = Buffer.from(contentLine(`NOTE:${text.replace(/[\r\n\ufffd]/g, '')}`))
      const lines = written.toString('latin1').split('\r\n').slice(0, -1)
      expect(lines.filter((octets) => octets.length > 75)).toEqual([])
      for (const octets of lines) expect(Buffer.from(octets, 'latin1').toString('utf8')).not.toContain('\ufffd')
    }),
  )
})

test('no cell written for Excel is taken for a formula, and phones keep their plus', async () => {
  const one: PersonOut = {
    ...unknown,
    id: 'p',
    no: 1,
    name: '=HYPERLINK("http://x","y")',
    roles: ['prospect'],
    stages: ['customers: new'],
    letGo: null,
    company: '@SUM(A1)',
    contacts: [{ kind: 'phone', value: '+4915112345678', label: null }],
    tags: [],
    notes: ['-2+3'],
    source: '+cmd',
    birthday: null,
    zone: null,
    custom: {},
  }
  const text = writeCsv([one], { excel: true, delimiter: ',' })
  expect(text.split('\r\n')).toEqual([
    '\ufeffno,name,roles,stage,company,phone,tags,source,birthday,note',
    `1,"'=HYPERLINK(""http://x"",""y"")",prospect,customers: new,'@SUM(A1),"=""+4915112345678""",,'+cmd,,'-2+3`,
    '',
  ])
  const { people: back } = await readPeople(Buffer.from(text), options)
  expect(back[0]).toMatchObject({ name: one.name, company: '@SUM(A1)', source: '+cmd', notes: ['-2+3'] })
  expect(back[0]?.contacts).toEqual(one.contacts)
})

test.each([true, false])('a cell like what is written for Excel stays as it is (for Excel: %s)', async (excel) => {
  const cells = ['="+1"', "'=1", '="', '=""', '="a""b"', `'="x"`]
  const list = cells.map((note, at) => ({ ...nobody, no: at + 1, name: `Somebody ${String(at)}`, notes: [note] }))
  const { people: back } = await readPeople(Buffer.from(writeCsv(list, { excel, delimiter: ',' })), options)
  expect(back.map(({ notes }) => notes[0])).toEqual(cells)
})

test('phones written for Excel are texts, several and unread ones too, and come back', async () => {
  const phones = ['+79161234567', '+14155552671', '0161 496 0123', '89161234568', '=1+1234', '100']
  const contacts = phones.map((value) => ({ kind: 'phone', value, label: null }) as const)
  const list = [
    { ...nobody, name: 'All of them', contacts },
    ...contacts.map((contact, at) => ({ ...nobody, no: at + 2, name: `One ${String(at)}`, contacts: [contact] })),
  ]
  const text = writeCsv(list, { excel: true, delimiter: ';' })
  const cells = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(';')[5]?.replaceAll('""', '"'))
  expect(cells).toEqual([`"="${phones.join(' ::: ')}""`, ...phones.map((phone) => `"="${phone}""`)])
  const { people: back } = await readPeople(Buffer.from(text), { ...options, region: 'RU' })
  const read = ['+79161234567', '+14155552671', '0161 496 0123', '+79161234568', '=1+1234', '100']
  expect(back.map((one) => one.contacts.map(({ value }) => value))).toEqual([read, ...read.map((one) => [one])])
})

test('line ends and END:VCARD in a name stay inside one card', async () => {
  const evil = 'Eve\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Mallory'
  const one: PersonOut = {
    ...{
      id: 'p',
      no: 1,
      name: evil,
      roles: [],
      stages: [],
      letGo: null,
      contacts: [],
      tags: [],
      notes: [evil],
      custom: {},
    },
    ...unknown,
  }
  const { people: back } = await readPeople(Buffer.from(writeVcards([one], '3.0')), options)
  expect(back.map(({ name }) => name)).toEqual(['Eve END:VCARD BEGIN:VCARD FN:Mallory'])
})

const nobody: PersonOut = {
  ...unknown,
  id: 'p',
  no: 1,
  name: '',
  roles: [],
  stages: [],
  letGo: null,
  contacts: [],
  tags: [],
  notes: [],
  custom: {},
}

function shareNothing(list: readonly Pick<PersonOut, 'contacts'>[]): boolean {
  const keys = list.flatMap(({ contacts }) => tellingKeys(contacts.filter(({ kind }) => kind !== 'phone')))
  return new Set(keys).size === keys.length && !keys.some((key) => key.startsWith('1415555267'))
}

function said({
  name,
  givenName,
  familyName,
  company,
  contacts,
  tags,
  notes,
  source,
  birthday,
  custom,
}: Omit<PersonOut, 'id' | 'no' | 'roles' | 'stages' | 'letGo'>) {
  return {
    name,
    givenName,
    familyName,
    company,
    contacts,
    tags,
    notes,
    source,
    birthday,
    custom: Object.entries(custom).sort(),
  }
}

function withoutLabels(one: Omit<PersonOut, 'id' | 'no'>) {
  const contacts = one.contacts.map(({ kind, value }) => `${kind} ${value}`).sort()
  const { roles, stages, letGo } = one
  return { ...said(one), contacts, roles, stages, letGo }
}

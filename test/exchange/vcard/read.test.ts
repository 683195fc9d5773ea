import { fieldValues, fileFields } from '../../../src/domain/person/fields.ts'
import { expect, test } from 'vitest'
import { readPeople } from '../../../src/exchange/read-people.ts'

const unknown = fieldValues(fileFields, () => null)

const options = { region: 'RU', dateOrder: 'dmy' } as const
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)
const card = (version: string, ...lines: readonly string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')

async function one(text: string | Uint8Array) {
  const { people, skipped } = await readPeople(typeof text === 'string' ? bytes(text) : text, options)
  expect(skipped).toEqual([])
  expect(people).toHaveLength(1)
  return people[0]
}

test('a card of version 2.1 gives name, company, phones and note out of quoted-printable', async () => {
  const text = card(
    '2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9B=D0=B5=D0=B2=D0=B8=D0=BD=D0=B0;=D0=97=D0=BE=D1=8F;;;',
    'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=97=D0=BE=D1=8F =D0=9B=D0=B5=D0=B2=D0=\r\n=B8=D0=BD=D0=B0',
    'TEL;CELL;PREF:8 (916) 222-33-44',
    'TEL;WORK;VOICE:+7 495 222 33 44 доб. 12',
    'ORG:Atelier;Cutting',
    'NOTE;ENCODING=QUOTED-PRINTABLE:two=0D=0Alines; one =3D sign',
  )
  expect(await one(text)).toEqual({
    ...unknown,
    line: 1,
    ids: [],
    roles: [],
    stages: [],
    letGo: null,
    name: 'Зоя Левина',
    named: true,
    company: 'Atelier, Cutting',
    contacts: [
      { kind: 'phone', value: '+79162223344', label: 'mobile' },
      { kind: 'phone', value: '+74952223344', label: 'work ext 12' },
    ],
    tags: [],
    notes: ['two\nlines; one = sign'],
    source: null,
    birthday: null,
    zone: null,
    custom: {},
  })
})

test('a card of version 3.0 as a phone of Apple writes it', async () => {
  const text = card(
    '3.0',
    'PRODID:-//Apple Inc.//iOS 17.0//EN',
    'N:Doe;Jane;Q.;;',
    'FN:Jane Q. Doe',
    'item1.TEL;type=CELL;type=VOICE;type=pref:+1 (415)',
    '  555-0134',
    'item2.TEL:+14155550135',
    'item2.X-ABLabel:_$!<School>!$_',
    'item3.EMAIL;type=INTERNET:Jane.Doe@Example.com',
    'item4.ADR;type=HOME:;;1 Main St;Springfield;IL;62701;USA',
    'item5.URL:https\\://t.me/janedoe',
    'X-SOCIALPROFILE;type=instagram:https://instagram.com/jane.doe',
    'IMPP;X-SERVICE-TYPE=Telegram:tg:jane_doe',
    'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
    'CATEGORIES:Expo 2026,Friends\\, old',
    'NOTE:first\\nsecond\\, third\\; C:\\\\new',
    'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg',
    ' ABAQAAAQABAAD',
  )
  expect(await one(text)).toEqual({
    ...unknown,
    line: 1,
    ids: [],
    roles: [],
    stages: [],
    letGo: null,
    name: 'Jane Q. Doe',
    named: true,
    company: null,
    contacts: [
      { kind: 'phone', value: '+14155550134', label: 'mobile' },
      { kind: 'phone', value: '+14155550135', label: 'School' },
      { kind: 'email', value: 'Jane.Doe@Example.com', label: null },
      { kind: 'address', value: '1 Main St, Springfield, IL, 62701, USA', label: 'home' },
      { kind: 'telegram', value: 'janedoe', label: null },
      { kind: 'instagram', value: 'jane.doe', label: null },
      { kind: 'telegram', value: 'jane_doe', label: null },
    ],
    tags: ['Expo-2026', 'Friends-old'],
    notes: ['first\nsecond, third; C:\\new'],
    source: null,
    birthday: '--02-29',
    zone: null,
    custom: {},
  })
})

test('a card of version 4.0', async () => {
  const text = card(
    '4.0',
    'FN:Айша Ким',
    'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+7-701-222-33-44',
    'EMAIL;TYPE=work:aisha@example.com',
    'IMPP:whatsapp:+77012223344',
    'BDAY:19850203',
    'TITLE:Doctor',
  )
  expect(await one(text)).toMatchObject({
    name: 'Айша Ким',
    contacts: [
      { kind: 'phone', value: '+77012223344', label: 'home' },
      { kind: 'email', value: 'aisha@example.com', label: 'work' },
      { kind: 'whatsapp', value: '+77012223344', label: null },
    ],
    birthday: '1985-02-03',
    zone: null,
    custom: { title: 'Doctor' },
  })
})

test.each([
  ['the name parts', ['N:Doe;Jane;;;', 'FN:'], 'Jane Doe'],
  ['the nickname', ['N:;;;;', 'NICKNAME:Janey'], 'Janey'],
  ['the company', ['ORG:Acme Ltd', 'TEL:+79162223344'], 'Acme Ltd'],
  ['the phone', ['TEL:+79162223344'], '+79162223344'],
  ['the email', ['EMAIL:jane@example.com'], 'jane@example.com'],
])('where there is no whole name, %s is taken', async (_, lines, name) => {
  expect(await one(card('3.0', ...lines))).toMatchObject({ name })
})

test('a value is read by the charset it names', async () => {
  const raw = Buffer.concat([
    bytes('BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=windows-1251:'),
    Buffer.from([0xce, 0xeb, 0xfc, 0xe3, 0xe0]),
    bytes('\nTEL:+79162223344\nEND:VCARD\n'),
  ])
  expect(await one(raw)).toMatchObject({ name: 'Ольга' })
  expect(
    await one(card('2.1', 'FN;CHARSET=koi8-r;ENCODING=QUOTED-PRINTABLE:=EF=CC=D8=C7=C1', 'TEL:+79162223344')),
  ).toMatchObject({
    name: 'Ольга',
  })
})

test.each([
  ['UTF-8 with a byte order mark', bytes(`\ufeff${card('3.0', 'FN:Ольга')}`)],
  ['UTF-16 with a byte order mark', bytes(`\ufeff${card('3.0', 'FN:Ольга')}`, 'utf16le')],
  ['UTF-16 without one', bytes(card('3.0', 'FN:Ольга'), 'utf16le')],
  [
    'windows-1251',
    Buffer.concat([bytes('BEGIN:VCARD\nFN:'), Buffer.from([0xce, 0xeb, 0xfc, 0xe3, 0xe0]), bytes('\nEND:VCARD')]),
  ],
  [
    'lines folded inside a letter',
    Buffer.concat([
      bytes('BEGIN:VCARD\nFN:Ол'),
      Buffer.from([0xd1]),
      bytes('\n '),
      Buffer.from([0x8c]),
      bytes('га\nEND:VCARD'),
    ]),
  ],
  ['line ends of an old Mac', bytes(card('3.0', 'FN:Ольга').replaceAll('\r\n', '\r'))],
])('%s is read right', async (_, file) => {
  expect(await one(file)).toMatchObject({ name: 'Ольга' })
})

test('what cannot be a person is skipped with its line and why, and the others are read', async () => {
  const text = [
    card('3.0', 'FN:Anna'),
    card('3.0', 'NOTE:nobody'),
    card('2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=FF'),
    card('3.0', `FN:${'x'.repeat(100_000)}`),
    card('3.0', 'FN:Bowling club', 'X-ADDRESSBOOKSERVER-KIND:group'),
    'BEGIN:VCARD\r\nFN:Half\r\n',
    card('3.0', 'FN:Boris'),
    'BEGIN:VCARD\r\nFN:Cut o',
  ].join('')
  const { people, skipped } = await readPeople(bytes(text), options)
  expect(people.map(({ line, name }) => [line, name])).toEqual([
    [1, 'Anna'],
    [24, 'Boris'],
  ])
  expect(skipped.map(({ line, why }) => [line, why])).toEqual([
    [5, 'empty'],
    [9, 'damaged'],
    [13, 'too-long'],
    [17, 'group'],
    [22, 'unclosed'],
    [28, 'unclosed'],
  ])
})

test('control and bidi characters of a card are dropped', async () => {
  const text = card('3.0', 'FN:Eve\u001b[31m\u202egpj\u0007', 'NOTE:a\u0000b\u009b')
  expect(await one(text)).toMatchObject({ name: 'Eve[31mgpj', notes: ['ab'] })
})

test('a damaged letter is never kept', async () => {
  const { people, skipped } = await readPeople(bytes(card('3.0', 'FN:Ol\ufffdga') + card('3.0', 'FN:Anna')), options)
  expect(people.map(({ name }) => name)).toEqual(['Anna'])
  expect(skipped).toMatchObject([{ line: 1, why: 'damaged' }])
})

test('the same person twice in a file is one, namesakes with phones of their own are two', async () => {
  const text = [
    card('3.0', 'FN:Anna Berg', 'TEL:+79162223344'),
    card('3.0', 'FN:Anna', 'TEL:8 916 222-33-44', 'EMAIL:anna@example.com'),
    card('3.0', 'FN:Anna Berg', 'TEL:+79162223355'),
    card('3.0', 'FN:Max Berg', 'TEL:+79162223344'),
    card('3.0', 'FN:Lotte'),
    card('3.0', 'FN:lotte', 'NOTE:plays chess'),
  ].join('')
  const { people, repeats } = await readPeople(bytes(text), options)
  expect(repeats).toBe(2)
  expect(people.map(({ name, contacts }) => [name, ...contacts.map(({ value }) => value)])).toEqual([
    ['Anna Berg', '+79162223344', 'anna@example.com'],
    ['Anna Berg', '+79162223355'],
    ['Max Berg', '+79162223344'],
    ['Lotte'],
  ])
})

test('a card inside a card belongs to someone else and is left out', async () => {
  const text = card(
    '2.1',
    'FN:Anna',
    'AGENT:',
    'BEGIN:VCARD',
    'FN:Her secretary',
    'TEL:+79160000000',
    'END:VCARD',
    'TEL:+79162223344',
  )
  expect(await one(text)).toMatchObject({ name: 'Anna', contacts: [{ value: '+79162223344' }] })
})

test('a first name that fits two at one number is put together with neither', async () => {
  const names = (...cards: readonly string[]) =>
    readPeople(bytes(cards.join('')), options).then(({ people }) => people.map(({ name }) => name))
  const maria = ['Maria', 'Maria Ivanova', 'Maria Petrova'].map((name) => card('3.0', `FN:${name}`, 'TEL:+79162223344'))
  expect(await names(...maria)).toEqual(['Maria', 'Maria Ivanova', 'Maria Petrova'])
  expect(await names(...maria.slice(0, 2))).toEqual(['Maria Ivanova'])
})

test('the number that is preferred comes first, in each version by its own mark', async () => {
  const numbers = (person: Awaited<ReturnType<typeof one>>) => person?.contacts.map(({ label }) => label)
  const three = card('3.0', 'FN:Ada Moss', 'TEL;TYPE=HOME:+14155552671', 'TEL;TYPE=CELL,PREF:+14155552672')
  expect(numbers(await one(three))).toEqual(['mobile', 'home'])
  const four = card(
    '4.0',
    'FN:Ada Moss',
    'TEL;TYPE=home;PREF=100:+14155552671',
    'TEL;TYPE=work:+14155552673',
    'TEL;TYPE=cell;PREF=1:+14155552672',
  )
  expect(numbers(await one(four))).toEqual(['mobile', 'home', 'work'])
})

test.each([
  ['FAX,WORK', 'work fax'],
  ['WORK,FAX', 'work fax'],
  ['FAX', 'fax'],
  ['PAGER', 'pager'],
  ['WORK,CELL', 'mobile'],
  ['VOICE,HOME', 'home'],
])('a number of TYPE=%s is labelled %s', async (type, label) => {
  const person = await one(card('3.0', 'FN:Ada Moss', `TEL;TYPE=${type}:+14155552671`))
  expect(person?.contacts).toMatchObject([{ label }])
})

test('what else a card says of somebody is kept under its name, and what its program notes for itself is not', async () => {
  const person = await one(
    card(
      '4.0',
      'FN:Ada Moss',
      'ANNIVERSARY:20090808',
      'GENDER:F',
      'RELATED;TYPE=spouse:Bert Moss',
      'X-HOBBY:sailing',
      'X-HOBBY:chess',
      'TITLE:Buyer',
      'X-EVOLUTION-FILE-AS:Moss\\, Ada',
      'X-MS-OL-DESIGN:<card/>',
      'X-ABADR:us',
      'REV:20240101T000000Z',
    ),
  )
  expect(person?.custom).toEqual({
    anniversary: '20090808',
    gender: 'F',
    spouse: 'Bert Moss',
    hobby: 'sailing, chess',
    title: 'Buyer',
  })
})

test('a side line that cannot be decoded leaves its card whole, a name that cannot does not', async () => {
  const latin = (text: string) => bytes(text, 'latin1')
  const side = Buffer.concat([
    bytes(
      'BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Zo\u00eb Moss\r\nTEL:+14155552671\r\nNOTE;CHARSET=X-NONE;ENCODING=QUOTED-PRINTABLE:caf=E9 bar\r\n',
    ),
    bytes('LOGO;ENCODING=BASE64:/9j/4A==\r\nX-CARDPICTURE;ENCODING=BASE64:/9j/4A==\r\nEND:VCARD\r\n'),
  ])
  expect(await one(side)).toMatchObject({ name: 'Zo\u00eb Moss', notes: ['caf? bar'], custom: {} })
  const name = latin('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8:Zo\u00eb\r\nNOTE:\u00e9\r\nEND:VCARD\r\n')
  expect((await readPeople(name, options)).people).toMatchObject([{ name: 'Zo\u00eb' }])
})

test('a file whose letters do not tell their encoding is read by the charset that a line of it names', async () => {
  const text = (name: Buffer) =>
    Buffer.concat([
      bytes('BEGIN:VCARD\r\nVERSION:2.1\r\nFN:'),
      name,
      bytes('\r\nLABEL;CHARSET=Windows-1253;ENCODING=QUOTED-PRINTABLE:=C1\r\nEND:VCARD\r\n'),
    ])
  const greek = Buffer.from([0xd0, 0xe1, 0xfd, 0xeb, 0xef, 0xf2])
  expect(await one(text(greek))).toMatchObject({ name: 'Παύλος' })
})

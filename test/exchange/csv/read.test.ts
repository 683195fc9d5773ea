import { fieldValues, fileFields } from '../../../src/domain/person/fields.ts'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readPeople, type ReadOptions } from '../../../src/exchange/read-people.ts'

const unknown = fieldValues(fileFields, () => null)

const options = { region: 'RU', dateOrder: 'dmy' } as const

function read(text: string | Uint8Array, more: Partial<ReadOptions> = {}) {
  return readPeople(typeof text === 'string' ? Buffer.from(text) : text, { ...options, ...more })
}

const one = async (text: string | Uint8Array, more: Partial<ReadOptions> = {}) => (await read(text, more)).people[0]

test('the new columns of Google Contacts are understood', async () => {
  const text = [
    'First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value',
    'Jane,Q.,Doe,,Acme,Head of sales,1985-02-03,"Likes tea, no sugar",https://example.com/p.jpg,* myContacts ::: Expo 2026 ::: * starred,* Home,jane@example.com,Work,doe@example.com,Mobile,+7 916 222-33-44 ::: 8 916 222-33-55,Home,"1 Main St\nSpringfield",Profile,https://vk.com/jane.doe,Spouse,John',
  ].join('\r\n')
  expect(await one(text)).toEqual({
    ...unknown,
    line: 2,
    ids: [],
    roles: [],
    stages: [],
    letGo: null,
    name: 'Jane Q. Doe',
    named: true,
    company: 'Acme',
    contacts: [
      { kind: 'email', value: 'jane@example.com', label: 'home' },
      { kind: 'email', value: 'doe@example.com', label: 'work' },
      { kind: 'phone', value: '+79162223344', label: 'mobile' },
      { kind: 'phone', value: '+79162223355', label: 'mobile' },
      { kind: 'address', value: '1 Main St, Springfield', label: 'home' },
      { kind: 'vk', value: 'jane.doe', label: 'profile' },
    ],
    tags: ['Expo-2026', 'starred'],
    notes: ['Likes tea, no sugar'],
    source: null,
    birthday: '1985-02-03',
    zone: null,
    custom: { title: 'Head of sales', Spouse: 'John' },
  })
})

test('the old columns of Google Contacts are understood', async () => {
  const text = [
    'Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title',
    'Зоя Левина,Зоя,,Левина,,--05-12,,* My Contacts ::: Ярмарка,* Home,zoya@example.com,Other,Telegram,zoya_l,Work,8 (495) 222-33-44,,Студия,Закройщица',
  ].join('\n')
  expect(await one(text)).toMatchObject({
    name: 'Зоя Левина',
    company: 'Студия',
    contacts: [
      { kind: 'email', value: 'zoya@example.com', label: 'home' },
      { kind: 'telegram', value: 'zoya_l', label: 'other' },
      { kind: 'phone', value: '+74952223344', label: 'work' },
    ],
    tags: ['Ярмарка'],
    birthday: '--05-12',
    zone: null,
    custom: { title: 'Закройщица' },
  })
})

test.each([
  [
    'commas',
    'name,phone,email,company,tags,note,source,birthday\nJane Doe,89162223344,jane@example.com,Acme,"expo, vip",tea,fair,03.02.1985',
  ],
  [
    'semicolons and Russian',
    'Имя;Фамилия;Телефон;Почта;Компания;Метки;Заметка;Откуда;День рождения\nJane;Doe;8 916 222-33-44;jane@example.com;Acme;expo,vip;tea;fair;03.02.1985',
  ],
  [
    'tabs',
    'Full name\tMobile\tE-mail\tOrganization\tLabels\tComments\tSource\tDOB\nJane Doe\t+7 916 222 33 44\tjane@example.com\tAcme\texpo;vip\ttea\tfair\t1985-02-03',
  ],
  [
    'the separator told by Excel',
    'sep=;\nФИО;Номер телефона;Эл. почта;Фирма;Группа;Примечание;Источник;ДР\nJane Doe;79162223344;jane@example.com;Acme;expo, vip;tea;fair;3.2.1985',
  ],
])('a plain sheet with %s', async (_, text) => {
  expect(await one(text)).toMatchObject({
    name: 'Jane Doe',
    company: 'Acme',
    contacts: [
      { kind: 'phone', value: '+79162223344' },
      { kind: 'email', value: 'jane@example.com', label: null },
    ],
    tags: ['expo', 'vip'],
    notes: ['tea'],
    source: 'fair',
    birthday: '1985-02-03',
    zone: null,
    custom: {},
  })
})

const sheet = 'Имя;Телефон;Заметка\nОльга Жукова;89162223344;ждёт каталог\n'

test.each([
  ['UTF-8', Buffer.from(sheet), 'utf-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sheet}`), 'utf-8'],
  ['UTF-16', iconv.encode(`\ufeff${sheet}`, 'utf-16le'), 'utf-16le'],
  ['UTF-16 of the other end', iconv.encode(`\ufeff${sheet}`, 'utf-16be'), 'utf-16be'],
  ['windows-1251', iconv.encode(sheet, 'windows-1251'), 'windows-1251'],
  ['windows-1251 in capitals', iconv.encode(sheet.toUpperCase(), 'windows-1251'), 'windows-1251'],
])('the encoding is told: %s', async (_, bytes, encoding) => {
  const file = await read(bytes)
  expect(file.encoding).toBe(encoding)
  expect(file.people[0]?.name.toLowerCase()).toBe('ольга жукова')
})

test('accented Western names come as windows-1252, curly quotes and the euro too', async () => {
  const bytes = iconv.encode(
    'name,phone,note\nRenée Müller,89162223344,“ten €”\nAndré Citroën,89162223355,\n',
    'windows-1252',
  )
  const file = await read(bytes)
  expect(file.encoding).toBe('windows-1252')
  expect(file.people.map(({ name, notes }) => [name, ...notes])).toEqual([
    ['Renée Müller', '“ten €”'],
    ['André Citroën'],
  ])
})

test.each(['koi8-r', 'cp866'])('%s is not guessed: refused until it is named', async (encoding) => {
  for (const text of [sheet, sheet.toLowerCase()]) {
    const bytes = iconv.encode(text, encoding)
    await expect(read(bytes)).rejects.toMatchObject({ code: 'encoding-unknown' })
    expect((await one(bytes, { encoding }))?.name.toLowerCase()).toBe('ольга жукова')
  }
})

test.each([
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from('name\nJane'), Buffer.from([0xff, 0xfe])]), 'utf-8'],
  ['an encoding nobody knows', Buffer.from('name\nJane'), 'klingon'],
  ['half a letter of UTF-16', Buffer.from([0xff, 0xfe, 0x4e, 0x00, 0x61]), undefined],
])('%s: refused', async (_, bytes, encoding) => {
  await expect(read(bytes, { encoding })).rejects.toMatchObject({ code: 'encoding-unknown' })
})

test.each([
  ['a quote never closed', 'name,note\nAnna,fine\n"Boris,x\nVera,y\n', { line: 3, problem: 'quote-open' }],
  [
    'a quote opened in the last rows',
    'name,note\nAnna,fine\nBoris,"two\nlines"\nVera,"y\nZoya,z\n',
    { line: 5, problem: 'quote-open' },
  ],
  ['no column we know', 'foo,bar\n1,2\n', { line: 1, problem: 'no-columns', found: 'foo, bar' }],
  ['only a header', 'name,phone\n', { line: 1, problem: 'no-people' }],
  ['nothing at all', '', { line: 1, problem: 'no-people' }],
  ['an archive cut off', 'PK\u0003\u0004xl/', { line: 1, problem: 'workbook-damaged' }],
])('%s is refused with its line', async (_, text, data) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'file-format', data })
})

test('empty cells beyond the last column are no harm, nor are rows of separators', async () => {
  const { people } = await read('name,phone\nAnna,89162223344,,\n,\nBoris,89162223355\n')
  expect(people.map(({ line, name }) => [line, name])).toEqual([
    [2, 'Anna'],
    [4, 'Boris'],
  ])
})

test.each([['Who,Cell,Remark'], ['Кто;Моб.;Прим.'], ['Lead,Contact number,Info'], ['Имя контакта\tСот.\tОписание']])(
  'the columns %s are a name, a phone and a note',
  async (header) => {
    const separator = /[,;\t]/.exec(header)?.[0] ?? ','
    expect(await one(`${header}\n${['Anna', '+14155550111', 'tea'].join(separator)}\n`)).toMatchObject({
      name: 'Anna',
      contacts: [{ kind: 'phone', value: '+14155550111' }],
      notes: ['tea'],
      custom: {},
    })
  },
)

test('a sheet of addresses alone needs no names', async () => {
  expect(await one('Email\nanna@example.com\n')).toMatchObject({ name: 'anna@example.com', named: false })
})

test('a row is named by the line it begins on, whatever breaks its cells hold', async () => {
  const { people } = await read('name,note\r\n"Anna","one\r\ntwo"\r\nBoris,x\r\n')
  expect(people.map(({ line, notes }) => [line, ...notes])).toEqual([
    [2, 'one\ntwo'],
    [4, 'x'],
  ])
})

test('several phones and emails of one cell are parted, those that begin alike too', async () => {
  const text =
    'name,phone,email\nAnna,"8 916 222-33-44, +7 916 222-33-55",a@example.com; b@example.com\nBoris,+7 (495) 222-33-44 / 55,\n'
  const { people } = await read(text)
  expect(people.map(({ contacts }) => contacts.map(({ value }) => value))).toEqual([
    ['+79162223344', '+79162223355', 'a@example.com', 'b@example.com'],
    ['+74952223344', '+74952223355'],
  ])
})

test('no country is invented for a number dialled at home: it is read as Russian or kept as written', async () => {
  const rows = ['8-495-123-45-67', '8 800 555 35 35', '84951234567', '80171234567', '442079460958', '88005553535']
  const text = ['name,phone', ...rows.map((phone, index) => `P${String(index)},${phone}`)].join('\n')
  const { people } = await read(text, { region: 'US' })
  expect(people.map(({ contacts }) => contacts[0]?.value)).toEqual([
    '+74951234567',
    '+78005553535',
    '+74951234567',
    '80171234567',
    '+442079460958',
    '+78005553535',
  ])
})

test('phones that exist nowhere stay as written, what is none stays as a field', async () => {
  const text = 'name,phone,email,phone 2\nAnna,*100#,not yet,ask her\n'
  expect(await one(text)).toMatchObject({
    contacts: [{ kind: 'phone', value: '*100#', label: null }],
    custom: { email: 'not yet', phone: 'ask her' },
  })
})

test('columns of the file’s own are kept, hostile ones do no harm', async () => {
  const person = await one('name,City,__proto__,constructor,toString\nAnna,Riga,polluted,a,b\n')
  expect(Object.entries(person?.custom ?? {})).toEqual([
    ['City', 'Riga'],
    ['__proto__', 'polluted'],
    ['constructor', 'a'],
    ['toString', 'b'],
  ])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(Object.getPrototypeOf(person?.custom)).toBe(Object.prototype)
})

test('control and bidi characters are dropped, a name of 100 kB is skipped and named by its line', async () => {
  const { people, skipped } = await read(
    `name,note\n"E\u001b]0;x\u0007ve\u202e",a\u0000b\n${'x'.repeat(100_000)},\nBoris,\n`,
  )
  expect(people.map(({ name, notes }) => [name, ...notes])).toEqual([['E]0;xve', 'ab'], ['Boris']])
  expect(skipped).toMatchObject([{ line: 3, why: 'too-long' }])
})

test.each([
  ['1985-02-03', '1985-02-03'],
  ['19850203', '1985-02-03'],
  ['1985-02-03T00:00:00Z', '1985-02-03'],
  ['--02-03', '--02-03'],
  ['3.2.1985', '1985-02-03'],
  ['03.02', '--02-03'],
  ['29.02', '--02-29'],
  ['02/13/1985', '1985-02-13'],
  ['1604-02-03', '--02-03'],
  ['03/02/1985', '1985-02-03'],
])('a birthday of %s is %s', async (text, birthday) => {
  expect(await one(`name,birthday\nAnna,${text}\n`)).toMatchObject({ birthday, custom: {} })
})

test('03/02 is March where months come first', async () => {
  expect(await one('name,birthday\nAnna,03/02/1985\n', { dateOrder: 'mdy' })).toMatchObject({ birthday: '1985-03-02' })
})

test('under Russian headings a birthday is of the order that Russians write', async () => {
  const american = { dateOrder: 'mdy', russianOrder: 'dmy' } as const
  expect(await one('Имя,Дата рождения\nAnna,03/02/1985\n', american)).toMatchObject({ birthday: '1985-02-03' })
  expect(await one('sep=,\nИмя,Дата рождения\nAnna,03/02/1985\n', american)).toMatchObject({ birthday: '1985-02-03' })
  expect(await one('name,birthday\nАнна,03/02/1985\n', american)).toMatchObject({ birthday: '1985-03-02' })
  expect(await one('Имя,Дата рождения\nAnna,03/02/1985\n', { dateOrder: 'mdy' })).toMatchObject({
    birthday: '1985-03-02',
  })
})

test('a birthday that is none stays as a field', async () => {
  expect(await one('name,birthday\nAnna,31.02.1985\n')).toMatchObject({
    birthday: null,
    zone: null,
    custom: { birthday: '31.02.1985' },
  })
})

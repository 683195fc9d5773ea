import { expect, test } from 'vitest'
import { readPeople } from '../../../src/exchange/read-people.ts'

const options = { region: 'US', dateOrder: 'mdy' } as const
const read = (...lines: readonly string[]) => readPeople(Buffer.from(lines.join('\n')), options)

test('an address book of Mozilla gives names, numbers, addresses and a birthday', async () => {
  const { format, people, skipped } = await read(
    'dn: cn=Ada Moss,mail=ada@example.com',
    'objectclass: top',
    'objectclass: mozillaAbPersonAlpha',
    'givenName: Adelaide',
    'sn: Moss',
    'cn: Ada Moss',
    'mozillaNickname: Addie',
    'mail: ada@example.com',
    'mozillaSecondEmail: moss@example.org',
    'telephoneNumber: 415-555-0142',
    'mobile: +1 415 555 0143',
    'facsimileTelephoneNumber: +1 415 555 0144',
    'o: Moss & Daughters',
    'title: Buyer',
    'street: 12 Pier Road',
    'l: Oakland',
    'birthyear: 1980',
    'birthmonth: 7',
    'birthday: 4',
    'description: likes',
    '  tea',
    'mozillaUseHtmlMail: false',
    'modifytimestamp: 0Z',
  )
  expect(format).toBe('ldif')
  expect(skipped).toEqual([])
  expect(people).toMatchObject([
    {
      name: 'Ada Moss',
      nickname: 'Addie',
      company: 'Moss & Daughters',
      birthday: '1980-07-04',
      notes: ['likes tea'],
      custom: { title: 'Buyer' },
      contacts: [
        { kind: 'email', value: 'ada@example.com' },
        { kind: 'email', value: 'moss@example.org' },
        { kind: 'phone', value: '+14155550142', label: 'work' },
        { kind: 'phone', value: '+14155550143', label: 'mobile' },
        { kind: 'phone', value: '+14155550144', label: 'fax' },
        { kind: 'address', value: '12 Pier Road, Oakland', label: 'work' },
      ],
    },
  ])
})

test('a name in base64, a name that only the directory says, a comment and options', async () => {
  const { people } = await read(
    'version: 1',
    '',
    '# the shop',
    'dn:: Y249SXZ5',
    'objectClass: inetOrgPerson',
    `cn;lang-ru:: ${Buffer.from('Зоя Левина').toString('base64')}`,
    'jpegPhoto:: /9j/4AAQ',
    'homePhone: +1 415 555 0145',
    '',
    'dn: cn=Bert Moss\\, Jr.,ou=people,dc=example,dc=com',
    'objectClass: person',
    'userPassword:: c2VjcmV0',
    'photo:< file:///tmp/bert.jpg',
    '',
    'objectclass: person',
    'givenName: Cy',
    'sn: Dale',
  )
  expect(people.map(({ line, name, custom }) => ({ line, name, custom }))).toEqual([
    { line: 4, name: 'Зоя Левина', custom: {} },
    { line: 10, name: 'Bert Moss, Jr.', custom: {} },
    { line: 15, name: 'Cy Dale', custom: {} },
  ])
})

test('lists and organisations are no people, and what changes another entry is told', async () => {
  const { people, skipped } = await read(
    'dn: ou=people,dc=example,dc=com',
    'objectClass: organizationalUnit',
    'ou: people',
    '',
    'dn: cn=Friends',
    'objectclass: groupOfNames',
    'cn: Friends',
    'member: cn=Ada Moss,mail=ada@example.com',
    '',
    'dn: cn=Ada Moss,dc=example,dc=com',
    'changetype: modify',
    'replace: mail',
    'mail: other@example.com',
    '',
    'dn: cn=Bert Moss,dc=example,dc=com',
    'changetype: add',
    'objectClass: person',
    'cn: Bert Moss',
  )
  expect(people.map(({ name }) => name)).toEqual(['Bert Moss'])
  expect(skipped.map(({ line, why }) => [line, why])).toEqual([
    [1, 'group'],
    [5, 'group'],
    [10, 'change'],
  ])
})

test('a file of windows-1251 and one with line ends of Windows are read', async () => {
  const name = Buffer.from([0xcb, 0xe5, 0xe2, 0xe8, 0xed, 0xe0])
  const file = Buffer.concat([Buffer.from('dn: cn=x\r\nobjectclass: person\r\ncn: '), name, Buffer.from('\r\n')])
  expect((await readPeople(file, options)).people).toMatchObject([{ name: 'Левина' }])
})

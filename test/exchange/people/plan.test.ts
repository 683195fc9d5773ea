import { describe, expect, test } from 'vitest'
import { planImport, type Doubtful, type Planned } from '../../../src/exchange/people/plan.ts'
import type { PersonRecord } from '../../../src/exchange/people/record.ts'
import { knownOf, phone, record, type Listed } from '../../support/person-record.ts'

const tel = phone('+14155552671')
const other = phone('+14155552672')

describe('who an entry is', () => {
  test.each<[string, Listed[], Partial<PersonRecord> & { name: string }, string]>([
    ['nobody', [], { name: 'Anna' }, 'new'],
    [
      'by the phone and the name',
      [{ id: 'a', name: 'Anna', contacts: [tel] }],
      { name: 'Anna', contacts: [tel] },
      'same a',
    ],
    [
      'by the phone and a longer name',
      [{ id: 'a', name: 'Anna Lee', contacts: [tel] }],
      { name: 'Anna', contacts: [tel] },
      'same a',
    ],
    [
      'by the phone, another name',
      [{ id: 'a', name: 'Bob', contacts: [tel] }],
      { name: 'Anna', contacts: [tel] },
      'new like a',
    ],
    [
      'by the phone alone',
      [{ id: 'a', name: 'Bob', contacts: [tel] }],
      { name: tel.value, named: false, contacts: [tel] },
      'same a',
    ],
    [
      'by the exact one of two names',
      [
        { id: 'a', name: 'Anna Lee', contacts: [tel] },
        { id: 'b', name: 'Anna', contacts: [tel] },
      ],
      { name: 'Anna', contacts: [tel] },
      'same b',
    ],
    [
      'two that agree',
      [
        { id: 'a', name: 'Anna Lee', contacts: [tel] },
        { id: 'b', name: 'Anna Ray', contacts: [tel] },
      ],
      { name: 'Anna', contacts: [tel] },
      'new like a b',
    ],
    [
      'the name, another phone',
      [{ id: 'a', name: 'Anna', contacts: [other] }],
      { name: 'Anna', contacts: [tel] },
      'new like a',
    ],
    [
      'the name, the phone as it was written',
      [{ id: 'a', name: 'Anna', contacts: [phone('4155552671')] }],
      { name: 'Anna', contacts: [tel] },
      'same a',
    ],
    ['the name alone', [{ id: 'a', name: 'Anna' }], { name: 'Anna' }, 'same a'],
    ['the name of one who has a phone', [{ id: 'a', name: 'Anna', contacts: [tel] }], { name: 'Anna' }, 'new like a'],
    [
      'the name, another company',
      [{ id: 'a', name: 'Anna', company: 'Acme' }],
      { name: 'Anna', company: 'Bolt' },
      'new like a',
    ],
    ['the name that stands for none', [{ id: 'a', name: 'Acme' }], { name: 'Acme', named: false }, 'new'],
    [
      'the same page',
      [{ id: 'a', name: 'Bob', contacts: [{ kind: 'url', value: 'x.com', label: null }] }],
      { name: 'Anna', contacts: [tel, { kind: 'url', value: 'x.com', label: null }] },
      'new',
    ],
    ['an id of the list', [{ id: 'a', name: 'Bob' }], { name: 'Anna', ids: ['z', 'a'] }, 'same a'],
    ['an id the list does not have', [{ id: 'a', name: 'Bob' }], { name: 'Anna', ids: ['z'] }, 'new'],
  ])('%s', (_, list, given, fate) => {
    expect(planImport([record(given)], knownOf(...list), 'new').map(told)).toEqual([fate])
  })
})

test.each<[string, Listed, Partial<PersonRecord>, object | null]>([
  [
    'nothing new',
    { id: 'a', name: 'Anna', contacts: [tel], tags: ['vip'], notes: ['n'], roles: ['team'], company: 'Acme' },
    { contacts: [tel], tags: ['VIP'], notes: ['n'], roles: ['team'], company: 'Bolt' },
    null,
  ],
  [
    'one more phone',
    { id: 'a', name: 'Anna', contacts: [tel, phone('+14155552679')] },
    { contacts: [tel, other] },
    { contacts: [other] },
  ],
  ['a tag', { id: 'a', name: 'Anna', tags: ['x'] }, { tags: ['X', 'vip'] }, { tags: ['vip'] }],
  ['a note', { id: 'a', name: 'Anna', notes: ['one'] }, { notes: ['one', 'two'] }, { notes: ['two'] }],
  ['a role', { id: 'a', name: 'Anna', roles: ['team'] }, { roles: ['team', 'customer'] }, { roles: ['customer'] }],
  [
    'a company',
    { id: 'a', name: 'Anna', source: 'expo' },
    { company: 'Acme', source: 'shop' },
    { company: 'Acme', source: null },
  ],
  [
    'a field of its own',
    { id: 'a', name: 'Anna', custom: { size: 'M' } },
    { custom: { size: 'L', pet: 'cat' } },
    { custom: { pet: 'cat' } },
  ],
])('the list learns %s', (_, one, given, adds) => {
  const [planned] = planImport([record({ name: 'Anna', ids: ['a'], ...given })], knownOf(one), 'new')
  expect(planned?.fate).toBe(adds === null ? 'same' : 'add')
  if (planned?.fate === 'add' && adds) expect(planned.adds).toMatchObject(adds)
})

describe('what is doubtful', () => {
  const pair = [record({ name: 'Anna', contacts: [tel] }), record({ name: 'Bob', contacts: [tel] })]
  const three = [...pair, record({ name: 'Carl', contacts: [tel] })]
  const bob = { id: 'b', name: 'Bob', contacts: [tel] }
  test.each<[string, readonly PersonRecord[], Listed[], Doubtful, string[]]>([
    ['two of a phone', pair, [], 'new', ['new', 'new alike Anna']],
    ['two of a phone, as one', pair, [], 'same', ['new']],
    ['two of a phone, left out', pair, [], 'skip', ['new', 'left alike Anna']],
    ['two of a phone behind somebody else', [record({ name: 'Zoe' }), ...pair], [], 'same', ['new', 'new']],
    ['three of a phone', three, [], 'skip', ['new', 'new', 'new']],
    [
      'two of two phones',
      [record({ name: 'Anna', contacts: [tel, other] }), record({ name: 'Bob', contacts: [tel, other] })],
      [],
      'new',
      ['new', 'new alike Anna'],
    ],
    ['two of our own export', pair.map((one, at) => ({ ...one, ids: [`p${String(at)}`] })), [], 'skip', ['new', 'new']],
    ['another name on the list', pair.slice(0, 1), [bob], 'same', ['same b']],
    ['another name on the list, left out', pair.slice(0, 1), [bob], 'skip', ['left like b']],
    [
      'several on the list',
      pair.slice(0, 1),
      [bob, { id: 'c', name: 'Carl', contacts: [tel] }],
      'same',
      ['left like b c'],
    ],
    [
      'an entry said twice',
      [record({ name: 'Bob', contacts: [tel] }), record({ name: 'Bob', contacts: [tel], ids: ['b'] })],
      [bob],
      'new',
      ['same b'],
    ],
  ])('%s', (_, records, list, doubtful, fates) => {
    expect(planImport(records, knownOf(...list), doubtful).map(told)).toEqual(fates)
  })
})

function told(one: Planned): string {
  if (one.fate === 'add' || one.fate === 'same') return `${one.fate} ${one.person.id}`
  const like = one.like.length === 0 ? '' : ` like ${one.like.map(({ id }) => id).join(' ')}`
  return `${one.fate}${like}${one.alike ? ` alike ${one.alike.name}` : ''}`
}

import { expect, test } from 'vitest'
import type { Person } from '../../../src/domain/person/person.ts'
import { importChanges, type ImportContext } from '../../../src/exchange/people/changes.ts'
import type { Additions } from '../../../src/exchange/people/plan.ts'
import type { PersonRecord } from '../../../src/exchange/people/record.ts'
import { phone, record } from '../../support/person-record.ts'

const now = '2026-03-10T09:00:00.000Z'
const first = { id: 's1', funnelId: 'f1' }
const stages: Readonly<Record<string, { id: string; funnelId: string }>> = {
  deciding: { id: 's2', funnelId: 'f1' },
  joined: { id: 's3', funnelId: 'f2' },
}

function context(given: Partial<ImportContext> = {}): ImportContext {
  let count = 0
  return { now, newId: () => `n${String(++count)}`, start: first, stageCalled: (text) => stages[text], ...given }
}

function made(given: Partial<PersonRecord>, more: Partial<ImportContext> = {}) {
  const one = { fate: 'new', record: record({ name: 'Anna', ...given }), like: [], alike: null } as const
  return rowsOf(importChanges([one], context(more)))
}

function rowsOf(changes: ReturnType<typeof importChanges>) {
  return changes.map((change) => [change.op, change.entity, 'row' in change ? change.row : change] as const)
}

test.each([
  [[], ['prospect']],
  [
    ['customer', 'team'],
    ['customer', 'team'],
  ],
] as const)('of the roles %j a new person has %j', (roles, expected) => {
  expect(
    made({ roles }).flatMap(([, entity, row]) => (entity === 'role' ? [(row as { role: string }).role] : [])),
  ).toEqual(expected)
})

test.each([
  ['none named', [], ['s1'], {}],
  ['one', ['deciding'], ['s2'], {}],
  ['one for each funnel', ['deciding', 'joined'], ['s2', 's3'], {}],
  ['an unknown one', ['maybe'], ['s1'], { stage: 'maybe' }],
  ['an unknown one beside a known', ['maybe', 'joined'], ['s3'], { stage: 'maybe' }],
])('a new person stands where the stages say: %s', (_, names, placed, custom) => {
  const rows = made({ stages: names })
  expect(
    rows.flatMap(([, entity, row]) => (entity === 'placement' ? [(row as { stageId: string }).stageId] : [])),
  ).toEqual(placed)
  expect(rows[0]?.[2]).toMatchObject({ custom })
})

test('on a list without a funnel a new person stands nowhere', () => {
  expect(made({}, { start: undefined }).some(([, entity]) => entity === 'placement')).toBe(false)
})

test.each([
  [null, null, null],
  [{ day: '2026-02-01', reason: 'moved' }, '2026-02-01T12:00:00.000Z', 'moved'],
  [{ day: null, reason: null }, now, null],
] as const)('of %j a new person is let go at %s', (letGo, letGoAt, letGoReason) => {
  expect(made({ letGo })[0]?.[2]).toMatchObject({ letGoAt, letGoReason })
})

test('what hangs on a new person comes along', () => {
  const rows = made({ contacts: [phone('+14155552671')], tags: ['vip'], notes: ['likes tea'] })
  expect(rows.map(([, entity]) => entity).slice(-3)).toEqual(['contactPoint', 'tag', 'note'])
})

const nothing: Additions = (({ contacts, tags, notes, roles, custom, ...fields }) => ({
  ...fields,
  ...{ contacts, tags, notes, roles, custom },
}))(record({ name: '' }))

test.each([
  ['nothing', {}, []],
  ['a company', { company: 'Acme' }, [{ company: 'Acme' }]],
  ['a field beside one there is', { custom: { pet: 'cat' } }, [{ custom: { size: 'M', pet: 'cat' } }]],
])('one on the list who learns %s is changed so', (_, given, sets) => {
  const person = { id: 'a', custom: { size: 'M' } } as unknown as Person
  const adds = { ...nothing, ...given }
  const changes = importChanges([{ fate: 'add', record: record({ name: 'Anna' }), person, adds }], context())
  expect(changes.map((change) => ('set' in change ? change.set : change))).toEqual(sets)
})

test('whoever is on the list with all of it, and who is left out, is not touched', () => {
  const anna = record({ name: 'Anna' })
  const person = { id: 'a', custom: {} } as unknown as Person
  expect(importChanges([{ fate: 'same', record: anna, person }], context())).toEqual([])
  expect(importChanges([{ fate: 'left', record: anna, like: [], alike: null }], context())).toEqual([])
})

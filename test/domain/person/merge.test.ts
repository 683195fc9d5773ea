import { describe, expect, test } from 'vitest'
import type { Placement, Stage } from '../../../src/domain/funnel/funnel.ts'
import { mergePeople, type WholePerson } from '../../../src/domain/person/merge.ts'
import type { Person } from '../../../src/domain/person/person.ts'
import type { Change, Entity, Rows } from '../../../src/domain/record/change.ts'
import { contact, followup, nudge, order, person } from '../../support/people.ts'
import { note, touch } from '../../support/rows.ts'

const row = { createdAt: 'Z', updatedAt: 'Z', owner: 'me', voidedAt: null } as const
const at = '2026-03-10T09:00:00.000Z'
const one = (given: Partial<Person>): Person => ({ ...row, ...person({ name: 'Anna' }), no: 1, ...given })

type Hung = { readonly [Key in keyof WholePerson]?: readonly unknown[] }

function whole(given: Partial<Person>, hung: Hung = {}): WholePerson {
  const bare: WholePerson = {
    person: one(given),
    roles: [],
    contacts: [],
    tags: [],
    notes: [],
    touches: [],
    followups: [],
    orders: [],
    placements: [],
    moves: [],
    brought: [],
    aliases: [],
    sourceRows: [],
  }
  return { ...bare, ...hung } as WholePerson
}

const stages = [
  { id: 'new', position: 1, kind: 'open' },
  { id: 'offer', position: 3, kind: 'open' },
  { id: 'lost', position: 9, kind: 'lost' },
] as unknown as readonly Stage[]

const merge = (keep: WholePerson, gone: WholePerson) =>
  mergePeople(keep, gone, {
    stages,
    at,
    newId: () => 'made',
    isSame: (a, b) => a.toLowerCase() === b.toLowerCase(),
    labelOf: (field) => field,
  })

/** What changes in the rows of a kind: "anna's" goes over, "-" is taken back, what is set otherwise is given. */
function told<E extends Entity>(changes: readonly Change[], entity: E) {
  return changes.flatMap((change): readonly unknown[] => {
    if (change.entity !== entity) return []
    if (change.op === 'add') return [{ added: change.row }]
    return change.op === 'void' ? [`- ${change.was.id}`] : [{ [change.was.id]: change.set }]
  })
}

const keepId = 'keep'
const over = { personId: keepId }

test('all that hangs on the one goes to the other; what is there already is taken back', () => {
  const keep = whole(
    { id: keepId },
    {
      contacts: [contact(keepId, 'email', 'a@example.org')],
      tags: [{ id: 't1', personId: keepId, tag: 'expo' }],
      roles: [{ id: 'r1', personId: keepId, role: 'prospect' }],
    },
  )
  const gone = whole(
    { id: 'gone', no: 7 },
    {
      contacts: [
        { ...contact('gone', 'email', 'A@example.org'), id: 'same' },
        { ...contact('gone', 'telegram', 'a@example.org'), id: 'other-kind' },
        { ...contact('gone', 'email', 'b@example.org'), id: 'fresh' },
      ],
      tags: [
        { id: 't2', personId: 'gone', tag: 'Expo' },
        { id: 't3', personId: 'gone', tag: 'fair' },
      ],
      roles: [
        { id: 'r2', personId: 'gone', role: 'prospect' },
        { id: 'r3', personId: 'gone', role: 'customer' },
      ],
      notes: [{ ...note('gone', 'likes tea'), id: 'n' }],
      touches: [touch('gone', { id: 'call' })],
      orders: [{ ...order({ personId: 'gone', day: '2026-03-01' }), id: 'o' }],
      followups: [
        { ...followup({ personId: 'gone', day: '2026-03-12' }), id: 'f1' },
        { ...followup({ personId: 'gone', day: '2026-02-12', closedAt: at }), id: 'f2' },
        { ...followup({ personId: 'gone', day: '2026-03-13' }), id: 'f3' },
      ],
      aliases: [{ id: 'al', number: 3, personId: 'gone' }],
      moves: [{ id: 'm', personId: 'gone' }],
    },
  )
  const { changes, moved, noted } = merge(keep, gone)
  expect(told(changes, 'contactPoint')).toEqual([{ 'other-kind': over }, { fresh: over }, '- same'])
  expect(told(changes, 'tag')).toEqual([{ t3: over }, '- t2'])
  expect(told(changes, 'role')).toEqual([{ r3: over }, '- r2'])
  expect(told(changes, 'note')).toEqual([{ n: over }])
  expect(told(changes, 'touch')).toEqual([{ call: over }])
  expect(told(changes, 'order')).toEqual([{ o: over }])
  expect(told(changes, 'followup')).toEqual([{ f1: over }, { f2: over }, { f3: over }])
  expect(told(changes, 'stageMove')).toEqual([{ m: over }])
  expect(told(changes, 'alias')).toEqual([{ al: over }, { added: { id: 'made', number: 7, personId: keepId } }])
  expect(told(changes, 'person')).toEqual(['- gone'])
  expect(moved).toEqual({ contacts: 2, tags: 1, notes: 1, touches: 1, followups: 2, orders: 1 })
  expect(noted).toEqual([])
})

test('empty fields are filled, and what differs becomes one note', () => {
  const keep = whole({ id: keepId, company: 'Acme', custom: { size: 'M', colour: 'red' } })
  const gone = whole({
    id: 'gone',
    name: 'Annie',
    company: 'Zenith',
    source: 'expo',
    custom: { size: 'L', colour: 'red', shoe: '38' },
  })
  const { changes, noted } = merge(keep, gone)
  expect(noted).toEqual(['name: Annie', 'company: Zenith', 'size: L'])
  expect(told(changes, 'person')).toEqual([
    { [keepId]: { source: 'expo', custom: { size: 'M', colour: 'red', shoe: '38' } } },
    '- gone',
  ])
  expect(told(changes, 'note')).toEqual([
    { added: { id: 'made', personId: keepId, at, words: 'name: Annie\ncompany: Zenith\nsize: L' } },
  ])
})

test('what is the same to a reader is no difference', () => {
  const keep = whole({ id: keepId, name: 'Anna', company: 'Acme' })
  expect(merge(keep, whole({ id: 'gone', name: 'ANNA', company: 'acme' })).noted).toEqual([])
})

test('whoever is still followed up decides that the person is', () => {
  const letGo = { letGoAt: at, letGoReason: 'moved away' } as const
  const set = (keep: Partial<Person>, gone: Partial<Person>) =>
    told(merge(whole({ id: keepId, ...keep }), whole({ id: 'gone', ...gone })).changes, 'person')[0]
  expect(set(letGo, {})).toEqual({ [keepId]: { letGoAt: null, letGoReason: null } })
  expect(set({}, letGo)).toBe('- gone')
  expect(set(letGo, letGo)).toBe('- gone')
})

describe('who brought whom', () => {
  const set = (keep: Partial<Person>, gone: Partial<Person>) =>
    told(merge(whole({ id: keepId, ...keep }), whole({ id: 'gone', ...gone })).changes, 'person')[0]

  test('is taken over where it is not known', () => {
    expect(set({}, { sponsorId: 'mira' })).toEqual({ [keepId]: { sponsorId: 'mira' } })
    expect(set({ sponsorId: 'olga' }, { sponsorId: 'mira' })).toBe('- gone')
  })

  test('is nobody where the two had brought each other', () => {
    expect(set({ sponsorId: 'gone' }, {})).toEqual({ [keepId]: { sponsorId: null } })
    expect(set({ sponsorId: 'gone' }, { sponsorId: 'mira' })).toEqual({ [keepId]: { sponsorId: 'mira' } })
    expect(set({}, { sponsorId: keepId })).toBe('- gone')
  })

  test('those that the one brought were brought by the other', () => {
    const brought = [one({ id: 'mira' }), one({ id: keepId })]
    const { changes } = merge(whole({ id: keepId }), whole({ id: 'gone' }, { brought }))
    expect(told(changes, 'person')).toEqual([{ mira: { sponsorId: keepId } }, '- gone'])
  })
})

test('of two steps that cadences proposed one is enough; promises stay', () => {
  const closed = (kept: readonly Rows['followup'][]) => {
    const mine = [
      { ...nudge({ personId: 'gone', day: '2026-03-12' }), id: 'nudge' },
      { ...nudge({ personId: 'gone', day: '2026-02-12', closedAt: at }), id: 'closed' },
      { ...followup({ personId: 'gone', day: '2026-03-14' }), id: 'promise' },
    ]
    const { changes } = merge(whole({ id: keepId }, { followups: kept }), whole({ id: 'gone' }, { followups: mine }))
    return told(changes, 'followup').slice(3)
  }
  const of = (step: ReturnType<typeof followup>): Rows['followup'] => ({
    ...row,
    handle: 1,
    showDay: step.day,
    ...step,
  })
  const replaced = [{ nudge: { closedAt: at, closedBy: 'replaced', touchId: null } }]
  expect(closed([of(nudge({ personId: keepId, day: '2026-03-20' }))])).toEqual(replaced)
  expect(
    closed([of(followup({ personId: keepId, day: '2026-03-20' })), of(nudge({ personId: keepId, day: '2026-03-20' }))]),
  ).toEqual(replaced)
  expect(closed([of(followup({ personId: keepId, day: '2026-03-20' }))])).toEqual([])
  expect(closed([of(nudge({ personId: keepId, day: '2026-02-20', closedAt: at }))])).toEqual([])
})

test.each([
  ['further on', 'new', 'offer', [{ kept: { stageId: 'offer', since: 'Z2' } }, '- other']],
  ['as far', 'offer', 'offer', ['- other']],
  ['less far', 'offer', 'new', ['- other']],
  ['lost', 'new', 'lost', ['- other']],
  ['on the way where this one was lost', 'lost', 'new', [{ kept: { stageId: 'new', since: 'Z2' } }, '- other']],
  ['on a stage that is gone', 'new', 'gone', ['- other']],
])('the other entry stands %s: %s and %s', (_, mine, others, expected) => {
  const stands = (id: string, stageId: string, since: string, funnelId = 'customers') =>
    ({ ...row, id, personId: id, funnelId, stageId, since }) as unknown as Placement
  const keep = whole({ id: keepId }, { placements: [stands('t', 'new', 'Z0', 'team'), stands('kept', mine, 'Z1')] })
  const gone = whole({ id: 'gone' }, { placements: [stands('other', others, 'Z2')] })
  expect(told(merge(keep, gone).changes, 'placement')).toEqual(expected)
})

test('in a funnel where the one does not stand the place of the other is taken over', () => {
  const placement = { ...row, id: 'p', personId: 'gone', funnelId: 'team', stageId: 'new', since: 'Z' }
  const gone = whole({ id: 'gone' }, { placements: [placement] })
  expect(told(merge(whole({ id: keepId }), gone).changes, 'placement')).toEqual([{ p: over }])
})

import { expect, test } from 'vitest'
import { add, alter, takeBack, type Label } from '../../src/domain/record/change.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { Store } from '../../src/store/store.ts'
import { memoryStore } from '../support/file-store.ts'
import { person } from '../support/people.ts'
import { note, promise, touch } from '../support/rows.ts'

const by = (command: string, actor: Label['actor'] = 'user'): Label => ({ command, about: 'Anna', actor })

function withAnna(): Store {
  const store = memoryStore()
  store.commit([add('person', person({ id: 'anna', name: 'Anna' })), add('followup', promise('anna'))], by('add'))
  return store
}

const stepOf = (store: Store) => {
  const [step] = store.followups.openOf('anna')
  if (!step) throw new Error('no open step')
  return step
}

test('undo takes back every row of a commit', () => {
  const store = withAnna()
  const before = store.dump()
  store.commit(
    [
      add('touch', touch('anna', { id: 'call', words: 'wants the price list' })),
      alter('followup', stepOf(store), { closedAt: '2026-03-10T10:00:00.000Z', closedBy: 'done', touchId: 'call' }),
      add('followup', promise('anna', { day: '2026-04-01' })),
    ],
    by('done'),
  )
  expect(store.undo()).toMatchObject({ command: 'done', about: 'Anna', changes: 3 })
  expect(store.dump()).toEqual(before)
  expect(store.people.byNo(1)).toBeDefined()
})

test('undo after undo goes further back, down to nothing', () => {
  const store = withAnna()
  store.commit([add('note', note('anna', 'plays chess'))], by('note'))
  expect([store.undo().command, store.undo().command]).toEqual(['note', 'add'])
  expect(store.people.named('anna')).toEqual([])
  expect(() => store.undo()).toThrow('nothing-to-undo')
})

test('what is done after an undo is undone before what stood earlier', () => {
  const store = withAnna()
  store.commit([add('note', note('anna', 'one'))], by('first'))
  store.undo()
  store.commit([add('note', note('anna', 'two'))], by('second'))
  expect([store.undo().command, store.undo().command]).toEqual(['second', 'add'])
})

test('what is added to the last commit is taken back with it; to an earlier one it is a commit of its own', () => {
  const store = withAnna()
  const before = store.dump()
  const seq = store.commit([add('touch', touch('anna', { id: 'call', words: '' }))], by('call'))
  const called = store.touches.byId('call')
  if (!called) throw new Error('no touch')
  const more = [takeBack('touch', called), add('touch', touch('anna', { id: 'call-2', words: 'likes it' }))]
  expect(store.commitWith(seq, more, by('call'))).toBe(seq)
  expect(store.history(9)).toHaveLength(2)
  expect(store.history(1)).toMatchObject([{ seq, changes: 3 }])
  expect(store.changesIn(seq, 9)).toMatchObject([{ entity: 'touch', op: 'add', row: { words: 'likes it' } }])
  store.undo()
  expect(store.dump()).toEqual(before)
  const first = store.commit([add('note', note('anna', 'one'))], by('first'))
  const second = store.commit([add('note', note('anna', 'two'))], by('second'))
  expect(store.commitWith(first, [add('note', note('anna', 'three'))], by('third'))).toBeGreaterThan(second)
  expect([store.undo().command, store.undo().command, store.undo().command]).toEqual(['third', 'second', 'first'])
})

test('undo restores a row that was taken back', () => {
  const store = withAnna()
  const before = store.dump()
  store.commit([takeBack('followup', stepOf(store))], by('edit'))
  expect(store.followups.openOf('anna')).toEqual([])
  store.undo()
  expect(store.dump()).toEqual(before)
})

test("undo passes over the daemon's records", () => {
  const store = withAnna()
  store.commit([add('note', note('anna', 'shown'))], by('watch', 'daemon'))
  expect(() => store.undo()).toThrow('undo-blocked')
  const other = memoryStore()
  other.commit([add('person', person({ id: 'anna', name: 'Anna' }))], by('add'))
  other.commit([add('person', person({ id: 'jane', name: 'Jane' }))], by('watch', 'daemon'))
  expect(other.undo().command).toBe('add')
  expect(other.people.named('jane')).toHaveLength(1)
})

test('undo is refused where a later change touched the same row, and names it', () => {
  const store = withAnna()
  store.commit([alter('followup', stepOf(store), { day: '2026-03-13' })], by('move'))
  store.commit([alter('followup', stepOf(store), { what: 'rings' })], { ...by('watch', 'daemon'), about: 'Anna again' })
  const before = store.dump()
  try {
    store.undo()
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({
      code: 'undo-blocked',
      data: { command: 'move', about: 'Anna', laterCommand: 'watch', laterAbout: 'Anna again' },
    })
  }
  expect(store.dump()).toEqual(before)
})

test('two changes of one row in one commit are applied and undone in their order', () => {
  const store = withAnna()
  const before = store.dump()
  const step = stepOf(store)
  store.commit(
    [alter('followup', step, { day: '2026-03-13' }), alter('followup', step, { day: '2026-03-14', what: 'call' })],
    by('move'),
  )
  expect(stepOf(store)).toMatchObject({ day: '2026-03-14', what: 'call' })
  store.undo()
  expect(store.dump()).toEqual(before)
})

test('a row that changed after it was read refuses a change, and nothing of the commit stays', () => {
  const store = withAnna()
  const stale = stepOf(store)
  store.commit([alter('followup', stale, { day: '2026-03-13' })], by('move'))
  const before = store.dump()
  const changes = [add('note', note('anna', 'lost?')), alter('followup', stale, { day: '2026-03-20' })]
  expect(() => store.commit(changes, by('move'))).toThrow('changed-meanwhile')
  expect(store.dump()).toEqual(before)
  expect(store.history(1)[0]).toMatchObject({ command: 'move', changes: 1 })
})

test('an undone change counts as a change for whoever read the row before', () => {
  const store = withAnna()
  const stale = stepOf(store)
  store.commit([alter('followup', stale, { day: '2026-03-13' })], by('move'))
  store.undo()
  expect(() => store.commit([alter('followup', stale, { day: '2026-03-20' })], by('move'))).toThrow('changed-meanwhile')
})

test('history names what was undone and by what', () => {
  const store = withAnna()
  const noted = store.commit([add('note', note('anna', 'one'))], by('note'))
  store.undo()
  expect(store.history(5).map(({ command, undoes, undoneAt }) => [command, undoes, undoneAt !== null])).toEqual([
    ['undo', noted, false],
    ['note', null, true],
    ['add', null, false],
  ])
})

test("a person's follow-ups are numbered on, taken back ones counted", () => {
  const store = withAnna()
  store.commit([add('followup', promise('anna'))], by('plan'))
  store.undo()
  store.commit([add('followup', promise('anna'))], by('plan'))
  expect(store.followups.openOf('anna').map((step) => step.handle)).toEqual([1, 3])
})

test('nothing is hung on a person who was taken off the list meanwhile', () => {
  const store = withAnna()
  store.commit([add('person', person({ id: 'bob', name: 'Bob' }))], by('add'))
  store.undo()
  const before = store.dump()
  for (const change of [add('note', note('bob', 'lost?')), alter('followup', stepOf(store), { personId: 'bob' })])
    expect(() => store.commit([change], by('note'))).toThrow('changed-meanwhile')
  expect(store.dump()).toEqual(before)
})

test('changes given as a function read what the transaction sees', () => {
  const store = withAnna()
  store.commit(() => [alter('followup', stepOf(store), { day: '2026-03-13' })], by('move'))
  expect(stepOf(store).day).toBe('2026-03-13')
  expect(() =>
    store.commit(() => {
      throw new Fault('known-already')
    }, by('add')),
  ).toThrow('known-already')
})

import { expect, test } from 'vitest'
import { add, alter } from '../../../src/domain/record/change.ts'
import type { Day } from '../../../src/domain/time/day.ts'
import type { GoStep } from '../../../src/domain/pages/go-step.ts'
import { Fault } from '../../../src/domain/fault.ts'
import { memoryStore } from '../../support/file-store.ts'
import { person, save } from '../../support/people.ts'

const today = { day: '2026-03-10' as Day, list: '' }
const at = '2026-03-10T09:00:00.000Z'
const label = { command: 'note', about: 'Ann', actor: 'user' } as const

function step(given: Partial<GoStep>): Omit<GoStep, 'id'> {
  return { personId: 'ann', deed: 'logged', outcome: 'reached', group: 'nudge', seq: null, ...given }
}

function withAnn() {
  const store = memoryStore()
  save(store, add('person', person({ id: 'ann', name: 'Ann' })))
  const note = (words: string) => add('note', { id: words, personId: 'ann', at, words })
  return { store, note }
}

test('a step stands with its change, and goes when that is taken back, by whomever', () => {
  const { store, note } = withAnn()
  const seq = store.commit([note('one')], label, (number) => {
    store.goSteps.add(today, step({ deed: 'noted', seq: number }), at)
  })
  expect(store.goSteps.of(today)).toEqual([{ id: 1, ...step({ deed: 'noted', seq }) }])
  store.undo()
  expect(store.goSteps.of(today)).toEqual([])
})

test('a change that fails leaves no step, and a step that fails leaves no change', () => {
  const { store, note } = withAnn()
  const ann = store.people.byId('ann')
  if (!ann) throw new Error('nobody')
  save(store, alter('person', ann, { company: 'Mill' }))
  const written = (number: number) => store.goSteps.add(today, step({ seq: number }), at)
  expect(() => store.commit([alter('person', ann, { company: 'Dam' })], label, written)).toThrow(Fault)
  expect(store.goSteps.of(today)).toEqual([])
  const fails = () => {
    throw new Error('killed')
  }
  expect(() => store.commit([note('two')], label, fails)).toThrow('killed')
  expect(store.people.notesOf('ann', 9)).toEqual([])
})

test('sessions of other lists and days are apart, and those of days long gone are forgotten', () => {
  const { goSteps } = memoryStore()
  goSteps.add(today, step({}), at)
  goSteps.add({ ...today, list: 'warm' }, step({ personId: 'bob', deed: 'skipped' }), at)
  expect(goSteps.of(today).map(({ personId }) => personId)).toEqual(['ann'])
  const [skipped] = goSteps.of({ ...today, list: 'warm' })
  goSteps.remove(skipped?.id ?? 0)
  expect(goSteps.of({ ...today, list: 'warm' })).toEqual([])
  goSteps.add({ ...today, day: '2026-03-12' }, step({}), at)
  expect(goSteps.of(today)).toEqual([])
})

test('a session that was left open over midnight and that of the day after leave each other alone', () => {
  const { goSteps } = memoryStore()
  const tomorrow = { ...today, day: '2026-03-11' as Day }
  goSteps.add(today, step({}), at)
  goSteps.add(tomorrow, step({ personId: 'bob' }), at)
  goSteps.add(today, step({ personId: 'max' }), at)
  expect(goSteps.of(today).map(({ personId }) => personId)).toEqual(['ann', 'max'])
  expect(goSteps.of(tomorrow).map(({ personId }) => personId)).toEqual(['bob'])
})

test('one commit is taken back by its number, if nothing later touched the same', () => {
  const { store, note } = withAnn()
  const seq = store.commit([note('one')], label)
  store.commit([note('two')], label)
  expect(store.undoOne(seq)).toMatchObject({ seq, command: 'note', personId: 'ann' })
  expect(store.people.notesOf('ann', 9).map(({ words }) => words)).toEqual(['two'])
  expect(() => store.undoOne(seq)).toThrow('nothing-to-undo')
  const ann = store.people.byId('ann')
  if (!ann) throw new Error('nobody')
  const first = store.commit([alter('person', ann, { company: 'Mill' })], label)
  const now = store.people.byId('ann')
  if (!now) throw new Error('nobody')
  store.commit([alter('person', now, { company: 'Dam' })], label)
  expect(() => store.undoOne(first)).toThrow('undo-blocked')
})

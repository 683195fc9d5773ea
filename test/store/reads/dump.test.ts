import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { person } from '../../support/people.ts'
import { testApp } from '../../support/test-app.ts'

const label = { command: 'add', about: 'Anna', actor: 'user' } as const

test('a dump holds what was added and none of the bookkeeping', () => {
  const store = testApp().store()
  store.commit([add('person', person({ id: 'anna', name: 'Anna' }))], label)
  expect(store.dump().person).toEqual([{ no: 1, ...person({ id: 'anna', name: 'Anna' }) }])
})

test('a dump after undo is the dump before the command', () => {
  const store = testApp().store()
  const before = store.dump()
  store.commit([add('person', person({ name: 'Anna' }))], label)
  expect(store.dump()).not.toEqual(before)
  store.undo()
  expect(store.dump()).toEqual(before)
})

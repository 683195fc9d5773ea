import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { testApp } from '../support/test-app.ts'
import { person, save } from '../support/people.ts'

test('a note is kept with the person', async () => {
  const app = testApp()
  app
    .store()
    .commit([add('person', person({ name: 'Anna Petrova' }))], { command: 'add', about: 'Anna Petrova', actor: 'user' })
  expect(await app.run('note anna "two children"')).toMatchInlineSnapshot(`"Noted for Anna Petrova #1."`)
  expect(app.store().dump().note).toMatchObject([{ words: 'two children' }])
  expect(app.undo()).toBe('note')
  expect(app.store().dump().note).toEqual([])
})

test('a note on nobody names nobody', async () => {
  const app = testApp()
  expect(await app.run('note anna "two children"')).toMatchInlineSnapshot(`
    "! Nobody on the list matches "anna".
    ! Try: followup list
    !      followup add "anna, …"
    exit 1"
  `)
})

test('on a terminal a name is asked for until somebody answers to it, with those near shown', async () => {
  const app = testApp()
  save(app.store(), add('person', person({ name: 'Anna Petrova' })))
  app.answer('', 'ana', 'anna', 'plays chess')
  expect(await app.run('note')).toBe('Noted for Anna Petrova #1.')
  expect(app.asked).toMatchInlineSnapshot(`
    [
      "Whom?",
      "The person: nothing was given. Whom?",
      "Nobody on the list matches "ana". Near it:
    #1 Anna Petrova
    Whom?",
      "The note?",
    ]
  `)
  expect(app.store().dump().note).toMatchObject([{ words: 'plays chess' }])
})

test('the words that go on with the name are no part of the note', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ id: 'a', name: 'Anna Petrova' })),
    add('person', person({ id: 'b', name: 'Anna Orlova' })),
  )
  expect(await app.run('note anna orlova plays chess')).toBe('Noted for Anna Orlova #2.')
  expect(app.store().dump().note).toMatchObject([{ words: 'plays chess' }])
})

test('words that end in dots are words', async () => {
  const app = testApp()
  app.store().commit([add('person', person({ name: 'Anna' }))], { command: 'add', about: 'Anna', actor: 'user' })
  await app.run('note 1 "she will think about it …"')
  expect(app.store().dump().note).toMatchObject([{ words: 'she will think about it …' }])
})

import { expect, test } from 'vitest'
import { add } from '../../src/domain/change.ts'
import { testApp } from '../support/test-app.ts'
import { person } from '../support/people.ts'

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

import { expect, test } from 'vitest'
import { add, alter } from '../../src/domain/record/change.ts'
import { did, followup, withPeople } from '../support/loop.ts'
import { note } from '../support/rows.ts'
import type { TestApp } from '../support/test-app.ts'

test('what was taken back is done again, and told', async () => {
  const app = withPeople()
  did(app, 'plan', 'Anna Petrova', add('followup', followup({ day: '2026-03-13' })))
  const before = app.store().dump()
  app.undo()
  app.pass(30)
  expect(await app.run('redo')).toMatchInlineSnapshot(
    `
    "Done again: the next step - Anna Petrova #1 (plan, taken back Tue 10 Mar 09:00).
      Fri 13 Mar"
  `,
  )
  expect(app.store().dump()).toEqual(before)
})

test('in Russian, in 40 columns', async () => {
  const app = withPeople({ lang: 'ru', width: 40 })
  did(app, 'note', 'Лена Орлова', add('note', note('lena', 'двое детей')))
  app.undo()
  expect(await app.run('redo')).toMatchInlineSnapshot(`
    "Возвращено: заметка — Лена Орлова #2
      (note, отменено вт 10 марта 09:00).
      двое детей"
  `)
})

test('one after the other comes back in the order it was done in, until nothing is left', async () => {
  const app = withPeople()
  did(app, 'note', 'Anna Petrova', add('note', note('anna', 'one')))
  did(app, 'note', 'Anna Petrova', add('note', note('anna', 'two')))
  app.undo()
  app.undo()
  expect(await app.json('redo')).toMatchObject({ what: [{ words: 'one' }] })
  expect(await app.json('redo')).toMatchObject({ what: [{ words: 'two' }] })
  expect(await app.run('redo')).toMatchInlineSnapshot(`
    "! Nothing was taken back that could be done again.
    exit 1"
  `)
})

test('it is refused where the same thing was changed since, and nothing is lost', async () => {
  const app = withPeople()
  companyOf(app, 'Acme')
  app.undo()
  companyOf(app, 'Zenith')
  const before = app.store().dump()
  expect(await app.run('redo')).toMatchInlineSnapshot(`
    "! "edit" for Anna Petrova cannot be done again: "edit" changed the same thing later.
    exit 1"
  `)
  expect(app.store().dump()).toEqual(before)
})

test('what was taken back before another change of the same thing does not come back over it', async () => {
  const app = withPeople()
  companyOf(app, 'Acme')
  app.undo()
  companyOf(app, 'Zenith')
  app.undo()
  await app.run('redo')
  const before = app.store().dump()
  expect(await app.run('redo')).toMatchInlineSnapshot(`
    "! "edit" for Anna Petrova cannot be done again: "edit" changed the same thing later.
    exit 1"
  `)
  expect(app.store().dump()).toEqual(before)
})

test('several are done again at once, or none where so many were not taken back', async () => {
  const app = withPeople()
  companyOf(app, 'Acme')
  companyOf(app, 'Zenith')
  const before = app.store().dump()
  app.undo()
  app.undo()
  expect(await app.run('redo --steps 3')).toMatchInlineSnapshot(`
    "! Only 2 commands can be done again. Nothing was changed.
    ! Try: followup redo --steps 2
    exit 1"
  `)
  expect(await app.json('redo --steps 2')).toMatchObject({
    total: 2,
    items: [{ command: 'edit' }, { command: 'edit' }],
  })
  expect(app.store().dump()).toEqual(before)
})

function companyOf(app: TestApp, company: string): void {
  const person = app.store().people.byId('anna')
  if (person) did(app, 'edit', 'Anna Petrova', alter('person', person, { company }))
}
